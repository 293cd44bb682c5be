import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Missed } from '../core/observation.ts';
import { failed } from '../core/observation.ts';
import type { TlsAddressFacts, TlsVersion } from '../core/tls.ts';
import { tlsVersions as everyVersion } from '../core/tls.ts';
import { tlsFactsOf } from '../derive/tls-facts.ts';
import { type CertificateOptions, type Certificates, createCertificates } from '../testing/certificates.ts';
import { probeTls, type TlsTarget } from './tls.ts';

const host = 'tinhmau.gov.vn';
const clock = new Date();
/** Those a test server on this library can speak; SSL 3 has servers of its own in the bed. */
const tlsVersions = everyVersion.slice(1) as Exclude<TlsVersion, 'SSLv3'>[];
const at = clock.toISOString();

let plain: Certificates;
beforeAll(async () => {
  plain = await createCertificates({ hosts: [host], now: clock, keyType: 'rsa' });
});

async function portOf(server: net.Server, address = '127.0.0.1'): Promise<number> {
  const sockets = new Set<net.Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
  });
  server.listen(0, address);
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return (server.address() as net.AddressInfo).port;
}

function tlsServer(options: tls.TlsOptions = {}, certificates = plain, address = '127.0.0.1'): Promise<number> {
  const { keyPem: key, certPem: cert } = certificates;
  const server = tls.createServer(
    { key, cert, minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0', ...options },
    (socket) => {
      socket.on('error', () => {});
    },
  );
  server.on('tlsClientError', () => {});
  return portOf(server, address);
}

type Probing = Partial<Pick<TlsTarget, 'ca' | 'timeoutMs' | 'host' | 'addresses' | 'fetchIssuer' | 'isReachable'>>;

const probe = (port: number, options: Probing = {}) =>
  probeTls({ host, port, addresses: ['127.0.0.1'], timeoutMs: 10_000, now: () => clock, ...options });

/** The facts at each address. */
async function probedAll(port: number, options: Probing = {}) {
  const result = await probe(port, options);
  if (result.status !== 'collected') throw new Error(`not collected: ${JSON.stringify(result)}`);
  expect(result.at).toBe(at);
  return tlsFactsOf(options.host ?? host, result.value).addresses;
}

/** The facts at the only address. */
async function probed(port: number, options: Probing = {}): Promise<TlsAddressFacts> {
  const [first] = await probedAll(port, options);
  if (first?.result.status !== 'collected') throw new Error(`not collected: ${JSON.stringify(first)}`);
  return first.result.value;
}

async function certified(options: Partial<CertificateOptions>) {
  const certificates = await createCertificates({ hosts: [host], now: clock, ...options });
  return { ca: certificates.caPem, port: await tlsServer({}, certificates) };
}

const accepted = (value: TlsAddressFacts) =>
  tlsVersions.filter((version) => value.versions[version].state === 'accepted');
const refused = (value: TlsAddressFacts) =>
  tlsVersions.filter((version) => value.versions[version].state === 'refused');

describe('versions', () => {
  const ranges: [(typeof tlsVersions)[number], (typeof tlsVersions)[number]][] = [
    ['TLSv1', 'TLSv1'],
    ['TLSv1.1', 'TLSv1.1'],
    ['TLSv1.2', 'TLSv1.2'],
    ['TLSv1.3', 'TLSv1.3'],
    ['TLSv1', 'TLSv1.3'],
    ['TLSv1.2', 'TLSv1.3'],
  ];

  test.each(ranges)('%s to %s: those are accepted, the others refused with proof', async (minVersion, maxVersion) => {
    const value = await probed(await tlsServer({ minVersion, maxVersion }));
    const offered = tlsVersions.slice(tlsVersions.indexOf(minVersion), tlsVersions.indexOf(maxVersion) + 1);
    expect(accepted(value)).toEqual(offered);
    expect(refused(value)).toEqual(tlsVersions.filter((version) => !offered.includes(version)));
    expect(value.chain).toHaveLength(1);
  });

  test('agrees with openssl s_client on every version', { timeout: 60_000 }, async () => {
    for (const [minVersion, maxVersion] of ranges) {
      const port = await tlsServer({ minVersion, maxVersion });
      const value = await probed(port);
      const oracle: string[] = [];
      for (const version of tlsVersions) if (await opensslConnects(port, version)) oracle.push(version);
      expect(accepted(value), `${minVersion} to ${maxVersion}`).toEqual(oracle);
    }
  });

  test('reads openssl s_server the same way', { timeout: 60_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tls-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'key.pem'), plain.keyPem);
    await writeFile(join(folder, 'cert.pem'), plain.certPem);
    for (const [flag, expected] of [
      [['-tls1'], ['TLSv1']],
      [['-tls1_2'], ['TLSv1.2']],
      [['-no_tls1_2'], ['TLSv1', 'TLSv1.1', 'TLSv1.3']],
      // Wants a certificate of ours, and in TLS 1.0 to 1.2 breaks the handshake off when it gets none.
      [['-Verify', '1'], [...tlsVersions]],
    ] as const) {
      const value = await probed(await opensslServer(folder, flag));
      expect(accepted(value), flag.join(' ')).toEqual(expected);
      expect(value.chain[0]?.subject).toBe(`CN=${host}`);
      expect([...accepted(value), ...refused(value)].sort()).toEqual([...tlsVersions].sort());
    }
  });

  test('a server that wants a certificate of the client still speaks its versions', async () => {
    const port = await tlsServer({ requestCert: true, rejectUnauthorized: true });
    const value = await probed(port);
    expect(accepted(value)).toEqual([...tlsVersions]);
    expect(value.chain).toHaveLength(1);
  });

  test('a server that picks its site by SNI is asked with the name', async () => {
    const context = tls.createSecureContext({ key: plain.keyPem, cert: plain.certPem });
    const port = await tlsServer({
      SNICallback: (name, done) => (name === host ? done(null, context) : done(new Error('unknown name'))),
    });
    expect(accepted(await probed(port))).toContain('TLSv1.3');
    const other = await probed(port, { host: 'other.gov.vn' });
    expect(other.identity).toBeNull();
    expect(everyVersion.map((version) => other.versions[version].state)).toEqual(
      everyVersion.map(() => 'undetermined'),
    );
  });

  test('ciphers we do not share are no proof of a refused version', async () => {
    const port = await tlsServer({ maxVersion: 'TLSv1.2', ciphers: 'ADH@SECLEVEL=0' });
    const value = await probed(port);
    expect(refused(value)).toEqual(['TLSv1.3']);
    expect(value.versions['TLSv1.2']).toEqual({ state: 'undetermined', reason: 'alert handshake_failure (40)' });
    expect(value.identity).toBeNull();
  });

  test('a version that is cut off is undetermined, the others are still judged', async () => {
    const inner = await tlsServer({ minVersion: 'TLSv1.2' });
    // A middlebox that resets every hello offering TLS 1.3: those whose supported_versions begin with 0x0304.
    const port = await portOf(
      net.createServer((socket) => {
        socket.on('error', () => {});
        socket.once('data', (hello) => {
          const offers = [3, 5, 7, 9].some((n) => hello.includes(Buffer.of(0, 43, 0, n, n - 1, 3, 4)));
          if (offers) return socket.resetAndDestroy();
          const upstream = net.connect(inner, '127.0.0.1').on('error', () => {});
          upstream.write(hello);
          socket.pipe(upstream).pipe(socket);
          return socket.on('close', () => upstream.destroy());
        });
      }),
    );
    const value = await probed(port);
    expect(value.versions['TLSv1.3']).toMatchObject({ state: 'undetermined', reason: expect.stringMatching(/./) });
    expect(value.versions['TLSv1.2'].state).toBe('accepted');
    expect(refused(value)).toEqual(['TLSv1', 'TLSv1.1']);
  });

  test('an undetermined version is asked a second time', async () => {
    const inner = await tlsServer();
    let first = true;
    const port = await portOf(
      net.createServer((socket) => {
        if (first) {
          first = false;
          socket.once('data', () => socket.resetAndDestroy());
          return;
        }
        const upstream = net.connect(inner, '127.0.0.1').on('error', () => {});
        socket.pipe(upstream).pipe(socket);
        socket.on('close', () => upstream.destroy());
      }),
    );
    expect(accepted(await probed(port))).toEqual([...tlsVersions]);
  });
});

