import { AlignmentType, Header, PageNumber, Paragraph, type Table, TextRun } from 'docx';
import type { Agency } from '../../core/agency.ts';
import { centred, columnsOf, paragraph, rule, run, size } from './parts.ts';

/** The frame of a Vietnamese administrative report (Decree 30/2020/ND-CP, annex I). What is not known is left to fill in. */

const blank = '…………………';
const upper = (text: string): string => text.toUpperCase();

/** On every page: this is no document of anybody yet. */
const draft = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [run('DỰ THẢO – chưa ký', { bold: true, italics: true, size: size.small })],
  });

/** The first page bears no number. */
export const headers = () => ({
  first: new Header({ children: [draft()] }),
  default: new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
      }),
      draft(),
    ],
  }),
});

/** Agency and number on the left; the name of the state, its motto, place and date on the right. */
export function letterhead({ parent, name, symbol, place }: Agency): Table {
  return columnsOf(
    [
      centred(upper(parent ?? blank), { size: 26 }),
      centred(upper(name ?? blank), { bold: true, size: 26 }),
      rule(1100),
      centred(`Số: …../${symbol ?? 'BC-……'}`, { size: 26 }),
    ],
    [
      centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: 24 }),
      centred('Độc lập - Tự do - Hạnh phúc', { bold: true, size: 26 }),
      rule(1450),
      centred(`${place ?? '………'}, ngày … tháng … năm ……`, { italics: true, size: 26 }),
    ],
    42,
  );
}

/** `BÁO CÁO` and what it is about. */
export const title = (about: string): Paragraph[] => [
  centred('BÁO CÁO', { bold: true }, { spacing: { before: 320 } }),
  centred(about, { bold: true }),
  rule(3300),
];

/** What the inspection rests on: the texts judged by, then what the agency gave. */
export const grounds = (texts: readonly string[], agency: Agency): Paragraph[] => {
  const all = [...texts, ...(agency.grounds ?? [blank])];
  return all.map((text, index) =>
    paragraph([run(`Căn cứ ${text}${index < all.length - 1 ? ';' : '.'}`, { italics: true })]),
  );
};

/** Recipients on the left, the one who signs on the right. */
export function signature({ signerTitle, signerName, recipients = [blank] }: Agency): Table {
  const copies = [...recipients.map((one) => `- ${one};`), '- Lưu: VT, ……'];
  return columnsOf(
    [
      new Paragraph({ children: [run('Nơi nhận:', { bold: true, italics: true, size: size.copies })] }),
      ...copies.map((text) => new Paragraph({ children: [run(text, { size: size.small })] })),
    ],
    [
      centred(upper(signerTitle ?? blank), { bold: true }),
      centred('(Chưa ký)', { italics: true }, { spacing: { before: 500, after: 500 } }),
      centred(signerName ?? blank, { bold: true }),
    ],
    50,
  );
}
