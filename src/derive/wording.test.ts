import { expect, test } from 'vitest';
import { fits, labelPatternOf, patternOf, saysSo } from './wording.ts';

const cases: [string, readonly string[], readonly string[]][] = [
  [
    'giới thiệu',
    ['giới thiệu', 'GIỚI THIỆU', 'gioi thieu', 'Giới thiệu'.normalize('NFD')],
    ['giới thiệu chung', 'lời giới thiệu'],
  ],
  ['giới thiệu …', ['giới thiệu', 'giới thiệu chung'], ['giới thiệuchung', 'lời giới thiệu']],
  ['… trang chủ', ['về trang chủ', 'trang chủ'], ['trang chủ của tỉnh']],
  ['… khen thưởng …', ['thi đua khen thưởng năm nay', 'khen thưởng'], ['khen', 'khenthưởng']],
  ['…tin…', ['thông tin', 'tinh'], ['tí']],
  ['quy chế … cổng …', ['quy chế quản lý cổng thông tin'], ['quy chế', 'cổng, quy chế']],
  ['quy chế …9 cổng …', ['quy chế của cổng'], ['quy chế quản lý và sử dụng cổng']],
  ['lĩnh vực [~10]', ['lĩnh vực', 'lĩnh vực y tế'], ['lĩnh vực giáo dục và đào tạo']],
  [
    'xem [các|những] (tin|bài) [mới [nhất]]',
    ['xem tin', 'xem các bài mới', 'Xem tin mới nhất'],
    ['xem', 'xem tin nhất', 'xem  các'],
  ],
  ['(tin|bài)+ mới', ['tin bài mới', 'tin mới'], ['mới']],
  ['[tin|bài]* mới', ['tin bài mới', 'mới'], ['tin']],
  ['văn bản (!dự thảo) …', ['văn bản', 'văn bản mới'], ['văn bản dự thảo']],
  ['… (!địa) chỉ số …', ['bộ chỉ số'], ['địa chỉ số 1']],
  ['mức #', ['mức 3'], ['mức', 'mức x']],
  ['… (!phó) [các|ông] giám đốc …', ['giám đốc', 'ông giám đốc sở'], ['phó giám đốc']],
  ['\\(c\\)…', ['(c) 2026'], ['c 2026']],
  ['e-mail (a.b)', ['e-mail a.b'], ['e-mail axb']],
];

test.each(cases)('%s', (phrase, said, other) => {
  for (const text of said) expect(saysSo(text, { name: { vi: '', en: '' }, sure: [phrase] }), text).toBe(true);
  for (const text of other) expect(saysSo(text, { name: { vi: '', en: '' }, sure: [phrase] }), text).toBe(false);
});

test('labels are compared without punctuation and numbering; what is sure goes before what may be', () => {
  const wording = { name: { vi: '', en: '' }, sure: ['hỏi đáp'], perhaps: ['… hỏi đáp …'] };
  expect(fits('3. HỎI – ĐÁP!', wording)).toBe('yes');
  expect(fits('Mục hỏi đáp', wording)).toBe('perhaps');
  expect(fits('Tin tức', wording)).toBe('no');
  expect(fits('›', wording)).toBe('no');
});

test('signs may stand around the label of a control', () => {
  expect(labelPatternOf(['trang chủ']).test('» trang chu «')).toBe(true);
  expect(labelPatternOf(['trang chủ']).test('ve trang chu')).toBe(false);
});

test('no phrases say nothing', () => {
  expect(patternOf([]).test('')).toBe(false);
});
