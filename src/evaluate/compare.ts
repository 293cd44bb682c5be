import type { Comparison, Fate, FindingChange, RequirementChange } from '../core/comparison.ts';
import { fates } from '../core/comparison.ts';
import type { Bilingual } from '../core/language.ts';
import type { Outcome } from '../core/outcome.ts';
import type { Finding, Report, RequirementResult } from '../core/report.ts';
import { templateOf } from '../derive/template.ts';
import { type Sides, whyChanged } from './compare-causes.ts';
import { pathOf } from './page-path.ts';

const b = (vi: string, en: string): Bilingual => ({ vi, en });
const decided = (outcome: Outcome): boolean => outcome === 'passed' || outcome === 'failed';
const unseen = (outcome: Outcome): boolean => outcome === 'untested' || outcome === 'cantTell';

/**
 * Two reports of a portal side by side. `rejudged` is the old evidence judged by today's rules: with it a change of the
 * rules can be told from a change of the portal.
 */
export function compareReports(before: Report, after: Report, rejudged: Report | null = null): Comparison {
  const sides: Sides = { before, after, rejudged };
  const rows = pairsOf(before, after).map((pair) => changeOf(pair, sides));
  const counts = Object.fromEntries(
    fates.map((fate) => [fate, rows.filter((row) => row.fate === fate).length]),
  ) as Comparison['counts'];
  return {
    schemaVersion: 1,
    portal: { id: after.portal.id, name: after.portal.name ?? null, url: after.portal.url },
    ...{ before: sideOf(before), after: sideOf(after) },
    rejudged: rejudged !== null,
    cautions: cautionsOf(before, after),
    ...{ counts, requirements: rows },
  };
}

const sideOf = (report: Report): Comparison['before'] => ({
  collectedAt: report.collectedAt,
  tool: `${report.tool.name} ${report.tool.version}`,
  instruments: report.instruments.map(({ id, version }) => `${id} ${version}`),
  evidence: report.evidence.sha256,
  machine: report.score.machine,
  full: report.score.full,
  conformity: report.score.conformity,
  overClaimed: report.levels.overClaimed,
});

function cautionsOf(before: Report, after: Report): Bilingual[] {
  const hosts = [before, after].map(({ portal }) => portal.id);
  const share = sharedPages(before, after);
  return [
    ...(hosts[0] === hosts[1]
      ? []
      : [
          b(
            `Hai báo cáo của hai cổng khác nhau: ${hosts.join(' và ')}.`,
            `Two different portals: ${hosts.join(' and ')}.`,
          ),
        ]),
    ...(before.collectedAt <= after.collectedAt
      ? []
      : [b('Báo cáo “cũ” được thu thập sau báo cáo “mới”.', 'The “old” report was collected after the “new” one.')]),
    ...(share.total === 0 || share.same === share.total
      ? []
      : [
          b(
            `${share.same} trên ${share.total} trang lấy mẫu được mở trong cả hai lần.`,
            `${share.same} of ${share.total} sampled pages were opened both times.`,
          ),
        ]),
  ];
}

function sharedPages(before: Report, after: Report): { same: number; total: number } {
  const [old, now] = [before, after].map(({ evidence }) => new Set(evidence.sample.urls.map(pathOf)));
  const all = new Set([...(old ?? []), ...(now ?? [])]);
  return { same: [...all].filter((url) => old?.has(url) && now?.has(url)).length, total: all.size };
}

interface Pair {
  old: RequirementResult | undefined;
  now: RequirementResult | undefined;
}

/** Rows by text and id, in the order of the new report; rows it has no more come last. */
function pairsOf(before: Report, after: Report): Pair[] {
  const keyOf = (row: RequirementResult) => `${row.instrument} ${row.id}`;
  const olds = new Map(before.requirements.map((row) => [keyOf(row), row]));
  const pairs: Pair[] = after.requirements.map((now) => ({ old: olds.get(keyOf(now)), now }));
  const known = new Set(after.requirements.map(keyOf));
  return [...pairs, ...[...olds].flatMap(([key, old]) => (known.has(key) ? [] : [{ old, now: undefined }]))];
}

function changeOf({ old, now }: Pair, sides: Sides): RequirementChange {
  const row = (now ?? old) as RequirementResult;
  const fate = fateOf(old?.outcome, now?.outcome);
  return {
    ...{ id: row.id, instrument: row.instrument, cite: row.cite, summary: row.summary, force: row.force },
    before: old?.outcome ?? null,
    after: now?.outcome ?? null,
    fate,
    causes:
      old && now && old.outcome !== now.outcome
        ? whyChanged(old, now, sides)
        : fate === 'added' || fate === 'dropped'
          ? ['rules']
          : [],
    findings: findingChanges(old, now, sides),
  };
}

function fateOf(old: Outcome | undefined, now: Outcome | undefined): Fate {
  if (old === undefined) return 'added';
  if (now === undefined) return 'dropped';
  if (old === 'failed' && now === 'failed') return 'still';
  if (now === 'failed') return 'new';
  if (old === 'failed' && (now === 'passed' || now === 'inapplicable')) return 'fixed';
  if (decided(old) && unseen(now)) return 'no-longer-observable';
  if (unseen(old) && decided(now)) return 'now-observable';
  return 'same';
}

const failedOf = (row: RequirementResult | undefined): Finding[] =>
  row?.findings.filter(({ outcome }) => outcome === 'failed') ?? [];

/** Failures by fingerprint. One that is gone is fixed only where it was looked for again. */
function findingChanges(
  old: RequirementResult | undefined,
  now: RequirementResult | undefined,
  { after }: Sides,
): FindingChange[] {
  const [was, is] = [failedOf(old), failedOf(now)];
  const [oldPrints, newPrints] = [was, is].map((list) => new Set(list.map(({ fingerprint }) => fingerprint)));
  const change = ({ fingerprint, ruleId, text, places }: Finding, fate: FindingChange['fate']): FindingChange => ({
    ...{ fingerprint, ruleId, fate, text },
    places: places.slice(0, 5),
  });
  return [
    ...is.map((finding) => change(finding, oldPrints?.has(finding.fingerprint) ? 'still' : 'new')),
    ...was
      .filter(({ fingerprint }) => !newPrints?.has(fingerprint))
      .map((finding) => change(finding, lookedAgain(finding, now, after) ? 'fixed' : 'no-longer-observable')),
  ];
}

/** Whether the new audit could have seen the failure: it judged the requirement, and opened one of its pages if pages were opened. */
function lookedAgain(finding: Finding, now: RequirementResult | undefined, after: Report): boolean {
  if (!now || now.outcome === 'untested') return false;
  const lost = new Set(after.notReached.map(({ url }) => pathOf(url)));
  const patterns = new Set(after.notReached.flatMap(({ like }) => like?.template ?? []));
  const opened = new Set(after.evidence.sample.urls.map(pathOf));
  // Of many addresses that are alike the report names few: one of their pattern was lost unless something shows that it was read.
  const isLost = (url: string) =>
    lost.has(pathOf(url)) || (patterns.has(templateOf(url)) && !opened.has(pathOf(url)) && now.outcome !== 'passed');
  const pages = finding.places.map(({ url }) => pathOf(url));
  if (pages.length > 0 && finding.places.every(({ url }) => isLost(url))) return false;
  // A failure of an opened page is told by page rules; where no place was opened this time, it was not looked at.
  const told = finding.places.some(({ pointer }) => pointer);
  return !told || pages.some((page) => opened.has(page)) || now.outcome === 'passed' || now.outcome === 'inapplicable';
}
