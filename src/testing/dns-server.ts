import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import net from 'node:net';
import { framed, messagesIn } from '../collect/dns-transport.ts';
import { type Message, parseMessage } from '../derive/dnssec/message.ts';
import { equal, nameOf, show } from '../derive/dnssec/name.ts';
import { rcodes, typeName } from '../derive/dnssec/types.ts';
import { encodeReply, type TestReply } from './dns-reply.ts';
import { createSignedRoot, type DnsRecords, type SignedRoot, type SignedRootOptions } from './signed-root.ts';

export type { DnsRecords } from './signed-root.ts';

export interface DnsServerOptions extends SignedRootOptions {
  records: DnsRecords;
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
  forge?(answer: TestReply, transport: 'udp' | 'tcp'): void;
}

export interface DnsServer {
  /** `127.0.0.1:port`, for `--dns-server`. */
  address: string;
  /** DS record of its root, for `--trust-anchor`. */
  trustAnchor: string;
  /** Every question received, oldest first. */
  queries: { name: string; type: string; transport: 'udp' | 'tcp'; cd: boolean; do: boolean }[];
  close(): Promise<void>;
}

/**
 * A small resolver for tests on a free port of 127.0.0.1, over UDP and TCP, with a signed root of its own. It validates
 * for those who do not disable it: names of `bogus` are SERVFAIL then. Unknown names are NXDOMAIN.
 */
export async function startDnsServer(options: DnsServerOptions): Promise<DnsServer> {
  const queries: DnsServer['queries'] = [];
  const zone = createSignedRoot(options);
  let toDrop = options.drop ?? 0;

  const answer = (bytes: Buffer, transport: 'udp' | 'tcp'): Buffer | undefined => {
    const request = parseMessage(bytes);
    const { question } = request;
    if (!question) return undefined;
    const cd = (bytes.readUInt16BE(2) & 0x0010) !== 0;
    const name = question.name.length === 0 ? '' : show(question.name);
    queries.push({ name, type: typeName(question.type), transport, cd, do: request.edns?.do === true });
    if (options.hang === true || options.hang === transport) return undefined;
    if (transport === 'udp' && toDrop-- > 0) return undefined;
    const reply = respond(request, question, cd, zone, options);
    if (transport === 'udp' && options.truncate) Object.assign(reply, { answer: [], authority: [], tc: true });
    options.forge?.(reply, transport);
    return encodeReply(reply);
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
    trustAnchor: zone.trustAnchor,
    queries,
    async close() {
      for (const socket of sockets) socket.destroy();
      tcp.close();
      udp.close();
      await Promise.all([once(udp, 'close'), ...(tcp.listening ? [once(tcp, 'close')] : [])]);
    },
  };
}

function respond(
  request: Message,
  question: NonNullable<Message['question']>,
  cd: boolean,
  zone: SignedRoot,
  options: DnsServerOptions,
): TestReply {
  const listed = (names: readonly string[] = []) => names.some((name) => equal(nameOf(name), question.name));
  const head = { id: request.id, qr: true, tc: false, question, edns: request.edns !== undefined };
  const failing = listed(options.broken) || (listed(options.bogus) && !cd);
  if (options.refuse || failing) {
    return { ...head, rcode: options.refuse ? rcodes.REFUSED : rcodes.SERVFAIL, answer: [], authority: [] };
  }
  return { ...head, ...zone.answer(question.name, question.type, request.edns?.do === true) };
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
