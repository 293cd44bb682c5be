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

type View = (page: PageDocument) => unknown;

/** What is asked of every page of a portal, whatever it is about. */
const always: readonly View[] = [signsOf, targetHashes, headsOf, figuresOn, recordsOf, toolControlsOf];

const asked: Readonly<Record<'collecting' | 'judging', readonly View[]>> = {
  collecting: [...always, linksToStateOf],
  judging: [
    ...always,
    ...[hasScripts, titleOf, headlinesOn, linksOf, isArticle],
    ...[statisticsLinkOn, hasSignIn, questionWaysOf, mailOn],
  ],
};

/**
 * Looks at a page once for all that is asked of every page, and is kept: a large portal is not parsed for each question.
 * @param who - collecting and judging ask different things
 */
export function lookAt(page: PageDocument, who: 'collecting' | 'judging'): void {
  for (const view of asked[who]) view(page);
}
