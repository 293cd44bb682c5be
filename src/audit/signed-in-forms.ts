import type { AssetStore } from '../collect/assets.ts';
import type { Evidence, SignedInForm } from '../core/evidence.ts';
import type { Service } from '../core/service.ts';
import type { PageReader } from './page-reader.ts';

/** Outlines kept of one portal at the most; a convention. */
const mostForms = 500;

/** Keeps the outlines of the forms behind a sign-in that services lead to, and of no other form of the user's account. */
export function keepSignedInForms(
  services: readonly Service[],
  reader: Pick<PageReader, 'outlineOf'>,
  store: Pick<AssetStore, 'put'>,
): Pick<Evidence, 'signedInForms'> {
  const urls = new Set(services.flatMap(({ apply }) => apply.map(({ url }) => url)));
  const outlines = [...urls].flatMap((url) => {
    const outline = reader.outlineOf(url);
    return outline ? [{ url, ...outline }] : [];
  });
  const forms = outlines.slice(0, mostForms).map(({ url, html, whole }): SignedInForm => {
    const bytes = new TextEncoder().encode(html);
    return { url, outline: store.put(bytes, 'text/html; charset=utf-8', `urn:outline:${url}`), whole };
  });
  return forms.length > 0 ? { signedInForms: forms } : {};
}
