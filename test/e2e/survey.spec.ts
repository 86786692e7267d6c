import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { exported } from './described';
import { expect, test } from './fixtures';

test.use({ now: '2026-11-18T15:00+08:00' });

const textOf = (page: Page, path: string) =>
  page.locator(`[data-path="${path}"]`).locator('input, textarea').first();
const onScreen = (page: Page, screen: string) =>
  page.waitForFunction((name) => document.documentElement.dataset.screen === name, screen);

async function enter(page: Page, path: string, text: string): Promise<void> {
  await textOf(page, path).fill(text);
  await textOf(page, path).press('Tab');
}

async function score(page: Page, item: string, value: string): Promise<void> {
  await page.getByRole('combobox', { name: `${item}：得分` }).click();
  await page.locator('.ant-select-dropdown:visible').getByText(value, { exact: true }).click();
}

test('a sheet is sent, scored and collected into the period, where its low item asks for a measure', async ({
  desk,
  page,
}) => {
  await test.step('the sheet shows its total and what is low', async () => {
    await page.getByRole('link', { name: '满意度', exact: true }).click();
    await page.getByRole('button', { name: '新建满意度调查表' }).first().click();
    await onScreen(page, 'record-new');
    await enter(page, 'customerName', '甬东底盘');
    await enter(page, 'sentOn', '2026-11-02');
    await enter(page, 'returnedOn', '2026-11-12');
    await score(page, '产品质量水平', '5');
    await score(page, '投诉处理及时性', '2');
    await expect(page.getByText('权重合计 100%')).toBeVisible();
    await expect(page.getByTestId('survey-total')).toContainText('总分 S 80.0，基本满意，等级 乙');
    await expect(page.getByTestId('survey-total')).toContainText('低分项（≤3）：投诉处理及时性');
    await page.keyboard.press('Control+s');
    await onScreen(page, 'record');
    await expect(page.getByTestId('status')).toHaveText('已回收');
  });

  await test.step('the period collects it, and is finished with a verified measure only', async () => {
    await page.getByRole('link', { name: '满意度', exact: true }).click();
    await page.getByRole('link', { name: '满意度记录' }).click();
    await page.getByRole('button', { name: '新建满意度调查记录' }).first().click();
    await onScreen(page, 'record-new');
    await page.getByRole('button', { name: '从调查表汇总' }).click();
    await expect(page.getByText('已汇总 1 份调查表。')).toBeVisible();
    await expect(page.getByTestId('survey-summary')).toHaveText(
      '发出 1 份，回收 1 份，回收率 100%，平均总分 80',
    );
    await expect(page.getByTestId('unanswered')).toContainText('甬东底盘 投诉处理及时性');
    await page.getByRole('button', { name: '为低分项建措施' }).click();
    await expect(textOf(page, 'measures.0.customerName')).toHaveValue('甬东底盘');
    await enter(page, 'measures.0.measure', '两小时内转交');
    await expect(page.getByText('√ 低分项都有措施')).toBeVisible();
    await enter(page, 'measures.0.dueOn', '2026-12-01');
    await page.keyboard.press('Control+s');
    await onScreen(page, 'record');
    await expect(page.getByTestId('status')).toHaveText('措施进行中');
    await expect(page.locator('.record-dates')).toContainText('两小时内转交');
  });

  await test.step('sheet and record export as workbooks', async () => {
    const sheet = await exported(desk, page, 'survey', join(desk.dataFolder, 'sheet.xlsx'));
    for (const said of ['甬东底盘', '投诉处理及时性']) expect(sheet).toContain(said);
    const record = await exported(desk, page, 'survey-record', join(desk.dataFolder, 'record.xlsx'));
    for (const said of ['甬东底盘', '两小时内转交']) expect(record).toContain(said);
  });
});
