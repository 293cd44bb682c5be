import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { beginning } from '../../src/derive/mask.ts';
import { type RecordField, recordFieldIds, recordListIds, recordLists } from '../../src/derive/record-kinds.ts';
import { type ListedRecord, listed } from '../../src/derive/records.ts';
import { fold } from '../../src/derive/vietnamese.ts';
import { recordFields } from '../../src/derive/wordings/records.ts';
import { lookedFor, messages } from './messages.ts';

/** Convention: items looked at, those described on pages of their own first. */
const sampled = 20;

/** The form of a document also stands in its name (“Quyết định số …”) or its sign (“…/QĐ-UBND”). */
const formInName =
  /\b(luat|phap lenh|nghi quyet|nghi dinh|quyet dinh|chi thi|thong tu|quy che|quy dinh|thong bao|huong dan|ke hoach|cong van|cong dien|bao cao|to trinh)\b|\/\s?(nq|nd|qd|ct|tt|ttlt|kh|tb|hd|cd|bc|ttr|vbhn)\b/;

/** An empty cell, or a stroke in the place of words, states nothing. */
const isStated = ({ values }: ListedRecord, field: RecordField): boolean =>
  /[\p{L}\p{N}]/u.test(values[field] ?? '') ||
  (field === 'kind' && formInName.test(fold(`${values.abstract ?? ''} ${values.number ?? ''}`)));

export default defineRule({
  id: 'listed-fields-stated',
  title: { vi: 'Danh sách nêu đủ các thông tin cần có', en: 'The list states what it should of each item' },
  scope: 'site',
  needs: ['pages'],
  weighsCompleteness: true,
  quotesContact: true,
  options: z.strictObject({ list: z.enum(recordListIds), fields: z.array(z.enum(recordFieldIds)).min(1) }),
  lookedFor,
  messages,
  *evaluate({ pages }, { list, fields }) {
    const { name } = recordLists[list];
    const all = listed(list, pages);
    if (all.length === 0) return yield { outcome: 'cantTell', message: 'no-list', data: { list: name } };
    const records = [...all.filter(({ alone }) => alone), ...all.filter(({ alone }) => !alone)].slice(0, sampled);
    for (const field of fields) {
      const stated = records.filter((record) => isStated(record, field));
      const lacking = records.find((record) => !isStated(record, field)) ?? records[0];
      const data = { list: name, field: recordFields[field].name, stated: stated.length, total: records.length };
      const at = (record: ListedRecord | undefined) => ({
        ...(record && { url: record.page.url, pointer: record.pointer }),
        ...(record && { found: beginning(Object.values(record.values).filter(Boolean).join(' · '), 300) || '–' }),
      });
      // What a list leaves out may stand on the page of the item, which was not read.
      const isOpen = records.some(({ alone, page, links }) => !page.complete || (!alone && links.length > 0));
      if (stated.length === records.length) yield { outcome: 'passed', message: 'stated', data, ...at(stated[0]) };
      else if (stated.length > 0) yield { outcome: 'cantTell', message: 'some-lack', data, ...at(lacking) };
      else if (isOpen) yield { outcome: 'cantTell', message: 'not-opened', data, ...at(lacking) };
      else yield { outcome: 'failed', message: 'missing', data, ...at(lacking) };
    }
  },
});
