import Table from 'cli-table3';
import type { DnsFacts } from '../core/dns.ts';
import type { Language } from '../core/language.ts';
import type { Observation } from '../core/observation.ts';
import { observationTexts } from '../core/observation-texts.ts';
import type { Report } from '../core/report.ts';
import type { TlsAddressFacts, TlsFacts } from '../core/tls.ts';
import { tlsVersions } from '../core/tls.ts';
import { neutral } from './neutral.ts';

/** What `congchuan probe` shows of one host. */
export interface Probed {
  host: string;
  port: number;
  tls: Observation<TlsFacts>;
  dns: Observation<DnsFacts>;
  advice: Report['advice'];
}

const texts = {
  vi: {
    ...{ address: 'Địa chỉ', accepted: 'có', refused: 'không', undetermined: '?', key: 'Khóa', name: 'Tên miền' },
    ...{ until: 'Hết hạn', left: 'còn {n} ngày', chain: 'Chuỗi', trusted: 'Tin cậy', revocation: 'Thu hồi' },
    ...{ yes: 'có', no: 'không', publicly: 'danh sách công cộng', given: 'danh sách --ca', advice: 'Khuyến nghị' },
    ...{ cnames: 'Bí danh', answers: 'trả lời', nothing: 'không có', certificate: 'Chứng thư' },
    chainStates: {
      ...{ complete: 'đủ', completed: 'gửi thiếu, tải bổ sung được', 'self-signed': 'tự ký' },
      ...{
        'unknown-authority': 'tổ chức cấp không có trong danh sách',
        'issuer-missing': 'không tìm được tổ chức cấp',
      },
    },
    revocations: { good: 'chưa bị thu hồi', revoked: 'ĐÃ BỊ THU HỒI', unknown: 'chưa rõ' },
  },
  en: {
    ...{ address: 'Address', accepted: 'yes', refused: 'no', undetermined: '?', key: 'Key', name: 'Name' },
    ...{ until: 'Ends', left: '{n} days left', chain: 'Chain', trusted: 'Trusted', revocation: 'Revocation' },
    ...{ yes: 'yes', no: 'no', publicly: 'public list', given: 'list of --ca', advice: 'Advice' },
    ...{ cnames: 'Aliases', answers: 'answers', nothing: 'none', certificate: 'Certificate' },
    chainStates: {
      ...{ complete: 'complete', completed: 'incomplete as sent, completed by fetching', 'self-signed': 'self-signed' },
      ...{ 'unknown-authority': 'authority on no list', 'issuer-missing': 'issuer not found' },
    },
    revocations: { good: 'good', revoked: 'REVOKED', unknown: 'unknown' },
  },
} satisfies Record<Language, object>;

type Texts = (typeof texts)[Language];

/** The network of one host as a table for a terminal. */
export function renderProbe(probed: Probed, lang: Language): string {
  const t = texts[lang];
  const { host, port, tls, dns, advice } = probed;
  const lines = [
    `${neutral(host)}:${port}`,
    '',
    ...(tls.status === 'collected' ? tlsLines(tls.value, t, lang) : [`TLS: ${observationTexts[tls.code][lang]}`]),
    '',
    ...(dns.status === 'collected' ? dnsLines(dns.value, t, lang) : [`DNS: ${observationTexts[dns.code][lang]}`]),
    ...(advice.length > 0 ? ['', `${t.advice}:`, ...advice.map(({ text }) => `  - ${neutral(text[lang])}`)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function tlsLines({ addresses }: TlsFacts, t: Texts, lang: Language): string[] {
  const table = new Table({ head: [t.address, ...tlsVersions], style: { head: [], border: [] } });
  for (const { address, result } of addresses) {
    const cells =
      result.status === 'collected'
        ? tlsVersions.map((version) => t[result.value.versions[version].state])
        : [{ colSpan: tlsVersions.length, content: observationTexts[result.code][lang] }];
    table.push([address, ...cells]);
  }
  // Most hosts show one certificate at all their addresses.
  const shown = new Map<string, string[]>();
  for (const { address, result } of addresses) {
    const lines = result.status === 'collected' ? certificateLines(result.value, t) : [];
    if (lines.length > 0) shown.set(lines.join('\n'), [...(shown.get(lines.join('\n')) ?? []), address]);
  }
  const several = shown.size > 1;
  return [
    ...table.toString().split('\n'),
    ...[...shown].flatMap(([lines, at]) => [
      `${t.certificate}${several ? ` (${at.join(', ')})` : ''}:`,
      ...lines.split('\n').map((line) => `  ${line}`),
    ]),
  ];
}

function certificateLines({ identity, chain }: TlsAddressFacts, t: Texts): string[] {
  const [leaf] = chain;
  if (!identity || !leaf) return [];
  const yesNo = (value: boolean) => (value ? t.yes : t.no);
  const keys = chain.map(({ keyType, keyBits }) => `${keyType.toUpperCase()} ${keyBits ?? '?'}`).join(' ← ');
  const given = identity.trustedByGiven === undefined ? '' : ` · ${t.given}: ${yesNo(identity.trustedByGiven)}`;
  return [
    `${neutral(leaf.subject)} ← ${neutral(leaf.issuer)}`,
    `${t.name}: ${yesNo(identity.nameMatches)} (${neutral(leaf.altNames.slice(0, 5).join(', ')) || t.nothing})`,
    `${t.key}: ${keys}; ${leaf.signatureAlgorithm}`,
    `${t.until}: ${leaf.validTo.slice(0, 10)} (${t.left.replace('{n}', String(identity.daysLeft))})`,
    `${t.chain}: ${t.chainStates[identity.chainState]}`,
    `${t.trusted}: ${t.publicly}: ${yesNo(identity.trustedPublicly)}${given}`,
    `${t.revocation}: ${t.revocations[identity.revocation.state]}`,
  ];
}

function dnsLines({ cnames, a, aaaa, dnssec }: DnsFacts, t: Texts, lang: Language): string[] {
  const answer = ({ answer: result }: DnsFacts['aaaa'][number]) =>
    result.status === 'collected' ? `${t.answers} HTTP ${result.value.status}` : observationTexts[result.code][lang];
  return [
    ...(cnames.length > 0 ? [`${t.cnames}: ${neutral(cnames.join(' → '))}`] : []),
    `A: ${neutral(a.join(', ')) || t.nothing}`,
    ...(aaaa.length > 0
      ? aaaa.map((item) => `AAAA: ${neutral(item.address)} (${answer(item)})`)
      : [`AAAA: ${t.nothing}`]),
    `DNSSEC: ${dnssec.state} (${neutral(`${dnssec.reason} ${dnssec.at}`)})`,
  ];
}
