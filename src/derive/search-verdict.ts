import { collectedValue } from '../core/observation.ts';
import type { PageDocument, SearchSeen } from '../core/rule.ts';
import { leadsToSource, linkSameResults, resultsOf, saysNothingFound } from './search-trial.ts';

/** What a trial of the portal's search came to. */
export interface SearchVerdict {
  state:
    | 'finds'
    /** The address that the form leads to answers with a fault each time. */
    | 'broken'
    | 'finds-nothing'
    /** Words and nonsense find the same pages. */
    | 'ignores-words'
    | 'nonsense-found'
    | 'unclear'
    /** No answer was seen: robots.txt, time, a wall. */
    | 'not-seen';
  status?: number;
  /** In the portal's words. */
  found?: string;
}

/** Convention: so many headlines sought in vain before a search is said to find nothing. */
const enough = 2;

/** Whether the words of the portal's own headlines were found, and a word that nobody writes was not. */
export function judgeSearch(trials: SearchSeen['trials'], home: PageDocument): SearchVerdict {
  const answered = trials.flatMap(({ query, source, answer }) => {
    const value = collectedValue(answer);
    return value ? [{ query, source, ...value }] : [];
  });
  const words = answered.flatMap((one) => (one.source ? [{ ...one, source: one.source }] : []));
  const nonsense = answered.find(({ source }) => !source)?.document;
  const [first] = words;
  if (!first) return { state: 'not-seen' };
  const isFault = (status: number) => status === 404 || status === 410 || status >= 500;
  if (words.every(({ status }) => isFault(status)))
    return { state: words.length >= enough ? 'broken' : 'unclear', status: first.status };
  const leads = words.filter(({ document, source }) => leadsToSource(document, source));
  const saysNo = nonsense !== undefined && saysNothingFound(nonsense, home);
  // A side column may link the page on every page of results; then what each of them says decides.
  const own = leads.filter(
    ({ source, document }) =>
      !nonsense || !leadsToSource(nonsense, source) || (saysNo && !saysNothingFound(document, home)),
  );
  const [hit] = own;
  if (hit) {
    const strays = nonsense && !saysNo ? resultsOf(nonsense, '', [home, hit.document]) : [];
    const [stray] = strays;
    // A page of suggestions is no result; a list of them may be.
    if (stray !== undefined && strays.length >= 3) return { state: 'nonsense-found', ...(stray && { found: stray }) };
    return { state: 'finds', found: hit.source.title };
  }
  const isBlind = nonsense !== undefined && leads.every(({ document }) => linkSameResults(document, nonsense));
  if (leads.length >= enough && isBlind) return { state: 'ignores-words', found: leads[0]?.source.title ?? '' };
  for (const { document, query } of words) {
    const [other] = resultsOf(document, query, [home, ...(nonsense ? [nonsense] : [])]);
    if (other) return { state: 'finds', found: other };
  }
  const silent = words.filter(({ document }) => saysNothingFound(document, home));
  return { state: words.length >= enough && silent.length === words.length ? 'finds-nothing' : 'unclear' };
}
