import type { z } from 'zod';
import { about } from './faults.ts';
import type { Bilingual } from './language.ts';

const ownWords = new Map<string, string>();

/** A message of a schema of ours: zod carries the English, by which `schemaFault` finds the Vietnamese. */
export function says({ vi, en }: Bilingual): string {
  ownWords.set(en, vi);
  return en;
}

/**
 * What a schema has against a value, in both languages.
 * @param path - where in the value, for people
 */
export function schemaFault(issue: z.core.$ZodIssue | undefined, path = issue?.path ?? []): Bilingual {
  if (!issue) return { vi: 'không hợp lệ', en: 'invalid' };
  const why = { vi: ownWords.get(issue.message) ?? vietnamese(issue), en: issue.message };
  return path.length === 0 ? why : about(path.join('.'), why);
}

const types: Readonly<Record<string, string>> = {
  string: 'chuỗi ký tự',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'đối tượng {tên: giá trị}',
  record: 'đối tượng {tên: giá trị}',
};

const formats: Readonly<Record<string, string>> = {
  url: 'URL',
  date: 'ngày dạng YYYY-MM-DD',
  datetime: 'thời điểm dạng YYYY-MM-DDThh:mm:ssZ',
};

const units: Readonly<Record<string, string>> = { string: ' ký tự', array: ' mục' };

/** zod's own locale leaves half of it in English, and says what happened rather than what to write. */
function vietnamese(issue: z.core.$ZodIssue): string {
  const list = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join(', ');
  switch (issue.code) {
    case 'invalid_type':
      return `${issue.message.endsWith('received undefined') ? 'còn thiếu, ' : ''}phải là ${types[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return issue.values.length === 1 ? `phải là ${list(issue.values)}` : `phải là một trong ${list(issue.values)}`;
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return 'không được để trống';
      return `phải ${issue.inclusive ? 'từ' : 'lớn hơn'} ${issue.minimum}${units[issue.origin] ?? ''}${issue.inclusive ? ' trở lên' : ''}`;
    case 'too_big':
      return `${issue.inclusive ? 'không được quá' : 'phải nhỏ hơn'} ${issue.maximum}${units[issue.origin] ?? ''}`;
    case 'invalid_format':
      if ('pattern' in issue && issue.format === 'regex') return `phải khớp với mẫu ${issue.pattern}`;
      return `phải là ${formats[issue.format] ?? issue.format}`;
    case 'unrecognized_keys':
      return `có mục không được phép: ${list(issue.keys)}`;
    default:
      return 'không hợp lệ';
  }
}
