import { decodeHtml } from '../../collect/charset.ts';
import { classify } from '../../collect/classify.ts';
import type { Client, Fetched } from '../../collect/client.ts';
import type { AnnouncedSuspension, Look } from '../../core/availability.ts';
import type { Missed, ObservationCode } from '../../core/observation.ts';
import { linesOf } from '../../derive/dom.ts';
import { mask } from '../../derive/mask.ts';
import { announcedSuspensions } from '../../derive/suspensions.ts';

/** Largest answer that is read, in bytes; a notice is far smaller. */
export const largestAnswer = 1_000_000;
/** Convention: a page that its server says is larger than this is no notice and need not be fetched, in bytes. */
const noNotice = 60_000;

/** A citizen would get nothing either. */
const unreachable = new Set<ObservationCode>(['dns', 'refused', 'tls', 'timeout']);
/** Stands where the portal should: a citizen does not get the portal. */
const replaced = new Set<ObservationCode>(['suspended', 'parked', 'default-page', 'error-page']);

export type Seen = Pick<Look, 'state' | 'code' | 'status' | 'announced'>;

/**
 * Looks once at an address: HEAD, and GET where that does not settle it. Down is said only when both failed; a refusal
 * (challenge, 403, 404, 429) says nothing about it and is unknown. A page that is fetched anyway may be read for suspensions
 * that it announces.
 * @param readAt - the time, when it is to be read
 */
export async function lookAt(client: Pick<Client, 'get'>, url: string, readAt?: Date): Promise<Seen> {
  const head = await client.get(url, { method: 'HEAD' });
  if (head.status === 'collected') {
    const { status, headers, contentType } = head.value.response;
    const isPage = status >= 200 && status < 300 && /html/i.test(contentType);
    if (isPage && Number(headers['content-length']) > noNotice) return { state: 'up', code: null, status };
    // Asked for patience: the same question again would be impolite and learn nothing.
    if (status === 429) return { state: 'unknown', code: 'blocked', status };
  }
  const answer = await client.get(url);
  if (answer.status !== 'collected') return missed(answer);
  const announced = readAt ? announcedOn(answer.value, readAt) : [];
  return { ...seenOf(answer.value), ...(announced.length > 0 && { announced }) };
}

/** Convention: suspensions kept of one page. */
const mostAnnounced = 5;
/** Without one of these words, or letters written as numbers, there is no notice, and the page need not be taken apart. */
const maybeNotice = /(?<!không )ng[ừư]ng|tạm (?:dừng|ngắt)|bảo trì|bảo dưỡng|nâng cấp|&#(?:x1e|7[89]\d\d;)/i;

function announcedOn({ response, body }: Fetched, now: Date): AnnouncedSuspension[] {
  const { contentType, finalUrl } = response;
  if (!/html/i.test(contentType)) return [];
  const html = decodeHtml(body, contentType).normalize('NFC');
  if (!maybeNotice.test(html)) return [];
  const lines = linesOf({ url: finalUrl, html, source: 'http', complete: false });
  const announced = announcedSuspensions(lines, now).slice(0, mostAnnounced);
  // Kept and shown for months: whom to call is not.
  return announced.map((one) => ({ ...one, said: mask(one.said) }));
}

function missed({ code }: Missed): Seen {
  // It answered, with more than we read.
  if (code === 'too-large') return { state: 'up', code: null, status: null };
  return { state: unreachable.has(code) ? 'down' : 'unknown', code, status: null };
}

function seenOf({ response, body }: Fetched): Seen {
  const { status, headers } = response;
  const fault = classify(response, body);
  const told = (state: Seen['state'], code: ObservationCode | null): Seen => ({ state, code, status });
  if (fault === 'blocked') return told('unknown', fault);
  if (fault === 'maintenance') return told('maintenance', fault);
  if (status === 503 && headers['retry-after'] !== undefined) return told('maintenance', 'http-status');
  if (status >= 500) return told('down', 'http-status');
  if (fault && replaced.has(fault)) return told('down', fault);
  const answered = status >= 200 && status < 300;
  // A page that asks for a sign-in is there, and files and other kinds of answers are answers.
  if (answered && (!fault || fault === 'needs-login' || fault === 'not-html')) return told('up', null);
  return told('unknown', fault ?? 'http-status');
}
