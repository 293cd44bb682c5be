import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { deadAddresses } from '../../src/derive/dead-links.ts';
import { addressOf } from '../../src/derive/sitemap-tree.ts';
import { lookedFor, messages } from './messages.ts';

/** Conventions: above this share of dead addresses the map is wrong; fewer asked for than this say nothing. */
const tolerated = 0.1;
const enough = 5;

const hostOf = (url: string): string => new URL(url).hostname.replace(/^(www|m)\./, '');

export default defineRule({
  id: 'sitemap-xml-consistent',
  title: {
    vi: 'Sơ đồ XML ghi địa chỉ của chính cổng và các địa chỉ mở được',
    en: 'The XML site map names addresses of the portal itself, and they answer',
  },
  scope: 'site',
  needs: ['portal', 'pages', 'sitemaps', 'notReached'],
  weighsCompleteness: true,
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ portal, pages, sitemaps, notReached }) {
    const maps = sitemaps.flatMap(({ url, result }) =>
      result.status === 'collected' && result.value.kind === 'urlset' ? [{ url, ...result.value }] : [],
    );
    const locations = [...new Set(maps.flatMap((map) => map.locations))];
    const [first] = maps.filter((map) => map.locations.length > 0);
    if (!first) return;
    const hosts = new Set([...portal.hosts, hostOf(portal.url), ...pages.slice(0, 1).map(({ url }) => hostOf(url))]);
    const own = locations.filter((url) => hosts.has(hostOf(url)) || hosts.has(new URL(url).hostname));
    const foreign = locations.find((url) => !own.includes(url));
    const told = { url: first.url, ...(foreign && { found: foreign }) };
    const data = { url: first.url, total: locations.length, own: own.length };
    if (own.length === 0) return yield { outcome: 'failed', message: 'other-host', data, ...told };
    const read = new Set(pages.map((page) => addressOf(new URL(page.url))));
    const dead = deadAddresses(notReached);
    const gone = own.filter((url) => dead.has(addressOf(new URL(url))));
    const asked = gone.length + own.filter((url) => read.has(addressOf(new URL(url)))).length;
    const counts = { ...data, asked, dead: gone.length };
    const place = { url: first.url, ...(gone[0] && { found: gone[0] }) };
    if (asked >= Math.min(enough, own.length) && gone.length > asked * tolerated)
      yield { outcome: 'failed', message: 'dead', data: counts, ...place };
    else if (foreign) yield { outcome: 'cantTell', message: 'mixed-hosts', data, ...told };
    else if (asked < Math.min(enough, own.length))
      yield { outcome: 'cantTell', message: 'few-asked', data: counts, url: first.url };
    else if (gone.length > 0) yield { outcome: 'cantTell', message: 'some-dead', data: counts, ...place };
    else yield { outcome: 'passed', message: 'consistent', data: counts, url: first.url };
  },
});
