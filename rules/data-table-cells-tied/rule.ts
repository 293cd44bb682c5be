import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { dataTablesOf } from '../../src/derive/tables.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'data-table-cells-tied',
  title: {
    vi: 'Bảng nhiều mức tiêu đề gắn ô dữ liệu với ô tiêu đề',
    en: 'Tables with several levels of headers tie cells to headers',
  },
  scope: 'page',
  needs: ['document'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ document }) {
    const tables = dataTablesOf(document).flatMap(({ begins, pointer, levels }) =>
      levels ? [{ begins, pointer, ...levels }] : [],
    );
    const open = tables.filter(({ cells, tied }) => tied < cells);
    for (const { begins, pointer, cells, tied } of open) {
      const told = { data: { begins, cells, tied }, found: begins, pointer };
      if (tied === 0) yield { outcome: 'failed', message: 'loose', ...told };
      else yield { outcome: 'cantTell', message: 'partly', ...told };
    }
    if (open.length === 0 && tables.length > 0)
      yield { outcome: 'passed', message: 'tied', data: { count: tables.length } };
  },
});
