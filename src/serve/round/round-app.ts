import type { Context, Hono } from 'hono';
import { loadInstruments } from '../../audit/instruments.ts';
import { readReport } from '../../audit/read-report.ts';
import type { Language } from '../../core/language.ts';
import { compareReports } from '../../evaluate/compare.ts';
import { changeOf, pairsOf, withCauses } from '../../inspect/changes.ts';
import { overClaimers } from '../../inspect/overview.ts';
import type { Standing } from '../../inspect/ranking.ts';
import { findRound, readUnranked } from '../../inspect/read-round.ts';
import { rankText } from '../../inspect/results/texts.ts';
import * as views from '../../inspect/results/views.ts';
import { roundWords } from '../../inspect/results/words.ts';
import { fileBelow, type OpenRound } from '../../inspect/round-folder.ts';
import { type Standings, watchStandings } from '../../inspect/standings.ts';
import { documentPolicy } from '../../report/html/document.ts';
import { type Markup, markup } from '../../report/html/markup.ts';
import { script } from '../../report/html/script.ts';
import { section, table } from '../../report/html/view.ts';
import { renderers } from '../../report/index.ts';
import { say, words } from '../../report/words.ts';
import { guardedApp, languageOf } from '../guard.ts';
import { availabilityPage } from './availability-page.ts';
import { liveScript } from './live-script.ts';
import { type PortalQuery, perPage, portalLines, portalPage, progressOf, provincesOf } from './queries.ts';
import { rankingPage } from './ranking-page.ts';
import * as pages from './round-pages.ts';

export interface RoundAppOptions extends Pick<OpenRound, 'store' | 'round' | 'folder'> {
  /** The round before, to compare with. */
  previous?: OpenRound;
  /** Values of the Host header that are answered. */
  hosts: readonly string[];
  lang: Language;
  /** Milliseconds of a clock that only runs forward. */
  now: () => number;
}

/** How long a page waits for the first ranking of a large round before it comes without. */
const patienceMs = 1000;
const mostFailures = 15;

/** A request as the pages take it. */
export interface Visit {
  lang: Language;
  links: views.Links;
  query: Record<string, string>;
  page: number;
}

/**
 * A round in the browser, live and read-only: progress, ranking, provinces, failures, lists paged by the database, open
 * questions, the round before. The process that inspects can offer it from its own store.
 */
