import type { Language } from '../../core/language.ts';
import type { Links } from '../../inspect/results/views.ts';
import type { RoundWord } from '../../inspect/results/words.ts';

/** Where the pages of a round are; each is named as its title. */
export const addresses = {
  overview: '/',
  ranking: '/ranking',
  portals: '/portals',
  provinces: '/provinces',
  failures: '/failures',
  unranked: '/not-assessed',
  questions: '/questions',
  availability: '/availability',
  changes: '/changes',
} as const satisfies Partial<Record<RoundWord, string>>;
export type PageName = keyof typeof addresses;

export const withQuery = (path: string, query: Record<string, string | number>): string => {
  const given = Object.entries(query).filter(([, value]) => value !== '');
  return `${path}?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
};

export const linksOf = (lang: Language): Links => ({
  lang,
  portal: (id) => withQuery(`/portal/${encodeURIComponent(id)}`, { lang }),
  ranking: (kind) => withQuery(addresses.ranking, { kind, lang }),
});
