import { expect, test } from 'vitest';
import { contrastOf, hex, nearestPassing, rgbOf } from './contrast.ts';

test('ratios are those of WCAG', () => {
  expect(contrastOf([0, 0, 0], [255, 255, 255])).toBe(21);
  expect(contrastOf([255, 255, 255], [255, 255, 255])).toBe(1);
  // The lightest grey that passes on white, and the one after it.
  expect(contrastOf([0x76, 0x76, 0x76], [255, 255, 255])).toBeGreaterThan(4.5);
  expect(contrastOf([0x77, 0x77, 0x77], [255, 255, 255])).toBeLessThan(4.5);
});

test('colours are read as they are written', () => {
  expect(rgbOf('#abc')).toEqual([0xaa, 0xbb, 0xcc]);
  expect(rgbOf('#0a141e')).toEqual([10, 20, 30]);
  expect(rgbOf('red')).toBeUndefined();
  expect(hex([10, 20, 30])).toBe('#0a141e');
});

test('the nearest colour that passes goes the shorter way, darker or lighter', () => {
  expect(nearestPassing([0, 0, 0], [255, 255, 255], 4.5)).toEqual([0, 0, 0]);
  expect(nearestPassing([200, 200, 200], [255, 255, 255], 4.5)?.[0]).toBeLessThan(0x77);
  expect(nearestPassing([60, 60, 60], [0, 0, 0], 4.5)?.[0]).toBeGreaterThan(60);
  expect(nearestPassing([120, 120, 120], [119, 119, 119], 21)).toBeUndefined();
});
