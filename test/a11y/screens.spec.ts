import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/fixtures';
import { demoNow, seedDemoRecords } from '../helpers/demo';

test.use({ now: demoNow, seed: { fill: (folder: string) => seedDemoRecords(folder) } });

/** What axe calls serious or critical, one line each. */
async function findings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    );
}

const looks = [
  { title: 'light', theme: 'light', textSize: 'normal' },
  { title: 'dark', theme: 'dark', textSize: 'normal' },
  { title: 'large type', theme: 'light', textSize: 'large' },
] as const;

const places = ['today', 'calendar', 'register', 'settings', 'intake'] as const;

const dialogs: readonly { readonly title: string; readonly open: (page: Page) => Promise<void> }[] = [
  { title: 'search', open: (page) => page.keyboard.press('Control+k') },
  { title: 'help', open: (page) => page.keyboard.press('F1') },
  { title: 'export', open: (page) => page.keyboard.press('Control+e') },
  { title: 'filters', open: (page) => page.getByRole('button', { name: '筛选', exact: true }).click() },
  { title: 'columns', open: (page) => page.getByRole('button', { name: '列', exact: true }).click() },
  { title: 'views', open: (page) => page.getByRole('button', { name: '视图', exact: true }).click() },
];

async function show(page: Page, place: string): Promise<void> {
  await page.evaluate((name) => {
    location.hash = `#/${name}`;
  }, place);
  await page.waitForFunction((name) => document.documentElement.dataset.screen === name, place);
}

for (const { title, theme, textSize } of looks) {
  test(`every screen and dialog is sound in ${title}`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.evaluate(
      (look) =>
        (
          window as unknown as {
            readonly desk: { readonly preferences: { save(input: unknown): Promise<unknown> } };
          }
        ).desk.preferences.save(look),
      { theme, textSize },
    );
    await page.reload();
    await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
    for (const place of places) {
      await show(page, place);
      expect(await findings(page), place).toEqual([]);
    }
    await show(page, 'register');
    await page.getByRole('grid').locator('.register-number').first().click();
    await page.getByRole('button', { name: '预览', exact: true }).click();
    expect(await findings(page), 'preview').toEqual([]);
    for (const dialog of dialogs) {
      await dialog.open(page);
      await page.waitForTimeout(400);
      expect(await findings(page), dialog.title).toEqual([]);
      await page.keyboard.press('Escape');
      await page.waitForTimeout(300);
    }
    await page.getByRole('grid').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.documentElement.dataset.screen === 'complaint');
    expect(await findings(page), 'complaint').toEqual([]);
  });
}
