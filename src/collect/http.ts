import type { Evidence } from '../core/evidence.ts';
import { collected } from '../core/observation.ts';
import type { Client } from './client.ts';

/**
 * Asks for the home page over http and over https, following redirects. On a port of its own only the scheme that was
 * used: the other one is not expected there.
 * @param home - the home page; its path and query are left out
 */
export async function probeHttpVariants(client: Pick<Client, 'get'>, home: string): Promise<Evidence['site']['http']> {
  const { protocol, hostname, host, port } = new URL(home);
  const urls = port === '' ? [`http://${hostname}/`, `https://${hostname}/`] : [`${protocol}//${host}/`];
  const variants: Evidence['site']['http'] = [];
  for (const url of urls) {
    const page = await client.get(url);
    const result =
      page.status === 'collected'
        ? collected({ status: page.value.response.status, finalUrl: page.value.response.finalUrl }, page.at)
        : page;
    variants.push({ url, result });
  }
  return variants;
}
