import { stateOf } from './urls.ts';

/** Segments and parameters beyond these tell nothing more about the kind of page. */
const longestPath = 8;
const mostParameters = 8;

/** Parameters that choose the kind of page on the systems in use (NukeViet, Joomla, DotNetNuke, Liferay, SharePoint). */
const routing = new Set(
  'nv op mod module option view task controller action act cmd ctl page file p_p_id lang'.split(' '),
);

/** Query parameters that say which page of a list is shown. */
const pager =
  /^(?:p|pg|page|paged|trang|start|offset|cur|limitstart|(?:current_?)?page_?(?:no|num|number|index)?|trang_?so)$/i;

/**
 * The pattern of a page's address without its host: `/thu-tuc/{slug}?id={n}`. Pages of one pattern are taken to be made
 * by one template; traps (calendars, facets, paths that repeat themselves) fall into few patterns, however many addresses.
 */
export function templateOf(url: string): string {
  const parsed = URL.parse(url);
  if (!parsed) return url;
  return `${pathPattern(parsed)}${queryPattern([...parsed.searchParams])}${statePattern(url)}`;
}

/**
 * An address of a list with filters: the pattern of the list itself, and the names of the parameters that have a value and
 * may choose among its entries, sorted; a name that stands there twice is there twice.
 */
export function filtersIn(url: string): { list: string; names: string[] } {
  const parsed = URL.parse(url);
  if (!parsed) return { list: url, names: [] };
  const given = [...parsed.searchParams].filter(([, value]) => value !== '');
  const routes = given.filter(isRouting);
  const names = given.filter((parameter) => !isRouting(parameter) && !pager.test(parameter[0])).map(shownName);
  return { list: `${pathPattern(parsed)}${queryPattern(routes)}`, names: names.sort() };
}

function pathPattern({ pathname }: URL): string {
  const segments = pathname.split('/').slice(1);
  const parts = segments.map((segment, index) => segmentPattern(decoded(segment), index === segments.length - 1));
  const kept = parts.filter((part, index) => part.includes('{') || part === '' || parts.indexOf(part) === index);
  const cut = kept.length < parts.length || kept.length > longestPath;
  return `/${[...kept.slice(0, longestPath), ...(cut ? ['…'] : [])].join('/')}`;
}

function queryPattern(parameters: readonly Parameter[]): string {
  const names = new Set(parameters.map(parameterPattern));
  const query = [...names].sort().slice(0, mostParameters).join('&');
  return query && `?${query}`;
}

/** The first page of each template: what is the same on all pages of one is looked at once. */
export function onePerTemplate(urls: readonly string[]): Set<string> {
  return new Set([...Map.groupBy(urls, templateOf).values()].flatMap(([first]) => first ?? []));
}

/**
 * Pages fetched of one pattern that may have no end, at the most. A convention: it lets a long list of services through
 * and keeps a calendar from eating the crawl.
 */
export const endlessBudget = (maxPages: number): number => Math.max(200, Math.floor(maxPages / 4));

/** Whether a pattern can have no end of pages, as lists with filters, calendars and self-repeating paths do. */
export function mayBeEndless(template: string): boolean {
  return /[?…]|\{date\}|#postback$/.test(template);
}

/** A year and a month, with or without a day, at the end of a path: a page of a calendar or an archive. */
const dated = /[/-](?:(?:19|20)\d\d[/-](?:thang-)?[01]?\d(?:[/-][0-3]?\d)?|[01]?\d[/-](?:nam-)?(?:19|20)\d\d)\/?$/i;

/** Whether an address is one of a calendar, which has a page for every month there ever will be. */
export function isDated(url: string): boolean {
  return dated.test(URL.parse(url)?.pathname ?? '');
}

/** States of a page that only a browser shows: pages of a list, or a whole portal behind one address. */
function statePattern(url: string): string {
  const state = stateOf(url);
  if (state === undefined) return '';
  if (state.startsWith('#postback:')) return '#postback';
  const route = state
    .replace(/^#!?\/?/, '')
    .replace(/[?&].*$/, '')
    .split('/')
    .slice(0, longestPath);
  return `#${route.map((segment, index) => segmentPattern(decoded(segment), index === route.length - 1)).join('/')}`;
}

const uuid = /^\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?$/i;
const date = /(?<!\d)(?:(?:19|20)\d\d([-_.]?)[01]?\d\1[0-3]?\d|[0-3]?\d([-_.])[01]?\d\2(?:19|20)\d\d)(?!\d)/;

function segmentPattern(segment: string, isLast: boolean): string {
  const [, stem = segment, extension = ''] = /^(.+?)(\.[a-z]{2,5})?$/is.exec(segment) ?? [];
  const ending = extension.toLowerCase();
  const words = stem.split(/[-_+\s]+/).filter(Boolean).length;
  if (uuid.test(stem)) return `{uuid}${ending}`;
  if (words > (isLast ? 2 : 5))
    return date.test(stem) && /^[\d\W_]+$/.test(stem) ? `{date}${ending}` : `{slug}${ending}`;
  if (date.test(stem)) return `${stem.replace(date, '{date}').replace(/\d+/g, '{n}')}${ending}`;
  if (/^\d+$/.test(stem)) return `{n}${ending}`;
  if (/^(?=.*\d)(?=.*[a-z])[a-z0-9]{10,}$/i.test(stem)) return `{id}${ending}`;
  return `${stem.replace(/\d+/g, '{n}').slice(0, 80)}${ending}`;
}

type Parameter = [name: string, value: string];

const shownName = ([name]: Parameter): string => name.replace(/\d+/g, '{n}').slice(0, 40);
const isRouting = ([name, value]: Parameter): boolean =>
  routing.has(name.toLowerCase()) && /^[a-z_-]{1,30}$/i.test(value);

function parameterPattern(parameter: Parameter): string {
  const [name, value] = [shownName(parameter), parameter[1]];
  if (isRouting(parameter)) return `${name}=${value}`;
  if (/^\d+$/.test(value)) return `${name}={n}`;
  return `${name}=${date.test(value) ? '{date}' : '{v}'}`;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment).normalize('NFC');
  } catch {
    return segment;
  }
}
