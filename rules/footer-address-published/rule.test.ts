import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const foot = (text: string) => `<main><p>Tin tức</p></main><footer><p>© UBND tỉnh Mẫu</p><p>${text}</p></footer>`;

ruleTester(rule, {
  passed: [
    { name: 'labelled', html: foot('Địa chỉ: Số 1 đường Hòa Bình, phường Mẫu'), messages: ['present'] },
    { name: 'seat', html: foot('TRỤ SỞ: 16 LÊ LỢI - BA ĐÌNH - HÀ NỘI') },
    { name: 'label without diacritics', html: foot('Dia chi: thon Mau, xa Mau, huyen Mau') },
    { name: 'short label', html: foot('Đ/c: 12 Trần Phú, phường Mẫu, tỉnh Mẫu') },
    {
      name: 'no label, icon in its place',
      html: foot('<i class="fa fa-map"></i> Số 02 Lý Thường Kiệt, phường Mẫu, thành phố Mẫu'),
    },
    {
      name: 'label and value in two cells',
      html: foot('<table><tr><td>Địa chỉ:</td><td>Số 1 phố Mẫu</td></tr></table>'),
    },
  ],
  failed: [
    { name: 'none', html: foot('Điện thoại: 0200 3855100'), messages: ['missing'] },
    {
      name: 'address of the website or of mail',
      html: foot('Địa chỉ website: www.tinhmau.gov.vn<br>Địa chỉ email: a@tinhmau.gov.vn'),
    },
    { name: 'wish to name this address', html: foot('Ghi rõ nguồn khi lấy tin từ địa chỉ này') },
    { name: 'licence of a city', html: foot('Giấy phép số 12 ngày 2/3/2020, Sở Thông tin, thành phố Mẫu cấp') },
    { name: '“Đ/c” may be a comrade', html: foot('Đ/c: Chủ tịch UBND huyện Mẫu phụ trách') },
  ],
  cantTell: [
    {
      name: 'a label with a name that is no address as such',
      html: foot('Địa chỉ: Trung tâm Hội nghị'),
      messages: ['doubtful'],
    },
    { name: 'picture', html: foot('<img src="lh.png" data-cc-box="0,900,600,120">'), messages: ['in-picture'] },
    {
      name: 'outside the footer',
      html: `<p>${'Tin. '.repeat(90)}</p><p>Số 1 phố Mẫu, phường Mẫu</p><p>${'Liên kết. '.repeat(20)}</p><footer>© UBND tỉnh Mẫu. Email: a@tinhmau.gov.vn. Tel: 0200 3855 100</footer>`,
      messages: ['elsewhere'],
    },
    { name: 'no footer', html: '<p>Xin chào</p>', messages: ['footer-unknown'] },
  ],
});
