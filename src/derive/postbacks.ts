import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { accessibleName, dom } from './dom.ts';
import { beginning } from './mask.ts';
import { memoised } from './memoised.ts';
import { stateOf } from './urls.ts';
import { clean, fold } from './vietnamese.ts';

/** A control of ASP.NET WebForms that sends the page's form back to its server with POST. */
export interface Postback {
  target: string;
  argument: string;
  /** What a visitor reads on it. */
  text: string;
  /** Whether it turns the pages of a list, and does nothing else. */
  isPager: boolean;
  /** Address of what it shows: that of the page, and which control was pressed. The same on every visit. */
  url: string;
}

/** Most of them read from one page. */
const mostPostbacks = 100;
const longestText = 200;

const call = /(?:__doPostBack\s*\(|WebForm_PostBackOptions\s*\()\s*(['"])(.*?)\1\s*,\s*(['"])(.*?)\3/;
/** Names that programmers give to pagers, and to the lists whose pagers ASP.NET makes itself. */
const pagerNames =
  /pag(?:er|ing|ination|e)|phantrang|trang|grid|gv|dgr|dg[A-Z]|datalist|repeater|rpt|listview|lv[A-Z]/i;
const pageTexts = /^(?:\d{1,5}|…|\.{2,3}|<{1,2}|>{1,2}|‹|›|«|»)$/;
const pageWords =
  /^(?:trang )?(?:truoc|sau|tiep|ke tiep|tiep theo|dau|cuoi)(?: trang)?$|^(?:next|previous|prev|first|last)(?: page)?$/;

/**
 * The postbacks of a page in document order, one for each address. A pager is known by its words *and* its name or
 * argument: a number alone may be a rating.
 */
export const postbacksOf = memoised((document: PageDocument): readonly Postback[] => {
  const found = new Map<string, Postback>();
  if (!/postback/i.test(document.html)) return [];
  const $ = dom(document);
  const selector = '[href*="doPostBack" i], [onclick*="PostBack" i], [onchange*="doPostBack" i]';
  for (const node of $(selector).get()) {
    const { href = '', onclick = '', onchange = '' } = node.attribs;
    const [, , target = '', , argument = ''] = call.exec(plain(`${href} ${onclick} ${onchange}`)) ?? [];
    if (target === '' || target.length > 300 || argument.length > 300 || found.size >= mostPostbacks) continue;
    const text = beginning(clean(accessibleName($(node))), longestText).trim();
    const isPager = node.name === 'a' && turnsPages(target, argument, text) && standsInList($, node);
    const url = addressOf(document.url, target, argument || text, isPager);
    if (!found.has(url)) found.set(url, { target, argument, text, isPager, url });
  }
  return [...found.values()];
});

/** A handler as it is written in the attribute of another, with escaped quotes. */
const plain = (script: string) => script.replace(/\\(['"])/g, '$1').replace(/\\x27/g, "'");

function turnsPages(target: string, argument: string, text: string): boolean {
  if (/^Page\$(?:\d+|Next|Prev|First|Last)$/.test(argument)) return true;
  const words = pageTexts.test(text) || pageWords.test(fold(text));
  return words && pagerNames.test(target);
}

/** Whether other postbacks, or the number of the page shown, stand beside it as in a pager. */
function standsInList($: CheerioAPI, link: Element): boolean {
  const around = $(link).parents().slice(0, 4).get();
  return around.some((parent) => $(parent).find('[href*="doPostBack" i], span, b, strong').length > 1);
}

function addressOf(page: string, target: string, value: string, isPager: boolean): string {
  const before = stateOf(page);
  // A step on from a state that was itself reached so: "next" on page 3 is another page than "next" on page 1.
  const isStep = isPager && before?.startsWith('#postback:') && !/\d/.test(value);
  const name = `${encoded(target)}:${encoded(value)}`;
  const turns = isStep ? Number(/\*(\d+)$/.exec(before ?? '')?.[1] ?? 1) + 1 : 1;
  return `${page.replace(/#.*$/, '')}#postback:${turns > 1 ? `${name}*${turns}` : name}`;
}

const encoded = (text: string) => encodeURIComponent(text).replaceAll('%24', '$');
