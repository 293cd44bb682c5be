import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { codeSignsOf, declaredCharset, isUnicode } from '../../src/derive/letter-codes.ts';
import { beginning } from '../../src/derive/mask.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'text-encoded-unicode',
  title: { vi: 'Chữ Việt dùng bộ mã Unicode', en: 'Vietnamese text is encoded in Unicode' },
  scope: 'page',
  needs: ['document', 'response'],
  weighsCompleteness: true,
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ document, response }) {
    const [sign] = codeSignsOf(document);
    if (sign)
      return yield {
        outcome: sign.kind === 'replaced' ? 'cantTell' : 'failed',
        message: sign.kind === 'tcvn3' || sign.kind === 'vni' ? 'old-code' : 'garbled',
        data: { code: { tcvn3: 'TCVN3 (ABC)', vni: 'VNI', mojibake: 'UTF-8', replaced: '�', declared: '' }[sign.kind] },
        found: beginning(sign.text, 200),
      };
    const charset = declaredCharset(document, response.contentType);
    if (charset && !isUnicode(charset)) {
      const isHarmless = !/[^\0-\x7f]/.test(document.html);
      yield {
        outcome: isHarmless ? 'cantTell' : 'failed',
        message: 'other-charset',
        data: { charset },
        found: charset,
      };
    } else yield { outcome: 'passed', message: 'unicode', data: { charset: charset ?? 'UTF-8' } };
  },
});
