// The list of NTF analyses, the editor of one with what is missing, and its dialogs.
import type { Page } from '@playwright/test';
import type { Desk as Bridge } from '@shared/contract';
import { expect, seedWith, test } from '../e2e/fixtures';
import { demoNow, seedDemoRecords } from '../helpers/demo';
import { expectSound, inLooks, show, wear } from './look';

async function newestNtf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { desk } = window as unknown as { readonly desk: Bridge };
    const answer = await desk.record.page({ kind: 'ntf-analysis', offset: 0, limit: 1 });
    const id = answer.ok ? answer.value.records[0]?.id : undefined;
    if (id === undefined) throw new Error('no NTF analysis');
    return id;
  });
}

test.use({ now: demoNow, seed: seedWith((folder) => seedDemoRecords(folder)) });

inLooks(0, (look) => {
  test('the list and the editor of an NTF analysis are sound', async ({ page }) => {
    await wear(page, look);
    const id = await newestNtf(page);
    await show(page, '#/reports', 'reports');
    await page.getByText('NTF分析', { exact: true }).click();
    await expect(page.getByRole('link', { name: /^NTF-/ }).first()).toBeVisible();
    await expectSound(page, 'list');
    await show(page, `#/ntf/${id}`, 'ntf');
    await expectSound(page, 'editor');
    await page.locator('[data-path="specificationNumber"] input').fill('');
    await page.locator('.editor-gates').getByRole('button').first().click();
    await expectSound(page, 'what is missing');
    await page.getByRole('textbox').last().scrollIntoViewIfNeeded();
    await expectSound(page, 'end of the editor');
    await page.keyboard.press('Control+s');
    await page.getByRole('button', { name: '预览与导出' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectSound(page, 'print');
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
    await page.getByRole('button', { name: '作废' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectSound(page, 'void');
  });
});
