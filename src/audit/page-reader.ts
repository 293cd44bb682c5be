import type { AssetStore } from '../collect/assets.ts';
import { textAndBytes } from '../collect/charset.ts';
import { classify } from '../collect/classify.ts';
import type { Client } from '../collect/client.ts';
import { type Journal, noJournal } from '../collect/journal.ts';
import { missedOf } from '../collect/network-errors.ts';
import type { TemplateChoice } from '../core/crawl-record.ts';
import type { PageRecord } from '../core/evidence.ts';
import type { Missed } from '../core/observation.ts';
import { collected, failed, skipped } from '../core/observation.ts';
import type { PageDocument } from '../core/rule.ts';
import { toolKinds } from '../core/tools.ts';
import type { Visited } from '../crawl/visit.ts';
import { hasScripts } from '../derive/completeness.ts';
import type { FormOutline } from '../derive/form-outline.ts';
import { linksOf, refreshLink, routesOf, withWays } from '../derive/links.ts';
import { nodeUrl, normaliseUrl, stateOf } from '../derive/urls.ts';
import type { Browser, Look, Rendered } from './open-browser.ts';
import { createPostbackStates } from './postback-states.ts';
import { readSignedIn } from './signed-in.ts';
import { createTemplateChoices, type Seen } from './template-choice.ts';
import { untilStopped } from './until-stopped.ts';

export interface PageReader {
  /**
   * Reads a page over HTTP, and in the browser too where scripts make what matters on it: see `template-choice`.
   * @param written - the address as a link writes it, with a session id say: tried where the server refuses the other
   */
  visit(url: string, written?: string): Promise<Visited>;
  /** All that the browser sees of a page; each page once. On start pages what they offer to see them better is tried. */
  render(url: string, how?: Pick<Look, 'watch'>): Promise<Rendered>;
  /** What the browser has shown of a page so far. */
  rendered(url: string): Promise<Rendered> | undefined;
  /** The outline of the form that the user's session showed where others are asked to sign in. */
  outlineOf(url: string): FormOutline | undefined;
  /** How each template was read. */
  templates(): TemplateChoice[];
}

interface Reading {
  client: Pick<Client, 'get'>;
  store: AssetStore;
  browser: Pick<Browser, 'render'> | undefined;
  /** Pages whose links are taken from the browser. */
  starts: readonly string[];
  /** Most pages that are read at all. */
  maxPages: number;
  /** Whether pagers that send a form may be followed. */
  followPostbacks: boolean;
  /** Whether an address belongs to the portal. */
  isInside(url: string): boolean;
  /** Stops waiting for the browser. */
  signal: AbortSignal;
  /** Asks as somebody who has signed in; used only where a page asks for that. */
  session?: Pick<Client, 'get'> | undefined;
  /** Remembers what was found behind a sign-in; everything else the client and the browser remember themselves. */
  journal?: Journal | undefined;
}

/** What there is of a page that the browser did not show. */
export const unseen = (why: Missed): Rendered => ({ render: why, axe: why, motion: why, mobile: why });

