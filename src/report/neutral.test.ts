import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columns, neutral, wrap } from './neutral.ts';

test('Vietnamese text stays as it is, composed', () => {
  expect(neutral('Điện thoại: (024) 3943 6666')).toBe('Điện thoại: (024) 3943 6666');
  expect(neutral('Điện thoại'.normalize('NFD'))).toBe('Điện thoại');
  expect(neutral('Một\r\n\t dòng')).toBe('Một dòng');
});

test('what can act becomes a visible mark', () => {
  expect(neutral('a\u001b[2Jb')).toBe('a\uFFFD[2Jb');
  expect(neutral('\u202Etạđ')).toBe('\uFFFDtạđ');
  expect(neutral('đ\u200Bạt')).toBe('đạt');
});

test('no string leaves a control, a bidirectional mark, a lone surrogate or a second line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const out = neutral(text, 50);
      expect(out.isWellFormed()).toBe(true);
      expect(out).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFE\uFFFF]/u);
      expect([...out].length).toBeLessThanOrEqual(50);
    }),
  );
});

test('long text is cut with a mark', () => {
  expect(neutral('Ư'.repeat(100), 10)).toBe(`${'Ư'.repeat(9)}…`);
  expect(neutral(' '.repeat(30), 10)).toBe('');
});

test('lines keep to the width, and a longer word is not cut', () => {
  expect(wrap('một hai ba bốn', 7)).toEqual(['một hai', 'ba bốn']);
  expect(wrap('xem https://tinhmau.gov.vn/dich-vu-cong nhé', 10)).toEqual([
    'xem',
    'https://tinhmau.gov.vn/dich-vu-cong',
    'nhé',
  ]);
  expect(columns('Điện')).toBe(4);
  expect(columns('電話')).toBe(4);
});
