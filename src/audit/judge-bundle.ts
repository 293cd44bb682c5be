import { rules } from '../../rules/index.ts';
import { evidenceSha256, readEvidence } from '../collect/archive.ts';
import type { ReadAsset } from '../core/evidence.ts';
import type { Report } from '../core/report.ts';
import type { Attestations } from '../evaluate/answers.ts';
import { judge } from '../evaluate/judge.ts';
import { loadInstruments, loadWeights } from './instruments.ts';

/**
 * Judges an evidence folder by the named instruments, or by those it was collected for, with people's answers if there
 * are any.
 */
export function judgeBundle(
  folder: string,
  instruments?: readonly string[],
  attestations?: Attestations,
): { report: Report; readAsset: ReadAsset } {
  const bundle = readEvidence(folder);
  const report = judge(bundle, {
    instruments: loadInstruments(instruments ?? bundle.evidence.options.instrument),
    rules,
    weights: loadWeights(),
    sha256: evidenceSha256(bundle.evidence),
    ...(attestations ? { attestations } : {}),
  });
  return { report, readAsset: bundle.readAsset };
}
