import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const alias = {
  '@shared': resolve(import.meta.dirname, 'src-shared'),
  '@main': resolve(import.meta.dirname, 'src-main'),
  '@renderer': resolve(import.meta.dirname, 'src-renderer'),
};

/** `*.test.ts` is Vitest's, `*.spec.ts` is Playwright's. */
const project = (name: string, folders: readonly string[], testTimeout: number) => ({
  name,
  include: folders.map((folder) => `test/${folder}/**/*.test.{ts,tsx,mjs}`),
  environment: 'node',
  testTimeout,
  hookTimeout: testTimeout,
});

const unit = project('unit', ['unit'], 10_000);
/** Tests that put something else in a module's place: each file loads its modules by itself. */
const mocked = 'test/unit/**/*.mocked.test.{ts,tsx,mjs}';

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      // Loading the modules anew for each file took two thirds of the time.
      { ...unit, isolate: false, exclude: [mocked] },
      { ...unit, name: 'unit-mocked', include: [mocked] },
      project('architecture', ['architecture'], 20_000),
      project('integration', ['integration', 'security'], 60_000),
      // Real spreadsheet and PDF programs, and how soon a job ends that was cancelled: one file at a time.
      { ...project('interop', ['interop'], 180_000), fileParallelism: false },
    ].map((test) => ({ resolve: { alias }, test })),
  },
});
