import type { DnsFacts } from '../core/dns.ts';
import type { NetworkHost } from '../core/network-facts.ts';
import { collectedValue, type Observation } from '../core/observation.ts';
import type { TlsFacts } from '../core/tls.ts';
import { tlsVersions } from '../core/tls.ts';
import type { Views } from './views.ts';

/** What each host's TLS, DNS and IPv6 showed, host by host in the order in which they were asked. */
export function networkOf({ site }: Pick<Views, 'site'>): NetworkHost[] {
  const tls = site.flatMap(({ evidence }) => collectedValue(evidence.tls) ?? []);
  const dns = site.flatMap(({ evidence }) => collectedValue(evidence.dns) ?? []);
  const hosts = [...new Set([...tls, ...dns].map(({ host }) => host))];
  return hosts.map((host) => ({
    host,
    tls: tlsOf(tls.find((one) => one.host === host)?.result),
    dns: dnsOf(dns.find((one) => one.host === host)?.result),
  }));
}

function tlsOf(result: Observation<TlsFacts> | undefined): NetworkHost['tls'] {
  if (result?.status !== 'collected') return { code: result?.code ?? 'tls' };
  const { addresses } = result.value;
  const seen = addresses.flatMap((one) => collectedValue(one.result) ?? []);
  return {
    addresses: addresses.map(({ address, result: told }) => {
      if (told.status !== 'collected') return { address, accepted: [], refused: [], code: told.code };
      const inState = (state: string) => tlsVersions.filter((version) => told.value.versions[version].state === state);
      return { address, accepted: inState('accepted'), refused: inState('refused') };
    }),
    certificate: seen.map(certificateOf).find((one) => one !== null) ?? null,
  };
}

function certificateOf({ chain, identity }: SeenAddress): Certificate | null {
  const [leaf] = chain;
  if (!leaf || !identity) return null;
  return {
    subject: leaf.subject,
    issuer: leaf.issuer,
    keys: chain.map(({ keyType, keyBits }) => `${keyType.toUpperCase()} ${keyBits ?? '?'}`),
    validTo: leaf.validTo,
    nameMatches: identity.nameMatches,
    trusted: identity.trustedPublicly || identity.trustedByGiven === true,
  };
}

function dnsOf(result: Observation<DnsFacts> | undefined): NetworkHost['dns'] {
  if (result?.status !== 'collected') return { code: result?.code ?? 'dns' };
  const { cnames, a, aaaa, dnssec } = result.value;
  return {
    cnames,
    a,
    aaaa: aaaa.map(({ address, answer }) =>
      answer.status === 'collected'
        ? { address, status: answer.value.status }
        : { address, status: null, code: answer.code },
    ),
    dnssec: { state: dnssec.state, reason: dnssec.reason, at: dnssec.at, chain: dnssec.chain },
  };
}

type SeenAddress = Extract<TlsFacts['addresses'][number]['result'], { status: 'collected' }>['value'];
type Certificate = NonNullable<Extract<NetworkHost['tls'], { certificate: unknown }>['certificate']>;
