import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { pageOfService } from '../../src/core/service.ts';
import type { Step } from '../../src/derive/click-paths.ts';
import { clickPath, nearestAncestor, reachedFrom } from '../../src/derive/click-paths.ts';
import { normaliseUrl } from '../../src/derive/urls.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'service-within-clicks',
  title: { vi: 'Dịch vụ mở được trong số lần bấm chuột cho phép', en: 'The service opens within the clicks allowed' },
  scope: 'service',
  needs: ['service', 'clicks', 'pages'],
  weighsCompleteness: true,
  options: z.strictObject({ clicks: z.int().positive() }),
  lookedFor,
  messages,
  *evaluate({ service, clicks, pages }, { clicks: limit }) {
    const page = pageOfService(service);
    const home = normaliseUrl(clicks.home) ?? clicks.home;
    const way = clickPath(clicks.all, home, page);
    const found = way && { found: witness(way.path) };
    if (way && way.clicks <= limit) {
      return yield { outcome: 'passed', message: 'reached', data: { limit, clicks: way.clicks }, ...found };
    }
    // A shorter way would leave from a page at fewer than `limit` clicks. Only when each of those was read whole is it
    // proven that there is none; whether deeper pages were read does not matter then.
    const unexplored = new Set(clicks.unexplored);
    const whole = pages.filter(({ url, complete }) => complete && !unexplored.has(url));
    const read = new Set(whole.map(({ url }) => url));
    const hosts = new Set(pages.map(({ url }) => hostOf(url)));
    const unseen = [...reachedFrom(clicks.all, home)].filter(
      ([url, reached]) => reached.clicks < limit && !read.has(url) && (hosts.has(hostOf(url)) || url === home),
    );
    if (unseen.length > 0) {
      return yield { outcome: 'cantTell', message: 'not-all-seen', data: { limit, unseen: unseen.length }, ...found };
    }
    const nearest = nearestAncestor(clicks.all, home, page, limit) ?? { url: home, clicks: 0 };
    const data = { limit, beforeLast: limit - 1, ancestor: nearest.url, ancestorClicks: nearest.clicks };
    if (way) yield { outcome: 'failed', message: 'too-deep', data: { ...data, clicks: way.clicks }, ...found };
    else yield { outcome: 'failed', message: 'no-path', data, found: nearest.url, url: nearest.url };
  },
});

const hostOf = (url: string) => URL.parse(url)?.host;

/** The way in the portal's own words: what is worked first, and the link; one without a text shows its address. */
function witness(path: readonly Step[]): string {
  const words = ({ control, text, url }: Step) => [control, text || url].filter(Boolean).join(' ▸ ');
  return ['Trang chủ', ...path.map(words)].join(' → ');
}
