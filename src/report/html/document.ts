import { createHash } from 'node:crypto';
import type { Language } from '../../core/language.ts';
import { tool } from '../../core/tool.ts';
import { words } from '../words.ts';
import { type Markup, markup, trusted } from './markup.ts';
import { script } from './script.ts';
import { style } from './style.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Whom a page may ask: nobody, or its own server. */
type Whom = 'none' | 'self';

/**
 * Nothing may load or run but our own style sheet and the scripts given, known by their hashes, and pictures inside the
 * file.
 * @param connect - whom a script may ask for news
 */
export const documentPolicy = (
  forms: Whom,
  { scripts = [script], connect = 'none' }: { scripts?: readonly string[]; connect?: Whom } = {},
): string =>
  [
    `default-src 'none'`,
    `style-src ${hash(style)}`,
    `script-src ${scripts.map(hash).join(' ')}`,
    'img-src data:',
    ...(connect === 'none' ? [] : [`connect-src '${connect}'`]),
    `base-uri 'none'`,
    `form-action '${forms}'`,
  ].join('; ');

/** A whole page of ours that opens offline: style, script and pictures are in it, and nothing else may run. */
export function document({
  lang,
  title,
  body,
  skip,
  forms = 'none',
  connect = 'none',
  own = script,
}: {
  lang: Language;
  title: string;
  body: Markup;
  /** Links before the content, besides the one to it. */
  skip?: Markup;
  /** `self` where the page asks its own server by GET. */
  forms?: Whom;
  connect?: Whom;
  /** Script of the page in place of the report's: ours as well. */
  own?: string;
}): Markup {
  return markup`<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(documentPolicy(forms, { scripts: [own], connect }))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${`${tool.name} ${tool.version}`}">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#content">${words[lang].phrase.toContent}</a>
${skip}
<main id="content" class="page" tabindex="-1">
${body}
</main>
<script>${trusted(own)}</script>
</body>
</html>
`;
}
