import type { RequirementResult } from '../../core/report.ts';
import { answerPhrases, answerText, beatsMachine, sourceText } from '../answers.ts';
import { type Article, alike, articlesOf, isRestated } from '../digest.ts';
import { percent, points } from '../numbers.ts';
import { pagePhrases } from '../page-phrases.ts';
import { articleTitle, say } from '../words.ts';
import { finding } from './finding.ts';
import { folded, type Markup, markup, quoted } from './markup.ts';
import { anchorOf, articleAnchor, badge, capital, mostSeriousFirst, pairs, section, type View } from './view.ts';

/** Every requirement, article by article, with a filter for readers whose browser runs the script. */
export function requirements(view: View): Markup {
  const { w, report } = view;
  return section(
    'requirements',
    w.heading.requirements,
    markup`${filter(view)}${articlesOf(report).map((article) => oneArticle(article, view))}`,
  );
}

function filter({ w, lang, report }: View): Markup {
  const t = pagePhrases(lang);
  const several = report.instruments.length > 1;
  const choices = articlesOf(report).map(({ instrument, id, title }) => {
    const text = `${several ? `${instrument}: ` : ''}${articleTitle(id, title, lang)}`;
    return markup`<option value="${articleAnchor(instrument, id)}">${text}</option>`;
  });
  const box = (kind: 'outcome' | 'force', value: string, label: Markup) =>
    markup`<label><input type="checkbox" name="${kind}" value="${value}" checked> ${label}</label>`;
  const byOutcome = mostSeriousFirst.map((name) => box('outcome', name, badge(name, w)));
  const byForce = (['must', 'should', 'may'] as const).map((name) =>
    box('force', name, markup`${capital(w.force[name])}`),
  );
  return markup`<div id="filter" class="filter" role="search" aria-label="${w.heading.filter}" hidden><label class="find" for="search">${w.heading.search}</label><input id="search" type="search" autocomplete="off"><fieldset><legend>${w.heading.outcome}</legend>${byOutcome}</fieldset><fieldset><legend>${w.heading.force}</legend>${byForce}</fieldset><label class="find" for="by-article">${t.byArticle}</label><select id="by-article"><option value="">${t.allArticles}</option>${choices}</select><p class="buttons"><button type="button" id="only-failed">${w.phrase.onlyFailed}</button> <button type="button" id="open-all">${w.phrase.openAll}</button> <button type="button" id="close-all">${w.phrase.closeAll}</button> <button type="button" id="reset">${w.phrase.reset}</button></p><p id="showing" role="status" data-text="${w.phrase.showing}"></p></div>`;
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
      markup`<li>${beatsMachine(answer) && markup`<strong>${capital(text.beats)}: </strong>`}${quoted(answerText(answer, report, lang), 1000)} <span class="pointer">${quoted(sourceText(answer.source, lang))}</span></li>`,
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
    const groups = alike(row.findings).map((group) => finding(group, row, view));
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
