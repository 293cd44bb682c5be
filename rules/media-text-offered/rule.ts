import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { mediaOf } from '../../src/derive/media.ts';
import { lookedFor, messages } from './messages.ts';

/** Convention: items reported per page. */
const most = 20;

export default defineRule({
  id: 'media-text-offered',
  title: { vi: 'Âm thanh, video có văn bản nêu nội dung', en: 'Audio and video have a text with their content' },
  scope: 'page',
  needs: ['document'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ document }) {
    for (const { kind, name, text, pointer } of mediaOf(document).slice(0, most)) {
      const outcome = text === 'captions' || text === 'transcript' ? 'passed' : 'cantTell';
      yield { outcome, message: text, data: { name: name || kind }, ...(name && { found: name }), pointer };
    }
  },
});
