import type { Page } from '@playwright/test';
import { demoNow, seedDemoRecords } from '../helpers/demo';
import { expect, test } from './fixtures';

test.use({ now: demoNow, seed: { fill: (folder: string) => seedDemoRecords(folder, 240) } });

test.beforeEach(async ({ page }) => {
  await page.getByRole('link', { name: '台账' }).click();
  await expect(page.getByTestId('count')).toHaveText('240 / 240 条');
});

test('shows the count always, and the filters as chips that can be removed', async ({ page }) => {
  await page.getByRole('button', { name: '视图', exact: true }).click();
  await page.getByRole('button', { name: '未关闭' }).click();
  await expect(page.getByTestId('count')).toHaveText(/^\d+ \/ 240 条$/);
  await expect(page.getByTestId('count')).not.toHaveText('240 / 240 条');
  await page.getByRole('button', { name: '移除筛选：未关闭' }).click();
  await expect(page.getByTestId('count')).toHaveText('240 / 240 条');
});

test('finds two Chinese characters and parts of numbers', async ({ page }) => {
  const search = page.getByRole('textbox', { name: '在全部文字和编号中搜索' });
  await search.fill('电机');
  await expect(page.getByTestId('count')).not.toHaveText('240 / 240 条');
  await expect(page.getByRole('button', { name: '移除筛选：包含“电机”' })).toBeVisible();
  await search.fill('KS-2026-0001');
  await expect(page.getByTestId('count')).toHaveText('1 / 240 条');
});

test('says so when nothing matches, and offers the way back', async ({ page }) => {
  await page.getByRole('textbox', { name: '在全部文字和编号中搜索' }).fill('没有这样的投诉');
  await expect(page.getByText('没有符合这些条件的投诉。')).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: '清除全部筛选' }).last().click();
  await expect(page.getByTestId('count')).toHaveText('240 / 240 条');
});

test('draws only the rows in sight and jumps to the end', async ({ page }) => {
  const grid = page.getByRole('grid');
  await expect(grid).toHaveAttribute('aria-rowcount', '241');
  expect(await grid.getByRole('row').count()).toBeLessThan(60);
  await grid.focus();
  await page.keyboard.press('End');
  await expect(grid.locator('[data-active] .register-number')).toBeVisible();
  await expect(grid.locator('[data-active]')).toHaveAttribute('aria-rowindex', '241');
});

