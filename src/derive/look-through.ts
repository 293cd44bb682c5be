import { setImmediate as rest } from 'node:timers/promises';
import type { PageDocument } from '../core/rule.ts';
import { linksToStateOf } from './agency-links.ts';
import { isArticle } from './articles.ts';
import { hasScripts } from './completeness.ts';
import { headlinesOn, titleOf } from './dom.ts';
import { hasSignIn } from './e-form.ts';
import { linksOf } from './links.ts';
import { mailOn, questionWaysOf } from './questions.ts';
import { recordsOf } from './records.ts';
import { headsOf } from './service-catalogue.ts';
import { figuresOn } from './service-figures.ts';
import { targetHashes } from './service-lists.ts';
import { signsOf } from './services.ts';
import { statisticsLinkOn } from './statistics.ts';
import { toolControlsOf } from './tool-controls.ts';

/** What is asked of every page of a portal, whatever it is about. */
const always = [signsOf, targetHashes, headsOf, figuresOn, recordsOf, toolControlsOf];
/** What only collecting asks, and only judging. */
const collecting = [...always, linksToStateOf];
const judging = [
  ...always,
  ...[hasScripts, titleOf, headlinesOn, linksOf, isArticle],
  ...[statisticsLinkOn, hasSignIn, questionWaysOf, mailOn],
];

/** Pages looked at before others get their turn. */
const atOnce = 20;

/** Looks at each page once for all that collecting asks of every page: a large portal is not parsed for each question. */
export async function lookThrough(pages: readonly PageDocument[]): Promise<void> {
  for (const [index, page] of pages.entries()) {
    for (const view of collecting) view(page);
    if (index % atOnce === 0) await rest();
  }
}

/** The same for a page that is judged. */
export function lookAt(page: PageDocument): void {
  for (const view of judging) view(page);
}
