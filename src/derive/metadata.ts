import type { PageDocument } from '../core/rule.ts';
import { named, titleOf } from './dom.ts';
import { memoised } from './memoised.ts';
import { clean } from './vietnamese.ts';

/**
 * The elements of Circular 24/2011/TT-BTTTT, article 4(1), and the names under which pages carry them: Dublin Core first,
 * then what says the same elsewhere in a page.
 */
const names = {
  title: ['dc.title', 'dcterms.title', 'og:title'],
  description: ['dc.description', 'dcterms.description', 'dcterms.abstract', 'description', 'og:description'],
  creator: ['dc.creator', 'dcterms.creator', 'author', 'article:author'],
  publisher: ['dc.publisher', 'dcterms.publisher', 'publisher', 'og:site_name', 'copyright'],
  date: [
    'dc.date',
    'dcterms.date',
    'dcterms.created',
    'dcterms.issued',
    'dcterms.modified',
    'dc.date.created',
    'dc.date.issued',
    'date',
    'article:published_time',
    'article:modified_time',
    'og:updated_time',
    'last-modified',
  ],
  identifier: ['dc.identifier', 'dcterms.identifier', 'og:url'],
} as const;

export type MetadataElement = keyof typeof names;
export const metadataElements = Object.keys(names) as [MetadataElement, ...MetadataElement[]];

/** What a page says of itself for machines: by element, its text; `''` where the element is there and empty. */
export const metadataOf = memoised((document: PageDocument): Partial<Record<MetadataElement, string>> => {
  const metas = named(document, 'meta').map(({ attribs }) => ({
    name: (attribs.name ?? attribs.property ?? attribs['http-equiv'] ?? '')
      .trim()
      .toLowerCase()
      .replace(/^dc[:_-]/, 'dc.'),
    content: clean(attribs.content ?? ''),
  }));
  const canonical = named(document, 'link').find(({ attribs }) => attribs.rel?.toLowerCase() === 'canonical');
  const found: Partial<Record<MetadataElement, string>> = {};
  for (const element of metadataElements) {
    const wanted: readonly string[] = names[element];
    const those = metas.filter(({ name }) => wanted.includes(name)).map(({ content }) => content);
    if (element === 'title' && titleOf(document)) those.push(titleOf(document));
    if (element === 'identifier' && canonical?.attribs.href) those.push(canonical.attribs.href);
    const text = those.find(Boolean) ?? those[0];
    if (text !== undefined) found[element] = text;
  }
  return found;
});
