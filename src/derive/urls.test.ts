import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFileUrl, normaliseUrl, routeOf } from './urls.ts';

const site = 'https://tinhmau.gov.vn';

describe('one spelling for one page', () => {
  test.each([
    ['HTTPS://TinhMau.GOV.vn', `${site}/`],
    ['https://tinhmau.gov.vn.:443/a#top', `${site}/a`],
    ['http://tinhmau.gov.vn:80/', 'http://tinhmau.gov.vn/'],
    [`${site}/a/../b/./c/%2e%2e/d`, `${site}/b/d`],
    [`${site}/%61%7Eb%2fc?x=%2d%c3%a9`, `${site}/a~b%2Fc?x=-%C3%A9`],
    [`${site}/a?`, `${site}/a`],
    [`${site}/a?&&b=1&`, `${site}/a?b=1`],
    [`${site}/tin;jsessionid=0A1B2C?id=1`, `${site}/tin?id=1`],
    [`${site}/(S(lit3py55t21z5v55vlm25s55))/Default.aspx`, `${site}/Default.aspx`],
    [`${site}/(S(abc))`, `${site}/`],
    [`${site}/a?PHPSESSID=12ab&id=3&utm_source=zalo&utm_medium=x&fbclid=IwAR0&gclid=Cj&zarsrc=31`, `${site}/a?id=3`],
    [`${site}/a?sid=0123456789abcdef0123456789abcdef`, `${site}/a`],
    [`${site}/tin%3bJSESSIONID=0A1B2C/sau`, `${site}/tin/sau`],
    [`${site}/%28S%28lit3py55%29%29/Default.aspx`, `${site}/Default.aspx`],
    [`${site}/(F(abc)S(def))/a`, `${site}/a`],
    [`${site}/web/guest?p_p_id=58&p_auth=kN3Xq9Zz&p_p_lifecycle=0`, `${site}/web/guest?p_p_id=58&p_p_lifecycle=0`],
    [`${site}/a?ASP.NET_SessionId=abc&ASPSESSIONIDQQCRTDBS=X&id=3`, `${site}/a?id=3`],
    [`${site}/a?_csrf=0123456789abcdef0123`, `${site}/a`],
    ['https://user:secret@tinhmau.gov.vn/', `${site}/`],
    ['https://xn--nh-nia.vn/', 'https://xn--nh-nia.vn/'],
    ['  /a b\n', `${site}/a%20b`],
    ['//tinhmau.gov.vn/x', `${site}/x`],
    ['?p=2', `${site}/muc/trang?p=2`],
    ['', `${site}/muc/trang`],
  ])('%s', (raw, expected) => {
    expect(normaliseUrl(raw, `${site}/muc/trang`)).toBe(expected);
  });

  test('an international host is written in punycode', () => {
    expect(normaliseUrl('https://Bộ.vn/')).toBe('https://xn--b-8xm.vn/');
  });
});

test.each([
  'javascript:void(0)',
  "javascript:__doPostBack('ctl00$pager','2')",
  'mailto:bbt@tinhmau.gov.vn',
  'tel:02439436666',
  'data:text/html,x',
  'file:///etc/passwd',
  'ftp://tinhmau.gov.vn/',
  'https://',
  'http://[::1',
])('%s is no page', (raw) => {
  expect(normaliseUrl(raw)).toBeUndefined();
});

test('an endless address is no page', () => {
  expect(normaliseUrl(`${site}/${'a'.repeat(5000)}`)).toBeUndefined();
  expect(normaliseUrl(`${site}/${'ế'.repeat(1000)}`)).toBeUndefined();
});

test.each([
  [`${site}/a`, `${site}/a/`],
  [`${site}/a`, `${site}/A`],
  [`${site}/a?x=1&y=2`, `${site}/a?y=2&x=1`],
  [`${site}/tin?sid=12`, `${site}/tin?sid=13`],
  [`${site}/tin?token=12`, `${site}/tin?token=13`],
  [`${site}/tin?p_auth=thu-tuc-1`, `${site}/tin?p_auth=thu-tuc-2`],
  [`${site}/S(a)/b`, `${site}/b`],
  [`${site}/biểu`.normalize('NFC'), `${site}/biểu`.normalize('NFD')],
  [`${site}/a%2Fb`, `${site}/a/b`],
  [`${site}/a?x=1`, `${site}/a?x=`],
  [`${site}/?c=%26d`, `${site}/?c=&d`],
  ['http://tinhmau.gov.vn/', `${site}/`],
  [`${site}:8443/`, `${site}/`],
  ['https://www.tinhmau.gov.vn/', `${site}/`],
])('%s and %s may be different pages', (one, other) => {
  expect(normaliseUrl(one)).not.toBe(normaliseUrl(other));
});

test.each([
  ['#/dich-vu', '#/dich-vu'],
  ['/trang#/dich-vu?trang=2', '#/dich-vu?trang=2'],
  ['#!/tin', '#!/tin'],
  ['#!tin-tuc', '#!tin-tuc'],
  ['#/%64ich', '#/dich'],
  ['#', undefined],
  ['#!', undefined],
  ['#/', undefined],
  ['#!/', undefined],
  ['#noi-dung', undefined],
  ['/a', undefined],
])('the route of %j is %j', (raw, expected) => {
  expect(routeOf(raw, `${site}/`)).toBe(expected);
});

describe('any input', () => {
  const part = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '/',
      '//',
      '..',
      '%2e',
      '%',
      '%4',
      '%%34%31',
      '%C3',
      '?',
      '&',
      '#',
      ';jsessionid=1',
      '(S(a))',
      '\\',
      ':',
    ),
    fc.constantFrom('utm_x=1', '%75tm_y=1', 'PHPSESSID=2', 'a=b', '=', '@', 'ế', '[', ' '),
  );
  const address = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));

  test('normalising never throws, and once is enough', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          address,
          address.map((rest) => `${site}/${rest}`),
        ),
        (raw) => {
          const once = normaliseUrl(raw, `${site}/x/y`);
          if (once !== undefined) expect(normaliseUrl(once)).toBe(once);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('the page itself stays: a browser resolves the result to the same host', () => {
    fc.assert(
      fc.property(address, (rest) => {
        const url = normaliseUrl(`${site}/${rest}`);
        if (url !== undefined) expect(new URL(url).origin).toBe(site);
      }),
    );
  });
});

test('files are told by their extension, pages keep theirs', () => {
  expect(isFileUrl(`${site}/uploads/Mau-01.DOCX?v=2`)).toBe(true);
  for (const page of ['/', '/a.aspx', '/b.html', '/c.php?f=x.pdf', '/v1.2/tin-tuc', '/tinhmau.gov.vn']) {
    expect(isFileUrl(`${site}${page}`), page).toBe(false);
  }
});
