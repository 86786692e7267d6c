import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk as Bridge } from '@shared/contract';
import type { CostLine } from '@shared/domain/complaint';
import ExcelJS from 'exceljs';
import { onScreen, show } from './described';
import { answerDialogs } from './dialogs';
import { expect, test } from './fixtures';
import { addPerson, complaintOf, registerOne } from './register-one';

test.use({ now: '2026-11-18T15:00+08:00' });

const line = (change: Partial<CostLine>): CostLine => ({
  id: '00000000-0000-4000-8000-000000000001',
  kind: '',
  amount: 0,
  document: '',
  on: null,
  ...change,
});

test('the costs of all complaints stand in one list with sums by currency, for those who may see them', async ({
  dataFolder,
  desk,
  page,
}) => {
  await show(page, '/costs', 'costs');
  await expect(page.getByText('还没有登记过费用')).toBeVisible();
  await registerOne(
    page,
    complaintOf({
      costs: [
        line({
          amount: 120_000,
          category: 'on-site-sorting',
          bearer: 'supplier',
          claimed: 120_000,
          recovered: 50_000,
          on: '2026-11-17',
        }),
        line({ amount: 30_000, category: 'freight', currency: 'USD', on: '2026-11-12' }),
      ],
    }),
  );
  const other = { ...complaintOf().customer, name: '乙方底盘系统' };
  await registerOne(
    page,
    complaintOf({ customer: other, costs: [line({ amount: 8_000, category: 'travel', on: '2026-10-30' })] }),
  );
  const sums = page.getByTestId('cost-sums');
  const grid = page.getByRole('grid', { name: '费用明细列表' });

  await test.step('the list, its sums, and its place in the rail', async () => {
    await show(page, '/register', 'register');
    await page.getByRole('link', { name: '费用', exact: true }).click();
    await onScreen(page, 'costs');
    await expect(page.getByTestId('count')).toHaveText('3 笔');
    await expect(sums.getByRole('row').filter({ hasText: 'CNY' })).toContainText('1,280.00');
    await expect(sums.getByRole('row').filter({ hasText: 'USD' })).toContainText('300.00');
    await expect(grid.getByRole('row').nth(1)).toContainText('2026-11-17');
    await sums.getByText('按承担方合计').click();
    await expect(sums.getByRole('row').filter({ hasText: '供方' })).toContainText('700.00');
    await sums.getByText('按币种合计').click();
  });

  await test.step('sorted by another column, the list begins at its top', async () => {
    await grid.focus();
    await page.keyboard.press('End');
    await expect(grid.locator('[data-active]')).toHaveAttribute('data-index', '2');
    await grid.getByRole('columnheader', { name: '顾客' }).getByRole('button').click();
    await expect(grid.locator('[data-active]')).toHaveAttribute('data-index', '0');
    await grid.getByRole('columnheader', { name: '日期' }).getByRole('button').click();
    await grid.getByRole('columnheader', { name: '日期' }).getByRole('button').click();
  });

  await test.step('filtered, the sums are those of what is left', async () => {
    await page.getByRole('combobox', { name: '费用类别' }).click();
    await page.locator('.ant-select-dropdown:visible').getByText('差旅', { exact: true }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('count')).toHaveText('1 笔');
    await expect(sums.getByRole('row').filter({ hasText: 'CNY' })).toContainText('80.00');
    await expect(sums.getByText('USD')).toHaveCount(0);
    await page.getByRole('button', { name: '移除筛选：费用类别：差旅' }).click();
    await expect(page.getByTestId('count')).toHaveText('3 笔');
  });

  await test.step('the list as it is filtered exports as a workbook', async () => {
    const path = join(dataFolder, 'costs.xlsx');
    await answerDialogs(desk, path);
    await page.getByLabel('日期起').fill('2026-11-01');
    await page.getByLabel('日期起').press('Tab');
    await expect(page.getByTestId('count')).toHaveText('2 笔');
    await page.getByRole('button', { name: '导出明细' }).click();
    await page.getByRole('button', { name: '选择位置并导出' }).click();
    await expect.poll(() => existsSync(path), { timeout: 30_000 }).toBe(true);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    const said = JSON.stringify(book.worksheets[0]?.getSheetValues());
    for (const part of ['外部质量费用明细', '节选', 'KS-2026-0001', '现场挑选', 'USD 美元'])
      expect(said).toContain(part);
    expect(said).not.toContain('差旅');
    await page.getByRole('button', { name: '清除全部筛选' }).click();
    await expect(page.getByTestId('count')).toHaveText('3 笔');
  });

  await test.step('a line opens the costs of its complaint', async () => {
    await grid.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await onScreen(page, 'complaint');
    await expect(page.getByRole('tab', { name: '费用' })).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('tabpanel')).toContainText('现场挑选');
    await expect(page.getByRole('row').filter({ hasText: '运费' })).toContainText('USD 0.00');
  });

  await test.step('who may not see 财务 has no such place', async () => {
    await addPerson(page, '周品管', ['quality']);
    const isChosen = await page.evaluate(async () => {
      const { desk: bridge } = window as unknown as { desk: Bridge };
      const got = await bridge.settings.get({});
      const inspector = got.ok ? got.value.settings.people.find(({ name }) => name === '周品管') : undefined;
      return inspector !== undefined && (await bridge.operator.choose({ personId: inspector.id })).ok;
    });
    expect(isChosen).toBe(true);
    await page.reload();
    await show(page, '/costs', 'costs');
    await expect(page.getByText('外部质量费用按权限显示')).toBeVisible();
    await expect(page.getByRole('link', { name: '台账', exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: '费用', exact: true })).toHaveCount(0);
  });
});
