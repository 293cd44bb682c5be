import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../core/errors.ts';
import type { ReadAsset } from '../core/evidence.ts';
import type { Options } from '../core/options.ts';
import type { Report } from '../core/report.ts';
import { renderers } from '../report/index.ts';

type Format = keyof typeof renderers;

/**
 * `<output>/<portal>/<YYYYMMDDThhmmssZ>`: where everything of one audit lies. The portal's id may come from a file, so
 * it is kept from leading elsewhere.
 */
export function reportFolder(output: string, { portal, collectedAt }: Pick<Report, 'portal' | 'collectedAt'>): string {
  const name = portal.id.replaceAll(/[^\p{L}\p{N}._-]/gu, '-').replace(/^\.+/, '-');
  return join(output, name, collectedAt.replace(/\.\d+/, '').replaceAll(/[-:]/g, ''));
}

/**
 * Writes the reports asked for (`name` or `name=path`; all files by default) and returns their paths.
 * @throws {UsageError} naming the file that cannot be written
 */
export function writeReports(
  report: Report,
  { folder, options, readAsset }: { folder: string; options: Pick<Options, 'format' | 'lang'>; readAsset?: ReadAsset },
): string[] {
  const asked = options.format.length > 0 ? options.format : ['json', 'html', 'junit'];
  return asked.flatMap((format) => {
    const [, name, path] = /^([^=]+)(?:=(.+))?$/.exec(format) as unknown as [string, Format, string?];
    if (name === 'terminal' && !path) return [];
    const file = path ?? join(folder, renderers[name].file);
    write(file, renderers[name].render(report, { lang: options.lang, ...(readAsset ? { readAsset } : {}) }));
    return [file];
  });
}

function write(file: string, content: string | Uint8Array): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  } catch (error) {
    throw new UsageError(`${file}: cannot be written (${(error as NodeJS.ErrnoException).code})`);
  }
}
