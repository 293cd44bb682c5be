import type { Report } from '../core/report.ts';
import { sampleReport } from './sample-report.ts';

/** Strings a hostile site could plant. Whatever runs sets `hacked`; whatever loads asks for `evil.example`. */
export const attacks: readonly string[] = [
  '<script>globalThis.hacked=1</script><img src=https://evil.example/x.png onerror="hacked=1">',
  `"><svg onload=hacked=1> ' onmouseover='hacked=1' style='color:red`,
  '</style></script></textarea></title></details></table><h1>ĐẠT</h1><iframe src=//evil.example></iframe>',
  'javascript:hacked=1//',
  'data:text/html,<script>hacked=1</script>',
  'https://evil.example/"onclick="hacked=1',
  '\u001b[2J\u001b[31mđạt\u001b]8;;https://evil.example\u0007nhấp\u001b]8;;\u0007\u009b1A\rđè',
  '\u202Etạđ gnôhk\u202C \u2066ẩn\u2069 \u200Fphải',
  '::error file=a.ts,line=1::giả mạo\n::set-output name=x::1\n##[error]giả\n##vso[task.complete result=Succeeded;]',
  '[x](javascript:hacked=1) ![y](https://evil.example/y.png) | **đạt** | `mã` <!-- -->',
  '=HYPERLINK("https://evil.example","x")',
  '@SUM(1+1)*cmd|" /C calc"!A0',
  'Điện thoại: chưa có'.normalize('NFD'),
  ']]> <![CDATA[ &amp; &lt; \u0000 \u000B \uFFFE \uD800 --> ?>',
  '$' + '{7*7} {{7*7}} <%= 7*7 %> {n} $& $1',
  'Ư'.repeat(6000),
  '',
];

/** Keys whose strings come from the site or could be steered by it. */
const planted = new Set(
  'name text found pointer service agency field message lookedFor mend note question cite summary title status vi en subject issuer'.split(
    ' ',
  ),
);
const plantedUrls = new Set(['url', 'urls']);
const own = new Set(['tool', 'score', 'counts', 'weights', 'vantage']);

/** The sample with an attack in every string that a site could have written, each attack at many places. */
export function hostileReport(): Report {
  let turn = 0;
  const next = (): string => attacks[turn++ % attacks.length] || '\u200B ';
  const plant = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return planted.has(key) || plantedUrls.has(key) ? next() : value;
    if (Array.isArray(value)) return value.map((item) => plant(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, own.has(name) ? inner : plant(inner, name)]),
    );
  };
  const sample = sampleReport();
  const report = plant(sample, '') as Report;
  return {
    ...report,
    portal: { ...sample.portal, name: attacks[0] ?? '', url: 'https://tinhmau.gov.vn/?q="><script>hacked=1</script>' },
    services: report.services.map((service) => ({ ...service, code: next() || null })),
  };
}
