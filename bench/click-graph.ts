/**
 * What the click graph of a portal costs in memory and in the bundle: `node --expose-gc bench/click-graph.ts [pages…]`.
 * Each page has a menu of 100 links that all share, 20 links of its list and 10 that nothing else links.
 */
import { createClickGraph } from '../src/crawl/click-graph.ts';
import { createFrontier } from '../src/crawl/frontier.ts';

const collect = (globalThis as { gc?: () => void }).gc;
if (!collect) throw new Error('run with --expose-gc');

/** Bytes held by heap and buffers after a full collection. */
function held(): number {
  collect?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const text = (what: string, n: number) => `${what} số ${n}`;

function measure(pages: number): string {
  const before = held();
  const frontier = createFrontier();
  const graph = createClickGraph();
  let edges = 0;
  for (let page = 0; page < pages; page++) {
    const from = frontier.idOf(`https://tinhmau.gov.vn/tin-tuc/bai-viet-${page}.html`) ?? 0;
    const links = Array.from({ length: 130 }, (_, n) => {
      const [path, words] =
        n < 100
          ? [`/muc/${n}`, text('Chuyên mục', n)]
          : n < 120
            ? [`/tin-tuc/bai-viet-${(page * 7 + n) % pages}.html`, text('Bài viết', (page * 7 + n) % pages)]
            : [`/tin-tuc/bai-viet-${page}.html?binh-luan=${n}`, text('Bình luận', n)];
      return { to: frontier.idOf(`https://tinhmau.gov.vn${path}`), text: words, cost: 1 };
    }).filter((link): link is typeof link & { to: number } => link.to !== undefined);
    graph.add(from, links);
    frontier.leadOn(from, from);
    edges += links.length;
  }
  const walking = held() - before;
  const table = graph.table(
    Array.from({ length: pages }, (_, n) => frontier.find(`https://tinhmau.gov.vn/tin-tuc/bai-viet-${n}.html`) ?? 0),
    frontier.endOf,
    frontier.urlAt,
  );
  const whole = held() - before - walking;
  const stored = Buffer.byteLength(JSON.stringify(table));
  const objects = [...table.ways].reduce((sum, ways) => sum + ways.length / 2, 0);
  const per = (bytes: number) => `${(bytes / edges).toFixed(1)}`.padStart(8);
  return `${String(pages).padStart(7)} pages ${String(edges).padStart(9)} edges ${per(walking)} ${per(whole)} ${per(stored)}   (${objects} kept, ${frontier.forgotten()} forgotten)`;
}

console.log('bytes per edge: while crawling (addresses and texts included), as table, as JSON');
for (const pages of process.argv
  .slice(2)
  .map(Number)
  .concat(process.argv.length > 2 ? [] : [1000, 10_000]))
  console.log(measure(pages));
