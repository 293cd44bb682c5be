import type { ObservationCode } from '../core/observation.ts';
import { collected, failed } from '../core/observation.ts';
import { type CrawlRequest, type CrawlResult, crawl } from '../crawl/crawl.ts';
import { parseRobots } from '../crawl/robots.ts';
import { createScope } from '../crawl/scope.ts';
import type { Visited } from '../crawl/visit.ts';
import { pageOf } from './rule-tester.ts';

/** Where the site of a test stands. */
export const site = 'https://tinhmau.gov.vn';
const at = '2024-06-03T02:00:00.000Z';

export type Answer = string | { to: string } | { status: number } | { code: ObservationCode };
/** Path → body, redirect, HTTP error, or failure. A path on another host is written in full. */
export type Site = Record<string, Answer> | ((path: string) => Answer | undefined);

/** A page that only links. */
export const page = (...paths: string[]) => paths.map((path) => `<a href="${path}">${path}</a>`).join('');

/** Visits a site that is a table or a function, without a network. */
export function visitor(pages: Site, delay: () => Promise<void> = async () => {}) {
  const asked: string[] = [];
  const look = (path: string) => (typeof pages === 'function' ? pages(path) : pages[path]);
  const visit = async (url: string): Promise<Visited> => {
    asked.push(url.replace(site, ''));
    await delay();
    let finalUrl = url;
    let answer = look(url.replace(site, '')) ?? { status: 404 };
    for (let hop = 0; typeof answer === 'object' && 'to' in answer && hop < 9; hop++) {
      finalUrl = new URL(answer.to, finalUrl).href;
      answer = look(finalUrl.replace(site, '')) ?? { status: 404 };
    }
    if (typeof answer === 'object' && 'code' in answer) {
      const miss = failed(answer.code, `it was ${answer.code}`);
      return { record: { response: miss, html: miss }, finalUrl };
    }
    const status = typeof answer === 'string' ? 200 : 'status' in answer ? answer.status : 508;
    const html = typeof answer === 'string' ? answer : '';
    const response = collected(
      { status, headers: {}, redirects: [], finalUrl, contentType: 'text/html', bytes: html.length },
      at,
    );
    if (status >= 400) return { record: { response, html: failed('http-status', 'an error page') }, finalUrl };
    const asset = collected({ sha256: '0'.repeat(64), bytes: html.length, type: 'text/html' }, at);
    return { record: { response, html: asset }, document: { ...pageOf(html, finalUrl), source: 'http' }, finalUrl };
  };
  return { visit, asked };
}

type Settings = Partial<Omit<CrawlRequest, 'limits'>> & Partial<CrawlRequest['limits']> & { robotsTxt?: string };

type Walked = CrawlResult & {
  asked: string[];
  paths: Record<string, number | null>;
  missed: Record<string, ObservationCode>;
};

/** Crawls such a site; `paths` and `missed` are pages and misses by path. */
export function walk(pages: Site, { robotsTxt = '', ...settings }: Settings = {}): Promise<Walked> {
  const { visit, asked } = visitor(pages);
  const { maxPages = 500, depth = 6, concurrency = 3, ...rest } = settings;
  const result = crawl({
    home: `${site}/`,
    scope: createScope({ chain: [`${site}/`] }),
    robots: (url) => parseRobots(robotsTxt, new URL('/robots.txt', url).href),
    sitemapUrls: [],
    limits: { maxPages, depth, concurrency },
    isOver: () => false,
    visit,
    ...rest,
  });
  return result.then((crawled) => ({
    ...crawled,
    asked,
    paths: Object.fromEntries(crawled.pages.map(({ url, clicks }) => [url.replace(site, ''), clicks])),
    missed: Object.fromEntries(crawled.notReached.map(({ url, code }) => [url.replace(site, ''), code])),
  }));
}
