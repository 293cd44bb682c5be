import { setImmediate as turn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { readWacz } from '../collect/wacz-read.ts';
import { collectedValue } from '../core/observation.ts';
import type { PageDocument } from '../core/rule.ts';
import { dom } from './dom.ts';
import { lookAt } from './look-through.ts';
import { createShelf, kept, knownAs, memoised, shareViews } from './memoised.ts';
import { servicesOf } from './services.ts';

const sent = { source: 'http', complete: false } as const;

test('a shelf holds the views of the pages looked at last, and makes the others anew', () => {
  let reads = 0;
  const shelve = createShelf(2);
  const [a, b, c] = ['a', 'b', 'c'].map((name) =>
    shelve({ ...sent, url: `https://x.gov.vn/${name}` }, () => {
      reads += 1;
      return `<p>${name}</p>`;
    }),
  ) as [PageDocument, PageDocument, PageDocument];
  expect(reads).toBe(0);
  const text = (page: PageDocument) => dom(page)('p').text();
  const first = dom(a);
  expect([text(a), text(b), text(a), text(a)]).toEqual(['a', 'b', 'a', 'a']);
  expect(reads).toBe(2);
  expect(dom(a)).toBe(first);
  // The third takes the place of the second, which was not looked at for longest.
  expect(text(c)).toBe('c');
  expect(dom(a)).toBe(first);
  expect(reads).toBe(3);
  expect(text(b)).toBe('b');
  expect(reads).toBe(4);
  expect(dom(a)).toBe(dom(a));
});

test('what is kept of a page outlives its other views, and is shared with the page as it is known later', () => {
  const asked: string[] = [];
  const name = (page: PageDocument) => {
    asked.push(page.url);
    return page.html.length;
  };
  const [small, large] = [kept(name), memoised(name)];
  const shelve = createShelf(1);
  const a = shelve({ ...sent, url: 'https://x.gov.vn/a' }, () => 'aa');
  const b = shelve({ ...sent, url: 'https://x.gov.vn/b' }, () => 'bbb');
  const known = knownAs(a, { complete: true });
  expect([small(a), small(b), small(a), small(known)]).toEqual([2, 3, 2, 2]);
  expect(asked).toEqual([a.url, b.url]);
  expect([large(a), large(known), large(b), large(a)]).toEqual([2, 2, 3, 2]);
  expect(asked.slice(2)).toEqual([a.url, b.url, a.url]);
  expect({ ...known, siblings: undefined }).toMatchObject({ url: a.url, html: 'aa', source: 'http', complete: true });
  expect(a.complete).toBe(false);
  expect(knownAs({ ...sent, url: 'https://x.gov.vn/c', html: 'c' }, { complete: true })).toEqual({
    ...{ url: 'https://x.gov.vn/c', html: 'c' },
    ...{ source: 'http', complete: true },
  });
});

/** The stored demo portal, its pages on a shelf. */
async function stored(most?: number): Promise<PageDocument[]> {
  const path = fileURLToPath(new URL('../../fixtures/evidence/conformant.wacz', import.meta.url));
  const { evidence, readAsset } = await readWacz(path);
  const shelve = createShelf(most);
  return evidence.pages.flatMap(({ url, html, render }) => {
    const asset = collectedValue(render)?.document ?? collectedValue(html);
    return asset ? [shelve({ ...sent, url }, () => new TextDecoder().decode(readAsset(asset.sha256)))] : [];
  });
}

test('what is kept of all pages holds the DOM of none, and tells the same', async () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage: () => void = runInNewContext('gc');
  const pages = await stored(3);
  expect(pages.length).toBeGreaterThan(20);
  // Parsed now, looked through while open, then given up.
  const parsed = [];
  for (const page of pages) {
    parsed.push(new WeakRef(dom(page)));
    lookAt(page, 'collecting');
    lookAt(page, 'judging');
    await turn();
  }
  const services = servicesOf(pages);
  collectGarbage();
  expect(parsed.filter((one) => one.deref() !== undefined).length).toBeLessThanOrEqual(3);
  expect(services.length).toBeGreaterThan(5);
  expect(services).toEqual(servicesOf((await stored()).map((page) => ({ ...page }))));
});

test('a page that has a twin by its text shares its views', () => {
  const twins = new Map<string, object>();
  shareViews((key) => {
    if (!('html' in key)) return key;
    const text = String(key.html);
    twins.set(text, twins.get(text) ?? key);
    return twins.get(text) as typeof key;
  });
  try {
    const [first, later] = [createShelf(), createShelf()].map((shelve) =>
      shelve({ ...sent, url: 'https://x.gov.vn/a' }, () => '<p>a</p>'),
    ) as [PageDocument, PageDocument];
    expect(dom(first)).toBe(dom(later));
  } finally {
    shareViews((key) => key);
  }
});
