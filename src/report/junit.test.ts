import { load } from 'cheerio';
import type { Element } from 'domhandler';
import { parse as readJunit, type TestSuites } from 'junit2json';
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
  expect($('failure').length).toBe(4);
});

/** What the schema of Ant's JUnit reports (Windy Road Technology, 2011) asks of each element; it allows nothing else. */
const schema: Record<string, { attributes: string[]; optional?: string[]; children: RegExp }> = {
  testsuites: { attributes: [], children: /^(testsuite )*$/ },
  testsuite: {
    attributes: ['name', 'package', 'id', 'timestamp', 'hostname', 'tests', 'failures', 'errors', 'time'],
    optional: ['skipped'],
    children: /^properties (testcase )*system-out system-err $/,
  },
  properties: { attributes: [], children: /^(property )*$/ },
  property: { attributes: ['name', 'value'], children: /^$/ },
  testcase: { attributes: ['name', 'classname', 'time'], children: /^(skipped |error |failure )?$/ },
  failure: { attributes: ['type'], optional: ['message'], children: /^$/ },
  skipped: { attributes: [], optional: ['message'], children: /^$/ },
  'system-out': { attributes: [], children: /^$/ },
  'system-err': { attributes: [], children: /^$/ },
};

test.each([
  ['a report', sampleReport()],
  ['a hostile one', hostileReport()],
])('%s has the elements and attributes that the common schema knows', async (_, report) => {
  const text = renderJunit(report, { lang: 'vi' });
  const $ = parse(text);
  for (const element of $('*').toArray() as Element[]) {
    const known = schema[element.name];
    if (!known) throw new Error(element.name);
    const { attributes, optional = [], children } = known;
    const given = Object.keys(element.attribs).filter((name) => !optional.includes(name));
    expect(given.sort(), element.name).toEqual([...attributes].sort());
    const inside = $(element).children().toArray() as Element[];
    expect(inside.map(({ name }) => `${name} `).join(''), element.name).toMatch(children);
  }
  expect(
    $('testsuite')
      .toArray()
      .map(({ attribs }) => attribs.id),
  ).toEqual([...$('testsuite').toArray().keys()].map(String));
  for (const { attribs } of $('testsuite').toArray())
    expect(attribs.timestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
  // And a reader of somebody else finds the same in it.
  const read = (await readJunit(text)) as TestSuites;
  expect(read.testsuite?.flatMap(({ testcase }) => testcase ?? []).length).toBe($('testcase').length);
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
    [
      'testsuites',
      'testsuite',
      'properties',
      'property',
      'testcase',
      'system-out',
      'system-err',
      'failure',
      'skipped',
    ].sort(),
  );
  expect($('testcase').length).toBe(13);
  expect(text).not.toMatch(/(?!\n)\p{Cc}|[\uFFFE\uFFFF]/u);
  expect(text.isWellFormed()).toBe(true);
});
