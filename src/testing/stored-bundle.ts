import { join } from 'node:path';
import { exchangeRecords } from '../collect/exchange-records.ts';
import { beginBundle } from '../collect/partial-bundle.ts';
import type { EvidenceBundle } from '../core/evidence.ts';
import { collectedValue } from '../core/observation.ts';

/**
 * Writes a bundle made by hand into a folder, as `evidence.wacz`, and returns its path. Its unfinished form stays beside
 * it as `bundle.partial`.
 */
export async function storeBundle(folder: string, { evidence, readAsset }: EvidenceBundle): Promise<string> {
  const { portal, options, collectedAt: began } = evidence;
  const bundle = beginBundle(
    join(folder, 'bundle.partial'),
    { portal, options, began },
    {
      now: () => new Date(began),
      signal: new AbortController().signal,
      onFault: (error) => {
        throw error;
      },
    },
  );
  for (const { response, html, render } of evidence.pages) {
    const [answer, sent, seen] = [collectedValue(response), collectedValue(html), collectedValue(render)];
    if (answer && sent) {
      const body = readAsset(sent.sha256);
      const exchange = { method: 'GET', sent: { 'user-agent': 'test' }, response: answer, body, cut: false, at: began };
      await bundle.archive.append(exchangeRecords({ ...exchange, passed: [] }));
    }
    for (const asset of [seen?.document, seen?.screenshot])
      if (asset) bundle.archive.put(readAsset(asset.sha256), asset.type);
  }
  const path = join(folder, 'evidence.wacz');
  await bundle.finish(evidence, path);
  return path;
}
