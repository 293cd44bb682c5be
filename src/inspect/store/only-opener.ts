import { createHash } from 'node:crypto';
import { existsSync, realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { wrong } from '../../core/faults.ts';

/**
 * Holds an embedded store for this process: two that write it at once would destroy it. The hold is a local socket, which
 * the system lets go of however the process ends; a file with a process id would outlive a crash.
 * @returns what lets go of it
 * @throws {UsageError} when another process has it open
 */
export async function holdAlone(folder: string): Promise<() => Promise<void>> {
  const address = addressOf(folder);
  const server = (await listening(address)) ?? (await takenOver(address));
  if (!server)
    throw wrong(folder, {
      vi: 'một congchuan khác đang mở đợt này, mà kho nhúng chỉ cho một tiến trình mở tại một thời điểm; hãy xem bằng inspect --serve PORT khi inspect đang chạy, hoặc chờ nó xong; muốn nhiều tiến trình cùng lúc, hãy dùng --database postgres://…, hoặc cho monitor một thư mục riêng bằng -o',
      en: 'another congchuan has this round open, and an embedded store takes one at a time. While inspect is at work, look through it with inspect --serve PORT, or wait until it ends; for several at once use --database postgres://…, or give monitor a folder of its own with -o',
    });
  return () => new Promise((resolve) => server.close(() => resolve()));
}

/** Whether a process has the embedded store open. */
export const isHeld = async (folder: string): Promise<boolean> =>
  existsSync(folder) && (await isAnswered(addressOf(folder)));

const windows = platform() === 'win32';

function addressOf(folder: string): string {
  const name = `congchuan-${createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 24)}`;
  return windows ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

/** A server that listens there, or undefined when something is there already. */
function listening(address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen(address, () => {
      server.unref();
      resolve(server);
    });
  });
}

/** A socket file that nobody answers at is left from a process that was killed. */
async function takenOver(address: string): Promise<Server | undefined> {
  if (windows || (await isAnswered(address))) return undefined;
  rmSync(address, { force: true });
  return listening(address);
}

function isAnswered(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