describe('certificates', () => {
  test('a good one under the root the user gave', async () => {
    const { port, ca } = await certified({ keyType: 'rsa', hosts: [host, `www.${host}`] });
    const value = await probed(port, { ca });
    expect(value.identity).toMatchObject({
      ...{ nameMatches: true, dates: 'valid', daysLeft: 88, chainState: 'complete' },
      ...{ trustedByGiven: true, trustedPublicly: false, revocation: { state: 'unknown' } },
    });
    expect(value.chain[0]).toMatchObject({
      subject: `CN=${host}`,
      keyType: 'rsa',
      keyBits: 2048,
      altNames: [host, `www.${host}`],
    });
    const { validFrom = '', validTo = '' } = value.chain[0] ?? {};
    expect([validTo, at, validFrom].sort()).toEqual([validFrom, at, validTo]);
  });

  test('an unknown root is recorded', async () => {
    const { port } = await certified({});
    const { identity } = await probed(port);
    expect(identity).toMatchObject({ chainState: 'issuer-missing', trustedPublicly: false });
    expect(identity).not.toHaveProperty('trustedByGiven');
  });

  test.each([
    [
      { keyType: 'rsa', bits: 1024, signature: 'SHA-1' },
      { keyType: 'rsa', keyBits: 1024 },
    ],
    [{ keyType: 'ec' }, { keyType: 'ec', keyBits: 256, curve: 'prime256v1' }],
    [
      { keyType: 'ec', bits: 384 },
      { keyType: 'ec', keyBits: 384, curve: 'secp384r1' },
    ],
    [
      { keyType: 'ec', bits: 521 },
      { keyType: 'ec', keyBits: 521, curve: 'secp521r1' },
    ],
    [{ keyType: 'ed25519' }, { keyType: 'ed25519', keyBits: 256 }],
  ] satisfies [Partial<CertificateOptions>, object][])(
    '%j is measured, and the chain is accepted',
    async (options, key) => {
      const { port, ca } = await certified(options);
      const value = await probed(port, { ca });
      expect(value.chain[0]).toMatchObject(key);
      expect(value.identity).toMatchObject({ chainState: 'complete', trustedByGiven: true });
    },
  );

  test('the chain is recorded as sent, without the root of our own store', async () => {
    const { port, ca } = await certified({ keyType: 'rsa', intermediate: true, intermediateBits: 1024 });
    const value = await probed(port, { ca });
    expect(value.chain.map((item) => item.keyBits)).toEqual([2048, 1024]);
    expect(value.chain[1]?.subject).toContain('Test Intermediate CA');
    expect(value.identity).toMatchObject({ chainState: 'complete', trustedByGiven: true });
  });

  test('an intermediate that is not sent is told', async () => {
    const certificates = await createCertificates({ hosts: [host], now: clock, intermediate: true });
    const leaf = certificates.certPem.slice(0, certificates.certPem.indexOf('-----END CERTIFICATE-----') + 25);
    const port = await tlsServer({}, { ...certificates, certPem: leaf });
    const value = await probed(port, { ca: certificates.caPem });
    expect(value.chain).toHaveLength(1);
    expect(value.identity).toMatchObject({ chainState: 'issuer-missing', trustedByGiven: false });
  });

  test('an expired certificate of the wrong host: both are recorded, the versions too', async () => {
    const { port, ca } = await certified({ expired: true, hosts: ['khac.gov.vn'] });
    const value = await probed(port, { ca });
    expect(value.identity).toMatchObject({ dates: 'expired', daysLeft: -30, nameMatches: false, trustedByGiven: true });
    expect(accepted(value)).toEqual([...tlsVersions]);
  });

  test('a name in the common name alone does not match, an address among the alternative names does', async () => {
    const old = await certified({ withoutAltNames: true });
    expect((await probed(old.port, { ca: old.ca })).identity).toMatchObject({
      nameMatches: false,
      commonNameOnly: true,
    });
    const numeric = await certified({ hosts: [host, '127.0.0.1'] });
    expect((await probed(numeric.port, { ca: numeric.ca, host: '127.0.0.1' })).identity?.nameMatches).toBe(true);
  });
});

