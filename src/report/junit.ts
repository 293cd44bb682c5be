import type { Language } from '../core/language.ts';
import type { Finding, Interval, Report, RequirementResult } from '../core/report.ts';
import { answerText } from './answers.ts';
import { type Article, articlesOf } from './digest.ts';
import { neutral } from './neutral.ts';
import { onPhone } from './on-phone.ts';
import type { RenderOptions } from './renderer.ts';
import { words } from './words.ts';

/**
 * JUnit XML for pipelines: an article is a suite, a requirement a case. Failed musts and shoulds are failures; failed
 * encouragements, waived failures and everything not decided are skipped, with the reason. Valid by the strict schema of
 * Ant's reports (Windy Road) and by that of the xUnit plugin of Jenkins: hence `id`, and the empty ends.
 */
export function renderJunit(report: Report, { lang }: RenderOptions): string {
  const suites = articlesOf(report).map((article, index) => suite(report, article, index, lang));
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>', ...suites, '</testsuites>', ''].join('\n');
}

const isFailure = ({ outcome, force, waived }: RequirementResult): boolean =>
  outcome === 'failed' && force !== 'may' && !waived;
const isSkipped = (row: RequirementResult): boolean => row.outcome !== 'passed' && !isFailure(row);

function suite(report: Report, article: Article, index: number, lang: Language): string {
  const { instrument, id, title, machine, requirements } = article;
  const attributes = {
    name: `${id}. ${neutral(title[lang])}`,
    package: instrument,
    id: index,
    tests: requirements.length,
    failures: requirements.filter(isFailure).length,
    errors: 0,
    skipped: requirements.filter(isSkipped).length,
    // The schema knows no time zone here; the moment is UTC.
    timestamp: report.collectedAt.slice(0, 19),
    hostname: new URL(report.portal.url).hostname,
    time: 0,
  };
  const properties = [
    ['portal.name', report.portal.name ?? report.portal.url],
    ['portal.url', report.portal.url],
    ['tool', `${report.tool.name} ${report.tool.version}`],
    ['evidence.sha256', report.evidence.sha256],
    ['conformity', report.score.conformity],
    ...scoreProperties('score.machine', report.score.machine),
    ...scoreProperties('score.full', report.score.full),
    ...(machine ? scoreProperties(`article.${id}.machine`, machine) : []),
  ].map(([name = '', value = '']) => `      ${emptyTag('property', { name, value })}`);
  return [
    `  ${startTag('testsuite', attributes)}`,
    '    <properties>',
    ...properties,
    '    </properties>',
    ...requirements.map((row) => testCase(row, report, lang)),
    '    <system-out/>',
    '    <system-err/>',
    '  </testsuite>',
  ].join('\n');
}

const scoreProperties = (name: string, { low, high, coverage }: Interval): string[][] => [
  [`${name}.low`, String(low)],
  [`${name}.high`, String(high)],
  [`${name}.coverage`, String(coverage)],
];

function testCase(row: RequirementResult, report: Report, lang: Language): string {
  const attributes = { name: `${row.id} ${neutral(row.summary[lang])}`, classname: row.instrument, time: 0 };
  if (row.outcome === 'passed') return `    ${emptyTag('testcase', attributes)}`;
  const failed = row.findings.filter(({ outcome }) => outcome === row.outcome);
  const answer = row.answers?.find(({ outcome }) => outcome === row.outcome || (row.waived && outcome === 'waived'));
  const said = answer && answerText(answer, report, lang);
  const message = neutral(row.waived && said ? said : (failed[0]?.text[lang] ?? said ?? reasonText(row, lang)));
  const inner = isFailure(row)
    ? [
        `      ${startTag('failure', { message, type: row.force })}${escaped(failed.map((one) => details(one, lang)).join('\n\n'))}</failure>`,
      ]
    : [`      ${emptyTag('skipped', { message: `${words[lang].outcome[row.outcome]}: ${message}` })}`];
  return [`    ${startTag('testcase', attributes)}`, ...inner, '    </testcase>'].join('\n');
}

function reasonText(row: RequirementResult, lang: Language): string {
  const { code, method, outcomeMeaning } = words[lang];
  if (row.reason) return code[row.reason];
  return row.method === 'manual' ? method.manual : outcomeMeaning[row.outcome];
}

function details(finding: Finding, lang: Language): string {
  const { heading } = words[lang];
  const places = finding.places.map((place) =>
    [place.service, place.url, place.pointer, onPhone(place, lang)]
      .flatMap((part) => (part ? [neutral(part)] : []))
      .join(' · '),
  );
  return [
    neutral(finding.text[lang]),
    `${heading.lookedFor}: ${neutral(finding.lookedFor[lang])}`,
    ...(finding.found ? [`${heading.found}: ${neutral(finding.found)}`] : []),
    ...places.slice(0, 10).map((place) => `${heading.where}: ${place}`),
    ...(finding.mend ? [`${heading.mend}: ${neutral(finding.mend[lang])}`] : []),
    `${heading.fingerprint}: ${neutral(finding.fingerprint)}`,
  ].join('\n');
}

type Attributes = Record<string, string | number>;

const startTag = (name: string, attributes: Attributes): string => `<${name}${written(attributes)}>`;
const emptyTag = (name: string, attributes: Attributes): string => `<${name}${written(attributes)}/>`;
const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(neutral(String(value), 1000))}"`)
    .join('');

// Everything passes `neutral` first, so no character is left that XML 1.0 cannot hold.
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
