import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,rules,fixtures,bench}/**/*.test.ts', 'test/**/*.test.ts'],
    testTimeout: 30_000,
  },
});
