import type { Command } from 'commander';
import { collectToFolder } from '../audit/audit.ts';
import { exitFor } from '../audit/gate.ts';
import { judgeBundle } from '../audit/judge-bundle.ts';
import { portalFrom } from '../audit/portal-from.ts';
import { reportFolder, writeReports } from '../audit/write-reports.ts';
import type { Language } from '../core/language.ts';
import type { Options } from '../core/options.ts';
import { addOptions, resolveOptions } from './options.ts';
import { printReport, printWritten } from './print.ts';
import { showProgress } from './progress.ts';
import { words } from './words.ts';

/** `congchuan [audit] <url>…`: collect, judge and report each portal in turn. */
export function auditCommand(program: Command, language: Language, exit: (code: number) => void): void {
  const command = program
    .command('audit')
    .description(words[language].audit)
    .argument('<url...>', words[language].urlArgument);
  addOptions(command, language).action(async (urls: string[], flags: Record<string, unknown>) => {
    const options = resolveOptions(flags, process.env, process.cwd());
    let code = 0;
    for (const url of urls) code = Math.max(code, await auditOne(url, options));
    exit(code);
  });
}

async function auditOne(url: string, options: Options): Promise<number> {
  const folder = await collectOne(url, options);
  const { report, readAsset } = judgeBundle(folder, options.instrument);
  const target = reportFolder(options.output, report);
  printReport(report, options, process.stdout);
  printWritten(writeReports(report, { folder: target, options, readAsset }), options, process.stderr);
  return exitFor(report, options.failOn);
}

/** Collects one portal with progress on standard error; Ctrl-C once ends it with what there is. */
export async function collectOne(url: string, options: Options): Promise<string> {
  const text = words[options.lang];
  const progress = showProgress(process.stderr, options);
  const abort = new AbortController();
  const interrupt = () => {
    if (abort.signal.aborted) process.exit(130);
    abort.abort();
    progress.stop();
    console.error(text.stopping);
  };
  process.on('SIGINT', interrupt);
  try {
    const folder = await collectToFolder(portalFrom(url, options), options, {
      now: () => new Date(),
      browser: process.env.CONGCHUAN_BROWSER,
      signal: abort.signal,
      onProgress: progress.onProgress,
      onNoBrowser: (why) => console.error(text.noBrowser(why)),
    });
    if (abort.signal.aborted) console.error(text.stopped(url));
    return folder;
  } finally {
    progress.stop();
    process.off('SIGINT', interrupt);
  }
}
