import { parentPort } from 'node:worker_threads';
import { type Detected, inspectFile } from './inspect-file.ts';

/** The thread in which files of strangers are opened; it lives until its owner ends it. */
parentPort?.on('message', async ({ bytes, type }: { bytes: Uint8Array; type: Detected }) => {
  const facts = await inspectFile(bytes, type).catch((error: unknown) => ({
    opens: 'unknown',
    reason: String(error instanceof Error ? error.message : error).slice(0, 300),
  }));
  parentPort?.postMessage(facts);
});
