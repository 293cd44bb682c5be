import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const foot = (text: string) => `<main><p>Tin tức</p></main><footer><p>© UBND tỉnh Mẫu</p><p>${text}</p></footer>`;

ruleTester(rule, {
  passed: [
    {
      name: 'name and office',
      html: foot('Người chịu trách nhiệm: Ông Trần Văn Mẫu, Chánh Văn phòng'),
      messages: ['present'],
    },
    { name: 'capitals', html: foot('CHỊU TRÁCH NHIỆM CHÍNH: BÀ LÊ THỊ MẪU') },
    { name: 'no colon', html: foot('Chịu trách nhiệm chính Ông Võ Văn Mẫu - Phó Chủ tịch') },
    { name: 'head of the editors', html: foot('Trưởng Ban Biên tập: Đ/c Hồ Mẫu') },
    { name: 'an office held by one person', html: foot('Chịu trách nhiệm nội dung: Đồng chí Chủ tịch UBND xã') },
    { name: 'name on the next line', html: foot('<b>Chịu trách nhiệm:</b><br>Nguyễn Thị Mẫu') },
    { name: 'person before the role', html: foot('Ông Trần Văn Mẫu - Chủ tịch UBND, Trưởng Ban Biên tập') },
    { name: 'decomposed', html: foot('Người chịu trách nhiệm: Trần Văn Mẫu'.normalize('NFD')) },
  ],
  failed: [
    { name: 'none', html: foot('Địa chỉ: số 1 phố Mẫu'), messages: ['missing'] },
    { name: 'streets bear the names of persons', html: foot('Địa chỉ: 12 Bà Triệu, phường Mẫu, tỉnh Bà Rịa') },
  ],
  cantTell: [
    {
      name: 'a unit instead of a person',
      html: foot('Chịu trách nhiệm nội dung: Văn phòng UBND tỉnh'),
      messages: ['doubtful'],
    },
    { name: 'label alone', html: foot('Người chịu trách nhiệm:'), messages: ['doubtful'] },
    {
      name: 'a deputy with an office, no role',
      html: foot('Ông Trần Văn Mẫu - Phó Giám đốc, điện thoại 0200 3855 100'),
      messages: ['doubtful'],
    },
    { name: 'picture', html: foot('<img src="lh.png" data-cc-box="0,900,600,120">'), messages: ['in-picture'] },
    {
      name: 'outside the footer',
      html: `<p>${'Tin. '.repeat(90)}</p><p>Tổng Biên tập: Trần Văn Mẫu</p><p>${'Liên kết. '.repeat(20)}</p><footer>© UBND tỉnh Mẫu. Email: a@tinhmau.gov.vn. Tel: 0200 3855 100</footer>`,
      messages: ['elsewhere'],
    },
    { name: 'no footer', html: '<p>Xin chào</p>', messages: ['footer-unknown'] },
  ],
});
