import { join } from 'node:path';
import type { Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { launchDesk } from '../helpers/electron';
import { choose, enter, onScreen, show, state, textOf } from './described';
import { answerDialogs } from './dialogs';
import { expect, test } from './fixtures';
import { kill } from './register-one';

const now = '2026-11-18T15:00+08:00';
test.use({ now });

const count = (page: Page) => page.getByTestId('count');
const grid = (page: Page) => page.getByRole('grid');

/** Registers goods returns through the program's own door. */
async function registerReturns(page: Page, customers: readonly string[]): Promise<void> {
  for (const name of customers) {
    await show(page, '/records/goods-return/new', 'record-new');
    await enter(page, 'customer.name', name);
    await page.keyboard.press('Control+s');
    await onScreen(page, 'record');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^TH-2026-/);
  }
}

test('a goods return from 新建 to saved, changed, found, exported and voided', async ({ desk, page }) => {
  await page.getByRole('link', { name: '退换货', exact: true }).click();
  await expect(page.getByText('还没有退换货单')).toBeVisible();
  await page.getByRole('button', { name: '新建退换货单' }).first().click();

  await test.step('it is typed and gets its number with the first save', async () => {
    await expect(textOf(page, 'customer.name')).toBeFocused();
    await enter(page, 'customer.name', '甲公司');
    await choose(page, 'origin', '使用中失效');
    await choose(page, 'kinds', '换货');
    await page.keyboard.press('Escape');
    await enter(page, 'freight', '86.5');
    await page.getByRole('button', { name: '加一行产品' }).click();
    await enter(page, 'lines.0.partName', '升降电机');
    await enter(page, 'lines.0.declaredQuantity', '12');
    await expect(page.getByRole('heading', { name: '退换货单（新建） · 甲公司' })).toBeVisible();
    await page.keyboard.press('Control+s');
    await expect(page.getByRole('heading', { name: 'TH-2026-0001' })).toBeVisible();
    await expect(page.getByTestId('status')).toHaveText('已登记');
    await expect(page.getByText('未填写：仓库签收、品质判定、换货与结算')).toBeVisible();
    await expect(page.locator('.case-facts [data-path="freight"]')).toContainText('86.50');
    await expect(page.locator('.case-facts [data-path="kinds"]')).toContainText('换货');
  });

  await test.step('a save of the editor shows in facts, dates and history', async () => {
    await page.getByRole('button', { name: '编辑' }).click();
    await enter(page, 'lines.0.receivedQuantity', '11');
    await expect(page.getByText('差异 -1')).toBeVisible();
    await enter(page, 'receivedOn', '2026-11-16');
    await page.keyboard.press('Control+s');
    await expect(state(page)).toHaveAttribute('data-dirty', 'false');
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('status')).toHaveText('已收货');
    await expect(page.locator('.record-dates')).toContainText('品质判定');
    await expect(page.locator('.record-next')).toContainText('11-23');
    await page.getByRole('tab', { name: '历史' }).click();
    await expect(page.locator('.case-changes [data-path="receivedOn"]')).toContainText('2026-11-16');
  });

  await test.step('the list finds it by filter and by words, and says so', async () => {
    await registerReturns(page, ['乙公司', '丙公司']);
    await show(page, '/records/goods-return', 'records');
    await expect(count(page)).toHaveText('3 / 3 条');
    await page.getByRole('button', { name: '筛选' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('状态').click();
    await page.locator('.ant-select-dropdown:visible').getByText('已收货', { exact: true }).click();
    await page.keyboard.press('Escape');
    await drawer.getByRole('button', { name: '完成' }).click();
    await expect(count(page)).toHaveText('1 / 3 条');
    await expect(grid(page)).toContainText('TH-2026-0001');
    await page.getByRole('button', { name: /状态：已收货/ }).click();
    await expect(count(page)).toHaveText('3 / 3 条');
    await page.getByRole('textbox', { name: '按编号、顾客、内容搜索' }).fill('升降电机');
    await expect(count(page)).toHaveText('1 / 3 条');
    await grid(page).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'TH-2026-0001' })).toBeVisible();
    await page.getByRole('button', { name: '返回' }).click();
    await expect(count(page)).toHaveText('1 / 3 条');
  });

  await test.step('its paper is looked at, and the chosen one written as a workbook', async () => {
    const path = join(desk.dataFolder, 'return.xlsx');
    await answerDialogs(desk, path);
    await grid(page).focus();
    await page.keyboard.press('x');
    await page.getByRole('button', { name: '导出所选' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '逐条选择位置并导出' }).click();
    await expect(page.getByText('已完成').first()).toBeVisible({ timeout: 30_000 });
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    const texts = JSON.stringify(book.worksheets[0]?.getSheetValues());
    expect(texts).toContain('甲公司');
    expect(texts).toContain('TH-2026-0001');
    await grid(page).focus();
    await page.keyboard.press('Enter');
    await onScreen(page, 'record');
    await page.keyboard.press('Control+p');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: '预览', exact: true }).click();
    await expect(page.locator('.preview-page canvas').first()).toBeVisible({ timeout: 20_000 });
    await page.getByRole('button', { name: '关闭' }).last().click();
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  });

  await test.step('voided it stays with its reason, and leaves the list', async () => {
    await page.getByRole('button', { name: '作废' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('作废理由').fill('误建');
    await dialog.getByRole('button', { name: '作废' }).click();
    await expect(page.getByText('本记录已作废：误建')).toBeVisible();
    await expect(page.getByRole('button', { name: '编辑' })).toHaveCount(0);
    await show(page, '/records/goods-return', 'records');
    await expect(page.getByText('没有符合这些条件的记录')).toBeVisible();
  });
});

