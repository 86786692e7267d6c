// 8D与对策: the lists, the editor with what is missing and with the complaint beside it, and every dialog of a report.
import type { Page } from '@playwright/test';
import type { Desk as Bridge } from '@shared/contract';
import { expect, seedWith, test } from '../e2e/fixtures';
import { demoNow, seedDemoRecords } from '../helpers/demo';
import { expectSound, looks, settle, show, wear } from './look';

async function newestReport(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { desk } = window as unknown as { readonly desk: Bridge };
    const answer = await desk.report.page({ offset: 0, limit: 1 });
    const id = answer.ok ? answer.value.reports[0]?.id : undefined;
    if (id === undefined) throw new Error('no report');
    return id;
  });
}

const dialogs = ['比较版本', '自查评分', '借用过去的经验', '第二语言'] as const;

for (const look of looks) {
  test.describe(`in ${look.title}`, () => {
    test.use({ now: demoNow, seed: seedWith((folder) => seedDemoRecords(folder)) });

    test('the lists of reports and of actions are sound', async ({ page }) => {
      await wear(page, look);
      await show(page, '#/reports', 'reports');
      await expect(page.locator('.editor-table')).toBeVisible();
      await expectSound(page, 'reports');
      await page.getByText('措施清单').click();
      await settle(page);
      await expectSound(page, 'actions');
    });

    test('the editor of a report is sound, with what is missing and the complaint beside it', async ({
      page,
    }) => {
      await wear(page, look);
      await show(page, `#/report/${await newestReport(page)}`, 'report');
      await expectSound(page, 'editor');
      await page.getByRole('button', { name: '显示投诉' }).click();
      await expectSound(page, 'complaint beside it');
      for (const part of ['D4', 'D6']) {
        await page.locator(`.editor-index a[href="#section-${part}"]`).click();
        await expectSound(page, part);
      }
    });

    test('the dialogs of a report are sound', async ({ page }) => {
      await wear(page, look);
      await show(page, `#/report/${await newestReport(page)}`, 'report');
      for (const name of dialogs) {
        await page.getByRole('button', { name: '更多' }).click();
        await page.getByRole('menuitem', { name, exact: true }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await expectSound(page, name);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
        await settle(page);
      }
      await page.getByRole('button', { name: /^提交[358]D$/ }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectSound(page, 'submit');
    });
  });
}
