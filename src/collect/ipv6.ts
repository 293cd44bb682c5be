import net, { isIP } from 'node:net';
import type { NetworkInterfaceInfo } from 'node:os';
import { types } from '../derive/dnssec/types.ts';
import type { DnsSource } from './dns-source.ts';

/** Whether one of the machine's interfaces has a global unicast address (2000::/3). */
export function hasGlobalIpv6(interfaces: NodeJS.Dict<Pick<NetworkInterfaceInfo, 'address' | 'internal'>[]>): boolean {
  return Object.values(interfaces).some((list) =>
    list?.some((item) => !item.internal && isGlobalUnicast(item.address)),
  );
}

export const isGlobalUnicast = (address: string): boolean => isIP(address) === 6 && /^[23][0-9a-f]{3}:/i.test(address);

/** Root name servers (a, k, l), which answer everybody, and two public resolvers' web ports, for networks that close port 53. */
const rootServers = ['[2001:503:ba3e::2:30]', '[2001:7fd::1]', '[2001:500:9f::42]'];
const webServers = ['2606:4700:4700::1111', '2001:4860:4860::8888'];

/** An answer over IPv6 comes in this time, or there is no IPv6 here; a convention, ms. */
export const longestIpv6Wait = 3000;

/**
 * Whether this machine's IPv6 leads anywhere: an address of its own does not prove it. Asks well-known hosts, all at
 * once; one answer is enough.
 */
export async function reachesIpv6(source: DnsSource, timeoutMs: number): Promise<boolean> {
  const overDns = rootServers.map((server) =>
    source.run(
      (function* () {
        const reply = yield { name: [], type: types.NS, via: 'server', server };
        if ('failure' in reply) throw new Error(reply.failure);
      })(),
    ),
  );
  const overWeb = webServers.map((address) => connects(address, 443, timeoutMs));
  return Promise.any([...overDns, ...overWeb]).then(
    () => true,
    () => false,
  );
}

function connects(host: string, port: number, timeoutMs: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const socket = net.connect({ host, port });
  const timer = setTimeout(() => reject(new Error('no answer')), timeoutMs);
  socket.on('connect', resolve).on('error', reject);
  return promise.finally(() => {
    clearTimeout(timer);
    socket.destroy();
  });
}
