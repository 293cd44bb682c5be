import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { hostileReport } from '../testing/hostile-report.ts';
import { sampleReport } from '../testing/sample-report.ts';
import { columns } from './neutral.ts';
import { renderTerminal } from './terminal.ts';

const full = { ...sampleReport(), limitations: [] };
const oneLine = (text: string) => text.replace(/\n +/g, ' ');

test('the first line is the service levels', () => {
  expect(oneLine(renderTerminal(full, { lang: 'vi' })).split('\n')[0]).toBe(
    'Dịch vụ công: công bố mức 1: 2 · mức 2: 2 · mức 3: 3 · mức 4: 2 · không công bố mức: 1 — xác minh mức 1: 4 · mức 2: 3 · mức 3: 2 · mức 4: 0 · chưa xác minh được mức nào: 1; khai quá mức: 2',
  );
  expect(renderTerminal({ ...full, services: [] }, { lang: 'vi' })).toMatch(
    /^Dịch vụ công: không tìm thấy dịch vụ nào\n/,
  );
});

test('what was skipped is said before everything else', () => {
  expect(renderTerminal(sampleReport(), { lang: 'vi' })).toMatch(/^Hạn chế: Không có trình duyệt/);
  expect(renderTerminal(sampleReport(), { lang: 'en' })).toMatch(/^Limit: No browser/);
});

test('a failure tells clause, page, element, what was found and how to mend it', () => {
  const text = oneLine(renderTerminal(full, { lang: 'vi', width: 120 }));
  for (const part of [
    '✗ 16.3.c/phone (phải) Chân trang có số điện thoại liên hệ',
    'Đã thấy: “Bản quyền © UBND tỉnh Mẫu',
    'Vị trí: https://tinhmau.gov.vn/ [footer#chan-trang]',
    'Cách sửa: Ghi số điện thoại ở chân trang',
    'và 6 vị trí nữa',
    '3 trên 9 yêu cầu bắt buộc',
    'chưa xếp loại',
    'Công bố mức 4 nhưng cao nhất chỉ có thể là mức 1',
    'Địa chỉ không xem được: 2',
  ])
    expect(text).toContain(part);
});

test('long lists are cut and counted', () => {
  const [row] = full.requirements.filter(({ id }) => id === '16.3.c/phone');
  if (!row) throw new Error('the sample has the row');
  const many = { ...full, requirements: Array.from({ length: 500 }, () => row) };
  const text = renderTerminal(many, { lang: 'vi' });
  expect(text).toContain('và 488 mục nữa');
  expect(text.split('\n').length).toBeLessThan(150);
});

test.each([80, 100])('every line of the sample fits %i columns', (width) => {
  for (const line of renderTerminal(sampleReport(), { lang: 'vi', width }).split('\n'))
    expect(columns(line), line).toBeLessThanOrEqual(width);
});

test('without colour there is no escape at all; with colour the words are the same', () => {
  const plain = renderTerminal(hostileReport(), { lang: 'vi' });
  const coloured = renderTerminal(hostileReport(), { lang: 'vi', colour: true });
  expect(plain).not.toMatch(/[\p{Cf}\u202E]|(?!\n)\p{Cc}/u);
  expect(coloured).toContain('\u001b[');
  expect(stripVTControlCharacters(coloured)).toBe(plain);
});

test('addresses are links only where asked for, lead to the whole address, and fit the line', () => {
  const report = sampleReport();
  const long = `https://tinhmau.gov.vn/dich-vu-cong/${'thu-tuc-'.repeat(12)}1`;
  const place = report.requirements.find(({ id }) => id === '16.3.c/phone')?.findings[0]?.places[0];
  if (place) place.url = long;
  const plain = renderTerminal(report, { lang: 'vi', width: 80 });
  const text = renderTerminal(report, { lang: 'vi', width: 80, links: true });
  expect(plain).not.toContain('\u001b');
  expect(text).toContain(`\u001b]8;;${long}\u001b\\https://tinhmau.gov.vn/dich-vu-cong/thu-tuc-`);
  for (const line of stripVTControlCharacters(text).split('\n')) expect(columns(line), line).toBeLessThanOrEqual(80);
  const hostile = renderTerminal(hostileReport(), { lang: 'vi', links: true });
  expect(stripVTControlCharacters(hostile)).not.toMatch(/[\p{Cf}\u202E]|(?!\n)\p{Cc}/u);
  expect(hostile.replace(/\p{Cc}\]8;;[!-~]*?\p{Cc}\\/gu, '')).not.toContain('\u001b');
});

test('what was not reached is counted by reason, with what mends it', () => {
  const text = renderTerminal(sampleReport(), { lang: 'en', width: 120 });
  expect(text).toContain('Addresses not reached: 2');
  expect(text).toMatch(/1 × robots: not permitted by robots\.txt\. Correct robots\.txt/);
  expect(text).toMatch(/1 × timeout: no complete answer in time\./);
});

test('no line can pass for a command of a build server', () => {
  const report = sampleReport();
  report.limitations = [{ id: 'x', text: { vi: `${'x '.repeat(40)}::error::a ##[error]b ##vso[c]`, en: 'x' } }];
  for (const text of [renderTerminal(report, { lang: 'vi' }), renderTerminal(hostileReport(), { lang: 'vi' })]) {
    expect(text).not.toMatch(/^\s*::/m);
    expect(text).not.toMatch(/##\w*\[/);
  }
});

test('of several texts each has its own title, scores and failures', () => {
  const one = sampleReport();
  const [first] = one.instruments;
  if (!first) throw new Error('the sample report has no text');
  const second = { ...first, id: 'nd43-2011', title: { vi: 'Nghị định 43', en: 'Decree 43' } };
  const rows = one.requirements.map((row) => ({
    ...row,
    instrument: second.id,
    outcome: 'untested' as const,
    findings: [],
  }));
  const text = renderTerminal(
    { ...one, instruments: [first, second], requirements: [...one.requirements, ...rows] },
    { lang: 'vi' },
  );
  const [before = '', after = ''] = text.split('nd43-2011: Nghị định 43');
  expect(before).toContain(`${first.id}: ${first.title.vi.slice(0, 20)}`);
  expect(before).toContain('✗ ');
  expect(after).toContain('Không có yêu cầu “phải” hay “cần” nào không đạt.');
});
