import type { PageDocument } from '../core/rule.ts';
import type { Labelled, Service, ServiceFigure } from '../core/service.ts';
import { dom } from './dom.ts';
import { figureContext as contextOf } from './figure-context.ts';
import { kept, memoised } from './memoised.ts';
import { selectorOf } from './selector.ts';
import { gridOf, isHeaderRow, rowsOf } from './service-tables.ts';
import { serviceText } from './service-text.ts';
import { normaliseUrl } from './urls.ts';
import { clean, fold } from './vietnamese.ts';

type Figures = Service['figures'];

/** Convention: labels of figures are shorter than this; what is longer is a sentence. */
const longestLabel = 160;
const longestLine = 240;
const hint = /hai long|tiep nhan|giai quyet|xu ly|hoan thanh|dung (?:va truoc )?han|ho so/;
const number = /(?<![\d./-])\d{1,3}(?:[.,\s]\d{3})+(?!\d)|(?<![\d/-])\d+(?:[.,]\d+)?(?![\d/-])/;
const numberFirst = new RegExp(`^(${number.source}\\s*%?)\\s*(\\p{L}.*)$`, 'iu');
const numberLast = new RegExp(`^(.*?)[\\s–-]+((?:${number.source})\\s*(?:%|hồ sơ|lượt|bộ)?)$`, 'iu');

/** “… năm 2025” ends with a year, not with a count. */
const ofTime = /(?:^|\s)(?:nam|thang|quy|ngay|tu|den|ky)$/;

/** Words that tell a place, a time or another state of dossiers, however much the rest looks like a figure. */
const notFigure =
  /^ (?:bo phan|noi|dia chi|co quan|thoi han|thoi gian|hinh thuc|cach thuc|quy trinh|buoc) | (?:dang|chua|qua han|tre han|truc thuoc) /;

/** The figure of article 11(3) that a label announces, or undefined. */
export function figureOf(label: string): ServiceFigure | undefined {
  const text = ` ${fold(label)
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim()} `;
  if (text.length > longestLabel) return undefined;
  if (/ (?:muc|muc do|ti le|ty le|so lieu|chi so|su|%) (?:.{0,40} )?hai long /.test(text)) return 'satisfaction';
  if (/ (?:rat|chua|khong) hai long | hai long $/.test(text)) return 'satisfaction';
  if (notFigure.test(text)) return undefined;
  if (/ dung (?:va truoc )?han /.test(text)) return / (?:ti le|ty le|phan tram|%) /.test(text) ? 'on-time' : undefined;
  // A share of dossiers, such as online among all, is none of the numbers that are owed.
  if (/ (?:ti le|ty le|phan tram|%) /.test(text)) return undefined;
  const online = / truc tuyen | qua mang | dien tu | online /.test(text);
  const others = / (?:khong truc tuyen|truc tiep|buu chinh|cac (?:hinh thuc|kenh)|tat ca|moi hinh thuc) /.test(text);
  const received = / (?:tiep nhan|da nhan|nhan duoc) /.test(text);
  if (/ (?:da |duoc |so luong |ho so )*(?:giai quyet|xu ly|hoan thanh) /.test(text) && !received) {
    return / (?:da|duoc|ho so|so|so luong) /.test(text) ? 'resolved' : undefined;
  }
  const total = / tong /.test(text) && (received || / ho so /.test(text));
  if ((total && (others || !online)) || (received && online && others)) return 'all-channels';
  return received && !others && / (?:da|duoc|ho so|so|so luong) /.test(text) ? 'received' : undefined;
}

/** Whether a text gives a number as the value of a figure: “0”, “1.250 hồ sơ”, “98,5 %”. */
export const hasNumber = (text: string): boolean => number.test(text);

/** Figures that the page itself states by label and number, whichever comes first. */
export const figuresOn = kept((document: PageDocument): Figures => {
  const { lines, spans } = serviceText(document);
  const $ = dom(document);
  const figures: Figures = {};
  for (const [at, line] of lines.entries()) {
    if (line.chrome || line.text.length > longestLine || !hint.test(fold(line.text))) continue;
    const { label, rest } = split(line.text, line.seams);
    const figure = figureOf(label);
    if (!figure) continue;
    const { parent } = line.block;
    const [next, previous] = [lines[at + 1], lines[at - 1]];
    const below = next && (next.block.parent === parent || next.block === parent) ? next.text : '';
    // A number above its label belongs to it only in a card of the two.
    const isCard = parent && spans.get(parent)?.[0] === at - 1 && spans.get(parent)?.[1] === at;
    const value = hasNumber(rest) ? rest : ([below, isCard && previous ? previous.text : ''].find(isBare) ?? '');
    const isLabel = line.text.includes(':') || /^(th|td|dt|h[1-6])$/.test(line.block.name);
    // A grade without a number is a choice of the rating form, and a sentence without one is no figure.
    if (!value && (!isLabel || /^(?:rat |chua |khong )?hai long$|danh gia|khao sat/.test(fold(label)))) continue;
    const known = figures[figure];
    if (!known || (!known.value && value)) {
      const context = contextOf(line.element);
      figures[figure] = { label, value, pointer: selectorOf($(line.element)), ...(context && { context }) };
    }
  }
  return { ...figures, ...ownTable(document) };
});

const isBare = (text: string): boolean => hasNumber(text) && /^\D{0,3}[\d.,\s]+\D{0,25}$/.test(text);

