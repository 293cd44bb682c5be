import { collectedValue, skipped } from '../core/observation.ts';
import type { Finding } from '../core/report.ts';
import type { Rule } from '../core/rule.ts';
import { type Box, boxAt } from '../derive/region.ts';
import { type DocumentOf, findingState } from './target-state.ts';
import type { Views } from './views.ts';

/** Convention: places of one finding that a report can show a picture of. */
const placesShown = 10;

/** The findings with what their places tell: the state of what they point at, and where on the page it stands. */
export function withPlaces(
  findings: readonly Finding[],
  { views, rules }: { views: Views; rules: readonly Rule[] },
): Finding[] {
  const documents = new Map(views.page.map(({ id, evidence }) => [id, evidence.document]));
  const documentOf = (url: string) => collectedValue(documents.get(url) ?? skipped('budget'));
  const touched = new Set(rules.flatMap(({ id, needs }) => (needs.includes('mobile') ? id : [])));
  const home = views.site[0]?.url;
  return findings.map((finding) => {
    const targetHash = findingState(finding, documentOf);
    // What was seen on a small screen stands elsewhere at desktop width.
    const places = touched.has(finding.ruleId) ? finding.places : boxed(finding, home, documentOf);
    return { ...finding, places, ...(targetHash ? { targetHash } : {}) };
  });
}

/** Of what passed only the home page is shown: there is one of it, and it is read anyway. */
function boxed({ outcome, places }: Finding, home: string | undefined, documentOf: DocumentOf): Finding['places'] {
  return places.map((place, index) => {
    const isWanted = outcome === 'failed' || outcome === 'cantTell' || place.url === home;
    const box = isWanted && index < placesShown ? boxOf(place, documentOf) : undefined;
    return box ? { ...place, box } : place;
  });
}

/** In CSS pixels of the page at desktop width; undefined where no browser of that width measured it. */
function boxOf({ url, pointer, viewport }: Finding['places'][number], documentOf: DocumentOf): Box | undefined {
  if (pointer === undefined || viewport === 'phone') return undefined;
  const document = documentOf(url);
  return document?.source === 'render' ? boxAt(document, pointer) : undefined;
}
