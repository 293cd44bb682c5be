import type { Evidence } from '../core/evidence.ts';
import type { Instrument } from '../core/instrument.ts';
import { collectedValue } from '../core/observation.ts';
import type { Report } from '../core/report.ts';
import { axeAdvice } from './advice-axe.ts';
import { dnsAdvice } from './advice-dns.ts';
import { httpAdvice, mixedContentAdvice } from './advice-http.ts';
import { tlsAdvice } from './advice-tls.ts';
import type { Views } from './views.ts';

/** Facts worth telling that no clause demands: no requirement, no score. */
export function adviceOf(
  { site }: Evidence,
  views: Pick<Views, 'site' | 'page' | 'phone' | 'sample'>,
  instruments: readonly Instrument[],
): Report['advice'] {
  const tls = views.site.flatMap(({ evidence }) => collectedValue(evidence.tls) ?? []);
  const sampled = views.page
    .filter(({ id }) => views.sample.has(id))
    .flatMap(({ evidence }) => collectedValue(evidence.document) ?? []);
  const dns = views.site.flatMap(({ evidence }) => collectedValue(evidence.dns) ?? []);
  return [
    ...[...tlsAdvice(tls), ...dnsAdvice(dns), ...httpAdvice(site.http, site.home), ...mixedContentAdvice(sampled)],
    ...axeAdvice(views, instruments),
  ];
}