test('sorts by a click on the head', async ({ page }) => {
  const grid = page.getByRole('grid');
  await page.getByRole('columnheader', { name: '投诉编号' }).getByRole('button').click();
  await expect(page.getByRole('columnheader', { name: '投诉编号' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  const first = await grid.locator('.register-number').first().textContent();
  await page.getByRole('columnheader', { name: '投诉编号' }).getByRole('button').click();
  await expect(grid.locator('.register-number').first()).not.toHaveText(first ?? '');
});

test('keeps filter and scroll place on the way back', async ({ page }) => {
  const grid = page.getByRole('grid');
  await page.getByRole('textbox', { name: '在全部文字和编号中搜索' }).fill('20');
  await expect(page.getByRole('button', { name: '移除筛选：包含“20”' })).toBeVisible();
  await grid.focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('PageDown');
  const number = await grid.locator('[data-active] .register-number').textContent();
  const top = await grid.evaluate((element) => element.scrollTop);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/complaint\//);
  await page.goBack();
  await expect(page.getByRole('button', { name: '移除筛选：包含“20”' })).toBeVisible();
  await expect(grid.locator('[data-active] .register-number')).toHaveText(number ?? '');
  expect(await grid.evaluate((element) => element.scrollTop)).toBe(top);
});

test('remembers the chosen columns', async ({ page, launch, desk }) => {
  await page.getByRole('button', { name: '列', exact: true }).click();
  await page.getByRole('checkbox', { name: '显示：批次号' }).check();
  await page.getByRole('button', { name: '完成' }).click();
  await expect(page.getByRole('columnheader', { name: '批次号' })).toBeAttached();
  await desk.close();
  const again = await launch();
  await again.page.getByRole('link', { name: '台账' }).click();
  await expect(again.page.getByRole('columnheader', { name: '批次号' })).toBeAttached();
});

test('saves a view and deletes it after asking by name', async ({ page }) => {
  await page.getByRole('textbox', { name: '在全部文字和编号中搜索' }).fill('电机');
  await expect(page.getByRole('button', { name: '移除筛选：包含“电机”' })).toBeVisible();
  await page.getByRole('button', { name: '视图', exact: true }).click();
  await page.getByLabel('把当前筛选存为视图').fill('电机类');
  await page.getByRole('button', { name: '保存视图' }).click();
  await page.getByRole('button', { name: '清除全部筛选' }).click();
  await page.getByRole('button', { name: '视图', exact: true }).click();
  await page.getByRole('button', { name: '电机类', exact: true }).click();
  await expect(page.getByRole('button', { name: '移除筛选：包含“电机”' })).toBeVisible();
  await page.getByRole('button', { name: '视图', exact: true }).click();
  await page.getByRole('button', { name: '删除视图“电机类”' }).click();
  const dialog = page.getByRole('dialog', { name: '删除视图“电机类”？' });
  await expect(dialog.getByRole('button', { name: '取消' })).toBeFocused();
  await dialog.getByRole('button', { name: '删除视图' }).click();
  await expect(dialog).toBeHidden();
});

test('selects rows for the export, which then offers them first', async ({ page }) => {
  await page.getByRole('grid').focus();
  await page.keyboard.press('x');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await expect(page.getByTestId('count')).toContainText('已选 2 条');
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('radio', { name: '选中的 2 条' })).toBeChecked();
  await expect(page.getByRole('radio', { name: '当前筛选的 240 条' })).toBeAttached();
});

test.describe('the filter drawer', () => {
  const matching = async (page: Page): Promise<number> =>
    Number(((await page.getByTestId('count').textContent()) ?? '').split(' / ')[0]);
  const pick = async (page: Page, label: string, option: RegExp | string): Promise<void> => {
    const drawer = page.getByRole('dialog', { name: '筛选投诉' });
    await drawer.getByRole('combobox', { name: label }).click();
    await page
      .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', {
        hasText: option,
      })
      .first()
      .click();
    await drawer.getByText('筛选投诉').click();
  };

  test('narrows by every kind of filter; chips and count follow', async ({ page }) => {
    const chips = page.getByRole('button', { name: /^移除筛选：/ });
    await page.getByRole('button', { name: '筛选', exact: true }).click();
    let before = 240;
    const narrows = async (chip: string, step: () => Promise<void>): Promise<void> => {
      await step();
      await expect(page.locator('.chip', { hasText: chip })).toHaveCount(1);
      await expect.poll(async () => matching(page)).toBeLessThanOrEqual(before);
      before = await matching(page);
    };
    const drawer = page.getByRole('dialog', { name: '筛选投诉' });
    await narrows('投诉类别：产品质量', async () => pick(page, '投诉类别', '产品质量'));
    await narrows('产品阶段：量产', async () => pick(page, '产品阶段', '量产'));
    await narrows('处理分支：量产质量', async () => pick(page, '处理分支', '量产质量'));
    await narrows('严重度：', async () => pick(page, '严重度', 'B 功能装配'));
    await narrows('接收 ≥ 2026-01-01', async () => {
      await drawer.getByLabel('接收日期从').fill('2026-01-01');
      await drawer.getByLabel('接收日期从').press('Enter');
    });
    await narrows('接收 ≤ 2026-11-19', async () => {
      await drawer.getByLabel('接收日期到').fill('2026-11-19');
      await drawer.getByLabel('接收日期到').press('Enter');
    });
    expect(before).toBeLessThan(240);
    await narrows('状态：已登记', async () => pick(page, '状态', '已登记'));
    await narrows('逾期', async () => drawer.getByText('只看逾期').click());
    await drawer.getByRole('button', { name: '完成' }).click();
    await expect(drawer).toBeHidden();
    await expect(chips).toHaveCount(8);
    await page.getByRole('button', { name: '清除全部筛选' }).first().click();
    await expect(page.getByTestId('count')).toHaveText('240 / 240 条');
  });

  test('a customer is chosen with the count that is then shown', async ({ page }) => {
    await page.getByRole('button', { name: '筛选', exact: true }).click();
    const drawer = page.getByRole('dialog', { name: '筛选投诉' });
    await drawer.getByRole('combobox', { name: '顾客' }).click();
    const option = page.locator('.ant-select-item-option').first();
    const [name = '', count = ''] = ((await option.textContent()) ?? '').split(' · ');
    await option.click();
    await drawer.getByRole('button', { name: '完成' }).click();
    await expect(page.getByTestId('count')).toHaveText(`${count} / 240 条`);
    await expect(page.getByRole('button', { name: `移除筛选：顾客：${name}` })).toBeVisible();
  });
});
