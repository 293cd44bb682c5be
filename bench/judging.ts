/**
 * What judging costs: `node bench/judging.ts [pages]`. A bundle of the conformant portal, its home page and a tenth of the
 * others rendered, is judged against each text alone and against all; the median of runs on fresh copies, in milliseconds.
 */
import { renderSite } from '../fixtures/portals/conformant/site.ts';
import { rules } from '../rules/index.ts';
import { instrumentIds, loadInstruments, loadWeights } from '../src/audit/instruments.ts';
import { judge } from '../src/evaluate/judge.ts';
import { bundleOf, type SmallPage } from '../src/testing/bundle.ts';
import { median, table } from './measure.ts';

const wanted = Number(process.argv[2] ?? 60);
const runs = 5;
const origin = 'https://tinhmau.gov.vn';
const site = renderSite({ now: new Date('2026-03-02T03:00:00Z') });
const texts = [...site].flatMap(([path, { type, body }]): [string, string][] => {
  if (!type.startsWith('text/html') || path === '/404' || body instanceof Uint8Array) return [];
  const request = { method: 'GET', path, query: new URLSearchParams(), secure: true, origin, httpOrigin: origin };
  return [[`${origin}${path}`, typeof body === 'function' ? String(body(request)) : body]];
});
const pages: Record<string, SmallPage> = Object.fromEntries(
  Array.from({ length: wanted }, (_, index): [string, SmallPage] => {
    const [url = origin, sent = ''] = texts[index % texts.length] ?? [];
    const again = Math.floor(index / texts.length);
    return [again === 0 ? url : `${url}?trang=${again}`, { sent, ...(index % 10 === 0 && { rendered: sent }) }];
  }),
);

const weights = loadWeights();
function timed(ids: readonly string[]): number {
  const instruments = loadInstruments(ids);
  // A fresh bundle each time: views are kept for as long as their evidence lives.
  const bundle = bundleOf(pages);
  const began = performance.now();
  judge(bundle, { instruments, rules, weights, sha256: '0'.repeat(64) });
  return performance.now() - began;
}

const cases: [string, readonly string[]][] = [
  ...instrumentIds().map((id): [string, string[]] => [id, [id]]),
  ['all texts', instrumentIds()],
];
const times = new Map<string, number[]>(cases.map(([name]) => [name, []]));
for (let run = 0; run < runs; run++) for (const [name, ids] of cases) times.get(name)?.push(timed(ids));
console.log(
  table(
    [`${wanted} pages judged against`, 'ms'],
    [...times].map(([name, list]) => [name, median(list).toFixed(0)]),
  ),
);
