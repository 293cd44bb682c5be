import type { PageResponse } from '../core/evidence.ts';
import type { PageDocument } from '../core/rule.ts';
import { dom, titleOf } from './dom.ts';
import { memoised } from './memoised.ts';
import { selectorOf } from './selector.ts';

/** Words of robots rules that keep a page out of the results of search engines. */
const bars = /\b(?:noindex|none)\b/i;

/** What keeps search engines from listing a page: a meta element, or a header of the answer. */
export function barsIndexing(
  document: PageDocument,
  { headers }: Pick<PageResponse, 'headers'>,
): { text: string; pointer: string } | undefined {
  const $ = dom(document);
  const meta = $('meta[name][content]')
    .get()
    .find(
      ({ attribs }) =>
        /^(?:robots|googlebot|bingbot|coccocbot.*)$/i.test(attribs.name ?? '') && bars.test(attribs.content ?? ''),
    );
  if (meta)
    return {
      text: `<meta name="${meta.attribs.name}" content="${meta.attribs.content}">`,
      pointer: selectorOf($(meta)),
    };
  const header = headers['x-robots-tag'];
  // `otherbot: noindex` is meant for that bot alone.
  const general = header
    ?.split(',')
    .find((part) => bars.test(part) && !/^\s*(?!unavailable_after)[\w-]+\s*:/.test(part));
  return general ? { text: `X-Robots-Tag: ${header}`, pointer: 'header:x-robots-tag' } : undefined;
}

/** How many pages bear each title. */
export const titlesOf = memoised((pages: readonly PageDocument[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const page of pages) counts.set(titleOf(page), (counts.get(titleOf(page)) ?? 0) + 1);
  return counts;
});
