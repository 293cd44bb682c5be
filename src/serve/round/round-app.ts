import type { Context, Hono } from 'hono';
import { loadInstruments } from '../../audit/instruments.ts';
import { readReport } from '../../audit/read-report.ts';
import { causeOf } from '../../core/faults.ts';
import type { Bilingual, Language } from '../../core/language.ts';
import { changeOf, pairsOf } from '../../inspect/changes.ts';
import { noSuchRound } from '../../inspect/no-round.ts';
import type { Standing } from '../../inspect/ranking.ts';
import { readUnranked } from '../../inspect/read-round.ts';
import { unrankedOf } from '../../inspect/results/round-data.ts';
import { provisionalText, rankText } from '../../inspect/results/texts.ts';
import * as views from '../../inspect/results/views.ts';
import { type RoundWord, roundWords } from '../../inspect/results/words.ts';
import { fileBelow, type OpenRound } from '../../inspect/round-folder.ts';
import { type RoundStatus, roundStatus } from '../../inspect/round-status.ts';
import { type Standings, watchStandings } from '../../inspect/standings.ts';
import { documentPolicy } from '../../report/html/document.ts';
import { type Markup, markup } from '../../report/html/markup.ts';
import { script } from '../../report/html/script.ts';
import { renderers } from '../../report/index.ts';
import { say } from '../../report/words.ts';
import { guardedApp, languageOf } from '../guard.ts';
import { addresses, type PageName, withQuery } from './addresses.ts';
import { availabilityPage } from './availability-page.ts';
import { liveScript } from './live-script.ts';
import { failuresPage, overviewPage, provincesPage } from './overview-pages.ts';
import { changeOfPortal } from './portal-page.ts';
import { type PortalLine, type PortalQuery, portalLines, portalPage, provincesOf } from './queries.ts';
import { rankingPage } from './ranking-page.ts';
import * as pages from './round-pages.ts';
import { badQuery, noSuchPortal, onPage, portalIdOf, Refusal, type Visit, visitOf } from './visit.ts';

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

/**
 * A round in the browser, live and read-only: progress, ranking, provinces, failures, lists paged by the database, open
 * questions, the round before. The process that inspects can offer it from its own store.
 */
