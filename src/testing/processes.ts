import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

interface Process {
  pid: number;
  parent: number;
  command: string;
}

/** The processes that this one started, and those that they did (Linux). */
export function descendants(of = process.pid): Process[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return state === 'Z' ? [] : [{ pid: Number(name), parent: Number(parent), command }];
      } catch {
        // It ended meanwhile.
        return [];
      }
    });
  const found: Process[] = [];
  const todo = [of];
  for (const pid of todo) {
    const children = all.filter(({ parent }) => parent === pid);
    found.push(...children);
    todo.push(...children.map((child) => child.pid));
  }
  return found;
}

/** Open file descriptors of this process (Linux). */
export const openDescriptors = (): string[] =>
  readdirSync('/proc/self/fd').flatMap((name) => {
    try {
      return [readlinkSync(`/proc/self/fd/${name}`)];
    } catch {
      return [];
    }
  });

/** Resident memory in megabytes of this process and the given ones (Linux). */
export const residentMb = (processes: readonly { pid: number }[]): number =>
  processes.reduce((sum, { pid }) => {
    try {
      const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0;
      return sum + Number(kb) / 1024;
    } catch {
      return sum;
    }
  }, 0);

/** Processor time in milliseconds of the given processes and of those of theirs that have ended (Linux, 100 ticks a second). */
export const processorMs = (processes: readonly { pid: number }[]): number =>
  processes.reduce((sum, { pid }) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return (
        sum +
        10 *
          fields
            .slice(11, 15)
            .map(Number)
            .reduce((all, ticks) => all + ticks, 0)
      );
    } catch {
      return sum;
    }
  }, 0);
