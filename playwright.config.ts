import { defineConfig } from '@playwright/test';

/** Where the machine-readable report goes; set by scripts/lib/stages.mjs. */
const report = process.env.CUSTOMER_DESK_REPORT ?? 'out/test-results/playwright.json';

/** Tests that measure time run alone (stage `timed`). */
const timed = /@timed/;

/** `*.spec.ts` is Playwright's, `*.test.ts` is Vitest's. Every test drives the real program in its own data folder. */
export default defineConfig({
  testMatch: '**/*.spec.ts',
  outputDir: 'out/test-results/artifacts',
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: report }]],
  projects: [
    { name: 'e2e', testDir: 'test/e2e', grepInvert: timed },
    { name: 'timed', testDir: 'test/e2e', grep: timed },
    { name: 'security', testDir: 'test/security' },
    { name: 'a11y', testDir: 'test/a11y' },
    { name: 'tour', testDir: 'test/tour', timeout: 600_000 },
  ],
});
