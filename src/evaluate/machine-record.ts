import type { Instrument, Weights } from '../core/instrument.ts';
import type { MachineRecord } from '../core/machine-record.ts';
import { outcomes as names, type Outcome } from '../core/outcome.ts';
import type { Report } from '../core/report.ts';
import { tool } from '../core/tool.ts';
import type { Blame } from './findings.ts';
import type { Ground, MachineRow } from './machine-rows.ts';
import { shortHash } from './short-hash.ts';

/** What verdicts depend on besides evidence and answers. Rules change with the version of the tool. */
export const basisOf = (instruments: readonly Instrument[], weights: Weights): string =>
  shortHash([tool.version, JSON.stringify(instruments), JSON.stringify(weights)]);

/** Rows by text, then by requirement. */
export type Rows = ReadonlyMap<string, ReadonlyMap<string, MachineRow>>;

/**
 * Packs what the machine said.
 * @param report - as the machine made it: what stands there is not kept twice
 */
export function packRows(
  rows: Rows,
  { report, ground, basis }: { report: Pick<Report, 'requirements'>; ground: Ground; basis: string },
): MachineRecord {
  const places = new Map<string, number>();
  const place = (text: string): number => {
    const known = places.get(text) ?? places.size;
    places.set(text, known);
    return known;
  };
  const told = new Set(report.requirements.flatMap((row) => (row.findings.length > 0 ? keyOf(row) : [])));
  const packed = [...rows].flatMap(([instrument, own]) =>
    [...own].map(([id, { outcomes, blame, findings, reason }]) => ({
      ...{ instrument, id },
      outcomes: [...outcomes].flatMap(([target, outcome]) => [place(target), names.indexOf(outcome)]),
      blame: blame.map((of) =>
        [...of].map(([target, verdicts]) => [
          place(target),
          ...verdicts.flatMap(({ fingerprint, outcome }) => [place(fingerprint), names.indexOf(outcome)]),
        ]),
      ),
      ...(reason ? { reason } : {}),
      ...(findings.length > 0 && !told.has(keyOf({ instrument, id })) ? { findings: [...findings] } : {}),
    })),
  );
  const { kind, date, moved, services } = ground;
  const kept = { kind, date, moved, services: [...services] };
  return { formatVersion: 1, basis, ground: kept, strings: [...places.keys()], rows: packed };
}

/**
 * The rows again, as `packRows` got them.
 * @param report - the one beside which the record was kept
 */
export function unpackRows({ rows, strings }: MachineRecord, report: Pick<Report, 'requirements'>): Rows {
  const text = (place: number | undefined): string => strings[place ?? -1] ?? '';
  const outcomeAt = (place: number | undefined): Outcome => names[place ?? -1] ?? 'untested';
  const told = new Map(report.requirements.map((row) => [keyOf(row), row.findings]));
  const unpacked = new Map<string, Map<string, MachineRow>>();
  for (const { instrument, id, outcomes, blame, reason, findings } of rows) {
    const own = unpacked.get(instrument) ?? new Map<string, MachineRow>();
    unpacked.set(instrument, own);
    own.set(id, {
      outcomes: new Map(pairs(outcomes).map(([target, outcome]) => [text(target), outcomeAt(outcome)])),
      blame: blame.map(
        (of): Blame =>
          new Map(
            of.map(([target, ...verdicts]) => [
              text(target),
              pairs(verdicts).map(([mark, outcome]) => ({ fingerprint: text(mark), outcome: outcomeAt(outcome) })),
            ]),
          ),
      ),
      findings: findings ?? told.get(keyOf({ instrument, id })) ?? [],
      ...(reason ? { reason } : {}),
    });
  }
  return unpacked;
}

const keyOf = ({ instrument, id }: { instrument: string; id: string }): string => `${instrument}:${id}`;

const pairs = (flat: readonly number[]): [number | undefined, number | undefined][] =>
  Array.from({ length: flat.length / 2 }, (_, at) => [flat[2 * at], flat[2 * at + 1]]);
