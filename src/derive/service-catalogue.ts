import type { Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import type { Service } from '../core/service.ts';
import { pageOfService } from '../core/service.ts';
import { accessibleName, dom, titleOf } from './dom.ts';
import { kept, memoised } from './memoised.ts';
import { readingOf } from './reading.ts';
import { selectorOf } from './selector.ts';
import { type ListRow, rowsOn } from './service-lists.ts';
import { nearest } from './service-tables.ts';
import { clean, fold } from './vietnamese.ts';
import { fits } from './wording.ts';
import { menuWordings } from './wordings/menu.ts';
import { classWordings, type ListClass, notACatalogue } from './wordings.ts';

/** A page that lists services, with what it says of each. */
export interface Catalogue {
  page: PageDocument;
  rows: readonly ListRow[];
}

/** Where a list says that it is classified: the label of a filter, a column or a group, in its own words. */
export interface ClassLabel {
  text: string;
  pointer: string;
  /** It belongs to a filter. */
  filters: boolean;
}

/** Conventions: longer texts are no labels; a longer line of a card does not call a class by its value. */
const longestLabel = 60;
const longestValue = 20;

/** The pages that list the services of a portal, the fullest first; site map, statistics and news are none. */
export function cataloguesOf(pages: readonly PageDocument[], services: readonly Service[]): Catalogue[] {
  return cataloguesIn(pages)(services);
}

const cataloguesIn = memoised((pages: readonly PageDocument[]) =>
  memoised((services: readonly Service[]): Catalogue[] => {
    const details = new Set(services.flatMap(({ url, alsoAt = [] }) => [url, ...alsoAt]));
    const fewest = Math.min(2, services.length);
    const shared = new Set(services.flatMap(({ page }) => page ?? []));
    return pages
      .filter((page) => !details.has(page.url) && !notACatalogue.test(fold(Object.values(headsOf(page)).join(' '))))
      .map((page) => ({ page, rows: shared.has(page.url) ? partRows(page, services) : rowsOn(page, details) }))
      .filter(({ rows }) => fewest > 0 && rows.length >= fewest)
      .toSorted((a, b) => Number(isNamed(b.page)) - Number(isNamed(a.page)) || b.rows.length - a.rows.length);
  }),
);

/** What a page is called. */
export const headsOf = kept((page: PageDocument) => ({
  title: titleOf(page),
  headline: clean(dom(page)('h1').first().text()),
}));

const isNamed = (page: PageDocument): boolean => {
  const { title, headline } = headsOf(page);
  return [headline, title.split(/\s[|–—-]\s/)[0] ?? ''].some((text) => fits(text, menuWordings.services) === 'yes');
};

/** A page that presents its services in parts lists them at the same time. */
const partRows = (page: PageDocument, services: readonly Service[]): ListRow[] =>
  services
    .filter((service) => pageOfService(service) === page.url)
    .map(({ url, name, fields, claimedLevel, laterClass }) => ({
      url,
      text: name,
      pointer: fields.name?.pointer ?? '',
      ...(claimedLevel && { claimedLevel }),
      ...(laterClass && { laterClass }),
    }));

/** What the page labels as one of the classes of article 6(2), filters first; undefined when nothing is. */
export function classLabel(page: PageDocument, kind: ListClass): ClassLabel | undefined {
  const { opening, values } = classWordings[kind];
  const labels = labelsOf(page);
  const labelled = labels.find(({ key }) => opening.test(key));
  if (labelled) return labelled;
  // Tabs or groups that are called by the values themselves: “Cấp tỉnh”, “Cấp xã”.
  const named = values ? labels.filter(({ key }) => values.test(key)) : [];
  return new Set(named.map(({ key }) => key)).size >= 2 ? named[0] : undefined;
}

const labelsOf = memoised((page: PageDocument): readonly (ClassLabel & { key: string })[] => {
  const $ = dom(page);
  const found: (ClassLabel & { key: string })[] = [];
  const add = (text: string | undefined, node: Element, filters: boolean): void => {
    const label = clean(text ?? '');
    const key = fold(label)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
    if (key !== '' && label.length <= longestLabel)
      found.push({
        ...{ text: label, key, filters },
        // Costly on a page of many links, and asked for one label at most.
        get pointer() {
          return selectorOf($(node));
        },
      });
  };
  for (const node of $('select, input, label, legend').get()) {
    if (nearest(node, ['nav', 'header', 'footer'])) continue;
    const { placeholder, title, 'aria-label': aria } = node.attribs;
    for (const text of [aria, title, placeholder]) add(text, node, true);
    if (node.name === 'label' || node.name === 'legend') add($(node).text(), node, true);
    if (node.name === 'select') add($(node).find('option').first().text(), node, true);
  }
  for (const node of $('th, h2, h3, h4, h5, h6, dt, summary, a, button, [role=tab], b, strong, li > span').get()) {
    if (nearest(node, ['nav', 'header', 'footer'])) continue;
    const text = accessibleName($(node));
    // A label and its value on one line: “Lĩnh vực: Đất đai”.
    add(text.split(/[:：]/)[0], node, false);
  }
  for (const [text, element] of cardLabels(page)) add(text, element, false);
  return found;
});

/** What the lines of cards say of each service: “Ngành: Xây dựng · Cấp tỉnh”. A label that stands there once is none. */
function cardLabels(page: PageDocument): [text: string, element: Element][] {
  const reading = readingOf(page);
  const inFrame = (element: Element) => /^(?:nav|header|footer)$/.test(element.name);
  const lines = reading.lines({ from: 0, to: reading.end }, inFrame);
  const parts = lines.flatMap(({ text, element }) =>
    text.split(/[·|•;]|\s[–-]\s/).flatMap((part): [text: string, element: Element][] => {
      const [label, value] = part.split(/[:：]/);
      if (value !== undefined && label) return [[clean(label), element]];
      return clean(part).length <= longestValue ? [[clean(part), element]] : [];
    }),
  );
  return [...Map.groupBy(parts, ([text]) => fold(text)).values()].flatMap(([first, ...more]) =>
    first && more.length > 0 ? [first] : [],
  );
}

/** What lists show of the level of a service. */
export interface LevelShown {
  text: string;
  level?: number;
  laterClass?: string;
  /** The list that shows it. */
  inList?: string;
}

/** For each service that some list links, the level that the first list shows beside it; a filter in force shows none. */
export function levelsShown(lists: readonly Catalogue[]): Map<string, LevelShown> {
  const shown = new Map<string, LevelShown>();
  for (const { page, rows } of lists)
    for (const { url, text, claimedLevel, laterClass, filtered } of rows) {
      const known = shown.get(url) ?? { text };
      const says = !filtered && (claimedLevel !== undefined || laterClass !== undefined);
      if (!says || known.level) shown.set(url, known);
      else
        shown.set(url, {
          ...known,
          inList: page.url,
          ...(claimedLevel && { level: claimedLevel }),
          ...(laterClass && { laterClass }),
        });
    }
  return shown;
}
