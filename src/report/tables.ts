import { articleOf } from '../core/instrument.ts';
import type { Bilingual, Language } from '../core/language.ts';
import type { Report } from '../core/report.ts';
import { overClaimsFirst } from './claims.ts';
import { missNote } from './misses.ts';
import { neutral } from './neutral.ts';
import { roleText, samplingPhrases, whyText } from './sampling.ts';
import { words } from './words.ts';

/** The report as plain tables, once for every spreadsheet format. */

/** Text, a number that stays one, or nothing. */
export type Cell = string | number | null;

export interface SheetTable {
  /** Name of a file and, in words, of a sheet. */
  id: 'requirements' | 'findings' | 'services' | 'pages' | 'not-reached';
  name: Bilingual;
  columns: readonly { header: string; width: number }[];
  rows: readonly (readonly Cell[])[];
}

const b = (vi: string, en: string): Bilingual => ({ vi, en });
const names = {
  requirements: b('Yêu cầu', 'Requirements'),
  findings: b('Phát hiện', 'Findings'),
  services: b('Dịch vụ', 'Services'),
  pages: b('Trang lấy mẫu', 'Sampled pages'),
  'not-reached': b('Không xem được', 'Not reached'),
} satisfies Record<SheetTable['id'], Bilingual>;

const headers = {
  instrument: b('Văn bản', 'Text'),
  id: b('Mã yêu cầu', 'Requirement id'),
  passed: b('Số đạt', 'Passed'),
  failed: b('Số không đạt', 'Failed'),
  cantTell: b('Số chưa đủ căn cứ', 'Cannot tell'),
  untested: b('Số chưa kiểm tra', 'Not tested'),
  agency: b('Cơ quan', 'Agency'),
  field: b('Lĩnh vực', 'Field'),
  pointer: b('Phần tử', 'Element'),
  verifiedMin: b('Xác minh (thấp nhất)', 'Verified (least)'),
  verifiedMax: b('Xác minh (cao nhất)', 'Verified (most)'),
} satisfies Record<string, Bilingual>;

const longText = 4000;

/** Every table of a report, in the order in which people read them. */
export function tablesOf(report: Report, lang: Language): SheetTable[] {
  const { heading, outcome, force, method, scope, verdict, code } = words[lang];
  const own = (key: keyof typeof headers) => headers[key][lang];
  const text = (value: string | null | undefined): string | null => (value ? neutral(value, longText) : null);
  const column = (header: string, width: number) => ({ header, width });
  const t = samplingPhrases(lang);
  const idColumns = [column(own('instrument'), 14), column(own('id'), 18)];
  const table = (id: SheetTable['id'], columns: SheetTable['columns'], rows: SheetTable['rows']): SheetTable => ({
    ...{ id, name: names[id], columns, rows },
  });
  return [
    table(
      'requirements',
      [
        ...idColumns,
        ...[column(heading.article, 8), column(heading.cite, 28), column(heading.requirement, 50)],
        ...[column(heading.force, 12), column(heading.method, 18), column(heading.scope, 18)],
        ...[column(heading.outcome, 16), column(heading.share, 10), column(heading.weight, 9)],
        ...(['passed', 'failed', 'cantTell', 'untested'] as const).map((key) => column(own(key), 10)),
      ],
      report.requirements.map((row) => [
        ...[text(row.instrument), text(row.id), text(articleOf(row.id)), text(row.cite[lang]), text(row.summary[lang])],
        ...[force[row.force], method[row.method], scope[row.scope], outcome[row.outcome], row.share, row.weight],
        ...[row.counts.passed, row.counts.failed, row.counts.cantTell, row.counts.untested],
      ]),
    ),
    table(
      'findings',
      [
        ...[...idColumns, column(heading.cite, 28), column(heading.force, 12), column(heading.outcome, 16)],
        ...[column(heading.title, 50), column(heading.lookedFor, 40), column(heading.found, 40)],
        ...[column(heading.mend, 40), column(heading.address, 40), column(own('pointer'), 30)],
        ...[column(heading.service, 30), column(heading.placesCount, 9), column(heading.rule, 24)],
        column(heading.fingerprint, 20),
      ],
      report.requirements.flatMap((row) =>
        row.findings.map((finding) => {
          const [place] = finding.places;
          return [
            ...[text(row.instrument), text(row.id), text(row.cite[lang]), force[row.force], outcome[finding.outcome]],
            ...[
              text(finding.text[lang]),
              text(finding.lookedFor[lang]),
              text(finding.found),
              text(finding.mend?.[lang]),
            ],
            ...[text(place?.url), text(place?.pointer), text(place?.service), finding.placesTotal],
            ...[text(finding.ruleId), text(finding.fingerprint)],
          ];
        }),
      ),
    ),
    table(
      'services',
      [
        ...[column(heading.code, 14), column(heading.service, 50), column(heading.address, 40)],
        ...[column(own('agency'), 26), column(own('field'), 20)],
        ...[column(heading.claimed, 10), column(own('verifiedMin'), 12), column(own('verifiedMax'), 12)],
        ...[column(heading.verdict, 20), column(heading.clicks, 9), column(heading.path, 50)],
        ...[column(heading.missing, 30), column(heading.open, 30)],
      ],
      overClaimsFirst(report.services).map((service) => [
        ...[text(service.code), text(service.name), text(service.url), text(service.agency), text(service.field)],
        ...[service.claimedLevel, service.verified.min, service.verified.max, verdict[service.verdict]],
        ...[service.clicks, text(service.path.map((step) => step.text).join(' › '))],
        ...[text(service.missing.join(', ')), text(service.verified.open.join(', '))],
      ]),
    ),
    table(
      'pages',
      [column(heading.address, 60), column(t.role, 20), column(t.template, 40), column(t.chosenFor, 30)],
      report.evidence.sample.members.map(({ url, stratum, why }) => {
        const { role, template } = report.evidence.sample.strata[stratum] ?? { role: '', template: '' };
        return [text(url), text(roleText(role, lang)), text(template), whyText(why, lang)];
      }),
    ),
    table(
      'not-reached',
      [
        ...[column(heading.address, 60), column(heading.byReason, 40), column(heading.tries, 9)],
        ...[column(heading.foundOn, 50), column(heading.note, 50)],
      ],
      report.notReached.map((row) => [
        ...[text(row.url), code[row.code], row.tries ?? null, text(row.foundOn), text(missNote(row, lang))],
      ]),
    ),
  ];
}
