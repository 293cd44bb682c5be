import { weightsSchema } from '../../core/instrument.ts';
import { type OptionRow, optionTable } from '../../core/options.ts';
import { answerPhrases, asideText, sourceText, targetText } from '../answers.ts';
import { momentText, percent, points } from '../numbers.ts';
import { say } from '../words.ts';
import { folded, link, type Markup, markup, quoted } from './markup.ts';
import { notReached } from './not-reached.ts';
import { relatedHosts, sample } from './sample.ts';
import { capital, pairs, section, table, type View } from './view.ts';

/** What stands behind the verdicts: pages, gaps, advice, conventions, arithmetic, provenance. */
export function appendix(view: View): Markup {
  return markup`${advice(view)}${sample(view)}${notReached(view)}${relatedHosts(view)}${setAside(view)}${formula(view)}${conventions(view)}${provenance(view)}`;
}

const list = (items: readonly Markup[], limit: number, { w }: View): Markup =>
  items.length === 0
    ? markup`<p>${w.phrase.emptyList}</p>`
    : folded(
        items,
        limit,
        (part) => markup`<ul>${part}</ul>`,
        (n) => say(w.phrase.showMore, { n }),
      );

function advice(view: View): Markup {
  const { report, w, lang } = view;
  const items = report.advice.map(({ text, places }) => {
    const where = places.slice(0, 5).map(({ url }) => markup`<li>${link(url)}</li>`);
    return markup`<li>${text[lang]}${where.length > 0 && markup`<ul class="places">${where}</ul>`}</li>`;
  });
  return section('advice', w.heading.advice, list(items, 20, view));
}

/** Answers that do not count, each with its place and the reason. */
function setAside(view: View): Markup {
  const { report, w, lang } = view;
  const aside = report.attestations?.setAside ?? [];
  if (aside.length === 0) return markup``;
  const { asideTitle } = answerPhrases(lang);
  const rows = aside.map(
    (answer) =>
      markup`<tr><td>${quoted(sourceText(answer.source, lang))}</td><td>${quoted(answer.requirement ?? '')}</td><td class="url">${quoted(targetText(answer.target, report.services, lang))}</td><td>${capital(asideText(answer, lang))}</td></tr>`,
  );
  const titles = [w.heading.where, w.heading.requirement, w.heading.scope, w.heading.reason];
  const content = folded(
    rows,
    20,
    (part) => table(asideTitle, titles, part),
    (n) => say(w.phrase.showMore, { n }),
  );
  return section('answers-set-aside', asideTitle, content);
}

function conventions({ report, w, lang }: View): Markup {
  const items = Object.entries(report.conventions).map(
    ([id, text]) => markup`<li id="convention-${id}">${text[lang]}</li>`,
  );
  return section(
    'conventions',
    w.heading.conventions,
    markup`<p class="meaning">${w.phrase.conventionsMeaning}</p><ul>${items}</ul>`,
  );
}

function formula(view: View): Markup {
  const { report, w, lang } = view;
  const weights = weightsSchema.safeParse(report.weights);
  const text = markup`<p>${w.phrase.formula}</p><p>${w.phrase.example}</p>`;
  if (!weights.success) return section('formula', w.heading.formula, markup`${text}${facts(report.weights, view)}`);
  const { force, bands, bandCoverage, bandShare } = weights.data;
  const forceRows = (['must', 'should', 'may'] as const).map(
    (name) =>
      markup`<tr><th scope="row">${capital(w.force[name])}</th><td class="number">${points(force[name], lang)}</td></tr>`,
  );
  const bandRows = bands.map(
    ({ id, low }) => markup`<tr><th scope="row">${id}</th><td class="number">${points(low, lang)}</td></tr>`,
  );
  return section(
    'formula',
    w.heading.formula,
    markup`${text}<div class="side">${table(w.heading.weight, [w.heading.force, w.heading.weight], forceRows)}${table(w.heading.band, [w.heading.band, w.heading.bandFrom], bandRows)}</div><p class="meaning">${say(w.phrase.bandMeaning, { coverage: percent(bandCoverage), share: percent(bandShare) })}</p>`,
  );
}

function provenance(view: View): Markup {
  const { report, w, lang } = view;
  const { evidence, collectedAt } = report;
  const head = pairs([
    [w.heading.date, momentText(collectedAt, lang)],
    [w.heading.finished, momentText(evidence.finishedAt, lang)],
    [w.heading.seed, markup`<code>${evidence.sample.seed}</code>`],
    [w.heading.evidence, markup`<code>${evidence.sha256}</code>`],
  ]);
  const labels: Readonly<Record<string, string>> = w.vantage;
  const helps: Readonly<Record<string, OptionRow>> = optionTable;
  const parts = markup`<h3>${w.heading.vantage}</h3>${facts(evidence.vantage, view, (name) => labels[name])}<h3>${w.heading.options}</h3>${facts(evidence.options, view, (name) => helps[name]?.help[lang])}`;
  return section('provenance', w.heading.provenance, markup`${head}${parts}`);
}

/** A free record as name and value, with what the name means where that is known; nested values as JSON. */
function facts(
  record: Readonly<Record<string, unknown>>,
  { w }: View,
  meaning: (name: string) => string | undefined = () => undefined,
): Markup {
  const rows = Object.entries(record).map(
    ([name, value]) => [capital(meaning(name) ?? name), markup`<code>${valueText(value, w)}</code>`] as const,
  );
  return pairs(rows);
}

function valueText(value: unknown, { phrase }: View['w']): string {
  if (value === null || value === undefined || value === '') return phrase.none;
  if (typeof value === 'boolean') return value ? phrase.yes : phrase.no;
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object'))
    return value.length > 0 ? value.join(', ') : phrase.none;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
