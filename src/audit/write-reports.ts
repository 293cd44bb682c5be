import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ReadAsset } from '../core/evidence.ts';
import { unwritable, wrong } from '../core/faults.ts';
import type { Options, ReportFormat } from '../core/options.ts';
import type { Report } from '../core/report.ts';
import { type Rendered, type RenderOptions, renderers } from '../report/index.ts';

/**
 * `<output>/<portal>/<YYYYMMDDThhmmssZ>`: where everything of one audit lies. The portal's id may come from a file, so
 * it is kept from leading elsewhere.
 */
export function reportFolder(output: string, { portal, collectedAt }: Pick<Report, 'portal' | 'collectedAt'>): string {
  const name = portal.id.replaceAll(/[^\p{L}\p{N}._-]/gu, '-').replace(/^\.+/, '-');
  return join(output, name, collectedAt.replace(/\.\d+/, '').replaceAll(/[-:]/g, ''));
}

/** What is asked for in one `--format name[=path]`; the path `-` is standard output. */
export function askedFormat(format: string): { name: ReportFormat; path: string | undefined } {
  const [name = '', ...path] = format.split('=');
  return { name: name as ReportFormat, path: path.length === 0 ? undefined : path.join('=') };
}

/** What `--format name=-` writes to. */
export type StandardOutput = (content: string | Uint8Array) => void;

export interface WriteOptions {
  folder: string;
  options: Pick<Options, 'format' | 'lang'> & Partial<Pick<Options, 'agency' | 'browser'>>;
  readAsset?: ReadAsset;
  standardOutput?: StandardOutput;
}

/**
 * Writes the reports asked for (`name`, `name=path` or `name=-`; JSON, HTML and JUnit by default) and returns their paths.
 * @throws {UsageError} naming the file that cannot be written, what cannot go to standard output, or the
 *   browser that a PDF lacks
 */
export async function writeReports(
  report: Report,
  { folder, options, readAsset, standardOutput }: WriteOptions,
): Promise<string[]> {
  const asked = options.format.length > 0 ? options.format : ['json', 'html', 'junit'];
  const files: string[] = [];
  for (const { name, path } of asked.map(askedFormat)) {
    if (name === 'terminal' && !path) continue;
    const { file, render } = name === 'pdf' ? pdfBy(options.browser) : renderers[name];
    const content = await render(report, {
      lang: options.lang,
      ...(readAsset ? { readAsset } : {}),
      ...(options.agency ? { agency: options.agency } : {}),
    });
    if (path === '-') {
      if (typeof content !== 'string' && !(content instanceof Uint8Array))
        throw wrong(`--format ${name}=-`, {
          vi: `${name} gồm nhiều tệp; hãy thay - bằng một thư mục`,
          en: `${name} makes several files; give a folder instead of -`,
        });
      standardOutput?.(content);
    } else files.push(...written(path ?? join(folder, file), content));
  }
  return files;
}

/** The HTML report printed by a browser: no renderer, because it is not pure. */
function pdfBy(browser: string | undefined) {
  return {
    file: 'report.pdf',
    render: async (report: Report, options: RenderOptions): Promise<Uint8Array> => {
      // The driver takes a while to load, which other formats need not wait for.
      const { printPdf } = await import('../collect/print-pdf.ts');
      return printPdf(String(await renderers.html.render(report, options)), browser);
    },
  };
}

function written(path: string, content: Rendered): string[] {
  if (typeof content === 'string' || content instanceof Uint8Array) writeReportFile(path, content);
  else for (const [name, part] of content) writeReportFile(join(path, name), part);
  return [path];
}

/**
 * Writes a file with the folders it lies in.
 * @throws {UsageError} naming the file when it cannot be written
 */
export function writeReportFile(file: string, content: string | Uint8Array): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  } catch (error) {
    throw wrong(file, unwritable(error));
  }
}
