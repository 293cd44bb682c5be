import { rules } from '../../rules/index.ts';
import { readWacz } from '../collect/wacz-read.ts';
import type { ReadAsset } from '../core/evidence.ts';
import type { MachineRecord } from '../core/machine-record.ts';
import type { ReferenceService } from '../core/portal.ts';
import type { Report } from '../core/report.ts';
import type { Attestations } from '../evaluate/answers.ts';
import { judgeKeeping } from '../evaluate/judge.ts';
import { loadInstruments, loadWeights } from './instruments.ts';

/**
 * Judges a bundle by the named instruments, or by those it was collected for, with people's answers and a list of
 * services to compare with, if there are any. `record` tells what the machine said of every target (see `judgeKeeping`).
 * @throws {UsageError} when the bundle cannot be read or was changed
 */
export async function judgeBundle(
  path: string,
  instruments?: readonly string[],
  attestations?: Attestations,
  services?: readonly ReferenceService[],
): Promise<{ report: Report; readAsset: ReadAsset; record(): MachineRecord }> {
  const { evidence: recorded, readAsset, sha256 } = await readWacz(path);
  const evidence = services ? { ...recorded, portal: { ...recorded.portal, services: [...services] } } : recorded;
  const judged = judgeKeeping(
    { evidence, readAsset },
    {
      instruments: loadInstruments(instruments ?? evidence.options.instrument),
      rules,
      weights: loadWeights(),
      sha256,
      ...(attestations ? { attestations } : {}),
    },
  );
  return { ...judged, readAsset };
}
