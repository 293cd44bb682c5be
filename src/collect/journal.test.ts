import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openJournal } from './journal.ts';
import { openWarcArchive } from './warc-archive.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'journal-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const path = () => join(dir, 'journal.jsonl');
function open(change: Partial<Parameters<typeof openJournal>[1]> = {}) {
  return openJournal(path(), {
    signal: new AbortController().signal,
    has: () => true,
    syncAssets: async () => {},
    onFault: (error) => {
      throw error;
    },
    ...change,
  });
}

/** Runs the steps named; gives what each gave, and which were really done. */
async function run(journal: ReturnType<typeof open>, keys: readonly string[], answer = 'first') {
  const done: string[] = [];
  const given: unknown[] = [];
  for (const key of keys) {
    given.push(
      await journal.once('get', key, async () => {
        done.push(key);
        return { key, answer };
      }),
    );
  }
  return { done, given };
}

describe('a journal', () => {
  test('gives back what was done, and does the rest', async () => {
    const first = open();
    await run(first, ['a', 'b']);
    await first.close();
    const second = open();
    expect(second.recorded).toBe(2);
    expect(await run(second, ['b', 'a', 'c'], 'second')).toEqual({
      done: ['c'],
      given: [
        { key: 'b', answer: 'first' },
        { key: 'a', answer: 'first' },
        { key: 'c', answer: 'second' },
      ],
    });
    await second.close();
    expect(open().recorded).toBe(3);
  });

  test('tells equal steps apart by their order', async () => {
    const first = open();
    for (const answer of ['1', '2']) await run(first, ['a'], answer);
    const second = open();
    const given = [await run(second, ['a'], 'x'), await run(second, ['a'], 'x'), await run(second, ['a'], 'x')];
    expect(given.flatMap((each) => each.given)).toMatchObject([{ answer: '1' }, { answer: '2' }, { answer: 'x' }]);
    expect(await second.once('render', 'a', async () => 'other kind')).toBe('other kind');
  });

  test('does not record what failed, what is not finished, and what came back after the end', async () => {
    const stop = new AbortController();
    const first = open({ signal: stop.signal });
    await expect(first.once('get', 'a', () => Promise.reject(new Error('oh')))).rejects.toThrow('oh');
    await first.once(
      'get',
      'b',
      async () => 1,
      () => false,
    );
    stop.abort();
    await run(first, ['c']);
    await first.close();
    await run(first, ['d']);
    expect(open().recorded).toBe(0);
  });

  test('drops a torn line, wherever it is torn, and goes on behind the last good one', async () => {
    const first = open();
    await run(first, ['a', 'ă']);
    await first.close();
    const whole = readFileSync(path());
    const good = whole.indexOf('\n') + 1;
    for (let end = good; end < whole.length; end++) {
      writeFileSync(path(), whole.subarray(0, end));
      const again = open();
      expect(again.recorded).toBe(1);
      await again.close();
      expect(statSync(path()).size).toBe(good);
    }
    const second = open();
    expect((await run(second, ['a', 'ă'], 'second')).done).toEqual(['ă']);
    await second.close();
    expect(open().recorded).toBe(2);
  });

  test.each<[string, (bytes: Buffer) => Buffer]>([
    ['a changed byte', (bytes) => bytes.fill('x', bytes.indexOf('first'), bytes.indexOf('first') + 1)],
    ['zeros, as some file systems leave them', (bytes) => bytes.fill(0, 0, 20)],
    ['no JSON', (bytes) => Buffer.concat([Buffer.from('hello\n'), bytes])],
  ])('drops everything from %s on', async (_, damage) => {
    const first = open();
    await run(first, ['a', 'b']);
    await first.close();
    writeFileSync(path(), damage(readFileSync(path())));
    expect(open().recorded).toBe(0);
    expect(statSync(path()).size).toBe(0);
  });

  test('drops a step whose assets did not outlive the power cut', async () => {
    const first = open();
    await first.once('get', 'a', async () => ({ sha256: 'a'.repeat(64) }));
    await first.once('get', 'b', async () => ({ text: `"sha256":"${'b'.repeat(64)}"`, sha256: 'c'.repeat(64) }));
    await first.once('get', 'c', async () => ({}));
    await first.close();
    expect(open({ has: (sha256) => sha256 !== 'b'.repeat(64) }).recorded).toBe(3);
    expect(open({ has: (sha256) => sha256 === 'a'.repeat(64) }).recorded).toBe(1);
  });

  test('makes sure of the assets first, in batches that do not wait for the end, while others go on', async () => {
    const syncs: PromiseWithResolvers<void>[] = [];
    const journal = open({
      syncAssets: () => {
        const sync = Promise.withResolvers<void>();
        syncs.push(sync);
        return sync.promise;
      },
    });
    const keys = (count: number) => Array.from({ length: count }, (_, index) => String(index));
    await run(journal, keys(63));
    expect(syncs).toHaveLength(0);
    await run(journal, keys(200));
    expect(syncs, 'one at a time').toHaveLength(1);
    syncs[0]?.resolve();
    await expect.poll(() => syncs).toHaveLength(2);
    await run(journal, keys(1));
    let closed = false;
    const closing = journal.close().then(() => {
      closed = true;
    });
    syncs[1]?.resolve();
    await expect.poll(() => syncs).toHaveLength(3);
    expect(closed).toBe(false);
    syncs[2]?.resolve();
    await closing;
    expect(open().recorded).toBe(264);
  });

  test('tells once of a disk that fails, and records nothing more', async () => {
    const faults: unknown[] = [];
    const journal = open({
      syncAssets: () => Promise.reject(new Error('no space')),
      onFault: (error) => faults.push(error),
    });
    await run(
      journal,
      Array.from({ length: 64 }, (_, index) => String(index)),
    );
    await expect.poll(() => faults).toEqual([new Error('no space')]);
    await run(journal, ['more']);
    await journal.close();
    expect(faults).toHaveLength(1);
    expect(open().recorded).toBe(64);
  });

  test('notices another process that writes to the same file, and records nothing more', async () => {
    const faults: Error[] = [];
    const journal = open({ onFault: (error) => faults.push(error) });
    await run(journal, ['a']);
    appendFileSync(path(), 'x\n');
    expect((await run(journal, ['b', 'c'])).done).toEqual(['b', 'c']);
    expect(faults.map(({ message }) => message)).toEqual([expect.stringMatching(/another process/)]);
    await journal.close();
    expect(open().recorded).toBe(1);
  });
});

