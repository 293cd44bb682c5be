import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,rules,fixtures,bench}/**/*.test.ts', 'test/**/*.test.ts'],
    testTimeout: 60_000,
    // One fewer than the cores is the runner's default: on two cores that is one file at a time, while most files wait.
    maxWorkers: Math.max(2, availableParallelism()),
  },
});
