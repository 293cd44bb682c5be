import type { Bilingual } from '../core/language.ts';
import { type ReasonCode, reasons } from './dnssec/reason.ts';

const texts: Readonly<Record<ReasonCode, Bilingual>> = {
  validated: { vi: 'mọi chữ ký đều đúng', en: 'every signature holds' },
  'delegation-unsigned': {
    vi: 'vùng cha không có bản ghi DS cho tên miền này',
    en: 'the parent zone has no DS record for it',
  },
  'opt-out': {
    vi: 'vùng cha không có bản ghi DS (vùng cha ký theo kiểu opt-out)',
    en: 'the parent zone has no DS record for it (it is signed with opt-out)',
  },
  'algorithm-unsupported': {
    vi: 'bản ghi DS chỉ dùng thuật toán mà các máy xác thực không còn hoặc chưa hỗ trợ',
    en: 'its DS records use only algorithms that validators do not implement',
  },
  'digest-unsupported': {
    vi: 'bản ghi DS chỉ dùng hàm băm mà các máy xác thực không hỗ trợ',
    en: 'its DS records use only digests that validators do not implement',
  },
  'nsec3-iterations': {
    vi: 'NSEC3 lặp băm quá 150 vòng nên máy xác thực coi như không ký',
    en: 'NSEC3 with more than 150 iterations, which validators treat as unsigned',
  },
  'signature-wrong': { vi: 'chữ ký không khớp với bản ghi', en: 'a signature does not match the records' },
  'signature-expired': { vi: 'chữ ký đã hết hạn', en: 'a signature has expired' },
  'signature-not-yet-valid': { vi: 'chữ ký chưa có hiệu lực', en: 'a signature is not yet valid' },
  'key-missing': {
    vi: 'không có khóa DNSKEY nào khớp với bản ghi DS hoặc với chữ ký',
    en: 'no DNSKEY matches the DS records, or the signature',
  },
  'signature-missing': { vi: 'thiếu chữ ký', en: 'a signature is missing' },
  'zone-key-bit': {
    vi: 'khóa ký không được đánh dấu là khóa của vùng',
    en: 'the signing key is not marked as a zone key',
  },
  'proof-missing': { vi: 'thiếu bằng chứng NSEC hoặc NSEC3', en: 'the NSEC or NSEC3 proof is missing' },
  'proof-wrong': { vi: 'bằng chứng NSEC hoặc NSEC3 không đúng', en: 'the NSEC or NSEC3 records prove something else' },
  'too-many-signatures': {
    vi: 'quá nhiều chữ ký hoặc khóa trùng số hiệu nên máy xác thực bỏ cuộc',
    en: 'so many signatures, or keys of one tag, that validators give up',
  },
  'resolver-unreachable': {
    vi: 'không liên lạc được với máy chủ phân giải nào',
    en: 'no resolver could be reached',
  },
  'resolver-strips': {
    vi: 'máy chủ phân giải hoặc thiết bị trên đường truyền bỏ mất dữ liệu DNSSEC',
    en: 'the resolver, or something on the way to it, strips DNSSEC',
  },
  'trust-anchor': {
    vi: 'khóa của vùng gốc không khớp với khóa tin cậy',
    en: 'the keys of the root zone do not match the trust anchor',
  },
  'clock-or-resolver': {
    vi: 'chữ ký của vùng gốc không đúng hạn theo đồng hồ máy này: đồng hồ sai hoặc máy chủ phân giải trả dữ liệu cũ',
    en: 'by the clock here the signatures of the root zone are out of date: the clock is wrong or the resolver stale',
  },
  'no-answer': { vi: 'không có câu trả lời kịp thời', en: 'no answer in time' },
  servfail: { vi: 'máy chủ phân giải báo lỗi (SERVFAIL)', en: 'the resolver failed (SERVFAIL)' },
  refused: { vi: 'máy chủ phân giải từ chối (REFUSED)', en: 'the resolver refused (REFUSED)' },
  'error-answer': { vi: 'câu trả lời không dùng được', en: 'the answer was of no use' },
  'alias-loop': { vi: 'bí danh (CNAME) quá dài hoặc vòng lặp', en: 'aliases (CNAME) too many or in a circle' },
  'work-limit': { vi: 'vượt giới hạn công việc xác thực', en: 'validating would take more work than is allowed' },
};

/** Reasons that lie with the resolver, the trust anchor or the clock here, and say nothing of the name. */
const ours: ReadonlySet<string> = new Set<ReasonCode>([
  'resolver-unreachable',
  'resolver-strips',
  'trust-anchor',
  'clock-or-resolver',
]);

export const isOursToMend = (code: string): boolean => ours.has(code);

/** A reason of a DNSSEC verdict in words. */
export const reasonText = (code: string): Bilingual =>
  code in reasons ? texts[code as ReasonCode] : { vi: code, en: code };
