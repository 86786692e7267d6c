import { join } from 'node:path';
import { enter, enterToday, exported, onScreen, saveAndLeave, show, status } from './described';
import { expect, test } from './fixtures';

test.use({ now: '2026-11-18T15:00+08:00' });

test('a support request from the customer to 技术部 and back, its times measured, and its sheet', async ({
  desk,
  page,
}) => {
  await page.getByRole('link', { name: '服务', exact: true }).click();
  await page.getByRole('button', { name: '新建技术支持需求单' }).first().click();
  await onScreen(page, 'record-new');
  await enter(page, 'customer.name', '甲公司');
  await enter(page, 'partName', '升降电机');
  await enterToday(page, 'receivedAt', '0830');
  await enter(page, 'wantedOn', '2026-11-20');
  await enter(page, 'request', '现场指导装配');
  await page.keyboard.press('Control+s');
  await onScreen(page, 'record');
  await expect(status(page)).toHaveText('已接收');
  await page.getByRole('button', { name: '编辑' }).click();
  await onScreen(page, 'record-edit');
  await enterToday(page, 'forwardedAt', '0945');
  await enterToday(page, 'answeredAt', '1400');
  await enter(page, 'plan', '周五到现场');
  await saveAndLeave(page);
  await expect(status(page)).toHaveText('已答复');
  await expect(page.getByTestId('support-spans')).toContainText('接收到转技术部：1 小时 15 分');
  await expect(page.getByTestId('support-spans')).toContainText('转技术部到答复：4 小时 15 分');
  await expect(page.locator('.record-dates')).toContainText('技术支持');
  const cells = await exported(desk, page, 'support-request', join(desk.dataFolder, 'support.xlsx'));
  for (const said of ['甲公司', '周五到现场', '14:00']) expect(cells).toContain(said);
});

test('a service plan is under way when one of its items is done, and exports', async ({ desk, page }) => {
  await show(page, '/records/service-plan/new', 'record-new');
  await enter(page, 'customer.name', '乙公司');
  await enter(page, 'agreementNumber', 'FWXY-7');
  for (const [index, [content, plannedOn]] of [
    ['季度走访', '2026-11-17'],
    ['备件点检', '2026-12-01'],
  ].entries()) {
    await page.getByRole('button', { name: '加一项服务' }).click();
    await enter(page, `items.${index}.content`, content ?? '');
    await enter(page, `items.${index}.plannedOn`, plannedOn ?? '');
  }
  await enter(page, 'items.0.doneOn', '2026-11-17');
  await page.keyboard.press('Control+s');
  await onScreen(page, 'record');
  await expect(status(page)).toHaveText('进行中');
  await expect(page.locator('.record-next')).toContainText('12-01');
  const cells = await exported(desk, page, 'service-plan', join(desk.dataFolder, 'plan.xlsx'));
  for (const said of ['FWXY-7', '季度走访', '备件点检']) expect(cells).toContain(said);
});

test('a qualification is warned of before it ends', async ({ page }) => {
  await show(page, '/records/service-staff/new', 'record-new');
  await enter(page, 'name', '王敏');
  await enter(page, 'validUntil', '2026-12-31');
  await page.keyboard.press('Control+s');
  await onScreen(page, 'record');
  await expect(page.getByText('资格 2026-12-31 到期，还有 43 天')).toBeVisible();
});

test('a hand-over between departments comes back', async ({ page }) => {
  await show(page, '/records/internal-hand-over/new', 'record-new');
  await enter(page, 'subject', '不良样件');
  await enterToday(page, 'handedOverAt', '0900');
  await enter(page, 'dueOn', '2026-11-20');
  await page.keyboard.press('Control+s');
  await onScreen(page, 'record');
  await expect(status(page)).toHaveText('已交出');
  await page.getByRole('button', { name: '编辑' }).click();
  await onScreen(page, 'record-edit');
  await enter(page, 'returnedOn', '2026-11-18');
  await saveAndLeave(page);
  await expect(status(page)).toHaveText('已归还');
});
