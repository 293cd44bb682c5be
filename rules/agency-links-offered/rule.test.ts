import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const portal = {
  id: 'tinhmau',
  name: 'Tỉnh Mẫu',
  url: 'https://tinhmau.gov.vn/',
  kind: 'province' as const,
  hosts: [],
};
const site = (html: string, complete = true) => {
  const home = { ...pageOf(html), complete };
  return { portal, home, pages: [home] };
};
const units = { of: 'units' };

ruleTester(rule, {
  passed: [
    {
      name: 'the Government',
      evidence: site('<a href="https://chinhphu.vn/">Cổng Chính phủ</a>'),
      messages: ['linked'],
      found: 'Cổng Chính phủ',
    },
    {
      name: 'a ministry in a list of addresses',
      evidence: site(
        '<select onchange="location=this.value"><option value="https://moj.gov.vn">Bộ Tư pháp</option></select>',
      ),
    },
    {
      name: 'another province by a picture',
      evidence: site('<a href="http://www.tinhban.gov.vn"><img src="a.png" alt=""></a>'),
      found: 'www.tinhban.gov.vn',
    },
    { name: 'a unit', evidence: site('<a href="https://sotuphap.tinhmau.gov.vn/">Sở Tư pháp</a>'), options: units },
  ],
  failed: [
    { name: 'no link at all', evidence: site('<p>Liên kết website</p>'), messages: ['missing'] },
    {
      name: 'units are not other agencies',
      evidence: site('<a href="https://sotuphap.tinhmau.gov.vn/">Sở Tư pháp</a>'),
    },
    {
      name: 'companies are no agencies',
      evidence: site('<a href="https://congty.com.vn/">Thiết kế</a><a href="https://facebook.com/x">Facebook</a>'),
    },
    {
      name: 'itself under another name',
      evidence: site('<a href="https://www.tinhmau.gov.vn/gioi-thieu">Giới thiệu</a>'),
    },
  ],
  cantTell: [
    { name: 'not everything was read', evidence: site('<a href="/lien-ket">Liên kết</a>'), messages: ['unseen'] },
    { name: 'scripts may add to it', evidence: site('<p>Liên kết</p>', false) },
    { name: 'units may share the portal', evidence: site('<p>Liên kết</p>'), options: units },
  ],
});
