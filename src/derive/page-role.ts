import type { Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { dom, elementsOf, mainLinesOf, named, titleOf, visibleText } from './dom.ts';
import { linksOf } from './links.ts';
import { fold } from './vietnamese.ts';
import { patternOf } from './wording.ts';
import { pageRoles, procedureLabels } from './wordings/pages.ts';

/** What a page is for, as far as a cheap look tells. It only spreads the sample over kinds of pages; nothing is judged by it. */
export type PageRole =
  | 'home'
  /** The page of one service. */
  | 'service'
  | 'service-list'
  | 'article'
  /** A section: a list of articles. */
  | 'list'
  | 'sitemap'
  | 'contact'
  | 'form'
  | 'about'
  | 'search'
  /** A list of legal and other documents. */
  | 'documents'
  /** A page in another language than Vietnamese. */
  | 'language'
  | 'other';

const procedure = procedureLabels.sure.map((label) => patternOf([label]));
const fewestProcedureLabels = 4;
const labelWithin = 60;

const signs = Object.entries(pageRoles).map(
  ([role, { sure }]) => [role as keyof typeof pageRoles, patternOf(sure)] as const,
);

/** The role of a page, told from its address, title, headings and rough make-up. */
export function roleOf(document: PageDocument, url: string, isHome: boolean): PageRole {
  if (isHome) return 'home';
  const $ = dom(document);
  const lines = mainLinesOf(document);
  // A label begins its line; folding all of a long text would cost more than reading the page.
  const text = fold(lines.map((line) => line.slice(0, labelWithin)).join('\n'));
  if (procedure.filter((label) => label.test(text)).length >= fewestProcedureLabels) return 'service';
  if (isForeign(lines)) return 'language';
  const [headline] = named(document, 'h1');
  const heading = `${titleOf(document)} ${headline ? visibleText($(headline)) : ''}`;
  for (const words of [heading, spoken(url)]) {
    const spoken = fold(words);
    const [role] =
      signs.find(([own, pattern]) => pattern.test(spoken) && (own !== 'service-list' || isList(document))) ?? [];
    if (role) return (role === 'list' || role === 'documents') && isArticle(document) ? 'article' : role;
  }
  if (isArticle(document)) return 'article';
  if (named(document, 'form').length === 0) return 'other';
  return $('main form, form[method=post i]').find('textarea, input[type=file]').length > 0 ? 'form' : 'other';
}

/** Letters of a text without which nothing is said of its language, and the share of Vietnamese ones below which it is another. */
const fewestLetters = 300;
const vietnameseShare = 0.03;

function isForeign(lines: readonly string[]): boolean {
  const text = lines.join(' ').slice(0, 1500);
  const vietnamese = text.match(/[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu)?.length ?? 0;
  // There are no more letters than characters.
  if (vietnamese >= text.length * vietnameseShare) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters >= fewestLetters && vietnamese < letters * vietnameseShare;
}

/** A list leads somewhere; a page that only speaks of services does not. */
const isList = (document: PageDocument): boolean => linksOf(document).length >= 3;

/** One long text under one heading. */
function isArticle(document: PageDocument): boolean {
  const saysSo = ({ attribs }: Element) =>
    attribs.itemtype?.includes('Article') ||
    (attribs.property === 'og:type' && attribs.content?.toLowerCase() === 'article');
  if (named(document, 'article').length === 1 || elementsOf(document).some(saysSo)) return true;
  const $ = dom(document);
  let paragraphs = 0;
  for (const node of named(document, 'p')) {
    if ($(node).text().trim().length > 120) paragraphs += 1;
    if (paragraphs >= 4) return true;
  }
  return false;
}

/** The words in an address: `/So-do-cong.aspx?page=lien-he` → `So do cong aspx page lien he`. */
function spoken(url: string): string {
  const parsed = URL.parse(url);
  const path = `${parsed?.pathname ?? ''} ${parsed?.search ?? ''}`;
  try {
    return decodeURIComponent(path).replace(/[^\p{L}\p{N}]+/gu, ' ');
  } catch {
    return path.replace(/[^\p{L}\p{N}]+/gu, ' ');
  }
}
