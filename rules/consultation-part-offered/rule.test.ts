import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const home = pageOf(
  '<nav><a href="/">Trang chủ</a><a href="/gop-y">Góp ý dự thảo</a><a href="/lien-he">Liên hệ</a></nav>',
);
const text = 'Điều 1. Hộ nghèo được miễn vé xe buýt nội tỉnh. Điều 2. Kinh phí lấy từ ngân sách. '.repeat(5);
const at = (path: string) => `https://tinhmau.gov.vn${path}`;
const given = (part: string, ...drafts: string[]) => ({
  options: { part },
  evidence: {
    home,
    pages: [
      home,
      pageOf(
        `<h1>Lấy ý kiến</h1>${drafts.map((_, n) => `<a href="/gop-y/${n}">Dự thảo ${n}</a>`).join('')}`,
        at('/gop-y'),
      ),
      ...drafts.map((body, n) => pageOf(`<h1>Dự thảo Quyết định ${n}</h1>${body}`, at(`/gop-y/${n}`))),
    ],
  },
});

ruleTester(rule, {
  passed: [
    { name: 'text on the page', ...given('full-text', `<p>${text}</p>`), messages: ['offered'] },
    { name: 'text in a file', ...given('full-text', '<a href="/du-thao.docx">Toàn văn</a>') },
    { name: 'deadline', ...given('deadline', '<p>Thời hạn góp ý: đến hết ngày 20/04/2026</p>') },
    { name: 'deadline in other words', ...given('deadline', '<p>Nhận ý kiến trước ngày 20 tháng 4 năm 2026</p>') },
    { name: 'a form', ...given('form', '<form><textarea></textarea></form>') },
    { name: 'a button', ...given('form', '<button>Gửi ý kiến</button>') },
    { name: 'an address', ...given('contact', '<p>Thư điện tử: gopy@tinhmau.gov.vn</p>') },
  ],
  failed: [
    {
      name: 'no deadline anywhere',
      ...given('deadline', `<p>Đăng ngày 02/03/2026</p><p>${text}</p>`),
      messages: ['missing'],
    },
    { name: 'a name and nothing else', ...given('full-text', ''), messages: ['missing'] },
  ],
  cantTell: [
    {
      name: 'some have one',
      ...given('deadline', '<p>Hạn góp ý: 20/04/2026</p>', `<p>${text}</p>`),
      messages: ['some-lack'],
    },
    { name: 'contact may stand in the foot', ...given('contact', `<p>${text}</p>`), messages: ['some-lack'] },
    { name: 'no draft', ...given('deadline'), messages: ['no-draft'] },
  ],
});
