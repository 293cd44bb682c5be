import type { FileRecord } from '../../src/core/evidence.ts';
import { collected, failed } from '../../src/core/observation.ts';
import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const at = '2026-03-02T03:00:00.000Z';
const list = (cell: string) =>
  pageOf(
    `<table><tr><th>Số hiệu</th><th>Trích yếu</th><th>Tệp</th></tr><tr><td>1/QĐ</td><td>Một</td><td>${cell}</td></tr></table>`,
  );
const url = (name: string) => `https://tinhmau.gov.vn/tep/${name}`;
const file = (name: string, result: FileRecord['result']): FileRecord => ({
  url: url(name),
  page: 'https://tinhmau.gov.vn/',
  text: 'Tải về',
  result,
});
const got = (detected: 'pdf' | 'html' | 'docx' | 'unknown', status = 200) =>
  collected({ status, contentType: 'x/y', bytes: 9, detected }, at);
const given = (name: string, result: FileRecord['result']) => ({
  options: { list: 'documents' },
  evidence: { pages: [list(`<a href="/tep/${name}">Tải về</a>`)], files: [file(name, result)] },
});

ruleTester(rule, {
  passed: [
    { name: 'what it says', ...given('a.pdf', got('pdf')), messages: ['opens'] },
    { name: 'a handler without an ending', ...given('tai?id=1', got('docx')) },
    { name: 'a newer format of the same', ...given('a.doc', got('docx')) },
  ],
  failed: [
    { name: 'gone', ...given('a.pdf', got('html', 404)), messages: ['broken'] },
    { name: 'empty', ...given('a.pdf', failed('empty', '')), messages: ['broken'] },
    { name: 'a page under the name of a file', ...given('a.pdf', got('html')), messages: ['not-what-it-says'] },
    {
      name: 'no file',
      options: { list: 'documents' },
      evidence: { pages: [list('')], files: [] },
      messages: ['no-file'],
    },
  ],
  cantTell: [
    { name: 'refused', ...given('a.pdf', got('html', 403)), messages: ['not-fetched'] },
    { name: 'no answer', ...given('a.pdf', failed('timeout', '')), messages: ['not-fetched'] },
    { name: 'another format', ...given('a.pdf', got('docx')), messages: ['not-what-it-says'] },
    {
      name: 'not tried',
      ...given('a.pdf', got('pdf')),
      evidence: { pages: [list('<a href="/tep/a.pdf">Tải về</a>')], files: [] },
      messages: ['not-tried'],
    },
    {
      name: 'the file may be on the page of the item',
      options: { list: 'documents' },
      evidence: { pages: [list('<a href="/van-ban/1">Xem</a>')], files: [] },
      messages: ['not-opened'],
    },
    {
      name: 'no list',
      options: { list: 'documents' },
      evidence: { pages: [pageOf('<p>Xin chào</p>')], files: [] },
      messages: ['no-list'],
    },
  ],
});
