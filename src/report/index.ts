import type { reportFormats } from '../core/options.ts';
import { renderHtml } from './html.ts';
import { renderJson } from './json.ts';
import { renderJunit } from './junit.ts';
import type { Renderer } from './renderer.ts';
import { renderTerminal } from './terminal.ts';

export type { Renderer, RenderOptions } from './renderer.ts';

/** Every renderer by the name of its format. */
export const renderers: Record<(typeof reportFormats)[number], Renderer> = {
  json: { file: 'report.json', render: renderJson },
  html: { file: 'report.html', render: renderHtml },
  junit: { file: 'junit.xml', render: renderJunit },
  terminal: { file: 'report.txt', render: renderTerminal },
};
