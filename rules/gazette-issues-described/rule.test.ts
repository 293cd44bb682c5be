import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const home = pageOf(
  '<nav><a href="/">Trang chủ</a><a href="/cong-bao">Công báo</a><a href="/lien-he">Liên hệ</a></nav>',
);
const given = (body: string) => ({
  evidence: { home, pages: [home, pageOf(`<h1>Công báo</h1>${body}`, 'https://tinhmau.gov.vn/cong-bao')] },
});
const issue = '<h2>Công báo số 12, ngày 02/03/2026</h2>';

ruleTester(rule, {
  passed: [
    {
      name: 'a list',
      ...given(`${issue}<ul><li>Quyết định số 1/QĐ-UBND về quản lý chợ trên địa bàn tỉnh</li></ul>`),
      messages: ['described'],
    },
    {
      name: 'a table',
      ...given(
        `<table><tr><th>Số công báo</th><th>Ngày</th><th>Trích yếu</th></tr><tr><td>Số: 12</td><td>2/3/2026</td><td>Nghị quyết về phí</td></tr></table>`,
      ),
    },
  ],
  failed: [{ name: 'only a word', ...given('<p>Công báo của tỉnh được phát hành định kỳ.</p>'), messages: ['bare'] }],
  cantTell: [
    { name: 'documents on pages of their own', ...given(issue), messages: ['some-lack'] },
    { name: 'not read', evidence: { home, pages: [home] }, messages: ['not-read'] },
  ],
});
