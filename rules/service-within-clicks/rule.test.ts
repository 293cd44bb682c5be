import type { Click } from '../../src/core/crawl-record.ts';
import type { PageDocument } from '../../src/core/rule.ts';
import type { Service } from '../../src/core/service.ts';
import type { Case } from '../../src/testing/rule-tester.ts';
import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const site = 'https://tinhmau.gov.vn';
const service: Service = {
  name: 'Khai sinh',
  url: `${site}/dvc/khai-sinh`,
  fields: {},
  forms: [],
  apply: [],
  figures: {},
};

const click = (from: string, to: string, text: string, cost = 1): Click => ({
  from: new URL(from, site).href,
  to: new URL(to, site).href,
  text,
  cost,
});
const near = [
  click('/', '/dvc', 'Dịch vụ công'),
  click('/dvc', '/dvc/ho-tich', 'Hộ tịch'),
  click('/dvc/ho-tich', '/dvc/khai-sinh', 'Đăng ký khai sinh'),
];
const far = [
  click('/', '/dvc', 'Dịch vụ công'),
  click('/dvc', '/dvc/ho-tich', 'Hộ tịch'),
  click('/dvc/ho-tich', '/dvc/trang-2', 'Trang sau'),
  click('/dvc/trang-2', '/dvc/khai-sinh', 'Đăng ký khai sinh'),
];
const read = (...paths: string[]) => paths.map((path) => pageOf('', new URL(path, site).href));
const allFar = read('/', '/dvc', '/dvc/ho-tich', '/dvc/trang-2', '/dvc/khai-sinh');

function given(
  name: string,
  all: Click[],
  pages: PageDocument[],
  rest: Partial<Case> & { exhaustive?: boolean; home?: string; limit?: number; unexplored?: string[] } = {},
): Case {
  const { exhaustive = false, home = `${site}/`, limit = 3, unexplored = [], ...expected } = rest;
  return {
    name,
    evidence: { service, clicks: { home, all, exhaustive, unexplored }, pages },
    options: { clicks: limit },
    ...expected,
  };
}

ruleTester(rule, {
  passed: [
    given('three clicks, with the witness', near, allFar, {
      messages: ['reached'],
      found: 'Trang chủ → Dịch vụ công → Hộ tịch → Đăng ký khai sinh',
    }),
    given('a path that was seen stands, whatever was not read', near, []),
    given('the shorter of two paths counts', [...far, click('/', '/dvc/khai-sinh', 'Dịch vụ nổi bật')], allFar, {
      found: 'Trang chủ → Dịch vụ nổi bật',
    }),
    given(
      'a frame costs no click',
      [
        click('/', '/khung', '', 0),
        click('/khung', '/a', 'A'),
        click('/a', '/b', 'B'),
        click('/b', '/dvc/khai-sinh', 'C'),
      ],
      allFar,
      { found: `Trang chủ → ${site}/khung → A → B → C` },
    ),
    given(
      'a menu that is clicked open costs its click and stands in the witness',
      [{ ...click('/', '/dvc/khai-sinh', 'Khai sinh', 2), control: 'Dịch vụ' }],
      allFar,
      { limit: 2, found: 'Trang chủ → Dịch vụ ▸ Khai sinh' },
    ),
    given('home written without its slash', near, allFar, { home: site }),
    given('the home page itself', [], read('/'), { home: service.url }),
  ],
  failed: [
    given('four clicks', far, allFar, {
      exhaustive: true,
      messages: ['too-deep'],
      found: 'Trang chủ → Dịch vụ công → Hộ tịch → Trang sau → Đăng ký khai sinh',
    }),
    given(
      'four clicks; unread pages further down cannot hold a shorter way',
      [...far, click('/dvc/trang-2', '/sau', 'x')],
      allFar,
    ),
    given('controls of a page too far off do not matter', far, allFar, { unexplored: [`${site}/dvc/trang-2`] }),
    given('three clicks where two are allowed', near, allFar, { limit: 2, messages: ['too-deep'] }),
    given(
      'other hosts are no unread pages of this one',
      [...far, click('/', 'https://dichvucong.gov.vn/', 'Quốc gia')],
      allFar,
    ),
    given('only a sitemap knows it', far.slice(0, 3), allFar, {
      exhaustive: true,
      messages: ['no-path'],
      found: `${site}/dvc`,
    }),
    given('nothing knows it but a page nobody links', [click('/mo-coi', '/dvc/khai-sinh', 'x')], read('/', '/mo-coi'), {
      messages: ['no-path'],
      found: `${site}/`,
    }),
  ],
  cantTell: [
    given('a page near home has controls that were not tried', far, allFar, {
      messages: ['not-all-seen'],
      unexplored: [`${site}/dvc`],
    }),
    given('a page near home was not read', [...far, click('/dvc', '/cham', 'Chậm')], allFar, {
      messages: ['not-all-seen'],
      found: 'Trang chủ → Dịch vụ công → Hộ tịch → Trang sau → Đăng ký khai sinh',
    }),
    given('a page near home may show more with scripts', far, [
      ...read('/', '/dvc/ho-tich'),
      { ...pageOf('<script src="menu.js"></script>', `${site}/dvc`), complete: false },
    ]),
    given('the home page was not read', far, read('/dvc', '/dvc/ho-tich')),
    given('the start page is not among the pages (it redirects, say)', far, allFar, {
      home: 'https://dvc.tinhmau.gov.vn/',
    }),
  ],
});
