import type { PageRecord } from '../core/evidence.ts';
import { collectedValue } from '../core/observation.ts';
import type { PageDocument } from '../core/rule.ts';
import { type Tools, toolKinds } from '../core/tools.ts';
import { templateOf } from '../derive/template.ts';
import { kindsShown } from '../derive/tool-controls.ts';
import type { Browser } from './open-browser.ts';
import { untilStopped } from './until-stopped.ts';

/** Convention: pages opened once more for this, each of another template. */
const most = 5;

interface Trying {
  pages: readonly PageRecord[];
  /** The documents of pages that were read, by address. */
  documents: readonly PageDocument[];
  browser: Pick<Browser, 'render'> | undefined;
  signal: AbortSignal;
  /** Whether the time is up: then no page is opened any more. */
  isOver(): boolean;
}

/**
 * What works on no home page (reading aloud, above all) may stand on articles: one page of each template that shows a
 * control for it, among those the browser has shown, is opened once more and tried. Gives the pages with what that told.
 */
export async function tryToolsInside({ pages, documents, browser, signal, isOver }: Trying): Promise<PageRecord[]> {
  const lacking = new Set(toolKinds);
  const note = (tools: PageRecord['tools']) => {
    for (const { kind, outcome } of (tools && collectedValue<Tools>(tools)?.tried) ?? [])
      if (outcome === 'worked') lacking.delete(kind);
  };
  for (const { tools } of pages) note(tools);
  const byUrl = new Map(documents.map((document) => [document.url, document]));
  const seen = new Set<string>();
  const told = new Map<string, PageRecord['tools']>();
  for (const { url, tools, render } of pages) {
    const document = byUrl.get(url);
    if (!browser || isOver() || lacking.size === 0 || told.size >= most) break;
    if (!document || tools || render.status !== 'collected' || seen.has(templateOf(url))) continue;
    const kinds = kindsShown([...lacking], document);
    if (kinds.length === 0) continue;
    seen.add(templateOf(url));
    const rendered = await untilStopped(signal, () => browser.render(url, { only: 'links', tools: kinds }), undefined);
    if (!rendered?.tools) continue;
    told.set(url, rendered.tools);
    note(rendered.tools);
  }
  return pages.map((page) => {
    const tools = told.get(page.url);
    return tools ? { ...page, tools } : page;
  });
}
