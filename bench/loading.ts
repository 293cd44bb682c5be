/**
 * What starting costs: the share of a command's time that goes into reading and checking the legal texts. Prints medians of
 * alternating runs, in milliseconds, and each as a ratio to an empty Node.js process; asserts nothing.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median, table } from './measure.ts';

const runs = 7;
const file = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const cli = file('bin/congchuan.js');
const load = (ids: string) =>
  `const { loadInstruments } = await import(${JSON.stringify(file('src/audit/instruments.ts'))}); loadInstruments(${ids})`;

const cases: Readonly<Record<string, readonly string[]>> = {
  'empty process': ['--eval', '0'],
  'modules alone': ['--input-type=module', '--eval', load('[]')],
  'one text (tt32-2018)': ['--input-type=module', '--eval', load("['tt32-2018']")],
  'all four texts': ['--input-type=module', '--eval', load("['tt32-2018','nd43-2011','draft-2017','nd224-2026']")],
  'congchuan --version': [cli, '--version'],
  'congchuan instruments show tt32-2018': [cli, 'instruments', 'show', 'tt32-2018'],
};

const times = new Map<string, number[]>(Object.keys(cases).map((name) => [name, []]));
for (let run = 0; run < runs; run++) {
  for (const [name, args] of Object.entries(cases)) {
    const began = performance.now();
    execFileSync(process.execPath, [...args], { stdio: 'ignore' });
    times.get(name)?.push(performance.now() - began);
  }
}
const base = median(times.get('empty process') ?? []);
const rows = [...times].map(([name, list]) => [name, median(list).toFixed(0), (median(list) / base).toFixed(1)]);
console.log(table(['start', 'ms', '× empty process'], rows));
