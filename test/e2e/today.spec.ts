import { demoNow, seedDemoRecords } from '../helpers/demo';
import { expect, test } from './fixtures';

test.describe('an empty desk', () => {
  test.use({ now: demoNow });

  test('says what to do first, and leads there', async ({ page }) => {
    await expect(page.getByRole('heading', { name: '工作台', level: 1 })).toBeVisible();
    await expect(page.getByText('还没有登记过投诉')).toBeVisible();
    await page.getByRole('main').getByRole('button', { name: '登记投诉' }).click();
    await expect(page).toHaveURL(/#\/intake$/);
  });

  test('names the day and whether it is worked', async ({ page }) => {
    await expect(page.getByRole('banner')).toContainText('2026-11-20 周五');
    await expect(page.getByRole('banner')).toContainText('工作日');
  });
});

test.describe('with records', () => {
  test.use({ now: demoNow, seed: { fill: (folder: string) => seedDemoRecords(folder) } });

  test('shows every group with its count, Friday also the weekend', async ({ page }) => {
    for (const name of [
      '逾期',
      '今天',
      '周末到期',
      '接下来3个工作日',
      '轮到顾客',
      '轮到部门',
      '承诺',
      '措施',
      '资格/到期',
      '本月访问',
      '以后',
      '没有填完的登记',
    ]) {
      await expect(
        page.getByRole('heading', { level: 2, name: new RegExp(`^${name}\\s*\\d+`) }),
      ).toBeVisible();
    }
  });

  test('counts in each group what it lists', async ({ page }) => {
    // Groups come as they are answered: one by its place would be another one a moment later.
    await expect(page.getByRole('region', { name: /^承诺/ })).toBeVisible();
    const groups = page.locator('section.agenda-group[data-group]');
    for (const key of await groups.evaluateAll((all) => all.map((each) => each.getAttribute('data-group')))) {
      const group = page.locator(`section[data-group="${key}"]`);
      const count = Number(await group.locator('.agenda-count').textContent());
      await expect(group.locator('.agenda-row')).toHaveCount(Math.min(20, count));
    }
    const folded = groups.filter({ has: page.getByRole('button', { name: /^显示全部/ }) }).first();
    const long = page.locator(`section[data-group="${await folded.getAttribute('data-group')}"]`);
    const whole = Number(await long.locator('.agenda-count').textContent());
    await long.getByRole('button', { name: `显示全部 ${whole} 件` }).click();
    await expect(long.locator('.agenda-row')).toHaveCount(whole);
  });

  test('says every number in one row at the top, which leads to the group', async ({ page }) => {
    await expect(page.getByRole('region', { name: /^承诺/ })).toBeVisible();
    const tiles = page.getByRole('navigation', { name: '各组件数' }).getByRole('button');
    await expect(tiles).toHaveCount(12);
    for (const group of await page.locator('section.agenda-group[data-group]').all()) {
      const key = (await group.getAttribute('data-group')) ?? '';
      const count = (await group.locator('.agenda-count').textContent()) ?? '';
      await expect(page.locator(`[data-tile="${key}"] .desk-tile-count`)).toHaveText(count);
    }
    await expect(tiles.last()).toBeInViewport();
    await page.getByRole('button', { name: /^\d+ 本月访问$/ }).press('Enter');
    const head = page.getByRole('heading', { level: 2, name: /^本月访问/ });
    await expect(head).toBeFocused();
    await expect(head).toBeInViewport();
  });

  test('narrows to what is mine, and keeps that while one is elsewhere', async ({ page }) => {
    await expect(page.getByRole('region', { name: /^承诺/ })).toBeVisible();
    const numbers = () => page.locator('.desk-tile-count').allTextContents();
    const all = await numbers();
    await page.getByText('我的', { exact: true }).click();
    await expect.poll(numbers).not.toEqual(all);
    const mine = await numbers();
    for (const [index, count] of mine.entries())
      expect(Number(count)).toBeLessThanOrEqual(Number(all[index]));
    await page.getByRole('link', { name: '到期日历' }).click();
    await page.getByRole('link', { name: '工作台' }).click();
    await expect(page.getByRole('radio', { name: '我的' })).toBeChecked();
    await expect.poll(numbers).toEqual(mine);
  });

  test('has one button a row, which opens the complaint at that step', async ({ page }) => {
    await expect(page.getByRole('region', { name: /^承诺/ })).toBeVisible();
    for (const row of await page.locator('.agenda [data-group="overdue"] .agenda-row').all())
      await expect(row.locator('.agenda-action')).toHaveCount(1);
    const row = page.locator('.agenda-row').first();
    await expect(row.locator('.agenda-action')).toHaveCount(1);
    // Beside it, why it is that day: from the engine, asked for when somebody wants to know.
    await row.getByRole('button', { name: '为何是这一天' }).click();
    await expect(page.getByRole('tooltip', { name: /为何是 2026-11-20/ })).toContainText('2026-11-20');
    await page.keyboard.press('Escape');
    await row.locator('.agenda-action').click();
    await expect(page).toHaveURL(/#\/complaint\/[0-9a-f-]{36}/);
  });
});

test.describe('weeks later', () => {
  test.use({ now: '2026-12-20T10:00+08:00', seed: { fill: (folder: string) => seedDemoRecords(folder) } });

  test('the overdue count leads to exactly those in the register', async ({ page }) => {
    const button = page.getByRole('banner').getByRole('button', { name: /^投诉逾期 \d+$/ });
    const count = (await button.textContent())?.replace(/\D/g, '') ?? '';
    await button.click();
    await expect(page.getByRole('button', { name: '移除筛选：逾期' })).toBeVisible();
    await expect(page.getByTestId('count')).toHaveText(new RegExp(`^${count} / \\d+ 条`));
  });
});
