import { setImmediate as rest } from 'node:timers/promises';
import type { PageDocument } from '../core/rule.ts';
import { linksToStateOf } from './agency-links.ts';
import { recordsOf } from './records.ts';
import { headsOf } from './service-catalogue.ts';
import { figuresOn } from './service-figures.ts';
import { targetHashes } from './service-lists.ts';
import { signsOf } from './services.ts';
import { toolControlsOf } from './tool-controls.ts';

/** What is asked of every page of a portal, whatever it is about. */
const asked = [signsOf, targetHashes, headsOf, figuresOn, recordsOf, linksToStateOf, toolControlsOf];

/** Pages looked at before others get their turn. */
const atOnce = 20;

/** Looks at each page once for all that will be asked of every page: a large portal is not parsed for each question. */
export async function lookThrough(pages: readonly PageDocument[]): Promise<void> {
  for (const [index, page] of pages.entries()) {
    for (const view of asked) view(page);
    if (index % atOnce === 0) await rest();
  }
}
