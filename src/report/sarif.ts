import type { Language } from '../core/language.ts';
import type { Finding, Report, RequirementResult } from '../core/report.ts';
import { literal } from './markdown-text.ts';
import { neutral } from './neutral.ts';
import { qualified, uriOf } from './qualified.ts';
import type { RenderOptions } from './renderer.ts';
import { words } from './words.ts';

/** Convention: places of one result; a reader of SARIF shows few, `placesTotal` says how many there are. */
const mostPlaces = 10;

const levels = { must: 'error', should: 'warning', may: 'note' } as const;
const informationUri = 'https://www.npmjs.com/package/congchuan';

/**
 * SARIF 2.1.0 (OASIS, 27 March 2020): a requirement is a rule, a finding a result. `failed` is kind `fail` at the level
 * of its force, `cantTell` is kind `review`; what could not be looked at stands among the notifications of the run, so
 * that no viewer shows it as a fault.
 */
export function renderSarif(report: Report, { lang }: RenderOptions): string {
  const rows = report.requirements.filter(({ scope }) => scope !== 'agency');
  const places = new Map(rows.map((row, index) => [row, index]));
  const run = {
    tool: {
      driver: {
        name: report.tool.name,
        version: report.tool.version,
        semanticVersion: report.tool.version,
        informationUri,
        language: lang,
        rules: rows.map((row) => ruleOf(row, lang)),
      },
    },
    automationDetails: { id: `congchuan/${neutral(report.portal.id, 100)}/` },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: true,
        startTimeUtc: report.collectedAt,
        endTimeUtc: report.evidence.finishedAt,
        toolExecutionNotifications: report.limitations.map(({ id, text }) => ({
          level: 'warning',
          descriptor: { id: neutral(id, 100) },
          message: { text: neutral(text[lang]) || id },
        })),
      },
    ],
    properties: {
      portal: neutral(report.portal.url),
      conformity: report.score.conformity,
      machineScore: report.score.machine,
      evidence: report.evidence.sha256,
    },
    results: rows.flatMap((row) =>
      row.findings
        .filter(({ outcome }) => outcome === 'failed' || outcome === 'cantTell')
        .map((finding) => resultOf(row, finding, places.get(row) ?? -1, lang)),
    ),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf(row: RequirementResult, lang: Language) {
  const { force, heading } = words[lang];
  const help = [
    ...[row.cite[lang], row.summary[lang], row.question?.[lang], row.note?.[lang]].flatMap((text) => text || []),
    `${heading.force}: ${force[row.force]}`,
  ];
  return {
    id: qualified(row),
    shortDescription: { text: neutral(row.summary[lang], 200) || row.id },
    fullDescription: { text: neutral(`${row.summary[lang]} (${row.cite[lang]})`) },
    help: {
      text: help.map((line) => neutral(line)).join('\n'),
      markdown: help.map((line, index) => (index === 0 ? `**${literal(line)}**` : literal(line))).join('\n\n'),
    },
    defaultConfiguration: { level: levels[row.force] },
    properties: { force: row.force, method: row.method, scope: row.scope },
  };
}

function resultOf(row: RequirementResult, finding: Finding, ruleIndex: number, lang: Language) {
  const { heading } = words[lang];
  const lines = [
    finding.text[lang],
    ...(finding.found ? [`${heading.found}: ${finding.found}`] : []),
    ...(finding.mend ? [`${heading.mend}: ${finding.mend[lang]}`] : []),
  ].map((line) => neutral(line));
  const failed = finding.outcome === 'failed';
  return {
    ruleId: qualified(row),
    ruleIndex,
    kind: failed ? 'fail' : 'review',
    level: failed ? levels[row.force] : 'none',
    message: {
      text: lines.join('\n') || row.id,
      markdown: lines.map((line) => literal(line)).join('\n\n') || literal(row.id),
    },
    locations: finding.places.slice(0, mostPlaces).flatMap((place) => locationOf(place)),
    partialFingerprints: { 'congchuanFinding/v1': neutral(finding.fingerprint, 100) },
    ...(row.waived ? { suppressions: [{ kind: 'external', status: 'accepted' }] } : {}),
    properties: { placesTotal: finding.placesTotal },
  };
}

function locationOf({ url, pointer, service }: Finding['places'][number]) {
  const uri = uriOf(url);
  const logical = [
    ...(pointer ? [{ fullyQualifiedName: neutral(pointer), kind: 'element' }] : []),
    ...(service ? [{ name: neutral(service), kind: 'object' }] : []),
  ];
  if (uri === null && logical.length === 0) return [];
  return [
    {
      // A page has no lines; readers that want one are told the first.
      ...(uri === null ? {} : { physicalLocation: { artifactLocation: { uri }, region: { startLine: 1 } } }),
      ...(logical.length === 0 ? {} : { logicalLocations: logical }),
    },
  ];
}
