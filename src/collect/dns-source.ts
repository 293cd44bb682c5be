import { randomInt } from 'node:crypto';
import pLimit from 'p-limit';
import type { DnsTranscript } from '../core/dns.ts';
import type { Reply } from '../derive/dnssec/chain.ts';
import { type Dialogue, type Enquiry, enquiryKey, fits, replyOf } from '../derive/dnssec/dialogue.ts';
import { encodeQuery, parseMessage } from '../derive/dnssec/message.ts';
import { rcodes } from '../derive/dnssec/types.ts';
import { type DnsEndpoint, overTcp, overUdp } from './dns-transport.ts';
import { parseEndpoint } from './resolver.ts';

/** Asks DNS servers, each question once, and keeps every message. */
export interface DnsSource {
  /** Runs work against the network. */
  run<T>(work: Dialogue<T>): Promise<T>;
  /** Asks beforehand what will be needed; the answers are kept. */
  prefetch(enquiries: readonly Enquiry[]): void;
  messages(): DnsTranscript['messages'];
}

type Recorded = DnsTranscript['messages'][number];

/** Questions under way at the same time; a convention. */
const questionsAtOnce = 32;

/** A datagram that is not answered in this time is taken for lost; a convention, ms. */
const longestDatagramWait = 2500;
const longestServerWait = 1500;

/**
 * @param timeoutMs - deadline of each question, retries included
 */
export function createDnsSource({ timeoutMs, now }: { timeoutMs: number; now: () => Date }): DnsSource {
  const limit = pLimit(questionsAtOnce);
  const asked = new Map<string, Promise<Reply>>();
  const recorded: Recorded[][] = [];

  const ask = (enquiry: Enquiry): Promise<Reply> => {
    const key = enquiryKey(enquiry);
    const known = asked.get(key);
    if (known) return known;
    const kept: Recorded[] = [];
    recorded.push(kept);
    const reply = limit(() => put(enquiry, kept)).then(() => replyOf(enquiry, kept));
    asked.set(key, reply);
    return reply;
  };

  const put = async (enquiry: Enquiry, kept: Recorded[]): Promise<void> => {
    const began = performance.now();
    const left = () => timeoutMs - (performance.now() - began);
    const server = endpointOf(enquiry.server);
    if (!server) return;
    for (const { transport, ms } of attemptsFor(enquiry.via, timeoutMs)) {
      if (left() <= 0) return;
      const message = await once(enquiry, server, transport, Math.min(ms, left()));
      kept.push(message);
      if (suffices(message, enquiry)) return;
    }
  };

  const once = async (
    enquiry: Enquiry,
    server: DnsEndpoint,
    transport: Recorded['transport'],
    ms: number,
  ): Promise<Recorded> => {
    const { name, type, via } = enquiry;
    const id = randomInt(0x10000);
    const recursive = via.startsWith('resolver');
    const query = encodeQuery({ id, name, type, rd: recursive, cd: recursive, edns: via !== 'server-plain' });
    const accept = (bytes: Buffer) => (isReply(bytes, id, enquiry) ? bytes : undefined);
    const send = transport === 'udp' ? overUdp : overTcp;
    const record = { via, server: enquiry.server, transport, query: query.toString('base64') };
    try {
      const reply = await send(server, { message: query, accept }, ms);
      return { at: now().toISOString(), ...record, reply: reply.toString('base64') };
    } catch (error) {
      return { at: now().toISOString(), ...record, reply: null, error: (error as Error).message };
    }
  };

  return {
    async run(work) {
      let step = work.next();
      while (!step.done) {
        for (const enquiry of step.value.ahead ?? []) void ask(enquiry);
        step = work.next(await ask(step.value));
      }
      return step.value;
    },
    prefetch(enquiries) {
      for (const enquiry of enquiries) void ask(enquiry);
    },
    messages: () => recorded.flat(),
  };
}

/** The system may name resolvers in a form we cannot use; they answer nothing. */
function endpointOf(server: string): DnsEndpoint | undefined {
  try {
    return parseEndpoint(server);
  } catch {
    return undefined;
  }
}

/** Over UDP twice, then over TCP, which passes where large datagrams are lost; a name server is asked as it is meant. */
function attemptsFor(via: Enquiry['via'], timeoutMs: number): { transport: Recorded['transport']; ms: number }[] {
  const udp = { transport: 'udp', ms: Math.min(timeoutMs / 3, longestDatagramWait) } as const;
  const tcp = { transport: 'tcp', ms: timeoutMs } as const;
  if (via === 'resolver') return [udp, { ...udp, ms: timeoutMs / 2 }, tcp];
  if (via === 'resolver-tcp') return [tcp];
  // A name server is only looked at, so it gets less patience than the resolver everything rests on.
  const brief = { ms: Math.min(timeoutMs / 4, longestServerWait) };
  return via === 'server-tcp'
    ? [{ ...tcp, ...brief }]
    : [
        { ...udp, ...brief },
        { ...udp, ...brief },
      ];
}

function isReply(bytes: Buffer, id: number, enquiry: Enquiry): boolean {
  try {
    const message = parseMessage(bytes);
    return message.id === id && (fits(message, enquiry) || isErrorWithoutQuestion(message));
  } catch {
    return false;
  }
}

/** Old servers send FORMERR back as a bare header. */
const isErrorWithoutQuestion = ({ qr, question, rcode }: ReturnType<typeof parseMessage>) =>
  qr && question === undefined && rcode !== rcodes.NOERROR;

/** Whether no further attempt is needed. */
function suffices({ reply }: Recorded, { via }: Enquiry): boolean {
  if (reply === null) return false;
  if (!via.startsWith('resolver')) return true;
  const { tc, rcode } = parseMessage(Buffer.from(reply, 'base64'));
  // A resolver that fails once may have the answer a moment later.
  return !tc && rcode !== rcodes.SERVFAIL;
}
