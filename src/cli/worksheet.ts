import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { readReport } from '../audit/read-report.ts';
import { UsageError } from '../core/errors.ts';
import { unwritable, wrong } from '../core/faults.ts';
import type { Language } from '../core/language.ts';
import { kindChoice } from '../core/portal.ts';
import type { Report } from '../core/report.ts';
import { kindNamed } from '../derive/portal-kind.ts';
import { slugOf } from '../inspect/results/slug.ts';
import { renderWorksheet } from '../report/worksheet.ts';
import { addOptions, resolveOptions } from './options.ts';
import { resultWords } from './result-words.ts';
import { placeNamed, roundAt } from './round-place.ts';
import { words } from './words.ts';

interface Flags extends Record<string, unknown> {
  output: string;
  round?: string;
  province?: string;
  kind?: string;
  each?: boolean;
}

/** `congchuan worksheet`: XLSX files with every question that reports, or the portals of a round, leave open. */
export function worksheetCommand(program: Command, language: Language): void {
  const text = words[language];
  const own = resultWords[language];
  const command = program
    .command('worksheet')
    .description(text.worksheet)
    .argument('[report.json...]', text.reportArgument)
    .option('-o, --output <file.xlsx>', text.worksheetOutput, 'phieu-kiem-tra.xlsx')
    .option('--round <place>', own.worksheetRound)
    .option('--province <name>', own.province)
    .option('--kind <kind>', own.kind)
    .option('--each', own.each);
  addOptions(command, language, ['lang', 'quiet']).action(
    async (files: string[], { output, round, province, kind, each, ...flags }: Flags) => {
      const { lang, quiet } = resolveOptions(flags, process.env, process.cwd());
      if (!each && !/\.xlsx$/i.test(output))
        throw wrong(`--output ${output}`, {
          vi: 'sai đuôi tệp; hãy đặt tên kết thúc bằng .xlsx',
          en: 'must end in .xlsx',
        });
      if (round === undefined && files.length === 0)
        throw new UsageError({
          vi: 'chưa có báo cáo nào; hãy chỉ ra các tệp report.json, hoặc dùng --round',
          en: 'give report.json files, or --round',
        });
      const reports = round === undefined ? files.map(readReport) : await ofRound(round, { province, kind });
      const ids = reports.map(({ portal }) => portal.id);
      const twice = ids.find((id, index) => ids.indexOf(id) !== index);
      if (twice !== undefined)
        throw wrong(twice, {
          vi: 'có hai báo cáo về cổng này; hãy chỉ dùng báo cáo mới nhất của mỗi cổng',
          en: 'two of the reports are about this portal; give the latest of each',
        });
      const folder = output.replace(/\.xlsx$/i, '');
      const sheets: [string, Report[]][] = each
        ? reports.map((report) => [join(folder, `${slugOf(report.portal.id)}.xlsx`), [report]])
        : [[output, reports]];
      // A worksheet that people have filled in must not vanish under a new one.
      const there = sheets.find(([file]) => existsSync(file));
      if (there)
        throw wrong(`--output ${there[0]}`, {
          vi: 'đã có tệp này; hãy chọn tên khác',
          en: 'there is one already; choose another name',
        });
      for (const [file, about] of sheets) {
        write(file, await renderWorksheet(about, lang, round === undefined ? undefined : placeNamed(round)));
        if (!quiet) process.stderr.write(`${text.worksheetWritten(file)}\n`);
      }
    },
  );
}

async function ofRound(
  round: string,
  wanted: { province: string | undefined; kind: string | undefined },
): Promise<Report[]> {
  const kind = wanted.kind === undefined ? undefined : kindNamed(wanted.kind);
  if (wanted.kind !== undefined && kind === undefined)
    throw wrong(`--kind ${wanted.kind}`, {
      vi: `không có loại này; hãy chọn trong ${kindChoice.vi}`,
      en: `no such kind; must be one of ${kindChoice.en}`,
    });
  const { questionReports } = await import('../inspect/round-worksheets.ts');
  const open = await roundAt({ round });
  try {
    const reports = await questionReports(open, { ...wanted, kind });
    if (reports.length === 0)
      throw wrong(`--round ${round}`, {
        vi: 'đợt không có cổng nào như vậy có báo cáo; hãy xem lại --province và --kind',
        en: 'the round has no such portals with a report; look at --province and --kind',
      });
    return reports;
  } finally {
    await open.store.close();
  }
}

function write(file: string, bytes: Uint8Array): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes, { flag: 'wx' });
  } catch (error) {
    throw wrong(`--output ${file}`, unwritable(error));
  }
}