test('a qualification of service staff by keyboard alone', async ({ page }) => {
  await show(page, '/records/service-staff', 'records');
  await page.keyboard.press('Control+n');
  await onScreen(page, 'record-new');
  await expect(textOf(page, 'name')).toBeFocused();
  await page.keyboard.type('王敏');
  await page.keyboard.press('Tab');
  await page.keyboard.type('A-017');
  await expect(textOf(page, 'staffNumber')).toHaveValue('A-017');
  await page.keyboard.press('Control+z');
  await expect(textOf(page, 'staffNumber')).toHaveValue('');
  await page.keyboard.press('Control+y');
  await textOf(page, 'validUntil').focus();
  await page.keyboard.type('2026-11-30');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+s');
  await onScreen(page, 'record');
  await expect(page.getByRole('heading', { name: 'ZG-2026-0001' })).toBeVisible();
  await expect(page.locator('.record-dates')).toContainText('有效期止');
  await page.keyboard.press('Escape');
  await onScreen(page, 'records');
  await grid(page).focus();
  await page.keyboard.press(' ');
  await expect(page.getByRole('complementary', { name: '预览' })).toContainText('A-017');
  await page.keyboard.press('Enter');
  await onScreen(page, 'record');
});

test('what was typed before the first save is there after a kill, and is registered once', async ({
  dataFolder,
  launch,
}) => {
  const killed = await launchDesk({ dataFolder, now });
  await show(killed.page, '/records/goods-return/new', 'record-new');
  await textOf(killed.page, 'customer.name').fill('甲公司');
  await textOf(killed.page, 'cause').fill('写到一半的判定');
  await expect(state(killed.page)).toContainText('草稿已保存');
  await kill(killed);
  const { page } = await launch();
  await show(page, '/records/goods-return/new', 'record-new');
  await expect(page.getByText('接着上次没有保存的填写')).toBeVisible();
  await expect(textOf(page, 'cause')).toHaveValue('写到一半的判定');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('heading', { name: 'TH-2026-0001' })).toBeVisible();
  await show(page, '/records/goods-return/new', 'record-new');
  await expect(textOf(page, 'customer.name')).toHaveValue('');
});

test('leaving asks only when something would be lost', async ({ page }) => {
  await show(page, '/records/service-staff', 'records');
  await page.getByRole('button', { name: '新建服务人员资格表' }).first().click();
  await onScreen(page, 'record-new');
  await page.keyboard.press('Escape');
  await onScreen(page, 'records');
  await page.getByRole('button', { name: '新建服务人员资格表' }).first().click();
  await textOf(page, 'name').fill('王敏');
  await textOf(page, 'staffNumber').press('Escape');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.getByRole('dialog').getByRole('button').last().click();
  await onScreen(page, 'records');
  await expect(page.getByText('还没有服务人员资格表')).toBeVisible();
});

test('columns are chosen and remembered per kind', async ({ page }) => {
  await registerReturns(page, ['甲公司']);
  await show(page, '/records/goods-return', 'records');
  await page.getByRole('button', { name: '列', exact: true }).click();
  await page.getByRole('dialog').getByLabel('显示：登记人').click();
  await page.getByRole('dialog').getByRole('button', { name: '完成' }).click();
  await expect(page.getByRole('columnheader', { name: '登记人' })).toBeVisible();
  await page.reload();
  await onScreen(page, 'records');
  await expect(page.getByRole('columnheader', { name: '登记人' })).toBeVisible();
  await show(page, '/records/service-staff', 'records');
});
