import type { RequirementResult, ServiceResult } from '../../core/report.ts';
import { pagePhrases } from '../page-phrases.ts';
import { say } from '../words.ts';
import { folded, joined, link, type Markup, markup } from './markup.ts';
import { badge, capital, mostSeriousFirst, toRequirement, type View } from './view.ts';

/** One sheet for each service whose requirements are known one by one; nothing where there is none. */
export function tickSheets(services: readonly ServiceResult[], view: View): Markup {
  const { report, w, lang } = view;
  const t = pagePhrases(lang);
  const known = services.filter(({ checks }) => checks !== undefined);
  if (known.length === 0) return markup``;
  const first = report.instruments[0]?.id;
  const rows = new Map(
    report.requirements.filter(({ instrument }) => instrument === first).map((row) => [row.id, row]),
  );
  const sheets = folded(
    known.map((service) => sheet(service, rows, view)),
    20,
    (part) => markup`<div>${part}</div>`,
    (n) => say(w.phrase.showMore, { n }),
  );
  return markup`<h3>${t.tickSheets}</h3><p class="meaning">${t.checksMeaning}</p>${sheets}`;
}

function sheet(service: ServiceResult, rows: ReadonlyMap<string, RequirementResult>, view: View): Markup {
  const { w } = view;
  const { name, url, checks, clicks, path } = service;
  const marks = mostSeriousFirst.map((outcome) => {
    const ids = checks?.[outcome] ?? [];
    if (ids.length === 0) return markup``;
    return markup`<dt>${badge(outcome, w)} ${ids.length}</dt><dd>${named(ids, outcome === 'failed', rows, view)}</dd>`;
  });
  const steps = path.map(({ text, url: to }) => markup`<li>${link(to, text || to)}</li>`);
  const way = clicks === null ? capital(w.phrase.noPath) : `${w.heading.clicks}: ${clicks}`;
  const failed = checks?.failed.length ?? 0;
  return markup`<details class="sheet"><summary>${failed > 0 && markup`<span class="failed">✗ ${failed}</span> `}<bdi lang="vi">${name}</bdi></summary><div class="body"><p>${link(url)}</p><p>${w.heading.path}. ${way}</p>${steps.length > 0 && markup`<ol class="places">${steps}</ol>`}<dl class="ticks">${marks}</dl></div></details>`;
}

/** What failed is written out; of the rest the numbers of the clauses will do. */
function named(
  ids: readonly string[],
  inFull: boolean,
  rows: ReadonlyMap<string, RequirementResult>,
  view: View,
): Markup {
  const parts = ids.map((id) => {
    const row = rows.get(id);
    if (!row) return markup`${id}`;
    return inFull ? markup`<li>${toRequirement(row, view)} ${row.summary[view.lang]}</li>` : toRequirement(row, view);
  });
  return inFull ? markup`<ul class="places">${parts}</ul>` : joined(parts, markup`, `);
}
