import type { SetAside, SetAsideReason, SourcedAttestation } from '../core/attestation.ts';
import { wholePortal } from '../core/attestation.ts';
import type { Instrument } from '../core/instrument.ts';
import type { Finding, Report } from '../core/report.ts';
import type { Attestations, PutAside } from './answers.ts';

/** The answers of one audit: handed out by requirement, counted, and set aside with the reason. */
export interface Ballot {
  /** Answers to a requirement itself. */
  forRequirement(instrument: string, id: string): readonly SourcedAttestation[];
  /** Answers to findings that are among these. */
  forFindings(findings: readonly Pick<Finding, 'fingerprint'>[]): readonly SourcedAttestation[];
  putAside: PutAside;
  /** What the report says of all answers; undefined when none were given. */
  close(): Report['attestations'];
}

/**
 * Opens the ballot: keeps the answers that speak of this portal and still hold on the day of the evidence; of several
 * answers to one question the last of an inspector counts, else the last of the audited agency.
 * @param months - how long an answer without an end holds
 */
export function openBallot(
  { given, setAside }: Attestations,
  {
    portal,
    date,
    months,
    instruments,
  }: { portal: string; date: string; months: number; instruments: readonly Instrument[] },
): Ballot {
  const aside = new Map<SourcedAttestation, SetAsideReason>();
  const used = new Set<SourcedAttestation>();
  const own = given.filter((answer) => answer.portal === portal);
  const names = namesOf(instruments);
  const restating = new Set(
    instruments.flatMap(({ id, requirements }) =>
      requirements.flatMap((row) => (row.restates ? `${id}:${row.id}` : [])),
    ),
  );
  const byQuestion = new Map<string, SourcedAttestation>();
  /** Those that say what the one that counts says: neither counted twice nor set aside, unless that one is. */
  const agreeing: { answer: SourcedAttestation; counts: SourcedAttestation }[] = [];
  for (const answer of [...own].reverse().sort(byWeight)) {
    const name = answer.fingerprint ?? names.get(answer.requirement ?? '');
    if (lastDay(answer, months) < date) aside.set(answer, 'expired');
    else if (!name) aside.set(answer, 'unknown-requirement');
    else {
      const question = [name, answer.target ?? wholePortal, answer.outcome === 'waived'].join(' ');
      const counts = byQuestion.get(question);
      if (!counts) byQuestion.set(question, answer);
      else if (counts.outcome !== answer.outcome) aside.set(answer, 'outvoted');
      else agreeing.push({ answer, counts });
    }
  }
  const live = [...byQuestion.values()];
  const take = (answers: readonly SourcedAttestation[]) => {
    for (const answer of answers) used.add(answer);
    return answers;
  };
  return {
    forRequirement: (instrument, id) =>
      take(live.filter(({ requirement }) => requirement && names.get(requirement) === `${instrument}:${id}`)),
    forFindings: (findings) =>
      take(live.filter((answer) => findings.some(({ fingerprint }) => fingerprint === answer.fingerprint))),
    putAside: (answer, reason) => aside.set(answer, reason),
    close() {
      if (given.length + setAside.length === 0) return undefined;
      for (const answer of live.filter((one) => !used.has(one)))
        aside.set(answer, unusedReason(answer, restating.has(names.get(answer.requirement ?? '') ?? '')));
      for (const { answer, counts } of agreeing) if (aside.has(counts)) aside.set(answer, 'outvoted');
      // One line for the answers about other portals, and only when none is about this one.
      if (own.length === 0 && given[0]) aside.set(given[0], 'unknown-portal');
      const merged = live.filter((answer) => !aside.has(answer));
      return {
        merged: merged.length,
        auditee: merged.filter(({ role }) => role === 'auditee').length,
        setAside: [...setAside, ...[...aside].map(([answer, reason]) => setAsideOf(answer, reason))],
      };
    },
  };
}

/** Why no row took an answer: its finding is gone, its row follows others, or does not apply here. */
function unusedReason({ fingerprint }: SourcedAttestation, isRestating: boolean): SetAsideReason {
  if (fingerprint !== undefined) return 'unknown-fingerprint';
  return isRestating ? 'restating' : 'unknown-target';
}

/** Both names of every requirement; a short one only where it is one text's alone. */
export function namesOf(instruments: readonly Instrument[]): Map<string, string> {
  const rows = instruments.flatMap(({ id, requirements }) =>
    requirements.map((row) => [row.id, `${id}:${row.id}`] as const),
  );
  const many = new Set(rows.map(([short]) => short).filter((short, index, all) => all.indexOf(short) !== index));
  return new Map(
    rows.flatMap(
      ([short, full]) => [[full, full], ...(many.has(short) ? [] : [[short, full] as const])] as [string, string][],
    ),
  );
}

/** The weightier first: inspectors before the audited agency, the later day before the earlier. */
function byWeight(a: SourcedAttestation, b: SourcedAttestation): number {
  if (a.role !== b.role) return a.role === 'inspector' ? -1 : 1;
  return a.at < b.at ? 1 : a.at > b.at ? -1 : 0;
}

function lastDay({ at, expires }: SourcedAttestation, months: number): string {
  if (expires) return expires;
  const [year = 0, month = 1, day = 1] = at.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, day)).toISOString().slice(0, 10);
}

/** An answer that does not count, as reports and imports tell it. */
export function setAsideOf(answer: SourcedAttestation, reason: SetAsideReason): SetAside {
  return {
    source: answer.source,
    requirement: answer.requirement ?? answer.fingerprint ?? null,
    target: answer.target ?? null,
    reason,
    ...(reason === 'unknown-portal' ? { detail: answer.portal } : {}),
  };
}
