/**
 * `node bench/dnssec.ts [changes] [seed]`: builds the DNS bed in a namespace and prints, without asserting times,
 * - how long a verdict takes with nothing known, against `delv` for the same name, as a ratio of medians of alternating runs;
 * - a hundred hosts at once, alone and beside one whose name server is dead;
 * - what becomes of 20,000 changed answers. A false "secure" makes it end with exit code 1.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startBed } from '../fixtures/network/dns/bed.ts';
import { fuzz } from '../fixtures/network/dns/fuzz.ts';
import { askDelv } from '../fixtures/network/dns/oracles.ts';
import type { BedRun } from '../fixtures/network/dns/run.ts';
import { recursor } from '../fixtures/network/dns/servers.ts';
import { openDnsSession } from '../src/collect/dns-session.ts';

const namespace = ['-Urn', '--pid', '--fork', '--kill-child', process.execPath];
const names = ['www.secure', 'www.rsa', 'www.nsec3', 'www.ed25519', 'www.sub.secure', 'noaaaa.nsec3', 'www.unsigned'];
const rounds = 5;
const manyHosts = 100;

const inside = (script: string, ...args: string[]) =>
  spawnSync('unshare', [...namespace, script, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 27,
    stdio: ['ignore', 'pipe', 'ignore'],
  }).stdout;

const median = (values: readonly number[]) => values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function measure(): Promise<void> {
  const bed = await startBed();
  const open = (timeoutMs = 10_000) =>
    openDnsSession({ servers: [recursor], anchors: bed.anchor, timeoutMs, now: () => new Date() });
  const ours: number[] = [];
  const delv: number[] = [];
  const hosts = names.map((name) => `${name}.gov.vn`);
  for (const host of hosts) await open().judge(host, 'AAAA');
  for (let round = 0; round < rounds; round++) {
    for (const host of hosts) {
      ours.push(await timed(() => open().judge(host, 'AAAA')));
      delv.push(await timed(() => askDelv(bed.delvAnchor, host, 'AAAA')));
    }
  }
  const many = Array.from({ length: manyHosts }, (_, index) => `host${index}.wild.secure.gov.vn`);
  const all = async (list: readonly string[]) => {
    const session = open();
    const each = list.map((host) => timed(() => session.judge(host, 'AAAA')));
    return Promise.all(each);
  };
  const alone = await all(many);
  const beside = await all(['www.dead.gov.vn', ...many]);
  console.log(
    `one verdict: ${median(ours).toFixed(1)} ms, delv ${median(delv).toFixed(1)} ms, ratio 1 : ${(median(delv) / median(ours)).toFixed(1)}`,
  );
  console.log(`${manyHosts} hosts at once: the median has its verdict after ${median(alone).toFixed(0)} ms`);
  console.log(`the same beside a dead name server: ${median(beside.slice(1)).toFixed(0)} ms`);
  await bed.stop();
}

if (process.argv[2] === 'measure') {
  process.env.PATH = `${process.env.PATH}:/usr/sbin:/sbin`;
  await measure();
  process.exit();
}

process.stdout.write(inside(fileURLToPath(import.meta.url), 'measure'));
const script = fileURLToPath(new URL('../fixtures/network/dns/run.ts', import.meta.url));
const run = JSON.parse(inside(script)) as BedRun;
const [count, seed] = [Number(process.argv[2] ?? 20_000), Number(process.argv[3] ?? 1)];
const { tried, states, falseSecure } = fuzz(run, { count, seed });
console.log(
  `${tried} changed answers (seed ${seed}): ${JSON.stringify(states)}; false "secure": ${falseSecure.length}`,
);
for (const line of falseSecure.slice(0, 20)) console.log(line);
process.exitCode = falseSecure.length > 0 ? 1 : 0;
