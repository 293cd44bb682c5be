import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const page = (main: string, ...more: string[]) =>
  `<header><p>Sở Y tế tỉnh Mẫu</p><nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/a">Giới thiệu</a></li><li><a href="/b">Tin tức</a></li>${more
    .map((name) => `<li><a href="/m">${name}</a></li>`)
    .join(
      '',
    )}</ul></nav></header><main><p>${'Tin trong tỉnh. '.repeat(60)}</p>${main}</main><footer><p>© Sở Y tế tỉnh Mẫu</p><p>Địa chỉ: số 1</p></footer>`;
const link = (name: string) => `<p><a href="/x">${name}</a></p>`;

ruleTester(rule, {
  passed: [
    { name: 'questions', html: page(link('Hỏi đáp')), messages: ['offered'], found: 'Hỏi đáp' },
    { name: 'questions and comments', html: page(link('Hỏi – đáp, góp ý')) },
    {
      name: 'complaints, in capitals and decomposed',
      html: page(link('TIẾP NHẬN PHẢN ÁNH, KIẾN NGHỊ'.normalize('NFD'))),
    },
    { name: 'a picture', html: page('<a href="/x"><img src="a.png" alt="Gửi câu hỏi"></a>') },
    { name: 'a talk', html: page(link('Đối thoại trực tuyến với lãnh đạo')) },
  ],
  failed: [
    { name: 'nothing', html: page(''), messages: ['missing'] },
    { name: 'news of an exchange', html: page(link('Trao quà cho học sinh nghèo')) },
    { name: 'a forum of another kind', html: page(link('Hội thi tìm hiểu pháp luật')) },
  ],
  cantTell: [
    { name: 'in the menu alone', html: page('', 'Hỏi đáp'), messages: ['elsewhere'] },
    { name: 'contacts may be it', html: page(link('Liên hệ')), messages: ['other-words'] },
    { name: 'no menu', html: '<p>Xin chào</p>', messages: ['unknown'] },
  ],
});
