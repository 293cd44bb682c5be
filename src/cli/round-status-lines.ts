import type { Language } from '../core/language.ts';
import { roundWords as stateWords } from '../inspect/results/words.ts';
import { isForsaken, type RoundStatus } from '../inspect/round-status.ts';
import { roundWords } from './round-words.ts';

/** The status of a round in words. */
export function statusLines(status: RoundStatus, lang: Language): string {
  const text = roundWords[lang];
  const { portals, assessed, notAssessed, quarantined, faults, running, workers, reasons } = status;
  const window = status.window ? ` (${status.window})` : '';
  const lines = [
    `${text.state(status.name, stateWords[lang][status.state])}${window}`,
    ...(isForsaken(status) ? [stateWords[lang].forsaken] : []),
    text.counts(assessed, notAssessed, portals - assessed - notAssessed, portals),
    ...(quarantined > 0 ? [text.quarantined(quarantined)] : []),
    ...(faults > 0 ? [text.faults(faults)] : []),
    ...section(
      text.reasons,
      reasons.map(({ code, count }) => `${code}: ${count}`),
    ),
    ...section(
      text.running,
      running.map(({ portal, worker }) => `${portal} (${worker})`),
    ),
    ...section(
      text.workers,
      workers
        .filter(({ detail, alive }) => alive || detail !== 'ended')
        .map(({ id, alive, healthy, detail }) =>
          `${id}: ${alive ? (healthy ? '✓' : '✗') : text.away} ${detail}`.trimEnd(),
        ),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [heading, ...lines.map((line) => `  ${line}`)] : [];
