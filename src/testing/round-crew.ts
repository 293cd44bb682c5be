import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { RoundTask } from './round-process.ts';

/** Processes that work on one round together. */
export interface Crew {
  /** Process ids of those that are at work. */
  pids(): number[];
  /** Kills one (-9) and puts another in its place. */
  kill(pid: number): void;
  /**
   * Resolves once all have ended in order. One that ends with a fault is started again, as a service manager would.
   * @throws {Error} with what it said, when that happens too often
   */
  done: Promise<void>;
  /** Kills all that are left. */
  dismiss(): void;
}

const mostFaults = 10;
const script = fileURLToPath(new URL('round-process.ts', import.meta.url));

/** Sets so many processes to work on a round. */
export function startCrew(size: number, task: RoundTask): Crew {
  const atWork = new Set<ChildProcess>();
  const killed = new Set<ChildProcess>();
  let faults = 0;
  const { promise: done, resolve, reject } = Promise.withResolvers<void>();
  const start = () => {
    const child = spawn(process.execPath, [script, JSON.stringify(task)], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said = (said + chunk).slice(-4000);
    });
    child.once('exit', (code, signal) => {
      atWork.delete(child);
      if (killed.has(child) || code === 0) {
        if (atWork.size === 0) resolve();
      } else if (++faults > mostFaults) reject(new Error(`a worker ended (${code ?? signal}): ${said}`));
      else start();
    });
    atWork.add(child);
  };
  const end = (child: ChildProcess) => {
    killed.add(child);
    child.kill('SIGKILL');
  };
  for (let n = 0; n < size; n++) start();
  return {
    done,
    pids: () => [...atWork].flatMap(({ pid }) => pid ?? []),
    kill(pid) {
      const child = [...atWork].find((one) => one.pid === pid);
      if (!child) return;
      end(child);
      start();
    },
    dismiss: () => atWork.forEach(end),
  };
}
