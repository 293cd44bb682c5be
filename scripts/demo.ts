/** Serves the conformant demo portal on loopback, audits it, ends. Further arguments go to the audit. */
import { renderSite } from '../fixtures/portals/conformant/site.ts';
import { main } from '../src/cli/main.ts';
import { startPortal } from '../src/testing/portal-server.ts';

const portal = await startPortal({ site: (now) => renderSite({ now }), host: 'tinhmau.gov.vn', now: new Date() });
const { ca, dnsServer, trustAnchor, allowNetwork } = portal.options;
try {
  process.exitCode = await main([
    portal.url,
    ...[
      '--ca',
      ca,
      '--dns-server',
      dnsServer,
      '--trust-anchor',
      trustAnchor,
      '--allow-network',
      allowNetwork.join(','),
    ],
    ...['--authorized', 'demo', '--rate', '1000', '--kind', 'province', '--sample', '5'],
    ...process.argv.slice(2),
  ]);
} finally {
  await portal.close();
}
