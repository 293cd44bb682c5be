import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const home = (html: string, complete = true) => ({ ...pageOf(`<header>Tỉnh Mẫu</header>${html}`), complete });
const site = (body: string, front = '<nav><a href="/hoi-dap">Hỏi đáp</a></nav>') => ({
  home: home(front),
  pages: [
    home(front),
    pageOf(`<main><h1>Hỏi đáp</h1>${body}</main><footer>© Tỉnh Mẫu</footer>`, 'https://tinhmau.gov.vn/hoi-dap'),
  ],
});
const alone = (front: string, complete = true) => ({ home: home(front, complete), pages: [home(front, complete)] });
const form = '<form method="post"><textarea name="hoi"></textarea></form>';

ruleTester(rule, {
  passed: [
    {
      name: 'an address for questions',
      evidence: site('<p>Gửi câu hỏi tới hoidap@tinhmau.gov.vn</p>'),
      messages: ['address'],
      found: 'hoidap@tinhmau.gov.vn',
    },
    {
      name: 'an address written out against robots',
      evidence: site('<p>Tiếp nhận ý kiến: hoidap [at] tinhmau.gov.vn</p>'),
    },
    { name: 'a form and answers', evidence: site(`${form}<h2>Câu hỏi đã trả lời</h2>`), messages: ['form'] },
    { name: 'a form and a code', evidence: site(`<p>Sau khi gửi, bạn nhận mã theo dõi.</p>${form}`) },
  ],
  failed: [{ name: 'nothing', evidence: alone('<p>Chào mừng</p>'), messages: ['missing'] }],
  cantTell: [
    { name: 'a form alone', evidence: site(form), messages: ['untracked'] },
    {
      name: 'a contact in the footer',
      evidence: alone('<footer>Thư điện tử: vanthu@tinhmau.gov.vn</footer>'),
      messages: ['contact-only'],
    },
    {
      name: 'the section was not read',
      evidence: alone('<nav><a href="/hoi-dap">Hỏi đáp</a></nav>'),
      messages: ['not-seen'],
    },
    { name: 'scripts may add it', evidence: alone('<p>Chào mừng</p>', false), messages: ['few-read'] },
    { name: 'pages were not read', evidence: alone('<a href="/tin">Tin</a>'), messages: ['few-read'] },
  ],
});
