import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { blocksOf } from '../../src/derive/blocks.ts';
import { landmarksOf, mainStretchOf } from '../../src/derive/landmarks.ts';
import { beginning } from '../../src/derive/mask.ts';
import { charsIn } from '../../src/derive/reading.ts';
import { lookedFor, messages } from './messages.ts';

/**
 * Conventions: titled blocks that show the main categories; links below which the middle part leads nowhere; characters
 * below which it may not have loaded.
 */
const least = { blocks: 3, links: 3, chars: 200 };

export default defineRule({
  id: 'home-blocks-shown',
  title: {
    vi: 'Phần giữa trang chủ có các khối thông tin chính',
    en: 'The middle part of the home page shows blocks of information',
  },
  scope: 'site',
  needs: ['home'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ home }) {
    const { blocks, links } = blocksOf(home);
    const { header, footer } = landmarksOf(home);
    const titles = beginning(blocks.map(({ title }) => title).join(' · '), 300);
    const told = { data: { count: blocks.length, links, titles }, ...(titles && { found: titles }) };
    const pointer = blocks[0]?.pointer;
    if (blocks.length >= least.blocks)
      return yield { outcome: 'passed', message: 'shown', ...told, ...(pointer && { pointer }) };
    const isSure = header?.sure && footer?.sure && charsIn(home, mainStretchOf(home)) >= least.chars;
    if (links < least.links && isSure) yield { outcome: 'failed', message: 'missing', ...told };
    else yield { outcome: 'cantTell', message: 'few', ...told };
  },
});
