import type { DnsTranscript, DnsVia } from '../../core/dns.ts';
import type { Asking, Heard, Reply } from './chain.ts';
import { MalformedMessage, type Message, parseMessage } from './message.ts';
import { equal, keyOf, type Name } from './name.ts';
import type { ReasonCode } from './reason.ts';
import { rcodes } from './types.ts';

/** A question put to one server in one way. */
export interface Enquiry {
  name: Name;
  type: number;
  via: DnsVia;
  server: string;
  /** What will be asked next, whatever the answer: it may be asked at the same time. */
  ahead?: readonly Enquiry[];
}

/** Work that asks servers: run against the network while collecting, and against the record of it when judging. */
export type Dialogue<T> = Generator<Enquiry, T, Reply>;

/** Lets a piece of work ask all its questions of one server in one way. */
export function* through<T>(work: Asking<T>, server: string, via: DnsVia): Dialogue<T> {
  let step = work.next();
  while (!step.done) step = work.next(yield { ...step.value, server, via });
  return step.value;
}

export const enquiryKey = ({ name, type, via, server }: Enquiry): string => `${via} ${server} ${type} ${keyOf(name)}`;

export type Recorded = DnsTranscript['messages'][number];

/** What came of one enquiry, told from its messages in the order they were exchanged: the last reply that is whole. */
export function replyOf(enquiry: Pick<Enquiry, 'name' | 'type' | 'via'>, messages: readonly Recorded[]): Reply {
  const whole = messages.findLast(({ reply }) => reply !== null);
  if (!whole || whole.reply === null) return { failure: 'no-answer' };
  try {
    const message = parseMessage(Buffer.from(whole.reply, 'base64'));
    const at = Math.floor(Date.parse(whole.at) / 1000);
    return fits(message, enquiry) ? heard({ message, at }, enquiry.via) : { failure: 'error-answer' };
  } catch (error) {
    if (error instanceof MalformedMessage) return { failure: 'error-answer' };
    throw error;
  }
}

/** Whether a message replies to this question. */
export const fits = ({ qr, question }: Message, { name, type }: Pick<Enquiry, 'name' | 'type'>): boolean =>
  qr && question?.type === type && question.class === 1 && equal(question.name, name);

function heard(reply: Heard, via: DnsVia): Reply {
  const { message } = reply;
  // What a name server itself says is judged with all its faults; of a resolver only an answer is of use.
  if (!via.startsWith('resolver')) return reply;
  if (message.tc) return { failure: 'no-answer' };
  return message.rcode === rcodes.NOERROR || message.rcode === rcodes.NXDOMAIN
    ? reply
    : { failure: failures.get(message.rcode) ?? 'error-answer' };
}

const failures = new Map<number, ReasonCode>([
  [rcodes.SERVFAIL, 'servfail'],
  [rcodes.REFUSED, 'refused'],
]);

/** The messages of a record by the enquiry they belong to. */
export const messagesByEnquiry = ({ messages }: Pick<DnsTranscript, 'messages'>): Map<string, Recorded[]> =>
  Map.groupBy(messages, keyOfRecorded);

/** Runs work against the record of a run; what was not asked then has no answer now. */
export function replay<T>(work: Dialogue<T>, recorded: ReadonlyMap<string, readonly Recorded[]>): T {
  let step = work.next();
  while (!step.done) step = work.next(replyOf(step.value, recorded.get(enquiryKey(step.value)) ?? []));
  return step.value;
}

function keyOfRecorded({ query, via, server }: Recorded): string {
  try {
    const { question } = parseMessage(Buffer.from(query, 'base64'));
    return question ? enquiryKey({ ...question, via, server }) : '';
  } catch {
    return '';
  }
}
