import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { answerDialogs } from './dialogs';
import { expect, test } from './fixtures';
import { complaintOf, openComplaint, registerOne } from './register-one';

test.use({ now: '2026-11-18T15:00+08:00' });

/** A firm's own case sheet: labels, a table, one cell that is occupied. */
async function writeFirmSheet(path: string): Promise<void> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('案卷');
  sheet.columns = [{ width: 20 }, { width: 60 }];
  const lines = [
    ['示例厂投诉案卷', ''],
    ['记录编号', ''],
    ['顾客', '（由业务部填写）'],
    ['反映内容', ''],
  ];
  for (const line of lines) sheet.addRow(line);
  sheet.addRow(['{{statement}}']);
  await book.xlsx.writeFile(path);
}

test('the firm’s own case sheet is loaded, looked at, adopted, and filled by the next export', async ({
  desk,
  page,
}) => {
  const template = join(desk.dataFolder, '案卷.xlsx');
  const out = join(desk.dataFolder, 'case.xlsx');
  await writeFirmSheet(template);
  await answerDialogs(desk, template, out);
  const id = await registerOne(page, complaintOf());
  await page.keyboard.press('Alt+5');
  await page.getByRole('button', { name: '顾客投诉管理表(个案表)：编辑版本' }).click();
  await page.getByRole('button', { name: '载入本厂表格…' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('本厂表格“案卷.xlsx”');
  await expect(dialog.getByRole('row', { name: /案卷 B2/ })).toContainText('记录编号');
  await expect(dialog.getByRole('row', { name: /案卷 A5/ })).toContainText('占位符');
  const occupied = dialog.getByRole('row', { name: /案卷 B3/ });
  await expect(occupied).toContainText('待核对');
  await expect(dialog.getByRole('row').nth(1)).toContainText('案卷 B3');
  // The firm's words stay: nothing is put there.
  await occupied.hover();
  await occupied.locator('.ant-select-clear').click();
  await page.screenshot({ path: test.info().outputPath('dialog.png') });
  await dialog.getByRole('button', { name: '采用' }).click();
  await expect(page.getByText('本厂表格：案卷.xlsx')).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(page.getByText('没有未保存的更改')).toBeVisible();
  await expect(page.locator('#settings-history')).toContainText('案卷.xlsx');
  await page.getByRole('button', { name: '改对应…' }).click();
  await expect(dialog.getByRole('row', { name: /案卷 B3/ })).toContainText('不填');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await openComplaint(page, id);
  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: '个案表 Excel' }).click();
  await expect(page.locator('.job[data-outcome="done"]')).toBeVisible({ timeout: 30_000 });
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(out);
  const sheet = book.getWorksheet('案卷');
  expect(sheet?.getCell('A1').value).toBe('示例厂投诉案卷');
  expect(sheet?.getCell('B2').value).toMatch(/^KS-2026-\d{4}$/);
  expect(sheet?.getCell('B3').value).toBe('（由业务部填写）');
  expect(sheet?.getCell('A5').value).toBe(complaintOf().statement);
});

test('a file that is no workbook is refused with what to do', async ({ desk, page }) => {
  const path = join(desk.dataFolder, 'desk.sqlite');
  await answerDialogs(desk, path, '');
  await page.keyboard.press('Alt+5');
  await page.getByRole('button', { name: '退换货单：编辑版本' }).click();
  await page.getByRole('button', { name: '载入本厂表格…' }).click();
  await expect(page.locator('.error-panel')).toContainText('不是 Excel 工作簿');
  await expect(page.locator('.error-panel')).toContainText('请选择 .xlsx');
});
