import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { beginning } from '../../src/derive/mask.ts';
import { metadataElements, metadataOf } from '../../src/derive/metadata.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'metadata-elements-stated',
  title: { vi: 'Trang chủ có dữ liệu đặc tả', en: 'The home page has metadata' },
  scope: 'site',
  needs: ['home'],
  options: z.strictObject({
    elements: z.array(z.enum(metadataElements)).min(1),
    /** How many of them are enough; all, where it is not given. */
    least: z.int().positive().optional(),
  }),
  lookedFor,
  messages,
  *evaluate({ home }, { elements, least = elements.length }) {
    const metadata = metadataOf(home);
    const stated = elements.filter((element) => metadata[element]);
    const empty = elements.filter((element) => metadata[element] === '');
    const lacking = elements.filter((element) => !metadata[element]);
    const told = {
      data: { stated: stated.join(', ') || '–', lacking: lacking.join(', ') || '–', empty: empty.join(', ') || '–' },
      found: beginning(stated.map((element) => `${element}: ${metadata[element]}`).join(' · '), 300) || '–',
    };
    if (stated.length >= least) yield { outcome: 'passed', message: 'stated', ...told };
    else if (empty.length > 0) yield { outcome: 'failed', message: 'empty', ...told };
    // Metadata may be kept in a store of their own (Circular 24/2011/TT-BTTTT, article 8), which a visitor does not see.
    else yield { outcome: 'cantTell', message: 'lacking', ...told };
  },
});
