import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const url = (path: string) => `https://tinhmau.gov.vn${path}`;
const entries = ['Trang chủ', 'Giới thiệu', 'Liên hệ', 'Văn bản'];
const menu = (...more: string[]) =>
  `<header><nav><ul>${[...entries.map((name, index) => `<a href="/${index || ''}">${name}</a>`), ...more].map((item) => `<li>${item}</li>`).join('')}</ul></nav></header>`;
const home = (...more: string[]) => pageOf(`${menu(...more)}<main><p>${'Chào mừng bạn đọc. '.repeat(20)}</p></main>`);
const inner = (path: string, main: string, change: object = {}) => ({
  ...pageOf(`${menu()}<main>${main}</main>`, url(path)),
  ...change,
});
const text = 'Tỉnh xây dựng hai khu công nghiệp và một bến cảng trong năm năm tới, giữ rừng đầu nguồn. '.repeat(3);
const others = Array.from({ length: 9 }, (_, n) => inner(`/${n + 1}`, `<h1>Trang ${n}</h1><p>Nội dung ${n} ${n}.</p>`));
const given = (
  category: string,
  front: ReturnType<typeof pageOf>,
  pages: ReturnType<typeof inner>[],
  kind = 'province',
) => ({
  options: { category, place: 'home' },
  evidence: {
    portal: { id: 'p', url: url('/'), kind: kind as 'province', hosts: [] },
    home: front,
    pages: [front, ...pages, ...others],
  },
});
const link = (name: string, to = '/quy-hoach') => `<a href="${to}">${name}</a>`;
const plans = inner('/quy-hoach', `<h1>Quy hoạch</h1><p>${text}</p>`);
const decomposed = 'Quy hoạch, kế hoạch phát triển'.normalize('NFD');

ruleTester(rule, {
  passed: [
    ...[
      'Quy hoạch',
      'QUY HOACH - KE HOACH',
      decomposed,
      'Chiến lược, quy hoạch phát triển',
      '3. Quy hoạch xây dựng',
    ].map((name) => ({ name: `called ${name}`, ...given('plans', home(link(name)), [plans]), messages: ['present'] })),
    {
      name: 'an entry of a closed menu',
      ...given('plans', home(`<span>Thông tin</span><ul data-cc-hidden><li>${link('Quy hoạch')}</li></ul>`), [plans]),
    },
    {
      name: 'a picture with words',
      ...given('plans', home('<a href="/quy-hoach"><img src="a.png" alt="Quy hoạch, kế hoạch"></a>'), [plans]),
    },
    {
      name: 'one of two pages is filled',
      ...given('plans', home(link('Quy hoạch', '/cu'), link('Quy hoạch đô thị')), [
        inner('/cu', '<p>Đang cập nhật</p>'),
        plans,
      ]),
    },
    {
      name: 'anywhere on the portal',
      ...given('plans', home(), [plans]),
      options: { category: 'plans' },
    },
  ],
  failed: [
    { name: 'nowhere', ...given('plans', home(), []), messages: ['missing'] },
    {
      name: 'a notice in place of content',
      ...given('plans', home(link('Quy hoạch')), [
        inner('/quy-hoach', '<h1>Quy hoạch</h1><p>Nội dung đang được cập nhật</p>'),
      ]),
      messages: ['empty'],
    },
    {
      name: 'nothing at all',
      ...given('plans', home(link('Quy hoạch')), [inner('/quy-hoach', '<h1>Quy hoạch</h1>')]),
      messages: ['empty'],
    },
    {
      name: 'only on an inner page',
      ...given('plans', home(), [inner('/1x', `<p>${text} ${link('Quy hoạch')}</p>`), plans]),
      messages: ['not-on-home'],
    },
    {
      name: 'other things with the same words',
      ...given('projects', home(link('Tin trong tỉnh'), link('Văn phòng')), []),
      messages: ['missing'],
    },
  ],
  cantTell: [
    {
      name: 'target not read',
      ...given('gazette', home(link('Công báo', 'https://congbao.tinhmau.gov.vn/')), []),
      messages: ['not-read'],
    },
    { name: 'about something else', ...given('gazette', home(link('Công báo')), [plans]), messages: ['other-subject'] },
    {
      name: 'scripts may fill the page',
      ...given('plans', home(link('Quy hoạch')), [inner('/quy-hoach', '<h1>Quy hoạch</h1>', { complete: false })]),
      messages: ['empty'],
    },
    {
      name: 'words that may mean it',
      ...given('plans', home(link('Kế hoạch tuần')), [plans]),
      messages: ['other-words'],
    },
    {
      name: 'home leads there by other words',
      ...given('plans', home(link('Tầm nhìn 2030')), [plans]),
      messages: ['other-words'],
    },
    { name: 'a heading that is no link', ...given('gazette', home('<h3>Công báo</h3>'), []), messages: ['no-link'] },
    {
      name: 'an entry without a name',
      ...given('plans', home('<a href="/x"><img src="x.png"></a>'), []),
      messages: ['menu-unknown'],
    },
    { name: 'no menu', ...given('plans', pageOf('<p>Xin chào</p>'), []), messages: ['menu-unknown'] },
    {
      name: 'owed by some kinds, and the kind is unknown',
      ...given('gazette', home(), [], 'unknown'),
      messages: ['kind-unknown'],
    },
    {
      name: 'links of the home page were not read',
      ...given('gazette', home(link('Tin tức', '/chua-doc')), []),
      options: { category: 'gazette' },
      messages: ['few-read'],
    },
    {
      name: 'may be published elsewhere',
      ...given('commitment', home(), []),
      options: { category: 'commitment', anyChannel: true },
      messages: ['other-channel'],
    },
  ],
  inapplicable: [{ name: 'not owed by this kind', ...given('gazette', home(), [], 'ministry') }],
});
