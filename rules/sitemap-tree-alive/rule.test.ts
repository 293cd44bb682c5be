import type { NotReached } from '../../src/core/crawl-record.ts';
import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const home = pageOf('<header>Tỉnh Mẫu</header><main><a href="/so-do">Sơ đồ cổng</a></main>');
const map = (links = '') =>
  pageOf(
    `<main><ul><li><a href="/tin-tuc">Tin tức</a><ul><li><a href="/cu">Chuyên mục cũ</a></li>${links}</ul></li></ul></main>`,
    'https://tinhmau.gov.vn/so-do',
  );
const missed = (path: string, more: Partial<NotReached> = {}): NotReached => ({
  ...{ url: `https://tinhmau.gov.vn${path}`, code: 'http-status', message: 'HTTP 404', tries: 1 },
  ...more,
});
const site = (notReached: NotReached[], links = '') => ({ home, pages: [home, map(links)], notReached });

ruleTester(rule, {
  passed: [
    { name: 'all links open', evidence: site([]), messages: ['alive'] },
    { name: 'what is dead elsewhere is not in the map', evidence: site([missed('/khac')]) },
  ],
  failed: [
    { name: 'a section that is gone', evidence: site([missed('/cu')]), messages: ['dead'], found: 'Chuyên mục cũ' },
    { name: 'another spelling of the address', evidence: site([missed('/CU/')]) },
    { name: 'a fault that came again', evidence: site([missed('/cu', { message: 'HTTP 503', tries: 2 })]) },
    {
      name: 'no more than twenty are told',
      evidence: site(
        Array.from({ length: 30 }, (_, index) => missed(`/m/${index}`)),
        Array.from({ length: 30 }, (_, index) => `<li><a href="/m/${index}">Mục ${index}</a></li>`).join(''),
      ),
      messages: Array.from({ length: 20 }, () => 'dead'),
    },
  ],
  cantTell: [
    {
      name: 'no answer in time',
      evidence: site([missed('/cu', { code: 'timeout', message: '' })]),
      messages: ['unseen'],
    },
    { name: 'not asked for', evidence: site([missed('/cu', { code: 'budget', message: '' })]) },
    { name: 'a single fault', evidence: site([missed('/cu', { message: 'HTTP 500' })]) },
  ],
  inapplicable: [{ name: 'no map', evidence: { home, pages: [home], notReached: [] } }],
});
