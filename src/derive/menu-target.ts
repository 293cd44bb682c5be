import type { PageDocument } from '../core/rule.ts';
import { likenessOf } from './likeness.ts';
import { linksOf } from './links.ts';
import { servicesOf } from './services.ts';
import { linkTreeOf } from './sitemap-tree.ts';
import { emptinessOf, unrepeatedOf } from './unrepeated.ts';
import { saysSo } from './wording.ts';
import type { MenuEntry } from './wordings/menu.ts';
import { serviceRows } from './wordings/pages.ts';

/** What a menu entry opened: what it names, something else, nothing at all, or what cannot be told. */
export type Opened = 'as-named' | 'empty' | 'other' | 'unsure';

/** Conventions: links that make a site map, services or words of services that make their list, likeness of one page. */
const least = { mapLinks: 5, services: 2, serviceRows: 3, likeness: 0.7 };

const serviceHost = /^(www\.)?(dichvucong|dvc|motcua)\b/;

/** Whether a page that was read is what the menu entry names. `pages` are all pages that were read. */
export function openedBy(
  entry: MenuEntry,
  page: PageDocument,
  home: PageDocument,
  pages: readonly PageDocument[],
): Opened {
  if (entry === 'home') return likenessOf(page.html, home.html) >= least.likeness ? 'as-named' : 'unsure';
  if (page.url === home.url) return 'other';
  const content = unrepeatedOf(page, pages);
  // What scripts may still add is not missing.
  if (emptinessOf(content) !== undefined) return page.complete ? 'empty' : 'unsure';
  if (entry === 'about') return 'as-named';
  if (entry === 'sitemap') {
    const { links } = linkTreeOf(page, home);
    if (links.length >= least.mapLinks) return 'as-named';
    return links.length === 0 && page.complete ? 'other' : 'unsure';
  }
  return listsServices(page, pages, content.lines) ? 'as-named' : 'unsure';
}

/** Whether a page leads to services: by their pages, by what its rows say, or to a portal of services. */
function listsServices(page: PageDocument, pages: readonly PageDocument[], lines: readonly string[]): boolean {
  const links = linksOf(page);
  const known = new Set(servicesOf(pages).map(({ url }) => url));
  if (links.filter(({ url }) => known.has(url)).length >= least.services) return true;
  if (links.some(({ url }) => serviceHost.test(URL.parse(url)?.host ?? ''))) return true;
  return lines.filter((line) => saysSo(line, serviceRows)).length >= least.serviceRows;
}
