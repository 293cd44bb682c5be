import type { Attestation } from '../core/attestation.ts';
import { attestationSchema, wholePortal } from '../core/attestation.ts';
import { BilingualError } from '../core/errors.ts';
import { joined } from '../core/faults.ts';
import type { Bilingual } from '../core/language.ts';
import type { WorksheetKey } from '../core/worksheet.ts';
import { answerWords, roleWords, worksheetColumns, worksheetKeys } from '../core/worksheet.ts';
import { fold } from '../derive/vietnamese.ts';
import { dayOf } from './read-day.ts';
import type { Cell } from './read-workbook.ts';

/** The cells of one row of a question sheet, by what their columns mean. */
export type Fields = Partial<Record<WorksheetKey, Cell>>;

/** What is wrong with a row, each with its mend. */
export class RowFaults extends BilingualError {
  override name = 'RowFaults';
}

interface Reading {
  fields: Fields;
  faults: Bilingual[];
}

/**
 * The answer in a row that somebody wrote in.
 * @param today - `YYYY-MM-DD`: answers are not dated later
 * @throws {RowFaults} with every fault of the row and its mend
 */
export function readAnswer(fields: Fields, { today, from1904 }: { today: string; from1904: boolean }): Attestation {
  const reading: Reading = { fields, faults: [] };
  const missing = (['outcome', 'by', 'role', 'at'] as const).filter((key) => !fields[key]);
  if (missing.length > 0) tell(reading, faults.missing(missing));
  const outcome = choice(reading, 'outcome', answerWords);
  const role = choice(reading, 'role', roleWords);
  const at = day(reading, 'at', from1904);
  const expires = day(reading, 'expires', from1904);
  if (at !== undefined && at > today) tell(reading, faults.future(at));
  if (outcome === 'waived')
    for (const key of ['note', 'expires'] as const) if (!fields[key]) tell(reading, faults.waiver(key));
  if (fields.requirement?.number !== undefined || !requirementName.test(fields.requirement?.text ?? ''))
    tell(reading, faults.changed('requirement'));
  for (const key of ['portal', 'target'] as const) if (!fields[key]) tell(reading, faults.changed(key));
  if (reading.faults.length > 0) throw new RowFaults(joined(reading.faults, '; '));
  const target = fields.target?.text;
  const text = (key: WorksheetKey) => (fields[key] ? { [key]: fields[key].text } : {});
  const result = attestationSchema.safeParse({
    ...{
      ...text('portal'),
      ...text('requirement'),
      ...text('by'),
      ...text('note'),
      ...text('proof'),
      ...text('targetHash'),
    },
    ...{ outcome, role, at, ...(expires ? { expires } : {}), ...(target === wholePortal ? {} : { target }) },
  });
  if (result.success) return result.data;
  throw new RowFaults(
    joined(
      result.error.issues.map(({ path, message }) => faults.schema(path[0], message)),
      '; ',
    ),
  );
}

/** As requirements are called in reports, with or without the id of their text. */
const requirementName = /^([a-z0-9-]+:)?([0-9]+[a-z]?|pl[0-9]*)(\.[0-9a-zđ]+)*(\/[a-z0-9.-]+)?$/;

const tell = ({ faults }: Reading, fault: Bilingual): unknown => faults.push(fault);

/** A word of a drop-down in either language, whatever its case and accents. */
function choice<T extends string>(
  reading: Reading,
  key: 'outcome' | 'role',
  words: Readonly<Record<T, Bilingual>>,
): T | undefined {
  const said = reading.fields[key]?.text;
  if (said === undefined) return undefined;
  const entries = Object.entries(words) as [T, Bilingual][];
  const found = entries.find(([code, { vi, en }]) => [code, vi, en].some((word) => fold(word) === fold(said)));
  if (!found)
    tell(
      reading,
      faults.choice(
        key,
        said,
        entries.map(([, word]) => word),
      ),
    );
  return found?.[0];
}

function day(reading: Reading, key: 'at' | 'expires', from1904: boolean): string | undefined {
  const cell = reading.fields[key];
  const found = cell && dayOf(cell, from1904);
  if (cell && !found) tell(reading, faults.day(key, cell.text));
  return found;
}

const header = (key: WorksheetKey): Bilingual => worksheetColumns[key].header;
const quoted = (text: string): string => JSON.stringify(text.slice(0, 60));

const faults = {
  missing: (keys: readonly WorksheetKey[]) => ({
    vi: `thiếu ${keys.map((key) => `“${header(key).vi}”`).join(', ')}: điền đủ, hoặc để trống cả dòng`,
    en: `${keys.map((key) => `“${header(key).en}”`).join(', ')} missing: fill in all, or empty the row`,
  }),
  choice: (key: WorksheetKey, said: string, words: readonly Bilingual[]) => ({
    vi: `“${header(key).vi}” là ${quoted(said)}: chọn ${words.map(({ vi }) => vi).join(', ')}`,
    en: `“${header(key).en}” must be one of ${words.map(({ en }) => en).join(', ')}`,
  }),
  day: (key: WorksheetKey, said: string) => ({
    vi: `“${header(key).vi}” là ${quoted(said)}, không phải ngày: ghi như 22/11/2026`,
    en: `“${header(key).en}” is no day: write it like 22/11/2026`,
  }),
  future: (at: string) => ({
    vi: `ngày trả lời ${at} ở tương lai: sửa lại ngày`,
    en: `the answer is dated in the future, ${at}: correct the day`,
  }),
  waiver: (key: WorksheetKey) => ({
    vi: `miễn trừ phải có “${header(key).vi}”`,
    en: `a waiver needs “${header(key).en}”`,
  }),
  changed: (key: WorksheetKey) => ({
    vi: `“${header(key).vi}” đã bị sửa hoặc xóa: chép lại từ phiếu gốc`,
    en: `“${header(key).en}” was changed or removed: copy it from a fresh congchuan worksheet`,
  }),
  schema: (path: PropertyKey | undefined, message: string) => {
    const key = worksheetKeys.find((one) => one === path) ?? 'outcome';
    return { vi: `“${header(key).vi}” không hợp lệ: sửa lại`, en: `“${header(key).en}”: ${message}` };
  },
};
