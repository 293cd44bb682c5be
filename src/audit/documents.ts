import { setImmediate as rest } from 'node:timers/promises';
import type { AssetStore } from '../collect/assets.ts';
import type { PageRecord } from '../core/evidence.ts';
import { collectedValue } from '../core/observation.ts';
import type { PageDocument } from '../core/rule.ts';
import { lookAt } from '../derive/look-through.ts';
import { createShelf } from '../derive/memoised.ts';
import { textFrom } from './page-reader.ts';

/** Pages looked at before others get their turn. */
const atOnce = 20;

/** The pages that were read, as the browser shows them where it did, looked through for what is asked of all of them. */
export async function documentsOf(
  pages: readonly PageRecord[],
  store: Pick<AssetStore, 'read'>,
): Promise<PageDocument[]> {
  const shelve = createShelf();
  const documents = pages.flatMap(({ url, html, render }) => {
    const asset = collectedValue(render)?.document ?? collectedValue(html);
    const page = { url, source: 'http', complete: false } as const;
    return asset ? [shelve(page, () => textFrom(store, asset.sha256))] : [];
  });
  for (const [index, document] of documents.entries()) {
    lookAt(document, 'collecting');
    if (index % atOnce === 0) await rest();
  }
  return documents;
}
