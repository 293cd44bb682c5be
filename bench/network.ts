/**
 * How long the whole network verdict of one host takes (TLS, certificates, IPv6, DNSSEC, HTTP), on loopback, and what it
 * asked meanwhile: `node bench/network.ts [--runs 9]`. Prints the median; asserts nothing.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { probeHost } from '../src/audit/probe.ts';
import { optionsSchema } from '../src/core/options.ts';
import { median, table } from './measure.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '9' } } });
const runs = Number(values.runs);
const serve = fileURLToPath(new URL('../fixtures/portals/serve.ts', import.meta.url));
const portal = spawn(process.execPath, [serve], { stdio: ['ignore', 'pipe', 'inherit'] });
const [line] = await once(portal.stdout, 'data');
const { url, dnsServer, caFile, trustAnchor, allowNetwork } = JSON.parse(String(line));

const options = optionsSchema.parse({ rate: 0, authorized: 'bench', dnsServer, allowNetwork });
const around = {
  now: () => new Date(),
  ca: readFileSync(caFile, 'utf8'),
  trustAnchor: readFileSync(trustAnchor, 'utf8'),
};
const times: number[] = [];
const work: number[] = [];
for (let run = 0; run <= runs; run++) {
  const [began, before] = [performance.now(), process.cpuUsage()];
  await probeHost(new URL(url).host, options, around);
  const { user, system } = process.cpuUsage(before);
  // The first run also loads what is needed.
  if (run === 0) continue;
  times.push(performance.now() - began);
  work.push((user + system) / 1000);
}
const rows = [['whole network verdict of one host', median(times).toFixed(0), median(work).toFixed(0)]];
console.log(table(['what', 'ms', 'processor ms'], rows));
portal.kill('SIGTERM');
