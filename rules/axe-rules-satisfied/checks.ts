import type { Bilingual } from '../../src/core/language.ts';

/** What an axe-core check is about, in the words of a person who edits a website. */
export interface Check {
  subject: Bilingual;
  problem: Bilingual;
  remedy: Bilingual;
}

const altRemedy: Bilingual = {
  vi: 'Ghi mô tả ngắn nội dung của hình vào thuộc tính alt (hoặc aria-label); hình chỉ để trang trí thì để alt="" trống.',
  en: 'Describe what the picture tells in its alt attribute (or aria-label); give a decoration an empty alt="".',
};
const noAlternative: Bilingual = {
  vi: 'không có mô tả thay thế, người khiếm thị không biết nội dung',
  en: 'no text alternative, so blind readers cannot know what it shows',
};
const about = (vi: string, en: string, problem = noAlternative, remedy = altRemedy): Check => ({
  subject: { vi, en },
  problem,
  remedy,
});

/** Checks the legal texts use. The ids are axe-core's. */
const checks: Readonly<Record<string, Check>> = {
  'color-contrast': about(
    'Độ tương phản giữa chữ và nền',
    'Contrast between text and background',
    { vi: 'chữ và nền quá gần màu nhau', en: 'text and background are too alike' },
    {
      vi: 'Chọn màu chữ đậm hơn hoặc màu nền nhạt hơn; chữ trên hình cần có nền đặc phía sau.',
      en: 'Choose a darker text or a lighter background; put a solid colour behind text that lies on a picture.',
    },
  ),
  'image-alt': about('Hình ảnh', 'Picture'),
  'input-image-alt': about('Nút bấm bằng hình', 'Picture button'),
  'area-alt': about('Vùng bấm trên hình', 'Clickable area of a picture'),
  'svg-img-alt': about('Hình vẽ SVG', 'SVG drawing'),
  'role-img-alt': about('Phần tử đóng vai hình ảnh', 'Element in the role of a picture'),
  'object-alt': about('Đối tượng nhúng', 'Embedded object'),
  'link-name': about(
    'Liên kết',
    'Link',
    { vi: 'không có chữ hay mô tả để đọc lên', en: 'no words that could be read out' },
    {
      vi: 'Ghi chữ cho liên kết; liên kết bằng hình thì ghi alt cho hình.',
      en: 'Give the link words; where it is a picture, give the picture an alt text.',
    },
  ),
  'button-name': about(
    'Nút bấm',
    'Button',
    { vi: 'không có chữ hay mô tả để đọc lên', en: 'no words that could be read out' },
    { vi: 'Ghi chữ hoặc aria-label cho nút.', en: 'Give the button words or an aria-label.' },
  ),
};

/** The description of a check; checks without one of their own get a general one with axe-core's name for them. */
export const checkFor = (axeRule: string): Check =>
  Object.hasOwn(checks, axeRule) && checks[axeRule]
    ? checks[axeRule]
    : about(
        `Khả năng tiếp cận (${axeRule})`,
        `Accessibility (${axeRule})`,
        { vi: 'phần tử chưa đáp ứng yêu cầu', en: 'the element does not meet the check' },
        {
          vi: `Xem hướng dẫn của phép kiểm “${axeRule}” của axe-core và sửa phần tử được nêu.`,
          en: `See the guidance of axe-core’s check “${axeRule}” and mend the element named.`,
        },
      );

const measured =
  /contrast of ([\d.]+) \(foreground color: (#?\w+), background color: (#?\w+)[^)]*\).*?ratio of ([\d.]+:1)/is;

/** The figures of a contrast failure, read from axe-core's own summary; undefined when it gives none. */
export function contrastIn(
  summary: string,
): { ratio: string; foreground: string; background: string; expected: string } | undefined {
  const [, ratio, foreground, background, expected] = measured.exec(summary) ?? [];
  if (!ratio || !foreground || !background || !expected) return undefined;
  return { ratio, foreground, background, expected };
}