function split(text: string, seams: readonly number[]): { label: string; rest: string } {
  const colon = text.search(/[:：]/);
  if (colon > 0) return { label: clean(text.slice(0, colon)), rest: clean(text.slice(colon + 1)) };
  const seam = seams.find(
    (end) => figureOf(text.slice(0, end)) && hasNumber(text.slice(end)) && !hasNumber(text.slice(0, end)),
  );
  if (seam) return { label: clean(text.slice(0, seam)), rest: clean(text.slice(seam)) };
  const leading = numberFirst.exec(text);
  if (leading && !/\d/.test(leading[2] ?? '')) return { label: clean(leading[2] ?? ''), rest: leading[1] ?? '' };
  const ending = numberLast.exec(text);
  return ending && !/\d/.test(ending[1] ?? '') && !ofTime.test(fold(ending[1] ?? ''))
    ? { label: clean(ending[1] ?? ''), rest: ending[2] ?? '' }
    : { label: text, rest: '' };
}

interface FigureRow {
  texts: string[];
  urls: string[];
  figures: Figures;
}

/** The rows of the page's tables whose columns are figures. */
const figureRows = kept((document: PageDocument): FigureRow[] => {
  const $ = dom(document);
  return $('table')
    .get()
    .flatMap((table) => {
      const rows = rowsOf(table);
      const grid = gridOf(table);
      const firstBody = rows.findIndex((row, index) => !isHeaderRow(row) && (index > 0 || !rows.some(isHeaderRow)));
      const headEnd = Math.max(1, firstBody);
      const columns = Array.from({ length: Math.max(0, ...grid.map((row) => row.length)) }, (_, x) => {
        const cells = [...new Set(grid.slice(0, headEnd).map((row) => row[x]))];
        return clean(cells.map((cell) => (cell ? $(cell).text() : '')).join(' '));
      });
      const kinds = columns.map((label) => columnFigure(label));
      const context = contextOf(table);
      if (kinds.filter(Boolean).length === 0) return [];
      return rows.slice(headEnd).map((row, index): FigureRow => {
        const figures: Figures = {};
        const cells = grid[headEnd + index] ?? [];
        for (const [x, cell] of cells.entries()) {
          const kind = kinds[x];
          if (!kind || !cell || figures[kind]) continue;
          const value = clean($(cell).text());
          figures[kind] = {
            label: columns[x] ?? '',
            value: hasNumber(value) ? value : '',
            pointer: selectorOf($(cell)),
            url: document.url,
            ...(context && { context }),
          };
        }
        const texts = [...new Set(cells)]
          .map((cell) => (cell ? fold($(cell).text()) : ''))
          .filter((text) => text.length > 2);
        const links = $(row).find('a[href]').get();
        const urls = links.flatMap(({ attribs }) => normaliseUrl(attribs.href ?? '', document.url) ?? []);
        return { texts, figures, urls };
      });
    });
});

/** A column head is shorter than a label: “Tiếp nhận”, “Đúng hạn (%)”. */
function columnFigure(label: string): ServiceFigure | undefined {
  if (/^\W*(?:da )?tiep nhan\W*(?:truc tuyen)?\W*$/.test(fold(label))) return 'received';
  if (/^\W*(?:da )?giai quyet\W*$/.test(fold(label))) return 'resolved';
  return figureOf(label);
}

/** A table on the service's own page with one row of figures, or with a row for each content that users rate. */
function ownTable(document: PageDocument): Figures {
  const rows = figureRows(document).filter(({ figures }) => Object.values(figures).some(({ value }) => value));
  const rated = rows.filter(({ figures }) => Object.keys(figures).every((name) => name === 'satisfaction'));
  const own = Object.entries((rows.length === 1 ? rows[0] : rated[0])?.figures ?? {});
  return Object.fromEntries(own.map(([name, { url: _, ...figure }]) => [name, figure]));
}

/** What users are said to think, content by content: the rows of a table of satisfaction, by their first words. */
export const satisfactionRows = (document: PageDocument): string[] =>
  figureRows(document).flatMap(({ texts, figures: { satisfaction } }) =>
    satisfaction?.value ? texts.slice(0, 1) : [],
  );

/** All rows of figures of a portal, by the texts and addresses that could name a service. */
const rowsByName = memoised((pages: readonly PageDocument[]) => {
  const byName = new Map<string, FigureRow[]>();
  for (const row of pages.flatMap(figureRows))
    for (const key of new Set([...row.texts, ...row.urls])) byName.set(key, [...(byName.get(key) ?? []), row]);
  return byName;
});

/** The figures a portal publishes for a service: on the service's own page, else in a table whose row names the service. */
export function figuresFor(
  service: Pick<Service, 'name' | 'url' | 'code'>,
  own: PageDocument,
  pages: readonly PageDocument[],
): Figures {
  const figures: Figures = { ...figuresOn(own) };
  const names = rowsByName(pages);
  const keys = [service.url, fold(service.name), fold(service.code ?? '')].filter(Boolean);
  for (const row of keys.flatMap((key) => names.get(key) ?? []))
    for (const [name, figure] of Object.entries(row.figures) as [ServiceFigure, Labelled][])
      if (figure.value && figure.url !== service.url && !figures[name]?.value) figures[name] = figure;
  return figures;
}
