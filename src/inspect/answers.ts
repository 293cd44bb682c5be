import { type SetAside, type SourcedAttestation, wholePortal } from '../core/attestation.ts';
import { fold } from '../derive/vietnamese.ts';
import { setAsideOf } from '../evaluate/ballot.ts';
import type { Readable } from './read-round.ts';

/** An answer as the round keeps it; one that settles stands above all others to its question. */
export interface RoundAnswer extends SourcedAttestation {
  settles?: true;
}

/** Inspectors who say different things of one target: it stays as the machine left it until they agree. */
export interface Conflict {
  portal: string;
  requirement: string;
  target: string;
  answers: RoundAnswer[];
}

/**
 * Which of the answers given are new to a round: those that are there already, word for word, are not; those about portals
 * that the round does not have are set aside.
 * @param before - what the round has
 */
export async function newAmong(
  { db }: Readable,
  round: string,
  before: readonly RoundAnswer[],
  given: readonly RoundAnswer[],
): Promise<{ added: RoundAnswer[]; known: number; setAside: SetAside[] }> {
  const portals = await db.selectFrom('portal').select('id').where('round_id', '=', round).execute();
  const ids = new Set(portals.map(({ id }) => id));
  const kept = new Set(before.map(wording));
  const added: RoundAnswer[] = [];
  const setAside: SetAside[] = [];
  let known = 0;
  for (const answer of given) {
    if (!ids.has(answer.portal)) setAside.push(setAsideOf(answer, 'unknown-portal'));
    else if (kept.has(wording(answer))) known += 1;
    else {
      kept.add(wording(answer));
      added.push(answer);
    }
  }
  return { added, known, setAside };
}

/**
 * Keeps answers with their round.
 * @param today - ISO 8601
 */
export async function keepAnswers(
  { db }: Readable,
  round: string,
  added: readonly RoundAnswer[],
  today: string,
): Promise<void> {
  await db.transaction().execute(async (all) => {
    for (let at = 0; at < added.length; at += 500)
      await all
        .insertInto('answer')
        .values(
          added.slice(at, at + 500).map((answer) => ({
            ...{ round_id: round, source: answer.source, imported_at: today, answer: JSON.stringify(answer) },
          })),
        )
        .execute();
  });
}

/** Everything that people said in a round, in the order in which it was read. */
export async function answersOf({ db }: Readable, round: string): Promise<RoundAnswer[]> {
  const rows = await db.selectFrom('answer').select('answer').where('round_id', '=', round).orderBy('id').execute();
  return rows.map(({ answer }) => answer as unknown as RoundAnswer);
}

const wording = ({ source: _, ...answer }: RoundAnswer): string => JSON.stringify(Object.entries(answer).sort());

/**
 * The answers that count, and the conflicts. Of one person the last word counts; where inspectors then differ, no answer
 * to that question does, until one of them changes hers or an answer that settles is read.
 * @param text - id of the text that requirements without one belong to
 */
export function settled(
  answers: readonly RoundAnswer[],
  text: string,
): { given: RoundAnswer[]; conflicts: Conflict[] } {
  const given: RoundAnswer[] = [];
  const conflicts: Conflict[] = [];
  for (const group of Map.groupBy(answers, (answer) => questionOf(answer, text)).values()) {
    const settling = group.filter(({ settles }) => settles);
    if (settling.length > 0) {
      given.push(...settling.slice(-1));
      continue;
    }
    const last = lastWords(group);
    const voices = last.filter(({ role, outcome }) => role === 'inspector' && outcome !== 'cantTell');
    // Who could not tell leaves the word to those who could.
    const mute = (answer: RoundAnswer) => voices.length > 0 && answer.role === 'inspector' && !voices.includes(answer);
    if (new Set(voices.map(({ outcome }) => outcome)).size <= 1) given.push(...last.filter((one) => !mute(one)));
    else {
      const { portal, requirement, fingerprint, target } = voices[0] as RoundAnswer;
      conflicts.push({
        portal,
        requirement: requirement ?? fingerprint ?? '',
        target: target ?? wholePortal,
        answers: voices,
      });
    }
  }
  return { given, conflicts };
}

const questionOf = ({ portal, requirement, fingerprint, target, outcome }: RoundAnswer, text: string): string =>
  JSON.stringify([
    ...[portal, fingerprint ?? (requirement?.includes(':') ? requirement : `${text}:${requirement}`)],
    // A waiver excuses a failure; that is another question than whether there is one.
    ...[target ?? wholePortal, outcome === 'waived'],
  ]);

/** The last answer of each person, by its day, then by the order of reading. */
function lastWords(group: readonly RoundAnswer[]): RoundAnswer[] {
  const latest = new Map<string, RoundAnswer>();
  for (const answer of group) {
    const who = `${answer.role} ${fold(answer.by)}`;
    const before = latest.get(who);
    if (!before || answer.at >= before.at) latest.set(who, answer);
  }
  return [...latest.values()];
}
