import { describe, expect, test } from 'vitest';
import { reasonFor, wordsFor } from './wordings.ts';

const node = (checks: { id: string; data?: unknown }[], summary = '') => ({
  target: '#a',
  html: '<p>',
  summary,
  checks,
});

describe('the words for a rule', () => {
  test('demand and remedy in both languages', () => {
    expect(wordsFor('image-alt').demand).toEqual({
      vi: 'Hình ảnh phải có văn bản thay thế',
      en: 'Images have a text alternative',
    });
  });

  test('a rule of another version, or one named like a built-in property, is told by its name', () => {
    for (const rule of ['brand-new', 'constructor']) expect(wordsFor(rule).demand.vi).toContain(rule);
  });
});

describe('what checks say of an element', () => {
  const vi = (id: string, data?: unknown, kind: 'fail' | 'incomplete' = 'fail') =>
    reasonFor(node([{ id, ...(data !== undefined && { data }) }]), kind)?.vi;

  test('is chosen by key, by number, or is the default', () => {
    expect(vi('non-empty-alt', { messageKey: 'emptyAttr' })).toBe('Thuộc tính alt của phần tử để trống');
    expect(vi('aria-required-attr', ['aria-checked'])).toBe('Thiếu thuộc tính ARIA bắt buộc: aria-checked');
    expect(vi('aria-required-attr', ['a', 'b'])).toBe('Thiếu các thuộc tính ARIA bắt buộc: a, b');
    expect(vi('color-contrast', { messageKey: 'bgImage' }, 'incomplete')).toContain('nền là hình ảnh');
    expect(vi('color-contrast', undefined, 'incomplete')).toBe('Không tính được độ tương phản');
  });

  test('what was too long to keep leaves no hole; axe’s own words stand in', () => {
    expect(vi('duplicate-id')).toBeUndefined();
    expect(reasonFor(node([{ id: 'duplicate-id' }], 'Fix any of the following:\n  Same id: x'), 'fail')).toEqual({
      vi: 'Same id: x',
      en: 'Same id: x',
    });
  });

  test('several checks are told once each; an unknown one not at all', () => {
    const both = node([{ id: 'has-alt' }, { id: 'has-alt' }, { id: 'toString' }]);
    expect(reasonFor(both, 'fail')?.vi).toBe('Phần tử không có thuộc tính alt');
    expect(reasonFor(node([{ id: 'toString' }]), 'fail')).toBeUndefined();
  });
});
