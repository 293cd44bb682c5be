import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserBed, startBrowserBed } from '../testing/browser-bed.ts';
import { descendants, openDescriptors } from '../testing/processes.ts';
import type { BrowserSession } from './session.ts';

let bed: BrowserBed;
const titleAt = async (session: BrowserSession, path: string) => {
  const visited = await session.visit(bed.at(path), ({ world }) => world.run(() => document.title, undefined));
  return visited.status === 'visited' ? visited.value : visited;
};
const renderers = () => descendants().filter(({ command }) => command.includes('--type=renderer'));
const browsers = () => descendants().filter(({ command }) => /--headless/.test(command) && !/--type=/.test(command));

describe.runIf(process.platform === 'linux')('a session', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    bed = await startBrowserBed();
    bed.pages.set('/', '<title>một</title><p>x</p>');
    bed.pages.set('/two', '<title>hai</title><p>x</p>');
  });
  afterAll(() => bed.close());

  test('pages share a tab and leave nothing open', async () => {
    const session = await bed.open();
    await titleAt(session, '/');
    const before = { processes: descendants().length, descriptors: openDescriptors().length };
    for (let page = 0; page < 8; page++) expect(await titleAt(session, page % 2 ? '/' : '/two')).toMatch(/một|hai/);
    expect(descendants().length).toBeLessThanOrEqual(before.processes + 1);
    expect(openDescriptors().length).toBeLessThanOrEqual(before.descriptors + 2);
    await session.close();
  });

  test('the browser is replaced after so many pages, while others are still open', async () => {
    const session = await bed.open({ recycleAfter: 2 });
    const first = new Set(browsers().map(({ pid }) => pid));
    expect(await Promise.all(Array.from({ length: 5 }, () => titleAt(session, '/')))).toEqual(Array(5).fill('một'));
    const running = browsers().map(({ pid }) => pid);
    // The bed's own browser stays.
    expect(running.length).toBeLessThanOrEqual(3);
    expect(running.some((pid) => !first.has(pid))).toBe(true);
    await session.close();
    expect(browsers()).toHaveLength(1);
  });

  test('a page whose process is killed costs that page alone', async () => {
    const session = await bed.open();
    await titleAt(session, '/');
    const visited = await session.visit(bed.at('/two'), async ({ world }) => {
      for (const { pid } of renderers()) process.kill(pid, 'SIGKILL');
      return world.run(() => new Promise((resolve) => setTimeout(resolve, 60_000)), undefined);
    });
    expect(visited).toMatchObject({ status: 'failed', code: 'too-large', message: expect.stringMatching(/crashed/) });
    expect(await titleAt(session, '/two')).toBe('hai');
    await session.close();
  });

  test('a page under which the browser is killed is opened again', async () => {
    const session = await bed.open();
    const mine = browsers().at(-1)?.pid ?? 0;
    let looks = 0;
    const visited = await session.visit(bed.at('/two'), async ({ world }) => {
      looks += 1;
      if (looks === 1) process.kill(mine, 'SIGKILL');
      return world.run(() => document.title, undefined);
    });
    expect(visited).toEqual({ status: 'visited', value: 'hai' });
    expect(looks).toBe(2);
    await session.close();
  });

  test('a file of this machine is never opened', async () => {
    expect(await bed.session.visit('file:///etc/hostname', async () => 'x')).toMatchObject({ code: 'unsafe-address' });
  });
});
