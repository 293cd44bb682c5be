import { expect, test } from 'vitest';
import type { NotReached } from '../core/crawl-record.ts';
import { pageOf } from '../testing/rule-tester.ts';
import { deadLinksOf, deadStatus } from './dead-links.ts';

const row = (more: Partial<NotReached> = {}): NotReached => ({
  ...{ url: 'https://tinhmau.gov.vn/cu', code: 'http-status', message: 'HTTP 404', tries: 1 },
  ...{ foundBy: 'link', foundOn: 'https://tinhmau.gov.vn/' },
  ...more,
});

test.each([
  [row(), 404],
  [row({ message: 'HTTP 410' }), 410],
  [row({ message: 'HTTP 503', tries: 2 }), 503],
  [row({ message: 'HTTP 500', tries: 1 }), undefined],
  [row({ message: 'HTTP 403' }), undefined],
  [row({ code: 'timeout', message: 'no answer' }), undefined],
  [row({ code: 'robots', message: 'disallowed' }), undefined],
  [row({ code: 'soft-404', message: 'HTTP 200' }), undefined],
])('%j is dead with %s', (given, status) => expect(deadStatus(given)).toBe(status));

test('a dead link is told with its page and its words', () => {
  const page = pageOf('<a href="/moi">Mới</a><a href="/cu">Thông báo cũ</a>');
  expect(
    deadLinksOf([page], [row(), row({ foundBy: 'sitemap' }), row({ foundOn: 'https://tinhmau.gov.vn/x' })]),
  ).toEqual([{ url: 'https://tinhmau.gov.vn/cu', status: 404, page: page.url, text: 'Thông báo cũ' }]);
});
