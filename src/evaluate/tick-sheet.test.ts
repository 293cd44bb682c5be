import { describe, expect, test } from 'vitest';
import type { ServiceLevel } from '../core/service.ts';
import { requirementOf, serviceOf } from '../testing/judging.ts';
import { serviceAdvice } from './advice-services.ts';
import type { Assessment } from './assess.ts';
import { serviceResult } from './levels.ts';
import { tickSheet } from './tick-sheet.ts';

const labelled = (value: string, placeholder?: string) => ({
  label: 'Nhãn',
  value,
  pointer: 'p',
  ...(placeholder && { placeholder }),
});

describe('the tick sheet of a service', () => {
  const service = serviceOf({
    url: 'https://tinhmau.gov.vn/1',
    fields: {
      steps: labelled('Nộp đơn, hỏi 0912345678'),
      fees: labelled('Không'),
      result: labelled('', 'Đang cập nhật'),
      manner: labelled('x'.repeat(900)),
      channels: labelled(`${'chữ '.repeat(123)}0912 345 678, 0987 654 321`),
    },
    figures: { received: labelled('12') },
  });
  const byId = new Map(tickSheet(service, 3).items.map((item) => [item.id, item]));

  test('tells what is stated, said to be none, empty and missing, all fourteen items in order', () => {
    expect(byId.size).toBe(14);
    expect(['steps', 'fees', 'result', 'subject'].map((id) => byId.get(id)?.state)).toEqual([
      'stated',
      'none',
      'empty',
      'missing',
    ]);
    expect(byId.get('result')?.value).toBe('Đang cập nhật');
  });
  test('shortens values and masks personal data', () => {
    expect(byId.get('manner')?.value).toHaveLength(501);
    expect(byId.get('steps')?.value).not.toContain('0912345678');
    expect(byId.get('channels')?.value).toBe(`${'chữ '.repeat(123)}…`);
  });
  test('has figures where they are owed or shown', () => {
    expect(tickSheet(serviceOf({ url: 'https://tinhmau.gov.vn/1', figures: {} }), 2).figures).toBeUndefined();
    expect(
      tickSheet(serviceOf({ url: 'https://tinhmau.gov.vn/1', figures: {} }), 3).figures?.every(
        ({ state }) => state === 'missing',
      ),
    ).toBe(true);
    expect(tickSheet(service, 1).figures?.[0]).toMatchObject({ id: 'received', state: 'stated', value: '12' });
  });
});

const url = 'https://tinhmau.gov.vn/dv/1';
const judged = (claimedLevel: ServiceLevel, failing: number, listed?: number) => {
  const row = (level: ServiceLevel): Assessment => ({
    requirement: requirementOf({ id: `5.${level}`, scope: 'service', conditionOf: level }),
    outcomes: new Map([[url, level === failing ? 'failed' : 'passed']]),
    gate: new Map(),
    result: {} as Assessment['result'],
  });
  const reference = listed === undefined ? undefined : { name: 'Cấp thẻ', level: listed, line: 4 };
  return serviceResult(serviceOf({ url, claimedLevel }), ([1, 2, 3, 4] as const).map(row), [], url, reference);
};

test.each([1, 2, 3, 4] as const)(
  'a claim of level %i is one too many when a condition of that level fails, and only then',
  (level) => {
    expect(judged(level, level)).toMatchObject({
      verdict: 'over-claimed',
      missing: [`5.${level}`],
      verified: { max: level - 1 },
    });
    expect(judged(level, level + 1).verdict).toBe('confirmed');
  },
);

test('levels that differ from the list are told, grouped', () => {
  const services = [judged(4, 0, 3), judged(4, 0, 3), judged(2, 0, 2), judged(3, 0)];
  expect(serviceAdvice(services).map(({ id, places }) => [id, places.length])).toEqual([
    ['service-level-4-listed-3', 2],
  ]);
  expect(services[0]?.listed).toEqual({ line: 4, name: 'Cấp thẻ', level: 3 });
});
