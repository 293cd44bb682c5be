import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { hostileReport } from '../testing/hostile-report.ts';
import { sampleReport } from '../testing/sample-report.ts';
import { renderJunit } from './junit.ts';

const parse = (text: string) => load(text, { xml: true });

test('an article is a suite, a requirement a case, and the counts agree', () => {
  const $ = parse(renderJunit(sampleReport(), { lang: 'vi' }));
  expect($('testsuite').length).toBe(8);
  expect($('testcase').length).toBe(13);
  for (const element of $('testsuite').toArray()) {
    const suite = $(element);
    expect(suite.attr('tests')).toBe(String(suite.children('testcase').length));
    expect(suite.attr('failures')).toBe(String(suite.find('failure').length));
    expect(suite.attr('skipped')).toBe(String(suite.find('skipped').length));
  }
  expect($('testsuites').attr('failures')).toBe('4');
});

test('a failure carries its force and details; what is undecided is skipped with the reason', () => {
  const $ = parse(renderJunit(sampleReport(), { lang: 'vi' }));
  const of = (id: string) => $(`testcase[name^="${id} "]`);
  expect(of('16.4.b/tree').find('failure').attr('type')).toBe('should');
  expect(of('16.3.c/phone').find('failure').text()).toContain('footer#chan-trang');
  expect(of('15.4/ipv6').find('skipped').attr('message')).toContain('không có IPv6');
  expect(of('12.1').find('skipped').attr('message')).toContain('Cổng Dịch vụ công quốc gia');
  expect(of('22.1').find('skipped').attr('message')).toContain('người kiểm tra');
  expect(of('18.3').find('failure').length + of('18.3').find('skipped').length).toBe(1);
  expect(of('18.3').find('failure').length).toBe(0);
  expect(of('5.1.a').children().length).toBe(0);
});

test('hostile strings stay text', () => {
  const text = renderJunit(hostileReport(), { lang: 'vi' });
  const $ = parse(text);
  const names = new Set(
    $('*')
      .toArray()
      .map((element) => ('name' in element ? element.name : '')),
  );
  expect([...names].sort()).toEqual(
    ['testsuites', 'testsuite', 'properties', 'property', 'testcase', 'failure', 'skipped'].sort(),
  );
  expect($('testcase').length).toBe(13);
  expect(text).not.toMatch(/(?!\n)\p{Cc}|[\uFFFE\uFFFF]/u);
  expect(text.isWellFormed()).toBe(true);
});
