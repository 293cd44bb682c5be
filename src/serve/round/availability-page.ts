import { sql } from 'kysely';
import { readAvailability, watchedPortals } from '../../inspect/monitor/watch.ts';
import type { Readable } from '../../inspect/read-round.ts';
import { roundWords } from '../../inspect/results/words.ts';
import { announcementText, overviewCells, overviewHeads } from '../../report/availability/overview.ts';
import { availabilityWords } from '../../report/availability/words.ts';
import { type Markup, markup, quoted } from '../../report/html/markup.ts';
import { table } from '../../report/html/view.ts';
import { intervalText, momentText } from '../../report/numbers.ts';
import { say } from '../../report/words.ts';
import { addresses, withQuery } from './addresses.ts';
import * as pages from './round-pages.ts';
import { onPage, type Visit } from './visit.ts';

/** Announced suspensions shown of one portal, the last ones. */
const mostAnnounced = 3;

/** What the monitor saw of the portals of a round, some on a page; only their looks are read. */
export async function availabilityPage(
  { store, round }: { store: Readable; round: string },
  visit: Visit,
): Promise<Markup> {
  const { lang, links, page } = visit;
  const w = roundWords[lang];
  const watched = await watchedPortals(store, round);
  const shown = onPage(watched, visit);
  if (shown.length === 0) return markup`<p>${w.availabilityNone}</p>`;
  // Turns are counted up to now by the clock of the store, which looks were kept by.
  const { rows } = await sql<{ now: Date }>`select now() as now`.execute(store.db);
  const seen = await readAvailability(store, round, rows[0]?.now ?? new Date(0), shown);
  const t = availabilityWords;
  const span = say(t.span[lang], {
    ...{ from: momentText(seen.from, lang), until: momentText(seen.until, lang) },
    every: intervalText(seen.everyMinutes, lang),
  });
  const lines = seen.portals.map((one) => {
    const cells = overviewCells(one, lang).map((cell) => markup`<td class="number">${cell}</td>`);
    const announced = one.announced
      .slice(-mostAnnounced)
      .map((told) => markup`<span class="about">${t.announcements[lang]}: ${announcementText(told, lang)}</span>`);
    return markup`<tr><th scope="row"><a href="${links.portal(one.portal) ?? ''}">${quoted(one.name ?? one.portal, 150)}</a>${announced}</th>${cells}</tr>`;
  });
  const to = (n: number) => withQuery(addresses.availability, { page: n, lang });
  return markup`<p>${span}.</p><p class="meaning">${t.sample[lang]}</p>${table(t.title[lang], overviewHeads(lang), lines)}${pages.pager(watched.length, page, to, lang)}`;
}