describe('several addresses', () => {
  test('each is asked and judged by itself; one that cannot be reached spoils nothing', async () => {
    const port = await tlsServer();
    const seen = await probedAll(port, {
      addresses: ['127.0.0.1', '127.0.0.2', '2001:db8::1'],
      isReachable: (address) => !address.includes(':'),
    });
    expect(seen.map(({ address, result }) => [address, result.status === 'collected' || result.code])).toEqual([
      ['127.0.0.1', true],
      ['127.0.0.2', 'refused'],
      ['2001:db8::1', 'no-ipv6-here'],
    ]);
  });

  test('IPv6', async () => {
    const port = await tlsServer({}, plain, '::1');
    expect(accepted(await probed(port, { addresses: ['::1'] }))).toEqual(tlsVersions);
  });

  test('an endless list of addresses is cut', async () => {
    const addresses = Array.from({ length: 12 }, (_, index) => `127.0.0.${index + 1}`);
    const seen = await probedAll(await tlsServer(), { addresses });
    const missed = seen.map(({ result }) => result).filter(({ status }) => status !== 'collected') as Missed[];
    expect(missed.filter(({ code }) => code === 'budget')).toHaveLength(4);
  });

  test('at most three connections at once', async () => {
    let now = 0;
    let most = 0;
    const inner = await tlsServer();
    const port = await portOf(
      net.createServer((socket) => {
        most = Math.max(most, ++now);
        socket.on('close', () => now--);
        const upstream = net.connect(inner, '127.0.0.1').on('error', () => {});
        socket.pipe(upstream).pipe(socket);
        socket.on('close', () => upstream.destroy());
      }),
    );
    expect(accepted(await probed(port))).toEqual(tlsVersions);
    // A server learns of our leaving a little later than we do.
    expect(most).toBeLessThanOrEqual(4);
  });
});

