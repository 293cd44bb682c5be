import type { Bilingual } from '../core/language.ts';
import { clean, fold } from './vietnamese.ts';
import { patternOf } from './wording.ts';
import { recordFields } from './wordings/records.ts';

export type RecordField = keyof typeof recordFields;
export const recordFieldIds = Object.keys(recordFields) as [RecordField, ...RecordField[]];

/** Lists that the law asks for, told by the fields that an item of such a list has at the least. */
export const recordLists = {
  documents: {
    name: { vi: 'danh sách văn bản', en: 'list of documents' },
    tells: [
      ['number', 'abstract'],
      ['number', 'issued'],
      ['issued', 'effective'],
    ],
  },
  projects: { name: { vi: 'danh sách dự án', en: 'list of projects' }, tells: [['project-name']] },
  officials: {
    name: { vi: 'danh sách cán bộ, công chức', en: 'list of officials' },
    tells: [
      ['person', 'post'],
      ['person', 'phone'],
      ['person', 'email'],
      ['post', 'email'],
    ],
  },
  research: { name: { vi: 'danh mục đề tài khoa học', en: 'list of research topics' }, tells: [['topic']] },
  answers: { name: { vi: 'danh sách câu hỏi đã trả lời', en: 'list of answers' }, tells: [['received', 'answered']] },
} as const satisfies Readonly<Record<string, { name: Bilingual; tells: readonly (readonly RecordField[])[] }>>;

export type RecordList = keyof typeof recordLists;
export const recordListIds = Object.keys(recordLists) as [RecordList, ...RecordList[]];

/** The fields that a label announces; a label may serve several lists. */
export function fieldsOf(label: string): readonly RecordField[] {
  const folded = fold(clean(label))
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (folded === '' || folded.length > 60) return [];
  return recordFieldIds.filter((id) => patternOf(recordFields[id].sure).test(folded));
}
