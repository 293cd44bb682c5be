import type { Page } from 'playwright-core';
import type { Credentials } from './credentials.ts';

/**
 * Adds the user's headers to what the page asks of their origin. Each hop is looked at alone: a redirect to another
 * origin carries none of them, which the browser's own extra headers and Playwright's routes do not promise.
 */
export async function sendAlong(
  page: Page,
  { origin, headersFor }: Pick<Credentials, 'origin' | 'headersFor'>,
): Promise<void> {
  const protocol = await page.context().newCDPSession(page);
  protocol.on('Fetch.requestPaused', ({ requestId, request }) => {
    const url = URL.parse(request.url);
    const given = url ? headersFor(url) : {};
    const headers = Object.entries({ ...lowered(request.headers), ...given }).map(([name, value]) => ({ name, value }));
    const rest = Object.keys(given).length > 0 ? { headers } : {};
    protocol.send('Fetch.continueRequest', { requestId, ...rest }).catch(() => {});
  });
  // The pattern saves a round trip for everything else; which origin it really is, `headersFor` decides.
  await protocol.send('Fetch.enable', { patterns: [{ urlPattern: `${origin}/*`, requestStage: 'Request' }] });
}

const lowered = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
