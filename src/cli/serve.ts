import { once } from 'node:events';
import type { Command } from 'commander';
import { UsageError } from '../core/errors.ts';
import type { Language } from '../core/language.ts';
import { addOptions, resolveOptions } from './options.ts';
import { words } from './words.ts';

/** `congchuan serve [dir]`: a folder of reports in the browser, read-only, until Ctrl-C. */
export function serveCommand(program: Command, language: Language): void {
  const text = words[language];
  const command = program.command('serve').description(text.serve).argument('[dir]', text.serveArgument, 'reports');
  command.option('--host <address>', text.serveHost, '127.0.0.1').option('--port <port>', text.servePort, '8032');
  addOptions(command, language, ['lang']).action(
    async (folder: string, { host, port, ...flags }: { host: string; port: string }) => {
      const { lang } = resolveOptions(flags, process.env, process.cwd());
      if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
        throw new UsageError(`--port ${port}: must be a number from 0 to 65535`);
      // The server is loaded only where it is wanted.
      const { serveReports } = await import('../serve/serve.ts');
      const server = await serveReports({ folder, host, port: Number(port), lang });
      process.stdout.write(`${words[lang].serving(server.url)}\n`);
      await once(process, 'SIGINT');
      await server.close();
    },
  );
}
