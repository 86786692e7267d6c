import { test as base, expect, type Page } from '@playwright/test';
import { type Desk, type LaunchOptions, launchDesk, withTemporaryFolder } from '../helpers/electron';
import { openScreen } from '../helpers/screen';

export { expect };

/** Prepares the data folder before the program starts. An object, since Playwright takes a bare function for a fixture. */
export interface Seed {
  fill(dataFolder: string): Promise<void>;
}

/** A seed from a function: `test.use({ seed: seedWith(async (folder) => …) })`. */
export function seedWith(fill: Seed['fill']): Seed {
  return { fill };
}

interface Options {
  /** Further arguments of the program. */
  args: readonly string[];
  env: Readonly<Record<string, string>>;
  /** The program's present, ISO with offset; the real present when undefined. */
  now: string | undefined;
  seed: Seed | undefined;
  /** Complaints of the screen that this test provokes on purpose. */
  allowedProblems: readonly RegExp[];
}

interface Fixtures {
  /** A folder of this test's own, already seeded. */
  dataFolder: string;
  /** Starts the program once more (after a restart, or with other options); it is ended and judged with the test. */
  launch: (overrides?: Partial<LaunchOptions>) => Promise<Desk>;
  /** The running program. */
  desk: Desk;
  /** The running program's window. */
  page: Page;
}

interface WorkerFixtures {
  /** Windows that are driven side by side would share keyboard focus and clipboard: every worker but the first has a screen of its own. */
  ownScreen: undefined;
}

/** A test that drives the real program; it fails on any complaint of the screen. */
export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  ownScreen: [
    // Playwright reads the fixtures wanted from this pattern.
    async ({}, use, { parallelIndex }) => {
      const screen = parallelIndex === 0 ? undefined : await openScreen();
      if (screen !== undefined) process.env.DISPLAY = screen.display;
      await use(undefined);
      screen?.close();
    },
    { scope: 'worker', auto: true },
  ],

  args: [[], { option: true }],
  env: [{}, { option: true }],
  locale: 'zh-CN',
  now: [undefined, { option: true }],
  seed: [undefined, { option: true }],
  allowedProblems: [[], { option: true }],

  dataFolder: async ({ seed }, use) => {
    await withTemporaryFolder(async (folder) => {
      await seed?.fill(folder);
      await use(folder);
    });
  },

  launch: async ({ dataFolder, args, env, locale, now, allowedProblems }, use, testInfo) => {
    const desks: Desk[] = [];
    await use(async (overrides = {}) => {
      const desk = await launchDesk({ dataFolder, args, env, locale: locale ?? 'zh-CN', now, ...overrides });
      desks.push(desk);
      return desk;
    });
    const problems = (await Promise.all(desks.map((desk) => desk.problems()))).flat();
    const isFailed = testInfo.status !== testInfo.expectedStatus;
    for (const [index, desk] of desks.entries()) {
      if (isFailed || problems.length > 0) await attachEvidence(desk, testInfo, index);
      await desk.end();
    }
    const unexpected = problems.filter(
      (problem) => !allowedProblems.some((allowed) => allowed.test(problem)),
    );
    expect(unexpected, 'complaints of the screen').toEqual([]);
  },

  desk: async ({ launch }, use) => {
    await use(await launch());
  },

  page: async ({ desk }, use) => {
    await use(desk.page);
  },
});

async function attachEvidence(
  desk: Desk,
  testInfo: ReturnType<typeof test.info>,
  index: number,
): Promise<void> {
  await testInfo.attach(`output-${index}.txt`, { body: desk.output(), contentType: 'text/plain' });
  const picture = await desk.page.screenshot({ timeout: 3_000 }).catch(() => undefined);
  if (picture) await testInfo.attach(`window-${index}.png`, { body: picture, contentType: 'image/png' });
}
