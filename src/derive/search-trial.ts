import type { PageDocument } from '../core/rule.ts';
import type { SearchForm } from '../core/search-record.ts';
import { dom, isElement, linesOf, named, titleOf, visibleText } from './dom.ts';
import { addressWith } from './form-links.ts';
import { linksOf } from './links.ts';
import { memoised } from './memoised.ts';
import { searchesOf } from './search.ts';
import { addressOf } from './sitemap-tree.ts';
import { clean, fold } from './vietnamese.ts';
import { saysSo } from './wording.ts';
import { nothingFound } from './wordings/functions.ts';

/** The form with which a page searches the portal, and the address it leads to for given words where that is a GET. */
export function searchFormOf(
  document: PageDocument,
): { form: SearchForm; address: (query: string) => string | undefined } | undefined {
  const $ = dom(document);
  const field = searchesOf(document).find(({ kind }) => kind === 'field');
  if (!field) return undefined;
  const [form] = $(field.element).closest('form').get();
  const { name = '' } = field.element.attribs;
  const action = isElement(form) ? (form.attribs.action ?? '').trim() : '';
  const isScripted =
    !isElement(form) || name === '' || form.attribs.onsubmit !== undefined || /^(#|javascript:)/i.test(action);
  const isPost = isElement(form) && /^post$/i.test(form.attribs.method ?? '');
  return {
    form: {
      ...{ page: document.url, action, field: name, pointer: field.pointer },
      method: isPost ? 'post' : isScripted ? 'script' : 'get',
    },
    address: (query) => (isPost || isScripted ? undefined : addressWith($, form, document.url, { name, value: query })),
  };
}

/** Conventions, in words: a headline that tells a page from others, and how much of it is searched for. */
const headlineWords = { least: 4, most: 30, asked: 6 };

/** The headline of a page that is not on the home page too, and words of it to search for; undefined where it has none. */
export function headlineOf(document: PageDocument, home: PageDocument): { title: string; query: string } | undefined {
  const $ = dom(document);
  const frame = fold(linesOf(home).join('\n'));
  const [title = ''] = titleOf(document).split(/ [-|–—:»] /);
  const texts = ['h1', 'h2'].flatMap((tag) => named(document, tag).map((node) => visibleText($(node))));
  for (const text of [...texts, title].map(clean)) {
    const words = text
      .replace(/[^\p{L}\p{N}\s/-]+/gu, ' ')
      .split(/\s+/)
      .filter(Boolean);
    if (words.length < headlineWords.least || words.length > headlineWords.most || frame.includes(fold(text))) continue;
    return { title: text, query: words.slice(0, headlineWords.asked).join(' ') };
  }
  return undefined;
}

/** Whether a page of results leads to the page that was sought, by its address or by its headline. */
export function leadsToSource(answer: PageDocument, source: { url: string; title: string }): boolean {
  const address = addressOf(new URL(source.url));
  const title = fold(source.title);
  return linksOf(answer).some(({ url, text }) => addressOf(new URL(url)) === address || fold(text).includes(title));
}

/** Links of a page of results that neither the home page has nor the answer to other words, and that bear the words. */
export function resultsOf(answer: PageDocument, query: string, others: readonly PageDocument[]): string[] {
  const known = new Set(others.flatMap((other) => linksOf(other).map(({ url }) => url)));
  const words = fold(query).split(' ');
  return linksOf(answer)
    .filter(({ url, text }) => !known.has(url) && words.every((word) => fold(text).includes(word)))
    .map(({ text }) => text);
}

/** Whether two pages of results link the same pages, their own further pages aside. */
export function linkSameResults(one: PageDocument, other: PageDocument): boolean {
  const [left, right] = [one, other].map((page) => {
    const { pathname } = new URL(page.url);
    return new Set(linksOf(page).flatMap(({ url }) => (new URL(url).pathname === pathname ? [] : [url])));
  });
  return (
    left !== undefined && right !== undefined && left.size === right.size && [...left].every((url) => right.has(url))
  );
}

const texts = memoised((document: PageDocument): string => fold(linesOf(document).join('\n')));

/** Whether a page of results says that there are none; what the home page says too is not about results. */
export const saysNothingFound = (answer: PageDocument, home: PageDocument): boolean =>
  saysSo(texts(answer), nothingFound) && !saysSo(texts(home), nothingFound);

/** A word that nobody writes: what finds it finds anything. */
export const nonsense = 'zqxwvk jhgfqz';
