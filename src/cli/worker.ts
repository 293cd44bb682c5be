import type { Command } from 'commander';
import { wrong } from '../core/faults.ts';
import type { Language } from '../core/language.ts';
import { addOptions, givenOptions, resolveOptions } from './options.ts';
import { roundWords } from './round-words.ts';

/** What a machine decides for itself; all else is the round's. */
const names = [
  ...(['database', 'output', 'workers', 'canary', 'browser', 'ca', 'trustAnchor', 'dnsServer'] as const),
  ...(['lang', 'quiet'] as const),
] as const;

/** `congchuan worker --database URL`: takes part in a round, on any number of machines that share its folder. */
export function workerCommand(program: Command, language: Language, exit: (code: number) => void): void {
  const text = roundWords[language];
  const command = program.command('worker').description(text.worker).option('--round <id>', text.round);
  addOptions(command, language, names).action(async ({ round, ...flags }: Record<string, unknown>) => {
    const sources = [flags, process.env, process.cwd()] as const;
    const options = resolveOptions(...sources);
    const { database } = options;
    if (database === undefined)
      throw wrong('--database', {
        vi: 'worker cần PostgreSQL; hãy ghi --database postgres://…, hoặc dùng congchuan inspect nếu không có',
        en: 'worker needs a PostgreSQL; give postgres://…, or use congchuan inspect without one',
      });
    const { openStore } = await import('../inspect/store/database.ts');
    const { chooseRound } = await import('../inspect/door.ts');
    const { workOnRound } = await import('./work-on-round.ts');
    const store = await openStore(database);
    try {
      const found = await chooseRound(store, { database, folder: options.output, round: round as string | undefined });
      const folder = 'output' in givenOptions(...sources) ? options.output : found.folder;
      const again = `congchuan worker --database … --round ${found.id}`;
      exit(await workOnRound(store, { round: found.id, folder, options, again }));
    } finally {
      await store.close();
    }
  });
}
