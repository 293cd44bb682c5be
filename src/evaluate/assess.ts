import type { SourcedAttestation } from '../core/attestation.ts';
import { wholePortal } from '../core/attestation.ts';
import type { Instrument, Requirement, Weights } from '../core/instrument.ts';
import type { Outcome } from '../core/outcome.ts';
import { worst } from '../core/outcome.ts';
import type { RequirementResult, Tally } from '../core/report.ts';
import { answerRow } from './answers.ts';
import type { Ballot } from './ballot.ts';
import type { Outcomes } from './fold.ts';
import { applies, binds, countOutcomes, tally } from './fold.ts';
import { type Context, type Ground, groundOf, type MachineRow, machineRows } from './machine-rows.ts';
import { openAsWhole, openTargets, reasonOf } from './open-targets.ts';
import { rowState } from './target-state.ts';
import { settleVariants } from './variants.ts';

/** One requirement judged: the outcome of every target, and the result that goes into the report. */
export interface Assessment {
  requirement: Requirement;
  /** With people's answers; services the row does not bind are included, because levels look at every service. */
  outcomes: Outcomes;
  /** `outcomes` with all waived failures as `cantTell`. */
  gate: Outcomes;
  result: RequirementResult;
}

/** Judges every requirement of an instrument. */
export function assess(instrument: Instrument, context: Context): Assessment[] {
  const ground = groundOf(context);
  return settleRows(instrument, machineRows(instrument, context, ground), { ...context, ground });
}

export interface Settling {
  ground: Ground;
  weights: Weights;
  ballot?: Ballot;
}

/**
 * Folds what the machine said of each requirement with people's answers. Rows that restate others are folded after the
 * rows they name.
 */
export function settleRows(
  instrument: Instrument,
  rows: ReadonlyMap<string, MachineRow>,
  settling: Settling,
): Assessment[] {
  const done = new Map<string, Assessment>();
  const waiting = instrument.requirements.filter((requirement) => requirement.restates);
  for (const requirement of instrument.requirements) {
    if (requirement.restates) continue;
    const row = rows.get(requirement.id);
    if (!row) throw new Error(`${instrument.id} ${requirement.id}: the machine did not judge it`);
    done.set(requirement.id, finish(instrument, requirement, settling, row));
  }
  while (waiting.length > 0) {
    const ready = waiting.findIndex((row) => namedBy(row, instrument).every(({ id }) => done.has(id)));
    const [row] = waiting.splice(ready, 1);
    if (ready < 0 || !row) throw new Error(`${instrument.id}: requirements restate each other in a circle`);
    done.set(row.id, restate(instrument, row, settling, done));
  }
  return settleVariants(instrument.requirements.flatMap(({ id }) => done.get(id) ?? []));
}

/** The rows a restating row names: `5.1` names `5.1` itself and all of `5.1.*` and `5.1/*`. */
export function namedBy(row: Requirement, instrument: Instrument): Requirement[] {
  return instrument.requirements.filter(
    ({ id }) =>
      id !== row.id &&
      row.restates?.some((name) => id === name || id.startsWith(`${name}.`) || id.startsWith(`${name}/`)),
  );
}

function restate(
  instrument: Instrument,
  row: Requirement,
  settling: Settling,
  done: ReadonlyMap<string, Assessment>,
): Assessment {
  const { ground } = settling;
  const byUrl = new Map(ground.services.map((service) => [service.url, service]));
  const follow = (reading: 'outcomes' | 'gate'): Outcomes => {
    const byTarget = new Map<string, Outcome[]>();
    for (const { id } of namedBy(row, instrument)) {
      const named = done.get(id);
      if (!named || !applies(named.requirement, ground)) continue;
      for (const [target, outcome] of named[reading]) {
        if (!binds(named.requirement, byUrl.get(target))) continue;
        // What is said of the portal as a whole is said of each service.
        const concerned = target === wholePortal && row.scope === 'service' ? [...byUrl.keys()] : [target];
        for (const id of concerned) byTarget.set(id, [...(byTarget.get(id) ?? []), outcome]);
      }
    }
    return new Map([...byTarget].map(([id, list]) => [id, worst(list)]));
  };
  const followed = follow('outcomes');
  const reason = applies(row, ground) ? reasonOf(row, ground, followed.size) : undefined;
  const machine = { blame: [], findings: [], outcomes: reason ? openAsWhole : followed, ...(reason ? { reason } : {}) };
  return finish(instrument, row, settling, machine, follow('gate'));
}

/** @param follows - of a restating row: it follows the waivers too */
function finish(
  instrument: Instrument,
  requirement: Requirement,
  { ground, weights, ballot }: Settling,
  { outcomes: machine, blame, findings, reason }: MachineRow,
  follows?: Outcomes,
): Assessment {
  const { id, cite, summary, force, method, scope, question, note, restates } = requirement;
  const services = new Map(ground.services.map((service) => [service.url, service]));
  const bound = (target: string) => binds(requirement, services.get(target));
  const isDue = applies(requirement, ground);
  const targetHash = rowState(findings);
  const stateOf = ({ fingerprint, target }: SourcedAttestation) =>
    fingerprint
      ? findings.find((finding) => finding.fingerprint === fingerprint)?.targetHash
      : (services.get(target ?? '')?.state ?? targetHash);
  const answered =
    isDue && !restates && ballot
      ? answerRow(
          { machine, bound, blame, stateOf },
          [...ballot.forRequirement(instrument.id, id), ...ballot.forFindings(findings)],
          ballot.putAside,
        )
      : { people: machine, adjusted: machine, gate: follows ?? machine, merged: [] };
  const { people, adjusted, gate, merged } = answered;
  const full = restates || scope === 'agency' ? 0 : (instrument.weights ?? weights.force)[force];
  const counts = (outcomes: Outcomes) =>
    countOutcomes([...outcomes].flatMap(([target, outcome]) => (bound(target) ? outcome : [])));
  const fold = (outcomes: Outcomes): Tally => (isDue ? tally(counts(outcomes), full, weights) : notDue);
  const own = fold(people);
  const waivedBy = merged.filter(({ outcome }) => outcome === 'waived').map(({ role }) => role);
  return {
    requirement,
    outcomes: people,
    gate,
    result: {
      id,
      instrument: instrument.id,
      cite,
      summary,
      force,
      method,
      scope,
      ...own,
      counts: counts(people),
      findings: own.outcome === 'inapplicable' ? [] : [...findings],
      open: isDue && !restates ? openTargets(people, bound, services) : [],
      ...(targetHash && own.outcome !== 'inapplicable' ? { targetHash } : {}),
      ...(merged.length > 0 ? { answers: merged } : {}),
      ...(merged.length > waivedBy.length ? { machine: fold(machine) } : {}),
      ...(waivedBy.includes('inspector') ? { adjusted: fold(adjusted) } : {}),
      ...(own.outcome === 'failed' && fold(gate).outcome !== 'failed' ? { waived: true } : {}),
      ...(reason && own.outcome === 'untested' ? { reason } : {}),
      ...(restates ? { restates } : {}),
      ...(question ? { question } : {}),
      ...(note ? { note } : {}),
    },
  };
}

const notDue: Tally = { outcome: 'inapplicable', share: null, decided: 0, weight: 0 };
