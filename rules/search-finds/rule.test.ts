import { collected, failed } from '../../src/core/observation.ts';
import type { SearchSeen } from '../../src/core/rule.ts';
import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const at = '2026-03-02T02:00:00Z';
const origin = 'https://tinhmau.gov.vn';
const form = { page: `${origin}/`, action: '/tim-kiem', field: 'q', method: 'get' as const, pointer: '#tim' };
const frame = '<nav><a href="/">Trang chủ</a><a href="/tin">Tin tức</a></nav>';
const home = pageOf(`${frame}<main><p>Chào mừng</p></main>`);
const sources = [
  { url: `${origin}/tin/cau`, title: 'Thông xe cầu Sông Mẫu nối hai bờ' },
  { url: `${origin}/tin/che`, title: 'Xã Đồi Chè vào vụ hái chè' },
];
const link = ({ url, title }: { url: string; title: string }) => `<li><a href="${url}">${title}</a></li>`;
const none = '<p>Không tìm thấy kết quả nào.</p>';
const answer = (body: string, status = 200) =>
  collected({ status, document: pageOf(frame + body, `${origin}/tim-kiem?q=x`) }, at);
const search = (bodies: string[], blank = none, status = 200): { home: typeof home; search: SearchSeen } => ({
  home,
  search: {
    form,
    trials: [
      { query: 'zqxwvk', url: `${origin}/tim-kiem?q=zqxwvk`, answer: answer(blank, status) },
      ...bodies.map((body, index) => {
        const source = sources[index] ?? { url: `${origin}/x`, title: 'Một bài khác trên cổng' };
        return {
          query: source.title.split(' ').slice(0, 6).join(' '),
          source,
          url: `${origin}/tim-kiem?q=${index}`,
          answer: answer(body, status),
        };
      }),
    ],
  },
});
const [first, second] = sources.map(link) as [string, string];

ruleTester(rule, {
  passed: [
    {
      name: 'the page is listed',
      evidence: search([first]),
      messages: ['finds'],
      found: 'Thông xe cầu Sông Mẫu nối hai bờ',
    },
    {
      name: 'under its headline at another address',
      evidence: search([link({ url: `${origin}/a?id=7`, title: sources[0]?.title ?? '' })]),
    },
    { name: 'the second try', evidence: search([none, second]) },
    {
      name: 'another page with the words',
      evidence: search([link({ url: `${origin}/y`, title: 'Bàn việc thông xe cầu Sông Mẫu nối đường' })]),
    },
    {
      name: 'the same sidebar on every page of results',
      evidence: search([`<aside>${second}</aside>${first}`], `<aside>${second}</aside>${none}`),
    },
    {
      name: 'the pages sought are in the sidebar as well',
      evidence: search(
        [`<aside>${first}${second}</aside>${first}`, `<aside>${first}${second}</aside>${second}`],
        `<aside>${first}${second}</aside>${none}`,
      ),
    },
    { name: 'nonsense answered by a few suggestions', evidence: search([first], '<a href="/goi-y">Gợi ý</a>') },
  ],
  failed: [
    { name: 'nothing is found', evidence: search([none, none]), messages: ['finds-nothing'] },
    { name: 'in numbers', evidence: search(['<p>Có 0 kết quả</p>', '<p>Có 0 kết quả</p>'], '<p>Có 0 kết quả</p>') },
    { name: 'a page of faults', evidence: search(['<p>Lỗi</p>', '<p>Lỗi</p>'], '', 500), messages: ['broken'] },
    {
      name: 'the same list whatever is sought',
      evidence: search([first + second, first + second], first + second),
      messages: ['ignores-words'],
    },
  ],
  cantTell: [
    { name: 'only one headline to look for', evidence: search([none]), messages: ['unclear'] },
    { name: 'nothing that looks like a result', evidence: search(['<p>Đang tải…</p>', '<p>Đang tải…</p>']) },
    {
      name: 'nonsense is found as well',
      evidence: search(
        [first],
        ['a', 'b', 'c'].map((path) => link({ url: `${origin}/${path}`, title: `Tin ${path}` })).join(''),
      ),
      messages: ['nonsense-found'],
    },
    {
      name: 'sent by POST',
      evidence: { home, search: { form: { ...form, method: 'post' }, trials: [] } },
      messages: ['needs-post'],
    },
    {
      name: 'a script that leads nowhere',
      evidence: { home, search: { form: { ...form, method: 'script' }, trials: [] } },
      messages: ['not-tried'],
    },
    {
      name: 'closed by robots.txt',
      evidence: {
        home,
        search: {
          form,
          trials: [
            {
              query: 'Thông xe cầu',
              source: sources[0] as never,
              url: `${origin}/tim-kiem`,
              answer: failed('robots', ''),
            },
          ],
        },
      },
      messages: ['not-seen'],
    },
  ],
  inapplicable: [{ name: 'no search', evidence: { home, search: { trials: [] } } }],
});
