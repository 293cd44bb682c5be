import type { Command } from 'commander';
import { judgeBundle } from '../audit/judge-bundle.ts';
import { readServiceList } from '../audit/read-service-list.ts';
import { reportFolder } from '../audit/write-reports.ts';
import type { Language } from '../core/language.ts';
import { attestationsOf } from './attestations.ts';
import { addOptions, gateOptionNames, givenOptions, refuseSharedFiles, resolveOptions } from './options.ts';
import { baselineOf, deliver, holdGate } from './print.ts';
import { words } from './words.ts';

/** `congchuan evaluate <evidence>…`: judges saved evidence; touches no network. */
export function evaluateCommand(program: Command, language: Language, exit: (code: number) => void): void {
  const command = program
    .command('evaluate')
    .description(words[language].evaluate)
    .argument('<evidence...>', words[language].evidenceArgument);
  addOptions(command, language, [
    'output',
    'format',
    'agency',
    'browser',
    'lang',
    'quiet',
    'instrument',
    'attest',
    'services',
    ...gateOptionNames,
  ]).action(async (bundles: string[], flags: Record<string, unknown>) => {
    const sources = [flags, process.env, process.cwd()] as const;
    const options = resolveOptions(...sources);
    refuseSharedFiles(bundles, options);
    // Judged by the texts it was collected for, unless others are asked for now.
    const asked = 'instrument' in givenOptions(...sources) ? options.instrument : undefined;
    const attestations = await attestationsOf(options);
    const services = options.services === undefined ? undefined : readServiceList(options.services);
    const baseline = baselineOf(options);
    let code = 0;
    for (const bundle of bundles) {
      const { report, readAsset } = await judgeBundle(bundle, asked, attestations, services);
      await deliver(report, { folder: reportFolder(options.output, report), options, readAsset }, process);
      code = Math.max(code, holdGate(report, { ...options, baseline }, process.stderr));
    }
    exit(code);
  });
}
