import { collected, skipped } from '../../src/core/observation.ts';
import type { Service } from '../../src/core/service.ts';
import type { Case } from '../../src/testing/rule-tester.ts';
import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const url = 'https://tinhmau.gov.vn/dv/1';
const service: Service = { name: 'Cấp thẻ', url, fields: {}, forms: [], apply: [], figures: {} };
const title = '<title>Cấp thẻ</title>';
const map = (locations: string[], total = locations.length) => [
  {
    url: '/sitemap.xml',
    source: 'robots',
    result: collected({ kind: 'urlset' as const, total, locations }, '2026-03-02T00:00:00Z'),
  },
];

function given(
  name: string,
  head: string,
  rest: Partial<Case> & {
    headers?: Record<string, string>;
    maps?: ReturnType<typeof map>;
    others?: string;
    complete?: boolean;
  } = {},
): Case {
  const { headers = {}, maps = map([url]), others = '<title>Trang khác</title>', complete = true, ...expected } = rest;
  const document = { ...pageOf(head, url), complete };
  const response = { status: 200, headers, redirects: [], finalUrl: url, contentType: 'text/html', bytes: 1 };
  return {
    name,
    evidence: { service, document, response, pages: [document, pageOf(others)], sitemaps: maps },
    ...expected,
  };
}

ruleTester(rule, {
  passed: [
    given('nothing bars it', title, { messages: ['findable'] }),
    given('rules that do not bar indexing', `${title}<meta name="robots" content="index, nofollow, noarchive">`),
    given('a rule for another bot', title, { headers: { 'x-robots-tag': 'otherbot: noindex' } }),
    given('a word in another meta element', `${title}<meta name="description" content="noindex">`),
  ],
  failed: [
    given('a meta element', `${title}<meta name="ROBOTS" content="NOINDEX,follow">`, { messages: ['noindex'] }),
    given('none means noindex', `${title}<meta name="robots" content="none">`, { messages: ['noindex'] }),
    given('a header', title, { headers: { 'x-robots-tag': 'noarchive, noindex' }, messages: ['noindex'] }),
    given('no title', '<h1>Cấp thẻ</h1>', { messages: ['no-title'] }),
  ],
  cantTell: [
    given('no title as sent', '<h1>Cấp thẻ</h1>', { complete: false, messages: ['title-unseen'] }),
    given('a title that others bear', title, { others: title, messages: ['title-shared'] }),
    given('not in the site map', title, { maps: map(['https://tinhmau.gov.vn/']), messages: ['not-in-sitemap'] }),
    given('a site map cut short', title, { maps: map(['https://tinhmau.gov.vn/'], 90_000), messages: ['no-sitemap'] }),
    given('no site map', title, {
      maps: [{ url: '/s', source: 'robots', result: skipped('http-status') as never }],
      messages: ['no-sitemap'],
    }),
  ],
});
