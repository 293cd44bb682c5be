import type { PageDocument } from '../core/rule.ts';
import { dom, visibleText } from './dom.ts';
import { fold } from './vietnamese.ts';

/** What a page is for, as far as a cheap look tells. It only spreads the sample over kinds of pages; nothing is judged by it. */
export type PageRole =
  | 'home'
  | 'service'
  | 'service-list'
  | 'article'
  | 'list'
  | 'sitemap'
  | 'contact'
  | 'form'
  | 'about'
  | 'search'
  | 'other';

/** Labels under which a procedure is described; that many of them make a page the page of a service. */
const procedureLabels = [
  'trinh tu thuc hien',
  'cach thuc thuc hien',
  'thanh phan ho so',
  'thoi han giai quyet',
  'doi tuong thuc hien',
  'co quan thuc hien',
  'co quan giai quyet',
  'ket qua thuc hien',
  'le phi',
  'can cu phap ly',
];
const fewestProcedureLabels = 4;

/** Words of the page's title, main heading or path that tell its role, from the surest to the weakest. */
const signs: readonly (readonly [PageRole, RegExp])[] = [
  ['sitemap', /\b(so do (cong|trang|website|site)|site ?map)\b/],
  ['contact', /\b(lien he|contact( us)?)\b/],
  ['search', /\b(tim kiem|ket qua tim|search)\b/],
  ['form', /\b(nop ho so|dang ky truc tuyen|bieu mau dien tu|to khai|gop y|hoi dap|online form)\b/],
  ['service-list', /\b(dich vu cong|thu tuc hanh chinh|bo thu tuc|danh muc thu tuc|online services)\b/],
  ['about', /\b(gioi thieu|co cau to chuc|chuc nang nhiem vu|lich su|about( us)?)\b/],
  ['list', /\b(danh sach|chuyen muc|danh muc|tin tuc|su kien|thong bao|van ban|category|archive|news)\b/],
];

/** The role of a page, told from its address, title, headings and rough make-up. */
export function roleOf(document: PageDocument, url: string, isHome: boolean): PageRole {
  if (isHome) return 'home';
  const $ = dom(document);
  const text = fold(visibleText($('main').length > 0 ? $('main') : $('body')));
  if (procedureLabels.filter((label) => text.includes(label)).length >= fewestProcedureLabels) return 'service';
  const heading = `${$('title').first().text()} ${visibleText($('h1').first())}`;
  for (const words of [heading, spoken(url)]) {
    const sign = signs.find(([, pattern]) => pattern.test(fold(words)));
    if (sign) return sign[0] === 'list' && isArticle($) ? 'article' : sign[0];
  }
  if (isArticle($)) return 'article';
  return $('main form, form[method=post i]').find('textarea, input[type=file]').length > 0 ? 'form' : 'other';
}

/** One long text under one heading. */
function isArticle($: ReturnType<typeof dom>): boolean {
  if ($('meta[property="og:type"][content=article i], [itemtype*=Article]').length > 0) return true;
  const paragraphs = $('p')
    .get()
    .filter((node) => $(node).text().trim().length > 120);
  return $('article').length === 1 || paragraphs.length >= 4;
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
