import { join } from 'node:path';
import type { Command } from 'commander';
import type { Language } from '../core/language.ts';
import type { Options } from '../core/options.ts';
import type { PortalList } from '../inspect/list/read-portal-list.ts';
import type { Store } from '../inspect/store/database.ts';
import type { Listening } from '../serve/serve.ts';
import { exitCodes } from './exit-codes.ts';
import { registerRoundAnswers } from './inspect-answers.ts';
import { registerRoundReport } from './inspect-report.ts';
import { addOptions, givenOptions, inspectOptionNames, resolveOptions } from './options.ts';
import { resultWords } from './result-words.ts';
import { roundFolder } from './round-folder.ts';
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
    const folder = roundFolder(list, options, givenOptions(...sources));
    exit(await inspectList(list, { ...options, output: folder }, port));
  });
  registerRoundReport(inspect, language);
  registerRoundAnswers(inspect, language);
  const names = ['output', 'database', 'lang'] as const;
  const status = inspect.command('status').description(text.status).option('--json', text.json);
  addOptions(status.option('--round <id>', text.round), language, names).action(
    async (_: unknown, command: Command) => {
      const { options, place, json } = placeOf(command);
      const { askStatus } = await import('../inspect/door.ts');
      const { statusLines } = await import('./round-status-lines.ts');
      const found = await askStatus(place);
      process.stdout.write(json ? `${JSON.stringify(found, null, 1)}\n` : statusLines(found, options.lang));
    },
  );
  for (const wished of ['pause', 'resume'] as const) {
    const command = inspect.command(wished).description(text[wished]).option('--round <id>', text.round);
    addOptions(command, language, names).action(async (_: unknown, own: Command) => {
      const { options, place } = placeOf(own);
      const { wish } = await import('../inspect/door.ts');
      if (!(await wish(place, wished))) process.stdout.write(`${roundWords[options.lang].gone}\n`);
    });
  }
}

/** Flags that the outer command knows too are read by that one. */
function placeOf(command: Command) {
  const { round, json, serve: _, ...flags } = command.optsWithGlobals() as Record<string, unknown> & { round?: string };
  const options = resolveOptions(flags, process.env, process.cwd());
  return { options, json, place: { database: options.database, folder: options.output, round } };
}

async function inspectList(list: string, options: Options, port: number | undefined): Promise<number> {
  const text = roundWords[options.lang];
  // The store and the browser driver take a while to load, which other commands need not wait for.
  const { readPortalList } = await import('../inspect/list/read-portal-list.ts');
  const { choosePortals } = await import('../inspect/list/choose-portals.ts');
  const read = await readPortalList(list);
  const portals = choosePortals(read.portals, options);
  if (read.ignored.length > 0 && !options.quiet) console.error(text.ignored(read.ignored.join(', ')));
  if (options.dryRun) {
    process.stdout.write(dryRun(list, portals, options.lang));
    return exitCodes.held;
  }
  const { openStore } = await import('../inspect/store/database.ts');
  const { startRound } = await import('../inspect/start-round.ts');
  const { workOnRound } = await import('./work-on-round.ts');
  const store = await openStore(options.database ?? join(options.output, 'store'));
  let server: Listening | undefined;
  try {
    const round = await startRound(store, { folder: options.output, portals, options, window: options.window });
    if (!options.quiet) console.error(text.begun(round.id, round.portals, round.open, options.output));
    if (port !== undefined) server = await serveBeside(store, round.id, { port, ...options });
    const again = `congchuan inspect ${list} -o ${options.output}`;
    return await workOnRound(store, { round: round.id, folder: options.output, options, again });
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
  const { findRound } = await import('../inspect/read-round.ts');
  const round = await findRound(store, id);
  const server = await listen({ host: '127.0.0.1', port }, (hosts) =>
    roundApp({ ...{ store, round, folder, hosts, lang }, now: () => performance.now() }),
  );
  console.error(resultWords[lang].servingRound(server.url));
  return server;
}

function dryRun(list: string, portals: PortalList['portals'], lang: Language): string {
  const rows = portals.map(({ portal, province, services }) =>
    [portal.id, portal.kind, portal.url, portal.name ?? '', province ?? '', services ?? ''].join('\t').trimEnd(),
  );
  return `${rows.join('\n')}\n${roundWords[lang].sound(list, portals.length)}\n`;
}
