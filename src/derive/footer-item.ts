import type { Bilingual } from '../core/language.ts';
import type { Message, PageDocument, Verdict } from '../core/rule.ts';
import { type Footer, footerOf, linesBeforeFooter } from './footer.ts';
import { beginning } from './mask.ts';

/** What a footer may say about one thing it owes: said outright, or only perhaps. */
export interface Said {
  /** The words of the page. */
  text: string;
  pointer?: string;
  /** What was understood, in one spelling. */
  value?: string;
  doubtful?: boolean;
}

export type FooterMessage = 'present' | 'missing' | 'doubtful' | 'elsewhere' | 'in-picture' | 'footer-unknown';

/** Finds a thing in lines of text; sure finds come before doubtful ones. */
export type FindInLines = (lines: readonly string[]) => Said | undefined;

/**
 * Judges one thing a footer owes. `failed` only when the footer is surely known, no picture may hold the words, and the
 * thing is not near it either.
 * @param extra finds that are not in the text, such as mail links.
 */
export function judgeFooter(
  home: PageDocument,
  find: FindInLines,
  extra: (footer: Footer) => Said | undefined = () => undefined,
): Verdict<FooterMessage> {
  const footer = footerOf(home);
  if (!footer) return { outcome: 'cantTell', message: 'footer-unknown' };
  const { pointer } = footer;
  const inText = find(footer.lines);
  const said = inText && !inText.doubtful ? inText : (extra(footer) ?? inText);
  if (said) {
    const place = said.pointer ?? footer.places.find((line) => said.text.startsWith(line.text))?.pointer ?? pointer;
    const found = { found: said.text, pointer: place, data: { value: said.value ?? said.text } };
    if (said.doubtful) return { outcome: 'cantTell', message: 'doubtful', ...found };
    return { outcome: 'passed', message: 'present', ...found };
  }
  const near = find(linesBeforeFooter(home));
  if (near && !near.doubtful) return { outcome: 'cantTell', message: 'elsewhere', found: near.text, pointer };
  const [picture] = footer.wordless;
  if (picture) return { outcome: 'cantTell', message: 'in-picture', pointer: picture.pointer };
  const shown = beginning([...new Set(footer.lines)].join(' · '), 300);
  if (!footer.sure) return { outcome: 'cantTell', message: 'footer-unknown', found: shown, pointer };
  return { outcome: 'failed', message: 'missing', found: shown, pointer };
}

/** The messages that every footer rule shares, told of its own thing; the rule adds `missing` with how to mend it. */
export function footerMessages(
  thing: Bilingual,
  missing: Message,
  doubt: Bilingual,
): Readonly<Record<FooterMessage, Message>> {
  return {
    present: {
      text: {
        vi: `Chân trang có ${thing.vi}; hiểu là: {value}`,
        en: `The footer shows ${thing.en}, understood as: {value}`,
      },
    },
    missing,
    doubtful: { text: doubt },
    elsewhere: {
      text: {
        vi: `Có ${thing.vi} gần cuối trang nhưng ngoài phần được nhận là chân trang; cần người xem xác nhận.`,
        en: `The end of the page shows ${thing.en}, but outside what was taken for the footer; a person must confirm.`,
      },
    },
    'in-picture': {
      text: {
        vi: `Không thấy ${thing.vi} dạng chữ ở chân trang, nhưng chân trang có hình không có mô tả thay thế, có thể chứa thông tin này.`,
        en: `The footer text does not show ${thing.en}, but a picture there without a text alternative may hold it.`,
      },
    },
    'footer-unknown': {
      text: {
        vi: `Không nhận ra chắc chắn phần chân trang nên chưa kết luận được về ${thing.vi}.`,
        en: `No part of the page could surely be told to be the footer, so nothing is concluded about ${thing.en}.`,
      },
    },
  };
}
