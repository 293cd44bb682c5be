import type { PageDocument } from '../core/rule.ts';
import { dom } from './dom.ts';
import { memoised } from './memoised.ts';

export interface MixedContent {
  /** `active` can change the page, `passive` only what is shown in it. */
  kind: 'active' | 'passive' | 'form' | 'download';
  url: string;
}

/** Where a page names what it loads, and what kind of harm a changed answer does (W3C Mixed Content). */
const sources: readonly (readonly [kind: MixedContent['kind'], selector: string, attribute: string])[] = [
  ['active', 'script[src]', 'src'],
  ['active', 'link[rel~=stylesheet][href], link[rel~=preload][href], link[rel~=modulepreload][href]', 'href'],
  ['active', 'iframe[src], frame[src], embed[src]', 'src'],
  ['active', 'object[data]', 'data'],
  ['passive', 'img[src], audio[src], video[src], source[src], track[src], input[type=image][src]', 'src'],
  ['passive', 'video[poster]', 'poster'],
  ['form', 'form[action]', 'action'],
  ['form', 'button[formaction], input[formaction]', 'formaction'],
  ['download', 'a[download][href]', 'href'],
];
const file = /\.(?:docx?|xlsx?|pptx?|odt|ods|rtf|pdf|zip|rar|7z|exe|msi|apk)$/i;

/** Addresses over plain http that a page served over https loads, sends forms to, or offers for download; each once. */
export const mixedContentOf = memoised((document: PageDocument): MixedContent[] => {
  if (!document.url.startsWith('https:')) return [];
  const $ = dom(document);
  const href = $('base[href]').first().attr('href');
  const base = (href !== undefined && URL.parse(href, document.url)?.href) || document.url;
  const found = new Map<string, MixedContent>();
  const add = (kind: MixedContent['kind'], address: string | undefined) => {
    const url = address === undefined ? undefined : URL.parse(address.trim(), base);
    // Loopback is a trustworthy place to browsers.
    if (url?.protocol === 'http:' && !/^(?:localhost|127\.|\[::1\])/.test(url.hostname))
      found.set(`${kind} ${url.href}`, { kind, url: url.href.slice(0, 500) });
  };
  for (const [kind, selector, attribute] of sources)
    for (const node of $(selector).get())
      add(kind, (node as { attribs?: Record<string, string> }).attribs?.[attribute]);
  for (const node of $('img[srcset], source[srcset]').get())
    for (const [, address] of (node.attribs.srcset ?? '').matchAll(/(?:^|,)\s*(\S+)/g)) add('passive', address);
  for (const node of $('a[href]').get()) {
    const url = URL.parse(node.attribs.href?.trim() ?? '', base);
    if (url && file.test(url.pathname)) add('download', url.href);
  }
  return [...found.values()];
});
