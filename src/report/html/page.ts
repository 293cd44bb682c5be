import { createHash } from 'node:crypto';
import { answerPhrases } from '../answers.ts';
import { samplingPhrases } from '../sampling.ts';
import { appendix } from './appendix.ts';
import { type Markup, markup, trusted } from './markup.ts';
import { articleBars, requirements } from './requirements.ts';
import { script } from './script.ts';
import { services } from './services.ts';
import { style } from './style.ts';
import { limitations, masthead, overview, picture } from './summary.ts';
import type { View } from './view.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing may load or run but our own style sheet and script, known by their hashes, and pictures inside the file. */
const policy = [
  `default-src 'none'`,
  `style-src ${hash(style)}`,
  `script-src ${hash(script)}`,
  'img-src data:',
  `base-uri 'none'`,
  `form-action 'none'`,
].join('; ');

/** The whole document. */
export function page(view: View): Markup {
  const { report, lang, w } = view;
  const title = `${w.heading.report}: ${report.portal.name ?? report.portal.url}`;
  return markup`<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${`${report.tool.name} ${report.tool.version}`}">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#content">${w.phrase.toContent}</a>
<a class="skip" href="#filter" data-script hidden>${w.phrase.toFilter}</a>
<main id="content" class="page" tabindex="-1">
${limitations(view)}
${masthead(view)}
${contents(view)}
${overview(view)}
${articleBars(view)}
${requirements(view)}
${services(view)}
${picture(view)}
${appendix(view)}
</main>
<script>${trusted(script)}</script>
</body>
</html>
`;
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
