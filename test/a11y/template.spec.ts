// The firm's own form in the settings: what was recognised, and what is loaded.
import { join } from 'node:path';
import { blankCustomer } from '@shared/domain/customer';
import ExcelJS from 'exceljs';
import { answerDialogs } from '../e2e/dialogs';
import { expect, test } from '../e2e/fixtures';
import { fileCustomer } from '../e2e/register-one';
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

  test('a customer’s own template is sound: none yet, on its picture, filled and kept', async ({
    desk,
    page,
  }) => {
    const path = join(desk.dataFolder, '供方8D.xlsx');
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('8D');
    sheet.columns = [{ width: 20 }, { width: 40 }];
    sheet.addRows([
      ['Supplier 8D {{secret}}', ''],
      ['D4 Root cause', ''],
      ['流出原因', '由供方填写'],
      ['姓名', '部门', '职责'],
      ['', '', ''],
    ]);
    await book.xlsx.writeFile(path);
    const id = await fileCustomer(page, blankCustomer('华东示例汽车零部件有限公司'));
    await answerDialogs(desk, path);
    await wear(page, look);
    await show(page, `#/customer/${id}`, 'customer');
    await page.getByRole('tab', { name: '报告模板' }).click();
    await expectSound(page, 'no template yet');
    await page.locator('.template-add button').last().click();
    await page.locator('[data-cell="B3"]').click();
    await expectSound(page, 'the picture with a doubtful cell');
    await page.locator('[data-cell="A5"]').click();
    await expectSound(page, 'the picture with a row');
    await page.locator('.template-actions button').nth(1).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectSound(page, 'the record to be filled in');
    await page.getByRole('dialog').locator('.ant-modal-footer button').first().click();
    await page.locator('.template-actions button').last().click();
    await expect(page.locator('.customer-templates h3')).toBeVisible();
    await expectSound(page, 'the kept template');
  });
});
