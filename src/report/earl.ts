import type { Outcome } from '../core/outcome.ts';
import type { Finding, Report, RequirementResult } from '../core/report.ts';
import { neutral } from './neutral.ts';
import { qualified, uriOf } from './qualified.ts';
import type { RenderOptions } from './renderer.ts';

/** The names of EARL 1.0 and of Dublin Core, written in the file: no reader has to fetch a context. */
const context = {
  earl: 'http://www.w3.org/ns/earl#',
  dct: 'http://purl.org/dc/terms/',
  doap: 'http://usefulinc.com/ns/doap#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  assertedBy: { '@id': 'earl:assertedBy', '@type': '@id' },
  subject: { '@id': 'earl:subject', '@type': '@id' },
  test: { '@id': 'earl:test', '@type': '@id' },
  mode: { '@id': 'earl:mode', '@type': '@id' },
  outcome: { '@id': 'earl:outcome', '@type': '@id' },
  result: 'earl:result',
  info: 'earl:info',
  title: 'dct:title',
  description: 'dct:description',
  date: { '@id': 'dct:date', '@type': 'xsd:dateTime' },
  identifier: 'dct:identifier',
  isPartOf: { '@id': 'dct:isPartOf', '@type': '@id' },
  version: { '@id': 'doap:revision' },
} as const;

const outcomes = {
  passed: 'earl:passed',
  failed: 'earl:failed',
  cantTell: 'earl:cantTell',
  untested: 'earl:untested',
  inapplicable: 'earl:inapplicable',
} satisfies Record<Outcome, string>;

const modes = { automatic: 'earl:automatic', semi: 'earl:semiAuto', manual: 'earl:manual' } as const;

/**
 * EARL 1.0 in JSON-LD (W3C Working Group Note, 2 February 2017): one assertion for each requirement about the portal,
 * and one for each finding about the page it was found on.
 */
export function renderEarl(report: Report, { lang }: RenderOptions): string {
  const assertor = '_:congchuan';
  const portal = uriOf(report.portal.url) ?? '_:portal';
  const testId = (row: RequirementResult) => `urn:congchuan:${encodeURIComponent(qualified(row))}`;
  const subjects = new Map<string, object>([
    [
      portal,
      { '@id': portal, '@type': 'earl:TestSubject', title: text(report.portal.name || report.portal.url, lang) },
    ],
  ]);
  const assertion = (row: RequirementResult, subject: string, result: object) => ({
    '@type': 'earl:Assertion',
    assertedBy: assertor,
    subject,
    test: testId(row),
    mode: modes[row.method],
    result: { '@type': 'earl:TestResult', date: report.collectedAt, ...result },
  });
  const assertions = report.requirements.flatMap((row) => [
    assertion(row, portal, { outcome: outcomes[row.outcome], description: text(row.summary[lang], lang) }),
    ...row.findings.flatMap((finding) => {
      const page = uriOf(finding.places[0]?.url ?? '');
      if (page === null) return [];
      if (!subjects.has(page)) subjects.set(page, { '@id': page, '@type': 'earl:TestSubject', isPartOf: portal });
      return [assertion(row, page, resultOf(finding, lang))];
    }),
  ]);
  const graph = [
    {
      '@id': assertor,
      '@type': ['earl:Software', 'earl:Assertor'],
      title: report.tool.name,
      version: report.tool.version,
    },
    ...subjects.values(),
    ...report.requirements.map((row) => ({
      '@id': testId(row),
      '@type': 'earl:TestRequirement',
      identifier: qualified(row),
      title: text(row.summary[lang], lang),
      description: text(row.cite[lang], lang),
    })),
    ...assertions,
  ];
  return `${JSON.stringify({ '@context': context, '@graph': graph }, null, 2)}\n`;
}

const text = (value: string, lang: string) => ({ '@value': neutral(value), '@language': lang });

const resultOf = (finding: Finding, lang: 'vi' | 'en') => ({
  outcome: outcomes[finding.outcome],
  description: text(finding.text[lang], lang),
  ...(finding.found ? { info: text(finding.found, lang) } : {}),
  identifier: neutral(finding.fingerprint, 100),
});
