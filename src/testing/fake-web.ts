import type { Look, Rendered } from '../audit/open-browser.ts';
import type { AssetStore } from '../collect/assets.ts';
import type { Client } from '../collect/client.ts';
import type { PageResponse } from '../core/evidence.ts';
import { collected, failed, type Missed } from '../core/observation.ts';
import type { Link } from '../derive/links.ts';

const at = '2026-03-02T03:00:00.000Z';

/** An HTML page, an answer that differs from one, or why there is none. */
export type FakeAnswer = string | (Partial<PageResponse> & { body?: string }) | Missed;

/** A client without a network: it answers from the table, with 404 for the rest, and notes what it was asked for. */
export function clientFrom(answers: Readonly<Record<string, FakeAnswer>>): Pick<Client, 'get'> & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    async get(url) {
      asked.push(url);
      const given = answers[url] ?? { status: 404, body: '<p>không có trang này</p>' };
      if (typeof given !== 'string' && 'code' in given) return given;
      const { body = '', ...rest } = typeof given === 'string' ? { body: given } : given;
      const bytes = new TextEncoder().encode(body);
      const page = { status: 200, headers: {}, redirects: [], finalUrl: url, contentType: 'text/html' };
      return collected({ response: { ...page, bytes: bytes.length, ...rest }, body: bytes }, at);
    },
  };
}

/** A browser without a browser: shows the pages of the table, at another address where a script leads there. */
export function browserFrom(
  store: Pick<AssetStore, 'put'>,
  pages: Readonly<Record<string, string | { html: string; finalUrl?: string; ways?: Link[] }>>,
): { render(url: string, look?: Look): Promise<Rendered>; opened: string[]; looks: (Look | undefined)[] } {
  const opened: string[] = [];
  const looks: (Look | undefined)[] = [];
  const missed = failed('timeout', 'the page did not answer in time');
  return {
    opened,
    looks,
    async render(url, look) {
      opened.push(url);
      looks.push(look);
      const page = pages[url];
      if (page === undefined) return { render: missed, axe: missed, motion: missed };
      const { html, finalUrl = url, ways = undefined } = typeof page === 'string' ? { html: page } : page;
      const document = store.put(new TextEncoder().encode(html), 'text/html');
      return {
        render: collected({ document, finalUrl, viewport: { width: 1366, height: 768 } }, at),
        axe: collected({ violations: [], incomplete: [], passes: [], inapplicable: [] }, at),
        motion: collected({ watchedMs: 0, moving: [] }, at),
        ...(ways && { ways }),
      };
    },
  };
}
