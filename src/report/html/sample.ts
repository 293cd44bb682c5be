import { roleText, sampleText, samplingPhrases, whyText } from '../sampling.ts';
import { say } from '../words.ts';
import { folded, link, type Markup, markup } from './markup.ts';
import { section, table, type View } from './view.ts';

/** The pages opened in the browser, why each was chosen, and how big the kinds of pages are from which they come. */
export function sample(view: View): Markup {
  const { report, w, lang } = view;
  const { urls, members, strata } = report.evidence.sample;
  const t = samplingPhrases(lang);
  const reasons = new Map(members.map((member) => [member.url, member]));
  const rows = urls.map((url) => {
    const member = reasons.get(url);
    const stratum = member && strata[member.stratum];
    return markup`<tr><td class="url">${link(url)}</td><td>${stratum ? roleText(stratum.role, lang) : ''}</td><td>${member ? whyText(member.why, lang) : ''}</td></tr>`;
  });
  const kinds = strata.map(
    (stratum) =>
      markup`<tr><td>${roleText(stratum.role, lang)}</td><td class="url"><code>${stratum.template}</code></td><td class="number">${stratum.pages}</td><td class="number">${stratum.chosen}</td></tr>`,
  );
  const size = sampleText(report.evidence, lang);
  const content = markup`<p class="meaning">${w.phrase.sampleMeaning}</p>${size !== '' && markup`<p>${size}</p>`}${long(rows, w.heading.sample, [w.heading.address, t.role, t.chosenFor], view)}${
    kinds.length > 0 && long(kinds, t.strata, [t.role, t.template, t.read, t.chosen], view)
  }`;
  return section('sample', w.heading.sample, content);
}

/** Hosts under the portal's name that its pages link and that were left alone; nothing where there is none. */
export function relatedHosts(view: View): Markup {
  const { report, lang } = view;
  if (report.relatedHosts.length === 0) return markup``;
  const t = samplingPhrases(lang);
  const rows = report.relatedHosts.map(
    ({ host, pages, url, from }) =>
      markup`<tr><td>${host}</td><td class="number">${pages}</td><td class="url">${link(url)}</td><td class="url">${link(from)}</td></tr>`,
  );
  const titles = [t.host, t.linkedBy, t.example, view.w.heading.foundOn];
  return section(
    'related-hosts',
    t.related,
    markup`<p class="meaning">${t.relatedMeaning}</p>${long(rows, t.related, titles, view)}`,
  );
}

const long = (rows: readonly Markup[], caption: string, titles: readonly string[], { w }: View): Markup =>
  rows.length === 0
    ? markup`<p>${w.phrase.emptyList}</p>`
    : folded(
        rows,
        20,
        (part) => table(caption, titles, part),
        (n) => say(w.phrase.showMore, { n }),
      );
