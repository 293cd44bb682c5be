import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Instrument } from '../core/instrument.ts';
import { defineRule } from '../core/rule.ts';
import { listInstruments, listRules, showInstrument, showRule } from './law.ts';

const b = (vi: string, en: string) => ({ vi, en });
const rule = defineRule({
  id: 'footer-phone-published',
  title: b('Chân trang có số điện thoại', 'The footer publishes a telephone'),
  scope: 'site',
  needs: ['home'],
  options: z.strictObject({}),
  lookedFor: b('số điện thoại', 'a telephone'),
  messages: {
    present: { text: b('Có.', 'Present.') },
    missing: { text: b('Thiếu.', 'Missing.'), mend: b('Bổ sung.', 'Add it.') },
  },
  *evaluate() {},
});
const instrument: Instrument = {
  id: 'tt32-2018',
  title: b('Thông tư 32', 'Circular 32'),
  version: '1',
  inForce: { from: '2018-06-01' },
  status: b('Tham chiếu lịch sử.', 'A historic yardstick.'),
  articles: [{ id: '16', title: b('Giao diện', 'Interface') }],
  requirements: [
    {
      id: '16.3.c/phone',
      cite: b('điểm c khoản 3 Điều 16', 'Article 16(3)(c)'),
      summary: b('Có số điện thoại.', 'A telephone is given.'),
      force: 'should',
      scope: 'portal',
      method: 'automatic',
      rules: { all: [{ rule: 'footer-phone-published', with: {} }] },
    },
    {
      id: '16.1',
      cite: b('khoản 1 Điều 16', 'Article 16(1)'),
      summary: b('Giao diện thuận tiện.', 'The interface is convenient.'),
      force: 'must',
      scope: 'portal',
      method: 'manual',
      question: b('Có thuận tiện không?', 'Is it convenient?'),
    },
  ],
};

describe('the law to be read', () => {
  test('lists say what there is', () => {
    expect(listInstruments([instrument], 'vi')).toContain('tt32-2018      2 yêu cầu');
    expect(listRules([rule], 'en')).toBe('footer-phone-published  site     The footer publishes a telephone\n');
  });

  test('an instrument shows status, clause, force, rule and evidence, and the question of what no machine decides', () => {
    const text = showInstrument(instrument, [rule], 'vi');
    for (const part of [
      'Tham chiếu lịch sử',
      'Điều 16. Giao diện',
      'điểm c khoản 3 Điều 16',
      '(cần;',
      '→ quy tắc footer-phone-published → bằng chứng: home',
      'Có thuận tiện không?',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('one requirement alone can be shown', () => {
    const text = showInstrument(instrument, [rule], 'en', '16.1');
    expect(text).toContain('Article 16(1)');
    expect(text).not.toContain('16.3.c');
  });

  test('a rule shows what it can say and every clause that uses it', () => {
    const text = showRule(rule, [instrument], 'en');
    for (const part of ['missing: Missing.', 'To mend: Add it.', 'tt32-2018:16.3.c/phone Article 16(3)(c) {}'])
      expect(text).toContain(part);
    expect(showRule(rule, [], 'vi')).toContain('chưa văn bản nào dùng');
  });
});
