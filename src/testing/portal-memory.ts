import { createHash } from 'node:crypto';
import type { PageDocument } from '../core/rule.ts';
import type { RunningPortal } from './portal-server.ts';

/** Remembers what was seen of a portal for as long as the portal answers the same. */
export interface PortalMemory {
  /** What the work gave before, if these addresses answer what they answered then; else does it. */
  once<T>(work: string, urls: readonly string[], does: () => Promise<T>): Promise<T>;
  /** The first document of the same page with the same content, else the object itself. */
  twinOf<Key extends object>(key: Key): Key;
  /** The same for the same answers. */
  print(urls: readonly string[]): string;
  /** To be called when the portal answers otherwise: forgets what was seen since `keep`. */
  forget(): void;
  /** What was seen so far is remembered for good. */
  keep(): void;
}

/** More redirects than any client of ours follows. */
const mostRedirects = 20;

/** An empty memory of a portal. */
export function createPortalMemory(portal: Pick<RunningPortal, 'answer' | 'url'>): PortalMemory {
  let recent = new Map<string, Promise<unknown>>();
  let lasting = recent;
  let prints = new Map<string, string>();
  let recentPages = new Map<string, object>();
  let lastingPages = recentPages;
  const twins = new WeakMap<object, object>();
  const { port } = new URL(portal.url);

  const printOf = (url: string): string => {
    const known = prints.get(url);
    if (known !== undefined) return known;
    const hash = createHash('sha256').update(url);
    let at: URL | null = URL.parse(url);
    for (let hop = 0; at?.port === port && hop < mostRedirects; hop++) {
      const { status, headers = {}, body = '' } = portal.answer(at.href);
      hash.update(JSON.stringify([status, headers])).update(body);
      at = status >= 300 && status < 400 ? URL.parse(headers.location ?? '', at) : null;
    }
    const print = hash.digest('hex');
    prints.set(url, print);
    return print;
  };
  const print = (urls: readonly string[]) => urls.map(printOf).join(' ');
  const firstLike = (page: PageDocument): object => {
    const key = [page.url, page.source, page.complete, page.html].join('\n');
    const first = recentPages.get(key) ?? lastingPages.get(key) ?? page;
    recentPages.set(key, first);
    return first;
  };
  return {
    print,
    twinOf<Key extends object>(key: Key) {
      if (!('html' in key)) return key;
      const twin = twins.get(key) ?? firstLike(key as unknown as PageDocument);
      twins.set(key, twin);
      return twin as Key;
    },
    once<T>(work: string, urls: readonly string[], does: () => Promise<T>) {
      const key = `${work} ${print(urls)}`;
      const known = (recent.get(key) ?? lasting.get(key)) as Promise<T> | undefined;
      const result = known ?? does();
      recent.set(key, result);
      return result;
    },
    forget() {
      recent = new Map();
      prints = new Map();
      recentPages = new Map();
    },
    keep() {
      lasting = recent;
      lastingPages = recentPages;
    },
  };
}
