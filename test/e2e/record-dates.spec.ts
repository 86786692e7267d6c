import { blankCommunication } from '@shared/domain/feedback';
import { demoNow, seedDemoRecords } from '../helpers/demo';
import { expect, test } from './fixtures';

test.use({ now: demoNow, seed: { fill: (folder: string) => seedDemoRecords(folder) } });

const place = /^#\/records\/[a-z-]+\/[0-9a-f-]{36}$/;

test('the workbench lists what records wait for by urgency, the overdue ones first, each with its place and its button', async ({
  page,
}) => {
  // Known once these are: they come after the first paint.
  await expect(page.getByRole('region', { name: /^承诺/ })).toBeVisible();
  const groups = page.locator('section.agenda-group[data-group]');
  await expect(groups.first()).toHaveAttribute('data-group', 'overdue');
  const rows = groups.locator('.agenda-row[data-key^="record:"]');
  await expect(rows.first()).toContainText('逾期');
  await expect(rows.first().getByRole('link')).toHaveAttribute('href', place);
  // What it will record is said before the click.
  await expect(rows.first().locator('.agenda-action')).toHaveAttribute('title', /保存后记进历史$/);
  await rows.first().locator('.agenda-action').click();
  await expect(page).toHaveURL(/#\/records\/[a-z-]+\/[0-9a-f-]{36}$/);

  // A promise: the cursor stands where it is noted that it was kept.
  await page.goBack();
  const promise = groups
    .locator('.agenda-row')
    .filter({ hasText: /^GT-.*承诺/ })
    .first();
  await promise.locator('.agenda-action').click();
  await expect(page).toHaveURL(/#\/records\/communication\/[0-9a-f-]{36}\/edit$/);
  await expect(page.locator('[data-path^="promises."][data-path$=".keptOn"] :focus')).toHaveCount(1);

  // A planned visit: its report is begun.
  await page.goBack();
  await groups.locator('.agenda-action[title*="新建访问报告"]').first().click();
  await expect(page).toHaveURL(/#\/records\/visit-report\/new/);
  await expect(page.locator('[data-path="customer.name"] input')).not.toHaveValue('');
});

test('the calendar shows them beside the dues of complaints', async ({ page }) => {
  await page.getByRole('link', { name: '到期日历' }).click();
  const entry = page.locator('.due-entry[data-record]').first();
  await expect(entry).toBeVisible();
  await expect(entry).toHaveAttribute('href', place);
  await expect(page.locator('.due-entry[data-standing]').first()).toBeVisible();
});

test('the search finds records by number, by kind', async ({ page }) => {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: '输入编号、顾客、件号或投诉内容' })).toBeFocused();
  await page.keyboard.type('LL-2026-0001');
  const group = page.getByRole('group', { name: '联络单' });
  await expect(group.getByRole('option', { name: /LL-2026-0001/ })).toBeVisible();
});

test('a record that was begun stands among the drafts by its kind', async ({ page }) => {
  const body = { ...blankCommunication(), counterpart: '陈工' };
  const draft = { editor: 'communication', recordId: crypto.randomUUID(), baseVersion: 0, body };
  const answer = await page.evaluate(
    (input) =>
      (
        globalThis as unknown as { desk: { draft: { save: (given: unknown) => Promise<{ ok: boolean }> } } }
      ).desk.draft.save(input),
    draft,
  );
  expect(answer.ok).toBe(true);
  await expect(page.getByRole('region', { name: /没有填完的登记/ })).toContainText('新沟通记录 · 陈工');
});
