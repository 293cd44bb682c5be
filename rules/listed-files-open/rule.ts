import { z } from 'zod';
import type { FileRecord } from '../../src/core/evidence.ts';
import type { Verdict } from '../../src/core/rule.ts';
import { defineRule } from '../../src/core/rule.ts';
import { fileLinksOf } from '../../src/derive/record-files.ts';
import { recordListIds, recordLists } from '../../src/derive/record-kinds.ts';
import { listed } from '../../src/derive/records.ts';
import { lookedFor, messages } from './messages.ts';

/** What a name promises, by ending, and the types that keep the promise. */
const promised: Readonly<Record<string, readonly string[]>> = {
  pdf: ['pdf'],
  doc: ['doc', 'docx', 'rtf'],
  docx: ['docx', 'doc'],
  xls: ['xls', 'xlsx'],
  xlsx: ['xlsx', 'xls'],
  odt: ['odt'],
  rtf: ['rtf', 'doc'],
};

export default defineRule({
  id: 'listed-files-open',
  title: { vi: 'Tệp của các mục trong danh sách mở được', en: 'The files of the listed items open' },
  scope: 'site',
  needs: ['pages', 'files'],
  weighsCompleteness: true,
  options: z.strictObject({ list: z.enum(recordListIds) }),
  lookedFor,
  messages,
  *evaluate({ pages, files }, { list }) {
    const { name } = recordLists[list];
    const records = listed(list, pages);
    if (records.length === 0) return yield { outcome: 'cantTell', message: 'no-list', data: { list: name } };
    const linked = new Set(records.flatMap((record) => fileLinksOf(record).map(({ url }) => url)));
    if (linked.size === 0) {
      const [first] = records;
      const isOpen = records.some(({ alone, page, links }) => !page.complete || (!alone && links.length > 0));
      const told = { data: { list: name }, ...(first && { url: first.page.url, pointer: first.pointer }) };
      if (isOpen) yield { outcome: 'cantTell', message: 'not-opened', ...told };
      else yield { outcome: 'failed', message: 'no-file', ...told };
      return;
    }
    const tried = [...new Map(files.filter(({ url }) => linked.has(url)).map((file) => [file.url, file])).values()];
    for (const file of tried) yield judge(file);
    if (tried.length === 0)
      yield { outcome: 'cantTell', message: 'not-tried', data: { list: name, count: linked.size } };
  },
});

function judge({ url, page, text, result }: FileRecord): Verdict<keyof typeof messages> {
  const data = { file: text || url };
  const at = { data, url: page, found: url };
  if (result.status !== 'collected')
    return result.code === 'empty'
      ? { outcome: 'failed', message: 'broken', ...at, data: { ...data, state: 'rỗng / empty' } }
      : { outcome: 'cantTell', message: 'not-fetched', ...at, data: { ...data, state: result.code } };
  const { status, bytes, detected } = result.value;
  const found = `${url} → ${status} ${detected}`;
  const told = (outcome: Verdict['outcome'], message: keyof typeof messages) =>
    ({ outcome, message, url: page, found, data: { ...data, state: `HTTP ${status}`, type: detected } }) as const;
  if (status === 401 || status === 403 || status === 429 || status >= 500) return told('cantTell', 'not-fetched');
  if (status !== 200 || bytes === 0) return told('failed', 'broken');
  const kept = promised[/\.(\w+)$/.exec(new URL(url).pathname.toLowerCase())?.[1] ?? ''];
  if (!kept || detected === 'unknown' || kept.includes(detected)) return told('passed', 'opens');
  return told(detected === 'html' ? 'failed' : 'cantTell', 'not-what-it-says');
}
