import { vi } from 'vitest';
import { main } from '../cli/main.ts';

/** Runs the command in this process: its exit code, and what it printed. */
export async function runCommand(...argv: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const said = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      said[name] += text;
      return true;
    }),
  );
  const errors = vi.spyOn(console, 'error').mockImplementation((text) => {
    said.stderr += `${text}\n`;
  });
  try {
    return { code: await main(argv), ...said };
  } finally {
    for (const spy of [...spies, errors]) spy.mockRestore();
  }
}
