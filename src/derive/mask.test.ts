import { describe, expect, test } from 'vitest';
import { mask } from './mask.ts';

describe('mask', () => {
  test.each([
    ['Liên hệ 0912 345 678 gặp ông Ba', 'Liên hệ 0… gặp ông Ba'],
    ['CCCD 001099012345, CMND 123456789', 'CCCD …, CMND …'],
    ['thư tới nguyen.van.a@example.vn nhé', 'thư tới …@… nhé'],
  ])('%s', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  test.each([
    'Quyết định 1234/QĐ-UBND ngày 20/11/2025',
    'Lệ phí 150.000.000 đồng',
    'Mã thủ tục 1.000123.000.00.00.H01',
    'Tỉ lệ 98,5 %',
  ])('leaves %s alone', (text) => {
    expect(mask(text)).toBe(text);
  });
});
