/**
 * `node bench/tls.ts`: how long the TLS verdict of a host takes, against sslscan and testssl.sh for the same facts
 * (versions and certificate), and what a hundred hosts at once cost each of them. Prints ratios; asserts nothing.
 */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import type net from 'node:net';
import tls from 'node:tls';
import { promisify } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { probeTls } from '../src/collect/tls.ts';
import { tlsFactsOf } from '../src/derive/tls-facts.ts';
import { type Certificates, createCertificates } from '../src/testing/certificates.ts';

const host = 'tinhmau.gov.vn';
const rounds = 9;
const manyHosts = 100;

/** TLS servers in a thread of their own; tells the ports, then on each word the most connections a port has had at once. */
async function serve({ count, certificates }: { count: number; certificates: Certificates }): Promise<void> {
  const most = Array.from({ length: count }, () => 0);
  const servers = most.map((_, index) => {
    let now = 0;
    const { keyPem: key, certPem: cert } = certificates;
    const server = tls.createServer({ key, cert }, (socket) => socket.on('error', () => {}).end());
    server.on('connection', (socket: net.Socket) => {
      now += 1;
      most[index] = Math.max(most[index] ?? 0, now);
      socket
        .on('error', () => {})
        .on('close', () => {
          now -= 1;
        });
    });
    server.on('tlsClientError', () => {});
    return server.listen(0, '127.0.0.1');
  });
  await Promise.all(servers.map((server) => once(server, 'listening')));
  parentPort?.postMessage(servers.map((server) => (server.address() as net.AddressInfo).port));
  parentPort?.on('message', () => parentPort?.postMessage(most));
}

async function start(count: number, certificates: Certificates) {
  const worker = new Worker(new URL(import.meta.url), { workerData: { count, certificates } });
  const [ports] = (await once(worker, 'message')) as [number[]];
  return {
    ports,
    async most(): Promise<number[]> {
      worker.postMessage('most');
      return (await once(worker, 'message'))[0];
    },
    stop: () => worker.terminate(),
  };
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function main(): Promise<void> {
  const now = new Date();
  const certificates = await createCertificates({ hosts: [host], now, intermediate: true, keyType: 'rsa' });
  const ours = async (port: number) => {
    const seen = await probeTls({
      ...{ host, port, addresses: ['127.0.0.1'], ca: certificates.caPem, timeoutMs: 10_000, now: () => now },
    });
    if (seen.status !== 'collected') throw new Error(JSON.stringify(seen));
    return tlsFactsOf(host, seen.value);
  };
  const run = promisify(execFile);
  const others: Record<string, (port: number) => Promise<unknown>> = {
    sslscan: (port) =>
      run('sslscan', [
        '--no-ciphersuites',
        '--no-groups',
        '--no-fallback',
        '--no-renegotiation',
        '--no-compression',
        '--no-heartbleed',
        `--sni-name=${host}`,
        `127.0.0.1:${port}`,
      ]),
    testssl: (port) =>
      run('testssl', ['--quiet', '--color', '0', '--ip', '127.0.0.1', '-p', '-S', `${host}:${port}`], {
        maxBuffer: 1e8,
      }),
  };

  const one = await start(1, certificates);
  const [port = 0] = one.ports;
  await ours(port);
  const times: Record<string, number[]> = { ours: [], sslscan: [] };
  // In turns, so that a busy moment of the machine strikes all alike.
  for (let round = 0; round < rounds; round++) {
    times.ours?.push(await timed(() => ours(port)));
    times.sslscan?.push(await timed(() => others.sslscan?.(port) ?? Promise.resolve()).catch(() => Number.NaN));
  }
  times.testssl = [await timed(() => others.testssl?.(port) ?? Promise.resolve()).catch(() => Number.NaN)];
  await one.stop();
  const base = median(times.ours ?? []);
  for (const [name, values] of Object.entries(times)) {
    const value = median(values);
    const text = Number.isNaN(value) ? 'not here' : `${value.toFixed(0)} ms, ${(value / base).toFixed(1)} × ours`;
    console.log(`one host, ${name}: ${text}`);
  }

  const many = await start(manyHosts, certificates);
  const whole = await timed(() => Promise.all(many.ports.map(ours)));
  console.log(
    `${manyHosts} hosts at once: ${whole.toFixed(0)} ms, ${(whole / manyHosts / base).toFixed(2)} × one host each; at most ${Math.max(...(await many.most()))} connections to one of them`,
  );
  await many.stop();
}

if (isMainThread) await main();
else await serve(workerData);
