import ipaddr from 'ipaddr.js';
import type { NameServer } from '../core/dns.ts';
import type { Reply } from './dnssec/chain.ts';
import type { Dialogue, Enquiry } from './dnssec/dialogue.ts';
import type { Message, ResourceRecord } from './dnssec/message.ts';
import { equal, isWithin, keyOf, type Name, parentOf, show } from './dnssec/name.ts';
import { nameIn } from './dnssec/rdata.ts';
import { rcodes, types } from './dnssec/types.ts';

/** Conventions: what a sane zone never has more of, and what bounds a hostile one. */
const mostServers = 8;
const mostAddresses = 12;

export interface Survey {
  zone: Name;
  servers: NameServer[];
  /** What the servers say of the host's A records, one text for each different answer. */
  answers: Map<string, string[]>;
}

/**
 * Finds the zone a host lies in and asks each of its name servers directly, at every address that is permitted: over UDP,
 * over TCP, and without EDNS where it stays silent with it. Undefined when the zone cannot be found.
 * @param permitted - addresses we may connect to; when judging a record, those that were asked
 */
export function* surveyNameServers(
  host: Name,
  resolver: string,
  permitted: (address: string) => boolean,
): Dialogue<Survey | undefined> {
  const zone = yield* zoneAbove(host, resolver);
  if (!zone) return undefined;
  const own = yield* serversOf(zone, resolver);
  const below = yield* delegationFrom(own, host, zone, permitted);
  const at = below?.zone ?? zone;
  const listed = below ? yield* withAddresses(below.names, resolver, below.glue) : own;
  const servers = listed.flatMap(({ name, addresses }) => addresses.map((address) => ({ name, address })));
  const asked = servers.slice(0, mostAddresses).filter(({ address }) => permitted(address));
  const questions = asked.flatMap(({ address }) => questionsTo(address, at, host));
  const survey: Survey = { zone: at, servers: [], answers: new Map() };
  for (const { name, address } of servers.slice(0, mostAddresses)) {
    if (!permitted(address)) {
      survey.servers.push({ name: show(name), address, state: 'not-asked', edns: null, tcp: null });
      continue;
    }
    const [soa, data, tcp] = yield* askAll(questionsTo(address, at, host), questions);
    const plain = speaksEdns(soa)
      ? undefined
      : yield* one({ name: at, type: types.SOA, via: 'server-plain', server: endpoint(address) });
    survey.servers.push({ name: show(name), address, ...stateOf(soa, tcp, plain, at) });
    const said = data && 'message' in data && data.message.aa && !data.message.tc ? textOf(data.message) : undefined;
    if (said !== undefined) survey.answers.set(said, [...(survey.answers.get(said) ?? []), address]);
  }
  return survey;
}

const endpoint = (address: string): string => (address.includes(':') ? `[${address}]` : address);

const questionsTo = (address: string, zone: Name, host: Name): Enquiry[] => [
  { name: zone, type: types.SOA, via: 'server', server: endpoint(address) },
  { name: host, type: types.A, via: 'server', server: endpoint(address) },
  { name: zone, type: types.SOA, via: 'server-tcp', server: endpoint(address) },
];

function* one(enquiry: Enquiry, ahead: readonly Enquiry[] = []): Dialogue<Reply> {
  return yield { ...enquiry, ahead };
}

function* askAll(enquiries: readonly Enquiry[], ahead: readonly Enquiry[]): Dialogue<Reply[]> {
  const replies: Reply[] = [];
  for (const enquiry of enquiries) replies.push(yield* one(enquiry, ahead));
  return replies;
}

/** The nearest zone above the host that the resolver knows: it may not know the host's own when that is broken. */
function* zoneAbove(host: Name, server: string): Dialogue<Name | undefined> {
  for (let name = host; name.length > 0; name = parentOf(name)) {
    const reply = yield* one({ name, type: types.SOA, via: 'resolver', server });
    if ('failure' in reply) continue;
    const { answer, authority } = reply.message;
    // The last one: before it may stand those of aliases, which lead elsewhere.
    const soa = [...answer, ...authority].findLast(
      (record) => record.type === types.SOA && isWithin(host, record.owner),
    );
    if (soa) return soa.owner;
  }
  return undefined;
}

interface Listed {
  name: Name;
  addresses: string[];
}

