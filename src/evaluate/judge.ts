import { AssessmentError } from '../core/errors.ts';
import type { EvidenceBundle } from '../core/evidence.ts';
import type { Instrument, Weights } from '../core/instrument.ts';
import { localDate } from '../core/local-date.ts';
import type { MachineRecord } from '../core/machine-record.ts';
import { collectedValue } from '../core/observation.ts';
import type { Report } from '../core/report.ts';
import type { Rule } from '../core/rule.ts';
import { samplingMargin } from '../derive/sampling-margin.ts';
import { matchServices } from '../derive/service-reference.ts';
import { adviceOf } from './advice.ts';
import { serviceAdvice } from './advice-services.ts';
import type { Attestations } from './answers.ts';
import { conclude } from './conclude.ts';
import { conventionsOf } from './conventions.ts';
import { levelCounts, serviceResult } from './levels.ts';
import { limitationsOf } from './limitations.ts';
import { basisOf, packRows } from './machine-record.ts';
import { type Context, groundOf, machineRows } from './machine-rows.ts';
import { networkOf } from './network.ts';
import { notReachedOf } from './not-reached.ts';
import { score } from './score.ts';
import { homeFor, viewsOf } from './views.ts';

export interface Judging {
  /** The texts to judge by; the first gives the headline score. */
  instruments: readonly Instrument[];
  rules: readonly Rule[];
  weights: Weights;
  /** Hash of the evidence as stored. */
  sha256: string;
  /** People's answers, with what of them could not be read. */
  attestations?: Attestations;
}

/**
 * Judges recorded evidence. Pure: the same bundle, instruments and rules give the same report, whenever and wherever.
 * @throws {AssessmentError} when there is no instrument to judge by.
 */
export const judge = (bundle: EvidenceBundle, judging: Judging): Report => judgeKeeping(bundle, judging).report;

/**
 * Judges, and can tell what the machine said of every target, for answers that come later.
 * @returns the record is that of the report only when no answers were given
 * @throws as `judge`
 */
export function judgeKeeping(
  bundle: EvidenceBundle,
  { instruments, rules, weights, sha256, attestations = { given: [], setAside: [] } }: Judging,
): { report: Report; record(): MachineRecord } {
  const { evidence } = bundle;
  const [first] = instruments;
  if (!first) throw new AssessmentError('no instrument to judge by');
  const views = viewsOf(bundle);
  const date = localDate(evidence.collectedAt);
  const { id: portal, kind } = evidence.portal;
  const context: Context = { views, rules, weights, kind, date };
  const ground = groundOf(context);
  const rows = new Map(instruments.map((instrument) => [instrument.id, machineRows(instrument, context, ground)]));
  const by = { instruments, weights, attestations, ground, portal };
  const { conclusion, conditions } = conclude(rows, by);
  const matching = matchServices(evidence.portal.services ?? [], views.services);
  const services = views.services.map((service) =>
    serviceResult(
      service,
      conditions,
      evidence.clicks,
      homeFor(service.url, evidence),
      matching.byUrl.get(service.url)?.row,
    ),
  );
  const report: Report = {
    schemaVersion: 1,
    tool: evidence.tool,
    portal: evidence.portal,
    collectedAt: evidence.collectedAt,
    evidence: {
      sha256,
      pages: evidence.pages.length,
      finishedAt: evidence.finishedAt,
      sample: { ...evidence.sample, margin: marginOf(evidence) },
      vantage: evidence.vantage,
      options: evidence.options,
      screenshot: screenshotOf(evidence),
      ...screenshotsOf(evidence),
    },
    limitations: limitationsOf(evidence),
    instruments: conclusion.instruments,
    score: conclusion.instruments[0]?.score ?? score([], { weights, instrument: first, kind }),
    levels: levelCounts(services),
    requirements: conclusion.requirements,
    services,
    ...(conclusion.attestations ? { attestations: conclusion.attestations } : {}),
    advice: [...adviceOf(evidence, views, instruments), ...serviceAdvice(services)],
    network: networkOf(views),
    ...notReachedOf(evidence),
    traps: evidence.traps,
    relatedHosts: evidence.site.relatedHosts,
    conventions: conventionsOf(evidence, weights),
    weights,
  };
  return { report, record: () => packRows(rows, { report, ground, basis: basisOf(instruments, weights) }) };
}

function screenshotOf({ pages, site }: EvidenceBundle['evidence']): Report['evidence']['screenshot'] {
  const home = pages.find(({ url }) => url === site.home);
  return (home && collectedValue(home.render)?.screenshot) ?? null;
}

function screenshotsOf({ pages }: EvidenceBundle['evidence']): Pick<Report['evidence'], 'screenshots'> {
  const screenshots = pages.flatMap(({ url, render }) => {
    const seen = collectedValue(render);
    if (!seen?.screenshot) return [];
    const lower = (seen.lowerScreenshots ?? []).map(({ y, picture }) => ({
      url,
      sha256: picture.sha256,
      y,
      ...seen.viewport,
    }));
    return [{ url, sha256: seen.screenshot.sha256, ...seen.viewport }, ...lower];
  });
  return screenshots.length > 0 ? { screenshots } : {};
}

/** The sampling margin of what was looked at in the browser. */
function marginOf({ pages, sample }: EvidenceBundle['evidence']): number | null {
  const chosen = new Set(sample.urls);
  const opened = pages.filter(({ url, render }) => chosen.has(url) && render.status === 'collected').length;
  return opened === 0 ? null : samplingMargin(opened, Math.max(opened, sample.population));
}
