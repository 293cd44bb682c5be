import { portalFrom } from '../audit/portal-from.ts';
import { AssessmentError } from '../core/errors.ts';
import type { Options } from '../core/options.ts';
import type { Portal } from '../core/portal.ts';
import { exitCodes } from './exit-codes.ts';
import { refuseSharedFiles } from './options.ts';
import { showProgress } from './progress.ts';
import { words } from './words.ts';

/**
 * Collects one portal after the other and hands each evidence folder on. A portal that cannot be seen costs only
 * itself. Ctrl-C ends collecting with what there is, and no further portal is begun.
 * @param then - what to do with the evidence; gives an exit code
 * @returns the highest exit code
 * @throws {UsageError} before anything is visited, when one of the addresses is none
 */
export async function eachPortal(
  urls: readonly string[],
  options: Options,
  then: (folder: string) => number,
): Promise<number> {
  const portals = urls.map((url) => portalFrom(url, options));
  refuseSharedFiles(urls, options);
  let code: number = exitCodes.held;
  for (const portal of portals) {
    const abort = new AbortController();
    try {
      code = Math.max(code, then(await collect(portal, options, abort)));
    } catch (error) {
      if (!(error instanceof AssessmentError)) throw error;
      console.error(`${words[options.lang].notAssessed}: ${error.message}`);
      code = Math.max(code, exitCodes.notAssessed);
    }
    if (abort.signal.aborted) {
      console.error(words[options.lang].stopped(portal.url));
      return exitCodes.stopped;
    }
  }
  return code;
}

/** Collects with progress on standard error; Ctrl-C aborts, a second one leaves at once. */
async function collect(portal: Portal, options: Options, abort: AbortController): Promise<string> {
  const text = words[options.lang];
  const progress = showProgress(process.stderr, options);
  const interrupt = () => {
    if (abort.signal.aborted) process.exit(exitCodes.stopped);
    progress.stop();
    console.error(text.stopping);
    abort.abort();
  };
  process.on('SIGINT', interrupt);
  try {
    // The browser driver and the HTTP client take half a second to load, which `explain` or `instruments` need not wait for.
    const { collectToFolder } = await import('../audit/audit.ts');
    return await collectToFolder(portal, options, {
      now: () => new Date(),
      signal: abort.signal,
      onProgress: progress.onProgress,
      onNoBrowser: (why) => console.error(text.noBrowser(why)),
    });
  } finally {
    progress.stop();
    process.off('SIGINT', interrupt);
  }
}
