import type { Agency } from '../../core/agency.ts';
import { letterhead, signature } from '../../report/docx/form.ts';
import { centred, paragraph } from '../../report/docx/parts.ts';
import { officialDocument } from '../../report/docx.ts';
import { intervalText, percent } from '../../report/numbers.ts';
import { say, words } from '../../report/words.ts';
import type { RoundRecord } from '../find-round.ts';
import type { Entrant, Standing } from '../ranking.ts';
import { coverageText, marginText, rankText } from './texts.ts';
import { roundWords } from './words.ts';

const lang = 'vi';
const w = words[lang];

/** A letter to go with the report of one portal: a draft for the agency to complete and sign. */
export function coverNote(
  {
    round,
    entrant,
    standing,
    peers,
    files,
    provisional,
  }: {
    round: RoundRecord;
    entrant: Entrant;
    /** Absent where too little was seen to rank the portal. */
    standing: Standing | undefined;
    peers: number;
    files: readonly string[];
    /** What has to be said while the round is not done. */
    provisional: string | undefined;
  },
  agency: Agency,
): Promise<Uint8Array> {
  const { summary, name } = entrant;
  const { musts, levels } = summary;
  const line = (text: string) => paragraph(`- ${text}`);
  return officialDocument(`Gửi kết quả kiểm tra ${name} (dự thảo)`, round.createdAt, [
    letterhead(agency),
    centred(`V/v gửi kết quả kiểm tra ${name}`, {}, { spacing: { before: 200, after: 200 } }),
    centred('Kính gửi: …………………', { bold: true }, { spacing: { after: 200 } }),
    paragraph(`Trong ${round.name}, ${name} (${entrant.url}) đã được kiểm tra. Kết quả chính:`),
    line(
      `Kết luận: ${w.conformity[summary.conformity]}; ${say(w.phrase.mustsFailed, { failed: musts.failed, open: musts.open, total: musts.failed + musts.passed + musts.open })}.`,
    ),
    line(`Điểm máy: ${intervalText(summary.machine, lang)} / 100 (độ phủ ${percent(summary.machine.coverage)}).`),
    line(rankLine(standing, peers)),
    ...(provisional ? [line(provisional)] : []),
    line(`Dịch vụ khai quá mức: ${levels.overClaimed} trên ${summary.services} dịch vụ.`),
    line(`Câu hỏi máy không tự kết luận được: ${summary.openQuestions}.`),
    paragraph(roundWords[lang].convention),
    paragraph(`Tài liệu kèm theo: ${files.join('; ')}.`),
    paragraph(
      'Đề nghị cơ quan xem xét, khắc phục, trả lời phiếu kiểm tra (nếu có) và gửi lại trước ngày … tháng … năm ……',
    ),
    paragraph(''),
    signature(agency),
  ]);
}

function rankLine(standing: Standing | undefined, peers: number): string {
  if (!standing) return `Chưa xếp hạng: ${roundWords[lang].thinMeaning}`;
  const { interval, inseparable, coverage } = standing;
  const score = [intervalText(interval, lang), marginText(standing, lang)].filter(Boolean).join('; ');
  const apart = inseparable > 0 ? `; ${say(roundWords[lang].inseparable, { n: inseparable })}` : '';
  return `Hạng tham khảo trong ${peers} cổng cùng loại: ${rankText(standing)}; điểm so sánh ${score}; độ phủ của cổng ${coverageText(coverage, lang)}${apart}.`;
}
