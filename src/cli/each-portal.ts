import { collectToFolder, partialOf, resumeToFolder } from '../audit/audit.ts';
import type { Surroundings } from '../audit/collect-portal.ts';
import { portalFrom } from '../audit/portal-from.ts';
import { readServiceList } from '../audit/read-service-list.ts';
import { readBegun } from '../collect/partial-bundle.ts';
import { AssessmentError, UsageError } from '../core/errors.ts';
import type { Options } from '../core/options.ts';
import { createPaceBook } from '../crawl/politeness.ts';
import { exitCodes } from './exit-codes.ts';
import { refuseSharedFiles } from './options.ts';
import { showProgress } from './progress.ts';
import { refuseContradictions } from './resume.ts';
import { shellWord } from './shell-word.ts';
import { words } from './words.ts';

type Around = Pick<Surroundings, 'now' | 'signal' | 'onProgress' | 'onNoBrowser' | 'book'>;

/** One portal to collect: a new one, or one that was begun. */
interface Run {
  url: string;
  collect(around: Around): Promise<string>;
}

interface Asked {
  urls: readonly string[];
  options: Options;
  /** Names of the options somebody set. */
  given: readonly string[];
  /** What the user called: `audit` or `collect`. */
  command: string;
}

/**
 * Collects one portal after the other, or goes on with one, and hands each bundle on. A portal that cannot be seen costs
 * only itself. Ctrl-C ends collecting with what there is, and no further portal is begun.
 * @param then - what to do with the bundle; gives an exit code
 * @returns the highest exit code
 * @throws {UsageError} before anything is visited, when one of the addresses is none
 */
export async function eachPortal(
  { urls, options, given, command }: Asked,
  then: (bundle: string) => number | Promise<number>,
): Promise<number> {
  const runs =
    options.resume === undefined ? newRuns(urls, options) : [goingOn(options.resume, { urls, options, given })];
  const text = words[options.lang];
  // Several portals may stand on one machine: what it can bear is remembered from one to the next.
  const book = createPaceBook();
  let code: number = exitCodes.held;
  for (const { url, collect } of runs) {
    const abort = new AbortController();
    let again = `congchuan ${command} ${url}`;
    try {
      const bundle = await collectVisibly((around) => collect({ ...around, book }), options, abort);
      again = `congchuan ${command} --resume ${shellWord(partialOf(bundle))}`;
      code = Math.max(code, await then(bundle));
    } catch (error) {
      if (!(error instanceof AssessmentError)) throw error;
      console.error(`${text.notAssessed}: ${error.message}`);
      code = Math.max(code, exitCodes.notAssessed);
    }
    if (abort.signal.aborted) {
      console.error(text.stopped(again));
      return exitCodes.stopped;
    }
  }
  return code;
}

function newRuns(urls: readonly string[], options: Options): Run[] {
  if (urls.length === 0)
    throw new UsageError({
      vi: 'chưa có địa chỉ nào; hãy ghi địa chỉ cổng, hoặc --resume kèm thư mục bundle.partial',
      en: 'give the address of a portal, or --resume with a folder bundle.partial',
    });
  const services = listOf(options);
  const portals = urls.map((url) => ({ ...portalFrom(url, options), ...(services && { services }) }));
  refuseSharedFiles(urls, options);
  return portals.map((portal) => ({
    url: portal.url,
    collect: (around) => collectToFolder(portal, options, around),
  }));
}

function goingOn(partial: string, { urls, options, given }: Pick<Asked, 'urls' | 'options' | 'given'>): Run {
  const begun = readBegun(partial);
  refuseContradictions(begun, { urls, options, given });
  const services = listOf(options);
  return { url: begun.portal.url, collect: (around) => resumeToFolder(partial, options, around, services) };
}

/** Read before anything is visited: a wrong list ends the run at once. */
const listOf = ({ services }: Options) => (services === undefined ? undefined : readServiceList(services));

/** Collects with progress on standard error; Ctrl-C aborts, a second one leaves at once. */
async function collectVisibly(collect: Run['collect'], options: Options, abort: AbortController): Promise<string> {
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
    return await collect({
      now: () => new Date(),
      signal: abort.signal,
      onProgress: progress.onProgress,
      onNoBrowser: (why) => console.error(text.noBrowser(why[options.lang])),
    });
  } finally {
    progress.stop();
    process.off('SIGINT', interrupt);
  }
}
