import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import type { Desk as Bridge, Preferences } from '@shared/contract';
import { expect, test } from '../e2e/fixtures';

const isFull = process.env.TEST_FULL === '1';

/** The looks every screen must be readable in. */
export const looks = [
  { title: 'light', theme: 'light', textSize: 'normal' },
  { title: 'dark', theme: 'dark', textSize: 'normal' },
  { title: 'large type', theme: 'light', textSize: 'large' },
] as const;

/**
 * Describes tests in every look when the whole matrix is asked for (TEST_FULL=1); else in the one whose turn it is.
 * Whoever gives its places turns one after the other has each place looked at once, and each look at several.
 */
export function inLooks(turn: number, describeIn: (look: (typeof looks)[number]) => void): void {
  for (const [place, look] of looks.entries())
    if (isFull || place === turn % looks.length)
      test.describe(`in ${look.title}`, () => {
        describeIn(look);
      });
}

/** Gives the screen a person and a look, without motion: a colour on its way to another is nobody's contrast. */
export async function wear(page: Page, look: Pick<Preferences, 'theme' | 'textSize'>): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(
    async ({ theme, textSize }) => {
      const { desk } = window as unknown as { readonly desk: Bridge };
      const settings = await desk.settings.get({});
      const person = settings.ok ? settings.value.settings.people[0] : undefined;
      if (person !== undefined) await desk.operator.choose({ personId: person.id });
      await desk.preferences.save({ theme, textSize });
    },
    { theme: look.theme, textSize: look.textSize },
  );
  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
}

/** Goes to a place inside the window and waits until its screen stands. */
export async function show(page: Page, hash: string, screen: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.waitForFunction((name) => document.documentElement.dataset.screen === name, screen);
}

/** Nothing on the screen is what axe calls a serious or critical fault, wherever the pointer happened to be. */
export async function expectSound(page: Page, what: string): Promise<void> {
  await page.mouse.move(0, 0);
  await judge(page, what);
}

/** The same while the pointer is on something. */
export async function expectSoundUnderPointer(page: Page, target: Locator, what: string): Promise<void> {
  await target.hover();
  await judge(page, `${what}, under the pointer`);
}

/** The same of one part of a screen whose rest is judged elsewhere: a dialog over a long editor, a list in it. */
export async function expectSoundPart(page: Page, selector: string, what: string): Promise<void> {
  await page.mouse.move(0, 0);
  await judge(page, what, selector);
}

/** A script that does nothing, given instead of axe's own where that stands in the page from the look before. */
const nothing = 'void 0';

async function isThere(page: Page): Promise<boolean> {
  const found = await Promise.all(page.frames().map((frame) => frame.evaluate(() => 'axe' in window)));
  return found.every(Boolean);
}

/** Every rule is tried on everything; only faults are described: the sound nodes, thousands, took four fifths of the time. */
async function judge(page: Page, what: string, selector?: string): Promise<void> {
  await settle(page);
  const axeSource = (await isThere(page)) ? nothing : undefined;
  const axe = new AxeBuilder(axeSource === undefined ? { page } : { page, axeSource })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode(true);
  const { violations } = await (selector === undefined ? axe : axe.include(selector)).analyze();
  const findings = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    );
  expect(findings, what).toEqual([]);
}

/** Waits until everything that ends has ended; a spinner never does. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    await frame();
    await frame();
    const ending = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map((animation) => animation.finished));
  });
}
