import { demoNow, seedDemoRecords } from '../helpers/demo';
import { expect, test } from './fixtures';

test.use({ now: demoNow, seed: { fill: (folder: string) => seedDemoRecords(folder) } });

test.beforeEach(async ({ page }) => {
  await page.keyboard.press('Alt+5');
  await expect(page.getByRole('heading', { name: '设置', level: 1 })).toBeVisible();
});

test('leaves form revisions empty until somebody enters them', async ({ page }) => {
  const form = page.getByRole('group', { name: '顾客投诉管理表(台账)' });
  await expect(form.getByLabel('表单编号')).toHaveValue('T/NDF/RTSP01-01');
  await expect(form.getByLabel('版本')).toHaveValue('');
});

test('explains the year without data', async ({ page }) => {
  await expect(page.getByText('2027 年还没有官方数据')).toBeVisible();
});

test('asks for an operator before it saves', async ({ page }) => {
  await page.getByLabel('内部合称').fill('示范机械');
  await page.keyboard.press('Control+s');
  await expect(page.locator('.error-panel')).toContainText('还没有选择操作人');
});

test('saves with Ctrl+S and keeps who changed what', async ({ page }) => {
  await page.getByRole('combobox', { name: '选择操作人' }).click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: /^操作人 / })).toBeVisible();
  await page.getByLabel('内部合称').fill('示范机械');
  await expect(page.getByText('未保存：公司')).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(page.getByText('没有未保存的更改')).toBeVisible();
  await expect(page.locator('#settings-history')).toContainText('内部合称');
  await expect(page.locator('#settings-history')).toContainText('示范机械');
});

test('names the wrong field and puts the cursor into it', async ({ page }) => {
  await page.getByLabel('内部合称').fill(' ');
  await page.getByRole('button', { name: /保存设置/ }).click();
  await expect(page.getByLabel('内部合称')).toBeFocused();
  await expect(page.locator('[data-path="companies.combinedName"]')).toContainText('请填写');
});

test('asks before unsaved changes are left', async ({ page }) => {
  await page.getByLabel('内部合称').fill('示范机械');
  await page.getByRole('link', { name: '工作台' }).click();
  const question = page.getByRole('dialog');
  await expect(question).toContainText('“设置”还有未保存的更改');
  await question.getByRole('button', { name: '继续编辑' }).click();
  await expect(page.getByLabel('内部合称')).toHaveValue('示范机械');
});

test('language, theme and type size hold at once and after a restart', async ({ page, desk, launch }) => {
  await page.getByText('English', { exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  await page.getByText('Dark', { exact: true }).click();
  await page.getByText('Large (17)').click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('data-text-size', 'large');
  await desk.close();
  const again = await launch();
  await expect(again.page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(again.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(again.page.getByRole('heading', { name: 'Workbench', level: 1 })).toBeVisible();
});
