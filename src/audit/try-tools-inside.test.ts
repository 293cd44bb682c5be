import { expect, test } from 'vitest';
import type { PageRecord } from '../core/evidence.ts';
import { collected, skipped } from '../core/observation.ts';
import type { TriedTool } from '../core/tools.ts';
import { pageOf } from '../testing/rule-tester.ts';
import type { Look } from './open-browser.ts';
import { tryToolsInside } from './try-tools-inside.ts';

const at = '2026-03-02T03:00:00.000Z';
const home = 'https://tinhmau.gov.vn/';
const unseen = skipped('budget');
const worked = (kind: TriedTool['kind']): TriedTool => ({ kind, name: 'Nút', outcome: 'worked' });
const tools = (...tried: TriedTool[]) => collected({ tried, widgets: [] }, at);

/** The addresses opened once more, and for what, when home offers some tools and pages inside show such controls. */
async function opened(atHome: TriedTool[], inside: Record<string, string>, finds: TriedTool[] = []) {
  const looks: [string, Look['tools']][] = [];
  const render = collected(
    { document: { sha256: '', bytes: 0, type: '' }, finalUrl: home, viewport: { width: 1, height: 1 } },
    at,
  );
  const page = (url: string): PageRecord => ({
    ...{ url, clicks: 0, response: unseen, html: unseen, axe: unseen, motion: unseen },
    render: render as unknown as PageRecord['render'],
  });
  const urls = Object.keys(inside).map((path) => home + path);
  const pages = await tryToolsInside({
    pages: [{ ...page(home), tools: tools(...atHome) }, ...urls.map(page)],
    documents: Object.entries(inside).map(([path, html]) => pageOf(html, home + path)),
    browser: {
      render: async (url, how) => {
        looks.push([url.replace(home, ''), how?.tools]);
        return { render: unseen, axe: unseen, motion: unseen, tools: tools(...finds) };
      },
    },
    signal: new AbortController().signal,
    isOver: () => false,
  });
  return { looks, kept: pages.filter((one) => one.tools).map(({ url }) => url.replace(home, '')) };
}
const listen = '<button>Nghe bài viết</button>';
const larger = '<button>A+</button>';

test('what home pages lack is tried on one page of each template that shows it, until it works', async () => {
  const pages = { 'tin-tuc/1': '<p>Tin</p>', 'tin-tuc/2': listen, 'tin-tuc/3': listen, 'su-kien/4/a': larger + listen };
  expect(await opened([worked('text-size'), worked('contrast')], pages)).toEqual({
    looks: [
      ['tin-tuc/2', ['read-aloud']],
      ['su-kien/4/a', ['read-aloud']],
    ],
    kept: ['', 'tin-tuc/2', 'su-kien/4/a'],
  });
  const { looks } = await opened([], pages, [worked('read-aloud')]);
  expect(looks).toEqual([
    ['tin-tuc/2', ['read-aloud']],
    ['su-kien/4/a', ['text-size']],
  ]);
});

test('no page is opened where home pages have everything, or no page shows more', async () => {
  const all = [worked('text-size'), worked('contrast'), worked('read-aloud')];
  expect((await opened(all, { tin: listen })).looks).toEqual([]);
  expect((await opened([], { tin: '<p>Nghe bài viết</p>' })).looks).toEqual([]);
});
