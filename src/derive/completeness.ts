import type { PageDocument } from '../core/rule.ts';
import { dom, named, visibleLines } from './dom.ts';
import { kept } from './memoised.ts';
import { fold } from './vietnamese.ts';

/** Convention: scripts that add less than this share of a page's text add nothing that we judge. */
const addedShareTolerated = 0.02;

/** Whether the page runs scripts that could add content (data blocks such as JSON-LD do not count). */
export const hasScripts = kept((document: PageDocument): boolean =>
  named(document, 'script').some((node) =>
    /^(|module|text\/javascript|application\/javascript)$/i.test((node.attribs.type ?? '').trim()),
  ),
);

/** Share of the rendered page's text that is not in the HTML as sent, from 0 to 1. */
export function addedShare(sent: PageDocument, rendered: PageDocument): number {
  const before = ` ${fold(visibleLines(dom(sent)('body')).join(' '))} `;
  const lines = visibleLines(dom(rendered)('body')).map(fold);
  const total = lines.reduce((sum, line) => sum + line.length, 0);
  const added = lines.reduce((sum, line) => (before.includes(line) ? sum : sum + line.length), 0);
  return total === 0 ? 0 : added / total;
}

/** Whether the HTML as sent can stand for the page, told from a rendered page of the same template. */
export function scriptsAddNothing(sent: PageDocument, rendered: PageDocument): boolean {
  return addedShare(sent, rendered) <= addedShareTolerated;
}
