import type { Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import type { Service } from '../core/service.ts';
import { accessibleName, dom } from './dom.ts';
import { memoised } from './memoised.ts';
import { type LabelledLines, labelledLines } from './service-fields.ts';
import { nearest } from './service-tables.ts';
import { serviceText } from './service-text.ts';
import { normaliseUrl } from './urls.ts';
import { clean, fold, says } from './vietnamese.ts';

type NamedLink = Service['forms'][number];

const formFile = /\.(?:docx?|odt|rtf|xlsx?)$/i;
const anyFile = /\.(?:docx?|odt|rtf|xlsx?|pdf|zip|rar)$/i;
const formWords = /(?:^|\W)(?:mau|bieu mau|to khai|don|mau so)(?:$|\W)/;
const downloadWords = /(?:^|\W)(?:tai (?:ve|xuong|mau|file|tep|bieu|don|to)|download)(?:$|\W)/;
/** Laws, guides and the printout of the procedure itself are files too, but no forms. */
const notForm =
  /(?:^|\W)(?:quyet dinh|nghi dinh|thong tu|luat|nghi quyet|cong van|huong dan(?! (?:dien|ke khai|khai))|quy trinh|chi tiet (?:thu tuc|tthc)|qd|nd|tt)(?:$|\W)/;
const wholeProcedure =
  /(?:noi dung|chi tiet|toan van|van ban|thong tin|tai)(?: (?:chi tiet|day du|cua|ve|ve may))* (?:thu tuc|tthc|quy trinh)|(?:thu tuc|tthc|quy trinh)(?: hanh chinh| nay)? (?:chi tiet|day du|dinh kem|kem theo)|xem (?:chi tiet )?(?:tai|trong) (?:tep|file) (?:dinh kem|kem theo)|^(?:chi tiet|noi dung|xem chi tiet|noi dung chi tiet|tep dinh kem|file dinh kem|van ban dinh kem)$/;
const applyWords =
  /^(?:\W|(?:nop|gui|dang ky|thuc hien|tao) )*(?:nop|gui|dang ky|thuc hien|tao)(?: ho so| don| thu tuc| dich vu| dich vu cong)*(?: qua mang| truc tuyen| online)(?: .{0,30})?$|^\W*nop ho so(?: ngay)?\W*$|^\W*(?:nop don|dang ky) ngay\W*$/;

const mayApply = /\b(?:nop|gui|dang ky|dang nhap|thuc hien|truc tuyen|chon)\b/;

/** Resolves an address of the page; undefined for script, mail and nonsense. */
function addressOn(document: PageDocument): (href: string | undefined) => string | undefined {
  const href = dom(document)('base[href]').first().attr('href');
  const base = (href !== undefined && URL.parse(href, document.url)?.href) || document.url;
  return (address) =>
    address === undefined || /^\s*(?:#|$)/.test(address) ? undefined : normaliseUrl(address.trim(), base);
}

/** Links of the content (site navigation left out) to form files: by type of file, by what they say, or by the label they stand under. */
export const formsOf = memoised((document: PageDocument): NamedLink[] => {
  const $ = dom(document);
  const resolve = addressOn(document);
  const at = labelAtOf(document);
  const links = new Map<string, NamedLink>();
  for (const node of $('a[href]').get()) {
    const url = resolve(node.attribs.href);
    if (!url || inChrome(node, document)) continue;
    const own = clean(accessibleName($(node)));
    const said = fold(`${own} ${node.attribs.title ?? ''} ${node.attribs.download ?? ''}`);
    const path = URL.parse(url)?.pathname ?? '';
    const file = anyFile.test(path) || anyFile.test(said.trim()) || node.attribs.download !== undefined;
    const under = at(node);
    if (under === 'legal-basis' || under === 'result-template' || (notForm.test(said) && !formWords.test(said)))
      continue;
    const place = under === 'forms' || under === 'dossier';
    const isForm =
      (file && (place || formFile.test(path) || formWords.test(said))) ||
      (downloadWords.test(said) && (place || formWords.test(said)));
    if (isForm && !links.has(url)) links.set(url, { text: own || decodedName(path), url });
  }
  return [...links.values()];
});

/** Links to a document that holds the whole procedure, as its page says; each item may stand there. */
export const procedureDocumentsOf = memoised((document: PageDocument): NamedLink[] => {
  const $ = dom(document);
  const resolve = addressOn(document);
  const links = new Map<string, NamedLink>();
  for (const node of $('a[href]').get()) {
    const url = resolve(node.attribs.href);
    if (!url || links.has(url) || inChrome(node, document)) continue;
    const text = clean(accessibleName($(node)));
    const isFile = anyFile.test(URL.parse(url)?.pathname ?? '') || anyFile.test(fold(text));
    if (isFile && wholeProcedure.test(fold(`${text} ${node.attribs.title ?? ''}`))) links.set(url, { text, url });
  }
  return [...links.values()];
});

/** Links and buttons of the content that start an online application; a button without an address gets that of its form, else of the page. */
export const applyOf = memoised((document: PageDocument): NamedLink[] => {
  const $ = dom(document);
  const resolve = addressOn(document);
  const links = new Map<string, NamedLink>();
  for (const node of $('a, button, input[type=submit], input[type=button], [role=button]').get()) {
    const text = clean(accessibleName($(node)));
    if (text.length > 80 || !applyWords.test(fold(text)) || inChrome(node, document)) continue;
    const { href, formaction, onclick } = node.attribs;
    const scripted = /location(?:\.href)?\s*=\s*['"]([^'"]+)|window\.open\(\s*['"]([^'"]+)/.exec(onclick ?? '');
    const action = nearest(node, ['form'])?.attribs.action;
    const url =
      resolve(href) ??
      resolve(formaction) ??
      resolve(scripted?.[1] ?? scripted?.[2]) ??
      resolve(action) ??
      document.url;
    links.set(`${url} ${text}`, { text, url });
  }
  return [...links.values()];
});

/** A link or button of the content that may start an application in words that are not the usual ones: what it says. */
export function otherWayToApply(document: PageDocument): string | undefined {
  const $ = dom(document);
  const controls = $('main a, main button, a[class*=btn], a[class*=button], button, [role=button]').get();
  const texts = controls.filter((node) => !inChrome(node, document)).map((node) => clean(accessibleName($(node))));
  return texts.find((text) => text.length <= 80 && mayApply.test(fold(text)) && !says(text, 'đánh giá'));
}

/** Where the forms of the page would be sent, by themselves or by one of their buttons; search forms left out: absolute addresses. */
export const formActionsOf = memoised((document: PageDocument): string[] => {
  const $ = dom(document);
  const resolve = addressOn(document);
  const forms = $('form[action], form:has([formaction])')
    .get()
    .filter((form) => form.attribs.role !== 'search' && $(form).closest('[role=search], search').length === 0)
    .filter((form) => !inChrome(form, document) && $(form).find('input[type=search]').length === 0);
  const controls = forms.flatMap((form) => [form, ...$(form).find('button[formaction], input[formaction]').get()]);
  return [...new Set(controls.flatMap(({ attribs }) => resolve(attribs.formaction ?? attribs.action) ?? []))];
});

/** A control that offers a form by script alone, so that no address can be followed: what it says, or undefined. */
export function scriptedDownload(document: PageDocument): string | undefined {
  const $ = dom(document);
  const controls = $('button, [role=button], a:not([href]), a[href^="#"], a[href^="javascript:"], [onclick]').get();
  const texts = controls.filter((node) => !inChrome(node, document)).map((node) => clean(accessibleName($(node))));
  const fileNames = serviceText(document)
    .lines.filter(({ chrome }) => !chrome)
    .map(({ text }) => text);
  return (
    texts.find((text) => downloadWords.test(fold(text))) ??
    fileNames.find((text) => text.length < 200 && formFile.test(text.trim()))
  );
}

function inChrome(node: Element, document: PageDocument): boolean {
  const { lines, spans } = serviceText(document);
  const span = spans.get(node);
  const line = span ? lines[span[0]] : undefined;
  return line && span && span[1] >= span[0] ? line.chrome : nearest(node, ['nav', 'footer']) !== undefined;
}

/** The kind of label an element stands under; where labels are nested, the innermost. */
function labelAtOf(document: PageDocument): (node: Element) => LabelledLines['kind'] | undefined {
  const { spans } = serviceText(document);
  const labels = [...labelledLines(document)].sort((a, b) => a.lines.size - b.lines.size);
  return (node) => {
    const at = spans.get(node)?.[0];
    return at === undefined ? undefined : labels.find(({ lines }) => lines.has(at))?.kind;
  };
}

function decodedName(path: string): string {
  const name = path.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
