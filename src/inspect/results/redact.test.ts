import { expect, test } from 'vitest';
import type { Finding, Report } from '../../core/report.ts';
import { renderHtml } from '../../report/html.ts';
import { sampleReport } from '../../testing/sample-report.ts';
import { redactReport } from './redact.ts';

const secrets = ['nguyenvana@example.com', '0912 345 678', '001099012345', 'Trần Thị Bình'];

function withSecrets(): Report {
  const report = sampleReport();
  const row = report.requirements.find(({ findings }) => findings.length > 0);
  const [finding] = row?.findings ?? [];
  if (!row || !finding) throw new Error('the sample has no findings');
  const words = `Liên hệ: ${secrets.join(', ')}; Bà Trần Thị Bình`.replace('Trần Thị Bình,', '');
  const leak: Finding = {
    ...finding,
    ...{ ruleId: 'internal-links-alive', found: words, text: { vi: words, en: words }, data: { words } },
    places: [{ url: 'https://tinhmau.gov.vn/hoi-dap?email=nguyenvana@example.com', pointer: 'a' }],
  };
  const contact: Finding = { ...finding, ruleId: 'footer-phone-published', found: '0243 123 4567' };
  row.findings = [leak, contact];
  row.answers = [
    {
      target: 'site',
      outcome: 'failed',
      machine: 'passed',
      by: 'Bà Thanh tra',
      role: 'inspector',
      at: '2026-11-21',
      note: 'ghi chú riêng',
      source: 'phieu.xlsx',
    },
  ];
  report.attestations = {
    merged: 1,
    auditee: 0,
    setAside: [{ source: 'phieu.xlsx', requirement: null, target: null, reason: 'malformed', detail: 'ghi chú riêng' }],
  };
  report.evidence.screenshots = [{ url: report.portal.url, sha256: 'b'.repeat(64) }];
  report.evidence.options = {
    ...report.evidence.options,
    authorized: 'văn bản số 12 của ông Mẫu',
    ca: '/home/ai-do/ca.pem',
  };
  return report;
}

test('a published report has no personal data, notes, pictures or facts about the scanner', () => {
  const open = redactReport(withSecrets());
  const all = `${JSON.stringify(open)}${renderHtml(open, { lang: 'vi' })}`;
  const kept = ['ghi chú riêng', 'Bà Thanh tra', 'phieu.xlsx', 'văn bản số 12', 'ca.pem', '192.0.2.53'];
  expect([...secrets, ...kept].filter((secret) => all.includes(secret))).toEqual([]);
  expect(open.evidence.screenshot).toBeNull();
  expect(open.evidence).not.toHaveProperty('screenshots');
  expect(open.requirements.flatMap(({ findings }) => findings.flatMap(({ assets }) => assets))).toEqual([]);
});

test('what a portal has to publish stays, and so do scores and outcomes', () => {
  const report = withSecrets();
  const open = redactReport(report);
  expect(JSON.stringify(open)).toContain('0243 123 4567');
  expect(open.score).toEqual(report.score);
  expect(open.requirements.map(({ id, outcome, share }) => [id, outcome, share])).toEqual(
    report.requirements.map(({ id, outcome, share }) => [id, outcome, share]),
  );
  expect(open.services.map(({ name, url }) => [name, url])).toEqual(
    report.services.map(({ name, url }) => [name, url]),
  );
});
