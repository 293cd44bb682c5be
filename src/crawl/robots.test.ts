import { describe, expect, test } from 'vitest';
import { collected, failed } from '../core/observation.ts';
import { parseRobots, robotsByOrigin, robotsFrom } from './robots.ts';

const site = 'https://tinhmau.gov.vn';
const url = `${site}/robots.txt`;
const allows = (text: string, path: string) => parseRobots(text, url).allows(`${site}${path}`);

describe('RFC 9309', () => {
  test.each([
    ['no rules', '', '/a', true],
    ['the group of everybody', 'User-agent: *\nDisallow: /quan-tri', '/quan-tri/x', false],
    ['our own group instead of it', 'User-agent: *\nDisallow: /\n\nUser-agent: CongChuan\nDisallow: /tam', '/a', true],
    ['our own group, with version', 'User-agent: congchuan/1.0\nDisallow: /tam', '/tam', false],
    [
      'groups of one name are one',
      'User-agent: congchuan\nDisallow: /a\n\nUser-agent: congchuan\nDisallow: /b',
      '/a',
      false,
    ],
    ['another robot', 'User-agent: GPTBot\nDisallow: /', '/a', true],
    ['the longest rule wins', 'User-agent: *\nAllow: /tin/moi\nDisallow: /tin', '/tin/moi/1', true],
    ['allow wins a tie', 'User-agent: *\nDisallow: /tin\nAllow: /tin', '/tin', true],
    ['stars and ends', 'User-agent: *\nDisallow: /*.pdf$', '/a/b.pdf', false],
    ['stars and ends, further', 'User-agent: *\nDisallow: /*.pdf$', '/a/b.pdf?x', true],
    ['an empty disallow', 'User-agent: *\nDisallow:', '/a', true],
    ['queries', 'User-agent: *\nDisallow: /*?print=', '/a?print=1', false],
    ['comments, BOM and CR', '\uFEFFUser-agent: * # ai\rDisallow: /a # không', '/a', false],
    ['a page in its place', '<!DOCTYPE html><p>User-agent: *</p><p>Disallow: /</p>', '/a', true],
  ])('%s', (_, text, path, expected) => {
    expect(allows(text, path)).toBe(expected);
  });

  test('gives delay and sitemaps, made absolute', () => {
    const robots = parseRobots('Sitemap: /so-do.xml\nSitemap: javascript:x\nUser-agent: *\nCrawl-delay: 4', url);
    expect(robots).toMatchObject({ crawlDelay: 4, sitemaps: [`${site}/so-do.xml`] });
  });
});

describe('when it could not be read', () => {
  const at = '2024-06-03T02:00:00.000Z';
  const answer = (status: number) => robotsFrom(collected({ url, status, text: 'User-agent: *\nDisallow: /a' }, at));
  test.each([200, 203])('%i: its rules', (status) => {
    expect([answer(status).allows(`${site}/a`), answer(status).allows(`${site}/b`)]).toEqual([false, true]);
  });
  test.each([301, 401, 403, 404, 410, 429])('%i: none', (status) => {
    expect(answer(status).allows(`${site}/a`)).toBe(true);
  });
  test.each([500, 503])('%i: everything is forbidden, and it is said why', (status) => {
    expect(answer(status).allows(`${site}/b`)).toBe(false);
    expect(answer(status).reason).toContain(String(status));
  });
  test('no answer: everything is forbidden, and it is said why', () => {
    const robots = robotsFrom(failed('timeout', 'no complete answer within 30 s'));
    expect(robots.allows(`${site}/b`)).toBe(false);
    expect(robots.reason).toContain('no complete answer within 30 s');
  });
});

test('each origin is asked once for its own rules', async () => {
  const asked: string[] = [];
  const robots = robotsByOrigin(async (address) => {
    asked.push(address);
    return parseRobots(address.includes('dichvucong') ? 'User-agent: *\nDisallow: /' : '', address);
  });
  expect((await robots(`${site}/a`)).allows(`${site}/a`)).toBe(true);
  expect((await robots(`${site}/b`)).allows(`${site}/b`)).toBe(true);
  const other = 'https://dichvucong.tinhmau.gov.vn/c';
  expect((await robots(other)).allows(other)).toBe(false);
  expect(asked).toEqual([url, 'https://dichvucong.tinhmau.gov.vn/robots.txt']);
});
