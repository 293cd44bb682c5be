import type { PageRecord } from '../core/evidence.ts';
import { collectedValue, type Observation, skipped } from '../core/observation.ts';
import type { PageDocument } from '../core/rule.ts';
import { missedScript } from '../core/unseen.ts';
import { hasScripts, scriptsAddNothing } from '../derive/completeness.ts';
import { lookAt } from '../derive/look-through.ts';
import { createShelf, knownAs } from '../derive/memoised.ts';
import { templateOf } from '../derive/template.ts';

/** Convention: pages whose views are held at once. Rules look at all pages again and again. */
const mostOpen = 500;

/**
 * The best document of each page: the rendered DOM, else the HTML as sent with a word on its completeness. Each knows
 * its `siblings`, a list that is complete once all are read.
 */
export function documentsOf(
  pages: readonly PageRecord[],
  text: (sha256: string) => string,
  siblings: readonly PageDocument[],
): Map<string, Observation<PageDocument>> {
  const sent = new Map<string, Observation<PageDocument>>();
  const rendered = new Map<string, Observation<PageDocument>>();
  const shelve = createShelf(mostOpen);
  for (const { url, html, render } of pages) {
    if (html.status === 'collected') {
      const { sha256 } = html.value;
      const document = shelve({ url, source: 'http', complete: false, siblings }, () => text(sha256));
      sent.set(url, { ...html, value: document });
    } else sent.set(url, html);
    if (render.status === 'collected') {
      const { document: asset, unseen } = render.value;
      const lacks = missedScript(unseen);
      const known = { complete: lacks === undefined, ...(lacks && { lacks }) };
      const document = shelve({ url, source: 'render', ...known, siblings }, () => text(asset.sha256));
      rendered.set(url, { ...render, value: document });
    }
  }
  for (const [url, observation] of [...sent, ...rendered]) {
    const document = collectedValue(observation);
    // Of a page that the browser showed only that is judged.
    if (document && (document.source === 'render' || !rendered.has(url))) lookAt(document, 'judging');
  }
  const trusted = trustedTemplates(sent, rendered);
  for (const [url, observation] of sent) {
    if (observation.status !== 'collected') continue;
    const complete = !hasScripts(observation.value) || trusted.has(templateOf(url));
    if (complete) sent.set(url, { ...observation, value: knownAs(observation.value, { complete }) });
  }
  return new Map([...sent, ...rendered]);
}

/** Templates whose rendered pages all show that scripts add nothing to the HTML as sent. */
function trustedTemplates(
  sent: ReadonlyMap<string, Observation<PageDocument>>,
  rendered: ReadonlyMap<string, Observation<PageDocument>>,
): Set<string> {
  const trusted = new Map<string, boolean>();
  for (const [url, observation] of rendered) {
    const after = collectedValue(observation);
    const before = collectedValue(sent.get(url) ?? skipped('budget'));
    if (!before || !after?.complete) continue;
    const template = templateOf(url);
    trusted.set(template, (trusted.get(template) ?? true) && scriptsAddNothing(before, after));
  }
  return new Set([...trusted].filter(([, ok]) => ok).map(([template]) => template));
}
