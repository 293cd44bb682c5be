import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clean, fold } from './vietnamese.ts';

test('clean composes letters and leaves single spaces, fold takes case and marks away, whatever comes', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 3 }),
    fc.constantFrom(
      ' ',
      '\n',
      '\u00a0',
      '\u00ad',
      '\u200b',
      'ế',
      'ế'.normalize('NFD'),
      'Đ',
      'a',
      '\u0301',
      'ﬁ',
      '\u212b',
      '–',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      const plain = text.normalize('NFC').replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '');
      expect(clean(text)).toBe(plain.split(/\s+/).filter(Boolean).join(' '));
      const bare = clean(text)
        .toLowerCase()
        .replace(/đ/g, 'd')
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .normalize('NFC');
      expect(fold(text)).toBe(bare);
    }),
    { numRuns: 2000 },
  );
});
