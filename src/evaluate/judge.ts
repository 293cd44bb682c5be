import { AssessmentError } from '../core/errors.ts';
import type { EvidenceBundle } from '../core/evidence.ts';
import type { Instrument, Weights } from '../core/instrument.ts';
import { articleOf } from '../core/instrument.ts';
import { localDate } from '../core/local-date.ts';
import { collectedValue } from '../core/observation.ts';
import type { Report, RequirementResult } from '../core/report.ts';
import type { Rule } from '../core/rule.ts';
import { samplingMargin } from '../derive/sampling-margin.ts';
import { matchServices } from '../derive/service-reference.ts';
import { adviceOf } from './advice.ts';
import { serviceAdvice } from './advice-services.ts';
import type { Attestations } from './answers.ts';
import type { Context } from './assess.ts';
import { assess } from './assess.ts';
import { openBallot } from './ballot.ts';
import { conventionsOf } from './conventions.ts';
import { levelCounts, serviceResult } from './levels.ts';
import { limitationsOf } from './limitations.ts';
import { networkOf } from './network.ts';
import { notReachedOf } from './not-reached.ts';
import { interval, machineOf, score } from './score.ts';
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
export function judge(
  bundle: EvidenceBundle,
  { instruments, rules, weights, sha256, attestations = { given: [], setAside: [] } }: Judging,
): Report {
  const { evidence } = bundle;
  const [first] = instruments;
  if (!first) throw new AssessmentError('no instrument to judge by');
  const views = viewsOf(bundle);
  const date = localDate(evidence.collectedAt);
  const { id: portal, kind } = evidence.portal;
  const ballot = openBallot(attestations, { portal, date, months: weights.answerMonths, instruments });
  const context: Context = { views, rules, weights, kind, date, ballot };
  const assessed = instruments.map((instrument) => ({ instrument, assessments: assess(instrument, context) }));
  const results = assessed.map(({ assessments }) => assessments.map(({ result }) => result));
  const conditions = assessed[0]?.assessments ?? [];
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
  const scored = instruments.map((instrument, index) => {
    const rows = results[index] ?? [];
    return {
      id: instrument.id,
      title: instrument.title,
      version: instrument.version,
      status: instrument.status,
      score: score(rows, { weights, instrument, kind: context.kind }),
      articles: instrument.articles.map(({ id, title }) => ({ id, title, machine: articleInterval(rows, id) })),
    };
  });
  const people = ballot.close();
  return {
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
    instruments: scored,
    score: scored[0]?.score ?? score([], { weights, instrument: first, kind: context.kind }),
    levels: levelCounts(services),
    requirements: results.flat(),
    services,
    ...(people ? { attestations: people } : {}),
    advice: [...adviceOf(evidence, views, instruments), ...serviceAdvice(services)],
    network: networkOf(views),
    ...notReachedOf(evidence),
    traps: evidence.traps,
    relatedHosts: evidence.site.relatedHosts,
    conventions: conventionsOf(evidence, weights),
    weights,
  };
}

function articleInterval(rows: readonly RequirementResult[], article: string) {
  return interval(
    rows
      .filter(({ id, method, scope }) => articleOf(id) === article && method === 'automatic' && scope !== 'agency')
      .map(machineOf),
  );
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
