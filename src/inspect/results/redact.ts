import { rules } from '../../../rules/index.ts';
import type { Report } from '../../core/report.ts';
import { reportSchema } from '../../core/report.ts';
import { mask, maskPersons } from '../../derive/mask.ts';

/** Rules whose findings quote the contact that a portal has to publish; everything else is masked. */
const contactRules = new Set(rules.filter(({ quotesContact }) => quotesContact).map(({ id }) => id));

/** What identifies things of ours: numbers in it are nobody's. */
const identifiers: ReadonlySet<string> = new Set([
  ...['id', 'instrument', 'ruleId', 'requirementId', 'message', 'fingerprint', 'targetHash', 'sha256', 'version'],
  ...['collectedAt', 'finishedAt', 'code', 'kind', 'outcome', 'verdict', 'name', 'seed', 'template', 'why', 'role'],
]);
const addresses: ReadonlySet<string> = new Set(['url', 'urls', 'foundOn', 'from', 'alsoAt', 'open', 'servicePortal']);

/** Options that say what was looked at; the rest is about the scanner and whoever ran it. */
const told: ReadonlySet<string> = new Set(['maxPages', 'depth', 'sample', 'rate', 'instrument', 'wcag']);

/**
 * A report as it may be published: personal data masked outside the contact that a portal has to publish, what people
 * wrote left out, and so are pictures, the scanner and its surroundings. Scores and outcomes stay as they are.
 */
export function redactReport(report: Report): Report {
  const { attestations: _, ...rest } = report;
  const { screenshots: __, ...evidence } = report.evidence;
  const open = {
    ...rest,
    evidence: {
      ...evidence,
      vantage: {},
      options: Object.fromEntries(Object.entries(evidence.options).filter(([name]) => told.has(name))),
      screenshot: null,
    },
    requirements: rest.requirements.map(({ answers: ___, ...row }) => ({
      ...row,
      findings: row.findings.map((finding) => ({ ...finding, assets: [] })),
    })),
    notReached: rest.notReached.map((one) => ({ ...one, message: '' })),
  };
  return reportSchema.parse(walked(open, ''));
}

function walked(value: unknown, key: string): unknown {
  if (typeof value === 'string')
    return identifiers.has(key) ? value : addresses.has(key) ? maskedAddress(value) : maskPersons(value);
  if (Array.isArray(value)) return value.map((one) => walked(one, key));
  if (typeof value !== 'object' || value === null) return value;
  const isContact = 'ruleId' in value && contactRules.has(String(value.ruleId));
  return Object.fromEntries(
    Object.entries(value).map(([name, own]) => [name, isContact && name !== 'places' ? own : walked(own, name)]),
  );
}

/** An address that a person's data stand in is cut before them: better a dead link than a leak. */
function maskedAddress(url: string): string {
  if (!URL.canParse(url)) return mask(url);
  const { origin, pathname, search } = new URL(url);
  const parts = pathname.split('/');
  const bad = parts.findIndex((part) => isPersonal(decoded(part)));
  if (bad >= 0) return `${origin}${parts.slice(0, bad).join('/')}/`;
  return isPersonal(decoded(search)) ? `${origin}${pathname}` : url;
}

/** Numbers of articles and procedures look like citizen ids; in an address only e-mail and telephone tell a person. */
const isPersonal = (text: string): boolean =>
  /@/.test(text) || /(?<!\d)0\d{9}(?!\d)|(?:cccd|cmnd|phone|sdt|dienthoai)[^&]*=\s*\d/i.test(text);

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
