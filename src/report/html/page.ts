import { answerPhrases } from '../answers.ts';
import { pagePhrases } from '../page-phrases.ts';
import { samplingPhrases } from '../sampling.ts';
import { appendix } from './appendix.ts';
import { articles } from './articles.ts';
import { document } from './document.ts';
import { type Markup, markup } from './markup.ts';
import { network } from './network.ts';
import { requirements } from './requirements.ts';
import { services } from './services.ts';
import { limitations, masthead, overview, picture } from './summary.ts';
import type { View } from './view.ts';

/** The whole document. */
export function page(view: View): Markup {
  const { report, lang, w } = view;
  const body = markup`${limitations(view)}
${masthead(view)}
${contents(view)}
${overview(view)}
${articles(view)}
${requirements(view)}
${services(view)}
${network(view)}
${picture(view)}
${appendix(view)}`;
  return document({
    lang,
    title: `${w.heading.report}: ${report.portal.name ?? report.portal.url}`,
    body,
    skip: markup`<a class="skip" href="#filter" data-script hidden>${w.phrase.toFilter}</a>`,
  });
}

function contents({ w, report, lang }: View): Markup {
  const { heading } = w;
  const entries = [
    ['levels', heading.levels],
    ['scores', heading.scores],
    ['mends', heading.mends],
    ['articles', heading.articles],
    ['requirements', heading.requirements],
    ['services', heading.services],
    ['network', pagePhrases(lang).network],
    ['screenshot', heading.screenshot],
    ['advice', heading.advice],
    ['sample', heading.sample],
    ['not-reached', heading.notReached],
    ...(report.relatedHosts.length > 0 ? [['related-hosts', samplingPhrases(lang).related] as const] : []),
    ...(report.attestations?.setAside.length ? [['answers-set-aside', answerPhrases(lang).asideTitle] as const] : []),
    ['formula', heading.formula],
    ['conventions', heading.conventions],
    ['provenance', heading.provenance],
  ] as const;
  const items = entries.map(([id, title]) => markup`<li><a href="#${id}">${title}</a></li>`);
  return markup`<nav class="contents" aria-label="${heading.contents}"><p>${heading.contents}</p><ul>${items}</ul></nav>`;
}
