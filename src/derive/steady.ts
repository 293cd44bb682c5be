import type { Cheerio } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';
import type { Labelled, Service } from '../core/service.ts';
import { visibleTokens } from './dom.ts';
import { normaliseUrl } from './urls.ts';
import { clean, fold } from './vietnamese.ts';

/** Convention, in characters: of a longer element only the beginning is compared. */
const longestState = 20_000;

/** What two looks at a page within a minute may show differently, in folded text: clock times, counters, tokens. */
const momentary: readonly [RegExp, string][] = [
  [/\b\d{1,2}(?::\d{2}){1,2}(?: ?[ap]m)?\b|\b\d{1,2} ?(?:gio|h) ?\d{1,2}(?: ?(?:phut|'))?/g, ''],
  [
    /((?:luot|so nguoi|tong so|dang)? ?\b(?:truy cap|luot xem|online|truc tuyen|hom nay|hom qua|tuan nay|thang nay|visits?|visitors?|views?|hits)\b ?:? ?)\d[\d.,]*/g,
    '$1',
  ],
  [/\b\d[\d.,]*(?= ?(?:luot (?:xem|truy cap|tai)|(?:nguoi )?dang (?:truy cap|online)|visits?\b|views?\b))/g, ''],
  [/\b(?=[a-z0-9_-]*\d)(?=[a-z0-9_-]*[a-z])[a-z0-9_-]{24,}\b={0,2}/g, ''],
];

/** What a page shows anew every day besides: dates and days of the week. Dates come before clock times. */
const volatile: readonly [RegExp, string][] = [
  [/\b\d{4}-\d{1,2}-\d{1,2}(?:t[\d:.]+z?)?\b/g, ''],
  [/\b\d{1,2}([/.-])\d{1,2}\1\d{2,4}\b/g, ''],
  [/\bngay \d{1,2}(?: thang \d{1,2})?(?:,? nam \d{4})?\b/g, ''],
  [/\bthang \d{1,2} nam \d{4}\b/g, ''],
  [/\b(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b,?/g, ''],
  [/\b(?:gmt|utc) ?[+-] ?\d{1,2}(?::\d{2})?/g, ''],
  ...momentary,
];

/** The text in the form in which two looks at a page are compared, one right after the other: dates stay. */
export function momentText(text: string): string {
  return without(momentary, text);
}

/** The text in the form in which two days' visits are compared: folded, without what changes by itself. */
export function steadyText(text: string): string {
  return without(volatile, text);
}

function without(patterns: readonly [RegExp, string][], text: string): string {
  let steady = fold(text);
  for (const [pattern, by] of patterns) steady = steady.replace(pattern, by);
  return clean(steady);
}

const kept = new Set('alt title role type name value placeholder lang for scope headers datetime content'.split(' '));
const cacheBusters = new Set([
  'v',
  'ver',
  'version',
  't',
  'ts',
  'time',
  'timestamp',
  '_',
  'r',
  'rand',
  'random',
  'token',
]);

/** Old visit counters are rows of pictures of digits. */
const digitPicture = /(?:counter|count|digits?|numbers?)[^/]*\/(?:[^/]*\/)?\d\.(?:gif|png|jpe?g)$/i;

/** An address without host, so that staging and production agree, and without session, tracking and cache parameters. */
function steadyAddress(address: string): string {
  const url = URL.parse(normaliseUrl(address, 'https://host.invalid/') ?? '');
  if (!url) return /^(?:data|blob):/i.test(address) ? address.slice(0, 200) : steadyText(address);
  if (digitPicture.test(url.pathname)) return url.pathname.replace(/\d(?=\.\w+$)/, '');
  const query = [...url.searchParams].filter(([name]) => !cacheBusters.has(name.toLowerCase()));
  return `${url.pathname}?${query.map((pair) => pair.join('=')).join('&')}`;
}

/** View states, request tokens and nonces are hidden inputs: nobody sees them, and they change with every visit. */
const isHiddenInput = ({ name, attribs }: Element): boolean =>
  name === 'input' && attribs.type?.toLowerCase() === 'hidden';

function steadyTag(element: Element): string {
  const attributes = Object.entries(element.attribs).flatMap(([name, value]) => {
    if (name === 'href' || name === 'src' || name === 'action') return [`${name}=${steadyAddress(value)}`];
    return kept.has(name) || name.startsWith('aria-') ? [`${name}=${steadyText(value)}`] : [];
  });
  return `<${[element.name, ...attributes.sort()].join(' ')}>`;
}

/**
 * The state of an element: visible text, tags, telling attributes and values. Two visits give the same state unless
 * something changed that a person may have judged. Empty for no element.
 */
export function steadyState(element: Cheerio<AnyNode>): string {
  const tags: string[] = [];
  let text = '';
  let length = 0;
  for (const token of visibleTokens(element.get())) {
    if (length > longestState) break;
    if (token.kind === 'text') text += token.text;
    else if (token.kind === 'break') text += ' ';
    else if (token.kind === 'open' && !isHiddenInput(token.element)) tags.push(steadyTag(token.element));
    length = text.length + tags.length;
  }
  // One text, not one for each block: the number of a counter often stands in a cell of its own.
  const said = steadyText(text.slice(0, longestState));
  const told = tags.filter((tag) => tag.includes(' ')).join('\n');
  return said || told ? `${told}\n${said}` : '';
}

/** The state of a service as its page presents it; its figures change by the day and are left out. */
export function steadyService(service: Service): string {
  const { name, code, agency, field, claimedLevel, laterClass, fields, dossierCount, forms, apply } = service;
  const said = (labelled: Labelled | undefined) =>
    labelled && steadyText(labelled.value || (labelled.placeholder ?? ''));
  const links = (list: Service['forms']) => list.map(({ text, url }) => [steadyText(text), steadyAddress(url)]);
  return JSON.stringify([
    [name, code ?? '', agency ?? '', field ?? ''].map(steadyText),
    [claimedLevel ?? null, laterClass ?? null, said(dossierCount) ?? null],
    Object.entries(fields).map(([key, labelled]) => [key, said(labelled)]),
    links(forms),
    links(apply),
  ]);
}
