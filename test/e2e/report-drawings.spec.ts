import type { Page } from '@playwright/test';
import type { Desk as Bridge } from '@shared/contract';
import { expect, test } from './fixtures';
import { complaintOf, registerOne } from './register-one';

test.use({ now: '2026-11-18T15:00+08:00' });

/** Opens the report of a new complaint. */
async function openReport(page: Page): Promise<void> {
  const { id } = await registerOne(page, complaintOf());
  const started = await page.evaluate(
    async (complaintId) =>
      (window as unknown as { readonly desk: Bridge }).desk.report.start({
        token: crypto.randomUUID(),
        complaintId,
      }),
    id,
  );
  if (!started.ok) throw new Error(JSON.stringify(started.error));
  await page.evaluate((to) => {
    location.hash = to;
  }, `#/report/${started.value.id}`);
  await expect(page.getByRole('button', { name: '加一个可能原因' })).toBeVisible();
}

test('the cause diagram grows as causes are typed', async ({ page }) => {
  await openReport(page);
  const drawing = page.getByRole('img', { name: /^因果图/ });
  await expect(drawing).toHaveCount(0);
  await page.getByRole('button', { name: '加一个可能原因' }).click();
  await page.getByLabel('可能原因').first().fill('换模后未做首件');
  await expect(drawing).toContainText('换模后未做首件');
  await expect(drawing).toHaveAccessibleName(/待确认 1/);
  await page.getByLabel('可能原因').first().fill('首件漏检');
  await expect(drawing).toContainText('首件漏检');
  await expect(drawing).not.toContainText('换模');
});

test('the drawing is as wide as its section and readable on light and dark', async ({ page }) => {
  await openReport(page);
  await page.getByRole('button', { name: '加一个可能原因' }).click();
  const drawing = page.getByRole('img', { name: /^因果图/ });
  const { width: wide = 0 } = (await drawing.boundingBox()) ?? {};
  const { width: around = 1 } = (await drawing.locator('..').boundingBox()) ?? {};
  expect(wide / around).toBeGreaterThan(0.9);
  const colour = () =>
    drawing
      .locator('text')
      .first()
      .evaluate((text) => getComputedStyle(text).fill);
  const light = await colour();
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'dark';
  });
  expect(await colour()).not.toBe(light);
});
