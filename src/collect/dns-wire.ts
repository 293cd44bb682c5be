import { createSocket } from 'node:dgram';
import net from 'node:net';
import { Packet } from 'dns2';

/** Why a name could not be resolved: the DNS said so, or it said nothing in time. */
export class ResolveError extends Error {
  override name = 'ResolveError';
  readonly code: 'dns' | 'timeout';
  constructor(code: 'dns' | 'timeout', message: string) {
    super(message);
    this.code = code;
  }
}

/** Header bits that dns2 carries but its types do not name. */
export interface Flags {
  /** Authentic data: the resolver vouches for the answer (RFC 4035). */
  ad: number;
  /** Checking disabled: the resolver is asked to hand out what it could not validate. */
  cd: number;
}

export interface DnsEndpoint {
  address: string;
  port: number;
  family: 4 | 6;
}

export interface DnsQuestion {
  name: string;
  /** Number of the record type. */
  type: number;
  ad?: boolean;
  cd?: boolean;
  /** Asks for DNSSEC records (EDNS DO); without it no EDNS is sent, which the oldest servers understand best. */
  do?: boolean;
}

/** UDP payload that passes unfragmented everywhere (DNS flag day 2020). */
const udpPayloadSize = 1232;

/**
 * Asks one question over UDP, once more when nothing came (the next server, if there is one), over TCP when the answer
 * was cut. Answers of another id, question or sender are not taken for ours.
 * @param timeoutMs - deadline over all of it
 * @throws {ResolveError} `timeout`, or `dns` when there is no server or it cannot be reached
 */
export async function ask(servers: DnsEndpoint[], question: DnsQuestion, timeoutMs: number): Promise<Packet> {
  const started = performance.now();
  const left = () => Math.max(1, timeoutMs - (performance.now() - started));
  let last = new ResolveError('dns', 'no DNS server is configured');
  for (const attempt of [0, 1]) {
    const server = servers[attempt % Math.max(1, servers.length)];
    if (!server) break;
    const query = encode(question);
    try {
      const reply = await overUdp(server, query, attempt === 0 ? timeoutMs / 2 : left());
      return reply.header.tc === 1 ? await overTcp(server, query, left()) : reply;
    } catch (error) {
      last = error as ResolveError;
    }
  }
  throw last;
}

interface Query {
  message: Buffer;
  /** The reply in these bytes, or undefined when they are no reply to this very query. */
  replyIn(bytes: Buffer): Packet | undefined;
}

function encode(question: DnsQuestion): Query {
  const packet = new Packet();
  const id = Packet.uuid();
  const flags = { rd: 1, ad: question.ad ? 1 : 0, cd: question.cd ? 1 : 0 };
  packet.header = new Packet.Header({ id, ...flags } as Partial<Packet['header']>);
  packet.questions = [new Packet.Question(question.name, question.type, Packet.CLASS.IN)];
  if (question.do) packet.additionals = [Packet.Resource.EDNS([], { doFlag: true, udpPayloadSize })];
  let message: Buffer;
  try {
    message = packet.toBuffer();
  } catch (error) {
    throw new ResolveError('dns', `not a host name: ${(error as Error).message}`);
  }
  return {
    message,
    replyIn(bytes) {
      try {
        const reply = Packet.parse(bytes);
        const asked = reply.questions[0];
        const ours =
          reply.header.id === id &&
          reply.header.qr === 1 &&
          asked?.type === question.type &&
          asked.name.toLowerCase() === question.name.toLowerCase().replace(/\.$/, '');
        return ours ? reply : undefined;
      } catch {
        return undefined;
      }
    },
  };
}

/** Runs one exchange with a deadline; `start` gets the two ways to end it and returns how to clean up. */
function exchange(
  server: DnsEndpoint,
  ms: number,
  start: (done: (reply: Packet) => void, fail: (error: Error) => void) => () => void,
): Promise<Packet> {
  const where = `DNS server ${server.address} port ${server.port}`;
  const { promise, resolve, reject } = Promise.withResolvers<Packet>();
  const cleanUp = start(resolve, (error) => reject(new ResolveError('dns', `${where}: ${error.message}`)));
  const timer = setTimeout(() => reject(new ResolveError('timeout', `no answer from ${where}`)), ms);
  return promise.finally(() => {
    clearTimeout(timer);
    cleanUp();
  });
}

function overUdp(server: DnsEndpoint, query: Query, ms: number): Promise<Packet> {
  return exchange(server, ms, (done, fail) => {
    const socket = createSocket(server.family === 6 ? 'udp6' : 'udp4');
    socket.on('error', fail);
    socket.on('message', (bytes) => {
      const reply = query.replyIn(bytes);
      if (reply) done(reply);
    });
    // A connected socket gets datagrams of this sender alone, and hears of a closed port at once.
    socket.connect(server.port, server.address, () => socket.send(query.message, (error) => error && fail(error)));
    return () => socket.close();
  });
}

function overTcp(server: DnsEndpoint, query: Query, ms: number): Promise<Packet> {
  return exchange(server, ms, (done, fail) => {
    const socket = net.connect({ host: server.address, port: server.port });
    const received = messagesIn();
    socket.on('connect', () => socket.write(framed(query.message)));
    socket.on('data', (chunk) => {
      const reply = received(chunk).map(query.replyIn).find(Boolean);
      if (reply) done(reply);
    });
    socket.on('error', fail).on('close', () => fail(new Error('closed the connection without an answer')));
    return () => socket.destroy();
  });
}

/** A message as it travels over TCP: two bytes of length before it (RFC 1035 section 4.2.2). */
export function framed(message: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(message.length);
  return Buffer.concat([length, message]);
}

/** A reader for one TCP connection: feed it what arrives, it gives the messages that became complete. */
export function messagesIn(): (chunk: Buffer) => Buffer[] {
  let pending = Buffer.alloc(0);
  return (chunk) => {
    pending = Buffer.concat([pending, chunk]);
    const messages: Buffer[] = [];
    while (pending.length >= 2 && pending.length >= 2 + pending.readUInt16BE(0)) {
      const end = 2 + pending.readUInt16BE(0);
      messages.push(pending.subarray(2, end));
      pending = pending.subarray(end);
    }
    return messages;
  };
}
