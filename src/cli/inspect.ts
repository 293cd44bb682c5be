import { join } from 'node:path';
import type { Command } from 'commander';
import type { Language } from '../core/language.ts';
import type { Options } from '../core/options.ts';
import { kindNames } from '../core/portal.ts';
import type { PortalList } from '../inspect/list/read-portal-list.ts';
import { unusedColumns } from '../inspect/list/words.ts';
import type { Store } from '../inspect/store/database.ts';
import type { Listening } from '../serve/serve.ts';
import { commandAgain } from './command-again.ts';
import { exitCodes } from './exit-codes.ts';
import { registerRoundAnswers } from './inspect-answers.ts';
import { registerRoundReport } from './inspect-report.ts';
import { addOptions, givenOptions, inspectOptionNames, resolveOptions } from './options.ts';
import { resultWords } from './result-words.ts';
import { roundFolder } from './round-folder.ts';
import { placeOf } from './round-place.ts';
import { roundWords } from './round-words.ts';
import { portNumber } from './serve.ts';

type Exit = (code: number) => void;
type InspectFlags = Record<string, unknown> & { serve?: string };

/** `congchuan inspect <list>`: a round over all portals of a list; `status`, `pause` and `resume` of one. */
export function inspectCommand(program: Command, language: Language, exit: Exit): void {
  const text = roundWords[language];
  const inspect = program.command('inspect').description(text.inspect).argument('<list>', text.listArgument);
  inspect.option('--serve <port>', text.serve);
  addOptions(inspect, language, inspectOptionNames).action(async (list: string, { serve, ...flags }: InspectFlags) => {
    const port = serve === undefined ? undefined : portNumber('--serve', serve);
    const sources = [flags, process.env, process.cwd()] as const;
    const options = resolveOptions(...sources);
    const given = givenOptions(...sources);
    const output = roundFolder(list, options, given);
    const again = commandAgain(['inspect', list], { output, ...flags, ...(serve !== undefined && { serve }) });
    exit(await inspectList(list, { ...options, output }, { given: Object.keys(given), port, again }));
  });
  registerRoundReport(inspect, language);
  registerRoundAnswers(inspect, language);
  const names = ['output', 'database', 'lang'] as const;
  const status = inspect.command('status').description(text.status).option('--json', text.json);
  addOptions(status.option('--round <place>', resultWords[language].round), language, names).action(
    async (_: unknown, command: Command) => {
      const { options, place, json } = askedOf(command);
      const { askStatus } = await import('../inspect/door.ts');
      const { statusLines } = await import('./round-status-lines.ts');
      const found = await askStatus(place);
      process.stdout.write(json ? `${JSON.stringify(found, null, 1)}\n` : statusLines(found, options.lang));
    },
  );
  for (const wished of ['pause', 'resume'] as const) {
    const command = inspect
      .command(wished)
      .description(text[wished])
      .option('--round <place>', resultWords[language].round);
    addOptions(command, language, names).action(async (_: unknown, own: Command) => {
      const { options, place } = askedOf(own);
      const { wish } = await import('../inspect/door.ts');
      if (!(await wish(place, wished))) process.stdout.write(`${roundWords[options.lang].gone}\n`);
    });
  }
}

/** Flags that the outer command knows too are read by that one. */
function askedOf(command: Command) {
  const { round, json, serve: _, ...flags } = command.optsWithGlobals() as Record<string, unknown> & { round?: string };
  const sources = [flags, process.env, process.cwd()] as const;
  const options = resolveOptions(...sources);
  return { options, json, place: placeOf({ round, options, given: givenOptions(...sources) }) };
}

interface Begun {
  /** Names of the options that somebody set. */
  given: readonly string[];
  port: number | undefined;
  /** The command that goes on. */
  again: string;
}

async function inspectList(list: string, asked: Options, { given, port, again }: Begun): Promise<number> {
  const text = roundWords[asked.lang];
  const folder = asked.output;
  // The store and the browser driver take a while to load, which other commands need not wait for.
  const { readPortalList } = await import('../inspect/list/read-portal-list.ts');
  const { choosePortals } = await import('../inspect/list/choose-portals.ts');
  const read = await readPortalList(list);
  const portals = choosePortals(read.portals, asked);
  const isWhole = portals.length === read.portals.length;
  if (read.ignored.length > 0 && !asked.quiet) console.error(`${list}: ${unusedColumns(read.ignored)[asked.lang]}`);
  if (asked.dryRun) {
    process.stdout.write(dryRun(list, portals, asked.lang));
    return exitCodes.held;
  }
  const { openStore } = await import('../inspect/store/database.ts');
  const { startRound } = await import('../inspect/start-round.ts');
  const { workOnRound } = await import('./work-on-round.ts');
  const store = await openStore(asked.database ?? join(folder, 'store'));
  let server: Listening | undefined;
  try {
    const { options, ...round } = await startRound(store, {
      folder,
      list,
      portals,
      options: asked,
      given,
      window: asked.window,
    });
    if (!asked.quiet) console.error(text.begun(round.id, round.portals, round.open, folder));
    if (!asked.quiet && isWhole && round.gone.length > 0) console.error(text.left(round.gone));
    if (!asked.quiet && round.corrected.length > 0) console.error(text.corrected(round.corrected));
    if (port !== undefined) server = await serveBeside(store, round.id, { port, ...options });
    return await workOnRound(store, { round: round.id, folder, options, again });
  } finally {
    await server?.close();
    await store.close();
  }
}

/** The round in a browser while it is worked on: nobody else can open its embedded store meanwhile. */
async function serveBeside(
  store: Store,
  id: string,
  { port, lang, output: folder }: Pick<Options, 'lang' | 'output'> & { port: number },
): Promise<Listening> {
  const { listen } = await import('../serve/serve.ts');
  const { roundApp } = await import('../serve/round/round-app.ts');
  const { findRound } = await import('../inspect/find-round.ts');
  const round = await findRound(store, { id });
  const server = await listen({ host: '127.0.0.1', port }, (hosts) =>
    roundApp({ ...{ store, round, folder, hosts, lang }, now: () => performance.now() }),
  );
  console.error(resultWords[lang].servingRound(server.url));
  return server;
}

function dryRun(list: string, portals: PortalList['portals'], lang: Language): string {
  const rows = portals.map(({ portal, province, services }) =>
    [portal.id, kindNames[portal.kind][lang], portal.url, portal.name ?? '', province ?? '', services ?? '']
      .join('\t')
      .trimEnd(),
  );
  return `${rows.join('\n')}\n${roundWords[lang].sound(list, portals.length)}\n`;
}
