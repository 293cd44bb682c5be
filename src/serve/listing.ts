import type { Bilingual, Language } from '../core/language.ts';
import type { Report } from '../core/report.ts';
import { document } from '../report/html/document.ts';
import { link, type Markup, markup, printed, quoted } from '../report/html/markup.ts';
import { table } from '../report/html/view.ts';
import { intervalText, momentText, percent } from '../report/numbers.ts';
import { say, words } from '../report/words.ts';
import type { Library, Shelved } from './library.ts';

const b = (vi: string, en: string): Bilingual => ({ vi, en });
const t = {
  title: b('Kho báo cáo', 'Reports'),
  search: b('Tìm theo tên hoặc địa chỉ', 'Search by name or address'),
  conformity: b('Kết luận', 'Conformity'),
  any: b('tất cả', 'any'),
  apply: b('Lọc', 'Filter'),
  other: b('English', 'Tiếng Việt'),
  count: b('{n} trên {total} báo cáo', '{n} of {total} reports'),
  unreadable: b('Tệp không đọc được', 'Files that could not be read'),
  open: b('Mở báo cáo', 'Open'),
  files: b('Tải về', 'Download'),
  page: b('Trang {n} trên {total}', 'Page {n} of {total}'),
  before: b('Trang trước', 'Previous page'),
  next: b('Trang sau', 'Next page'),
} satisfies Record<string, Bilingual>;

/** What a visitor asked of the list. */
export interface Asked {
  text: string;
  conformity: string;
  page: number;
  lang: Language;
}

/** Convention: reports on one page of the list. */
const perPage = 100;

/** Letters without marks and case, so that `ha noi` finds Hà Nội. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();

/** Formats that a report can be had in, beside the page itself. */
export const downloads = ['json', 'xlsx', 'markdown', 'sarif', 'junit'] as const;

/** The list of reports as a page: a form that asks by GET, a table, and what could not be read. */
export function listing({ shelved, unreadable }: Library, asked: Asked): string {
  const { lang } = asked;
  const found = shelved.filter((one) => matches(one.report, asked));
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const page = Math.min(Math.max(1, asked.page), pages);
  const { heading, conformity } = words[lang];
  const titles = [
    heading.portal,
    heading.date,
    heading.machineScore,
    heading.conformity,
    heading.overClaimed,
    t.files[lang],
  ];
  const rows = found.slice((page - 1) * perPage, page * perPage).map((one) => row(one, lang));
  const choices = Object.entries(conformity).map(
    ([value, text]) =>
      markup`<option value="${value}"${value === asked.conformity && markup` selected`}>${text}</option>`,
  );
  const body = markup`<header><h1>${t.title[lang]}</h1></header>
<form method="get" action="/" class="filter"><p><label>${t.search[lang]} <input type="search" name="q" value="${asked.text}"></label>
<label>${t.conformity[lang]} <select name="conformity"><option value="">${t.any[lang]}</option>${choices}</select></label>
<input type="hidden" name="lang" value="${lang}"><button type="submit">${t.apply[lang]}</button></p></form>
<p role="status">${say(t.count[lang], { n: found.length, total: shelved.length })} · <a href="/?lang=${lang === 'vi' ? 'en' : 'vi'}" lang="${lang === 'vi' ? 'en' : 'vi'}">${t.other[lang]}</a></p>
${table(t.title[lang], titles, rows)}
${pages > 1 && pager(asked, page, pages)}
${
  unreadable.length > 0 &&
  markup`<section aria-labelledby="unreadable"><h2 id="unreadable">${t.unreadable[lang]}</h2><ul>${unreadable.slice(0, 50).map(({ path, reason }) => markup`<li><code>${quoted(path)}</code>: ${quoted(reason[lang])}</li>`)}</ul></section>`
}`;
  return printed(document({ lang, title: t.title[lang], body, forms: 'self' }));
}

const matches = ({ portal, score }: Report, { text, conformity }: Asked): boolean =>
  (conformity === '' || score.conformity === conformity) &&
  plain(`${portal.name ?? ''} ${portal.url}`).includes(plain(text.trim()));

function row({ id, report }: Shelved, lang: Language): Markup {
  const { portal, score, collectedAt, levels } = report;
  const { conformity, heading } = words[lang];
  const at = `/report/${id}`;
  const files = downloads.map((format) => markup`<a href="${at}/${format}">${format}</a> `);
  return markup`<tr><th scope="row"><a href="${at}?lang=${lang}">${quoted(portal.name ?? portal.url, 150)}</a><span class="about">${link(portal.url)}</span></th><td>${momentText(collectedAt, lang)}</td><td>${intervalText(score.machine, lang)}<span class="about">${heading.coverage} ${percent(score.machine.coverage)}</span></td><td>${conformity[score.conformity]}</td><td class="number">${levels.overClaimed}</td><td>${files}</td></tr>`;
}

function pager({ text, conformity, lang }: Asked, page: number, pages: number): Markup {
  const to = (n: number) => `/?${new URLSearchParams({ q: text, conformity, lang, page: String(n) })}`;
  return markup`<nav aria-label="${say(t.page[lang], { n: page, total: pages })}"><p>${page > 1 && markup`<a rel="prev" href="${to(page - 1)}">${t.before[lang]}</a> `}${say(t.page[lang], { n: page, total: pages })}${page < pages && markup` <a rel="next" href="${to(page + 1)}">${t.next[lang]}</a>`}</p></nav>`;
}
