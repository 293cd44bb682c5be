import type { NetworkHost } from '../../core/network-facts.ts';
import type { ObservationCode } from '../../core/observation.ts';
import { dateText } from '../numbers.ts';
import { dnssecText, pagePhrases } from '../page-phrases.ts';
import { say } from '../words.ts';
import { joined, type Markup, markup, quoted } from './markup.ts';
import { capital, pairs, section, type View } from './view.ts';

/** What TLS, DNS and IPv6 of each host showed. */
export function network(view: View): Markup {
  const t = pagePhrases(view.lang);
  const hosts = view.report.network ?? [];
  const content = hosts.map(
    (host) => markup`<h3>${quoted(host.host)}</h3>${pairs([...tls(host, view), ...dns(host, view)])}`,
  );
  return section('network', t.network, hosts.length > 0 ? markup`${content}` : markup`<p>${t.networkMissing}</p>`);
}

type Facts = [string, Markup | string][];
const dots = (parts: readonly string[]): Markup =>
  joined(
    parts.map((part) => quoted(part)),
    markup` · `,
  );
const list = (items: readonly Markup[]): Markup =>
  markup`<ul class="places">${items.map((item) => markup`<li>${item}</li>`)}</ul>`;
const reason = (code: ObservationCode, { w }: View): string => capital(w.code[code]);

function tls({ tls: told }: NetworkHost, view: View): Facts {
  const t = pagePhrases(view.lang);
  if ('code' in told) return [[t.tls, reason(told.code, view)]];
  const addresses = told.addresses.map(({ address, accepted, refused, code }) => {
    const parts = [
      ...(accepted.length > 0 ? [say(t.accepted, { list: accepted.join(', ') })] : []),
      ...(refused.length > 0 ? [say(t.refused, { list: refused.join(', ') })] : []),
      ...(code ? [view.w.code[code]] : []),
    ];
    return markup`<code>${address}</code>: ${dots(parts)}`;
  });
  const { certificate } = told;
  if (!certificate) return [[t.tls, list(addresses)]];
  const { subject, issuer, keys, validTo, nameMatches, trusted } = certificate;
  const facts = [
    say(t.subject, { subject, issuer }),
    say(t.keys, { keys: keys.join(' ← ') }),
    say(t.until, { date: dateText(validTo.slice(0, 10), view.lang) }),
    nameMatches ? t.nameMatches : t.nameDiffers,
    trusted ? t.trusted : t.untrusted,
  ];
  return [
    [t.tls, list(addresses)],
    [t.certificate, dots(facts)],
  ];
}

function dns({ dns: told }: NetworkHost, view: View): Facts {
  const { lang, w } = view;
  const t = pagePhrases(lang);
  if ('code' in told) return [[t.dnssec, reason(told.code, view)]];
  const { cnames, a, aaaa, dnssec } = told;
  const sixes = aaaa.map(
    ({ address, status, code }) =>
      markup`<code>${address}</code>: ${status === null ? w.code[code ?? 'timeout'] : say(t.answers, { status })}`,
  );
  const zones = dnssec.chain.map(
    ({ zone, keyTag, algorithm }) =>
      markup`<li>${say(t.zone, { zone: zone === '.' ? t.root : zone, tag: keyTag, algorithm })}</li>`,
  );
  return [
    ...(cnames.length > 0 ? ([[t.aliases, quoted(cnames.join(' → '))]] as Facts) : []),
    [t.ipv4, a.length > 0 ? quoted(a.join(', ')) : capital(w.phrase.none)],
    [t.ipv6, aaaa.length > 0 ? list(sixes) : capital(w.phrase.none)],
    [
      t.dnssec,
      markup`${capital(dnssecText(dnssec.state, lang))} <span class="pointer">${quoted(`${dnssec.reason} ${dnssec.at}`)}</span>`,
    ],
    ...(zones.length > 0 ? ([[t.chain, markup`<ol class="zones">${zones}</ol>`]] as Facts) : []),
  ];
}
