import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { offerOf, untriedVerdict } from '../../src/derive/tool-controls.ts';
import { lookedFor, messages } from './messages.ts';

/** Convention: pages seen as visitors see them before it is said that none offers it. */
const leastPages = 3;

const ways = {
  speech: { vi: 'trình duyệt đọc chữ', en: 'the browser speaks the text' },
  audio: { vi: 'phát tệp âm thanh', en: 'a sound file is played' },
};

export default defineRule({
  id: 'read-aloud-offered',
  title: { vi: 'Có chức năng đọc nội dung thành tiếng', en: 'The portal can read its content aloud' },
  scope: 'site',
  needs: ['home', 'tools', 'pages'],
  weighsCompleteness: true,
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ home, tools, pages }) {
    const offer = offerOf('read-aloud', tools, home, pages);
    if (offer.state === 'works') {
      const { name, heard = 'audio', url } = offer.tool;
      const data = { name, how: ways[heard] };
      return yield { outcome: 'passed', message: 'works', data, found: name, ...(url && { url }) };
    }
    if (offer.state === 'dead') {
      const { name, url } = offer.tool;
      // Without a voice of its own the browser may be given nothing to say.
      return yield { outcome: 'cantTell', message: 'dead', data: { name }, found: name, ...(url && { url }) };
    }
    if (offer.state === 'untried') return yield untriedVerdict(offer);
    const seen = pages.filter(({ complete }) => complete).length;
    if (seen < leastPages) yield { outcome: 'cantTell', message: 'unseen', data: { seen } };
    else yield { outcome: 'failed', message: 'absent' };
  },
});
