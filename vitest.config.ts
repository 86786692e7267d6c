import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const alias = {
  '@shared': resolve(import.meta.dirname, 'src-shared'),
  '@main': resolve(import.meta.dirname, 'src-main'),
  '@renderer': resolve(import.meta.dirname, 'src-renderer'),
};

/** `*.test.ts` is Vitest's, `*.spec.ts` is Playwright's. */
const project = (name: string, folders: readonly string[], testTimeout: number) => ({
  resolve: { alias },
  test: {
    name,
    include: folders.map((folder) => `test/${folder}/**/*.test.{ts,tsx,mjs}`),
    environment: 'node',
    testTimeout,
    hookTimeout: testTimeout,
  },
});

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      project('unit', ['unit'], 10_000),
      project('architecture', ['architecture'], 20_000),
      project('integration', ['integration', 'security'], 60_000),
      // Real spreadsheet and PDF programs, which share one profile: one file at a time.
      {
        ...project('interop', ['interop'], 180_000),
        test: { ...project('interop', ['interop'], 180_000).test, fileParallelism: false },
      },
    ],
  },
});
