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
