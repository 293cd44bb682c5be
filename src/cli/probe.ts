import type { Command } from 'commander';
import { probeHost } from '../audit/probe.ts';
import { readCa } from '../audit/read-ca.ts';
import { readTrustAnchor } from '../audit/trust-anchor.ts';
import type { Language } from '../core/language.ts';
import { renderProbe } from '../report/probe.ts';
import { exitCodes } from './exit-codes.ts';
import { addOptions, resolveOptions } from './options.ts';
import { words } from './words.ts';

/**
 * `congchuan probe <host>…`: the network of each host alone, as a table, or with `--json` as one JSON value a line.
 * Exit code 3 when neither TLS nor the addresses of some host could be seen.
 */
export function probeCommand(program: Command, language: Language, exit: (code: number) => void): void {
  const text = words[language];
  const command = program.command('probe').description(text.probe).argument('<host...>', text.hostArgument);
  command.option('--json', text.json);
  const names = ['lang', 'ca', 'resolve', 'dnsServer', 'trustAnchor', 'allowNetwork', 'timeout', 'rate'] as const;
  addOptions(command, language, names).action(async (hosts: string[], { json, ...flags }: Record<string, unknown>) => {
    const options = resolveOptions(flags, process.env, process.cwd());
    const around = {
      now: () => new Date(),
      ca: options.ca === undefined ? undefined : readCa(options.ca),
      trustAnchor: options.trustAnchor === undefined ? undefined : readTrustAnchor(options.trustAnchor),
    };
    let code: number = exitCodes.held;
    for (const [index, host] of hosts.entries()) {
      const probed = await probeHost(host, options, around);
      if (probed.tls.status !== 'collected' && probed.dns.status !== 'collected') code = exitCodes.notAssessed;
      const table = `${index > 0 ? '\n' : ''}${renderProbe(probed, options.lang)}`;
      process.stdout.write(json ? `${JSON.stringify(probed)}\n` : table);
    }
    exit(code);
  });
}
