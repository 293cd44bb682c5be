import type { ReportFormat } from '../core/options.ts';
import { renderCsv } from './csv.ts';
import { renderEarl } from './earl.ts';
import { renderGithub } from './github.ts';
import { renderHtml } from './html.ts';
import { renderJson } from './json.ts';
import { renderJunit } from './junit.ts';
import { renderMarkdown } from './markdown.ts';
import type { Renderer } from './renderer.ts';
import { renderSarif } from './sarif.ts';
import { renderTerminal } from './terminal.ts';
import { renderXlsx } from './xlsx.ts';

export type { Rendered, Renderer, RenderOptions } from './renderer.ts';

/** Every renderer by the name of its format; a PDF takes a browser and is printed from the HTML. */
export const renderers: Record<Exclude<ReportFormat, 'pdf'>, Renderer> = {
  json: { file: 'report.json', render: renderJson },
  html: { file: 'report.html', render: renderHtml },
  junit: { file: 'junit.xml', render: renderJunit },
  terminal: { file: 'report.txt', render: renderTerminal },
  csv: { file: 'csv', render: renderCsv },
  xlsx: { file: 'report.xlsx', render: renderXlsx },
  sarif: { file: 'report.sarif', render: renderSarif },
  earl: { file: 'earl.jsonld', render: renderEarl },
  markdown: { file: 'report.md', render: renderMarkdown },
  docx: {
    file: 'report.docx',
    // Its library takes a while to load, which other formats need not wait for.
    render: async (report, options) => (await import('./docx.ts')).renderDocx(report, options),
  },
  github: { file: 'annotations.txt', render: renderGithub },
};
