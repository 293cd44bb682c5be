import type { Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import type { Service } from '../core/service.ts';
import { hashOf } from './content.ts';
import { dom, isElement, titleOf } from './dom.ts';
import { beginning } from './mask.ts';
import { kept, memoised } from './memoised.ts';
import { selectorOf } from './selector.ts';
import { labelOf } from './service-labels.ts';
import { type Claim, claimInRow, claimSaid } from './service-level.ts';
import { panelOf } from './service-panels.ts';
import { cellText, gridOf, isHeaderRow, nearest, rowsOf } from './service-tables.ts';
import { normaliseUrl } from './urls.ts';
import { clean, fold } from './vietnamese.ts';

/** What a list says of a service it links to, beyond its name. */
export type Listed = Claim & Partial<Pick<Service, 'code' | 'agency' | 'field' | 'tier'>>;

/** A link of a list to the page of a service, with what stands in its row. */
export interface ListRow extends Listed {
  url: string;
  text: string;
  pointer: string;
  /** Its level is only what the filter in force says: the list itself does not show it. */
  filtered?: true;
}

/** All links of a page to pages of services, the site's own navigation left out, each service once. */
export function rowsOn(page: PageDocument, details: ReadonlySet<string>): ListRow[] {
  if (!mayLeadTo(page, details)) return [];
  const $ = dom(page);
  const targets = targetsOf(page);
  const rows = new Map<string, ListRow>();
  for (const [link, url] of targets) {
    if (url === page.url || !details.has(url) || nearest(link, ['nav', 'header', 'footer'])) continue;
    const isOther = (node: Element): boolean => {
      const target = targets.get(node);
      return target !== undefined && target !== url && details.has(target);
    };
    const shown = { ...aboveOf(page).get(link), ...cellsBeside(link), ...claimInRow(link, page, isOther) };
    const chosen = shown.claimedLevel || shown.laterClass ? undefined : levelChosen(page);
    const said = { ...chosen, ...shown, ...(chosen && { filtered: true as const }) };
    const known = rows.get(url);
    const text = clean($(link).text());
    rows.set(url, known ? { ...said, ...known } : { url, text, pointer: selectorOf($(link)), ...said });
  }
  return [...rows.values()];
}

/** What lists say of services, by the address of the service; the first list that says something is believed. */
export function listedIn(pages: readonly PageDocument[], details: ReadonlySet<string>): Map<string, Listed> {
  const all = new Map<string, Listed>();
  for (const page of pages)
    for (const { url, text: _, pointer: __, filtered: ___, ...said } of rowsOn(page, details))
      if (Object.keys(said).length > 0) all.set(url, { ...said, ...all.get(url) });
  return all;
}

/** Where a page leads beside navigation, header and footer. */
export const linksBesideFrame = (page: PageDocument): string[] => [
  ...new Set([...targetsOf(page)].flatMap(([link, url]) => (nearest(link, ['nav', 'header', 'footer']) ? [] : url))),
];

/** Hashes of the addresses that a page leads to beside its frame: most pages of a large portal lead to no service. */
export const targetHashes = kept(
  (page: PageDocument) =>
    new Float64Array(
      linksBesideFrame(page)
        .filter((url) => url !== page.url)
        .map(hashOf),
    ),
);
const hashesOf = memoised((urls: ReadonlySet<string>) => new Set([...urls].map(hashOf)));
/** False only where a page leads to none of these addresses. */
function mayLeadTo(page: PageDocument, urls: ReadonlySet<string>): boolean {
  const wanted = hashesOf(urls);
  return targetHashes(page).some((hash) => wanted.has(hash));
}

const targetsOf = memoised(
  (page: PageDocument): ReadonlyMap<Element, string> =>
    new Map(
      dom(page)('a[href]')
        .get()
        .flatMap((link): [Element, string][] => {
          const url = normaliseUrl(link.attribs.href ?? '', page.url);
          return url ? [[link, url]] : [];
        }),
    ),
);

/** Field, agency, tier and code under the heads of the table that the link stands in. */
function cellsBeside(link: Element): Partial<Listed> {
  const row = nearest(link, ['tr']);
  const table = row && nearest(row, ['table']);
  if (!row || !table) return {};
  const { heads, grid, rows } = headedGrid(table);
  const cells = grid[rows.get(row) ?? -1] ?? [];
  const found: Partial<Listed> = {};
  for (const [x, cell] of cells.entries()) {
    const kind = heads[x];
    const text = cell ? beginning(cellText(cell), 200) : '';
    if (text === '' || !kind || cell === nearest(link, ['td', 'th'])) continue;
    if (kind === 'field' || kind === 'tier' || kind === 'code') found[kind] ??= text;
    if (kind === 'deciding-agency') found.agency ??= text;
  }
  return found;
}

const headedGrid = memoised((table: Element) => {
  const rows = rowsOf(table);
  const header = rows.findIndex(isHeaderRow);
  const grid = gridOf(table);
  const heads = header < 0 ? [] : (grid[header] ?? []).map((cell) => cell && labelOf(cellText(cell))?.kind);
  return { heads, grid, rows: new Map(rows.map((row, at) => [row, at])) };
});

/** Claims of a level made for whole lists: by the heading above them, or the tab that opens them. */
const aboveOf = memoised((page: PageDocument): ReadonlyMap<Element, Claim> => {
  const $ = dom(page);
  const claims = new Map<Element, Claim>();
  const claimFor = (holder: Element | null | undefined, claim: Claim, after?: Element): void => {
    if (!holder || Object.keys(claim).length === 0) return;
    const inside = $(holder)
      .find(after ? 'h1, h2, h3, h4, h5, h6, a[href]' : 'a[href]')
      .get();
    for (const node of inside.slice(after ? inside.indexOf(after) + 1 : 0)) {
      if (after && node.name !== 'a' && node.name <= after.name) return;
      if (node.name === 'a') claims.set(node, { ...claims.get(node), ...claim });
    }
  };
  for (const heading of $('h1, h2, h3, h4, h5, h6').get()) {
    const parent = isElement(heading.parent) ? heading.parent : undefined;
    const alone = parent && clean($(parent).text()) === clean($(heading).text());
    claimFor(alone && isElement(parent.parent) ? parent.parent : parent, claimSaid($(heading).text()), heading);
  }
  for (const tab of $('[role=tab], [aria-controls], a[href^="#"], [data-bs-target], [data-target]').get())
    claimFor(panelOf(tab, page), claimSaid($(tab).text()));
  return claims;
});

/** The one level that the filter of the page is set to, or that its title names. */
const levelChosen = memoised((page: PageDocument): Claim | undefined => {
  const $ = dom(page);
  const query = URL.parse(page.url)?.searchParams;
  for (const select of $('select[name]').get()) {
    const value = query?.get(select.attribs.name ?? '');
    const option = $(select)
      .find('option')
      .get()
      .find((node) => value && (node.attribs.value ?? clean($(node).text())) === value);
    const claim = option && claimSaid($(option).text());
    if (claim && Object.keys(claim).length > 0) return claim;
  }
  const titled = claimSaid(titleOf(page));
  return Object.keys(titled).length > 0 && /dich vu|thu tuc|dvc/.test(fold(titleOf(page))) ? titled : undefined;
});