/** Reads the pages of one portal and keeps what they hold in the store. */
export function createPageReader(reading: Reading): PageReader {
  const { client, store, browser, starts, isInside, signal, session, journal = noJournal } = reading;
  const seen = new Map<string, Promise<Rendered>>();
  const whole = new Set<string>();
  const startPages = new Set(starts.map((url) => normaliseUrl(url) ?? url));
  /** How addresses are asked for that are refused as they are. */
  const askedAs = new Map<string, string>();
  const postbacks = createPostbackStates(reading.followPostbacks && browser !== undefined);

  const look = (url: string, only?: 'links', { watch }: Pick<Look, 'watch'> = {}): Promise<Rendered> => {
    if (!browser) return Promise.resolve(unseen(skipped('needs-browser')));
    const known = seen.get(url);
    if (known && (only || whole.has(url))) return known;
    const steps = postbacks.stepsTo(url);
    const how = {
      ...(only && { only }),
      ...(watch === false && { watch }),
      ...(!only && startPages.has(url) && { tools: toolKinds }),
      ...(steps.length > 0 && { postbacks: steps }),
    };
    const open = async () => {
      const rendered = await browser.render(askedAs.get(url) ?? url, how).catch((error) => unseen(missedOf(error)));
      const before = await known;
      // What was seen once stays seen, should the page not open again.
      return before && rendered.render.status !== 'collected'
        ? {
            ...before,
            axe: rendered.axe,
            motion: rendered.motion,
            mobile: rendered.mobile,
            ...(rendered.tools && { tools: rendered.tools }),
          }
        : rendered;
    };
    const rendered = untilStopped(signal, open, unseen(skipped('budget')));
    seen.set(url, rendered);
    if (!only) whole.add(url);
    return rendered;
  };
  /** The page as the browser shows it. */
  const open = async (url: string, only?: 'links'): Promise<Seen | undefined> => {
    const { render, ways = [] } = await look(url, only);
    if (render.status !== 'collected') return undefined;
    // A script may lead on to another page of the portal, as a redirect does; then that is the page.
    const shown = stateOf(url)?.startsWith('#postback:') ? url : (nodeUrl(render.value.finalUrl) ?? url);
    const finalUrl = isInside(shown) ? shown : url;
    for (const name of [finalUrl, nodeUrl(finalUrl) ?? finalUrl]) {
      seen.set(name, look(url, only));
      if (whole.has(url)) whole.add(name);
    }
    const document = documentFrom(store, render.value.document.sha256, finalUrl, 'render');
    return { document, finalUrl, ways };
  };
  const choices = createTemplateChoices({ open: (url) => open(url, 'links'), isInside, maxPages: reading.maxPages });

  const outlines = new Map<string, FormOutline>();
  const behindSignIn = async (url: string) => {
    const { why, outline } = session ? await journal.once('signed-in', url, () => readSignedIn(session, url)) : {};
    if (outline) outlines.set(url, outline);
    return why;
  };

  /** The page with the ways on that its links do not tell: routes of scripts where we can follow them, and postbacks. */
  const withAllWays = (visited: Visited): Visited => {
    const { document, ways = [] } = visited;
    if (!document) return visited;
    const routes = browser ? withWays(routesOf(document), ways) : ways;
    const all = [...routes, ...postbacks.waysFrom(document)];
    return all.length > 0 ? { ...visited, ways: all } : visited;
  };
  /** A state of a page that only the browser can show. */
  const visitState = async (url: string): Promise<Visited> => {
    const { render, response = skipped('needs-browser') } = await look(url, 'links');
    const html = render.status === 'collected' ? skipped('needs-browser') : render;
    const shown = await open(url, 'links');
    return { record: { response, html }, finalUrl: url, ...shown };
  };
  const fetchPage = async (url: string, written: string | undefined): Promise<Visited> => {
    const visited = await readPage(client, store, url, behindSignIn);
    if (written === undefined || !isRefused(visited)) return visited;
    const again = await readPage(client, store, written, behindSignIn);
    if (!again.document) return visited;
    askedAs.set(url, written);
    return again;
  };
  const readOn = async (url: string, written: string | undefined): Promise<Visited> => {
    const fetched = fetchPage(url, written);
    if (!browser) return withoutBrowser(await fetched);
    if (startPages.has(url)) {
      const visited = await fetched;
      const shown = visited.document && (await open(visited.finalUrl));
      if (shown) choices.noteStart(withWays(linksOf(shown.document), shown.ways));
      return shown ? { ...visited, ...shown } : visited;
    }
    const shown = await choices.read(url, fetched);
    const visited = await fetched;
    if (shown === 'http') return visited;
    if (shown === 'left') return { ...visited, partial: unopened };
    return { ...visited, ...shown };
  };

  return {
    visit: async (url, written) => withAllWays(await (stateOf(url) ? visitState(url) : readOn(url, written))),
    render: (url, how) => look(url, undefined, how),
    rendered: (url) => seen.get(url),
    outlineOf: (url) => outlines.get(url),
    templates: choices.list,
  };
}

/** Whether the server says no to the address, or sends who asks for it round in a circle. */
const isRefused = ({ record: { response, html } }: Visited): boolean =>
  response.status === 'collected'
    ? response.value.status >= 400 || (html.status === 'failed' && html.code === 'soft-404')
    : response.status === 'failed' && response.code === 'redirect-loop';

const unopened = { code: 'budget', message: 'scripts make links here; too many such pages for the browser' } as const;
const unseenLinks = { code: 'needs-browser', message: 'what scripts lead to from here was not seen' } as const;

/** A page that runs scripts and as sent leads nowhere is one whose links we cannot see. */
function withoutBrowser(visited: Visited): Visited {
  const { document } = visited;
  const isShell = document && hasScripts(document) && !linksOf(document).some(({ url }) => url !== document.url);
  return isShell ? { ...visited, partial: unseenLinks } : visited;
}

async function readPage(
  client: Pick<Client, 'get'>,
  store: AssetStore,
  url: string,
  behindSignIn: (url: string) => Promise<Missed | undefined>,
): Promise<Visited> {
  const answer = await client.get(url);
  if (answer.status !== 'collected') return { record: { response: answer, html: answer }, finalUrl: url };
  const { response, body, tries } = answer.value;
  const record: Pick<PageRecord, 'response'> = { response: collected(response, answer.at) };
  const { text: html, bytes } = textAndBytes(body, response.contentType);
  const fault = classify(response, html);
  if (fault) {
    const behind = fault === 'needs-login' ? await behindSignIn(url) : undefined;
    const missed = behind ?? { ...failed(fault, `HTTP ${response.status}`), tries };
    return { record: { ...record, html: missed }, finalUrl: response.finalUrl };
  }
  const asset = store.put(bytes, 'text/html; charset=utf-8');
  const onward = refreshLink(response.headers.refresh ?? '', response.finalUrl);
  return {
    record: { ...record, html: collected(asset, answer.at) },
    // The same as `documentFrom` would read back.
    document: { url: response.finalUrl, html, source: 'http', complete: false },
    finalUrl: response.finalUrl,
    ...(onward && { ways: [onward] }),
  };
}

/** The page behind a stored asset. */
export function documentFrom(
  store: Pick<AssetStore, 'read'>,
  sha256: string,
  url: string,
  source: PageDocument['source'],
): PageDocument {
  return { url, html: textFrom(store, sha256), source, complete: source === 'render' };
}

/** The text of a stored page. */
export const textFrom = (store: Pick<AssetStore, 'read'>, sha256: string): string =>
  new TextDecoder().decode(store.read(sha256));
