import type { AnswerOutcome, Attestation, attestationRoles } from './attestation.ts';
import type { Bilingual, Language } from './language.ts';

/** The inspection sheet: what its writer and its reader have to agree on. */

export interface WorksheetColumn {
  header: Bilingual;
  /** Who writes it: `us` to be read by people, `us-too` to be read back, `person` to be filled in. */
  by: 'us' | 'us-too' | 'person';
}

const column = (by: WorksheetColumn['by'], vi: string, en: string): WorksheetColumn => ({ by, header: { vi, en } });

/** Columns of the question sheets from left to right. Those that are read back carry the names of an attestation. */
export const worksheetColumns = {
  portalName: column('us', 'Cổng', 'Portal'),
  requirement: column('us-too', 'Mã yêu cầu', 'Requirement'),
  cite: column('us', 'Căn cứ', 'Clause'),
  force: column('us', 'Mức bắt buộc', 'Force'),
  service: column('us', 'Dịch vụ', 'Service'),
  saw: column('us', 'Máy đã thấy', 'What the machine saw'),
  question: column('us', 'Câu hỏi và minh chứng cần có', 'Question, and proof to ask for'),
  outcome: column('person', 'Trả lời', 'Answer'),
  by: column('person', 'Người trả lời', 'Answered by'),
  role: column('person', 'Vai trò', 'Role'),
  at: column('person', 'Ngày trả lời', 'Answered on'),
  note: column('person', 'Ghi chú, lý do', 'Note, reason'),
  proof: column('person', 'Minh chứng', 'Proof'),
  expires: column('person', 'Hiệu lực đến', 'Holds until'),
  portal: column('us-too', 'Mã cổng', 'Portal id'),
  target: column('us-too', 'Đối tượng', 'Target'),
  targetHash: column('us-too', 'Mã trạng thái', 'State'),
} satisfies Record<string, WorksheetColumn> & Record<Exclude<keyof Attestation, 'fingerprint'>, WorksheetColumn>;
export type WorksheetKey = keyof typeof worksheetColumns;

export const worksheetKeys = Object.keys(worksheetColumns) as WorksheetKey[];

/** What the drop-down of the answer offers. */
export const answerWords: Record<AnswerOutcome, Bilingual> = {
  passed: { vi: 'Đạt', en: 'Passed' },
  failed: { vi: 'Không đạt', en: 'Failed' },
  inapplicable: { vi: 'Không áp dụng', en: 'Not applicable' },
  cantTell: { vi: 'Chưa kết luận', en: 'Undecided' },
  waived: { vi: 'Miễn trừ', en: 'Waived' },
};

/** What the drop-down of the role offers. */
export const roleWords: Record<(typeof attestationRoles)[number], Bilingual> = {
  inspector: { vi: 'Đoàn kiểm tra', en: 'Inspector' },
  auditee: { vi: 'Đơn vị được kiểm tra', en: 'Audited agency' },
};

/** Names of the sheets; spreadsheet programs take at most 31 characters. */
export const sheetNames = {
  guide: { vi: 'Hướng dẫn', en: 'How to fill in' },
  questions: { vi: 'Phiếu kiểm tra', en: 'Inspection sheet' },
  onSite: { vi: 'Kiểm tra tại chỗ', en: 'On-site checklist' },
} satisfies Record<string, Bilingual>;

/** The words of a drop-down in one language. */
export const wordsOf = (words: Readonly<Record<string, Bilingual>>, lang: Language): string[] =>
  Object.values(words).map((word) => word[lang]);
