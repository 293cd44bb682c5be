import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { offerOf, toolControlsOf, untriedReasons } from '../../src/derive/tool-controls.ts';
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
    const offer = offerOf('read-aloud', tools, home);
    if (offer.state === 'works') {
      const { name, heard = 'audio' } = offer.tool;
      return yield { outcome: 'passed', message: 'works', data: { name, how: ways[heard] }, found: name };
    }
    if (offer.state === 'dead') {
      const { name } = offer.tool;
      // Without a voice of its own the browser may be given nothing to say.
      return yield { outcome: 'cantTell', message: 'dead', data: { name }, found: name };
    }
    if (offer.state === 'untried') {
      const { name, why, pointer } = offer;
      const data = { name, why: untriedReasons[why] };
      return yield { outcome: 'cantTell', message: 'untried', data, found: name, ...(pointer && { pointer }) };
    }
    // It mostly belongs to articles, of which none was tried.
    for (const page of pages) {
      const control = toolControlsOf(page).find(({ kind }) => kind === 'read-aloud');
      if (!control) continue;
      const { name, pointer } = control;
      return yield { outcome: 'cantTell', message: 'elsewhere', data: { name }, found: name, pointer, url: page.url };
    }
    const seen = pages.filter(({ complete }) => complete).length;
    if (seen < leastPages) yield { outcome: 'cantTell', message: 'unseen', data: { seen } };
    else yield { outcome: 'failed', message: 'absent' };
  },
});
