import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import net from 'node:net';
import { Packet, type Question, type Resource } from 'dns2';
import { type Flags, framed, messagesIn } from '../collect/dns-wire.ts';

export interface DnsRecords {
  [name: string]: { a?: string[]; aaaa?: string[]; cname?: string };
}

export interface DnsServerOptions {
  records: DnsRecords;
  /** Says that answers are validated (AD) to whoever asked with AD or DO. */
  ad?: boolean;
  /** Passes its self-check: AD for the root zone, whatever `ad` says of the names. */
  validating?: boolean;
  /** Names without a valid signature: SERVFAIL unless checking is disabled. */
  bogus?: string[];
  /** Names answered with SERVFAIL whatever is asked. */
  broken?: string[];
  /** Truncates every answer over UDP, so that the client has to come by TCP. */
  truncate?: boolean;
  /** Never answers: everything, or over TCP alone. */
  hang?: boolean | 'tcp';
  /** Answers REFUSED. */
  refuse?: boolean;
  /** Leaves this many first questions over UDP unanswered, as a lossy network does. */
  drop?: number;
  /** Changes an answer on its way: a forger. */
  forge?(answer: Packet): void;
}

export interface DnsServer {
  /** `127.0.0.1:port`, for `--dns-server`. */
  address: string;
  /** Every question received, oldest first. */
  queries: { name: string; type: string; transport: 'udp' | 'tcp'; ad: boolean; cd: boolean; do: boolean }[];
  close(): Promise<void>;
}

/** A small recursive resolver for tests on a free port of 127.0.0.1, over UDP and TCP. Unknown names are NXDOMAIN. */
export async function startDnsServer(options: DnsServerOptions): Promise<DnsServer> {
  const queries: DnsServer['queries'] = [];
  let toDrop = options.drop ?? 0;

  const answer = (message: Buffer, transport: 'udp' | 'tcp'): Buffer | undefined => {
    const request = Packet.parse(message);
    const question = request.questions[0];
    if (!question) return undefined;
    const flags = flagsOf(request);
    queries.push({ name: question.name, type: Packet.typeName(question.type), transport, ...flags });
    if (options.hang === true || options.hang === transport) return undefined;
    if (transport === 'udp' && toDrop-- > 0) return undefined;
    const reply = respond(request, question, options);
    if (transport === 'udp' && options.truncate) {
      reply.answers = [];
      reply.header.tc = 1;
    }
    options.forge?.(reply);
    return reply.toBuffer();
  };

  const { udp, tcp, port } = await listen();
  udp.on('message', (message, from) => {
    const reply = answer(message, 'udp');
    if (reply) udp.send(reply, from.port, from.address);
  });
  const sockets = new Set<net.Socket>();
  tcp.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
    const received = messagesIn();
    socket.on('data', (chunk) => {
      for (const message of received(chunk)) {
        const reply = answer(message, 'tcp');
        if (reply) socket.write(framed(reply));
      }
    });
  });

  return {
    address: `127.0.0.1:${port}`,
    queries,
    async close() {
      for (const socket of sockets) socket.destroy();
      tcp.close();
      udp.close();
      await Promise.all([once(udp, 'close'), ...(tcp.listening ? [once(tcp, 'close')] : [])]);
    },
  };
}

function flagsOf(request: Packet): { ad: boolean; cd: boolean; do: boolean } {
  const edns = request.additionals.find((record) => record.type === Packet.TYPE.EDNS) as
    | { doFlag?: boolean }
    | undefined;
  const header = request.header as Packet['header'] & Flags;
  return { ad: header.ad === 1, cd: header.cd === 1, do: edns?.doFlag === true };
}

function respond(request: Packet, question: Question, options: DnsServerOptions): Packet {
  const reply = Packet.createResponseFromRequest(request);
  const flags = flagsOf(request);
  const name = question.name.toLowerCase();
  const listed = (names: string[] = []) => names.some((item) => item.toLowerCase() === name);
  Object.assign(reply.header, { ra: 1, cd: flags.cd ? 1 : 0 });
  if (options.refuse) reply.header.rcode = Packet.RCODE.REFUSED;
  else if (listed(options.broken) || (listed(options.bogus) && !flags.cd)) reply.header.rcode = Packet.RCODE.SERVFAIL;
  else {
    const found = name === '' ? [root(question)] : chase(name, question.type, options.records);
    if (!found) reply.header.rcode = Packet.RCODE.NXDOMAIN;
    reply.answers = found ?? [];
    const vouched = name === '' ? (options.validating ?? options.ad) : options.ad && !listed(options.bogus);
    if (vouched && (flags.ad || flags.do) && !flags.cd) Object.assign(reply.header, { ad: 1 });
  }
  return reply;
}

/** Follows CNAMEs like a recursive resolver; undefined when the name does not exist. */
function chase(name: string, type: number, records: DnsRecords, depth = 0): Resource[] | undefined {
  const entry = Object.entries(records).find(([key]) => key.toLowerCase() === name)?.[1];
  if (!entry) return depth === 0 ? undefined : [];
  const record = (rdata: object, rtype: number) =>
    ({ name, class: Packet.CLASS.IN, ttl: 60, type: rtype, ...rdata }) as Resource;
  if (entry.cname !== undefined) {
    const link = record({ domain: entry.cname }, Packet.TYPE.CNAME);
    if (type === Packet.TYPE.CNAME || depth >= 16) return [link];
    return [link, ...(chase(entry.cname.toLowerCase(), type, records, depth + 1) ?? [])];
  }
  if (type === Packet.TYPE.A) return (entry.a ?? []).map((address) => record({ address }, type));
  if (type === Packet.TYPE.AAAA) return (entry.aaaa ?? []).map((address) => record({ address }, type));
  return [];
}

/** The root zone always has something to say: its SOA. */
function root(question: Question): Resource {
  const soa = { primary: 'a.root.test', admin: 'admin.root.test', serial: 1, refresh: 60, retry: 60, expiration: 60 };
  return {
    name: question.name,
    class: Packet.CLASS.IN,
    ttl: 60,
    type: Packet.TYPE.SOA,
    ...soa,
    minimum: 60,
  } as unknown as Resource;
}

/** One port number that is free over UDP and over TCP. */
async function listen(): Promise<{ udp: Socket; tcp: net.Server; port: number }> {
  for (let attempt = 0; ; attempt++) {
    const tcp = net.createServer().listen(0, '127.0.0.1');
    await once(tcp, 'listening');
    const { port } = tcp.address() as net.AddressInfo;
    const udp = createSocket('udp4');
    try {
      udp.bind(port, '127.0.0.1');
      await once(udp, 'listening');
      return { udp, tcp, port };
    } catch (error) {
      udp.close();
      tcp.close();
      if (attempt === 9) throw error;
    }
  }
}
