import type { DnsFacts, ZoneFinding } from '../core/dns.ts';
import type { Bilingual } from '../core/language.ts';
import { collectedValue } from '../core/observation.ts';
import type { Report } from '../core/report.ts';
import type { PerHost } from '../core/rule.ts';

type Advice = Report['advice'][number];

/** Under this share of common text a page over IPv6 is told to be another one; a convention. */
const leastLikeness = 0.5;

/** Values that are named in one sentence. */
const mostNamed = 6;

/** `{0}` is the zone, `{1}` the servers, names or numbers it is about. */
const texts: Readonly<Record<ZoneFinding['id'], Bilingual>> = {
  'server-silent': {
    vi: 'Máy chủ tên miền của {0} không trả lời: {1}.',
    en: 'Name servers of {0} do not answer: {1}.',
  },
  'server-lame': {
    vi: 'Máy chủ được ủy quyền cho {0} nhưng không phục vụ tên miền này: {1}.',
    en: 'Name servers that {0} is delegated to do not serve it: {1}.',
  },
  'edns-dropped': {
    vi: 'Máy chủ tên miền của {0} im lặng khi được hỏi bằng EDNS: {1}.',
    en: 'Name servers of {0} stay silent when asked with EDNS: {1}.',
  },
  'edns-refused': {
    vi: 'Máy chủ tên miền của {0} không dùng EDNS, nên không thể phục vụ DNSSEC: {1}.',
    en: 'Name servers of {0} do not speak EDNS, and so cannot serve DNSSEC: {1}.',
  },
  'tcp-closed': {
    vi: 'Máy chủ tên miền của {0} không trả lời qua TCP: {1}.',
    en: 'Name servers of {0} do not answer over TCP: {1}.',
  },
  'answers-differ': {
    vi: 'Các máy chủ tên miền của {0} trả lời khác nhau: {1}.',
    en: 'The name servers of {0} give different answers: {1}.',
  },
  'servers-without-ipv6': {
    vi: 'Không máy chủ tên miền nào của {0} trả lời qua IPv6.',
    en: 'No name server of {0} answers over IPv6.',
  },
  'signature-ends-soon': {
    vi: 'Chữ ký DNSSEC của {0} sắp hết hạn (trong 7 ngày): {1}.',
    en: 'DNSSEC signatures of {0} end soon (within 7 days): {1}.',
  },
  'ds-without-key': {
    vi: 'Vùng cha của {0} còn bản ghi DS không khớp khóa nào (số hiệu {1}).',
    en: 'The parent of {0} has DS records that match no key (tag {1}).',
  },
  'algorithm-rollover': {
    vi: 'Vùng {0} đang có khóa thuộc nhiều thuật toán ({1}): có thể đang đổi thuật toán.',
    en: 'The zone {0} has keys of several algorithms ({1}): a roll-over seems to be in progress.',
  },
  'sha1-only': {
    vi: 'DNSSEC của {0} chỉ dựa vào SHA-1, các máy xác thực đang ngừng hỗ trợ.',
    en: 'DNSSEC of {0} rests on SHA-1 alone, which validators are ceasing to support.',
  },
};

/** What is worth telling of name servers, keys and signatures, once for each zone; and of other content over IPv6. */
export function dnsAdvice(hosts: readonly PerHost<DnsFacts>[]): Advice[] {
  const zones = new Map<string, Advice[]>();
  const pages: Advice[] = [];
  for (const { host, port, result } of hosts) {
    const facts = collectedValue(result);
    if (!facts) continue;
    const places = [{ url: `https://${host}:${port}/`, pointer: `dns:${host}` }];
    const { zone } = facts;
    if (zone && !zones.has(zone.name)) {
      const told = zone.findings.map(({ id, at }) => ({
        id: `dns-${id}`,
        places,
        text: fill(texts[id], zone.name, at),
      }));
      zones.set(zone.name, told);
    }
    pages.push(...otherContent(host, facts, places));
  }
  return [...[...zones.values()].flat(), ...pages];
}

function otherContent(host: string, { aaaa }: DnsFacts, places: Advice['places']): Advice[] {
  const other = aaaa.filter(({ answer }) => (collectedValue(answer)?.likeness ?? 1) < leastLikeness);
  if (other.length === 0) return [];
  const at = list(other.map(({ address }) => address));
  const text = {
    vi: `Trang chủ của ${host} qua IPv6 (${at}) khác với qua IPv4.`,
    en: `The home page of ${host} over IPv6 (${at}) differs from that over IPv4.`,
  };
  return [{ id: 'ipv6-other-content', places, text }];
}

const list = (values: readonly string[]): string =>
  `${values.slice(0, mostNamed).join(', ')}${values.length > mostNamed ? ' …' : ''}`;

const fill = ({ vi, en }: Bilingual, zone: string, at: readonly string[]): Bilingual => {
  const put = (text: string) => text.replaceAll('{0}', () => zone).replaceAll('{1}', () => list(at));
  return { vi: put(vi), en: put(en) };
};
