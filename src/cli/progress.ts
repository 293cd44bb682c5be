import type { Writable } from 'node:stream';
import { SingleBar } from 'cli-progress';
import type { Progress } from '../audit/collect-portal.ts';
import type { Language } from '../core/language.ts';
import { words } from './words.ts';

interface Terminal extends Writable {
  isTTY?: boolean;
}

/** Milliseconds between two plain lines when the output is not a terminal. */
const plainEvery = 5_000;

export interface ProgressDisplay {
  onProgress(progress: Progress): void;
  /** Ends the display; what is told afterwards is not shown. */
  stop(): void;
}

/** Shows progress: a bar on a terminal, plain lines elsewhere, nothing when quiet. */
export function showProgress(out: Terminal, { lang, quiet }: { lang: Language; quiet: boolean }): ProgressDisplay {
  if (quiet) return { onProgress: () => {}, stop: () => {} };
  return out.isTTY ? bar(out, lang) : lines(out, lang);
}

function bar(out: Terminal, lang: Language): ProgressDisplay {
  const text = words[lang];
  const format = `{phase} {bar} {value}/{total} ${text.pages} · {rate}/s · ${text.remaining} {eta_formatted}`;
  const single = new SingleBar({
    format,
    stream: out as NodeJS.WriteStream,
    hideCursor: true,
    etaBuffer: 20,
    barsize: 24,
  });
  let phase = '';
  let began = Date.now();
  let stopped = false;
  return {
    onProgress({ phase: now, done, total }: Progress) {
      if (stopped) return;
      if (now !== phase) {
        if (phase) single.stop();
        phase = now;
        began = Date.now();
        single.start(Math.max(total, 1), 0, { phase: text.phases[now], rate: '–' });
      }
      single.setTotal(Math.max(total, 1));
      single.update(done, { rate: ((done * 1000) / Math.max(1, Date.now() - began)).toFixed(1) });
    },
    stop() {
      if (!stopped && phase) single.stop();
      stopped = true;
    },
  };
}

function lines(out: Terminal, lang: Language): ProgressDisplay {
  const text = words[lang];
  let phase = '';
  let last = 0;
  let stopped = false;
  return {
    onProgress({ phase: now, done, total }: Progress) {
      if (stopped || (now === phase && done < total && Date.now() - last < plainEvery)) return;
      phase = now;
      last = Date.now();
      out.write(`${text.phases[now]}: ${done}/${total}\n`);
    },
    stop() {
      stopped = true;
    },
  };
}
