import type { Evidence } from '../core/evidence.ts';
import { collected } from '../core/observation.ts';
import { upgradeOf } from '../derive/https-upgrade.ts';
import { decodeHtml } from './charset.ts';
import type { Client } from './client.ts';

/** Headers by which a site asks browsers to be careful. */
const kept = [
  'strict-transport-security',
  'content-security-policy',
  'x-frame-options',
  'x-content-type-options',
  'referrer-policy',
  'permissions-policy',
];

/**
 * Asks for the first page of each host over http and over https, following redirects. On a port of its own only the
 * scheme that was used: the other one is not expected there.
 * @param urls - any page of each host; path and query are left out
 */
export async function probeHttpVariants(
  client: Pick<Client, 'get'>,
  urls: readonly string[],
): Promise<Evidence['site']['http']> {
  const variants: Evidence['site']['http'] = [];
  for (const url of new Set(urls.flatMap(variantsOf))) {
    const page = await client.get(url);
    if (page.status !== 'collected') {
      variants.push({ url, result: page });
      continue;
    }
    const { response, body, cookies = [] } = page.value;
    const { status, finalUrl, redirects } = response;
    const headers = Object.fromEntries(
      kept.flatMap((name) => (response.headers[name] ? [[name, response.headers[name]]] : [])),
    );
    const html = finalUrl.startsWith('http:') ? decodeHtml(body, response.contentType) : undefined;
    const upgrade = html && upgradeOf({ url: finalUrl, html, source: 'http', complete: false });
    const told = { status, finalUrl, redirects, headers, cookies, ...(upgrade && { upgrade }) };
    variants.push({ url, result: collected(told, page.at) });
  }
  return variants;
}

function variantsOf(url: string): string[] {
  const { protocol, hostname, host, port } = new URL(url);
  return port === '' ? [`http://${hostname}/`, `https://${hostname}/`] : [`${protocol}//${host}/`];
}
