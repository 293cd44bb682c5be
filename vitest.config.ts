import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take minutes, so that nothing is left to wait for them at the end. The runner goes by size alone. */
const longest = /mutations\.test|portal\.test|resume\.test|browser-portals\.test|package\.test|bad-pages\.test/;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => (longest.test(moduleId) ? 0 : 1);
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  test: {
    include: ['{src,rules,fixtures,bench}/**/*.test.ts', 'test/**/*.test.ts'],
    testTimeout: 60_000,
    // Many tests start the command again and again: half the time of that is reading its sources.
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/node', import.meta.url)) },
    // One fewer than the cores is the runner's default; but most files wait for browsers, timeouts and processes.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
  },
});
