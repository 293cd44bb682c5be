import { existsSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { causeOf, wrong } from '../core/faults.ts';
import type { Language } from '../core/language.ts';
import { reportApp } from './app.ts';

export interface ServeOptions {
  folder: string;
  /** Address to listen at; loopback unless the user names another. */
  host: string;
  /** 0 takes a free one. */
  port: number;
  lang: Language;
}

/**
 * Serves a folder of reports until it is closed.
 * @throws {UsageError} when the folder does not exist or the address cannot be listened at
 */
export async function serveReports({ folder, host, port, lang }: ServeOptions): Promise<Listening> {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw wrong(folder, {
      vi: 'không có thư mục này; hãy chỉ ra thư mục chứa các báo cáo đã viết, chẳng hạn reports',
      en: 'there is no such folder; give the one that audits write to, such as reports',
    });
  return listen({ host, port }, (hosts) => reportApp({ folder, hosts, lang }));
}

/** A server that answers until it is closed. */
export interface Listening {
  url: string;
  close(): Promise<void>;
}

/**
 * Listens at an address with an app that is told which Host headers are its own.
 * @throws {UsageError} when the address cannot be listened at
 */
export async function listen(
  { host, port }: Pick<ServeOptions, 'host' | 'port'>,
  appFor: (hosts: readonly string[]) => Hono,
): Promise<Listening> {
  const hosts: string[] = [];
  const app = appFor(hosts);
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, ({ port: taken }: AddressInfo) => {
      const shown = host.includes(':') ? `[${host}]` : host;
      hosts.push(`${shown}:${taken}`.toLowerCase(), ...(isLoopback(host) ? [`localhost:${taken}`] : []));
      resolve({
        url: `http://${shown}:${taken}/`,
        close: () => new Promise((done) => server.close(() => done())),
      });
    });
    server.on('error', (error) => {
      const { vi: code } = causeOf(error);
      reject(
        wrong(`${host}:${port}`, {
          vi: `không lắng nghe ở đó được (${code}); hãy chọn --host hoặc --port khác`,
          en: `cannot be listened at (${code}); choose another --host or --port`,
        }),
      );
    });
  });
}

const isLoopback = (host: string): boolean => host === '::1' || host === 'localhost' || /^127\./.test(host);
