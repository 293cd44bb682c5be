import { Packet } from 'dns2';
import { type DnsEndpoint, overTcp, overUdp, ResolveError } from './dns-transport.ts';

export interface DnsQuestion {
  name: string;
  /** Number of the record type. */
  type: number;
  /** Checking disabled: a validating resolver is asked to hand out what it could not validate. */
  cd?: boolean;
}

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
  accept(bytes: Buffer): Packet | undefined;
}

function encode(question: DnsQuestion): Query {
  const packet = new Packet();
  const id = Packet.uuid();
  // dns2 carries the bit, but its types do not name it. No EDNS is sent: the oldest servers understand that best.
  const flags = { rd: 1, cd: question.cd ? 1 : 0 };
  packet.header = new Packet.Header({ id, ...flags } as Partial<Packet['header']>);
  packet.questions = [new Packet.Question(question.name, question.type, Packet.CLASS.IN)];
  let message: Buffer;
  try {
    message = packet.toBuffer();
  } catch (error) {
    throw new ResolveError('dns', `not a host name: ${(error as Error).message}`);
  }
  return {
    message,
    accept(bytes) {
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
