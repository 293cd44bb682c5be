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

/** Tests of what only computes: they share their modules, for reading the sources again for each takes longer than they do. */
const pure = ['rules/**/*.test.ts', 'src/{core,derive,evaluate,report}/**/*.test.ts'];
const browser = '**/*.browser.test.ts';

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'pure', include: pure, exclude: [browser], isolate: false } },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['{src,rules,fixtures,bench,test}/**/*.test.ts'],
          exclude: [
            'rules/**',
            'src/{core,derive,evaluate}/**',
            'src/report/**/!(*.browser).test.ts',
            '**/node_modules/**',
          ],
        },
      },
    ],
    testTimeout: 60_000,
    // Clearing away takes its time too where disks are slow.
    hookTimeout: 60_000,
    // Many tests start the command again and again: half the time of that is reading its sources.
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/node', import.meta.url)) },
    // One fewer than the cores is the runner's default; but most files wait for browsers, timeouts and processes.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
  },
});
