import type { Hono } from 'hono';
import type { Language } from '../core/language.ts';
import type { ReportFormat } from '../core/options.ts';
import { documentPolicy } from '../report/html/document.ts';
import { renderers } from '../report/index.ts';
import { guardedApp, languageOf } from './guard.ts';
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
 * served as a page: every page is rendered from report.json.
 */
export function reportApp({ folder, hosts, lang: byDefault }: AppOptions): Hono {
  const library = openLibrary(folder);
  const app = guardedApp(hosts, documentPolicy('self'));
  app.get('/', (context) => {
    const { q = '', conformity = '', page = '1', lang } = context.req.query();
    const asked = {
      text: q.slice(0, 200),
      conformity,
      page: Number.parseInt(page, 10) || 1,
      lang: languageOf(lang, byDefault),
    };
    return context.html(listing(library.look(), asked));
  });
  app.get('/report/:id', async (context) => {
    const found = library.look().shelved.find(({ id }) => id === context.req.param('id'));
    if (!found) return context.notFound();
    return context.html(
      String(await renderers.html.render(found.report, { lang: languageOf(context.req.query('lang'), byDefault) })),
    );
  });
  app.get('/report/:id/:format', async (context) => {
    const { id, format } = context.req.param();
    const found = library.look().shelved.find((one) => one.id === id);
    const name = downloads.find((one) => one === format);
    if (!found || !name) return context.notFound();
    const { render, file } = renderers[name];
    const content = await render(found.report, { lang: languageOf(context.req.query('lang'), byDefault) });
    if (typeof content !== 'string' && !(content instanceof Uint8Array)) return context.notFound();
    return context.body(typeof content === 'string' ? content : Buffer.from(content), 200, {
      'content-type': types[name] ?? 'application/octet-stream',
      'content-disposition': `attachment; filename="${file}"`,
    });
  });
  return app;
}
