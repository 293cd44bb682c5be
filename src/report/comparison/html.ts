import type { Comparison, RequirementChange } from '../../core/comparison.ts';
import type { Language } from '../../core/language.ts';
import { document } from '../html/document.ts';
import { folded, link, type Markup, markup, printed, quoted } from '../html/markup.ts';
import { section, table } from '../html/view.ts';
import { momentText } from '../numbers.ts';
import { outcomeSign, say, words } from '../words.ts';
import { causesText, changesOf, fateWords, outcomesText, shownFates, sideRows, comparisonWords as t } from './words.ts';

/** A comparison as one self-contained HTML file. */
export function comparisonHtml(comparison: Comparison, lang: Language): string {
  const { portal, cautions, counts, rejudged } = comparison;
  const rows = (list: readonly (readonly string[])[]) =>
    list.map(
      ([head = '', ...cells]) =>
        markup`<tr><th scope="row">${head}</th>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>`,
    );
  const title = `${t.title[lang]}: ${portal.name ?? portal.url}`;
  const body = markup`<header><p class="kicker">congchuan</p><h1>${title}</h1><p>${link(portal.url)}</p></header>
${cautions.length > 0 && markup`<div class="limitations"><ul>${cautions.map((caution) => markup`<li>${caution[lang]}</li>`)}</ul></div>`}
${table(t.title[lang], ['', t.before[lang], t.after[lang]], rows(sideRows(comparison, lang, (iso) => momentText(iso, lang))))}
${table(
  t.change[lang],
  [t.change[lang], t.count[lang]],
  [...shownFates, 'same' as const].map(
    (fate) => markup`<tr><th scope="row">${fateWords[fate][lang]}</th><td class="number">${counts[fate]}</td></tr>`,
  ),
)}
<p class="meaning">${(rejudged ? t.rejudged : t.notRejudged)[lang]}</p>
${shownFates.map((fate) => changes(fate, comparison, lang))}`;
  return printed(document({ lang, title, body }));
}

function changes(fate: (typeof shownFates)[number], comparison: Comparison, lang: Language): Markup {
  const rows = changesOf(comparison, fate);
  if (rows.length === 0) return markup``;
  const { heading, phrase } = words[lang];
  const caption = `${fateWords[fate][lang]} (${rows.length})`;
  const titles = [heading.clause, heading.requirement, heading.outcome, t.why[lang], t.findings[lang]];
  const list = folded(
    rows.map((row) => changeRow(row, lang)),
    40,
    (part) => table(caption, titles, part),
    (n) => say(phrase.showMore, { n }),
  );
  return section(`fate-${fate}`, caption, list);
}

function changeRow(row: RequirementChange, lang: Language): Markup {
  const { force } = words[lang];
  const told = row.findings.map(
    ({ fate, text, places }) =>
      markup`<li><strong>${fateWords[fate][lang]}</strong>: ${quoted(text[lang])}${places.slice(0, 1).map(({ url }) => markup` · ${link(url)}`)}</li>`,
  );
  const list = folded(
    told,
    5,
    (part) => markup`<ul>${part}</ul>`,
    (n) => say(words[lang].phrase.showMore, { n }),
  );
  return markup`<tr><th scope="row">${row.id}<span class="about">${force[row.force]}</span></th><td>${row.summary[lang]}<span class="about">${row.cite[lang]}</span></td><td><span aria-hidden="true">${row.after ? outcomeSign[row.after] : '–'}</span> ${outcomesText(row, lang)}</td><td>${causesText(row, lang)}</td><td>${told.length > 0 && list}</td></tr>`;
}