export function roundApp(options: RoundAppOptions): Hono {
  const { store, folder, previous, hosts, lang: byDefault, now } = options;
  const app = guardedApp(hosts, documentPolicy('self', { scripts: [liveScript, script], connect: 'self' }));
  const watched = watchStandings(store, options.round.id, now);
  const before = previous && watchStandings(previous.store, previous.round.id, now);
  const law = new Map(
    loadInstruments(['tt32-2018']).flatMap(({ requirements }) => requirements.map((row) => [row.id, row])),
  );
  const version = () => `${watched.version()}.${before?.version() ?? 0}`;

  const visitOf = (context: Context): Visit => {
    const query = context.req.query();
    const lang = languageOf(query.lang, byDefault);
    return { lang, links: pages.linksOf(lang), query, page: Math.max(1, Number.parseInt(query.page ?? '1', 10) || 1) };
  };
  const answer = async (
    context: Context,
    visit: Visit,
    here: keyof typeof pages.addresses | undefined,
    title: string,
    content: Markup,
  ) => {
    const round = await findRound(store, options.round.id);
    const progress = await progressOf(store, round.id);
    return context.html(
      pages.roundPage({ round, progress, version: version(), lang: visit.lang, here }, title, content),
    );
  };
  /** A page made of the standings, or the news that they are being worked out. */
  const ranked = (
    path: keyof typeof pages.addresses,
    make: (standings: Standings, visit: Visit) => Markup | Promise<Markup>,
  ) =>
    app.get(pages.addresses[path], async (context) => {
      const visit = visitOf(context);
      const w = roundWords[visit.lang];
      const standings = await watched.soon(patienceMs);
      const content = standings ? await make(standings, visit) : markup`<p>${w.rankingPending}</p>`;
      return answer(context, visit, path, w[path], content);
    });

  app.get('/status.json', async (context) => {
    const { lang } = visitOf(context);
    const round = await findRound(store, options.round.id);
    const progress = await progressOf(store, round.id);
    await watched.soon(0);
    return context.json({
      ...progress,
      state: round.state,
      version: version(),
      line: pages.progressLine(round, progress, lang),
    });
  });
  ranked('overview', ({ kinds, levels, failures }, { lang, links }) => {
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
  });
  ranked('ranking', rankingPage);
  ranked('provinces', ({ provinces }, { lang, links }) => {
    const w = roundWords[lang];
    const sums = provinces.map(({ province, sum }) => ({
      ...{ name: province, sum },
      href: pages.withQuery(pages.addresses.portals, { province, lang }),
    }));
    return markup`${views.convention(links)}${views.orNone(sums, links, () => views.sumChart(w.provinces, w.province, sums, links))}`;
  });
  ranked('failures', ({ failures, entrants }, { links, lang }) => {
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
    )}${section('failed', w.failures, views.failuresTable(failures, law, links))}`;
  });
  ranked('changes', async ({ entrants }, { lang, links, page }) => {
    const w = roundWords[lang];
    const old = await before?.soon(patienceMs);
    if (!old) return markup`<p>${before ? w.rankingPending : w.noPrevious}</p>`;
    const { pairs, ...apart } = pairsOf(old.entrants, entrants);
    const shown = pairs.slice((page - 1) * perPage, page * perPage).map(changeOf);
    const to = (n: number) => pages.withQuery(pages.addresses.changes, { page: n, lang });
    return markup`${views.changesIntro(apart, links)}${views.changesTable(shown, links)}${pages.pager(pairs.length, page, to, lang)}`;
  });
  app.get(pages.addresses.unranked, async (context) => {
    const visit = visitOf(context);
    const { lang, links, page } = visit;
    const w = roundWords[lang];
    const all = (await readUnranked(store, options.round.id)).filter(({ state }) => state !== 'waiting');
    const to = (n: number) => pages.withQuery(pages.addresses.unranked, { page: n, lang });
    const content = markup`<p class="meaning">${w.unrankedMeaning}</p>${views.orNone(all, links, () => views.unrankedTable(w.unranked, all.slice((page - 1) * perPage, page * perPage), links))}${pages.pager(all.length, page, to, lang)}`;
    return answer(context, visit, 'unranked', w.unranked, content);
  });
  ranked('questions', async ({ entrants, standing }, { lang, links, page }) => {
    const w = roundWords[lang];
    const open = entrants
      .filter(({ summary }) => summary.openQuestions > 0)
      .sort((one, other) => other.summary.openQuestions - one.summary.openQuestions || (one.id < other.id ? -1 : 1));
    const ids = open.slice((page - 1) * perPage, page * perPage).map(({ id }) => id);
    const rows = await portalLines(store, options.round.id, ids);
    const to = (n: number) => pages.withQuery(pages.addresses.questions, { page: n, lang });
    return markup`<p class="meaning">${w.questionsMeaning}</p>${pages.portalsTable(w.questions, rows, (id) => rankLine(standing.get(id)), links)}${pages.pager(open.length, page, to, lang)}`;
  });
  app.get(pages.addresses.portals, async (context) => {
    const visit = visitOf(context);
    const { lang, links, query, page } = visit;
    const w = roundWords[lang];
    const { q = '', kind = '', province = '', state = '' } = query;
    const asked: PortalQuery = { text: q.trim().slice(0, 200), kind, province, state, page };
    const { rows, total } = await portalPage(store, options.round.id, asked);
    const standings = await watched.soon(0);
    const rankOf = (id: string) => rankLine(standings?.standing.get(id));
    const to = (n: number) => pages.withQuery(pages.addresses.portals, { q, kind, province, state, page: n, lang });
    const filter = pages.portalFilter(asked, await provincesOf(store, options.round.id), lang);
    const content = markup`${filter}<p>${say(w.shown, { n: rows.length, total })}</p>${pages.portalsTable(w.portals, rows, rankOf, links)}${pages.pager(total, page, to, lang)}`;
    return answer(context, visit, 'portals', w.portals, content);
  });
  app.get(pages.addresses.availability, async (context) => {
    const visit = visitOf(context);
    return answer(
      context,
      visit,
      'availability',
      roundWords[visit.lang].availability,
      await availabilityPage({ store, round: options.round.id }, visit),
    );
  });
  app.get('/portal/:id', async (context) => {
    const visit = visitOf(context);
    const [row] = await portalLines(store, options.round.id, [context.req.param('id')]);
    if (!row) return context.notFound();
    const standing = (await watched.soon(patienceMs))?.standing.get(row.id);
    const at =
      fileBelow(folder, row.report) &&
      pages.withQuery(`/portal/${encodeURIComponent(row.id)}/report`, { lang: visit.lang });
    const facts = pages.portalFacts(row, rankLine(standing), at, visit.lang);
    return answer(
      context,
      visit,
      undefined,
      row.name ?? row.url,
      markup`${facts}${await changeOfPortal(row.id, row.report, visit)}`,
    );
  });
  app.get('/portal/:id/report', async (context) => {
    const [row] = await portalLines(store, options.round.id, [context.req.param('id')]);
    const file = row && fileBelow(folder, row.report);
    if (!file) return context.notFound();
    return context.html(String(await renderers.html.render(readReport(file), { lang: visitOf(context).lang })));
  });

  /** What became of one portal since the last round, with causes where both reports are at hand. */
  async function changeOfPortal(id: string, report: string | null, { lang, links }: Visit): Promise<Markup | false> {
    const [old, current] = [await before?.soon(patienceMs), await watched.soon(patienceMs)];
    const entrant = current?.standing.get(id)?.entrant;
    if (!previous || !old || !entrant) return false;
    const [pair] = pairsOf(old.entrants, [entrant]).pairs;
    if (!pair) return false;
    const change = changeOf(pair);
    const [was] = await portalLines(previous.store, previous.round.id, [pair.before.id]);
    const files = [fileBelow(previous.folder, was?.report ?? null), fileBelow(folder, report)];
    const [one, other] = files.map((file) => (file ? readReport(file) : undefined));
    const told = one && other ? withCauses(change, compareReports(one, other)) : change;
    return section('changes', roundWords[lang].changes, views.changesTable([told], links));
  }
  return app;
}

const rankLine = (standing: Standing | undefined): string =>
  standing ? `${rankText(standing)}${standing.inseparable > 0 ? ' ≈' : ''}` : '–';
