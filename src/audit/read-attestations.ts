import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { SetAside } from '../core/attestation.ts';
import { attestationSchema } from '../core/attestation.ts';
import { UsageError } from '../core/errors.ts';
import { tooLarge, unreadable, wrong } from '../core/faults.ts';
import type { Bilingual } from '../core/language.ts';
import { schemaFault } from '../core/schema-faults.ts';
import type { Answers } from './read-sheet.ts';
import { readSheet } from './read-sheet.ts';
import { readWorkbook } from './read-workbook.ts';
import { parseYaml } from './read-yaml.ts';

/** Some 5,000 answers; YAML of hundreds of megabytes is no list of answers. */
const largestYaml = 2_000_000;

/**
 * People's answers from worksheets (`.xlsx`) and lists (`.yaml`). What of them cannot be read is set aside with its row or
 * line; the rest counts.
 * @param today - the day it is where the answers are read, `YYYY-MM-DD`: answers are not dated later
 * @throws {UsageError} for a file that is neither, or could do harm
 */
export async function readAttestations(files: readonly string[], today: string): Promise<Answers> {
  const names = files.map((file) => basename(file));
  const reading = files.map(async (file, index) => {
    // The name alone, so that reports do not show the folders of who made them.
    const name = names.indexOf(basename(file)) === names.lastIndexOf(basename(file)) ? (names[index] ?? file) : file;
    if (/\.xlsx$/i.test(file)) return fromWorkbook(file, name, today);
    if (/\.ya?ml$/i.test(file)) return fromYaml(file, name, today);
    if (/\.(xls|xlsm|xlsb|xltx?|xltm|ods|csv)$/i.test(file))
      throw wrong(file, {
        vi: 'chỉ đọc được phiếu .xlsx; hãy lưu lại dạng .xlsx',
        en: 'only .xlsx worksheets are read; save it as .xlsx',
      });
    throw wrong(file, {
      vi: 'không phải phiếu hay danh sách; hãy dùng phiếu kiểm tra (.xlsx) hoặc danh sách câu trả lời (.yaml)',
      en: 'neither sheet nor list; give a worksheet (.xlsx) or a list of answers (.yaml)',
    });
  });
  const answers = await Promise.all(reading);
  return { given: answers.flatMap(({ given }) => given), setAside: answers.flatMap(({ setAside }) => setAside) };
}

async function fromWorkbook(file: string, name: string, today: string): Promise<Answers> {
  const { sheets, from1904 } = await readWorkbook(file);
  const answers = sheets.flatMap(
    (sheet) => readSheet(sheet, { place: `${name} [${sheet.name}]`, today, from1904 }) ?? [],
  );
  if (answers.length === 0)
    throw wrong(file, {
      vi: 'không có trang tính nào là phiếu kiểm tra; hãy viết phiếu bằng congchuan worksheet',
      en: 'no sheet of it is an inspection sheet; make one with congchuan worksheet',
    });
  return { given: answers.flatMap(({ given }) => given), setAside: answers.flatMap(({ setAside }) => setAside) };
}

function fromYaml(file: string, name: string, today: string): Answers {
  const { value, lineOf } = parseYaml(file, readText(file));
  if (!Array.isArray(value))
    throw wrong(`${file}:1`, {
      vi: 'không phải danh sách câu trả lời; hãy viết thành danh sách, mỗi câu bắt đầu bằng “- portal:”',
      en: 'must be a list of answers, each beginning with “- portal:”',
    });
  const answers: Answers = { given: [], setAside: [] };
  for (const [index, item] of (value as unknown[]).entries()) {
    const result = attestationSchema.safeParse(item);
    const source = `${name}:${lineOf([index])}`;
    if (!result.success) {
      const [issue] = result.error.issues;
      answers.setAside.push(malformed(item, `${name}:${lineOf([index, ...(issue?.path ?? [])])}`, schemaFault(issue)));
    } else if (result.data.at > today) {
      const { at } = result.data;
      const detail = { vi: `at: ${at} ở tương lai; sửa lại ngày`, en: `at: ${at} lies in the future; correct the day` };
      answers.setAside.push(malformed(item, `${name}:${lineOf([index, 'at'])}`, detail));
    } else answers.given.push({ ...result.data, source });
  }
  return answers;
}

function malformed(item: unknown, source: string, detail: Bilingual): SetAside {
  const { requirement, fingerprint, target } = (typeof item === 'object' && item !== null ? item : {}) as Record<
    string,
    unknown
  >;
  const text = (value: unknown) => (typeof value === 'string' ? value.slice(0, 300) : null);
  return {
    source,
    requirement: text(requirement) ?? text(fingerprint),
    target: text(target),
    reason: 'malformed',
    detail,
  };
}

function readText(file: string): string {
  try {
    if (statSync(file).size > largestYaml) throw wrong(file, tooLarge(largestYaml));
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw wrong(file, unreadable(error));
  }
}
