import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Click } from '../core/crawl-record.ts';
import { clickPath, nearestAncestor, reachedFrom } from './click-paths.ts';
import { clicksIn, leadsTo, tableOf, targetsFrom, withClicks } from './click-table.ts';

const click = (from: string, to: string, cost = 1): Click => ({ from, to, text: `${from}>${to}`, cost });

test('the shortest way counts, not the order of discovery', () => {
  // The long chain is listed first, as a crawl in depth would have found it; a page at depth 4 links its end directly.
  const chain = Array.from({ length: 122 }, (_, n) => click(`${n}`, `${n + 1}`));
  const clicks = [...chain, click('3', '122')];
  expect(clickPath(clicks, '0', '122')).toMatchObject({ clicks: 4 });
  expect(clickPath(clicks, '0', '122')?.path.map(({ url }) => url)).toEqual(['1', '2', '3', '122']);
});

test('the start is no step, and what nothing leads to has no path', () => {
  expect(clickPath([click('a', 'b')], 'a', 'a')).toEqual({ clicks: 0, path: [] });
  expect(clickPath([click('a', 'b')], 'b', 'a')).toBeUndefined();
  expect(clickPath([], 'a', 'b')).toBeUndefined();
});

test('frames cost nothing and stay in the witness; cycles end', () => {
  const clicks = [
    click('a', 'b'),
    click('b', 'a'),
    click('a', 'frame', 0),
    click('frame', 'c'),
    click('b', 'x'),
    click('x', 'c'),
  ];
  expect(clickPath(clicks, 'a', 'c')).toEqual({
    clicks: 1,
    path: [
      { text: 'a>frame', url: 'frame' },
      { text: 'frame>c', url: 'c' },
    ],
  });
});

test('of equal ways the one seen first is told', () => {
  const clicks = [click('a', 'b'), click('a', 'c'), click('c', 'd'), click('b', 'd')];
  expect(clickPath(clicks, 'a', 'd')?.path[0]?.url).toBe('b');
});

test('distances are those of Bellman and Ford, and each witness adds up to its distance', () => {
  const node = fc.integer({ min: 0, max: 9 }).map(String);
  const edges = fc.array(
    fc.record({ from: node, to: node, text: fc.constant('x'), cost: fc.integer({ min: 0, max: 3 }) }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(edges, (clicks) => {
      const oracle = new Map([['0', 0]]);
      for (let round = 0; round < 10; round++) {
        for (const { from, to, cost } of clicks) {
          const next = (oracle.get(from) ?? Number.POSITIVE_INFINITY) + cost;
          if (next < (oracle.get(to) ?? Number.POSITIVE_INFINITY)) oracle.set(to, next);
        }
      }
      const reached = new Map([...reachedFrom(clicks, '0')].map(([url, { clicks: distance }]) => [url, distance]));
      expect(new Map([...reached].sort())).toEqual(new Map([...oracle].sort()));
      for (const [url, distance] of reached) {
        let at = '0';
        let total = 0;
        for (const step of clickPath(clicks, '0', url)?.path ?? []) {
          const costs = clicks.filter(({ from, to }) => from === at && to === step.url).map(({ cost }) => cost);
          total += Math.min(...costs);
          at = step.url;
        }
        expect([at, total]).toEqual([url, distance]);
      }
    }),
  );
});

describe('the table', () => {
  const url = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const some = fc.array(
    fc.record(
      { from: url, to: url, text: fc.constantFrom('', 'x', 'y'), cost: fc.integer({ min: 0, max: 2 }), control: url },
      { requiredKeys: ['from', 'to', 'text', 'cost'] },
    ),
    { maxLength: 30 },
  );

  test('holds one click for each pair of pages, the cheapest, and the same ways', () => {
    fc.assert(
      fc.property(some, some, (first, more) => {
        const all = [...first, ...more];
        const table = withClicks(tableOf(first), more);
        const pairs = [...clicksIn(table)].map(({ from, to }) => `${from} ${to}`);
        expect(new Set(pairs).size).toBe(pairs.length);
        expect(new Set(pairs)).toEqual(new Set(all.map(({ from, to }) => `${from} ${to}`)));
        for (const { from, to, ...step } of clicksIn(table)) {
          const same = all.filter((click) => click.from === from && click.to === to);
          const { from: _, to: __, ...cheapest } = same.reduce((a, b) => (b.cost < a.cost ? b : a));
          expect(step).toEqual(cheapest);
          expect(targetsFrom(table, from).has(to)).toBe(true);
        }
        const distances = (clicks: Parameters<typeof reachedFrom>[0]) =>
          [...reachedFrom(clicks, 'a')].map(([page, { clicks: distance }]) => [page, distance]);
        expect(distances(table)).toEqual(distances(all));
      }),
    );
  });

  test('the given one stays as it is, and a damaged one is read as far as it goes', () => {
    const table = Object.freeze(tableOf([click('a', 'b')]));
    Object.values(table).forEach(Object.freeze);
    expect([...clicksIn(withClicks(table, [click('a', 'c')]))]).toHaveLength(2);
    const damaged = { urls: ['a', 'b'], steps: [{ text: 'x', cost: 1 }], ways: [[9, 0, 1, 9, 1, 0, 1], [7], [1, 0]] };
    expect([...clicksIn(damaged)]).toEqual([{ from: 'a', to: 'b', text: 'x', cost: 1 }]);
    expect(clickPath(damaged, 'a', 'b')?.clicks).toBe(1);
  });

  test('knows the hosts it leads to', () => {
    const clicks = [click('https://tinhmau.gov.vn/', 'https://dichvucong.gov.vn/x')];
    expect([leadsTo(clicks, 'dichvucong.gov.vn'), leadsTo(tableOf(clicks), 'dichvucong.gov.vn')]).toEqual([true, true]);
    expect(leadsTo(clicks, 'gov.vn')).toBe(false);
  });
});

test('a step names what is worked before it', () => {
  const clicks = [{ ...click('a', 'b'), control: 'Dịch vụ công' }];
  expect(clickPath(clicks, 'a', 'b')?.path).toEqual([{ text: 'a>b', url: 'b', control: 'Dịch vụ công' }]);
});

describe('nearest ancestor', () => {
  const site = 'https://tinhmau.gov.vn';
  const home = `${site}/`;
  const clicks = [
    click(home, `${site}/dvc/`),
    click(home, `${site}/tin`),
    click(`${site}/dvc/`, `${site}/dvc/ho-tich.html`),
    click(`${site}/dvc/ho-tich.html`, `${site}/dvc/trang-2`),
    click(`${site}/dvc/trang-2`, `${site}/dvc/khai-sinh`),
  ];
  test('of a page too deep: the last page of its way within the limit', () => {
    expect(nearestAncestor(clicks, home, `${site}/dvc/khai-sinh`, 3)).toEqual({
      url: `${site}/dvc/trang-2`,
      clicks: 3,
    });
  });
  test.each([
    ['/dvc/an/xa', '/dvc/', 1],
    ['/dvc/ho-tich/xa', '/dvc/ho-tich.html', 2],
    ['/khac', '/', 0],
  ])('of %s, out of reach: the reached page above it', (path, above, depth) => {
    expect(nearestAncestor(clicks, home, `${site}${path}`, 3)).toEqual({ url: `${site}${above}`, clicks: depth });
  });
});
