import type { Context } from 'hono';
import { loadInstruments } from '../../audit/instruments.ts';
import type { Bilingual, Language } from '../../core/language.ts';
import { portalKinds } from '../../core/portal.ts';
import { soundId } from '../../inspect/list/read-portal-list.ts';
import type { Links } from '../../inspect/results/views.ts';
import { roundWords } from '../../inspect/results/words.ts';
import { say } from '../../report/words.ts';
import { languageOf } from '../guard.ts';
import { linksOf } from './addresses.ts';

/** A request as the pages take it. */
export interface Visit {
  lang: Language;
  links: Links;
  /** What was asked, checked. */
  query: Partial<Record<Parameter, string>>;
  page: number;
}

/** What was asked for is wrong (400) or is not there (404); why, in both languages. */
export class Refusal extends Error {
  readonly status: 400 | 404;
  readonly why: Bilingual;
  constructor(status: 400 | 404, why: Bilingual) {
    super(why.en);
    this.status = status;
    this.why = why;
  }
}

/** States that a list of portals can be narrowed to. */
export const states = ['assessed', 'not-assessed', 'quarantined', 'waiting'] as const;

export const articles = loadInstruments(['tt32-2018']).flatMap((text) => text.articles);

const among = (values: readonly string[]) => (value: string) => values.includes(value);
const isText = (value: string) => value.length <= 200 && !/\p{Cc}/u.test(value);

/** What an address may ask, and with which values. Forms send what was left open as nothing. */
const parameters = {
  lang: among(['vi', 'en']),
  page: (value: string) => /^[1-9]\d{0,5}$/.test(value),
  kind: among(portalKinds),
  state: among(states),
  article: among(articles.map(({ id }) => id)),
  province: isText,
  q: isText,
};
type Parameter = keyof typeof parameters;

const sayBoth = (word: keyof (typeof roundWords)['vi'], data: Record<string, string | number>): Bilingual => ({
  vi: say(roundWords.vi[word], data),
  en: say(roundWords.en[word], data),
});

export const badQuery = (name: string, value: string): Refusal =>
  new Refusal(400, sayBoth('badQuery', { name: name.slice(0, 40), value: value.slice(0, 80) }));

/**
 * Reads what an address asks.
 * @param takes - what the page knows beside the language
 * @throws {Refusal} when it asks something else, or with a value that cannot be
 */
export function visitOf(context: Context, byDefault: Language, takes: readonly Parameter[]): Visit {
  const given = Object.entries(context.req.query()).filter(([, value]) => value !== '');
  const known: readonly string[] = ['lang', ...takes];
  for (const [name, value] of given)
    if (!known.includes(name) || !parameters[name as Parameter](value)) throw badQuery(name, value);
  const query: Visit['query'] = Object.fromEntries(given);
  const lang = languageOf(query.lang, byDefault);
  return { lang, links: linksOf(lang), query, page: Number(query.page ?? 1) };
}

/**
 * The id of a portal in an address.
 * @throws {Refusal} when no portal can have it
 */
export function portalIdOf(context: Context): string {
  const id = context.req.param('id') ?? '';
  if (!soundId.test(id)) throw new Refusal(400, sayBoth('badPortalId', { id: id.slice(0, 100) }));
  return id;
}

export const noSuchPortal = (id: string): Refusal => new Refusal(404, sayBoth('noSuchPortal', { id }));

/** Convention: lines on one page of a list. */
export const perPage = 100;

/**
 * The lines of a list that stand on the page asked for.
 * @throws {Refusal} when the list has no such page
 */
export function onPage<T>(all: readonly T[], { page }: Pick<Visit, 'page'>): T[] {
  mustHave(all.length, page);
  return all.slice((page - 1) * perPage, page * perPage);
}

/** @throws {Refusal} when a list of so many lines has no such page */
export function mustHave(total: number, page: number): void {
  const last = Math.max(1, Math.ceil(total / perPage));
  if (page > last) throw new Refusal(404, sayBoth('noSuchListPage', { n: page, total: last }));
}
