import { BilingualError, UsageError } from './errors.ts';
import type { Bilingual } from './language.ts';

/** What is wrong, behind where it is: `--ca roots.pem: holds no certificate`. */
export const about = (place: string | Bilingual, why: Bilingual): Bilingual =>
  typeof place === 'string' ? about({ vi: place, en: place }, why) : joined([place, why], ': ');

/** The error of a user's input, named as the user did: an option with its value, a file, a place in a file. */
export const wrong = (input: string | Bilingual, why: Bilingual): UsageError => new UsageError(about(input, why));

export const joined = (texts: readonly Bilingual[], separator: string): Bilingual => ({
  vi: texts.map(({ vi }) => vi).join(separator),
  en: texts.map(({ en }) => en).join(separator),
});

/**
 * What another error says, in one line. The system and libraries speak English alone: of them the Vietnamese has the code,
 * and their words only where there is no code.
 */
export function causeOf(error: unknown): Bilingual {
  if (error instanceof BilingualError) return error.text;
  const { code, message = String(error) } = error as { code?: unknown; message?: string };
  const said = (message.split('\n')[0] ?? '').slice(0, 200);
  // A connection refused at several addresses has a code and no words.
  return typeof code === 'string' ? { vi: code, en: said || code } : { vi: said, en: said };
}

const codeOf = (error: unknown): string => causeOf(error).vi;

export const noSuchFile: Bilingual = {
  vi: 'không có tệp này; hãy kiểm tra lại đường dẫn',
  en: 'there is no such file; check the path',
};

export const unreadable = (error: unknown): Bilingual =>
  codeOf(error) === 'ENOENT'
    ? noSuchFile
    : {
        vi: `không đọc được (${codeOf(error)}); hãy kiểm tra đường dẫn và quyền đọc`,
        en: `cannot be read (${codeOf(error)}); check the path and the permission to read`,
      };

export const unwritable = (error: unknown): Bilingual => ({
  vi: `không ghi được (${codeOf(error)}); hãy chọn nơi khác, hoặc kiểm tra quyền ghi và chỗ trống`,
  en: `cannot be written (${codeOf(error)}); choose another place, or check permission and free space`,
});

export const tooLarge = (bytes: number): Bilingual => ({
  vi: `lớn hơn ${bytes} byte; hãy dùng tệp nhỏ hơn`,
  en: `larger than ${bytes} bytes; give a smaller file`,
});

/** What is no JSON, with the place where the parser gave up. The mend is the caller's. */
export function noJson(error: unknown): Bilingual {
  const { en } = causeOf(error);
  const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(en) ?? [];
  return {
    vi: `không phải JSON hợp lệ${line ? ` (dòng ${line}, cột ${column})` : ''}`,
    en: `not valid JSON (${en})`,
  };
}

/** A row that has more columns, or fewer, than the head of its table. */
export const columnsDiffer = (columns: number, head: number): Bilingual => ({
  vi: `có ${columns} cột, dòng đầu có ${head} cột; hãy sửa cho bằng nhau`,
  en: `${columns} columns where the first line has ${head}; make them the same`,
});

export const lineAt = (number: number): Bilingual => ({ vi: `dòng ${number}`, en: `line ${number}` });
