import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { dataTablesOf } from '../../src/derive/tables.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'data-table-summarised',
  title: { vi: 'Bảng dữ liệu có phần tóm tắt', en: 'Data tables have a summary' },
  scope: 'page',
  needs: ['document'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ document }) {
    const tables = dataTablesOf(document);
    const open = tables.filter(({ summary }) => summary === '');
    for (const { begins, before, pointer, sure } of open) {
      const told = { data: { begins: begins || '–', before }, ...(begins && { found: begins }), pointer };
      if (!sure) yield { outcome: 'cantTell', message: 'unsure', ...told };
      else if (before) yield { outcome: 'cantTell', message: 'beside', ...told };
      else yield { outcome: 'failed', message: 'missing', ...told };
    }
    if (open.length === 0 && tables.length > 0)
      yield { outcome: 'passed', message: 'summarised', data: { count: tables.length } };
  },
});
