import { describe, expect, test } from 'vitest';
import { createMemoryAssetStore } from '../collect/assets.ts';
import { failed } from '../core/observation.ts';
import { browserFrom, clientFrom, type FakeAnswer } from '../testing/fake-web.ts';
import { createPageReader } from './page-reader.ts';

const home = 'https://tinhmau.gov.vn/';
const news = `${home}tin-tuc`;
const shell = '<div id=app></div><script src=app.js></script>';
const menu = '<a href="/tin-tuc">Tin tức</a>';

function read(sent: Record<string, FakeAnswer>, shown?: Parameters<typeof browserFrom>[1], start = home) {
  const store = createMemoryAssetStore();
  const browser = shown && browserFrom(store, shown);
  const abort = new AbortController();
  const reader = createPageReader({
    ...{ client: clientFrom(sent), store, browser, starts: [start], signal: abort.signal },
    isInside: (url) => url.startsWith(home),
  });
  return { reader, opened: browser?.opened ?? [], abort };
}

describe('createPageReader', () => {
  test('reads over HTTP; only the start page is opened in the browser', async () => {
    const { reader, opened } = read({ [home]: menu, [news]: '<p>tin</p>' }, { [home]: menu, [news]: 'x' });
    expect((await reader.visit(home)).document).toMatchObject({ source: 'render', complete: true });
    expect((await reader.visit(news)).document).toMatchObject({ source: 'http', complete: false, html: '<p>tin</p>' });
    expect(opened).toEqual([home]);
  });

  test('a portal built by script is read in the browser, each page once', async () => {
    const { reader, opened } = read({ [home]: shell, [news]: shell }, { [home]: menu, [news]: '<p>tin</p>' });
    await reader.visit(home);
    expect((await reader.visit(news)).document?.html).toBe('<p>tin</p>');
    await reader.render(news);
    expect(opened).toEqual([home, news]);
    expect(reader.hasRendered(news)).toBe(true);
  });

  test('a start address is known in its normalised form too', async () => {
    const { reader, opened } = read({ [home]: menu }, { [home]: menu }, `${home}?utm_source=zalo#top`);
    await reader.visit(home);
    expect(opened).toEqual([home]);
  });

  test('where a script leads on within the portal, that is the page; outside of it, it is not', async () => {
    const inside = { html: menu, finalUrl: `${home}vi/trang-chu` };
    const { reader, opened } = read({ [home]: shell }, { [home]: inside });
    expect((await reader.visit(home)).finalUrl).toBe(inside.finalUrl);
    await reader.render(inside.finalUrl);
    expect(opened).toEqual([home]);
    const outside = read({ [home]: shell }, { [home]: { html: menu, finalUrl: 'https://sso.gov.vn/' } });
    expect((await outside.reader.visit(home)).finalUrl).toBe(home);
  });

  test('what could not be fetched, or is no page, is recorded with its reason', async () => {
    const { reader } = read({ [home]: failed('timeout', 'x'), [news]: { status: 500, body: '<p>lỗi</p>' } });
    expect((await reader.visit(home)).record).toMatchObject({
      response: { code: 'timeout' },
      html: { code: 'timeout' },
    });
    const { record, document } = await reader.visit(news);
    expect(record).toMatchObject({ response: { value: { status: 500 } }, html: { code: 'http-status' } });
    expect(document).toBeUndefined();
  });

  test('without a browser, and once stopped, every page says why it was not opened', async () => {
    expect((await read({}).reader.render(home)).axe).toEqual({ status: 'skipped', code: 'needs-browser' });
    const { reader, abort, opened } = read({}, { [home]: menu });
    abort.abort();
    expect((await reader.render(home)).axe).toEqual({ status: 'skipped', code: 'budget' });
    expect(opened).toEqual([]);
  });
});
