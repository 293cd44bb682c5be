import type { DnsTranscript } from '../core/dns.ts';
import { readAnchors } from '../derive/dnssec/anchors.ts';
import { nameOf } from '../derive/dnssec/name.ts';
import { because } from '../derive/dnssec/reason.ts';
import { types } from '../derive/dnssec/types.ts';
import { createValidation, unheard, type Verdict } from '../derive/dnssec/validation.ts';
import { surveyNameServers } from '../derive/name-servers.ts';
import { within } from './deadline.ts';
import { createDnsSource } from './dns-source.ts';

/** DNSSEC of one run: every zone is looked at once, whatever the number of hosts, and every message is kept. */
export interface DnsSession {
  /** The verdict on a host's addresses; what takes longer than the deadline is indeterminate. */
  judge(host: string, type: 'A' | 'AAAA'): Promise<Verdict>;
  /** Asks the name servers of the host's zone directly, at the addresses that are permitted; what they say is kept. */
  survey(host: string, permitted: (address: string) => boolean): Promise<void>;
  /** The resolver in use, and the code of why nothing can be validated through it. */
  check(): Promise<{ resolver: string; fault: string | undefined }>;
  transcript(): DnsTranscript;
}

export interface DnsSessionOptions {
  /** Resolvers, `address` or `address:port`, in order of preference. */
  servers: readonly string[];
  /** DS or DNSKEY records of the root. */
  anchors: string;
  /** Deadline of each question, and of each verdict, ms. */
  timeoutMs: number;
  now: () => Date;
}

/** @throws {BilingualError} when there is no usable trust anchor */
export function openDnsSession({ servers, anchors, timeoutMs, now }: DnsSessionOptions): DnsSession {
  const source = createDnsSource({ timeoutMs, now });
  const validation = createValidation(servers, readAnchors(anchors));

  /** Asks all at once what will be asked one after the other: zones at every dot, and the records themselves. */
  const prefetch = (server: string, host: string) => {
    const name = nameOf(host);
    const ask = (from: number, type: number) => ({ name: name.slice(from), type, server, via: 'resolver' as const });
    const above = name.map((_, index) => index).filter((index) => index > 0 || name.length <= 3);
    source.prefetch([
      ...[types.A, types.AAAA].map((type) => ask(0, type)),
      ...above.flatMap((index) => [ask(index, types.DS), ask(index, types.DNSKEY)]),
    ]);
  };

  return {
    async judge(host, type) {
      const name = nameOf(host);
      const late: Verdict = { ...unheard(because('no-answer', name, types[type])), server: servers[0] ?? '' };
      const work = async () => {
        const { server, fault } = await source.run(validation.resolver());
        if (!fault) prefetch(server, host);
        return source.run(validation.judge(name, types[type]));
      };
      return within(timeoutMs, work(), late);
    },
    async survey(host, permitted) {
      const { server } = await source.run(validation.resolver());
      if (server !== '')
        await within(timeoutMs, source.run(surveyNameServers(nameOf(host), server, permitted)), undefined);
    },
    async check() {
      const { server, fault } = await source.run(validation.resolver());
      return { resolver: server, fault: fault?.code };
    },
    transcript: () => ({
      resolvers: [...servers],
      anchors,
      messages: source.messages(),
    }),
  };
}
