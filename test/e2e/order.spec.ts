import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  choose,
  enter,
  enterToday,
  exported,
  field,
  onScreen,
  openRecordEditor,
  saveAndLeave,
  show,
  status,
  textOf,
} from './described';
import { expect, test } from './fixtures';

test.use({ now: '2026-11-18T15:00+08:00' });

const pick = (page: Page, path: string, name: string) =>
  field(page, path).getByText(name, { exact: true }).click();

/** An order as a clerk takes it down. */
async function takeDown(page: Page): Promise<void> {
  await show(page, '/records/order/new', 'record-new');
  await enter(page, 'customer.name', '甲方汽车');
  await enter(page, 'orderNumber', 'PO-4500131188');
  await enterToday(page, 'receivedAt', '0910');
  await page.getByRole('button', { name: '加一行产品' }).click();
  await enter(page, 'lines.0.partName', '座椅骨架支架');
  await enter(page, 'lines.0.partNumber', 'H-1');
  await enter(page, 'lines.0.quantity', '600');
}

test('an order from its receipt over shipment and payment to its form', async ({ desk, page }) => {
  await show(page, '/records/communication', 'records');
  await page.getByRole('link', { name: '订单跟进', exact: true }).click();
  await expect(page.getByText('还没有订单跟进')).toBeVisible();
  await takeDown(page);
  await page.keyboard.press('Control+s');
  await onScreen(page, 'record');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^DD-2026-0001/);
  await expect(status(page)).toHaveText('已接单');
  const limits = page.getByTestId('order-limits');
  await expect(limits).toContainText('答复：接单 2026-11-18 周三 09:10 起 24 小时 → 2026-11-19 周四 09:10');

  await test.step('confirmed: the departments within the hour, the customer pays within five working days', async () => {
    await openRecordEditor(page);
    await enterToday(page, 'confirmedAt', '1000');
    await page.getByRole('button', { name: '加一个部门' }).click();
    await enter(page, 'handOvers.0.department', '生产部');
    await enterToday(page, 'handOvers.0.at', '1120');
    await saveAndLeave(page);
    await expect(status(page)).toHaveText('已移交');
    await expect(limits).toContainText('付款：付款方式未约定');
    await limits.getByRole('button', { name: '去约定' }).click();
    await onScreen(page, 'record-edit');
    await pick(page, 'paymentFrom', '先款后货');
    await saveAndLeave(page);
    await expect(limits).not.toContainText('未约定');
    await expect(limits).toContainText(
      '起 1 小时 → 2026-11-18 周三 11:00 ▲ 2026-11-18 周三 11:20 完成，超过期限',
    );
    await expect(limits).toContainText('付款：2026-11-18 周三 起 5 个工作日 → 2026-11-25 周三');
    await expect(limits).toContainText('跳过休息日：2026-11-21、2026-11-22');
  });

  await test.step('reviewed, answered, shipped, received, invoiced, paid: it is finished', async () => {
    await openRecordEditor(page);
    await pick(page, 'reviewResult', '接受');
    await enter(page, 'reviewedOn', '2026-11-18');
    await enterToday(page, 'answeredAt', '1430');
    await enter(page, 'promisedShipOn', '2026-11-18');
    await page.getByRole('button', { name: '加一次发货' }).click();
    await enter(page, 'shipments.0.shippedOn', '2026-11-18');
    await enter(page, 'shipments.0.deliveryNote', 'SH-1');
    await enter(page, 'shipments.0.quantity', '600');
    await enter(page, 'shipments.0.receivedOn', '2026-11-18');
    await enter(page, 'invoicedOn', '2026-11-18');
    await enter(page, 'paidOn', '2026-11-18');
    await saveAndLeave(page);
    await expect(status(page)).toHaveText('已完成');
    await expect(limits).toContainText('开票：收货 2026-11-18 周三 起 1 个月 → 2026-12-18 周五 √');
  });

  await test.step('the controlled form says it all', async () => {
    const cells = await exported(desk, page, 'order', join(desk.dataFolder, 'order.xlsx'));
    for (const said of ['订单跟进表', 'DD-2026-0001', 'PO-4500131188', '座椅骨架支架', 'SH-1', '2026-12-18'])
      expect(cells).toContain(said);
  });
});

test('a deviation becomes a log, another a complaint; nothing is typed again', async ({ page }) => {
  await takeDown(page);
  await page.getByRole('button', { name: '加一条异常' }).click();
  await enterToday(page, 'deviations.0.at', '1010');
  await choose(page, 'deviations.0.channel', '来电');
  await textOf(page, 'deviations.0.content').fill('少一箱 60 件');
  await choose(page, 'deviations.0.kind', '短缺');
  await page.getByRole('button', { name: '加一条异常' }).click();
  await textOf(page, 'deviations.1.content').fill('支架孔位偏移');
  await choose(page, 'deviations.1.kind', '质量');
  await page.keyboard.press('Control+s');
  await onScreen(page, 'record');
  await expect(page.getByText('有 2 条异常还没有转出')).toBeVisible();

  await test.step('what its row says is not asked again', async () => {
    await page.getByRole('button', { name: '转出异常' }).click();
    await page.getByText('转为沟通记录：短缺 · 少一箱 60 件').click();
    await page.getByRole('dialog').getByRole('button', { name: '登记沟通记录' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^GT-2026-0001/);
    await expect(page.getByText('少一箱 60 件').first()).toBeVisible();
    await page.getByTestId('source').getByRole('link', { name: 'DD-2026-0001' }).click();
    await expect(page.getByTestId('follow-ups').getByRole('link', { name: 'GT-2026-0001' })).toBeVisible();
  });

  await test.step('what it does not say is: the minute and the way', async () => {
    await page.getByRole('button', { name: '转出异常' }).click();
    await page.getByText('转为投诉：质量 · 支架孔位偏移').click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('button', { name: '登记投诉' })).toBeDisabled();
    await enterToday(page, 'receivedAt', '1400');
    await dialog.getByText('邮件', { exact: true }).click();
    await dialog.getByRole('button', { name: '登记投诉' }).click();
    await expect(page.getByRole('heading', { name: 'KS-2026-0001' })).toBeVisible();
    await expect(page.getByText('由 DD-2026-0001 转来。')).toBeVisible();
    await expect(page.locator('#page')).toContainText('支架孔位偏移');
    await page.getByTestId('case-records').getByText('订单跟进表 DD-2026-0001').click();
    await onScreen(page, 'record');
    await expect(page.getByRole('button', { name: '转出异常' })).toHaveCount(0);
  });
});