describe('the archive of a run', () => {
  const openArchive = (faults: Error[] = []) =>
    openWarcArchive(join(dir, 'archive'), {
      now: () => new Date('2026-03-02T03:00:00Z'),
      info: { software: 'test' },
      onFault: (error) => faults.push(error),
    });
  const file = () => join(dir, 'archive', 'data-00001.warc.gz');
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const record = (text: string) => ({
    ...({ type: 'resource', uri: 'urn:test:1', date: '2026-03-02T03:00:00Z', contentType: 'text/plain' } as const),
    block: bytesOf(text),
  });

  test('keeps assets over runs, the same bytes once', async () => {
    const first = openArchive();
    const asset = first.put(bytesOf('một'), 'text/plain');
    first.put(bytesOf('một'), 'text/plain', 'urn:other');
    await first.append([record('hai')]);
    const size = first.size();
    expect(first.put(bytesOf('hai'), 'text/plain').bytes).toBe(3);
    expect(first.size()).toBe(size);
    await first.close();
    const second = openArchive();
    expect(Buffer.from(second.read(asset.sha256)).toString()).toBe('một');
    expect(second.size()).toBe(size);
    expect(second.has(second.put(bytesOf('hai'), 'x').sha256)).toBe(true);
    expect(() => second.read('a'.repeat(64))).toThrow(/missing/);
    expect(() => second.read('../evidence.json')).toThrow(/not the name of an asset/);
  });

  test('cuts a torn tail off, and can be appended to again', async () => {
    const first = openArchive();
    const kept = first.put(bytesOf('một'), 'text/plain');
    const good = first.size();
    const torn = first.put(bytesOf('hai'), 'text/plain');
    await first.close();
    // Of a record that is packed anew each time, so that its length differs.
    for (const left of [() => 1, () => 15, () => statSync(file()).size - good - 1]) {
      truncateSync(file(), good + left());
      const again = openArchive();
      expect([again.has(kept.sha256), again.has(torn.sha256)]).toEqual([true, false]);
      expect(again.size()).toBe(good);
      again.put(bytesOf('hai'), 'text/plain');
      await again.close();
    }
    expect(openArchive().has(torn.sha256)).toBe(true);
  });

  test('after its end nothing is appended, and everything can be read', async () => {
    const archive = openArchive();
    const asset = archive.put(bytesOf('một'), 'text/plain');
    await archive.close();
    await archive.close();
    const { size } = statSync(file());
    archive.put(bytesOf('hai'), 'text/plain');
    await archive.append([record('ba')]);
    expect(statSync(file()).size).toBe(size);
    expect(Buffer.from(archive.read(asset.sha256)).toString()).toBe('một');
  });

  test('a damaged asset is refused by name', () => {
    const archive = openArchive();
    const asset = archive.put(bytesOf('một'), 'text/plain');
    archive.put(bytesOf('hai'), 'text/plain');
    const bytes = readFileSync(file());
    bytes[bytes.length - 200] = (bytes[bytes.length - 200] ?? 0) ^ 1;
    bytes.fill(0, 300, bytes.length - 250);
    writeFileSync(file(), bytes);
    expect(() => archive.read(asset.sha256)).toThrow(asset.sha256);
  });
});
