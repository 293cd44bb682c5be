import type { PageDocument } from '../core/rule.ts';
import type { Labelled, Service, ServiceField } from '../core/service.ts';
import { serviceFields } from '../core/service.ts';
import { dom } from './dom.ts';
import { beginning } from './mask.ts';
import { kept, memoised } from './memoised.ts';
import { selectorOf } from './selector.ts';
import { type LabelledLines, labelledLines } from './service-fields.ts';
import { figuresFor, figuresOn } from './service-figures.ts';
import { isPlaceholder, type LabelKind, labelOf } from './service-labels.ts';
import { claimOf, claimSaid } from './service-level.ts';
import { applyOf, formsOf, procedureDocumentsOf } from './service-links.ts';
import { listedIn } from './service-lists.ts';
import { mergeServices } from './service-merge.ts';
import { partsOf, pointerInPage, type ServicePart } from './service-parts.ts';
import { serviceText } from './service-text.ts';
import { clean, fold } from './vietnamese.ts';

/**
 * Convention: labels of so many different items of article 5(1) make a page a service's own. News and guides that speak of
 * a procedure name two to four; even poor service pages name half of the eleven.
 */
const enough = 5;
/** With a sign of its own — a procedure code, a labelled level, or a place in a list of services — fewer are enough. */
const enoughWithSign = 3;
/** A page that gives the same items for so many procedures (questions and answers, a published decision) is no service. */
const manyProcedures = 3;

const longestValue = 4000;
const core: ReadonlySet<LabelKind> = new Set(serviceFields.filter((field) => field !== 'name'));
const code = /(?<![\d.])\d\.\d{6}(?:\.[\dA-Z.]+)?(?![\d])/;

/** All services that the pages read present, each once, in the order of the pages. */
export const servicesOf = memoised((pages: readonly PageDocument[]): Service[] => {
  const parts = new Map(
    pages
      .filter((page) => signsOf(page).isSplit)
      .flatMap(partsOf)
      .map((part) => [part.document, part]),
  );
  const split = new Set([...parts.values()].map(({ page }) => page));
  const all = [...pages.filter((page) => !split.has(page)), ...parts.keys()];
  const maybe = all.filter((page) => signsOf(page).items >= enoughWithSign && !signsOf(page).isManifold);
  const listed = listedIn(pages, new Set(maybe.map(({ url }) => url)));
  const details = maybe.filter(
    (page) => signsOf(page).items >= enough || signsOf(page).isSigned || listed.has(page.url),
  );
  const own = new Set(details);
  const others = pages.filter((page) => !own.has(page) && !split.has(page));
  const portalWide = new Set(others.flatMap((page) => Object.values(figuresOn(page)).flatMap(figureKey)));
  const statistics = others.find((page) => !page.complete && signsOf(page).isStatistics)?.url;
  const banners = bannersOf(pages);
  const services = details.map((page): Service => {
    const part = parts.get(page);
    const read = serviceOn(page, part?.title.text, banners);
    const figures = Object.entries(figuresFor(read, page, pages)).filter(
      ([, figure]) => figure.url || !figureKey(figure).some((key) => portalWide.has(key)),
    );
    const service: Service = {
      ...listed.get(page.url),
      ...read,
      ...claimOf(page),
      figures: Object.fromEntries(figures),
      ...(statistics && { unseenStatistics: statistics }),
    };
    return part ? onPage(service, part) : service;
  });
  return mergeServices(services);
});

/** What tells pages of services from others, and from one another. */
export const signsOf = kept((page: PageDocument) => ({
  /** It presents several services. */
  isSplit: partsOf(page).length > 0,
  items: countOf(page),
  isManifold: isManifold(page),
  /** It has a procedure code or a labelled level. */
  isSigned: codeOf(page) !== undefined || Boolean(labelled(page, 'level')?.value),
  isStatistics: isStatistics(page),
  /** Its headings, folded. */
  headings: [
    ...new Set(
      dom(page)('h1, h2, h3')
        .get()
        .map((node) => fold(dom(page)(node).text())),
    ),
  ],
}));

/** What a page, or a part of one, says of its service. */
function serviceOn(page: PageDocument, title: string | undefined, banners: ReadonlySet<string>): Service {
  const name = nameOf(page, banners);
  const procedure = codeOf(page);
  const agency = labelled(page, 'deciding-agency')?.value;
  const field = labelled(page, 'field')?.value;
  const tier = labelled(page, 'tier')?.value;
  const count = labelled(page, 'dossier-count');
  const documents = procedureDocumentsOf(page);
  return {
    name: name.value,
    url: page.url,
    ...(procedure && { code: procedure }),
    ...(agency && { agency }),
    ...(field && { field }),
    ...(tier && { tier }),
    ...(title && claimSaid(title)),
    fields: fieldsOf(page, name),
    ...(count && { dossierCount: count }),
    forms: formsOf(page),
    ...(documents.length > 0 && { documents }),
    apply: applyOf(page),
    figures: {},
  };
}

/** The service of a part, its pointers as they stand on the page. */
function onPage(service: Service, part: ServicePart): Service {
  const moved = (item: Labelled): Labelled =>
    item.url ? item : { ...item, pointer: pointerInPage(part, item.pointer) };
  const all = <T extends object>(items: T): T =>
    Object.fromEntries(Object.entries(items).map(([key, item]) => [key, moved(item as Labelled)])) as T;
  const { dossierCount } = service;
  return {
    ...service,
    name: service.name.replace(levelAtEnd, ''),
    page: part.page.url,
    fields: all(service.fields),
    figures: all(service.figures),
    ...(dossierCount && { dossierCount: moved(dossierCount) }),
  };
}

