import type { NotReachedRow } from '../../core/crawl-record.ts';
import type { ObservationCode } from '../../core/observation.ts';
import { observationMends } from '../../core/observation-mends.ts';
import { missesIn, missNote } from '../misses.ts';
import { say, type Words } from '../words.ts';
import { folded, link, type Markup, markup, quoted } from './markup.ts';
import { capital, section, table, type View } from './view.ts';

/** Everything found and not read, by reason: each reason with its meaning, its mend and its addresses, folded. */
export function notReached(view: View): Markup {
  const { report, w } = view;
  const groups = [...Map.groupBy(report.notReached, ({ code }) => code)].sort(
    ([a, some], [b, others]) => missesIn(others) - missesIn(some) || (a < b ? -1 : 1),
  );
  const content =
    groups.length === 0
      ? markup`<p>${w.phrase.emptyList}</p>`
      : markup`${groups.length > 1 && filter(groups, w)}${groups.map(([code, rows]) => group(code, rows, view))}`;
  return section('not-reached', w.heading.notReached, content);
}

/** Needs the script of the page, which shows it. */
function filter(groups: readonly [ObservationCode, readonly NotReachedRow[]][], w: Words): Markup {
  const options = groups.map(
    ([code, rows]) => markup`<option value="${code}">${capital(w.code[code])} (${missesIn(rows)})</option>`,
  );
  return markup`<label class="reason" data-script hidden>${w.heading.byReason}: <select id="reason"><option value="">${w.phrase.allReasons}</option>${options}</select></label>`;
}

function group(code: ObservationCode, rows: readonly NotReachedRow[], { w, lang }: View): Markup {
  const lines = rows.map(
    (row) =>
      markup`<tr><td class="url">${link(row.url)}</td><td>${row.tries}</td><td class="url">${origin(row, w)}</td><td>${quoted(missNote(row, lang), 300)}</td></tr>`,
  );
  const titles = [w.heading.address, w.heading.tries, w.heading.foundOn, w.heading.note];
  const name = capital(w.code[code]);
  const content = folded(
    lines,
    20,
    (part) => table(name, titles, part),
    (n) => say(w.phrase.showMore, { n }),
  );
  return markup`<details class="missed" id="not-reached-${code}" data-code="${code}"><summary>${name} <code>${code}</code> (${missesIn(rows)})</summary><p>${observationMends[code][lang]}</p>${content}</details>`;
}

function origin({ foundBy, foundOn }: NotReachedRow, { phrase }: Words): Markup {
  if (foundOn) return link(foundOn);
  if (!foundBy) return markup``;
  const how = { start: phrase.foundByStart, link: phrase.foundByLink, script: phrase.foundByScript };
  return markup`${foundBy === 'sitemap' ? phrase.foundBySitemap : how[foundBy]}`;
}
