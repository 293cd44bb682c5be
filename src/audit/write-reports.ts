import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ReadAsset } from '../core/evidence.ts';
import type { Options } from '../core/options.ts';
import type { Report } from '../core/report.ts';
import { renderers } from '../report/index.ts';

type Format = keyof typeof renderers;

/** `<output>/<portal>/<YYYYMMDDThhmmssZ>`: where everything of one audit lies. */
export function reportFolder(output: string, { portal, collectedAt }: Pick<Report, 'portal' | 'collectedAt'>): string {
  return join(output, portal.id, `${collectedAt.replace(/\.\d+/, '').replaceAll(/[-:]/g, '')}`);
}

/** Writes the reports asked for (`name` or `name=path`; all files by default) and returns their paths. */
export function writeReports(
  report: Report,
  { folder, options, readAsset }: { folder: string; options: Options; readAsset?: ReadAsset },
): string[] {
  const asked = options.format.length > 0 ? options.format : ['json', 'html', 'junit'];
  return asked.flatMap((format) => {
    const [name, path] = format.split('=', 2) as [Format, string?];
    if (name === 'terminal' && !path) return [];
    const file = path ?? join(folder, renderers[name].file);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, renderers[name].render(report, { lang: options.lang, ...(readAsset ? { readAsset } : {}) }));
    return [file];
  });
}
