import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MachineRecord, machineRecordSchema } from '../core/machine-record.ts';

/** Lies beside the machine's own report.json. */
const name = 'machine.json';

export const writeMachineRecord = (folder: string, record: MachineRecord): void =>
  writeFileSync(join(folder, name), JSON.stringify(record));

/** What the machine said of a portal; undefined where no record of this version is kept. */
export function readMachineRecord(folder: string): MachineRecord | undefined {
  try {
    return machineRecordSchema.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8'))).data;
  } catch {
    return undefined;
  }
}
