// The firm's own form in the settings: what was recognised, and what is loaded.
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from '../e2e/fixtures';
import { expectSound, inLooks, show, wear } from './look';

async function writeForm(path: string): Promise<void> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('退货');
  sheet.addRows([
    ['顾客', '（由业务部填写）', '{{unknown}}'],
    ['登记日期', ''],
    ['序', '件号', '申报数', '实收数'],
    ['1', '', '', ''],
    ['2', '', '', ''],
  ]);
  await book.xlsx.writeFile(path);
}

inLooks(1, (look) => {
  test('what was recognised in a firm’s own form is sound', async ({ desk, page }) => {
    const path = join(desk.dataFolder, '退货.xlsx');
    await writeForm(path);
    await desk.app.evaluate(({ dialog }, filePath) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
    }, path);
    await wear(page, look);
    await show(page, '#/settings', 'settings');
    await page.getByRole('button', { name: '退换货单：编辑版本' }).click();
    await page.getByRole('button', { name: '载入本厂表格…' }).click();
    await expect(page.getByRole('dialog')).toContainText('本厂表格“退货.xlsx”');
    await expectSound(page, 'the dialog');
    await page.getByRole('dialog').getByRole('button', { name: '采用' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expectSound(page, 'the revision with its form');
  });
});
