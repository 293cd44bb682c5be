import type { Writable } from 'node:stream';
import { SingleBar } from 'cli-progress';
import type { Language } from '../core/language.ts';
import type { RoundStatus } from '../inspect/round-status.ts';
import { type RoundFigures, roundWords } from './round-words.ts';

interface Terminal extends Writable {
  isTTY?: boolean;
}

export interface RoundDisplay {
  show(status: RoundStatus): void;
  /** A line of its own, which the bar does not overwrite. */
  say(line: string): void;
  stop(): void;
}

/** Milliseconds between two plain lines when the output is not a terminal. */
const plainEvery = 10_000;

/** Shows how a round goes: a bar on a terminal, plain lines elsewhere, nothing but what is said when quiet. */
export function showRound(
  out: Terminal,
  { lang, quiet }: { lang: Language; quiet: boolean },
  now = () => performance.now(),
): RoundDisplay {
  const say = (line: string) => void out.write(`${line}\n`);
  if (quiet) return { show: () => {}, say, stop: () => {} };
  const pace = paceOf(now);
  if (!out.isTTY) {
    let last = Number.NEGATIVE_INFINITY;
    let shown = '';
    return {
      show(status) {
        const figures = pace(status);
        const isLast = figures.done === status.portals;
        if (now() - last < plainEvery && !isLast) return;
        const line = roundWords[lang].line(figures);
        if (line !== shown) say(line);
        [last, shown] = [now(), line];
      },
      say,
      stop: () => {},
    };
  }
  const bar = new SingleBar({
    stream: out as NodeJS.WriteStream,
    hideCursor: true,
    barsize: 24,
    format: '{bar} {line}',
  });
  bar.start(1, 0, { line: '' });
  return {
    show(status) {
      const figures = pace(status);
      bar.setTotal(Math.max(1, status.portals));
      bar.update(figures.done, { line: roundWords[lang].line(figures) });
    },
    say(line) {
      out.write('\r\u001b[K');
      say(line);
    },
    stop: () => bar.stop(),
  };
}

/** Figures since the first status, so that what was done before counts for no pace. */
function paceOf(now: () => number): (status: RoundStatus) => RoundFigures {
  let first: { at: number; done: number; pages: number } | undefined;
  return ({ portals, assessed, notAssessed, running, pages }) => {
    const done = assessed + notAssessed;
    first ??= { at: now(), done, pages };
    const seconds = Math.max(0.001, (now() - first.at) / 1000);
    const perSecond = (done - first.done) / seconds;
    const minutes = Math.ceil((portals - done) / perSecond / 60);
    return {
      ...{ done, portals, running: running.length, failed: notAssessed },
      pagesPerSecond: ((pages - first.pages) / seconds).toFixed(1),
      left: Number.isFinite(minutes) ? `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}` : '–',
    };
  };
}
