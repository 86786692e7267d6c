// 8D与对策: the lists, the editor with what is missing and with the complaint beside it, and every dialog of a report.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, seedWith, test } from '../e2e/fixtures';
import { newestReport, setMailServer, submitReport } from '../e2e/register-one';
import { demoNow, seedDemoRecords } from '../helpers/demo';
import type { Desk } from '../helpers/electron';
import { fillTaskSheet } from '../helpers/task-sheet';
import { expectSound, expectSoundPart, inLooks, settle, show, wear } from './look';

/** The person chooses this file in every dialog of the system. */
const alwaysChoose = (desk: Desk, path: string): Promise<void> =>
  desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);

const dialogs = ['比较版本', '自查评分', '借用过去的经验', '第二语言'] as const;

test.use({ now: demoNow, seed: seedWith((folder) => seedDemoRecords(folder)) });

inLooks(1, (look) => {
  test('the lists of reports and of actions are sound', async ({ page }) => {
    await wear(page, look);
    await show(page, '#/reports', 'reports');
    await expect(page.getByRole('grid').getByRole('link').first()).toBeVisible();
    await expectSound(page, 'reports');
    await page.getByText('措施清单').click();
    await settle(page);
    await expectSound(page, 'actions');
  });
});

inLooks(2, (look) => {
  test('sending a report is sound: its paper, its words, what speaks against it, every road, the outbox and its server', async ({
    page,
  }) => {
    await wear(page, look);
    const id = await newestReport(page);
    await submitReport(page, id);
    await setMailServer(page, { user: 'desk' });
    await show(page, `#/deliver/${id}`, 'delivery');
    await expect(page.locator('.preview-frame[data-state="ready"]')).toBeVisible({ timeout: 30_000 });
    await expect(page.locator('.mail-panel')).toBeVisible();
    await settle(page);
    await expectSound(page, 'delivery');
    for (const tab of ['打印', '文件夹/U盘', '顾客平台', '微信/电话']) {
      await page.getByRole('tab', { name: tab }).click();
      await settle(page);
      await expectSound(page, tab);
    }
    await page.getByRole('tab', { name: '邮件' }).click();
    await page.getByRole('button', { name: '由服务器发送', exact: true }).click();
    await expect(page.getByRole('region', { name: '已放入发件箱' })).toBeVisible();
    await expectSound(page, 'in the outbox');
    await show(page, '#/outbox', 'outbox');
    await page.getByRole('button', { name: '立即全部重试' }).click();
    await expect(page.getByText('需要邮件服务器的密码')).toBeVisible();
    await expectSound(page, 'outbox');
    await show(page, '#/settings?section=mail', 'settings');
    const server = page.getByRole('group', { name: '邮件服务器' });
    await server.getByRole('button', { name: '测试连接' }).click();
    await expect(server.getByRole('alert')).toContainText('连不上');
    await expectSound(page, 'mail server');
  });
});

inLooks(2, (look) => {
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
});

inLooks(0, (look) => {
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

inLooks(1, (look) => {
  test('the dialogs of task sheets are sound, and the list of those that went out', async ({
    desk,
    page,
  }) => {
    await wear(page, look);
    await show(page, `#/report/${await newestReport(page)}`, 'report');
    const file = join(desk.dataFolder, 'task.xlsx');
    await alwaysChoose(desk, file);
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: '指派D4…' }).click();
    await dialog.getByLabel('请谁填写').fill('技术部 李工');
    await dialog.getByLabel('何时之前').fill('2026-01-05');
    await dialog.getByLabel('何时之前').press('Tab');
    await expect(dialog).toContainText('这一天已过');
    await expectSoundPart(page, '[role="dialog"]', 'assign');
    await dialog.getByRole('button', { name: '选择保存位置' }).click();
    await expect(dialog).toHaveCount(0);
    const percent = 'analysis.chains.technical-occurrence.contributionPercent';
    const values = {
      answeredBy: '李工',
      answeredOn: 46_344,
      'analysis.escapePoint': '首件检验',
      [percent]: '大部分',
    };
    await writeFile(file, await fillTaskSheet(await readFile(file), values));
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '读回任务表…' }).click();
    await expect(dialog).toContainText('大部分');
    await expectSoundPart(page, '[role="dialog"]', 'read back');
    await dialog.getByRole('button', { name: '不采用' }).click();
    await page.locator('.editor-index a[href="#section-internal"]').click();
    await page.getByRole('button', { name: '不再等：D4 原因' }).click();
    await expectSoundPart(page, '.report-sent-sheets', 'sheets that went out');
  });
});
