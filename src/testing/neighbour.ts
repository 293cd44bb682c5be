import http from 'node:http';
import https from 'node:https';
import net, { type AddressInfo } from 'node:net';

/** A small server on loopback that behaves as a test wants, mostly badly. */
export interface Neighbour {
  /** `http://127.0.0.1:port`, without a slash at the end. */
  origin: string;
  port: number;
  requests: { method: string; url: string; headers: http.IncomingHttpHeaders }[];
  close(): Promise<void>;
}

/** @param tls - PEM key and certificate; makes it an HTTPS server */
export async function startNeighbour(answer: http.RequestListener, tls?: https.ServerOptions): Promise<Neighbour> {
  const requests: Neighbour['requests'] = [];
  const listener: http.RequestListener = (request, response) => {
    requests.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers });
    answer(request, response);
  };
  const server = tls ? https.createServer(tls, listener) : http.createServer(listener);
  return { requests, ...(await listen(server, tls ? 'https' : 'http')) };
}

/** A server that speaks no HTTP of its own: what it does with a connection is up to the test. */
export async function startRawNeighbour(connected: (socket: net.Socket) => void): Promise<Omit<Neighbour, 'requests'>> {
  const server = net.createServer((socket) => {
    socket.on('error', () => {});
    connected(socket);
  });
  return listen(server, 'http');
}

async function listen(server: net.Server, scheme: string): Promise<Omit<Neighbour, 'requests'>> {
  const sockets = new Set<net.Socket>();
  server.on('connection', (socket: net.Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${scheme}://127.0.0.1:${port}`,
    port,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
