import { articlesOf, byText, isScored, outcomeCounts } from '../digest.ts';
import { intervalText, percent } from '../numbers.ts';
import { pagePhrases } from '../page-phrases.ts';
import { articleOutcomes, articleScores } from './charts.ts';
import { type Markup, markup } from './markup.ts';
import { articleAnchor, badge, capital, mostSeriousFirst, section, table, type View } from './view.ts';

/** Article by article: two charts of each text, and all their numbers as a table. */
export function articles(view: View): Markup {
  const { w, lang, report } = view;
  const t = pagePhrases(lang);
  const several = report.instruments.length > 1;
  const charts = byText(report).map((part) => {
    const own = articlesOf(part);
    return markup`${several && markup`<h3>${part.instruments[0]?.title[lang] ?? ''}</h3>`}<div class="charts"><figure><figcaption>${t.scoreByArticle}</figcaption>${articleScores(own, view)}</figure><figure><figcaption>${t.outcomesByArticle}</figcaption>${articleOutcomes(own, view)}</figure></div>`;
  });
  const legend = mostSeriousFirst.map((name) => [name, badge(name, w), w.outcomeMeaning[name]] as const);
  const meaning = markup`<dl class="legend">${legend.map(([name, sign, text]) => markup`<div><dt><svg class="swatch" viewBox="0 0 10 10" aria-hidden="true"><rect class="part ${name}" width="10" height="10"/></svg> ${sign}</dt><dd>${text}</dd></div>`)}</dl>`;
  return section('articles', w.heading.articles, markup`${charts}${meaning}${numbers(view)}`);
}

function numbers({ w, lang, report }: View): Markup {
  const rows = articlesOf(report).map(({ instrument, id, title, machine, requirements }) => {
    const counts = outcomeCounts(requirements);
    const scored = machine !== null && isScored(requirements);
    const cells = scored
      ? markup`<td class="number">${intervalText(machine, lang)}</td><td class="number">${percent(machine.coverage)}</td>`
      : markup`<td class="none" colspan="2">${w.phrase.unscored}</td>`;
    const tally = mostSeriousFirst.map(
      (name) => markup`<td class="number ${counts[name] > 0 ? name : 'none'}">${counts[name]}</td>`,
    );
    return markup`<tr><th scope="row"><a href="#${articleAnchor(instrument, id)}">${id}. ${title[lang]}</a></th>${cells}${tally}</tr>`;
  });
  const titles = [
    w.heading.article,
    w.heading.machineScore,
    capital(w.heading.coverage),
    ...mostSeriousFirst.map((name) => capital(w.outcome[name])),
  ];
  return table(w.heading.articles, titles, rows);
}
