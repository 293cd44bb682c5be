import { describe, expect, test } from 'vitest';
import { createMemoryAssetStore } from '../collect/assets.ts';
import type { PageRecord } from '../core/evidence.ts';
import { collected, skipped } from '../core/observation.ts';
import { clicksIn, tableOf } from '../derive/click-table.ts';
import { browserFrom } from '../testing/fake-web.ts';
import { renderSample } from './render-sample.ts';

const home = 'https://tinhmau.gov.vn/';
const news = `${home}tin-tuc`;
const at = '2026-03-02T03:00:00.000Z';

async function render(shown: Record<string, string>, { isOver = false, already = [] as string[] } = {}) {
  const store = createMemoryAssetStore();
  const page = (url: string): PageRecord => ({
    url,
    clicks: 0,
    response: skipped('budget'),
    html: collected(store.put(new TextEncoder().encode('<a href="/tin-tuc">Tin tức</a>'), 'text/html'), at),
    ...{ render: skipped('budget'), axe: skipped('budget'), motion: skipped('budget') },
  });
  const clicks = tableOf([{ from: home, to: news, text: 'Tin tức', cost: 1 }]);
  const browser = browserFrom(store, shown);
  const before = new Map(already.map((url) => [url, browser.render(url)]));
  const seen = await renderSample(
    { pages: [page(home), page(news)], clicks, exhaustive: true, notReached: [], endOf: (url) => url },
    {
      sample: [home],
      reader: { render: browser.render, rendered: (url) => before.get(url) },
      store,
      isInside: (url) => url.startsWith(home),
      isOver: () => isOver,
      onProgress: () => {},
    },
  );
  return { ...seen, opened: browser.opened };
}

describe('renderSample', () => {
  test('opens the sample alone', async () => {
    const { pages, opened, exhaustive } = await render({ [home]: '<a href="/tin-tuc">Tin tức</a>' });
    expect(opened).toEqual([home]);
    expect(pages.map((page) => page.render.status)).toEqual(['collected', 'skipped']);
    expect(exhaustive).toBe(true);
  });

  test('clicks that only the browser shows are added; a page they lead to is not reached', async () => {
    const { clicks, notReached, exhaustive } = await render({
      [home]: '<a href="/tin-tuc">Tin tức</a><a href="/dich-vu">Dịch vụ</a><a href="/mau.pdf">Mẫu</a>',
    });
    expect([...clicksIn(clicks)].map(({ to }) => to)).toEqual([news, `${home}dich-vu`, `${home}mau.pdf`]);
    expect(notReached).toMatchObject([{ url: `${home}dich-vu`, code: 'needs-browser' }]);
    expect(exhaustive).toBe(false);
  });

  test('when the time is up, the sample is left unseen, and what was seen before is kept', async () => {
    const { pages, opened } = await render({ [news]: '<p>tin</p>' }, { isOver: true, already: [news] });
    expect(pages.map((page) => page.axe.status)).toEqual(['skipped', 'collected']);
    expect(opened).toEqual([news]);
  });
});
