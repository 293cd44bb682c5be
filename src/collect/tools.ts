/// <reference lib="dom" />
import { setTimeout as sleep } from 'node:timers/promises';
import type { ToolKind, Tools, TriedTool } from '../core/tools.ts';
import { isMore, type ToolWord, toolOf } from '../derive/tool-words.ts';
import { widgetHosts } from '../derive/wordings/accessibility.ts';
import { startExplorer, stoppedSince } from './explore.ts';
import type { Control } from './explorer.ts';
import { contrastChange, looking, looksInPage, sizeChange } from './looks.ts';
import type { LoadedPage } from './open-page.ts';

/** Conventions: controls pressed of each kind, panels opened, how long what a press does may take, and a sound beyond that, ms. */
export const trying = {
  ofKind: 3,
  panels: 2,
  waitsMs: [60, 100, 200, 400],
  soundMs: [500, 1000, 1500],
  totalMs: 12_000,
};

type Found = Control & { kind: ToolWord };

/**
 * Finds what the page offers to change colours or the size of text or to be read out, and presses it as a visitor would,
 * each kind until one works. Nothing that sends, rates or signs out is touched; what wants to leave the page is stopped.
 */
export async function tryTools(page: LoadedPage, kinds: readonly ToolKind[]): Promise<Tools> {
  const { world } = page;
  const began = performance.now();
  const isOver = () => performance.now() - began > trying.totalMs;
  const ask = await startExplorer(page);
  await world.run(listenInPage, undefined);
  await page.runAsPage(`(${String(tellWhatIsPlayed)})()`);
  const look = () => world.run(looksInPage, looking.texts);
  const heard = () => world.run(heardInPage, undefined);
  const find = async (): Promise<Found[]> =>
    (await ask('controls')).flatMap((control) => {
      const kind = control.clickable ? toolOf(control.text, control.markup) : undefined;
      return kind ? [{ ...control, kind }] : [];
    });

  const press = async (tool: Found, kind: ToolKind, again = true): Promise<TriedTool> => {
    const { key, text: name } = tool;
    await page.mouse.moveTo(0, 0);
    const place = await ask('aim', key);
    if (!place) return { kind, name, outcome: 'not-pressed' };
    // Its own look under the pointer is no change of the page.
    await page.mouse.moveTo(place.x, place.y);
    await sleep(60);
    const before = await look();
    const changes = page.changes();
    page.leavings();
    await heard();
    await ask('changed');
    await page.mouse.click(place.x, place.y);
    let sound: 'awaited' | 'failed' | undefined;
    for (const [turn, wait] of [...trying.waitsMs, ...trying.soundMs].entries()) {
      // A sound that is on its way is given longer.
      if (turn >= trying.waitsMs.length && sound !== 'awaited') break;
      await sleep(wait);
      if (kind === 'read-aloud') {
        const how = await heard();
        if (how === 'speech' || how === 'audio') return { kind, name, outcome: 'worked', heard: how };
        sound = how ?? sound;
      } else {
        const change = (kind === 'contrast' ? contrastChange : sizeChange)(before, await look());
        if (change) return { kind, name, outcome: 'worked', ...change };
      }
    }
    if (sound) return { kind, name, outcome: 'silent' };
    // A page that is still moving into place can be missed: what was not hit says nothing.
    if (!(await ask('landed', key))) return again ? press(tool, kind, false) : { kind, name, outcome: 'not-pressed' };
    if (stoppedSince(changes, page.changes()).length > 0) return { kind, name, outcome: 'sends' };
    if (page.leavings().length > 0) return { kind, name, outcome: 'leads-away' };
    return { kind, name, outcome: (await ask('changed')) ? 'other' : 'nothing' };
  };

  const tried: TriedTool[] = [];
  const isDone = (kind: ToolKind) => tried.some((tool) => tool.kind === kind && tool.outcome === 'worked');
  const tryAll = async (found: readonly Found[]) => {
    for (const kind of kinds) {
      const own = found.filter((tool) => tool.kind === kind);
      own.sort((a, b) => Number(isMore(b.text, b.markup)) - Number(isMore(a.text, a.markup)));
      for (const tool of own.slice(0, trying.ofKind))
        if (!isDone(kind) && !isOver()) tried.push(await press(tool, kind));
    }
  };
  const found = await find();
  await tryAll(found);
  for (const panel of found.filter(({ kind }) => kind === 'panel').slice(0, trying.panels)) {
    if (kinds.every(isDone) || isOver()) break;
    const place = await ask('aim', panel.key);
    if (!place) continue;
    await page.mouse.click(place.x, place.y);
    await sleep(300);
    await tryAll(await find());
  }
  await page.runAsPage(`(${String(hush)})()`);
  const hosts = await world.run(hostsInPage, undefined);
  return { tried, widgets: [...new Set(hosts)].filter((host) => widgetHosts.test(host)) };
}

/** Runs as the page's own script: tells, by events on the document, when something is spoken or played. */
function tellWhatIsPlayed(): void {
  const tell = (how: string) => document.dispatchEvent(new Event(`congchuan-${how}`));
  const { speak } = SpeechSynthesis.prototype;
  SpeechSynthesis.prototype.speak = function (...what) {
    if (what[0]?.text?.trim()) tell('speech');
    return speak.apply(this, what);
  };
  const { play } = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.play = function () {
    const playing = play.call(this);
    // A film that is silent is no reading.
    if (this.muted) return playing;
    tell('awaited');
    playing.then(
      () => tell('audio'),
      ({ name }) => name === 'NotSupportedError' && tell('failed'),
    );
    return playing;
  };
}

function hush(): void {
  speechSynthesis.cancel();
  for (const media of document.querySelectorAll<HTMLMediaElement>('audio, video')) media.pause();
}

type Heard = 'speech' | 'audio' | 'awaited' | 'failed';
type Ear = { congchuanHeard?: Heard | undefined };

function listenInPage(): void {
  const ear = globalThis as Ear;
  for (const how of ['speech', 'audio', 'awaited', 'failed'] as const)
    document.addEventListener(`congchuan-${how}`, () => {
      ear.congchuanHeard = how;
    });
}

/** What was heard since this was last asked. */
function heardInPage(): Heard | undefined {
  const ear = globalThis as Ear;
  const heard = ear.congchuanHeard;
  ear.congchuanHeard = undefined;
  return heard;
}

function hostsInPage(): string[] {
  return [...document.querySelectorAll<HTMLScriptElement | HTMLIFrameElement>('script[src], iframe[src]')]
    .slice(0, 500)
    .flatMap(({ src }) => URL.parse(src)?.hostname ?? []);
}
