import type { Report } from '../core/report.ts';
import { printed } from './html/markup.ts';
import { page } from './html/page.ts';
import type { RenderOptions } from './renderer.ts';
import { words } from './words.ts';

/** The report as one self-contained HTML file that opens offline and needs no script to be read. */
export function renderHtml(report: Report, { lang, readAsset }: RenderOptions): string {
  return printed(page({ report, lang, w: words[lang], readAsset }));
}
