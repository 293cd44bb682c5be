import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { linksOf } from '../../src/derive/links.ts';
import { lookedFor, messages } from './messages.ts';

/** Hosts under the portal's name that are no portals of units. */
const functional =
  /^(www|m|mobile|mail|email|webmail|dichvucong|dvc|motcua|hoso|congbao|static|cdn|media|img|files?|portal|admin|sso|login|api|egov|qlvb|ioffice)$/;

export default defineRule({
  id: 'unit-portals-linked',
  title: { vi: 'Cổng liên kết với cổng của các đơn vị', en: 'The portal links the portals of its units' },
  scope: 'site',
  needs: ['home', 'pages'],
  options: z.strictObject({
    /** From so many units on the links are there; a convention, for the text gives no list. */
    least: z.int().positive().default(3),
  }),
  lookedFor,
  messages,
  *evaluate({ home, pages }, { least }) {
    const own = new URL(home.url).hostname.replace(/^www\./, '');
    const units = new Map<string, { text: string; from: string }>();
    for (const page of pages)
      for (const { url, text } of linksOf(page)) {
        const { hostname } = new URL(url);
        if (!hostname.endsWith(`.${own}`)) continue;
        const label = hostname.slice(0, -own.length - 1);
        if (!functional.test(label) && !units.has(hostname)) units.set(hostname, { text, from: page.url });
      }
    const [first] = units.values();
    const data = { count: units.size, hosts: [...units.keys()].slice(0, 20).join(', ') || '–' };
    const at = { data, ...(first && { url: first.from, found: data.hosts }) };
    if (units.size >= least) yield { outcome: 'passed', message: 'linked', ...at };
    else yield { outcome: 'cantTell', message: 'few', ...at };
  },
});
