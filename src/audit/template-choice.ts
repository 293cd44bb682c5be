import { browserBudget, materially } from '../core/browser-conventions.ts';
import type { TemplateChoice } from '../core/crawl-record.ts';
import type { PageDocument } from '../core/rule.ts';
import type { Visited } from '../crawl/visit.ts';
import { addedShare, hasScripts } from '../derive/completeness.ts';
import { type Link, linksOf, withWays } from '../derive/links.ts';
import { shapeOf } from '../derive/shape.ts';
import { templateOf } from '../derive/template.ts';

/** A page as the browser shows it, with the ways on. */
export type Seen = Required<Pick<Visited, 'document' | 'ways'>> & { finalUrl: string };

export type Reading = Seen | 'http' | 'left';

/** Pages of a template on which the comparison is tried when the browser cannot open the first. */
const mostTries = 2;

/** Which templates need a browser, decided on the first page of each. */
export interface TemplateChoices {
  /**
   * What the browser shows of a page, where its template is read in the browser; `left` where it should be and the budget
   * is used up. The order of the calls decides which page of a template is the first, whatever is answered when.
   */
  read(url: string, fetched: Promise<Visited>): Promise<Reading>;
  /** Links on every page of the portal: those of its start pages. */
  noteStart(links: readonly Link[]): void;
  list(): TemplateChoice[];
}

interface Template {
  choice: TemplateChoice | undefined;
  tries: number;
  /** The comparison under way. */
  comparing: Promise<unknown>;
}

/** That something has ended, however, and not what it gave: with it whole pages would stay in memory. */
const ended = (work: Promise<unknown>): Promise<void> =>
  work.then(
    () => {},
    () => {},
  );

export function createTemplateChoices({
  open,
  isInside,
  maxPages,
}: {
  /** What the browser shows of a page; undefined when it cannot. */
  open(url: string): Promise<Seen | undefined>;
  isInside(url: string): boolean;
  maxPages: number;
}): TemplateChoices {
  /** Of each pattern of addresses, when the pages asked for so far have said which template they are of. */
  const families = new Map<string, Promise<unknown>>();
  const templates = new Map<string, Template>();
  const common = new Set<string>();
  let pagesLeft = Math.min(browserBudget.pages, maxPages);

  const compare = (template: string, sent: PageDocument, seen: Seen): TemplateChoice => {
    const before = new Set(inside(linksOf(sent)));
    const after = new Set(inside(withWays(linksOf(seen.document), seen.ways)));
    const added = [...after].filter((url) => !before.has(url) && !common.has(url)).length;
    const addedText = Math.round(1000 * addedShare(sent, seen.document)) / 1000;
    const more = added >= materially.links && added >= materially.share * before.size;
    const reads = more || addedText >= materially.text ? 'browser' : 'http';
    const links = { sent: before.size, rendered: after.size, added };
    return { template, reads, example: sent.url, links, addedText, opened: 1, left: 0 };
  };
  const inside = (links: readonly Link[]) => links.map(({ url }) => url).filter(isInside);

  const tryOut = async (name: string, template: Template, sent: PageDocument) => {
    if (template.choice) return readDecided(template.choice, sent);
    if (template.tries >= mostTries || pagesLeft <= 0) return 'http';
    template.tries += 1;
    pagesLeft -= 1;
    const seen = await open(sent.url);
    if (seen) template.choice = compare(name, sent, seen);
    return seen ?? 'http';
  };
  const readDecided = async (choice: TemplateChoice, sent: PageDocument): Promise<Reading> => {
    if (choice.reads === 'http') return 'http';
    pagesLeft -= 1;
    const seen = pagesLeft < 0 ? undefined : await open(sent.url);
    choice[seen ? 'opened' : 'left'] += 1;
    return seen ?? 'left';
  };
  const readAs = (name: string, sent: PageDocument): Promise<Reading> => {
    const template = templates.get(name) ?? { choice: undefined, tries: 0, comparing: Promise.resolve() };
    if (!templates.has(name) && templates.size >= browserBudget.templates) return Promise.resolve('http');
    templates.set(name, template);
    if (template.choice) return readDecided(template.choice, sent);
    // One after the other, until it is decided.
    const reading = template.comparing.then(() => tryOut(name, template, sent));
    template.comparing = ended(reading);
    return reading;
  };

  return {
    async read(url, fetched) {
      const family = templateOf(url);
      const before = families.get(family) ?? Promise.resolve();
      const registered = before.then(async () => {
        const { document } = await fetched;
        if (!document || !hasScripts(document)) return {};
        return { reading: readAs(`${templateOf(document.url)} #${shapeOf(document)}`, document) };
      });
      families.set(family, ended(registered));
      return (await registered).reading ?? 'http';
    },
    noteStart(links) {
      for (const { url } of links) common.add(url);
    },
    list: () => [...templates.values()].flatMap(({ choice }) => choice ?? []),
  };
}
