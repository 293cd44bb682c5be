import { networkInterfaces } from 'node:os';
import type { Command } from 'commander';
import { examine, type Finding } from '../audit/doctor.ts';
import type { Language } from '../core/language.ts';
import { neutral } from '../report/neutral.ts';
import { exitCodes } from './exit-codes.ts';
import { addOptions, resolveOptions } from './options.ts';
import { words } from './words.ts';

/** Requirements named in one line; the rest are counted. */
const mostNamed = 6;

/** `congchuan doctor [url…]`: is this machine fit to judge; exit code 1 when something it lacks costs requirements. */
export function doctorCommand(program: Command, language: Language, exit: (code: number) => void): void {
  const text = words[language];
  const command = program.command('doctor').description(text.doctor).argument('[url...]', text.clockArgument);
  command.option('--json', text.json);
  const names = ['lang', 'browser', 'dnsServer', 'trustAnchor', 'instrument', 'output', 'timeout'] as const;
  addOptions(command, language, names).action(async (urls: string[], { json, ...flags }: Record<string, unknown>) => {
    const options = resolveOptions(flags, process.env, process.cwd());
    const machine = {
      ...{ now: () => new Date(), openFiles: openFiles(), nodeVersion: process.versions.node },
      interfaces: networkInterfaces(),
    };
    const findings = await examine(options, machine, urls);
    process.stdout.write(json ? `${JSON.stringify(findings, null, 1)}\n` : findings.map(lineOf(options.lang)).join(''));
    exit(findings.some(({ fitness }) => fitness === 'missing') ? exitCodes.gateNotMet : exitCodes.held);
  });
}

const marks = { ok: '✓', limited: '!', missing: '✗' } as const;

const lineOf =
  (lang: Language) =>
  ({ fitness, found, mend, costs }: Finding): string => {
    const named = costs.slice(0, mostNamed).join(', ');
    const more = costs.length > mostNamed ? ` … (${costs.length})` : '';
    return [
      `${marks[fitness]} ${neutral(found[lang])}\n`,
      costs.length > 0 ? `    ${words[lang].costs}: ${named}${more}\n` : '',
      mend ? `    ${mend[lang]}\n` : '',
    ].join('');
  };

/** The soft limit of open files, where the system has one. */
function openFiles(): number | undefined {
  const { userLimits } = process.report.getReport() as { userLimits?: Record<string, { soft?: number | string }> };
  const soft = userLimits?.open_files?.soft;
  return typeof soft === 'number' ? soft : undefined;
}
