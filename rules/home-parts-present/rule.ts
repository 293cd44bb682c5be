import { z } from 'zod';
import { defineRule, type PageDocument } from '../../src/core/rule.ts';
import { landmarksOf, mainStretchOf } from '../../src/derive/landmarks.ts';
import { charsIn } from '../../src/derive/reading.ts';
import { lookedFor, messages, partNames, tellings } from './messages.ts';

/** Convention, in visible characters, spaces left out: a middle part with less holds no information. */
const leastMain = 200;
/** Convention: pages that have the part, so that the home page is known to lack it. */
const enough = 3;

export default defineRule({
  id: 'home-parts-present',
  title: {
    vi: 'Trang chủ có ba phần: đầu trang, thông tin chính, chân trang',
    en: 'The home page has a head, a main part and a footer',
  },
  scope: 'site',
  needs: ['home', 'pages'],
  weighsCompleteness: true,
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ home, pages }) {
    const { header, footer } = landmarksOf(home);
    for (const part of ['header', 'footer'] as const) {
      const region = landmarksOf(home)[part];
      const named = { part: partNames[part] };
      if (region?.sure)
        yield {
          outcome: 'passed',
          message: 'present',
          data: { ...named, how: tellings[region.how] },
          pointer: region.pointer,
        };
      else if (region) yield { outcome: 'cantTell', message: 'supposed', data: named, pointer: region.pointer };
      else {
        const others = pages.filter((page) => page !== home && hasSure(page, part)).length;
        const isLacking = others >= enough && home.complete;
        yield {
          outcome: isLacking ? 'failed' : 'cantTell',
          message: isLacking ? 'missing' : 'unknown',
          data: { ...named, others },
        };
      }
    }
    if (!header || !footer) return;
    const chars = charsIn(home, mainStretchOf(home));
    const data = { part: partNames.main, chars };
    if (chars >= leastMain) yield { outcome: 'passed', message: 'main', data };
    else yield { outcome: 'cantTell', message: 'main-bare', data };
  },
});

const hasSure = (page: PageDocument, part: 'header' | 'footer'): boolean => landmarksOf(page)[part]?.sure === true;
