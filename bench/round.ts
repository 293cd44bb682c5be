/**
 * What a round of many portals withstands and costs: `node bench/round.ts [faults] [throughput] [store] [answers] [memory] [start] [cost]
 * [--portals 200]`. Portals are small ones on this machine, audits are real but open no browser unless said otherwise.
 * Prints tables, each with the load of the machine; asserts nothing.
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { answers } from './round-answers.ts';
import { faults } from './round-faults.ts';
import { cost, memory, start } from './round-process.ts';
import { store } from './round-store.ts';
import { throughput } from './round-throughput.ts';

const parts = { faults, throughput, store, answers, memory, start, cost };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { portals: { type: 'string' }, browser: { type: 'string', default: 'none' } },
});
const portals = values.portals === undefined ? undefined : Number(values.portals);
for (const [name, part] of Object.entries(parts)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const before = loadavg()[0] ?? 0;
  console.log(await part({ portals, browser: values.browser }));
  console.log(`load of the machine: ${before.toFixed(1)} before, ${(loadavg()[0] ?? 0).toFixed(1)} after\n`);
}
