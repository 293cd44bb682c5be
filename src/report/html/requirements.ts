import { outcomes } from '../../core/outcome.ts';
import type { Finding, RequirementResult } from '../../core/report.ts';
import { answerPhrases, answerText, beatsMachine } from '../answers.ts';
import { type Article, alike, articlesOf, isRestated, isScored, outcomeCounts, sumOf } from '../digest.ts';
import { intervalText, percent, points } from '../numbers.ts';
import { articleTitle, say } from '../words.ts';
import { intervalBar } from './interval-bar.ts';
import { folded, link, type Markup, markup, quoted } from './markup.ts';
import { anchorOf, articleAnchor, badge, capital, pairs, section, table, type View } from './view.ts';

const mostSeriousFirst = [...outcomes].reverse();

/** One bar per article, with the numbers beside it. */
export function articleBars(view: View): Markup {
  const { w, lang, report } = view;
  const rows = articlesOf(report).map(({ instrument, id, title, machine, requirements }) => {
    const counts = outcomeCounts(requirements);
    const scored = machine !== null && isScored(requirements);
    const cells = scored
      ? markup`<td class="barcell">${intervalBar(machine, w, lang)}</td><td class="number">${intervalText(machine, lang)}</td><td class="number">${percent(machine.coverage)}</td>`
      : markup`<td class="barcell none" colspan="3">${w.phrase.unscored}</td>`;
    const tally = mostSeriousFirst.map(
      (name) => markup`<td class="number ${counts[name] > 0 ? name : 'none'}">${counts[name]}</td>`,
    );
    return markup`<tr><th scope="row"><a href="#${articleAnchor(instrument, id)}">${id}. ${title[lang]}</a></th>${cells}${tally}</tr>`;
  });
  const titles = [
    w.heading.article,
    w.phrase.scale,
    w.heading.machineScore,
    capital(w.heading.coverage),
    ...mostSeriousFirst.map((name) => capital(w.outcome[name])),
  ];
  const legend = mostSeriousFirst.map((name) => [badge(name, w), w.outcomeMeaning[name]] as const);
  const meaning = markup`<dl class="legend">${legend.map(([sign, text]) => markup`<div><dt>${sign}</dt><dd>${text}</dd></div>`)}</dl>`;
  return section('articles', w.heading.articles, markup`${table(w.heading.articles, titles, rows)}${meaning}`);
}

/** Every requirement, article by article, with a filter for readers whose browser runs the script. */
export function requirements(view: View): Markup {
  const { w, report } = view;
  return section(
    'requirements',
    w.heading.requirements,
    markup`${filter(view)}${articlesOf(report).map((article) => oneArticle(article, view))}`,
  );
}

function filter({ w }: View): Markup {
  const box = (kind: 'outcome' | 'force', value: string, label: Markup) =>
    markup`<label><input type="checkbox" name="${kind}" value="${value}" checked> ${label}</label>`;
  const byOutcome = mostSeriousFirst.map((name) => box('outcome', name, badge(name, w)));
  const byForce = (['must', 'should', 'may'] as const).map((name) =>
    box('force', name, markup`${capital(w.force[name])}`),
  );
  return markup`<div id="filter" class="filter" role="search" aria-label="${w.heading.filter}" hidden><label class="find" for="search">${w.heading.search}</label><input id="search" type="search" autocomplete="off"><fieldset><legend>${w.heading.outcome}</legend>${byOutcome}</fieldset><fieldset><legend>${w.heading.force}</legend>${byForce}</fieldset><p class="buttons"><button type="button" id="only-failed">${w.phrase.onlyFailed}</button> <button type="button" id="open-all">${w.phrase.openAll}</button> <button type="button" id="close-all">${w.phrase.closeAll}</button> <button type="button" id="reset">${w.phrase.reset}</button></p><p id="showing" role="status" data-text="${w.phrase.showing}"></p></div>`;
}

function oneArticle({ instrument, id, title, requirements: rows }: Article, view: View): Markup {
  const anchor = articleAnchor(instrument, id);
  return markup`<section class="article" id="${anchor}" aria-labelledby="${anchor}-title"><h3 id="${anchor}-title">${articleTitle(id, title, view.lang)}</h3>${rows.map((row) => requirement(row, view))}</section>`;
}

