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
    for (const name of ['逾期', '今天', '周末到期', '下一工作日', '轮到顾客', '轮到部门']) {
      await expect(
        page.getByRole('heading', { level: 2, name: new RegExp(`^${name}\\s*\\d+`) }),
      ).toBeVisible();
    }
  });

  test('counts in each group what it lists', async ({ page }) => {
    const groups = page.locator('section.agenda-group[data-group]');
    for (const group of await groups.all()) {
      const count = Number(await group.locator('.agenda-count').textContent());
      if (count <= 50) await expect(group.locator('.agenda-row')).toHaveCount(count);
    }
  });

  test('has one button a row, which opens the complaint at that step', async ({ page }) => {
    const row = page.locator('.agenda-row').first();
    await expect(row.getByRole('button')).toHaveCount(1);
    await row.getByRole('button').click();
    await expect(page).toHaveURL(/#\/complaint\/[0-9a-f-]{36}/);
  });
});

test.describe('weeks later', () => {
  test.use({ now: '2026-12-20T10:00+08:00', seed: { fill: (folder: string) => seedDemoRecords(folder) } });

  test('the overdue count leads to exactly those in the register', async ({ page }) => {
    const button = page.getByRole('banner').getByRole('button', { name: /^逾期 \d+$/ });
    const count = (await button.textContent())?.replace(/\D/g, '') ?? '';
    await button.click();
    await expect(page.getByRole('button', { name: '移除筛选：逾期' })).toBeVisible();
    await expect(page.getByTestId('count')).toHaveText(new RegExp(`^${count} / \\d+ 条`));
  });
});
