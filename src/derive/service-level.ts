import type { AnyNode, Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import type { Service, ServiceLevel } from '../core/service.ts';
import { dom, isElement } from './dom.ts';
import { memoised } from './memoised.ts';
import { labelledLines } from './service-fields.ts';
import { cellText, gridOf, isCell, isHeaderRow, nearest, rowsOf } from './service-tables.ts';
import { serviceText } from './service-text.ts';
import { clean, fold } from './vietnamese.ts';

/** What a portal says of a service: a level of the Circular, a class of the later law, or both. */
export type Claim = Pick<Service, 'claimedLevel' | 'laterClass'>;

const levels: Readonly<Record<string, ServiceLevel>> = { 1: 1, 2: 2, 3: 3, 4: 4, i: 1, ii: 2, iii: 3, iv: 4 };
/** “mức độ 3, 4” and “mức độ 3 và 4” speak of several. */
const another = '(?!\\s*(?:[,/&+–-]|va|hoac|den)\\s*(?:[1-4]|i{1,3}|iv)(?![\\w/.]))';
const level = `(?<level>[1-4]|i{1,3}|iv)(?![\\w.,/]*\\d|\\w)${another}`;
const worded = new RegExp(
  `(?:^|\\W)(?:muc(?: do)?|md)(?: (?:dvctt|dvc|dich vu cong(?: truc tuyen)?))?\\W{0,3}${level}`,
  'g',
);
const later = /(?:^|\W)(?<later>toan trinh|mot phan)(?:$|\W)/g;
/** A badge says nothing but the level: longer texts speak about levels, they do not claim one. */
const badge = new RegExp(
  `^(?:dich vu cong |dich vu |dvctt |dvc |truc tuyen )*(?:(?:muc(?: do)?|md)\\W{0,3}${level}|(?<later>toan trinh|mot phan))\\W*$`,
  'g',
);
const longestBadge = 60;
/** What is longer than this around a link is no row of a list. */
const longestRow = 800;

/** The one claim several texts agree on; texts that contradict each other (a list of filters) claim nothing. */
function agreed(texts: Iterable<string>, patterns: readonly RegExp[]): Claim {
  const found = new Set<ServiceLevel>();
  const classes = new Set<'full' | 'partial'>();
  for (const text of texts) {
    // Without diacritics “mục” (section) reads like “mức” (level).
    const bare = fold(clean(text).replace(/mục/gi, ''));
    for (const { groups } of patterns.flatMap((pattern) => [...bare.matchAll(pattern)])) {
      const claimed = groups?.level === undefined ? undefined : levels[groups.level];
      if (claimed) found.add(claimed);
      if (groups?.later) classes.add(groups.later === 'toan trinh' ? 'full' : 'partial');
    }
  }
  const [claimedLevel] = found;
  const [laterClass] = classes;
  return {
    ...(found.size === 1 && claimedLevel && { claimedLevel }),
    ...(classes.size === 1 && laterClass && { laterClass }),
  };
}

/** What a text says of a level, however long it is: the heading of a list, the words of a tab, a choice of a filter. */
export const claimSaid = (text: string): Claim => agreed([text], [worded, later]);

/** Stars where a level is due: as signs, in words, or as icons in the element. */
function starred(text: string, element?: Element): string {
  const signs = /^[^★⭐\p{L}\p{N}]*([★⭐]{1,4})[☆\s]*$/u.exec(text)?.[1];
  const words = /^\W*([1-4]) sao\W*$/i.exec(text)?.[1];
  const icons = element && text === '' ? starIcons(element) : 0;
  const stars = signs ? [...signs].length : words ? Number(words) : icons;
  return stars >= 1 && stars <= 4 ? `Mức độ ${stars}` : text;
}

/** Filled stars among the icons and pictures of an element. */
function starIcons(element: Element): number {
  let count = 0;
  const stack: AnyNode[] = [element];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isElement(node)) continue;
    const { class: classes = '', src = '' } = node.attribs;
    if (
      /(?:^|\s)(?:fa-star|bi-star-fill|icon-star|star-on|glyphicon-star)(?:\s|$)/.test(classes) ||
      /\bstar[^/]*on\b/.test(src)
    )
      count++;
    stack.push(...node.children);
  }
  return count;
}

/** The claim on the service's own page: under a label, else in a badge (short text or picture) of the content. */
export const claimOf = memoised((document: PageDocument): Claim => {
  const labelled = labelledLines(document).filter(
    ({ kind, column, value }) => kind === 'level' && !column && value.length,
  );
  const values = labelled.map(({ value }) => starred(value.slice(0, 2).join(' ')));
  const bare = new RegExp(`^\\W*${level}`, 'g');
  const said = agreed(values, [worded, bare, later]);
  const badges = agreed(badgesOf(document), [badge]);
  return { ...badges, ...said };
});

function badgesOf(document: PageDocument): string[] {
  const $ = dom(document);
  const lines = serviceText(document).lines.filter(
    ({ text, chrome, element }) =>
      !chrome && text.length <= longestBadge && !nearest(element, ['a', 'label', 'button', 'aside']),
  );
  const pictures = $('img[alt], [title]')
    .get()
    .filter((node) => !nearest(node, ['a', 'label', 'button', 'nav', 'aside', 'footer', 'header']));
  return [
    ...lines.map(({ text }) => text),
    ...pictures.flatMap(({ attribs }) => [attribs.alt ?? '', attribs.title ?? '']),
  ];
}

/**
 * The claim in the row of a list that links to a service.
 * @param isOther - whether an element of the page links to another service: a row is the widest that does not
 */
export function claimInRow(link: Element, document: PageDocument, isOther: (node: Element) => boolean): Claim {
  const $ = dom(document);
  let row: Element = link;
  const isRow = (element: Element): boolean => /^(tr|li|article|dl)$/.test(element.name);
  while (
    !isRow(row) &&
    isElement(row.parent) &&
    row.parent.name !== 'body' &&
    $(row.parent).text().length <= longestRow &&
    !hasOther($(row.parent).find('a[href]').get(), isOther)
  )
    row = row.parent;
  const pictures = $(row).find('[alt], [title]').add(row).get();
  const texts = [
    ...$(row).find('*').addBack().contents().get().flatMap(ownText),
    ...pictures.flatMap(({ attribs }) => [attribs.alt ?? '', attribs.title ?? '']),
  ].filter(Boolean);
  const spoken = agreed([...texts, $(row).text()], [worded, later]);
  return { ...agreed(cellUnderLevel(row), [new RegExp(`^\\W*(?:muc(?: do)?)?\\W*${level}`, 'g')]), ...spoken };
}

const ownText = (node: AnyNode): string[] => (node.type === 'text' ? [node.data] : []);

const hasOther = (links: readonly Element[], isOther: (node: Element) => boolean): boolean => links.some(isOther);

/** The text of the cell that stands under a header saying “Mức độ”, where the row is one of a table. */
function cellUnderLevel(row: Element): string[] {
  const table = nearest(row, ['table']);
  const header = table && rowsOf(table).find((other) => isHeaderRow(other) || other === rowsOf(table)[0]);
  if (row.name !== 'tr' || !table || !header || header === row) return [];
  const rows = rowsOf(table);
  const grid = gridOf(table);
  const place = grid[rows.indexOf(header)]?.findIndex(
    (cell) => cell && /^(muc( do)?|muc do .{1,30}|md)$/.test(fold(cellText(cell))),
  );
  const cell = place === undefined || place < 0 ? undefined : grid[rows.indexOf(row)]?.[place];
  return isCell(cell) ? [starred(cellText(cell), cell)] : [];
}
