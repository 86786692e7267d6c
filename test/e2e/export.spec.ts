import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Desk as Bridge } from '@shared/contract';
import { blankCustomer } from '@shared/domain/customer';
import { textOf } from '../interop/tools';
import { answerDialogs } from './dialogs';
import { expect, test } from './fixtures';
import { complaintOf, fileCustomer, openComplaint, registerOne } from './register-one';

test.use({ now: '2026-11-18T15:00+08:00' });

for (const [label, name, magic] of [
  ['个案表 PDF', 'case.pdf', '%PDF'],
  ['个案表 Excel', 'case.xlsx', 'PK'],
  ['传递单 PDF', 'slip.pdf', '%PDF'],
] as const) {
  test(`${label} is written where the person chose`, async ({ desk, page }) => {
    const file = join(desk.dataFolder, name);
    await answerDialogs(desk, file);
    await openComplaint(page, await registerOne(page, complaintOf()));
    await page.getByRole('button', { name: '导出' }).click();
    await page.getByRole('menuitem', { name: label }).click();
    await expect(page.locator('.job[data-outcome="done"]')).toBeVisible({ timeout: 30_000 });
    expect((await stat(file)).size).toBeGreaterThan(1000);
    expect((await readFile(file)).subarray(0, magic.length).toString('latin1')).toBe(magic);
  });
}

test("the case sheet is offered in the customer's agreed language, and in another on demand", async ({
  desk,
  page,
}) => {
  const file = join(desk.dataFolder, 'sheet.xlsx');
  await answerDialogs(desk, file);
  const customerId = await fileCustomer(page, { ...blankCustomer('Example Motors'), language: 'bilingual' });
  const { customer } = complaintOf();
  await openComplaint(
    page,
    await registerOne(page, complaintOf({ customer: { ...customer, id: customerId } })),
  );
  const ticked = page.getByRole('menuitem').filter({ has: page.getByLabel('已选') });
  await page.getByRole('button', { name: '导出' }).click();
  await expect(ticked).toHaveText('中英双语');
  await page.getByRole('menuitem', { name: '英文' }).click();
  await expect(ticked).toHaveText('英文');
  await page.getByRole('menuitem', { name: '个案表 Excel' }).click();
  await expect(page.locator('.job[data-outcome="done"]')).toBeVisible({ timeout: 30_000 });
  expect((await readFile(file)).subarray(0, 2).toString('latin1')).toBe('PK');
});

test('a blank form in both languages is written from the register', async ({ desk, page }) => {
  const file = join(desk.dataFolder, 'blank.pdf');
  await answerDialogs(desk, file);
  await page.evaluate(() => {
    location.hash = '#/register';
  });
  await page.getByRole('button', { name: '导出' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('空白表(手工填写)').click();
  await dialog.getByRole('combobox', { name: /^哪张表/ }).click();
  await page.locator('.ant-select-item-option', { hasText: '内部传递单' }).click();
  await dialog.getByText('PDF 文件 (.pdf)').click();
  await dialog.getByText('中英双语').click();
  await dialog.getByRole('button', { name: '选择保存位置并导出' }).click();
  await expect(page.locator('.job[data-outcome="done"]')).toContainText('内部传递单', { timeout: 30_000 });
  expect((await readFile(file)).subarray(0, 4).toString('latin1')).toBe('%PDF');
});

test('a blank form on an obsolete revision is chosen by name and prints 作废, on the one in force without', async ({
  desk,
  page,
}) => {
  await page.evaluate(async () => {
    const { desk: bridge } = window as unknown as { readonly desk: Bridge };
    const answer = await bridge.settings.get({});
    if (!answer.ok) throw new Error(answer.error.code);
    const { version, settings } = answer.value;
    const revisions = [
      { number: 'QR-7', revision: 'A/0', effectiveOn: null, changeNote: '' },
      { number: 'QR-7', revision: 'A/1', effectiveOn: '2026-11-01', changeNote: '' },
    ];
    const forms = settings.forms.map((form) => (form.code === 'QF' ? { ...form, revisions } : form));
    await bridge.settings.save({ version, forms });
    location.hash = '#/register';
  });
  const choose = async (field: RegExp, option: string): Promise<void> => {
    await page.getByRole('dialog').getByRole('combobox', { name: field }).click();
    await page.locator('.ant-select-item-option:visible', { hasText: option }).click();
  };
  const printed = async (name: string, revision: string): Promise<string> => {
    const file = join(desk.dataFolder, name);
    await answerDialogs(desk, file);
    await page.getByRole('button', { name: '导出' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('空白表(手工填写)').click();
    await choose(/^哪张表/, '顾客质量反馈表');
    await choose(/^版本/, revision);
    await dialog.getByText('PDF 文件 (.pdf)').click();
    await dialog.getByRole('button', { name: '选择保存位置并导出' }).click();
    const done = page.locator('.job[data-outcome="done"]', { hasText: name });
    await expect(done).toBeVisible({ timeout: 30_000 });
    await done.getByRole('button', { name: '关闭此条' }).click();
    return textOf(file);
  };
  const obsolete = await printed('obsolete.pdf', 'A/0（已作废');
  expect(obsolete).toContain('A/0');
  expect(obsolete).toContain('作废');
  const current = await printed('current.pdf', 'A/1（现行');
  expect(current).toContain('A/1');
  expect(current).not.toContain('作废');
});

test('a cancelled save dialog writes nothing and complains of nothing', async ({ desk, page }) => {
  await desk.app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
  });
  await openComplaint(page, await registerOne(page, complaintOf()));
  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: '个案表 PDF' }).click();
  await expect(page.locator('.job')).toHaveCount(0);
  await expect(page.locator('.error-panel')).toHaveCount(0);
});

test('a failed export names the file and is tried again with one click', async ({ desk, page }) => {
  const folder = join(desk.dataFolder, '被移走的文件夹');
  const file = join(folder, 'case.pdf');
  await answerDialogs(desk, file);
  await openComplaint(page, await registerOne(page, complaintOf()));
  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: '个案表 PDF' }).click();
  const failed = page.locator('.job[data-outcome="failed"]');
  await expect(failed).toContainText('case.pdf', { timeout: 30_000 });
  await mkdir(folder);
  await failed.getByRole('button', { name: /^重试/ }).click();
  await expect(page.locator('.job[data-outcome="done"]')).toBeVisible({ timeout: 30_000 });
  await expect(failed).toHaveCount(0);
  expect((await stat(file)).size).toBeGreaterThan(1000);
});
