import type { Page } from '@playwright/test';
import { demoNow, seedDemoRecords } from '../helpers/demo';
import { expect, test } from './fixtures';

test.use({ now: demoNow, seed: { fill: (folder: string) => seedDemoRecords(folder) } });

test('Alt+1, Alt+2 and Alt+5 change the group', async ({ page }) => {
  await page.keyboard.press('Alt+2');
  await expect(page.getByRole('heading', { name: '投诉台账', level: 1 })).toBeVisible();
  await page.keyboard.press('Alt+5');
  await expect(page.getByRole('heading', { name: '设置', level: 1 })).toBeVisible();
  await page.keyboard.press('Alt+1');
  await expect(page.getByRole('heading', { name: '工作台', level: 1 })).toBeVisible();
});

test('Ctrl+N begins a complaint', async ({ page }) => {
  await page.keyboard.press('Control+n');
  await expect(page).toHaveURL(/#\/intake$/);
});

test('Ctrl+K searches, arrows choose, Enter opens', async ({ page }) => {
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: '输入编号、顾客、件号或投诉内容' });
  await expect(box).toBeFocused();
  await page.keyboard.type('KS-2026-0003');
  await expect(page.getByRole('option', { name: /KS-2026-0003/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/complaint\//);
});

test('F1 shows the shortcuts, Esc closes, and the focus is back where it was', async ({ page }) => {
  const origin = page.getByRole('link', { name: '到期日历' });
  await origin.focus();
  await page.keyboard.press('F1');
  const sheet = page.getByRole('dialog', { name: '帮助与快捷键' });
  await expect(sheet).toBeVisible();
  await expect(sheet).toContainText('Ctrl+K');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(origin).toBeFocused();
});

test('the register works without a mouse: reach, move, preview, open, come back', async ({ page }) => {
  await page.keyboard.press('Alt+2');
  const grid = page.getByRole('grid');
  await expect(grid.locator('.register-number').first()).toBeVisible();
  await page.getByRole('button', { name: '预览' }).focus();
  await page.keyboard.press('Tab');
  await expect(grid).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const number = await grid.locator('[data-active] .register-number').textContent();
  await page.keyboard.press(' ');
  await expect(page.getByRole('complementary', { name: '预览' })).toContainText(number ?? '');
  await page.keyboard.press(' ');
  await expect(page.getByRole('complementary', { name: '预览' })).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/complaint\//);
});

test('what has the focus can be seen', async ({ page }) => {
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return 'none';
      const around = [
        element,
        element.parentElement,
        element.closest('.ant-select, .ant-input-affix-wrapper'),
      ];
      return around
        .flatMap((each) => (each === null ? [] : [getComputedStyle(each)]))
        .map(
          (style) =>
            `${style.outlineStyle === 'none' ? '' : style.outlineStyle}${style.boxShadow === 'none' ? '' : 'shadow'}`,
        )
        .join('');
    });
    expect(outline, `stop ${step + 1}`).toContain('solid');
  }
});

test.describe('without a mouse', () => {
  test.use({ seed: undefined });

  /** Tab until the focus stands in the field of a path. */
  async function tabTo(page: Page, path: string): Promise<void> {
    for (let step = 0; step < 250; step += 1) {
      const isThere = await page.evaluate(
        (wanted) => document.activeElement?.closest(`[data-path="${wanted}"]`) !== null,
        path,
      );
      if (isThere) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`never reached: ${path}`);
  }

  async function tabToButton(page: Page, text: string): Promise<void> {
    for (let step = 0; step < 60; step += 1) {
      const name = await page.evaluate(
        () => document.activeElement?.textContent?.replaceAll(/\s/g, '') ?? '',
      );
      if (name === text) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`never reached: ${text}`);
  }

  test('a complaint is registered, opened in the editor, changed and saved', async ({ page }) => {
    await page.keyboard.press('Control+n');
    await expect(page.getByLabel('顾客名称')).toBeFocused();
    await page.keyboard.type('键盘汽车');
    await tabTo(page, 'receivedAt');
    await page.keyboard.press('Space');
    await tabTo(page, 'channel');
    await page.keyboard.press('Space');
    await tabTo(page, 'statement');
    await page.keyboard.type('只用键盘登记');
    await tabTo(page, 'category');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+s');
    await expect(page.getByTestId('number')).toBeVisible();
    await tabToButton(page, '打开投诉');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#\/complaint\//);
    await expect(page.getByRole('button', { name: '编辑', exact: true })).toBeVisible();
    await tabToButton(page, '编辑');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: /^编辑 / })).toBeVisible();
    await tabTo(page, 'containment');
    await page.keyboard.type('隔离库存');
    await page.keyboard.press('Control+s');
    await expect(page.locator('.editor-bar [role="status"]')).toContainText('已保存');
  });
});
