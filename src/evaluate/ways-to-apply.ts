import type { Evidence, PageRecord } from '../core/evidence.ts';
import type { Observation, ObservationCode } from '../core/observation.ts';
import { collected, collectedValue, failed, skipped } from '../core/observation.ts';
import type { PageDocument, WayToApply } from '../core/rule.ts';
import type { Service } from '../core/service.ts';
import { pageOfService } from '../core/service.ts';
import { aliasOf } from '../derive/aliases.ts';
import { hasSignIn, onlineFormBeside, onlineFormOn } from '../derive/e-form.ts';
import { normaliseUrl } from '../derive/urls.ts';

type Documents = ReadonlyMap<string, Observation<PageDocument>>;
type Seen = { page: PageDocument; isOutline?: true } | { dead: number } | { missed: ObservationCode };

const nationalPortal = /^(?:https?:)?\/\/(?:[\w-]+\.)*dichvucong\.gov\.vn(?:[:/]|$)/i;
/** Answers that say that there is nothing; any other error may be ours alone. */
const isGone = (status: number): boolean => status === 404 || status === 410;

/**
 * For each service, where its ways to an online application lead, as far as the recorded pages tell.
 * @param text - the text of an asset
 */
export function waysToApply(
  evidence: Evidence,
  documents: Documents,
  text: (sha256: string) => string,
): (service: Service) => Record<'eForm' | 'applying', Observation<WayToApply>> {
  const records = new Map<string, PageRecord>();
  for (const page of evidence.pages) {
    const answer = collectedValue(page.response);
    const passed = answer ? [...answer.redirects.map(({ url }) => url), answer.finalUrl] : [];
    for (const url of [...passed.flatMap((address) => normaliseUrl(address) ?? []), page.url]) records.set(url, page);
  }
  const aliases = new Map(evidence.pages.map((page) => [aliasOf(page.url), page]));
  const lost = new Map(evidence.notReached.map((one) => [one.url, one]));
  const outlines = new Map(
    (evidence.signedInForms ?? []).map(({ url, outline, whole }): [string, PageDocument] => [
      url,
      { url, html: text(outline.sha256), source: 'http', complete: whole },
    ]),
  );
  const at = evidence.collectedAt;

  const seenAt = (url: string): Seen => {
    // An address that is neither recorded nor missed was found to be another name of a recorded page.
    const record = records.get(url) ?? (lost.has(url) ? undefined : aliases.get(aliasOf(url)));
    const document = record && documents.get(record.url);
    if (document?.status === 'collected') return { page: document.value };
    const status = record
      ? collectedValue(record.response)?.status
      : Number(/^HTTP (\d{3})/.exec(lost.get(url)?.message ?? '')?.[1]);
    const code = document?.code ?? lost.get(url)?.code;
    const outline = outlines.get(url);
    if (code === 'signed-in' && outline) return { page: outline, isOutline: true };
    if (code === 'http-status' && status !== undefined && isGone(status)) return { dead: status };
    return { missed: nationalPortal.test(url) ? 'moved' : (code ?? 'budget') };
  };

  return (service) => {
    const own = documents.get(pageOfService(service));
    const ownPage = own && collectedValue(own);
    const beside = ownPage && onlineFormBeside(ownPage);
    const seen = service.apply.filter(({ url }) => url !== ownPage?.url).map(({ url }) => ({ url, ...seenAt(url) }));
    const reached = seen.flatMap((one) => ('page' in one ? [one.page] : []));
    const walls = reached.filter((page) => !onlineFormOn(page) && hasSignIn(page));
    const pages = [...(beside ? [ownPage] : []), ...reached.filter((page) => !walls.includes(page))];
    const dead = seen.flatMap((one) => ('dead' in one ? [{ url: one.url, status: one.dead }] : []));
    const missed = seen.flatMap((one) => ('missed' in one ? [one.missed] : []));
    const within = seen.find((one) => 'missed' in one && one.missed === 'signed-in');
    const outlined = seen.some((one) => 'isOutline' in one);
    const walled = walls.length > 0 || missed.includes('needs-login') || within !== undefined || outlined;
    const complete = ownPage?.complete === true && pages.every((page) => page.complete);
    const lacking = [ownPage, ...pages].find((page) => page?.lacks)?.lacks;
    const lacks = outlined && ownPage?.complete ? skipped('signed-in') : lacking;
    const way = { ways: service.apply, pages, dead, walled, ...(lacks && { lacks }) };
    // What stands around a form behind a sign-in is not kept.
    const applying = collected({ ...way, complete: complete && !outlined }, at);
    // One way that was not seen may lead to the form that the others lack.
    const [code] = pages.some(onlineFormOn) ? [] : missed;
    // Looked at with the user's session, it showed no form that an outline could be kept of.
    if (pages.length === 0 && within)
      return { applying, eForm: failed('signed-in', lost.get(within.url)?.message ?? '') };
    if (pages.length === 0 && walled) return { applying, eForm: failed('needs-login', '') };
    return { applying, eForm: code === undefined ? collected({ ...way, complete }, at) : missedFor(code) };
  };
}

const missedFor = (code: ObservationCode) => (code === 'budget' ? skipped(code) : failed(code, ''));