describe('an issuer that was not sent', () => {
  const incomplete = async (issuerUrl: string) => {
    const certificates = await createCertificates({ hosts: [host], now: clock, intermediate: true, issuerUrl });
    const end = certificates.certPem.indexOf('-----END CERTIFICATE-----') + 25;
    const [leaf, issuer] = [certificates.certPem.slice(0, end), certificates.certPem.slice(end)];
    return { port: await tlsServer({}, { ...certificates, certPem: leaf }), ca: certificates.caPem, issuer };
  };

  test('is fetched from where the certificate says, and the chain is told to be completed', async () => {
    const url = 'http://ca.test/issuer.crt';
    const { port, ca, issuer } = await incomplete(url);
    const asked: string[] = [];
    const value = await probed(port, {
      ca,
      fetchIssuer: async (address) => {
        asked.push(address);
        return { status: 'collected', at, value: { status: 200, body: Buffer.from(issuer) } };
      },
    });
    expect(asked).toEqual([url]);
    expect(value.chain).toHaveLength(1);
    expect(value.identity).toMatchObject({ chainState: 'completed', trustedByGiven: true });
  });

  test.each(['https://ca.test/issuer.crt', 'ldap://ca.test/', 'file:///etc/passwd'])(
    '%s is not fetched',
    async (url) => {
      const { port, ca } = await incomplete(url);
      const fetchIssuer = async () => {
        throw new Error('fetched');
      };
      expect((await probed(port, { ca, fetchIssuer })).identity?.chainState).toBe('issuer-missing');
    },
  );

  test('a certificate that has nothing to do with it, or rubbish, helps nobody', async () => {
    const { port, ca } = await incomplete('http://ca.test/issuer.crt');
    for (const body of [plain.caPem, 'rubbish', '']) {
      const fetchIssuer = async () => ({
        ...{ status: 'collected' as const, at, value: { status: 200, body: Buffer.from(body) } },
      });
      expect((await probed(port, { ca, fetchIssuer })).identity?.chainState).toBe('issuer-missing');
    }
    const gone = async () => failed('not-public', '10.0.0.1');
    expect((await probed(port, { ca, fetchIssuer: gone })).identity?.chainState).toBe('issuer-missing');
  });
});

