import type { PageDocument } from '../core/rule.ts';
import { dom, visibleText } from './dom.ts';
import { type Link, linksOf, refreshOf, scriptedAddress } from './links.ts';
import { normaliseUrl } from './urls.ts';
import { saysSo } from './wording.ts';
import { waysIn } from './wordings/pages.ts';

/** How a page that is only the way to another leads on. */
export const waysOn = ['refresh', 'script', 'splash'] as const;
export interface WayOn {
  url: string;
  by: (typeof waysOn)[number];
}

/** Convention, in seconds: a page that moves on later is there to be read. */
export const longestRefresh = 10;
/** Convention, in characters: a page with more text is a page of its own, however few links it has. */
const longestGreeting = 300;
/** A splash page offers a way in, perhaps one for each language. */
const mostEntrances = 4;

/**
 * Where a page leads on, when it is no page of its own: it refreshes to another at once, it holds nothing but a script
 * that goes elsewhere, or it is a splash page, a picture or greeting with one way in (or one that names itself the way in,
 * or Vietnamese). Undefined for every other page. For a splash page the way stays on its host.
 */
export function wayOn(document: PageDocument): WayOn | undefined {
  const $ = dom(document);
  const self = normaliseUrl(document.url);
  const refresh = refreshOf(document);
  if (refresh && refresh.seconds <= longestRefresh && refresh.url !== self) return { url: refresh.url, by: 'refresh' };
  if ($('form, input, select, textarea, iframe, frame, nav, article').length > 0) return undefined;
  if (visibleText($('body')).length > longestGreeting) return undefined;
  const links = linksOf(document).filter(({ url, cost }) => url !== self && cost > 0);
  if (links.length === 0) {
    const address = $('script:not([src])')
      .get()
      .map((script) => scriptedAddress($(script).text()))
      .find(Boolean);
    const url = address === undefined ? undefined : normaliseUrl(address, document.url);
    return url && url !== self ? { url, by: 'script' } : undefined;
  }
  const inside = links.filter(({ url }) => bareHost(url) === bareHost(document.url));
  if (links.length > mostEntrances) return undefined;
  const [only, ...others] = inside;
  const way = others.length === 0 ? only : inside.find(namesItself);
  return way && { url: way.url, by: 'splash' };
}

const namesItself = ({ text }: Link): boolean => saysSo(text, waysIn);
const bareHost = (url: string): string => (URL.parse(url)?.host ?? '').replace(/^www\./, '');
