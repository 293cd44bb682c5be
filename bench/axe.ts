/**
 * What our accessibility checks cost against plain `axe.run` (WCAG 2.0 A and AA, the one screen) on the same page, and
 * whether both find the same: `node bench/axe.ts [--runs 9]`. Alternating runs, medians and their ratio; asserts nothing.
 */
import { parseArgs } from 'node:util';
import axe from 'axe-core';
import { runAxe } from '../src/collect/axe.ts';
import type { LoadedPage } from '../src/collect/open-page.ts';
import type { AxeResult } from '../src/core/axe-result.ts';
import { phone } from '../src/core/browser-conventions.ts';
import { startBrowserBed } from '../src/testing/browser-bed.ts';
import { descendants, processorMs } from '../src/testing/processes.ts';
import { median, table } from './measure.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '9' } } });

/** Weighs about what the front page of a provincial portal does: 1,500 elements, a few faults. */
const article = (
  n: number,
) => `<article><h2>Tin số ${n}</h2><img src="/${n}.png" width="120" height="80" ${n % 5 ? 'alt="Ảnh"' : ''}>
  <p style="color: ${n % 4 ? '#222' : '#bbb'}">${'Nội dung của bản tin, đủ dài để có vài dòng. '.repeat(4)}</p>
  <ul>${'<li>Mục nhỏ <span>kèm chữ</span></li>'.repeat(30)}</ul></article>`;
const page = (more: string) =>
  `<!doctype html><html lang="vi"><meta name="viewport" content="width=device-width"><title>Cổng</title><main><h1>Tin</h1>
  ${Array.from({ length: 20 }, (_, n) => article(n)).join('')}${more}</main>`;
const gradient = '<p style="background: linear-gradient(90deg, #eee, #ccc); color: #bbb">Thông báo mới</p>';
const frame = '<iframe title="Khung" src="/khung" width="300"></iframe>';

const foundBy = ({ violations }: Pick<AxeResult, 'violations'>) =>
  violations
    .map(({ id, total }) => `${id} ${total}`)
    .sort()
    .join(', ');

/** As everybody runs it: axe in the page and in each of its frames, one call. */
const plain = async ({ world }: LoadedPage) => {
  await world.load(axe.source);
  const frames = await world.run(() => document.querySelectorAll('iframe').length, undefined);
  for (let at = 0; at < frames; at++) {
    const frame = await world.frame((nth) => document.querySelectorAll('iframe')[nth] ?? null, at);
    await frame?.load(axe.source);
  }
  return world.run(async () => {
    const loaded = (globalThis as unknown as { axe: typeof import('axe-core') }).axe;
    const results = await loaded.run({ runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa'] }, preload: false });
    return results.violations
      .map(({ id, nodes }) => `${id} ${nodes.length}`)
      .sort()
      .join(', ');
  }, undefined);
};
const ways: Readonly<Record<string, (page: LoadedPage) => Promise<string>>> = {
  'plain axe.run': plain,
  'ours, the desk': async ({ world }) => foundBy(await runAxe(world)),
  'ours, desk and phone': async (loaded) => {
    const desk = await runAxe(loaded.world);
    await loaded.onTouchScreen(phone, () => runAxe(loaded.world));
    return foundBy(desk);
  },
};
const pages = {
  'a plain page': page(''),
  'with 8 texts over gradients': page(gradient.repeat(8)),
  'with 3 frames': page(frame.repeat(3)),
};

/** Processor time so far, of this process and of all browsers. */
const processor = () => processorMs(descendants()) + (process.cpuUsage().user + process.cpuUsage().system) / 1000;
const bed = await startBrowserBed({ timeoutMs: 300_000 });
bed.pages.set('/khung', `<!doctype html><html lang="vi"><title>Khung</title>${article(1)}`);
const rows: string[][] = [];
for (const [kind, html] of Object.entries(pages)) {
  const path = `/${encodeURIComponent(kind)}`;
  bed.pages.set(path, html);
  const times = new Map(Object.keys(ways).map((name) => [name, [] as number[]]));
  const work = new Map(Object.keys(ways).map((name) => [name, [] as number[]]));
  const found = new Map<string, string>();
  // The first round warms up. Each look is at a page opened anew, which has no axe in it yet; opening it is not counted.
  for (let run = 0; run <= Number(values.runs); run++) {
    for (const [name, look] of Object.entries(ways)) {
      const visited = await bed.session.visit(bed.at(path), async (loaded) => {
        const [began, before] = [performance.now(), processor()];
        found.set(name, await look(loaded));
        return { ms: performance.now() - began, effort: processor() - before };
      });
      if (visited.status !== 'visited') throw new Error(JSON.stringify(visited));
      if (run === 0) continue;
      times.get(name)?.push(visited.value.ms);
      work.get(name)?.push(visited.value.effort);
    }
  }
  const of = (all: Map<string, number[]>, name: string) => median(all.get(name) ?? []);
  const told = (all: Map<string, number[]>, name: string) => [
    of(all, name).toFixed(0),
    (of(all, name) / of(all, 'plain axe.run')).toFixed(2),
  ];
  for (const name of times.keys()) {
    const same = found.get(name) === found.get('plain axe.run') ? 'yes' : (found.get(name) ?? '');
    rows.push([kind, name, ...told(times, name), ...told(work, name), same]);
  }
}
await bed.close();
console.log(`Medians of ${values.runs} alternating runs on pages that have come to rest`);
console.log(table(['page', 'way', 'ms', '× plain', 'processor ms', '× plain', 'finds what plain axe finds'], rows));
