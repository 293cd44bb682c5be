import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { iconControlsOf } from '../../src/derive/icon-controls.ts';
import { signControlsOf } from '../../src/derive/signs.ts';
import { lookedFor, messages } from './messages.ts';

/** Convention: icons reported per page. */
const most = 20;

export default defineRule({
  id: 'icon-controls-named',
  title: { vi: 'Biểu tượng bấm được có tên', en: 'Icons that are clicked have a name' },
  scope: 'page',
  needs: ['document'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ document }) {
    const controls = iconControlsOf(document);
    const nameless = controls.filter(({ name }) => name === '');
    // Axe takes them for words: they are characters, but of one font alone.
    const unreadable = signControlsOf(document).filter(({ isPrivate }) => isPrivate);
    for (const { markup, pointer } of unreadable.slice(0, most))
      yield { outcome: 'failed', message: 'unreadable', data: { markup }, found: markup, pointer };
    for (const { markup, pointer } of nameless.slice(0, most))
      yield { outcome: 'failed', message: 'nameless', data: { markup }, found: markup, pointer };
    if (nameless.length + unreadable.length === 0 && controls.length > 0)
      yield { outcome: 'passed', message: 'named', data: { count: controls.length } };
  },
});
