import { z } from 'zod';
import type { PageDocument } from '../../src/core/rule.ts';
import { defineRule } from '../../src/core/rule.ts';
import { named } from '../../src/derive/dom.ts';
import { linesOn } from '../../src/derive/e-form.ts';
import { dossierCode, tracking } from '../../src/derive/e-form-words.ts';
import { fieldsFrom } from '../../src/derive/form-fields.ts';
import { linksOf } from '../../src/derive/links.ts';
import { kept, memoised } from '../../src/derive/memoised.ts';
import { nearest } from '../../src/derive/service-tables.ts';
import { fold } from '../../src/derive/vietnamese.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'service-dossier-trackable',
  title: { vi: 'Theo dõi được hồ sơ', en: 'Users can follow their dossier' },
  scope: 'service',
  needs: ['document', 'applying', 'pages', 'clicks'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ document, applying, pages, clicks }) {
    const places = takingCodes(pages);
    const links = [document, ...applying.pages].flatMap((page) => linksOf(page));
    const link = links.find(({ text }) => tracking.test(fold(text)));
    const target = places.find(({ url }) => url === link?.url) ?? places[0];
    if (target)
      yield { outcome: 'passed', message: link ? 'offered' : 'elsewhere', found: target.url, url: target.url };
    else if (link) yield { outcome: 'cantTell', message: 'unseen', found: `${link.text} → ${link.url}` };
    else if (clicks.exhaustive && !speaksOfTracking(pages)) yield { outcome: 'failed', message: 'missing' };
    else yield { outcome: 'cantTell', message: 'not-found' };
  },
});

/** Whether the page takes the code of a dossier in a box of its own; the search of the site is no such box. */
const takesCode = kept((page: PageDocument): boolean => {
  const boxes = named(page, 'input').filter(
    (box) =>
      /^(?:text|search|number|tel|)$/i.test(box.attribs.type ?? '') && !nearest(box, ['nav', 'header', 'footer']),
  );
  return fieldsFrom(boxes, page).some(({ label, help }) => dossierCode.test(fold(`${label} ${help}`)));
});

/** Told of the portal once for all its services, as is whether it speaks of such a thing at all. */
const takingCodes = memoised((pages: readonly PageDocument[]): readonly PageDocument[] => pages.filter(takesCode));
const speaksOfTracking = memoised((pages: readonly PageDocument[]): boolean =>
  pages.some((page) => tracking.test(fold(linesOn(page).join(' \n ')))),
);
