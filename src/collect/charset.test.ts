import { expect, test } from 'vitest';
import { decodeHtml } from './charset.ts';

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
