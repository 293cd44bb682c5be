import type { DnsFacts, DnsHost, Dnssec, DnsTranscript } from '../core/dns.ts';
import type { PerHost } from '../core/rule.ts';
import { readAnchors } from './dnssec/anchors.ts';
import { messagesByEnquiry, replay } from './dnssec/dialogue.ts';
import { isDomainName, nameOf, show } from './dnssec/name.ts';
import { gravest, reasons, stateOf } from './dnssec/reason.ts';
import { types } from './dnssec/types.ts';
import { createValidation, type Verdict } from './dnssec/validation.ts';
import { bareHost, isAddress } from './hosts.ts';
import { surveyNameServers } from './name-servers.ts';
import { serverFindings, signingFindings } from './zone-findings.ts';

/** What a record without messages says of DNSSEC. */
const nothingRecorded: Dnssec = {
  ...{ state: 'indeterminate', reason: 'no-answer', at: '', ede: reasons['no-answer'].ede, resolver: '', chain: [] },
};

/** What the recorded messages prove of each host, by the clock of the recording. */
export function judgedDns(
  entries: readonly PerHost<DnsHost>[],
  transcript: DnsTranscript | undefined,
): PerHost<DnsFacts>[] {
  const judge = transcript ? judgeFrom(transcript) : () => ({ dnssec: nothingRecorded });
  return entries.map(({ host, port, result }) => ({
    host,
    port,
    result:
      result.status === 'collected' ? { ...result, value: { ...result.value, ...judge(bareHost(host)) } } : result,
  }));
}

function judgeFrom(transcript: DnsTranscript): (host: string) => Pick<DnsFacts, 'dnssec' | 'zone'> {
  const recorded = messagesByEnquiry(transcript);
  const validation = createValidation(transcript.resolvers, readAnchors(transcript.anchors));
  const clock = latest(transcript);
  const asked = new Set(transcript.messages.filter(({ via }) => via.startsWith('server')).map(({ server }) => server));
  const wasAsked = (address: string) => asked.has(address) || asked.has(`[${address}]`);
  return (host) => {
    if (isAddress(host) || !isDomainName(host)) return { dnssec: nothingRecorded };
    const name = nameOf(host);
    const verdicts = [types.A, types.AAAA].map((type) => replay(validation.judge(name, type), recorded));
    const { server } = replay(validation.resolver(), recorded);
    const survey = replay(surveyNameServers(name, server, wasAsked), recorded);
    if (!survey) return { dnssec: dnssecOf(verdicts) };
    const findings = [...serverFindings(survey), ...signingFindings(verdicts, survey.zone, clock)];
    return { dnssec: dnssecOf(verdicts), zone: { name: show(survey.zone), servers: survey.servers, findings } };
  };
}

/** When the last message came; seconds since 1970. */
const latest = ({ messages }: DnsTranscript): number =>
  messages.reduce((at, message) => Math.max(at, Math.floor(Date.parse(message.at) / 1000)), 0);

/**
 * One verdict for the addresses of a host: anything bogus shows; else what counts are the families that have addresses,
 * for the denial of the other may be lost on the way without harm.
 */
export function dnssecOf(verdicts: readonly Verdict[]): Dnssec {
  const bogus = verdicts.filter(({ reason }) => stateOf(reason) === 'bogus');
  const present = verdicts.filter(({ records }) => (records?.length ?? 0) > 0);
  const counted = bogus.length > 0 ? bogus : present.length > 0 ? present : verdicts;
  const [first, ...rest] = counted;
  if (!first) return nothingRecorded;
  const reason = gravest([first.reason, ...rest.map((verdict) => verdict.reason)]);
  const verdict = counted.find((item) => item.reason === reason) ?? first;
  return {
    state: stateOf(reason),
    reason: reason.code,
    at: reason.at,
    ede: reasons[reason.code].ede,
    resolver: verdict.server,
    chain: verdict.links.map(({ zone, signedBy }) => ({
      zone: show(zone),
      keyTag: signedBy.tag,
      algorithm: signedBy.algorithm,
    })),
  };
}
