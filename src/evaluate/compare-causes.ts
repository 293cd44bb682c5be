import type { Cause } from '../core/comparison.ts';
import type { ObservationCode } from '../core/observation.ts';
import type { Report, RequirementResult } from '../core/report.ts';
import { pathOf } from './page-path.ts';

/** The two reports, and the old evidence judged by today's rules where it was at hand. */
export interface Sides {
  before: Report;
  after: Report;
  rejudged: Report | null;
}

/** Codes that say something of our own side, not of the portal. */
const ours: ReadonlySet<string> = new Set<ObservationCode>(['needs-browser', 'no-ipv6-here', 'budget', 'bug']);

/** Why the outcome of a requirement changed: one cause, or those that cannot be told apart. */
export function whyChanged(old: RequirementResult, now: RequirementResult, sides: Sides): Cause[] {
  if (answered(old) !== answered(now) && (old.machine ?? old).outcome === (now.machine ?? now).outcome)
    return ['people'];
  if ([old, now].some(isOurFault)) return ['scanner'];
  const rules = rulesChanged(old, now, sides);
  if (rules === 'yes') return ['rules'];
  const suspects: Cause[] = rules === 'perhaps' ? ['rules'] : [];
  const state = statesOf(old, now);
  // The same thing was judged otherwise: only the judging, or what else was looked at, can differ.
  if (state === 'same')
    return suspects.length > 0 ? suspects : otherPages(old, now, sides) ? ['sample'] : ['cannot-say'];
  if (otherPages(old, now, sides)) return [...suspects, 'sample'];
  if (state === 'differs') return [...suspects, 'portal'];
  return suspects.length > 0 ? [...suspects, 'cannot-say'] : ['cannot-say'];
}

const answered = (row: RequirementResult): string =>
  JSON.stringify(row.answers?.map(({ outcome, by, at }) => [outcome, by, at]) ?? []);

function isOurFault(row: RequirementResult): boolean {
  if (row.outcome !== 'untested') return false;
  const codes = [
    row.reason,
    ...row.findings.filter(({ outcome }) => outcome === 'untested').map(({ message }) => message),
  ];
  return codes.some((code) => code !== undefined && ours.has(code));
}

/** Whether text or rules explain it: known when the old evidence was judged again, else only from the versions. */
function rulesChanged(old: RequirementResult, now: RequirementResult, sides: Sides): 'yes' | 'no' | 'perhaps' {
  if (sides.rejudged) {
    const again = sides.rejudged.requirements.find((row) => row.instrument === old.instrument && row.id === old.id);
    return again && again.outcome !== old.outcome && again.outcome === now.outcome ? 'yes' : 'no';
  }
  const version = (report: Report) => report.instruments.find(({ id }) => id === old.instrument)?.version;
  const same = sides.before.tool.version === sides.after.tool.version && version(sides.before) === version(sides.after);
  return same ? 'no' : 'perhaps';
}

/** What the verdicts point at, as states: something where there was nothing is a difference too. */
function statesOf(old: RequirementResult, now: RequirementResult): 'same' | 'differs' | 'unknown' {
  if (old.targetHash === undefined && now.targetHash === undefined) return 'unknown';
  return old.targetHash === now.targetHash ? 'same' : 'differs';
}

/** Whether a place that one verdict rests on was opened only on one of the two days. */
function otherPages(old: RequirementResult, now: RequirementResult, { before, after }: Sides): boolean {
  const [was, is] = [before, after].map(({ evidence }) => new Set(evidence.sample.urls.map(pathOf)));
  const places = [...old.findings, ...now.findings]
    .filter(({ outcome }) => outcome === 'failed')
    .flatMap((finding) => finding.places.map(({ url }) => pathOf(url)));
  const opened = places.filter((page) => was?.has(page) || is?.has(page));
  return opened.length > 0 && opened.every((page) => was?.has(page) !== is?.has(page));
}
