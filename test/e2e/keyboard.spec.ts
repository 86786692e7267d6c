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
