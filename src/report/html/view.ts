import type { ReadAsset } from '../../core/evidence.ts';
import { articleOf } from '../../core/instrument.ts';
import type { Language } from '../../core/language.ts';
import { type Outcome, outcomes } from '../../core/outcome.ts';
import type { Report, RequirementResult } from '../../core/report.ts';
import { outcomeSign, type Words } from '../words.ts';
import { joined, type Markup, markup } from './markup.ts';

/** What every section of the page is made from. */
export interface View {
  report: Report;
  lang: Language;
  w: Words;
  readAsset: ReadAsset | undefined;
}

/** Order in which outcomes are told. */
export const mostSeriousFirst: readonly Outcome[] = [...outcomes].reverse();

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The anchor of a requirement: `req-16.3.c/phone`, with the instrument's id for all but the first instrument. */
export function anchorOf({ id, instrument }: Pick<RequirementResult, 'id' | 'instrument'>, report: Report): string {
  const prefix = instrument === report.instruments[0]?.id ? '' : `${instrument}:`;
  return `req-${prefix}${id}`.replace(/[^\p{L}\p{N}./:-]+/gu, '-');
}

export const articleAnchor = (instrument: string, id: string): string =>
  `article-${instrument}-${articleOf(id)}`.replace(/[^\p{L}\p{N}./:-]+/gu, '-');

export const toRequirement = (row: RequirementResult, view: View): Markup =>
  markup`<a href="#${anchorOf(row, view.report)}">${row.id}</a>`;

/** Ids of requirements, as links where the report has them. */
export function requirementLinks(ids: readonly string[], view: View): Markup {
  const first = view.report.instruments[0]?.id;
  const parts = ids.map((id) => {
    const row = view.report.requirements.find((one) => one.instrument === first && one.id === id);
    return row ? toRequirement(row, view) : markup`${id}`;
  });
  return joined(parts, markup`, `);
}

/** An outcome as sign and word; the colour only repeats it. */
export const badge = (outcome: Outcome, w: Words): Markup =>
  markup`<span class="badge ${outcome}"><span aria-hidden="true">${outcomeSign[outcome]}</span> ${w.outcome[outcome]}</span>`;

export const section = (id: string, title: string, content: Markup): Markup =>
  markup`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${content}</section>`;

/** A table that can be scrolled sideways by keyboard on a narrow screen. */
export const table = (caption: string, headings: readonly string[], rows: readonly Markup[]): Markup =>
  markup`<div class="scroll" tabindex="0" role="group" aria-label="${caption}"><table><caption>${caption}</caption><thead><tr>${headings.map(
    (heading) => markup`<th scope="col">${heading}</th>`,
  )}</tr></thead><tbody>${rows}</tbody></table></div>`;

export const pairs = (list: readonly (readonly [string, Markup | string | number] | false)[]): Markup =>
  markup`<dl class="pairs">${list.map(
    (pair) => pair && markup`<div><dt>${pair[0]}</dt><dd>${pair[1]}</dd></div>`,
  )}</dl>`;
