import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { decodeHtml, textAndBytes } from './charset.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');
const text = 'Chào';

test.each<[string, Uint8Array, string]>([
  ['UTF-8 that nobody declares', Buffer.from(text), ''],
  ['a declared UTF-8', Buffer.from(text), 'text/html; charset="UTF-8"'],
  ['a byte order mark before the header', Buffer.from(`\ufeff${text}`), 'text/html; charset=windows-1258'],
  ['UTF-16 little endian', Buffer.from(`\ufeff${text}`, 'utf16le'), 'text/html'],
  ['UTF-16 big endian', Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), 'text/html'],
  ['windows-1258 by header', latin('Ch\xe0o'), 'text/html; charset=windows-1258'],
  ['windows-1258 that nobody declares', latin('Ch\xe0o'), 'text/html'],
  ['an unknown label', Buffer.from(text), 'text/html; charset=tcvn-9'],
])('%s', (_, bytes, contentType) => expect(decodeHtml(bytes, contentType)).toBe(text));

test.each([
  '<meta charset="windows-1258">',
  '<META http-equiv=Content-Type content="text/html; charset=windows-1258">',
])('the page’s own declaration: %s', (meta) =>
  expect(decodeHtml(latin(`${meta}Ch\xe0o`), 'text/html')).toBe(`${meta}Chào`),
);

test('the header wins over the page', () =>
  expect(decodeHtml(Buffer.from(`<meta charset=windows-1258>${text}`), 'text/html; charset=utf-8')).toMatch(/Chào$/));

test('a page that calls itself UTF-16 but could be read is UTF-8', () =>
  expect(decodeHtml(Buffer.from(`<meta charset=utf-16>${text}`), '')).toMatch(/Chào$/));

test('a declaration in a comment does not count', () =>
  expect(decodeHtml(Buffer.from(`<!-- <meta charset=windows-1258> -->${text}`), '')).toMatch(/Chào$/));

test('combining marks of windows-1258 are kept as they are', () =>
  expect(decodeHtml(latin('Vi\xea\xf2t'), 'text/html; charset=windows-1258').normalize('NFC')).toBe('Việt'));

test.each<[string, Uint8Array, string, isAsItCame: boolean]>([
  ['UTF-8', Buffer.from(text), '', true],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`), '', false],
  ['with two of them', Buffer.from(`\ufeff\ufeff${text}`), '', false],
  ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le'), '', false],
  ['windows-1258', latin('Ch\xe0o'), '', false],
])('the text in UTF-8: %s', (_, body, contentType, isAsItCame) => {
  const read = textAndBytes(body, contentType);
  expect(read.text).toBe(text);
  expect(Buffer.from(read.bytes).toString()).toBe(text);
  expect(read.bytes === body).toBe(isAsItCame);
});

test.each([
  ['bytes that are no UTF-8', Buffer.from([0x43, 0xe0, 0x6f]), 'text/html; charset=utf-8', 'C\ufffdo'],
  // As many bytes in UTF-8 as came.
  ['bytes that read as others', Buffer.from('\xc3\xa0', 'latin1'), 'text/html; charset=windows-1252', 'Ã\xa0'],
])('the text in UTF-8: %s', (_, body, contentType, read) => {
  const { text, bytes } = textAndBytes(body, contentType);
  expect(text).toBe(read);
  expect(Buffer.from(bytes).toString()).toBe(read);
});

test.each<[string, string, string, string]>([
  ['windows-1258', '<a href="/tim?q=tin t\xf4t\xec#m\xf4">', '/tim?q=tin t%F4t%EC#mô', 'marks by themselves too'],
  ['windows-1258', "<a href='/t\xf4?q=\xf4'>", '/tô?q=%F4', 'the path as browsers ask for it'],
  ['windows-1252', '<a href=?q=\xf4&amp;b=&ocirc;&#7871;"x>', '?q=%F4&b=%F4%26%237871%3B"x', 'what it has no byte for'],
  [
    'windows-1252',
    '<meta http-equiv=refresh content="0; url=?q=\xf4">',
    '0; url=?q=%F4',
    'where the page goes by itself',
  ],
  ['windows-1252', '<iframe src="?q=\xf4"></iframe>', '?q=%F4', 'frames'],
  ['windows-1252', '<form action="?q=\xf4">', '?q=%F4', 'forms'],
  ['windows-1252', '<a title="C\xf4 kh\xf4ng? C\xf4" href="/">', '/', 'no other words'],
  ['big5', '<a href="?q=\xa4\xa4">', '?q=中', 'not those of other letters'],
])('queries of links are kept in the encoding of the page: %s %s', (charset, html, address) => {
  const told = decodeHtml(
    latin(`<!-- ? \xf4 -->${html}<script>"<a href='?\xf4'>"</script>`),
    `text/html; charset=${charset}`,
  );
  const [node] = load(told)('a, meta, iframe, form').get();
  const { href, src, action, content } = node?.attribs ?? {};
  expect(href ?? src ?? action ?? content).toBe(address);
  if (charset !== 'big5') expect(told).toContain(`<script>"<a href='?ô'>"</script>`);
});

test('a link that the parser opens anew, as browsers do, is written out once', () => {
  const told = decodeHtml(latin('<a href="?\xf4"><p>1<a href="?\xf4">2</a><p>3'), 'text/html; charset=windows-1258');
  expect(told).toBe('<a href="?%F4"><p>1<a href="?%F4">2</a><p>3');
});
