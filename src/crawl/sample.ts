import type { Sample } from '../core/crawl-record.ts';
import { hashOf } from '../derive/content.ts';
import type { PageRole } from '../derive/page-role.ts';

/** What the choice knows of a page. */
export interface Candidate {
  url: string;
  role: PageRole;
  /** Pattern of its address and of its layout, see `templateOf` and `shapeOf`. */
  template: string;
}

/** Roles in the order in which each gives its first page: what the law speaks of first. */
const roles: readonly PageRole[] = [
  ...(['service', 'service-list', 'form', 'sitemap', 'contact', 'search', 'about', 'list', 'article'] as const),
  ...(['documents', 'language', 'other'] as const),
];
/** Most strata told in the evidence; the pages of further ones are counted in the population alone. */
const mostStrata = 300;

type Why = Sample['members'][number]['why'];
interface Stratum {
  role: PageRole;
  template: string;
  pages: Candidate[];
  chosen: number;
}

/**
 * Chooses the pages that a browser opens: home pages, then one page of each role, then service pages up to half of the
 * sample, then pages of all strata (role × template) in the ratio of the square roots of their sizes, so that big strata
 * give more pages and rare ones are seen too. Within a stratum, and wherever else nothing tells two apart, a hash of seed
 * and name decides (rendezvous hashing): the same seed gives the same sample whatever the order of discovery, and a page
 * more or less on the site changes about one page of the sample.
 */
export function chooseSample(candidates: readonly Candidate[], { seed, size }: { seed: string; size: number }): Sample {
  const order = ordering(seed);
  const unique = [...new Map(candidates.map((page) => [page.url, page])).values()];
  const pages = unique.sort((a, b) => order(a.url, b.url));
  const strata = strataOf(pages, order);
  const chosen = new Map<string, { stratum: Stratum; why: Why }>();
  const take = (stratum: Stratum | undefined, why: Why): boolean => {
    const page = stratum?.pages.find(({ url }) => !chosen.has(url));
    if (!stratum || !page || chosen.size >= size) return false;
    stratum.chosen += 1;
    chosen.set(page.url, { stratum, why });
    return true;
  };
  const of = (role: PageRole) => strata.filter((stratum) => stratum.role === role);
  for (const home of of('home')) while (take(home, 'home'));
  for (const role of roles) take(neediest(of(role)), 'role');
  const services = of('service');
  const served = () => services.reduce((sum, stratum) => sum + stratum.chosen, 0);
  while (served() * 2 < size - 1 && take(neediest(services), 'service'));
  while (take(neediest(strata), 'spread'));
  const listed = strata.slice(0, mostStrata);
  return {
    seed,
    urls: [...chosen.keys()],
    population: pages.length,
    members: [...chosen].flatMap(([url, { stratum, why }]) => {
      const index = listed.indexOf(stratum);
      return index < 0 ? [] : [{ url, stratum: index, why }];
    }),
    strata: listed.map(({ role, template, pages: own, chosen: taken }) => ({
      ...{ role, template, pages: own.length, chosen: taken },
    })),
  };
}

/** The strata, biggest first. */
function strataOf(pages: readonly Candidate[], order: (a: string, b: string) => number): Stratum[] {
  const groups = Map.groupBy(pages, ({ role, template }) => `${role} ${template}`);
  return [...groups]
    .sort(([a, one], [b, other]) => other.length - one.length || order(a, b))
    .flatMap(([, own]) => (own[0] ? [{ role: own[0].role, template: own[0].template, pages: own, chosen: 0 }] : []));
}

/** The stratum that is owed the next page, by the divisors of Sainte-Laguë over the roots of the sizes. */
function neediest(strata: readonly Stratum[]): Stratum | undefined {
  const claim = ({ pages, chosen }: Stratum) =>
    chosen < pages.length ? Math.sqrt(pages.length) / (2 * chosen + 1) : 0;
  let best: Stratum | undefined;
  for (const stratum of strata) if (claim(stratum) > (best ? claim(best) : 0)) best = stratum;
  return best;
}

/** An order of texts that only seed and texts decide; equal hashes fall back to code units. */
function ordering(seed: string): (a: string, b: string) => number {
  const hashes = new Map<string, number>();
  const hash = (text: string) => {
    const known = hashes.get(text) ?? hashOf(`${seed}\n${text}`);
    hashes.set(text, known);
    return known;
  };
  return (a, b) => hash(a) - hash(b) || (a < b ? -1 : a > b ? 1 : 0);
}