export function roundApp(options: RoundAppOptions): Hono {
  const { store, folder, previous, hosts, lang: byDefault, now } = options;
  const { id, name } = options.round;
  const app = guardedApp(hosts, documentPolicy('self', { scripts: [liveScript, script], connect: 'self' }));
  const watched = watchStandings(store, id, now);
  const before = previous && watchStandings(previous.store, previous.round.id, now);
  const law = new Map(
    loadInstruments(['tt32-2018']).flatMap(({ requirements }) => requirements.map((row) => [row.id, row])),
  );
  // Also what is said of a round that is not done changes with its state.
  const versionOf = ({ state }: RoundStatus) => `${watched.version()}.${before?.version() ?? 0}.${state}`;

  const statusNow = async () => {
    const status = await roundStatus(store, id);
    if (!status) throw noSuchRound(id);
    return status;
  };
  const answer = async (
    context: Context,
    { lang }: Visit,
    { here, title, isRanked = false }: { here?: PageName; title: string; isRanked?: boolean },
    content: Markup,
  ) => {
    const status = await statusNow();
    const notice = isRanked && views.provisionalNotice(provisionalText(pages.stageOf(status), lang));
    const frame = { name, status, version: versionOf(status), lang, here };
    return context.html(pages.roundPage(frame, title, markup`${notice}${content}`));
  };
  /** A page made of the standings, or the news that they are being worked out. */
  const ranked = (
    path: PageName,
    takes: Parameters<typeof visitOf>[2],
    make: (standings: Standings, visit: Visit) => Markup | Promise<Markup>,
  ) => {
    app.get(addresses[path], async (context) => {
      const visit = visitOf(context, byDefault, takes);
      const w = roundWords[visit.lang];
      const standings = await watched.soon(patienceMs);
      const content = standings ? await make(standings, visit) : markup`<p>${w.rankingPending}</p>`;
      return answer(context, visit, { here: path, title: w[path], isRanked: true }, content);
    });
  };
  /** Instead of a page: why there is none. Made even when the store cannot be read. */
  const refuse = async (context: Context, code: 400 | 404 | 500, title: RoundWord, why: Bilingual) => {
    const lang = languageOf(context.req.query('lang'), byDefault);
    const status = await roundStatus(store, id).catch(() => undefined);
    return context.html(
      pages.roundPage({ name, status, lang }, roundWords[lang][title], markup`<p>${why[lang]}</p>`),
      code,
    );
  };
  app.notFound((context) =>
    refuse(context, 404, 'notHere', { vi: roundWords.vi.noSuchPage, en: roundWords.en.noSuchPage }),
  );
  app.onError((error, context) => {
    if (error instanceof Refusal)
      return refuse(context, error.status, error.status === 400 ? 'badAddress' : 'notHere', error.why);
    const { vi, en } = causeOf(error);
    return refuse(context, 500, 'trouble', {
      vi: say(roundWords.vi.troubleMeaning, { why: vi }),
      en: say(roundWords.en.troubleMeaning, { why: en }),
    });
  });

  app.get('/status.json', async (context) => {
    const { lang } = visitOf(context, byDefault, []);
    const status = await statusNow();
    await watched.soon(0);
    return context.json({
      ...pages.stageOf(status),
      version: versionOf(status),
      line: pages.progressLine(status, lang),
    });
  });
  ranked('overview', [], overviewPage(law));
  ranked('ranking', ['kind', 'article', 'page'], rankingPage);
  ranked('provinces', [], provincesPage);
  ranked('failures', [], failuresPage(law));
  ranked('changes', ['page'], async ({ entrants }, visit) => {
    const { lang, links, page } = visit;
    const w = roundWords[lang];
    const old = await before?.soon(patienceMs);
    if (!old) return markup`<p>${before ? w.rankingPending : w.noPrevious}</p>`;
    const { pairs, ...apart } = pairsOf(old.entrants, entrants);
    const shown = onPage(pairs, visit).map(changeOf);
    const to = (n: number) => withQuery(addresses.changes, { page: n, lang });
    return markup`${views.changesIntro(apart, links)}${views.changesTable(shown, links)}${pages.pager(pairs.length, page, to, lang)}`;
  });
  app.get(addresses.unranked, async (context) => {
    const visit = visitOf(context, byDefault, ['page']);
    const { lang, links, page } = visit;
    const w = roundWords[lang];
    const { missed, pending } = unrankedOf({ unranked: await readUnranked(store, id) });
    const to = (n: number) => withQuery(addresses.unranked, { page: n, lang });
    const shown = onPage(missed, visit);
    const content = markup`<p class="meaning">${w.unrankedMeaning}</p>${views.orNone(missed, links, () => views.unrankedTable(w.unranked, shown, links))}${pages.pager(missed.length, page, to, lang)}${pending.length > 0 && pages.pendingSection(pending, lang)}`;
    return answer(context, visit, { here: 'unranked', title: w.unranked }, content);
  });
  ranked('questions', ['page'], async ({ entrants, standing }, visit) => {
    const { lang, links, page } = visit;
    const w = roundWords[lang];
    const open = entrants
      .filter(({ summary }) => summary.openQuestions > 0)
      .sort((one, other) => other.summary.openQuestions - one.summary.openQuestions || (one.id < other.id ? -1 : 1));
    const ids = onPage(open, visit).map((one) => one.id);
    const rows = await portalLines(store, id, ids);
    const to = (n: number) => withQuery(addresses.questions, { page: n, lang });
    return markup`<p class="meaning">${w.questionsMeaning}</p>${pages.portalsTable(w.questions, rows, (id) => rankLine(standing.get(id)), links)}${pages.pager(open.length, page, to, lang)}`;
  });
  app.get(addresses.portals, async (context) => {
    const visit = visitOf(context, byDefault, ['q', 'kind', 'province', 'state', 'page']);
    const { lang, links, query, page } = visit;
    const w = roundWords[lang];
    const { q = '', kind = '', province = '', state = '' } = query;
    const provinces = await provincesOf(store, id);
    if (province !== '' && !provinces.includes(province)) throw badQuery('province', province);
    const asked: PortalQuery = { text: q.trim(), kind, province, state, page };
    const { rows, total } = await portalPage(store, id, asked);
    const standings = await watched.soon(0);
    const rankOf = (one: string) => rankLine(standings?.standing.get(one));
    const to = (n: number) => withQuery(addresses.portals, { q, kind, province, state, page: n, lang });
    const filter = pages.portalFilter(asked, provinces, lang);
    const content = markup`${filter}<p>${say(w.shown, { n: rows.length, total })}</p>${pages.portalsTable(w.portals, rows, rankOf, links)}${pages.pager(total, page, to, lang)}`;
    return answer(context, visit, { here: 'portals', title: w.portals }, content);
  });
  app.get(addresses.availability, async (context) => {
    const visit = visitOf(context, byDefault, ['page']);
    const content = await availabilityPage({ store, round: id }, visit);
    return answer(context, visit, { here: 'availability', title: roundWords[visit.lang].availability }, content);
  });
  const lineOf = async (context: Context): Promise<PortalLine> => {
    const asked = portalIdOf(context);
    const [row] = await portalLines(store, id, [asked]);
    if (!row) throw noSuchPortal(asked);
    return row;
  };
  app.get('/portal/:id', async (context) => {
    const visit = visitOf(context, byDefault, []);
    const row = await lineOf(context);
    const standing = (await watched.soon(patienceMs))?.standing.get(row.id);
    const at =
      fileBelow(folder, row.report) && withQuery(`/portal/${encodeURIComponent(row.id)}/report`, { lang: visit.lang });
    const facts = pages.portalFacts(row, rankLine(standing), at, visit.lang);
    const old = await before?.soon(patienceMs);
    const changed =
      previous && old && standing
        ? await changeOfPortal(row, { entrant: standing.entrant, folder }, { previous, old }, visit.links)
        : false;
    return answer(context, visit, { title: row.name ?? row.url }, markup`${facts}${changed}`);
  });
  app.get('/portal/:id/report', async (context) => {
    const { lang } = visitOf(context, byDefault, []);
    const file = fileBelow(folder, (await lineOf(context)).report);
    if (!file) throw new Refusal(404, { vi: roundWords.vi.noReport, en: roundWords.en.noReport });
    return context.html(String(await renderers.html.render(readReport(file), { lang })));
  });
  return app;
}

const rankLine = (standing: Standing | undefined): string =>
  standing ? `${rankText(standing)}${standing.inseparable > 0 ? ' ≈' : ''}` : '–';
