import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  enter,
  enterToday,
  exported,
  onScreen,
  openRecordEditor,
  saveAndLeave,
  show,
  status,
} from './described';
import { expect, test } from './fixtures';

test.use({ now: '2026-11-18T15:00+08:00' });

async function log(page: Page, request: string): Promise<void> {
  await show(page, '/records/communication/new', 'record-new');
  await enter(page, 'customer.name', '甲公司');
  await enterToday(page, 'at', '0910');
  await enter(page, 'request', request);
  await page.keyboard.press('Control+s');
  await onScreen(page, 'record');
}

const figures = (page: Page) => page.getByTestId('summary-figures');

test('a week in numbers that lead to their records; final it stays, says what changed, and exports', async ({
  desk,
  page,
  launch,
  dataFolder,
}) => {
  await log(page, '交期能否提前');

  await test.step('the summary counts by itself', async () => {
    await page.getByRole('link', { name: '沟通', exact: true }).click();
    await page.getByRole('link', { name: '沟通与服务总结' }).click();
    await page.getByRole('button', { name: '新建总结' }).first().click();
    await onScreen(page, 'record-new');
    await page.locator('[data-path="period"]').getByText('周总结').click();
    await enter(page, 'from', '2026-11-18');
    await enter(page, 'conclusion', '排产变更当日通知');
    await page.getByRole('button', { name: '加一项措施' }).click();
    await enter(page, 'improvements.0.what', '周五值班');
    await enter(page, 'improvements.0.owner', '周明');
    await enter(page, 'improvements.0.dueOn', '2026-11-20');
    await enter(page, 'improvements.0.effect', '当日答复由六成到九成');
    await enter(page, 'improvements.0.document', '服务规范FW-07');
    await enter(page, 'improvements.0.fromRevision', 'B1版');
    await enter(page, 'improvements.0.toRevision', 'B2版');
    await page.keyboard.press('Control+s');
    await onScreen(page, 'record');
    await expect(page.getByRole('heading', { name: 'ZJ-2026-0001' })).toBeVisible();
    await expect(status(page)).toHaveText('统计中');
    await expect(page.locator('.record-dates')).toContainText('周五值班');
  });

  await test.step('a number opens the list of just its records', async () => {
    await figures(page).getByRole('button', { name: '沟通与反馈：1 条，打开列表' }).click();
    await onScreen(page, 'records');
    await expect(page.getByText('总结：2026-W47 沟通与反馈')).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: 'GT-2026-0001' })).toBeVisible();
    await page.goBack();
    await onScreen(page, 'record');
  });
  const place = await page.evaluate(() => location.hash.slice(1));
  await desk.app.close();

  const later = await launch({ dataFolder, now: '2026-11-23T09:00+08:00' });
  const next = later.page;
  await test.step('final, its figures stay while the records go on', async () => {
    await show(next, place, 'record');
    await openRecordEditor(next);
    await enter(next, 'finalOn', '2026-11-23');
    await saveAndLeave(next);
    await expect(status(next)).toHaveText('改进中');
    await show(next, '/records/communication', 'records');
    await next.getByRole('grid').focus();
    await next.keyboard.press('Enter');
    await onScreen(next, 'record');
    await openRecordEditor(next);
    await next.locator('[data-path="mood"]').getByText('愤怒', { exact: true }).click();
    await saveAndLeave(next);
    await show(next, place, 'record');
    await expect(figures(next)).toContainText('客户情绪：愤怒 0 → 1');
    await figures(next).getByRole('button', { name: '按现在的记录刷新' }).click();
    await expect(figures(next)).not.toContainText('客户情绪：愤怒 0 → 1');
    await expect(figures(next).getByRole('button', { name: '客户情绪：愤怒：1 条，打开列表' })).toBeVisible();
  });

  await test.step('the next summary takes what is overdue along, and the paper says it all', async () => {
    const cells = await exported(later, next, 'service-summary', join(dataFolder, 'summary.xlsx'));
    const typed = ['周五值班', '周明', '2026-11-20', '当日答复由六成到九成', '服务规范FW-07', 'B1版', 'B2版'];
    for (const said of ['ZJ-2026-0001', '2026-11-16 – 2026-11-22', '排产变更当日通知', ...typed])
      expect(cells).toContain(said);
    await show(next, '/records/service-summary/new', 'record-new');
    await next.locator('[data-path="period"]').getByText('周总结').click();
    await enter(next, 'from', '2026-11-23');
    await next.keyboard.press('Control+s');
    await onScreen(next, 'record');
    await expect(next.getByTestId('carried')).toContainText('周五值班：转自 ZJ-2026-0001');
  });
});
