import type { ServiceResult } from '../../core/report.ts';
import { overClaimsFirst } from '../claims.ts';
import { say } from '../words.ts';
import { folded, joined, link, type Markup, markup, quoted } from './markup.ts';
import { tickSheets } from './tick-sheets.ts';
import { capital, requirementLinks, section, table, type View } from './view.ts';

const verdictSign: Record<ServiceResult['verdict'], string> = {
  confirmed: '✓',
  'over-claimed': '✗',
  'not-contradicted': '?',
  unclaimed: '–',
};

/** The services with their levels, verdicts, click paths and missing items. */
export function services(view: View): Markup {
  const { report, w } = view;
  if (report.services.length === 0)
    return section('services', w.heading.services, markup`<p>${capital(w.phrase.noServices)}.</p>`);
  const sorted = overClaimsFirst(report.services);
  const titles = [
    w.heading.service,
    w.heading.claimed,
    w.heading.verified,
    w.heading.verdict,
    w.heading.clicks,
    w.heading.missing,
    w.heading.open,
  ];
  const rows = sorted.map((service) => serviceRow(service, view));
  const content = folded(
    rows,
    50,
    (part) => table(w.heading.services, titles, part),
    (n) => say(w.phrase.showMore, { n }),
  );
  return section('services', w.heading.services, markup`${content}${tickSheets(sorted, view)}`);
}

function serviceRow(service: ServiceResult, view: View): Markup {
  const { w } = view;
  const { name, url, claimedLevel, verified, verdict, clicks, missing } = service;
  const reach = verified.min === verified.max ? `${verified.min}` : `${verified.min}–${verified.max}`;
  return markup`<tr><th scope="row">${link(url, name)}${about(service, view)}</th><td class="number">${claimedLevel ?? '–'}</td><td class="number">${reach}</td><td><span class="verdict ${verdict}"><span aria-hidden="true">${verdictSign[verdict]}</span> ${w.verdict[verdict]}</span></td><td>${clicks === null ? w.phrase.noPath : path(service, view)}</td><td>${missing.length > 0 ? requirementLinks(missing, view) : '–'}</td><td>${verified.open.length > 0 ? requirementLinks(verified.open, view) : '–'}</td></tr>`;
}

function about({ code, agency, field, laterClass }: ServiceResult, { w }: View): Markup {
  const parts = [code, agency, field].flatMap((part) => (part ? [quoted(part, 120)] : []));
  const all = laterClass ? [...parts, markup`${w.laterClass[laterClass]}`] : parts;
  return markup`${all.length > 0 && markup`<span class="about">${joined(all, markup` · `)}</span>`}`;
}

function path({ clicks, path: steps }: ServiceResult, { w }: View): Markup {
  if (steps.length === 0) return markup`${clicks}`;
  const items = steps.map(({ text, url }) => markup`<li>${link(url, text || url)}</li>`);
  return markup`<details class="path"><summary><span class="number">${clicks}</span> <span class="hint">${w.heading.path}</span></summary><ol>${items}</ol></details>`;
}
