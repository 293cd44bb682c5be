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
    // Section 2.2.2, table 2 of the RFC, and what its text says of octets.
    ['an encoded path in the rule', 'User-agent: *\nDisallow: /foo/bar/%E3%83%84', '/foo/bar/ツ', false],
    ['a path in the rule that is not ASCII', 'User-agent: *\nDisallow: /foo/bar/ツ', '/foo/bar/%E3%83%84', false],
    ['Vietnamese paths', 'User-agent: *\nDisallow: /quản-trị', '/qu%E1%BA%A3n-tr%E1%BB%8B/x', false],
    ['needless encoding in the rule', 'User-agent: *\nDisallow: /foo/bar/%62%61%7A', '/foo/bar/baz', false],
    ['needless encoding in the address', 'User-agent: *\nDisallow: /foo/bar/baz', '/foo/bar/%62%61%7A', false],
    ['a reserved character stays encoded', 'User-agent: *\nDisallow: /a%2Fb', '/a/b', true],
    ['lower-case escapes', 'User-agent: *\nDisallow: /a%2fb', '/a%2Fb', false],
    ['case of paths counts', 'User-agent: *\nDisallow: /A', '/a', true],
    ['brackets and bars', 'User-agent: *\nDisallow: /a[1]|{b}', '/a[1]|{b}', false],
    // Section 2.2.3: special characters.
    ['an end that is none', 'User-agent: *\nDisallow: /a$b', '/a$b', false],
    ['a star that is meant', 'User-agent: *\nDisallow: /path/file-with-a-%2A.html', '/path/file-with-a-*.html', false],
    ['a star that is meant, and no other', 'User-agent: *\nDisallow: /file-%2A.html', '/file-x.html', true],
    ['a dollar that is meant', 'User-agent: *\nDisallow: /path/foo-%24', '/path/foo-$', false],
    ['a star in front', 'User-agent: *\nDisallow: *.aspx', '/a/b.aspx?c=1', false],
    ['stars in a row', 'User-agent: *\nDisallow: /***a***$', '/x/a', false],
    [
      'the end of the address',
      'User-agent: *\nAllow: /this/path/exactly$\nDisallow: /this/',
      '/this/path/exactly',
      true,
    ],
    ['beyond that end', 'User-agent: *\nAllow: /this/path/exactly$\nDisallow: /this/', '/this/path/exactly/x', false],
    // Section 5.2: the longest match.
    [
      'the longest match',
      'User-Agent: *\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif',
      '/example/page/disallowed.gif',
      false,
    ],
    [
      'the longest match, allowed',
      'User-Agent: *\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif',
      '/example/page/a.gif',
      true,
    ],
    ['robots.txt itself is always open', 'User-agent: *\nDisallow: /', '/robots.txt', true],
    // Section 2.2.1: groups and tokens.
    ['several names for a group', 'User-agent: a\nUser-agent: congchuan\n\nDisallow: /x', '/x', false],
    ['a token with words behind it', 'User-agent: CongChuan (+https://a.vn)\nDisallow: /x', '/x', false],
    ['a longer name is another robot', 'User-agent: congchuan-news\nDisallow: /x', '/x', true],
    ['our own group without rules', 'User-agent: *\nDisallow: /\n\nUser-agent: congchuan\n', '/x', true],
    ['groups for everybody are one', 'User-agent: *\nDisallow: /a\nUser-agent: *\nDisallow: /b', '/a', false],
    ['a rule outside any group', 'Disallow: /a\nUser-agent: *\nDisallow: /b', '/a', true],
    // Section 2.2.4: other records do not end a group.
    ['a sitemap inside a group', 'User-agent: congchuan\nSitemap: /s.xml\nUser-agent: b\nDisallow: /x', '/x', false],
    ['a delay inside a group', 'User-agent: congchuan\nCrawl-delay: 1\nUser-agent: b\nDisallow: /x', '/x', false],
    ['unknown records', 'User-agent: *\nNoindex: /\nHost: a.vn\nDisallow: /x', '/x', false],
    ['spaces and tabs', '  user-agent\t:\t*  \n\tDISALLOW :/x  ', '/x', false],
    ['names like parts of an object', 'User-agent: __proto__\nDisallow: /x', '/x', true],
  ])('%s', (_, text, path, expected) => {
    expect(allows(text, path)).toBe(expected);
  });

  test('is read up to 500 KiB, and no rule that is cut in two is believed', () => {
    const filler = `#${'x'.repeat(99)}\n`.repeat(5069);
    const cut = `User-agent: *\nDisallow: /dau\n${filler}Disallow: /tin${'x'.repeat(200)}\nDisallow: /cuoi`;
    expect([allows(cut, '/dau'), allows(cut, '/tin'), allows(cut, '/cuoi')]).toEqual([false, true, true]);
    expect(allows(cut.slice(0, 512_000), '/dau')).toBe(false);
  });

  test.each(['*a', 'a*', '*'])('a file full of %j is read in bounded time', (piece) => {
    const hostile = `User-agent: *\nDisallow: /${piece.repeat(200_000)}\n${'Disallow: /*a*b*c$\n'.repeat(1000)}`;
    // Takes minutes when patterns that match nothing are tried star by star.
    expect(allows(hostile, `/${'a'.repeat(4000)}`)).toBe(piece !== '*');
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
  test('redirects without end count as not there (section 2.3.1.2): nothing is forbidden', () => {
    expect(robotsFrom(failed('redirect-loop', 'more than 5 redirects')).allows(`${site}/b`)).toBe(true);
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
