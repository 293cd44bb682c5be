import { overClaimers } from '../../inspect/overview.ts';
import * as views from '../../inspect/results/views.ts';
import { roundWords } from '../../inspect/results/words.ts';
import type { Standings } from '../../inspect/standings.ts';
import { type Markup, markup } from '../../report/html/markup.ts';
import { section, table } from '../../report/html/view.ts';
import { words } from '../../report/words.ts';
import { addresses, withQuery } from './addresses.ts';
import { perPage, type Visit } from './visit.ts';

const mostFailures = 15;

/** Scores by kind, services by level, and the most frequent failures. */
export const overviewPage =
  (law: views.RequirementsById) =>
  ({ kinds, levels, failures }: Standings, { lang, links }: Visit): Markup => {
    const w = roundWords[lang];
    const sums = kinds.map(({ kind, sum }) => ({ name: words[lang].kind[kind], href: links.ranking(kind), sum }));
    return markup`${views.convention(links)}${section(
      'kinds',
      w.kinds,
      views.orNone(sums, links, () => views.sumChart(w.kinds, w.kind, sums, links)),
    )}${section('services', w.services, views.levelsMatrix(levels, links))}${section(
      'failures',
      w.failures,
      views.orNone(failures, links, () => views.failuresTable(failures.slice(0, mostFailures), law, links)),
    )}`;
  };

/** Scores by province. */
export function provincesPage({ provinces }: Standings, { lang, links }: Visit): Markup {
  const w = roundWords[lang];
  const sums = provinces.map(({ province, sum }) => ({
    ...{ name: province, sum },
    href: withQuery(addresses.portals, { province, lang }),
  }));
  return markup`${views.convention(links)}${views.orNone(sums, links, () => views.sumChart(w.provinces, w.province, sums, links))}`;
}

/** Portals that claim more than was verified, and every requirement that failed anywhere. */
export const failuresPage =
  (law: views.RequirementsById) =>
  ({ failures, entrants }: Standings, { lang, links }: Visit): Markup => {
    const w = roundWords[lang];
    const over = overClaimers(entrants).slice(0, perPage);
    const rows = over.map(
      ({ id, name, summary }) =>
        markup`<tr><th scope="row"><a href="${links.portal(id) ?? ''}">${name}</a></th><td class="number">${summary.levels.overClaimed}</td><td class="number">${summary.services}</td></tr>`,
    );
    return markup`${section(
      'over',
      w.overClaimed,
      views.orNone(rows, links, () => table(w.overClaimed, [w.portal, w.overClaimed, w.serviceCount], rows)),
    )}${section(
      'failed',
      w.failures,
      views.orNone(failures, links, () => views.failuresTable(failures, law, links)),
    )}`;
  };
