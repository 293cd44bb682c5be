import type { MergedAnswer, SetAside, SetAsideReason, SourcedAttestation } from '../core/attestation.ts';
import { wholePortal } from '../core/attestation.ts';
import type { Outcome } from '../core/outcome.ts';
import { worst } from '../core/outcome.ts';
import type { Blame } from './findings.ts';
import type { Outcomes } from './fold.ts';

/** People's answers as an audit is given them, with what could not be read. */
export interface Attestations {
  given: readonly SourcedAttestation[];
  setAside: readonly SetAside[];
}

/** A requirement as the machine judged it, as far as people's answers need it. */
export interface Judged {
  /** Of all targets, those too that the row does not bind. */
  machine: Outcomes;
  bound: (target: string) => boolean;
  /** Verdicts behind the outcomes, for answers to single findings. */
  blame: readonly Blame[];
  /** State of a target now; undefined where it has none. */
  stateOf: (answer: SourcedAttestation) => string | undefined;
}

/** The outcomes of a requirement's targets with people's answers. */
export interface Answered {
  people: Outcomes;
  /** `people` with the failures that an inspector waived as `cantTell`. */
  adjusted: Outcomes;
  /** `people` with all waived failures as `cantTell`: what a gate goes by. */
  gate: Outcomes;
  merged: MergedAnswer[];
}

export type PutAside = (answer: SourcedAttestation, reason: SetAsideReason) => void;

const undecided: readonly Outcome[] = ['untested', 'cantTell'];

/**
 * Merges people's answers into what the machine said of one requirement. An answer decides what is undecided; a
 * person's `failed` also beats a machine's `passed`; a machine's `failed` yields to a waiver only.
 */
export function answerRow(row: Judged, answers: readonly SourcedAttestation[], putAside: PutAside): Answered {
  const people = new Map(row.machine);
  const merged: MergedAnswer[] = [];
  const waivers: SourcedAttestation[] = [];
  const valid = answers.filter((answer) => {
    const changed = answer.targetHash !== undefined && answer.targetHash !== row.stateOf(answer);
    if (changed) putAside(answer, 'target-changed');
    return !changed;
  });
  const byFinding = valid.filter(({ fingerprint, outcome }) => fingerprint !== undefined && outcome !== 'waived');
  for (const answer of valid) {
    const ids = idsOf(row, answer);
    const { outcome } = answer;
    if (ids.length === 0) putAside(answer, 'unknown-target');
    else if (outcome === 'waived') waivers.push(answer);
    else if (answer.fingerprint === undefined && !decide(people, ids, outcome)) {
      putAside(answer, 'machine-failed');
      continue;
    }
    if (ids.length > 0) merged.push(mergedAnswer(answer, worst(ids.map((id) => row.machine.get(id) ?? 'untested'))));
  }
  decideFindings(people, row, byFinding);
  return {
    people,
    adjusted: waive(
      people,
      row,
      waivers.filter(({ role }) => role === 'inspector'),
    ),
    gate: waive(people, row, waivers),
    merged,
  };
}

/** The targets an answer speaks of, among those that the row binds. */
function idsOf({ machine, bound, blame }: Judged, { target, fingerprint }: SourcedAttestation): string[] {
  const ids = [...machine.keys()].filter(bound);
  if (fingerprint === undefined)
    return target === undefined || target === wholePortal ? ids : ids.filter((id) => id === target);
  return ids.filter((id) => verdictsOn(id, blame).some((verdict) => verdict.fingerprint === fingerprint));
}

const verdictsOn = (id: string, blame: readonly Blame[]) => blame.flatMap((of) => of.get(id) ?? []);

/** Turns waived failures into `cantTell`. Waivers of findings excuse a target only together: all that failed there. */
function waive(people: Outcomes, row: Judged, waivers: readonly SourcedAttestation[]): Outcomes {
  const whole = new Set(waivers.flatMap((waiver) => (waiver.fingerprint ? [] : idsOf(row, waiver))));
  const findings = new Set(waivers.map(({ fingerprint }) => fingerprint));
  const isWaived = (id: string) => {
    const failing = verdictsOn(id, row.blame).filter(({ outcome }) => outcome === 'failed');
    return whole.has(id) || (failing.length > 0 && failing.every(({ fingerprint }) => findings.has(fingerprint)));
  };
  return new Map([...people].map(([id, outcome]) => [id, outcome === 'failed' && isWaived(id) ? 'cantTell' : outcome]));
}

/** Decides targets by one answer; false when it would turn a machine's failure into something else. */
function decide(people: Map<string, Outcome>, ids: readonly string[], outcome: Exclude<Outcome, 'untested'>): boolean {
  const having = (...list: readonly Outcome[]) => ids.filter((id) => list.includes(people.get(id) ?? 'untested'));
  const open = having(...undecided);
  if (outcome === 'cantTell') return true;
  for (const id of open) people.set(id, outcome);
  if (open.length > 0) return true;
  const failed = having('failed');
  if (outcome !== 'failed') return failed.length === 0;
  // Of many targets that the machine passed the person saw one that failed; which one, the note says.
  const [first] = [...having('passed'), ...having('inapplicable')];
  if (failed.length === 0 && first !== undefined) people.set(first, 'failed');
  return true;
}

/** Decides targets by answers to single findings: a target is decided when all that left it open has an answer. */
function decideFindings(
  people: Map<string, Outcome>,
  { blame, bound }: Judged,
  answers: readonly SourcedAttestation[],
): void {
  const said = new Map(answers.map(({ fingerprint, outcome }) => [fingerprint, outcome]));
  if (said.size === 0) return;
  for (const [id, outcome] of people) {
    const own = verdictsOn(id, blame);
    if (!bound(id)) continue;
    if (own.some(({ fingerprint }) => said.get(fingerprint) === 'failed')) people.set(id, 'failed');
    else if (undecided.includes(outcome)) {
      const open = own.filter((verdict) => undecided.includes(verdict.outcome));
      const results = open.map(({ fingerprint }) => said.get(fingerprint));
      const settled = results.flatMap((result) => (result === 'passed' || result === 'inapplicable' ? result : []));
      if (open.length > 0 && settled.length === open.length) people.set(id, worst(settled));
    }
  }
}

function mergedAnswer(
  { target, outcome, by, role, at, note, proof, expires, source }: SourcedAttestation,
  machine: Outcome,
): MergedAnswer {
  return {
    target: target ?? wholePortal,
    outcome,
    machine,
    by,
    role,
    at,
    ...(note === undefined ? {} : { note }),
    ...(proof === undefined ? {} : { proof }),
    ...(expires === undefined ? {} : { expires }),
    source,
  };
}