function* serversOf(zone: Name, server: string): Dialogue<Listed[]> {
  const reply = yield* one({ name: zone, type: types.NS, via: 'resolver', server });
  if ('failure' in reply) return [];
  return yield* withAddresses(namesIn(reply.message.answer, zone), server, []);
}

const namesIn = (records: readonly ResourceRecord[], zone: Name): Name[] => {
  const servers = records.filter(({ type, owner }) => type === types.NS && equal(owner, zone));
  const names = servers.map(({ rdata }) => nameIn(rdata).name);
  return names.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)).slice(0, mostServers);
};

function* withAddresses(names: readonly Name[], server: string, glue: readonly ResourceRecord[]): Dialogue<Listed[]> {
  const listed: Listed[] = [];
  const questions = names.flatMap((name) =>
    [types.A, types.AAAA].map((type): Enquiry => ({ name, type, via: 'resolver', server })),
  );
  for (const name of names) {
    const replies = yield* askAll(
      questions.filter((question) => equal(question.name, name)),
      questions,
    );
    const records = replies.flatMap((reply) => ('message' in reply ? reply.message.answer : []));
    listed.push({ name, addresses: addressesAt(name, [...records, ...glue]) });
  }
  return listed;
}

function addressesAt(name: Name, records: readonly ResourceRecord[]): string[] {
  const own = records.filter(
    ({ owner, type, rdata }) =>
      equal(owner, name) && ((type === types.A && rdata.length === 4) || (type === types.AAAA && rdata.length === 16)),
  );
  return [...new Set(own.map(({ rdata }) => ipaddr.fromByteArray([...rdata]).toString()))].toSorted();
}

/** A zone that begins between the one found and the host, as the servers of the upper one say. */
function* delegationFrom(
  servers: readonly Listed[],
  host: Name,
  zone: Name,
  permitted: (address: string) => boolean,
): Dialogue<{ zone: Name; names: Name[]; glue: ResourceRecord[] } | undefined> {
  const address = servers.flatMap(({ addresses }) => addresses).find(permitted);
  if (address === undefined || equal(host, zone)) return undefined;
  const reply = yield* one({ name: host, type: types.A, via: 'server', server: endpoint(address) });
  if ('failure' in reply || reply.message.aa) return undefined;
  const { authority, additional } = reply.message;
  const cut = authority.find(
    ({ type, owner }) => type === types.NS && owner.length > zone.length && isWithin(host, owner),
  );
  return cut && { zone: cut.owner, names: namesIn(authority, cut.owner), glue: additional };
}

const speaksEdns = (reply: Reply | undefined): boolean =>
  reply !== undefined && 'message' in reply && reply.message.edns !== undefined;

const authoritative = (reply: Reply | undefined, zone: Name): boolean => {
  if (!reply || !('message' in reply)) return false;
  const { rcode, aa, tc, answer } = reply.message;
  return (
    rcode === rcodes.NOERROR && aa && (tc || answer.some(({ type, owner }) => type === types.SOA && equal(owner, zone)))
  );
};

function stateOf(
  soa: Reply | undefined,
  tcp: Reply | undefined,
  plain: Reply | undefined,
  zone: Name,
): Pick<NameServer, 'state' | 'edns' | 'tcp'> {
  const heard = [soa, plain, tcp].some((reply) => reply && 'message' in reply);
  const knows = [soa, plain, tcp].some((reply) => authoritative(reply, zone));
  const overTcp = tcp !== undefined && 'message' in tcp;
  if (!heard) return { state: 'silent', edns: null, tcp: false };
  if (!knows) return { state: 'lame', edns: null, tcp: overTcp };
  const edns = ednsOf(soa, tcp, plain);
  // TCP was asked with EDNS too: silence may be the answer to that.
  return { state: 'answers', edns, tcp: overTcp || (edns === 'dropped' ? null : false) };
}

function ednsOf(soa: Reply | undefined, tcp: Reply | undefined, plain: Reply | undefined): NameServer['edns'] {
  if (speaksEdns(soa) || speaksEdns(tcp)) return 'spoken';
  // An answer cut down to nothing need not show it.
  if (soa && 'message' in soa) return soa.message.tc ? null : 'refused';
  return plain && 'message' in plain ? 'dropped' : null;
}

const textOf = ({ answer, rcode }: Message): string =>
  [
    rcode,
    ...answer.filter(({ type }) => type !== types.RRSIG).map(({ type, rdata }) => `${type} ${rdata.toString('hex')}`),
  ]
    .toSorted()
    .join(', ');
