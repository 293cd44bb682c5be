import { join } from 'node:path';
import type { Command } from 'commander';
import type { Language } from '../core/language.ts';
import { addOptions, givenOptions, resolveOptions } from './options.ts';
import { resultWords } from './result-words.ts';
import { previousOf, roundAt } from './round-place.ts';

interface Flags extends Record<string, unknown> {
  round?: string;
  to?: string;
  previous?: string;
  portals: boolean;
}

/** `congchuan inspect report`: ranking, official document, letters and a site of a round. */
export function registerRoundReport(inspect: Command, language: Language): void {
  const text = resultWords[language];
  const command = inspect
    .command('report')
    .description(text.report)
    .option('--round <place>', text.round)
    .option('--to <dir>', text.to)
    .option('--previous <place>', text.previous)
    .option('--no-portals', text.noPortals);
  addOptions(command, language, ['output', 'database', 'agency', 'lang', 'quiet']).action(
    async (_: unknown, own: Command) => {
      const { round, to, previous, portals, ...flags } = own.optsWithGlobals() as Flags;
      const sources = [flags, process.env, process.cwd()] as const;
      const options = resolveOptions(...sources);
      const said = resultWords[options.lang];
      const open = await roundAt({ round, options, given: givenOptions(...sources) });
      try {
        const before = previous === undefined ? undefined : await roundAt(previousOf(previous, options));
        try {
          const { writeResults } = await import('../inspect/results/write-results.ts');
          const {
            files,
            portals: sent,
            provisional,
          } = await writeResults({
            ...{ round: open, out: to ?? join(open.folder, 'results'), lang: options.lang, portals },
            ...(before ? { previous: before } : {}),
            agency: options.agency ?? {},
          });
          process.stdout.write(`${[...files, said.convention, ...(provisional ? [provisional] : [])].join('\n')}\n`);
          if (!options.quiet) process.stderr.write(`${said.sent(sent)}\n`);
        } finally {
          await before?.store.close();
        }
      } finally {
        await open.store.close();
      }
    },
  );
}
