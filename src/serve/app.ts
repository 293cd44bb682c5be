import { Hono } from 'hono';
import type { Language } from '../core/language.ts';
import type { ReportFormat } from '../core/options.ts';
import { documentPolicy } from '../report/html/document.ts';
import { renderers } from '../report/index.ts';
import { openLibrary } from './library.ts';
import { downloads, listing } from './listing.ts';

export interface AppOptions {
  /** Folder of reports. */
  folder: string;
  /** Values of the Host header that are answered, such as `127.0.0.1:8080`. */
  hosts: readonly string[];
  lang: Language;
}

const types: Partial<Record<ReportFormat, string>> = {
  json: 'application/json; charset=utf-8',
  sarif: 'application/json; charset=utf-8',
  junit: 'application/xml; charset=utf-8',
  markdown: 'text/plain; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * The local view of a folder of reports: lists, searches and opens them, and changes nothing. What a portal sent is never
 * served as a page: every page is rendered from report.json. Only known Host headers are answered, so that no site a
 * visitor has open can read reports by giving its own name our address.
 */
export function reportApp({ folder, hosts, lang: byDefault }: AppOptions): Hono {
  const library = openLibrary(folder);
  const app = new Hono();
  app.use(async (context, next) => {
    const { method } = context.req;
    if (!hosts.includes((context.req.header('host') ?? '').toLowerCase())) return context.text('unknown host', 421);
    if (method !== 'GET' && method !== 'HEAD') return context.text('read only', 405, { allow: 'GET, HEAD' });
    await next();
    for (const [name, value] of Object.entries(safety)) context.res.headers.set(name, value);
    return undefined;
  });
  const languageOf = (asked: string | undefined): Language => (asked === 'vi' || asked === 'en' ? asked : byDefault);
  app.get('/', (context) => {
    const { q = '', conformity = '', page = '1', lang } = context.req.query();
    const asked = { text: q.slice(0, 200), conformity, page: Number.parseInt(page, 10) || 1, lang: languageOf(lang) };
    return context.html(listing(library.look(), asked));
  });
  app.get('/report/:id', async (context) => {
    const found = library.look().shelved.find(({ id }) => id === context.req.param('id'));
    if (!found) return context.notFound();
    return context.html(
      String(await renderers.html.render(found.report, { lang: languageOf(context.req.query('lang')) })),
    );
  });
  app.get('/report/:id/:format', async (context) => {
    const { id, format } = context.req.param();
    const found = library.look().shelved.find((one) => one.id === id);
    const name = downloads.find((one) => one === format);
    if (!found || !name) return context.notFound();
    const { render, file } = renderers[name];
    const content = await render(found.report, { lang: languageOf(context.req.query('lang')) });
    if (typeof content !== 'string' && !(content instanceof Uint8Array)) return context.notFound();
    return context.body(typeof content === 'string' ? content : Buffer.from(content), 200, {
      'content-type': types[name] ?? 'application/octet-stream',
      'content-disposition': `attachment; filename="${file}"`,
    });
  });
  app.notFound((context) => context.text('not found', 404));
  return app;
}

const safety = {
  'content-security-policy': documentPolicy('self'),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};
