import { describe, expect, test } from 'vitest';
import { createMemoryAssetStore } from '../collect/assets.ts';
import type { Client } from '../collect/client.ts';
import type { PageRecord } from '../core/evidence.ts';
import { collected, collectedValue, failed, skipped } from '../core/observation.ts';
import type { PageDocument } from '../core/rule.ts';
import type { Robots } from '../crawl/robots.ts';
import { tryFunctions } from './try-functions.ts';

const origin = 'https://tinhmau.gov.vn';
const at = '2026-03-02T03:00:00.000Z';
const nav = '<nav><a href="/">Trang chủ</a></nav>';
const titles = ['Thông xe cầu Sông Mẫu nối hai bờ phường', 'Xã Đồi Chè vào vụ hái chè đầu tiên'];
const form = (attributes: string) =>
  `<form ${attributes}><input type="search" name="q"><input type="hidden" name="loai" value="tin"></form>`;
const open: Robots = { allows: () => true, crawlDelay: undefined, sitemaps: [] };

/** A portal whose pages are given, and whose search answers as `answer` says. */
function portal(front: string, answer: (query: string) => string, robots: Robots = open) {
  const store = createMemoryAssetStore();
  const asked: string[] = [];
  const pages = [
    ['/', front],
    ...titles.map((title, index) => [`/tin/${index}`, `${nav}<h1>${title}</h1><p>Nội dung tin</p>`]),
  ] as [string, string][];
  const records = pages.map(([path, html]): PageRecord => {
    const later = skipped('budget');
    const sent = collected(store.put(new TextEncoder().encode(html), 'text/html'), at);
    return { url: origin + path, clicks: 0, response: later, html: sent, render: later, axe: later, motion: later };
  });
  const client: Pick<Client, 'get'> = {
    async get(url) {
      asked.push(url.replace(origin, ''));
      if (new URL(url).host !== 'tinhmau.gov.vn') return failed('dns', 'no address');
      const body = new TextEncoder().encode(answer(new URL(url).searchParams.get('q') ?? ''));
      const response = {
        status: 200,
        headers: {},
        redirects: [],
        finalUrl: url,
        contentType: 'text/html; charset=utf-8',
        bytes: body.length,
      };
      return collected({ response, body }, at);
    },
  };
  const typed: string[] = [];
  const run = (leftOut: (url: string) => string | undefined = () => undefined) =>
    tryFunctions({
      ...{ pages: records, store, client, leftOut, seed: 'x', now: () => new Date(at), hosts: ['tinhmau.gov.vn'] },
      documents: pages.map(
        ([path, html]): PageDocument => ({ url: origin + path, html, source: 'http', complete: false }),
      ),
      candidates: records.map(({ url }, index) => ({ url, role: index === 0 ? 'home' : 'article', template: '' })),
      home: `${origin}/`,
      rulesFor: async () => robots,
      signal: new AbortController().signal,
      browser: {
        render: async () => ({ render: later, axe: later, motion: later }),
        search: async (_, selector, words) => {
          typed.push(`${selector}: ${words}`);
          return `${origin}/ket-qua?q=${encodeURIComponent(words)}`;
        },
      },
    });
  return { run, asked, typed };
}
const later = skipped('needs-browser');
const none = '<p>Không tìm thấy kết quả nào</p>';
const finds = (query: string) =>
  titles
    .flatMap((title, index) => (title.startsWith(query) ? [`<a href="/tin/${index}">${title}</a>`] : []))
    .join('') || none;

describe('the search of a portal', () => {
  test('is asked for a headline and for nonsense, with the fields that the form sends', async () => {
    const { run, asked } = portal(nav + form('method="get" action="/tim-kiem"'), finds);
    const { search } = await run();
    const value = search && collectedValue(search);
    expect(value?.form).toMatchObject({ method: 'get', field: 'q', page: `${origin}/` });
    expect(value?.trials.map(({ source, result }) => [source?.title, result.status])).toEqual([
      [undefined, 'collected'],
      [expect.stringMatching(/^(Thông xe|Xã Đồi)/), 'collected'],
    ]);
    expect(asked).toHaveLength(2);
    for (const url of asked) expect(url).toMatch(/^\/tim-kiem\?q=[^&]+&loai=tin$/);
  });

  test('is asked for further headlines until one is found', async () => {
    const { run } = portal(nav + form('action="/tim-kiem"'), () => none);
    const value = collectedValue((await run()).search ?? later);
    expect(value?.trials).toHaveLength(3);
  });

  test('that takes a POST is told and not tried', async () => {
    const { run, asked } = portal(nav + form('method="post" action="/tim-kiem"'), finds);
    expect(collectedValue((await run()).search ?? later)).toMatchObject({ form: { method: 'post' }, trials: [] });
    expect(asked).toEqual([]);
  });

  test('that a script sends is tried in the browser, where it leads on by GET', async () => {
    const { run, typed, asked } = portal(nav + form('onsubmit="return go()"'), finds);
    expect(collectedValue((await run()).search ?? later)).toMatchObject({
      form: { method: 'script' },
      trials: [{}, {}],
    });
    expect(typed).toHaveLength(2);
    expect(asked[0]).toMatch(/^\/ket-qua/);
  });

  test('that is not there, and one that the user left out, are told', async () => {
    expect(collectedValue((await portal(nav, finds).run()).search ?? later)).toEqual({ trials: [] });
    const { run, asked } = portal(nav + form('action="/tim-kiem"'), finds);
    const value = collectedValue((await run(() => '--exclude /tim-kiem')).search ?? later);
    expect(value?.trials[0]?.result).toMatchObject({ status: 'failed', code: 'excluded' });
    expect(asked).toEqual([]);
  });
});

describe('portals of other agencies', () => {
  const front = `${nav}<a href="https://chinhphu.vn/a">Chính phủ</a><a href="https://www.chinhphu.vn/b">Chính phủ</a><a href="https://congty.vn/">Công ty</a>`;

  test('are asked for once each', async () => {
    const { run, asked } = portal(front, finds);
    const { agencyLinks } = await run();
    expect(agencyLinks).toMatchObject([
      { url: 'https://chinhphu.vn/a', text: 'Chính phủ', page: `${origin}/`, result: { code: 'dns' } },
    ]);
    expect(asked).toEqual(['https://chinhphu.vn/a']);
  });

  test('are not asked for where their robots.txt forbids it, or cannot be read', async () => {
    const closed = portal(front, finds, { ...open, allows: () => false });
    expect((await closed.run()).agencyLinks?.[0]?.result).toEqual({ status: 'skipped', code: 'robots' });
    const silent = portal(front, finds, { ...open, allows: () => false, reason: 'no answer' });
    expect((await silent.run()).agencyLinks?.[0]?.result).toEqual(failed('refused', 'no answer'));
    expect([...closed.asked, ...silent.asked]).toEqual([]);
  });
});
