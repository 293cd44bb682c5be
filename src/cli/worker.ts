import type { Command } from 'commander';
import { wrong } from '../core/faults.ts';
import type { Language } from '../core/language.ts';
import { withKept } from '../inspect/kept-options.ts';
import { isServer } from '../inspect/store/address.ts';
import { commandAgain } from './command-again.ts';
import { addOptions, givenOptions, resolveOptions } from './options.ts';
import { resultWords } from './result-words.ts';
import { placeOf } from './round-place.ts';
import { roundWords } from './round-words.ts';

type WorkerFlags = Record<string, unknown> & { round?: string };

/** What a machine decides for itself; all else is the round's. */
const names = [
  ...(['database', 'output', 'workers', 'canary', 'browser', 'ca', 'trustAnchor', 'dnsServer'] as const),
  ...(['lang', 'quiet'] as const),
] as const;

/** `congchuan worker --database URL`: takes part in a round, on any number of machines that share its folder. */
export function workerCommand(program: Command, language: Language, exit: (code: number) => void): void {
  const text = roundWords[language];
  const command = program.command('worker').description(text.worker);
  command.option('--round <place>', resultWords[language].round);
  addOptions(command, language, names).action(async ({ round, ...flags }: WorkerFlags) => {
    const sources = [flags, process.env, process.cwd()] as const;
    const own = resolveOptions(...sources);
    const { output } = givenOptions(...sources);
    const { where, source, ...wanted } = placeOf({ round, options: own });
    if (!isServer(where))
      throw wrong('--database', {
        vi: 'worker cần PostgreSQL; hãy ghi --database postgres://…, hoặc dùng congchuan inspect nếu không có',
        en: 'worker needs a PostgreSQL; give postgres://…, or use congchuan inspect without one',
      });
    const { openStore } = await import('../inspect/store/database.ts');
    const { findRound } = await import('../inspect/find-round.ts');
    const { workOnRound } = await import('./work-on-round.ts');
    const store = await openStore(where, source);
    try {
      const found = await findRound(store, wanted);
      const folder = output === undefined ? found.folder : own.output;
      const options = withKept(own, found.options);
      const again = commandAgain(['worker'], { ...flags, round: round ?? found.id });
      exit(await workOnRound(store, { round: found.id, folder, options, again }));
    } finally {
      await store.close();
    }
  });
}