function requirement(row: RequirementResult, view: View): Markup {
  const { w, lang, report } = view;
  const applying = row.counts.passed + row.counts.failed + row.counts.cantTell + row.counts.untested;
  const tally = mostSeriousFirst
    .filter((name) => row.counts[name] > 0)
    .map((name) => `${w.outcome[name]}: ${row.counts[name]}`);
  const facts = pairs([
    [w.heading.cite, row.cite[lang]],
    [w.heading.method, capital(w.method[row.method])],
    [w.heading.scope, capital(w.scope[row.scope])],
    applying > 1 && [w.heading.counts, tally.join(' · ')],
    row.share !== null && applying > 1 && [w.heading.share, percent(row.share)],
    [w.heading.weight, points(row.weight, lang)],
    row.reason !== undefined && [w.heading.reason, capital(w.code[row.reason])],
    row.note !== undefined && [w.heading.note, row.note[lang]],
    row.question !== undefined && [w.heading.question, row.question[lang]],
  ]);
  return markup`<details class="req" id="${anchorOf(row, report)}" data-outcome="${row.outcome}" data-force="${row.force}"><summary>${badge(row.outcome, w)} <span class="id">${row.id}</span> <span class="text">${row.summary[lang]}</span> <span class="force">${w.force[row.force]}</span></summary><div class="body">${facts}${answers(row, view)}${findings(row, view)}</div></details>`;
}

/** What people said of the row; where one decided against the machine, that is told first. */
function answers({ answers: list, waived }: RequirementResult, { report, lang, w }: View): Markup {
  if (!list) return markup``;
  const text = answerPhrases(lang);
  const items = list.map(
    (answer) =>
      markup`<li>${beatsMachine(answer) && markup`<strong>${capital(text.beats)}: </strong>`}${quoted(answerText(answer, report, lang), 1000)} <span class="pointer">${quoted(answer.source)}</span></li>`,
  );
  const all = folded(
    items,
    10,
    (part) => markup`<ul class="answers">${part}</ul>`,
    (n) => say(w.phrase.showMore, { n }),
  );
  return markup`<p class="said">${text.title}</p>${waived && markup`<p class="meaning">${capital(text.waived)}.</p>`}${all}`;
}

function findings(row: RequirementResult, view: View): Markup {
  const { w } = view;
  if (row.findings.length > 0) {
    const groups = alike(row.findings).map((group) => findingGroup(group, view));
    return folded(
      groups,
      20,
      (part) => markup`${part}`,
      (n) => say(w.phrase.showMore, { n }),
    );
  }
  if (row.reason !== undefined || row.outcome === 'inapplicable') return markup``;
  if (isRestated(row)) return markup`<p class="meaning">${w.phrase.restated}</p>`;
  if (row.answers) return markup``;
  return markup`<p class="meaning">${row.method === 'manual' ? w.phrase.notMachineDecided : w.phrase.noFindings}</p>`;
}

function findingGroup(group: readonly [Finding, ...Finding[]], { w, lang }: View): Markup {
  const [first] = group;
  const places = group.flatMap((finding) =>
    finding.places.map((place) => placeItem(place, group.length > 1 ? finding.found : null)),
  );
  const total = sumOf(group.map(({ placesTotal }) => placesTotal));
  const unlisted = total - places.length;
  const list = folded(
    places,
    5,
    (part) => markup`<ul class="places">${part}</ul>`,
    (n) => say(w.phrase.showMore, { n }),
  );
  const facts = pairs([
    [w.heading.lookedFor, first.lookedFor[lang]],
    group.length === 1 && first.found !== null && [w.heading.found, markup`<q>${quoted(first.found)}</q>`],
    places.length > 0 && [
      w.heading.where,
      markup`${list}${unlisted > 0 && markup`<p>${say(w.phrase.morePlaces, { n: unlisted })}</p>`}`,
    ],
    first.mend !== null && [w.heading.mend, markup`<strong class="mend">${first.mend[lang]}</strong>`],
    [
      w.heading.rule,
      markup`<code>${first.ruleId}</code> · <code>${first.message}</code> · <code>${first.fingerprint}</code>`,
    ],
  ]);
  return markup`<div class="finding ${first.outcome}"><p class="said">${badge(first.outcome, w)} ${first.text[lang]}</p>${facts}</div>`;
}

function placeItem({ url, pointer, service }: Finding['places'][number], found: string | null): Markup {
  return markup`<li>${service !== undefined && markup`${quoted(service)}: `}${link(url)}${pointer !== undefined && markup` <code class="pointer">${quoted(pointer, 200)}</code>`}${found !== null && markup` <q>${quoted(found, 200)}</q>`}</li>`;
}
