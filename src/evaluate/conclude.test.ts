import { expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { loadInstruments, loadWeights } from '../audit/instruments.ts';
import { readWacz } from '../collect/wacz-read.ts';
import type { AnswerOutcome, SourcedAttestation } from '../core/attestation.ts';
import { machineRecordSchema } from '../core/machine-record.ts';
import { reportSchema } from '../core/report.ts';
import type { Rule } from '../core/rule.ts';
import { words } from '../testing/judging.ts';
import { chance } from '../testing/sample-round.ts';
import { withAnswers } from './conclude.ts';
import { judge, judgeKeeping } from './judge.ts';

const bundle = new URL('../../fixtures/evidence/conformant.wacz', import.meta.url).pathname;

test('answers taken in from what was kept give the report that judging with them gives', async () => {
  const { evidence, ...stored } = await readWacz(bundle);
  // The home page and services of each level are enough to say things of.
  const kept = evidence.pages.filter(({ url }) =>
    /^\/(?:dich-vu-cong\/[cdt].*)?$/.test(url.slice(new URL(url).origin.length)),
  );
  const small = { ...stored, evidence: { ...evidence, pages: kept } };
  // Two texts share rules and short ids, and the draft has variants; half the portal fails so that waivers matter.
  const instruments = loadInstruments(['tt32-2018', 'draft-2017']);
  const weights = loadWeights();
  const broken = rules.map((rule) => (chance(rule.id) < 0.3 ? rule : failing(rule)));
  const by = { instruments, rules: broken, weights, sha256: stored.sha256 };
  const { report, record } = judgeKeeping(small, by);
  // Both lie on a disk meanwhile.
  const said = machineRecordSchema.parse(JSON.parse(JSON.stringify(record())));
  const machine = reportSchema.parse(JSON.parse(JSON.stringify(report)));
  const given = answersTo(report);
  const attestations = { given, setAside: [] };
  const full = judge(small, { ...by, attestations });
  expect(withAnswers(machine, said, { instruments, weights, attestations })).toEqual(full);
  expect(full.attestations?.merged).toBeGreaterThan(100);
  expect(new Set(full.attestations?.setAside.map(({ reason }) => reason)).size).toBeGreaterThan(2);
  expect(full.score.adjusted).toBeDefined();
  expect(full.services.map(({ verified }) => verified)).not.toEqual(report.services.map(({ verified }) => verified));
});

const failing = (rule: Rule): Rule => ({
  ...rule,
  ...{ messages: { gone: { text: words, mend: words } }, lookedFor: words },
  *evaluate() {
    yield { outcome: 'failed' as const, message: 'gone' };
  },
});

/** Answers of all kinds to all rows: about the portal, services and findings, some of them stale, some waivers. */
function answersTo({ portal, requirements, services }: ReturnType<typeof judge>): SourcedAttestation[] {
  const outcomes: AnswerOutcome[] = ['passed', 'failed', 'inapplicable', 'cantTell', 'waived'];
  return requirements.flatMap((row, index): SourcedAttestation[] => {
    const pick = (what: string) => chance(row.instrument, row.id, what);
    const outcome = outcomes[Math.floor(pick('outcome') * outcomes.length)] ?? 'passed';
    const common = {
      ...{ portal: portal.id, outcome, by: 'Bà Thanh tra', at: '2026-03-03', source: `phieu.xlsx ${index}` },
      role: pick('role') < 0.8 ? ('inspector' as const) : ('auditee' as const),
      ...(outcome === 'waived' ? { note: 'đang nâng cấp', expires: '2027-01-01' } : {}),
    };
    const requirement = `${row.instrument}:${row.id}`;
    const service = services[Math.floor(pick('service') * services.length)];
    const finding = row.findings[0];
    const kind = pick('kind');
    if (kind < 0.3 && finding) {
      const { fingerprint, targetHash } = finding;
      return [{ ...common, fingerprint, ...(targetHash && { targetHash }) }];
    }
    if (kind < 0.6 && row.scope === 'service' && service)
      return [
        {
          ...common,
          requirement,
          target: service.url,
          targetHash: pick('old') < 0.2 ? '0'.repeat(16) : service.targetHash,
        },
      ];
    return [{ ...common, requirement, ...(row.targetHash && { targetHash: row.targetHash }) }];
  });
}
