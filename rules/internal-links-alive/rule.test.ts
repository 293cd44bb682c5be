import type { NotReached } from '../../src/core/crawl-record.ts';
import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const origin = 'https://tinhmau.gov.vn';
const home = pageOf(
  '<a href="/cu">Thông báo tuyển dụng</a><a href="/cu/2"></a><a href="/cu/3">Giấy mời họp</a><a href="/cu/4">Lịch tiếp dân</a>',
);
const others = (count: number) =>
  Array.from({ length: count }, (_, index) => pageOf('<p>Tin</p>', `${origin}/${index}`));
const missed = (path: string, more: Partial<NotReached> = {}): NotReached => ({
  ...{ url: origin + path, code: 'http-status', message: 'HTTP 404', tries: 1, foundBy: 'link', foundOn: home.url },
  ...more,
});
const paths = ['/cu', '/cu/3', '/cu/4'];
const site = (notReached: NotReached[], count = 10) => ({ pages: [home, ...others(count)], notReached });

ruleTester(rule, {
  passed: [
    { name: 'nothing was missed', evidence: site([]), messages: ['alive'] },
    { name: 'no answer in time', evidence: site([missed('/cu', { code: 'timeout', message: '' })]) },
    { name: 'not let in', evidence: site([missed('/cu', { message: 'HTTP 403' })]) },
    { name: 'only a site map file names it', evidence: site([missed('/cu', { foundBy: 'sitemap' })]) },
    { name: 'forbidden by robots.txt', evidence: site([missed('/cu', { code: 'robots', message: '' })]) },
  ],
  failed: [
    {
      name: 'three are gone',
      evidence: site(paths.map((path) => missed(path))),
      messages: ['dead', 'dead', 'dead'],
      found: 'Thông báo tuyển dụng',
    },
    {
      name: 'gone for good, or a fault that came again',
      evidence: site(paths.map((path) => missed(path, { message: 'HTTP 503', tries: 2 }))),
    },
    {
      name: 'none is borne',
      evidence: site(
        paths.map((path) => missed(path)),
        500,
      ),
      options: { tolerated: 0 },
    },
  ],
  cantTell: [
    { name: 'one of ten', evidence: site([missed('/cu')]), messages: ['few-dead'] },
    { name: 'a link without words', evidence: site([missed('/cu/2', { message: 'HTTP 410' })]) },
    {
      name: 'three of five hundred',
      evidence: site(
        paths.map((path) => missed(path)),
        500,
      ),
    },
  ],
});
