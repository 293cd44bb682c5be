import { once } from 'node:events';
import type { Command } from 'commander';
import { wrong } from '../core/faults.ts';
import type { Language } from '../core/language.ts';
import { addOptions, resolveOptions } from './options.ts';
import { resultWords } from './result-words.ts';
import { previousOf, roundAt } from './round-place.ts';
import { words } from './words.ts';

interface Flags extends Record<string, unknown> {
  host: string;
  port: string;
  round?: string;
  previous?: string;
}

/** `congchuan serve [dir]`: a folder of reports, or with `--round` a round, in the browser, read-only, until Ctrl-C. */
export function serveCommand(program: Command, language: Language): void {
  const text = words[language];
  const command = program
    .command('serve')
    .description(text.serve)
    .argument('[dir]', text.serveArgument, 'reports')
    .option('--host <address>', text.serveHost, '127.0.0.1')
    .option('--port <port>', text.servePort, '8032')
    .option('--round <place>', resultWords[language].serveRound)
    .option('--previous <place>', resultWords[language].previous);
  addOptions(command, language, ['lang']).action(
    async (folder: string, { host, port, round, previous, ...flags }: Flags) => {
      const { lang } = resolveOptions(flags, process.env, process.cwd());
      const where = { host, port: portNumber('--port', port), lang };
      if (round !== undefined) return serveRound({ ...where, round, previous });
      // The server is loaded only where it is wanted.
      const { serveReports } = await import('../serve/serve.ts');
      const server = await serveReports({ folder, ...where });
      process.stdout.write(`${words[lang].serving(server.url)}\n`);
      await once(process, 'SIGINT');
      await server.close();
    },
  );
}

async function serveRound({
  round,
  previous,
  lang,
  ...where
}: {
  host: string;
  port: number;
  lang: Language;
  round: string;
  previous: string | undefined;
}): Promise<void> {
  const open = await roundAt({ round });
  try {
    const before = previous === undefined ? undefined : await roundAt(previousOf(previous));
    try {
      const { listen } = await import('../serve/serve.ts');
      const { roundApp } = await import('../serve/round/round-app.ts');
      const now = () => performance.now();
      const server = await listen(where, (hosts) =>
        roundApp({ ...open, ...(before ? { previous: before } : {}), hosts, lang, now }),
      );
      process.stdout.write(`${resultWords[lang].servingRound(server.url)}\n`);
      await once(process, 'SIGINT');
      await server.close();
    } finally {
      await before?.store.close();
    }
  } finally {
    await open.store.close();
  }
}

/** @throws {UsageError} when the text is no number of a port */
export function portNumber(option: string, text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535)
    throw wrong(`${option} ${text}`, {
      vi: 'không phải cổng mạng; hãy ghi một số từ 0 đến 65535',
      en: 'must be a number from 0 to 65535',
    });
  return Number(text);
}
