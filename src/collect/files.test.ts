import { describe, expect, test } from 'vitest';
import { collected, failed } from '../core/observation.ts';
import type { Client, Fetched } from './client.ts';
import { detectType } from './file-type.ts';
import { probeFiles } from './files.ts';

const bytes = (latin: string) => Buffer.from(latin, 'latin1');
const at = '2026-03-02T03:00:00.000Z';

/** A member of a zip: its local header, stored. */
function member(name: string, content = ''): string {
  const header = Buffer.alloc(30);
  header.write('PK\x03\x04', 'latin1');
  header.writeUInt32LE(content.length, 18);
  header.writeUInt16LE(name.length, 26);
  return header.toString('latin1') + name + content;
}
const ole = (from512: string) => `\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(504)}${from512}`;

describe('the type is told by the bytes', () => {
  test.each<[string, string, string]>([
    ['pdf', '%PDF-1.7\n', 'don.doc'],
    ['pdf', '\r\n\r\n%PDF-1.4', ''],
    ['doc', ole('\xec\xa5\xc1\0'), 'don.xls'],
    ['doc', ole(`x${Buffer.from('WordDocument', 'utf16le').toString('latin1')}`), ''],
    ['doc', ole('?'), '/mau.doc application/msword'],
    ['xls', ole('\x09\x08\x10\0'), ''],
    ['xls', ole(Buffer.from('Workbook', 'utf16le').toString('latin1')), ''],
    ['xls', ole('?'), '/bang.xls'],
    ['unknown', ole('?'), '/tep'],
    ['docx', member('[Content_Types].xml', '<x/>') + member('word/document.xml'), ''],
    ['xlsx', member('[Content_Types].xml') + member('xl/workbook.xml'), ''],
    ['odt', member('mimetype', 'application/vnd.oasis.opendocument.text'), ''],
    ['zip', member('mau-don.pdf', '%pdf'), 'don.docx'],
    ['rtf', '{\\rtf1\\ansi', 'don.doc'],
    ['html', '\n<!-- x --><!DOCTYPE html><p>Không tìm thấy', 'don.pdf'],
    ['html', '<HTML><body>', ''],
    ['text', Buffer.from('Đơn đề nghị\r\n').toString('latin1'), ''],
    ['text', '\xff\xfeD\0', ''],
    ['unknown', '\x7fELF\x02\x01\x01\0', 'don.pdf'],
    ['unknown', '\0\0\0', ''],
    ['unknown', '', ''],
  ])('%s: %j (%s)', (detected, latin, hint) => expect(detectType(bytes(latin), hint)).toBe(detected));
});

const clientOf = (files: Record<string, Buffer | 404>) => {
  const asked: string[] = [];
  const get: Client['get'] = async (url) => {
    asked.push(url);
    const body = files[url];
    if (body === undefined) return failed('timeout', 'slow');
    const [status, content] = body === 404 ? [404, bytes('<html>')] : [200, body];
    const response = { status, headers: {}, redirects: [], finalUrl: url, contentType: 'application/pdf', bytes: 9000 };
    return collected<Fetched>({ response, body: content }, at);
  };
  return { get, asked };
};
const link = (name: string, page = 'https://a.gov.vn/') => ({ url: `https://a.gov.vn/${name}`, page, text: name });

describe('probing', () => {
  test('gives a record for each link, fetching each file once', async () => {
    const client = clientOf({ 'https://a.gov.vn/1': bytes('%PDF-1.7'), 'https://a.gov.vn/2': 404 });
    const links = [link('1'), link('2'), link('1', 'https://a.gov.vn/khac'), link('3')];
    const records = await probeFiles(client, links);
    expect(records.map(({ url, page, text }) => ({ url, page, text }))).toEqual(links);
    expect(records.map(({ result }) => result)).toMatchObject([
      { status: 'collected', value: { status: 200, bytes: 9000, detected: 'pdf' } },
      { status: 'collected', value: { status: 404, detected: 'html' } },
      { status: 'collected', value: { detected: 'pdf' } },
      { status: 'failed', code: 'timeout' },
    ]);
    expect(client.asked).toHaveLength(3);
  });

  test('leaves files beyond the cap alone and says so', async () => {
    const client = clientOf({});
    const records = await probeFiles(client, [link('1'), link('2')], { cap: 1 });
    expect(records[1]?.result).toEqual({ status: 'skipped', code: 'budget' });
    expect(client.asked).toHaveLength(1);
  });

  test('an empty file is not a file', async () => {
    const client = clientOf({ 'https://a.gov.vn/1': bytes('') });
    expect((await probeFiles(client, [link('1')]))[0]?.result).toMatchObject({ status: 'failed', code: 'empty' });
  });
});
