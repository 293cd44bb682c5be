import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { dataTablesOf } from '../../src/derive/tables.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'data-table-headers-named',
  title: { vi: 'Bảng dữ liệu có ô tiêu đề', en: 'Data tables name their headers' },
  scope: 'page',
  needs: ['document'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ document }) {
    const tables = dataTablesOf(document);
    const open = tables.filter(({ headers }) => headers !== 'marked');
    for (const { begins, headers, pointer } of open) {
      const told = { data: { begins: begins || '–' }, ...(begins && { found: begins }), pointer };
      if (headers === 'looks') yield { outcome: 'failed', message: 'looks', ...told };
      else yield { outcome: 'cantTell', message: 'none', ...told };
    }
    if (open.length === 0 && tables.length > 0)
      yield { outcome: 'passed', message: 'marked', data: { count: tables.length } };
  },
});
