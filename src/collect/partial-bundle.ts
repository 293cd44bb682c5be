import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Evidence } from '../core/evidence.ts';
import { joined, noJson, wrong } from '../core/faults.ts';
import { recordedOptionsSchema } from '../core/options.ts';
import { portalSchema } from '../core/portal.ts';
import { tool } from '../core/tool.ts';
import { readRegularFile } from './assets.ts';
import type { Client } from './client.ts';
import { openJournal, type StoredJournal } from './journal.ts';
import { writeWhole } from './make-sure.ts';
import { recordedClient } from './recorded-client.ts';
import { partialNames } from './wacz.ts';
import { writeWacz } from './wacz-write.ts';
import { openWarcArchive, type WarcArchive } from './warc-archive.ts';

const begunSchema = z.strictObject({
  formatVersion: z.literal(2),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  portal: portalSchema,
  options: recordedOptionsSchema,
  began: z.iso.datetime(),
});

/** What a collection was begun with, and goes on with. */
export type Begun = z.infer<typeof begunSchema>;

/** A bundle that is being collected: a folder of files that are only appended to. */
export interface PartialBundle {
  /** Steps that were on record when it was opened. */
  recorded: number;
  journal: StoredJournal;
  archive: WarcArchive;
  /** Keeps what the client is answered, and asks for nothing that is on record. */
  recordClient(client: Pick<Client, 'get'>, userAgent: string): Pick<Client, 'get'>;
  /** Writes the bundle of what was collected. Nothing is recorded any more; the folder stays. */
  finish(evidence: Evidence, path: string): Promise<void>;
  /** Nothing is recorded any more; the folder stays. */
  close(): Promise<void>;
}

interface Surroundings {
  now(): Date;
  signal: AbortSignal;
  /** Told when the folder cannot be written any more; what was written stays. */
  onFault(error: Error): void;
}

/** The longest list of services (`--services`) is in it. */
const mostBegunBytes = 100 * 1024 * 1024;

/** Begins a bundle in a folder, which is made. */
export function beginBundle(
  folder: string,
  begun: Pick<Begun, 'portal' | 'options' | 'began'>,
  around: Surroundings,
): PartialBundle {
  mkdirSync(folder, { recursive: true });
  const whole: Begun = { formatVersion: 2, tool, ...begun };
  writeBegun(folder, whole);
  return openBundle(folder, whole, around);
}

/** Puts on record what a bundle is gone on with. */
export function writeBegun(folder: string, begun: Begun): void {
  writeWhole(join(folder, partialNames.begun), `${JSON.stringify(begun, undefined, 1)}\n`);
}

/**
 * What an unfinished bundle was begun with.
 * @throws {UsageError} when the folder is none, or is of another version
 */
export function readBegun(folder: string): Begun {
  const path = join(folder, partialNames.begun);
  const bytes = readRegularFile(path, mostBegunBytes);
  if (!bytes)
    throw wrong(`--resume ${folder}`, {
      vi: 'không có lần thu thập dở dang nào ở đó; hãy chỉ ra thư mục bundle.partial',
      en: 'no unfinished bundle is there; give the folder bundle.partial',
    });
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw wrong(path, joined([noJson(error), { vi: 'hãy thu thập lại từ đầu', en: 'begin anew' }], '; '));
  }
  const { data, error } = begunSchema.safeParse(value);
  if (!data || data.tool.version !== tool.version) {
    const by = data && `${data.tool.name} ${data.tool.version}`;
    const place = error?.issues[0]?.path.join('.');
    throw wrong(`--resume ${folder}`, {
      vi: `đã bắt đầu ${by ? `bằng ${by}` : `theo cách khác: ${place}`}; hãy thu thập lại từ đầu bằng phiên bản này`,
      en: `was begun ${by ? `by ${by}` : `differently: ${place}`}; begin anew with this version`,
    });
  }
  return data;
}

/** Opens what is on record; what an interruption left half-written is dropped. */
export function openBundle(folder: string, begun: Begun, { now, signal, onFault }: Surroundings): PartialBundle {
  const archive = openWarcArchive(join(folder, partialNames.archive), {
    ...{ now, onFault },
    info: {
      software: `${begun.tool.name} ${begun.tool.version}`,
      format: 'WARC File Format 1.1',
      conformsTo: 'https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
      isPartOf: begun.portal.url,
      description: 'Without cookies, authorisation and headers of the user; bodies as decoded',
    },
  });
  const journal = openJournal(join(folder, partialNames.journal), {
    ...{ signal, onFault },
    has: archive.has,
    syncAssets: archive.sync,
  });
  const close = async () => {
    await journal.close();
    await archive.close();
  };
  return {
    recorded: journal.recorded,
    journal,
    archive,
    recordClient: (client, userAgent) => recordedClient(client, { journal, archive, userAgent }),
    async finish(evidence, path) {
      await close();
      await writeWacz({ evidence, archive: join(folder, partialNames.archive), readAsset: archive.read, path });
    },
    close,
  };
}
