import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { categoryOf, mainCategoryIds, owes } from '../../src/derive/information-categories.ts';
import { placesOf } from '../../src/derive/information-sections.ts';
import { lookedFor, messages } from './messages.ts';

/** Convention, in CSS pixels: what a visitor sees without scrolling on a screen of 1366 × 768. */
const viewport = 768;
/** Convention: menus within menus from which an entry is buried. */
const buried = 3;

export default defineRule({
  id: 'information-category-noticeable',
  title: { vi: 'Hạng mục thông tin ở vị trí dễ nhận thấy', en: 'The category of information is easily noticed' },
  scope: 'site',
  needs: ['portal', 'home', 'pages'],
  options: z.strictObject({ category: z.enum(mainCategoryIds) }),
  lookedFor,
  messages,
  *evaluate({ portal, home, pages }, { category }) {
    if (owes(category, portal.kind) === 'no') return;
    // A category that is not on the home page at all is counted once, where its absence is.
    const places = placesOf(category, home, pages).sure.filter(({ where }) => where !== 'inside');
    const [first] = places;
    if (!first) return;
    const inMenu = places.find(({ where }) => where === 'menu');
    const isHigh = (top: number | undefined) => top !== undefined && top < viewport;
    const high = places.find(({ where, top }) => where === 'block' && isHigh(top));
    const block = places.find(({ where }) => where === 'block');
    const place = inMenu ?? high ?? block ?? first;
    const told = {
      data: { category: categoryOf(category).name, name: place.name, top: Math.round(place.top ?? 0) },
      found: place.name,
      ...(place.pointer && { pointer: place.pointer }),
    };
    if (inMenu) yield { outcome: 'passed', message: 'first-level', ...told };
    else if (high) yield { outcome: 'passed', message: 'first-screen', ...told };
    else if (block) yield { outcome: 'cantTell', message: block.top === undefined ? 'not-measured' : 'lower', ...told };
    else if (places.every(({ level }) => level >= buried)) yield { outcome: 'failed', message: 'buried', ...told };
    else yield { outcome: 'cantTell', message: 'in-menu', ...told };
  },
});
