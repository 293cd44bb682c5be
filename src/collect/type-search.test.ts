import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrowserBed, startBrowserBed } from '../testing/browser-bed.ts';
import { typeSearch } from './type-search.ts';

let bed: BrowserBed;
beforeAll(async () => {
  bed = await startBrowserBed();
}, 60_000);
afterAll(() => bed.close());

test('a search that scripts make is told by where it leads; what it sends otherwise is not sent', {
  timeout: 60_000,
}, async () => {
  const field =
    '<input id="tim"><script>tim.onkeydown = (event) => { if (event.key === "Enter") go(encodeURIComponent(tim.value)); };';
  const leads = async (path: string, script: string) => {
    bed.pages.set(path, `<html lang="vi"><title>Cổng</title><p>Xin chào</p>${field}${script}</script>`);
    const visited = await bed.session.visit(bed.at(path), (page) => typeSearch(page, '#tim', 'cầu Mẫu'));
    return visited.status === 'visited' ? visited.value : visited;
  };
  const words = encodeURIComponent('cầu Mẫu');
  expect(await leads('/goes', 'const go = (words) => { location.href = "/tim?q=" + words; };')).toBe(
    bed.at(`/tim?q=${words}`),
  );
  expect(await leads('/routes', 'const go = (words) => { location.hash = "#/tim/" + words; };')).toBe(
    bed.at(`/routes#/tim/${words}`),
  );
  expect(
    await leads('/posts', 'const go = (words) => { fetch("/api", { method: "POST", body: words }); };'),
  ).toBeUndefined();
  expect(bed.site.requests.filter(({ method }) => method === 'POST')).toEqual([]);
});
