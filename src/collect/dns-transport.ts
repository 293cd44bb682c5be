import { createSocket } from 'node:dgram';
import net from 'node:net';

/** Why a name could not be resolved: the DNS said so, or it said nothing in time. */
export class ResolveError extends Error {
  override name = 'ResolveError';
  readonly code: 'dns' | 'timeout';
  constructor(code: 'dns' | 'timeout', message: string) {
    super(message);
    this.code = code;
  }
}

export interface DnsEndpoint {
  address: string;
  port: number;
  family: 4 | 6;
}

/** One question on its way; `accept` gives undefined for bytes that are no reply to this very question. */
export interface Datagram<T> {
  message: Buffer;
  accept(bytes: Buffer): T | undefined;
}

/** Runs one exchange with a deadline; `start` gets the two ways to end it and returns how to clean up. */
function exchange<T>(
  server: DnsEndpoint,
  ms: number,
  start: (done: (reply: T) => void, fail: (error: Error) => void) => () => void,
): Promise<T> {
  const where = `DNS server ${server.address} port ${server.port}`;
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const cleanUp = start(resolve, (error) => reject(new ResolveError('dns', `${where}: ${error.message}`)));
  const timer = setTimeout(() => reject(new ResolveError('timeout', `no answer from ${where}`)), ms);
  return promise.finally(() => {
    clearTimeout(timer);
    cleanUp();
  });
}

/** @throws {ResolveError} `timeout`, or `dns` when the server cannot be reached */
export function overUdp<T>(server: DnsEndpoint, { message, accept }: Datagram<T>, ms: number): Promise<T> {
  return exchange(server, ms, (done, fail) => {
    const socket = createSocket(server.family === 6 ? 'udp6' : 'udp4');
    socket.on('error', fail);
    socket.on('message', (bytes) => {
      const reply = accept(bytes);
      if (reply) done(reply);
    });
    // A connected socket gets datagrams of this sender alone, and hears of a closed port at once.
    let closed = false;
    const connected = (refused?: Error) => {
      if (refused) fail(refused);
      else if (!closed) socket.send(message, (error) => error && fail(error));
    };
    // The types know nothing of the error: there may be no way to the address at all.
    socket.connect(server.port, server.address, connected as () => void);
    return () => {
      closed = true;
      socket.close();
    };
  });
}

/** @throws {ResolveError} `timeout`, or `dns` when the server cannot be reached or hangs up */
export function overTcp<T>(server: DnsEndpoint, { message, accept }: Datagram<T>, ms: number): Promise<T> {
  return exchange(server, ms, (done, fail) => {
    const socket = net.connect({ host: server.address, port: server.port });
    const received = messagesIn();
    socket.on('connect', () => socket.write(framed(message)));
    socket.on('data', (chunk) => {
      const reply = received(chunk)
        .map(accept)
        .find((one) => one !== undefined);
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
