import { describe, expect, test } from 'vitest';
import type { Verdict } from '../core/rule.ts';
import { ruleOf, serviceOf } from '../testing/judging.ts';
import { bySeriousness, findingsOf } from './findings.ts';
import type { TargetResult } from './run-rules.ts';

const rule = ruleOf({ scope: 'page', needs: ['document'] }, () => []);
const contact = { ...rule, quotesContact: true };

function result(url: string, part: Partial<Verdict> = {}): TargetResult {
  const verdict: Verdict = { outcome: 'failed', message: 'missing', ...part };
  return { target: { id: url, url, evidence: {} as never }, outcome: verdict.outcome, verdicts: [verdict] };
}
const find = (results: TargetResult[], options: object = {}, one = rule) =>
  findingsOf('1', one, { rule: one.id, with: { ...options } }, results).findings;
const fingerprint = (url: string, part?: Partial<Verdict>, options?: object) =>
  find([result(url, part)], options)[0]?.fingerprint;

describe('the fingerprint', () => {
  const page = 'https://tinhmau.gov.vn/tin/bai-viet-so-mot-12.html';

  test('is the same on another host, on another page of the template, and whatever was found', () => {
    const same = fingerprint(page, { pointer: 'footer' });
    expect(fingerprint('https://thu.tinhmau.vn:8443/tin/mot-bai-khac-13.html', { pointer: 'footer' })).toBe(same);
    expect(fingerprint(page, { pointer: 'footer', found: 'khác', data: { text: 'khác' } })).toBe(same);
  });

  test('differs by message, element, parameters of the law and template', () => {
    const all = [
      fingerprint(page),
      fingerprint(page, { message: 'unsure', data: { text: 'x' } }),
      fingerprint(page, { pointer: 'footer' }),
      fingerprint(page, {}, { entry: 'home' }),
      fingerprint('https://tinhmau.gov.vn/van-ban/1'),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  test('names no host either where the verdict is about one; two hosts stay two findings', () => {
    const of = (pointer: string) => result('https://tinhmau.gov.vn/', { pointer });
    const found = find([of('tls:tinhmau.gov.vn:443'), of('tls:thu.tinhmau.vn:8443')]);
    expect(found).toHaveLength(2);
    expect(found[0]?.fingerprint).toBe(found[1]?.fingerprint);
    expect(found[0]?.fingerprint).not.toBe(find([of('dns:tinhmau.gov.vn')])[0]?.fingerprint);
  });
});

describe('findingsOf', () => {
  test('equal findings are one, with all places counted and the first of them listed', () => {
    const urls = Array.from({ length: 60 }, (_, index) => `https://tinhmau.gov.vn/tin/${index}`);
    const [finding, ...others] = find(urls.map((url) => result(url)));
    expect(others).toEqual([]);
    expect(finding?.placesTotal).toBe(60);
    expect(finding?.places).toHaveLength(50);
    expect(finding?.places[0]).toEqual({ url: urls[0] });
  });

  test('names the service, and the page when it is not the target', () => {
    const url = 'https://tinhmau.gov.vn/dich-vu/1';
    const one = result(url, { url: 'https://tinhmau.gov.vn/thong-ke', pointer: 'table' });
    const [finding] = find([{ ...one, target: { ...one.target, service: serviceOf({ url }) } }]);
    expect(finding?.places).toEqual([
      { url: 'https://tinhmau.gov.vn/thong-ke', pointer: 'table', service: 'Đăng ký khai sinh' },
    ]);
  });

  test('private data is masked in what is quoted and in the words, unless the rule quotes the agency', () => {
    const text = 'Gọi 0912 345 678';
    const told = [result('https://a.gov.vn/', { message: 'unsure', found: text, data: { text } })];
    expect(find(told)[0]).toMatchObject({
      found: 'Gọi 0…',
      data: { text: 'Gọi 0…' },
      text: { vi: 'thấy Gọi 0…', en: 'saw Gọi 0…' },
    });
    expect(find(told, {}, contact)[0]).toMatchObject({ found: text, text: { vi: `thấy ${text}` } });
  });

  test('a long quote is cut, and what is cut through is masked before', () => {
    const found = `${'chữ '.repeat(98)}0912 345 678`;
    expect(find([result('https://a.gov.vn/', { found })])[0]?.found).not.toMatch(/09/);
  });

  test('an address stays whole', () => {
    const url = 'https://a.gov.vn/van-ban/123456789';
    expect(find([result('https://a.gov.vn/', { found: url })])[0]?.found).toBe(url);
  });

  test('a pass is not to be mended; what the engine set aside is told as untested alone', () => {
    expect(find([result('https://a.gov.vn/', { outcome: 'passed' })])[0]?.mend).toBeNull();
    const aside = result('https://a.gov.vn/');
    const [finding, ...others] = find([
      { ...aside, outcome: 'untested', missed: { code: 'needs-browser', message: '' } },
    ]);
    expect(finding).toMatchObject({ outcome: 'untested', message: 'needs-browser', found: null, mend: null });
    expect(others).toEqual([]);
  });
});

test('the worst comes first, equals in the order found', () => {
  const list = (['passed', 'failed', 'untested', 'failed', 'cantTell'] as const).flatMap((outcome, index) =>
    find([result(`https://a.gov.vn/${index}`)]).map((finding) => ({ ...finding, outcome })),
  );
  expect(bySeriousness(list).map(({ outcome }) => outcome)).toEqual([
    ...['failed', 'failed', 'cantTell', 'untested', 'passed'],
  ]);
  expect(bySeriousness(list)[0]?.places[0]?.url).toBe('https://a.gov.vn/1');
});
