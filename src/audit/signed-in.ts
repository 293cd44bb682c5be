import { decodeHtml } from '../collect/charset.ts';
import { classify } from '../collect/classify.ts';
import type { Client } from '../collect/client.ts';
import { failed, type Missed } from '../core/observation.ts';
import { type FormOutline, formOutlineOf } from '../derive/form-outline.ts';

/** What a session of the user showed of a page that everybody else is asked to sign in for. */
interface Behind {
  why?: Missed;
  outline?: FormOutline;
}

/**
 * Looks behind a sign-in. Such a page may show whose session it is: of it nothing is kept but how much there is to fill
 * in, and the outline of a form to apply with.
 * @returns nothing when the session does not open it
 */
export async function readSignedIn(session: Pick<Client, 'get'>, url: string): Promise<Behind> {
  const answer = await session.get(url);
  if (answer.status !== 'collected') return {};
  const { response, body } = answer.value;
  if (classify(response, body)) return {};
  const html = decodeHtml(body, response.contentType);
  const count = (pattern: RegExp) => html.match(pattern)?.length ?? 0;
  const fields = count(/<(?:input|select|textarea)\b/gi);
  const why = failed('signed-in', `HTTP ${response.status}; forms: ${count(/<form\b/gi)}, fields: ${fields}`);
  // Led on to another page, a dashboard say, its form would not be the one that was asked for.
  const outline = samePage(url, response.finalUrl) && formOutlineOf({ url, html, source: 'http', complete: false });
  return outline ? { why, outline } : { why };
}

const samePage = (asked: string, shown: string): boolean => {
  const [a, b] = [asked, shown].map((url) => URL.parse(url));
  return a?.host === b?.host && a?.pathname.replace(/\/$/, '') === b?.pathname.replace(/\/$/, '');
};
