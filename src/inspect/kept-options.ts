import { wrong } from '../core/faults.ts';
import { kebab, type OptionName, type Options, optionTable, recordedOptions } from '../core/options.ts';

/** What a machine has of its own: kept for going on where the round was begun; workers elsewhere have theirs. */
const ofMachine = [
  ...(['browser', 'ca', 'trustAnchor', 'canary', 'workers'] as const),
] as const satisfies readonly OptionName[];

const decisive = (Object.keys(optionTable) as OptionName[]).filter((name) => 'recorded' in optionTable[name]);

/** The options of a round as its store keeps them: what decides evidence and verdicts, and apart what is the machine's. */
export function keptOptions(options: Options): Record<string, unknown> {
  const machine = Object.fromEntries(ofMachine.map((name) => [name, options[name]]));
  return JSON.parse(JSON.stringify({ ...recordedOptions(options), lang: options.lang, machine }));
}

/** The options of a machine that takes part in a round: what decides evidence and verdicts is the round's. */
export function withKept(own: Options, kept: Readonly<Record<string, unknown>>): Options {
  const ofRound = decisive.filter((name) => name in kept).map((name) => [name, kept[name]]);
  return { ...own, ...Object.fromEntries(ofRound) };
}

/**
 * The options with which a round goes on: what nobody set now is as it was kept.
 * @param given - names of the options that somebody set now
 * @throws {UsageError} that names all that differ from what the round was begun with: its portals could not be compared
 */
export function goOnWith(kept: Readonly<Record<string, unknown>>, now: Options, given: readonly string[]): Options {
  const told = (value: unknown) => JSON.stringify(value);
  const other = decisive.filter((name) => given.includes(name) && told(now[name]) !== told(kept[name]));
  if (other.length > 0) {
    const [vi, en] = [
      ['đợt này: ', 'không có'],
      ['the round: ', 'nothing'],
    ].map(([begun, none]) =>
      other
        .map((name) => `--${kebab(name)} ${told(now[name]) ?? none} (${begun}${told(kept[name]) ?? none})`)
        .join(', '),
    ) as [string, string];
    throw wrong(
      { vi, en },
      {
        vi: 'khác với khi bắt đầu đợt, mà các cổng được chấm khác nhau thì không xếp hạng được; hãy bỏ các tùy chọn này, hoặc bắt đầu đợt khác trong thư mục khác',
        en: 'portals judged differently than when the round was begun cannot be ranked; leave these out, or begin another round in another folder',
      },
    );
  }
  const { machine } = kept as { machine?: Record<string, unknown> };
  const own = ofMachine.filter((name) => !given.includes(name) && machine && name in machine);
  return withKept({ ...now, ...Object.fromEntries(own.map((name) => [name, machine?.[name]])) }, kept);
}
