import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { datesIn } from '../../src/derive/dates.ts';
import { pageAt, placesOf } from '../../src/derive/information-sections.ts';
import { fieldsOf } from '../../src/derive/record-kinds.ts';
import { unrepeatedOf } from '../../src/derive/unrepeated.ts';
import { fold } from '../../src/derive/vietnamese.ts';
import { lookedFor, messages } from './messages.ts';

const issue = /\b(cong bao so|so cong bao|so)\s*[:.]?\s*\d{1,4}\b/;
/** Convention, in characters: a shorter line beside the name of a document is no abstract of it. */
const abstract = 25;
const ofDocument = /\b(luat|nghi quyet|nghi dinh|quyet dinh|chi thi|thong tu|thong bao|quy che|quy dinh)\b/;

export default defineRule({
  id: 'gazette-issues-described',
  title: { vi: 'Mỗi số công báo nêu đủ thông tin', en: 'Issues of the gazette are described' },
  scope: 'site',
  needs: ['home', 'pages'],
  weighsCompleteness: true,
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ home, pages }) {
    const { sure } = placesOf('gazette', home, pages);
    const gazettes = [...new Set(sure.flatMap(({ target }) => (target && pageAt(target, pages)) || []))].filter(
      (page) => page !== home,
    );
    const [first] = gazettes;
    if (!first) return yield { outcome: 'cantTell', message: 'not-read' };
    const lines = gazettes.flatMap((page) => unrepeatedOf(page, pages).lines);
    const lacking = [
      ...(lines.some((line) => issue.test(fold(line))) ? [] : ['số công báo']),
      ...(lines.some((line) => datesIn(line).length > 0) ? [] : ['ngày ban hành']),
      ...(lines.some((line) => ofDocument.test(fold(line))) ? [] : ['danh mục văn bản']),
      ...(lines.some(
        (line) => (ofDocument.test(fold(line)) && line.length > abstract) || fieldsOf(line).includes('abstract'),
      )
        ? []
        : ['trích yếu']),
    ];
    const told = { data: { lacking: lacking.join(', ') || '–' }, url: first.url };
    const isSeen = gazettes.every((page) => page.complete);
    if (lacking.length === 0) yield { outcome: 'passed', message: 'described', ...told };
    else if (lacking.length >= 3 && isSeen) yield { outcome: 'failed', message: 'bare', ...told };
    else yield { outcome: 'cantTell', message: 'some-lack', ...told };
  },
});
