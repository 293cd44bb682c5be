import type { Cheerio, CheerioAPI } from 'cheerio';
import { load } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { clean } from './vietnamese.ts';

/** Memoises a pure view of an evidence object for as long as that object lives. */
export function memoised<Key extends object, View>(view: (key: Key) => View): (key: Key) => View {
  const seen = new WeakMap<Key, View>();
  return (key) => {
    if (!seen.has(key)) seen.set(key, view(key));
    return seen.get(key) as View;
  };
}

/** The parsed page. Shared between rules: never change it. */
export const dom = memoised((document: PageDocument): CheerioAPI => load(document.html));

/** Marks that the browser left on elements it does not show. */
const hidden = '[data-cc-hidden], [hidden], script, style, template, noscript';

/** Whether a visitor can see the element, as far as the evidence tells. */
export function isVisible(element: Cheerio<AnyNode>): boolean {
  return element.closest(hidden).length === 0;
}

const blocks = new Set(
  'address article aside blockquote br dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Visible text of an element, one line for each block, each line cleaned; empty lines left out. */
export function visibleLines(element: Cheerio<AnyNode>): string[] {
  const parts: string[] = [];
  const walk = (node: AnyNode): void => {
    if (node.type === 'text') parts.push(node.data.replace(/\s+/g, ' '));
    if (node.type !== 'tag' && node.type !== 'root') return;
    if (node.type === 'tag') {
      if (['script', 'style', 'template', 'noscript'].includes(node.name)) return;
      if (node.attribs['data-cc-hidden'] !== undefined || node.attribs.hidden !== undefined) return;
    }
    const isBlock = node.type === 'tag' && blocks.has(node.name);
    if (isBlock) parts.push('\n');
    for (const child of node.children) walk(child);
    if (isBlock) parts.push('\n');
  };
  for (const node of element.get()) walk(node);
  return parts.join('').split('\n').map(clean).filter(Boolean);
}

/** Visible text of an element on one line. */
export function visibleText(element: Cheerio<AnyNode>): string {
  return visibleLines(element).join(' ');
}

/** The name assistive technology would likely give a link, button or image: label, text, alternative texts, title. */
export function accessibleName(element: Cheerio<AnyNode>): string {
  const label = element.attr('aria-label');
  if (label && clean(label)) return clean(label);
  const own = element.is('img, area, input[type=image]') ? (element.attr('alt') ?? '') : visibleText(element);
  if (clean(own)) return clean(own);
  const alternatives = element
    .find('img[alt], svg title, [aria-label]')
    .get()
    .map((node) => {
      const inner = node as Element;
      return (
        inner.attribs.alt ??
        inner.attribs['aria-label'] ??
        (inner.name === 'title' ? visibleText(element.find('svg title')) : '')
      );
    });
  return clean(alternatives.join(' ')) || clean(element.attr('title') ?? element.attr('value') ?? '');
}

/** A short CSS selector that finds the element again on this page. */
export function selectorOf(element: Cheerio<AnyNode>): string {
  const steps: string[] = [];
  let node = element.get(0);
  while (node && node.type === 'tag' && steps.length < 6) {
    const tag = node as Element;
    const id = tag.attribs.id;
    if (id && /^[A-Za-z][\w-]*$/.test(id)) {
      steps.unshift(`#${id}`);
      break;
    }
    const siblings = (tag.parent?.children ?? []).filter(
      (child) => child.type === 'tag' && (child as Element).name === tag.name,
    );
    steps.unshift(siblings.length > 1 ? `${tag.name}:nth-of-type(${siblings.indexOf(tag) + 1})` : tag.name);
    node = (tag.parent as AnyNode | null) ?? undefined;
  }
  return steps.join(' > ');
}
