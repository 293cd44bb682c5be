import { expect, test } from 'vitest';
import { optionsSchema } from '../core/options.ts';
import { startNeighbour } from '../testing/neighbour.ts';
import { addressOf, openNetwork } from './network.ts';
import { portalFrom } from './portal-from.ts';

test('stopping the audit ends the wait a server asked for, and nothing is sent any more', async () => {
  const stop = new AbortController();
  const server = await startNeighbour((_, response) =>
    response.writeHead(429, { 'retry-after': '3600' }).end(() => stop.abort()),
  );
  const options = optionsSchema.parse({ rate: 1000 });
  const { client } = openNetwork(portalFrom(server.origin, options), options, () => new Date(), stop.signal);
  try {
    expect(await client.get(`${server.origin}/`)).toMatchObject({ status: 'failed', code: 'budget' });
    expect(await client.get(`${server.origin}/vi`)).toMatchObject({ status: 'failed', code: 'budget' });
    expect(server.requests.map(({ url }) => url)).toEqual(['/']);
  } finally {
    await client.close();
    await server.close();
  }
});

test('a pin counts at its own port; a host without an address has none', async () => {
  const options = optionsSchema.parse({ resolve: ['tinhmau.gov.vn:8443:192.0.2.1'], dnsServer: '127.0.0.1:9' });
  const portal = portalFrom('https://192.0.2.9/', options);
  const { client, guard } = openNetwork(portal, options, () => new Date(), new AbortController().signal);
  expect(await addressOf(guard, 'https://tinhmau.gov.vn:8443/')).toBe('192.0.2.1');
  expect(await addressOf(guard, 'https://127.0.0.1/')).toBeUndefined();
  await client.close();
});