/** A badge with the level at the end of a title. */
const levelAtEnd =
  /[\s([|–-]*(?:dvc(?:tt)?|dịch vụ công(?: trực tuyến)?)?\s*(?:mức(?: độ)?|mđ)\s*(?:[1-4]|i{1,3}|iv)[\s)\]]*$/iu;

/** How many different items of article 5(1) the page labels; columns of tables list things and do not count. */
const countOf = (page: PageDocument): number =>
  new Set(labelledLines(page).flatMap(({ kind, column }) => (core.has(kind) && !column ? [kind] : []))).size;

/** Whether two or more items have several different values each: the page tells of many procedures. */
function isManifold(page: PageDocument): boolean {
  const values = Map.groupBy(
    labelledLines(page).filter(
      ({ kind, column, value }) => (core.has(kind) || kind === 'name') && !column && value.length > 0,
    ),
    ({ kind }) => kind,
  );
  const many = [...values.values()].filter(
    (list) => new Set(list.map(({ value }) => value.join(' '))).size >= manyProcedures,
  );
  return many.length >= 2;
}

/** The best of several places with the same label: a real value first, outside columns, the most exact wording, the first. */
function labelled(page: PageDocument, kind: LabelKind): Labelled | undefined {
  const order = (item: LabelledLines): number[] => [realText(item) ? 0 : 1, item.column ? 1 : 0, item.rank];
  const [best] = labelledLines(page)
    .filter((item) => item.kind === kind)
    .sort(
      (a, b) =>
        order(a)
          .map((value, index) => value - (order(b)[index] ?? 0))
          .find((difference) => difference !== 0) ?? 0,
    );
  if (!best) return undefined;
  const value = realText(best);
  const placeholder = beginning(clean(best.value.join(' ')), 200);
  return { label: best.label, value, pointer: best.pointer, ...(!value && placeholder && { placeholder }) };
}

const realText = ({ value }: LabelledLines): string =>
  value.every(isPlaceholder) ? '' : beginning(value.join(' · '), longestValue);

function fieldsOf(page: PageDocument, name: Labelled): Service['fields'] {
  return Object.fromEntries(
    serviceFields.flatMap((field): [ServiceField, Labelled][] => {
      const found = labelled(page, field);
      if (field !== 'name') return found ? [[field, found]] : [];
      if (name.pointer) return [[field, name]];
      // “Thủ tục hành chính” under the label of the name names nothing.
      return found ? [[field, { ...found, value: '', placeholder: found.value || (found.placeholder ?? '') }]] : [];
    }),
  );
}

function codeOf(page: PageDocument): string | undefined {
  const found = labelled(page, 'code')?.value;
  return found && found.length <= 60 && /\d/.test(found) ? (code.exec(found)?.[0] ?? found) : undefined;
}

/** The name under its label, else the nearest heading above the first item, else the title of the window (no pointer). */
function nameOf(page: PageDocument, banners: ReadonlySet<string>): Labelled {
  const found = labelled(page, 'name');
  if (found?.value && !generic.test(fold(found.value))) return { ...found, value: beginning(found.value, 500) };
  const $ = dom(page);
  const { lines, spans } = serviceText(page);
  const first = Math.min(...labelledLines(page).flatMap(({ kind, lines: at }) => (core.has(kind) ? [...at] : [])));
  const headings = $('h1, h2, h3, h4')
    .get()
    .flatMap((node) => {
      const at = spans.get(node)?.[0] ?? -1;
      const line = lines[at];
      const text = clean($(node).text());
      const isName =
        line && !line.chrome && at < first && text.length > 5 && !labelOf(text) && !generic.test(fold(text));
      return isName && !banners.has(fold(text)) ? [{ node, text }] : [];
    });
  const best = headings.find(({ node }) => node.name === 'h1') ?? headings.at(-1);
  if (best) return { label: best.node.name, value: beginning(best.text, 500), pointer: selectorOf($(best.node)) };
  const title = clean($('title').first().text()).split(/\s[|–—-]\s/)[0];
  return { label: 'title', value: title || page.url, pointer: '' };
}

const generic =
  /^\W*(?:(?:chi tiet|thong tin|noi dung|tra cuu|xem)(?: chi tiet| chung)?(?: ve)?(?: (?:thu tuc(?: hanh chinh)?|tthc|dich vu(?: cong)?(?: truc tuyen)?))?|thu tuc hanh chinh|dich vu cong(?: truc tuyen)?|bo thu tuc hanh chinh)\W*$/;

/** Headings that stand on most pages: the name of the portal, not of a service. */
function bannersOf(pages: readonly PageDocument[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) for (const text of signsOf(page).headings) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= 3 && count > pages.length / 2).map(([text]) => text));
}

/** What makes two figures the same statement; zeros are equal everywhere and tell nothing. */
const figureKey = ({ label, value }: Labelled): string[] => (/[1-9]/.test(value) ? [`${fold(label)} ${value}`] : []);

const isStatistics = (page: PageDocument): boolean =>
  /thong ke|tinh hinh (?:giai quyet|xu ly|tiep nhan)/.test(
    fold(`${dom(page)('title').first().text()} ${dom(page)('h1').first().text()}`),
  );