describe('no TLS there', () => {
  test('a closed port is refused', async () => {
    const server = net.createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as net.AddressInfo;
    server.close();
    await once(server, 'close');
    expect(await probe(port)).toMatchObject({ status: 'failed', code: 'refused' });
  });

  test('plain HTTP is not TLS', async () => {
    const port = await portOf(http.createServer((_, response) => response.end('plain')));
    expect(await probe(port)).toMatchObject({ status: 'failed', code: 'tls' });
  });

  test('a greeting of another protocol is not TLS', async () => {
    const port = await portOf(net.createServer((socket) => socket.write('220 smtp.test ESMTP\r\n')));
    expect(await probe(port)).toMatchObject({ status: 'failed', code: 'tls' });
  });

  test('a server that resets every hello', async () => {
    const port = await portOf(net.createServer((socket) => socket.once('data', () => socket.resetAndDestroy())));
    const { versions, identity } = await probed(port);
    expect(identity).toBeNull();
    for (const version of everyVersion)
      expect(versions[version]).toMatchObject({ state: 'undetermined', reason: expect.stringContaining('reset') });
  });

  test('a server that hangs up on every hello', async () => {
    const port = await portOf(net.createServer((socket) => socket.once('data', () => socket.end())));
    const { versions, identity } = await probed(port);
    expect(identity).toBeNull();
    for (const version of everyVersion)
      expect(versions[version]).toMatchObject({ state: 'undetermined', reason: expect.stringContaining('closed') });
  });

  test('a server that never says a word is given up', async () => {
    const port = await portOf(net.createServer());
    expect(await probe(port, { timeoutMs: 50 })).toMatchObject({ status: 'failed', code: 'timeout' });
  });

  test('a server that drips is given up too', async () => {
    const port = await portOf(
      net.createServer((socket) => {
        const drip = setInterval(() => socket.write(Buffer.of(22)), 10);
        socket.on('close', () => clearInterval(drip));
      }),
    );
    expect((await probe(port, { timeoutMs: 80 })).status).toBe('failed');
  });
});

const flags: Record<(typeof tlsVersions)[number], string> = {
  TLSv1: '-tls1',
  'TLSv1.1': '-tls1_1',
  'TLSv1.2': '-tls1_2',
  'TLSv1.3': '-tls1_3',
};
/** Without the machine's own configuration, which may forbid old versions. */
const env = { ...process.env, OPENSSL_CONF: '/dev/null' };

function opensslConnects(port: number, version: (typeof tlsVersions)[number]): Promise<boolean> {
  const options = ['-connect', `127.0.0.1:${port}`, '-servername', host, flags[version], '-cipher', 'ALL:@SECLEVEL=0'];
  return new Promise((resolve) => {
    const child = execFile('openssl', ['s_client', ...options], { env }, (error) => resolve(error === null));
    child.stdin?.end();
  });
}

async function opensslServer(folder: string, flag: readonly string[]): Promise<number> {
  const options = [
    '-accept',
    '127.0.0.1:0',
    '-key',
    join(folder, 'key.pem'),
    '-cert',
    join(folder, 'cert.pem'),
    '-www',
  ];
  const child = spawn('openssl', ['s_server', ...options, ...flag, '-cipher', 'ALL:@SECLEVEL=0'], { env });
  onTestFinished(() => {
    child.kill();
  });
  let said = '';
  for await (const chunk of child.stdout) {
    said += chunk;
    const port = /ACCEPT 127\.0\.0\.1:(\d+)/.exec(said)?.[1];
    if (port !== undefined) return Number(port);
  }
  throw new Error(`openssl s_server did not start: ${said}`);
}
