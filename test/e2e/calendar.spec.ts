import { demoNow, seedDemoRecords } from '../helpers/demo';
import { expect, test } from './fixtures';

test.use({ now: demoNow, seed: { fill: (folder: string) => seedDemoRecords(folder) } });

test.beforeEach(async ({ page }) => {
  await page.getByRole('link', { name: '到期日历' }).click();
  await expect(page.getByRole('table')).toBeVisible();
});

test('opens on this month with today marked', async ({ page }) => {
  await expect(page.getByText('2026年11月', { exact: true })).toBeVisible();
  await expect(page.locator('[data-date="2026-11-20"]')).toContainText('今天');
});

test('names holidays and make-up days', async ({ page }) => {
  await page.keyboard.press('PageUp');
  await expect(page.getByText('2026年10月', { exact: true })).toBeVisible();
  await expect(page.locator('[data-date="2026-10-01"]')).toContainText('休');
  await expect(page.locator('[data-date="2026-10-01"]')).toContainText('国庆节');
  await expect(page.locator('[data-date="2026-10-10"]')).toContainText('班');
});

test('marks days without an official arrangement as provisional', async ({ page }) => {
  await page.keyboard.press('PageDown');
  await expect(page.locator('[data-date="2026-12-23"]')).not.toContainText('暂定');
  await expect(page.locator('[data-date="2026-12-24"]')).toContainText('暂定');
  await page.keyboard.press('PageDown');
  await expect(page.locator('[data-date="2027-01-01"]')).toContainText('暂定');
});

test('T comes back to this month', async ({ page }) => {
  for (let step = 0; step < 14; step += 1) await page.keyboard.press('PageDown');
  await expect(page.getByText('2028年01月', { exact: true })).toBeVisible();
  await page.keyboard.press('t');
  await expect(page.getByText('2026年11月', { exact: true })).toBeVisible();
});

test('a due date opens its complaint', async ({ page }) => {
  await page.locator('.due-entry[data-standing]').first().click();
  await expect(page).toHaveURL(/#\/complaint\/[0-9a-f-]{36}$/);
});
