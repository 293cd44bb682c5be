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
