import { describe, expect, test } from 'vitest';
import { UsageError } from '../core/errors.ts';
import { createGuard, type GuardOptions } from './guard.ts';
import { ResolveError } from './resolver.ts';

const names: Record<string, string[]> = {
  'cong.gov.vn': ['203.162.1.1', '2405:4800::1'],
  'noi-bo.gov.vn': ['10.1.2.3'],
  'hon-hop.gov.vn': ['192.168.1.1', '203.162.1.2'],
  'xn--cng-2la.vn': ['203.162.1.3'],
};
const lookup: GuardOptions['resolver']['lookup'] = async (host) => {
  const found = names[host];
  if (!found) throw new ResolveError('dns', `${host}: NXDOMAIN`);
  const of = (six: boolean) => found.filter((address) => address.includes(':') === six);
  return { a: of(false), aaaa: of(true), cnames: [] };
};
const guardWith = (options: Partial<GuardOptions> = {}) =>
  createGuard({ resolver: { lookup }, allowNetworks: [], typedHost: 'cong.gov.vn', pins: [], ...options });

describe('isPublic', () => {
  const { isPublic } = guardWith();

  test.each(['8.8.8.8', '203.162.1.1', '2405:4800::1', '2001:4860:4860::8888', '64:ff9b::8.8.8.8'])(
    '%s is',
    (address) => expect(isPublic(address)).toBe(true),
  );

  test.each([
    ...['0.0.0.0', '10.0.0.1', '100.64.0.1', '127.0.0.1', '169.254.169.254', '172.16.0.1', '192.168.0.1'],
    ...['192.0.2.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
    ...['::', '::1', 'fe80::1', 'fc00::1', 'fec0::1', 'ff02::1', '2001:db8::1', '3fff::1', '100::1', '4000::1'],
    ...['::ffff:10.0.0.1', '::ffff:7f00:1', '::10.0.0.1', '64:ff9b::10.0.0.1', '64:ff9b:1::10.0.0.1'],
    ...['2002:0a00:0001::1', '2002:808:808::1', '2001::1', 'fe80::1%eth0', 'not an address', ''],
  ])('%s is not', (address) => expect(isPublic(address)).toBe(false));

  /** RFC 6890 and the registries that go on from it: first and last address of each block that is not global. */
  test.each([
    ...['0.0.0.0', '0.255.255.255', '10.0.0.0', '10.255.255.255', '100.64.0.0', '100.127.255.255'],
    ...['127.0.0.0', '127.255.255.255', '169.254.0.0', '169.254.255.255', '172.16.0.0', '172.31.255.255'],
    ...['192.0.0.0', '192.0.0.8', '192.0.0.170', '192.0.0.255', '192.0.2.255', '192.88.99.1'],
    ...['192.168.0.0', '192.168.255.255', '198.18.0.0', '198.19.255.255', '198.51.100.255', '203.0.113.255'],
    ...['224.0.0.0', '239.255.255.255', '240.0.0.0', '255.255.255.254', '255.255.255.255'],
    ...['fc00::', 'fdff:ffff::1', 'fe80::', 'febf::1', 'ff00::', 'ff0e::1', '100::', '2001:2::1', '2001:10::1'],
    ...['::ffff:127.0.0.1', '::ffff:169.254.169.254', '::ffff:a9fe:a9fe', '::127.0.0.1', '::ffff:0:127.0.0.1'],
    ...[
      '64:ff9b::7f00:1',
      '64:ff9b::169.254.169.254',
      '64:ff9b::192.168.1.1',
      '64:ff9b:1::8.8.8.8',
      '64:ff9b:1:a9fe:a9:fe00:808:808',
    ],
    ...['2002:7f00:1::', '2002:c0a8:101::1', '2002:a9fe:a9fe::1', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
    ...['fe80::1%25eth0', '::1%lo', '5f00::1', '[::1]', '[fe80::1]', '1.2.3', '0x7f.0.0.1', '127.1'],
  ])('%s is not either', (address) => expect(isPublic(address)).toBe(false));

  test.each(['9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '126.255.255.255', '128.0.0.0'])(
    '%s, next to such a block, is',
    (address) => expect(isPublic(address)).toBe(true),
  );
  test.each([
    '169.253.255.255',
    '172.15.255.255',
    '172.32.0.0',
    '192.167.255.255',
    '198.17.255.255',
    '223.255.255.255',
  ])('%s, next to such a block, is', (address) => expect(isPublic(address)).toBe(true));

  test('a mapped address is judged by the IPv4 address in it', () => expect(isPublic('::ffff:203.162.1.1')).toBe(true));

  test('an allowed network counts as public, its neighbours do not', () => {
    const guard = guardWith({ allowNetworks: ['10.1.0.0/16', 'fd00::/8', '127.0.0.1'] });
    expect(['10.1.255.1', '10.2.0.1', 'fd12::1', '127.0.0.1', '127.0.0.2'].map(guard.isPublic)).toEqual([
      true,
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('resolve', () => {
  test('gives the public addresses of a name, IPv4 first', async () =>
    expect(await guardWith().resolve('cong.gov.vn', 443)).toEqual([
      { address: '203.162.1.1', family: 4 },
      { address: '2405:4800::1', family: 6 },
    ]));

  test('leaves out the private ones among several', async () =>
    expect(await guardWith().resolve('hon-hop.gov.vn', 443)).toEqual([{ address: '203.162.1.2', family: 4 }]));

  test.each([
    ...['noi-bo.gov.vn', 'NOI-BO.gov.vn.', '127.0.0.1', '[::1]', '::1', '[::ffff:169.254.169.254]'],
    // Decimal, octal, hexadecimal and short forms of 127.0.0.1, as URL parsers read them.
    ...['2130706433', '0177.0.0.1', '0x7f.1', '127.1', '１２７.0.0.1'],
  ])('refuses %s', (host) => expect(guardWith().resolve(host, 80)).rejects.toMatchObject({ code: 'not-public' }));

  test.each(['khong-co.gov.vn', '', 'a b', 'a/b@c', '%00'])('cannot resolve "%s"', (host) =>
    expect(guardWith().resolve(host, 80)).rejects.toMatchObject({ code: 'dns' }),
  );

  test('what the user typed may be private; a name it leads to may not', async () => {
    const guard = guardWith({ typedHost: 'noi-bo.gov.vn' });
    expect(await guard.resolve('noi-bo.gov.vn', 8443)).toEqual([{ address: '10.1.2.3', family: 4 }]);
    await expect(guard.resolve('10.1.2.4', 80)).rejects.toMatchObject({ code: 'not-public' });
  });

  test('what the user typed is exempt at the usual ports and at the one typed, not at every service of the machine', async () => {
    const guard = guardWith({ typedHost: 'noi-bo.gov.vn', typedPort: 8443 });
    for (const port of [80, 443, 8443]) expect(await guard.resolve('noi-bo.gov.vn', port)).toHaveLength(1);
    for (const port of [6379, 9200])
      await expect(guard.resolve('noi-bo.gov.vn', port)).rejects.toMatchObject({ code: 'not-public' });
  });

  test.each([0, 22, 25, 53, 110, 143, 139, 2049, 6000, 6667, 10080])('port %i is not for the web', (port) =>
    expect(guardWith().resolve('cong.gov.vn', port)).rejects.toMatchObject({ code: 'unsafe-address' }),
  );

  test.each([
    '169.254.169.254',
    '[::ffff:169.254.169.254]',
    '0xa9fea9fe',
    '2852039166',
    '0251.0376.0251.0376',
    '169.16689662',
  ])('the metadata service of clouds is refused as %s', (host) =>
    expect(guardWith().resolve(host, 80)).rejects.toMatchObject({ code: 'not-public' }),
  );

  test.each(['[fe80::1%25eth0]', 'fe80::1%eth0'])('a zone is no address: %s', (host) =>
    expect(guardWith().resolve(host, 80)).rejects.toMatchObject({ code: 'dns' }),
  );

  test('a name is resolved once for all its ports, also where only one of them is exempt', async () => {
    let asked = 0;
    const changing: GuardOptions['resolver']['lookup'] = async () => {
      asked += 1;
      return { a: [asked === 1 ? '10.0.0.1' : '203.162.1.1'], aaaa: [], cnames: [] };
    };
    const guard = guardWith({ resolver: { lookup: changing }, typedHost: 'doi.gov.vn', typedPort: 443 });
    expect(await guard.resolve('doi.gov.vn', 443)).toEqual([{ address: '10.0.0.1', family: 4 }]);
    await expect(guard.resolve('doi.gov.vn', 8080)).rejects.toMatchObject({ code: 'not-public' });
    expect(asked).toBe(1);
  });

  test('a pin holds for its host and port alone', async () => {
    const guard = guardWith({ pins: ['thu.gov.vn:443:127.0.0.1', 'cong.gov.vn:443:[::1]'] });
    expect(await guard.resolve('THU.gov.vn', 443)).toEqual([{ address: '127.0.0.1', family: 4 }]);
    expect(await guard.resolve('cong.gov.vn', 443)).toEqual([{ address: '::1', family: 6 }]);
    expect(await guard.resolve('cong.gov.vn', 80)).toHaveLength(2);
    await expect(guard.resolve('thu.gov.vn', 80)).rejects.toMatchObject({ code: 'dns' });
  });

  test('a name that changes its address later keeps the first', async () => {
    const answers = ['203.162.1.9', '127.0.0.1'];
    const guard = guardWith({ resolver: { lookup: async () => ({ a: answers.splice(0, 1), aaaa: [], cnames: [] }) } });
    const first = await guard.resolve('doi.gov.vn', 80);
    expect(await guard.resolve('doi.gov.vn', 443)).toEqual(first);
    expect(answers).toHaveLength(1);
  });

  test('a failed look-up is tried again, a refusal is not', async () => {
    let asked = 0;
    const flaky: GuardOptions['resolver']['lookup'] = async (host) => {
      asked += 1;
      if (asked === 1) throw new ResolveError('timeout', 'nobody answered');
      return { a: [host === 'xau.vn' ? '10.0.0.1' : '203.162.1.1'], aaaa: [], cnames: [] };
    };
    const guard = guardWith({ resolver: { lookup: flaky } });
    await expect(guard.resolve('tot.vn', 80)).rejects.toMatchObject({ code: 'timeout' });
    expect(await guard.resolve('tot.vn', 80)).toHaveLength(1);
    for (const port of [80, 81])
      await expect(guard.resolve('xau.vn', port)).rejects.toMatchObject({ code: 'not-public' });
    expect(asked).toBe(3);
  });

  test('an internationalised name is looked up in punycode', async () =>
    expect(
      await guardWith()
        .resolve('cổng.vn', 80)
        .catch((error) => error.message),
    ).toMatch(/^xn--.*NXDOMAIN/));
});

test.each([{ allowNetworks: ['10.0.0.0/33'] }, { allowNetworks: ['ten'] }, { pins: ['a:80'] }, { pins: ['a:80:b'] }])(
  'a bad option is the user’s mistake: %o',
  (options) => expect(() => guardWith(options)).toThrow(UsageError),
);
