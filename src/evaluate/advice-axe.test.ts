import { expect, test } from 'vitest';
import type { Instrument } from '../core/instrument.ts';
import { collected } from '../core/observation.ts';
import { axeAdvice } from './advice-axe.ts';
import type { Target } from './views.ts';

const seen = (url: string, ids: string[], viewport?: 'phone') =>
  ({
    ...{ id: url, url, ...(viewport && { viewport }) },
    evidence: {
      axe: collected(
        {
          violations: ids.map((id) => ({
            id,
            impact: null,
            total: 3,
            nodes: [{ target: '#a', html: '', summary: '' }],
          })),
          ...{ incomplete: [], passes: [], inapplicable: [] },
        },
        '2026-03-02T03:00:00Z',
      ),
    },
  }) as unknown as Target<'page'>;
const law = {
  requirements: [{ rules: { all: [{ rule: 'axe-rules-satisfied', with: { rules: ['image-alt'] } }] } }],
} as unknown as Instrument;

test('faults that no requirement asks about are told once, most first, with both screens', () => {
  const home = 'https://tinhmau.gov.vn/';
  const views = {
    page: [seen(home, ['image-alt', 'label', 'html-has-lang'])],
    phone: [seen(home, ['label'], 'phone')],
  };
  const advice = axeAdvice(views, [law]);
  expect(advice.map(({ id }) => id)).toEqual(['axe-label', 'axe-html-has-lang']);
  expect(advice[0]?.text.vi).toContain('Ô nhập phải có nhãn; chưa đạt ở 6 phần tử');
  expect(advice[0]?.places).toEqual([
    { url: home, pointer: '#a' },
    { url: home, pointer: '#a', viewport: 'phone' },
  ]);
});
