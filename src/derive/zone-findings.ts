import type { ZoneFinding } from '../core/dns.ts';
import type { Link } from './dnssec/chain.ts';
import { digestMatches, isSha1Digest, usesSha1 } from './dnssec/keys.ts';
import { equal, isWithin, type Name, show } from './dnssec/name.ts';
import { typeName } from './dnssec/types.ts';
import type { Verdict } from './dnssec/validation.ts';
import type { Survey } from './name-servers.ts';

const day = 86_400;
/** Signatures that end sooner are told, unless they live so shortly that this is as it should be. */
const soon = 7 * day;
const lastQuarter = 0.25;

/** What is worth telling of the name servers of a zone, each with the addresses it is about. */
export function serverFindings({ servers, answers }: Survey): ZoneFinding[] {
  const asked = servers.filter(({ state }) => state !== 'not-asked');
  const where = (id: ZoneFinding['id'], test: (server: Survey['servers'][number]) => boolean): ZoneFinding[] => {
    const at = asked.filter(test).map(({ name, address }) => `${name} (${address})`);
    return at.length > 0 ? [{ id, at }] : [];
  };
  const sixes = servers.filter(({ address }) => address.includes(':'));
  const noneAnswers = sixes.every(({ state }) => state === 'silent' || state === 'lame');
  return [
    ...where('server-silent', ({ state }) => state === 'silent'),
    ...where('server-lame', ({ state }) => state === 'lame'),
    ...where('edns-dropped', ({ edns }) => edns === 'dropped'),
    ...where('edns-refused', ({ edns }) => edns === 'refused'),
    ...where('tcp-closed', ({ state, tcp }) => state === 'answers' && tcp === false),
    ...(answers.size > 1 ? [{ id: 'answers-differ' as const, at: [...answers.values()].flat() }] : []),
    ...(servers.length > 0 && noneAnswers
      ? [{ id: 'servers-without-ipv6' as const, at: sixes.map(({ address }) => address) }]
      : []),
  ];
}

/** What is worth telling of the keys and signatures of the zone a host lies in, while all of them hold. */
export function signingFindings(verdicts: readonly Verdict[], zone: Name, now: number): ZoneFinding[] {
  const link = verdicts.flatMap(({ links }) => links).find((item) => equal(item.zone, zone));
  if (!link) return [];
  const ending = verdicts
    .flatMap(({ signatures }) => signatures)
    .filter(({ owner }) => isWithin(owner, zone))
    .concat({ owner: zone, type: 48, inception: link.inception, expiration: link.expiration })
    .filter(({ inception, expiration }) => {
      const left = (expiration - now) | 0;
      return left < soon && left < lastQuarter * ((expiration - inception) | 0);
    });
  const at = [...new Set(ending.map(({ owner, type }) => `${show(owner)} ${typeName(type)}`))];
  return [...(at.length > 0 ? [{ id: 'signature-ends-soon' as const, at }] : []), ...keyFindings(link)];
}

function keyFindings({ zone, ds, keys }: Link): ZoneFinding[] {
  const found: ZoneFinding[] = [];
  const tell = (id: ZoneFinding['id'], at: readonly (string | number)[]) => {
    if (at.length > 0) found.push({ id, at: at.map(String) });
  };
  const stale = ds.filter((item) => !keys.some((key) => digestMatches(item, zone, key)));
  // A DS by a digest we cannot compute may well match.
  tell(
    'ds-without-key',
    stale
      .filter(({ tag, algorithm }) => !keys.some((key) => key.tag === tag && key.algorithm === algorithm))
      .map(({ tag }) => tag),
  );
  const algorithms = [...new Set(keys.map(({ algorithm }) => algorithm))];
  tell('algorithm-rollover', algorithms.length > 1 ? algorithms : []);
  const onlySha1 =
    keys.every(({ algorithm }) => usesSha1(algorithm)) || ds.every(({ digestType }) => isSha1Digest(digestType));
  tell('sha1-only', onlySha1 ? [show(zone)] : []);
  return found;
}
