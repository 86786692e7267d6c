import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Answer, Desk as Bridge } from '@shared/contract';
import type { Desk } from '../helpers/electron';
import { fillTaskSheet } from '../helpers/task-sheet';
import { expect, test } from './fixtures';
import { complaintOf, registerOne } from './register-one';

test.use({ now: '2026-11-18T15:00+08:00' });

const root = 'analysis.chains.technical-occurrence.rootCause';

/** The person always chooses this file. */
async function answerDialogs(desk: Desk, path: string): Promise<void> {
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);
}

async function openReport(page: Page): Promise<string> {
  const { id: complaintId } = await registerOne(page, complaintOf());
  const id = await page.evaluate(async (of) => {
    const { desk } = window as unknown as { readonly desk: Bridge };
    const started = await desk.report.start({ token: crypto.randomUUID(), complaintId: of });
    return started.ok ? started.value.id : '';
  }, complaintId);
  await page.evaluate((to) => {
    location.hash = to;
  }, `#/report/${id}`);
  await expect(page.getByRole('button', { name: '指派D4…' })).toBeVisible();
  return id;
}

const ask = <T>(page: Page, id: string, what: 'get' | 'history'): Promise<T> =>
  page.evaluate(
    async ([of, kind]) => {
      const { desk } = window as unknown as { readonly desk: Bridge };
      const result =
        kind === 'get'
          ? await desk.report.get({ id: of })
          : await desk.record.history({ id: of, offset: 0, limit: 10 });
      if (!result.ok) throw new Error(result.error.code);
      return result.value;
    },
    [id, what] as const,
  ) as Promise<T>;

async function readBack(page: Page): Promise<void> {
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '读回任务表…' }).click();
}

test('D4 goes to another department and comes back into the report, nothing retyped', async ({
  desk,
  page,
}) => {
  const id = await openReport(page);
  const file = join(desk.dataFolder, 'task.xlsx');
  await answerDialogs(desk, file);

  await page.getByRole('button', { name: '指派D4…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('指派 · D4 原因');
  await dialog.getByLabel('请谁填写').fill('技术部 李工');
  await dialog.getByLabel('何时之前').fill('2026-11-20');
  await dialog.getByLabel('何时之前').press('Enter');
  await dialog.getByRole('button', { name: '选择保存位置' }).click();
  const job = page.locator('.job[data-outcome="done"]');
  await expect(job).toBeVisible({ timeout: 30_000 });
  // Where its pages break the spreadsheet program decides: none are claimed.
  await expect(job).not.toContainText('页');

  const answered = await fillTaskSheet(await readFile(file), {
    answeredBy: '李工',
    answeredOn: 46_344,
    [root]: '定位销磨损，未纳入点检',
    'analysis.escapePoint': '首件检验',
    'analysis.chains.technical-occurrence.contributionPercent': '大部分',
    'analysis.factors.+1.factor': '机',
    'analysis.factors.+1.possibleCause': '夹具松动',
  });
  await writeFile(file, answered);

  await readBack(page);
  await expect(dialog).toContainText('李工 于 2026-11-18');
  await expect(dialog).toContainText('3 处不同，已选 3 处');
  await expect(dialog).toContainText('不是整数');
  await expect(dialog).toContainText('大部分');
  await expect(dialog.getByRole('row', { name: /定位销磨损/ })).toContainText('根本原因');
  await dialog.getByRole('checkbox', { name: '采用：流出点' }).uncheck();
  await expect(dialog).toContainText('已选 2 处');
  await dialog.getByRole('button', { name: '采用所选' }).click();
  await expect(dialog).toHaveCount(0);

  const cause = page.locator('[data-chain="technical-occurrence"]').getByLabel('根本原因');
  await expect(cause).toHaveValue('定位销磨损，未纳入点检');
  // One step of undo takes back everything that was taken, and redo brings it again.
  await cause.focus();
  await page.keyboard.press('Control+z');
  await expect(cause).toHaveValue('');
  await page.keyboard.press('Control+y');
  await expect(cause).toHaveValue('定位销磨损，未纳入点检');

  await page.keyboard.press('Control+s');
  await expect(page.locator('.report-answers')).toContainText('D4 原因 · 李工 · 2026-11-18');
  await expect.poll(async () => (await ask<Answer<'report.get'>>(page, id, 'get')).stored.version).toBe(2);
  const { stored } = await ask<Answer<'report.get'>>(page, id, 'get');
  expect(stored.body.analysis).toMatchObject({
    escapePoint: '',
    factors: [{ factor: 'machine', possibleCause: '夹具松动' }],
  });
  expect(stored.body.internal.answers).toMatchObject([{ part: 'D4', answeredBy: '李工' }]);
  const { entries } = await ask<Answer<'record.history'>>(page, id, 'history');
  expect(entries[0]?.changes.map(({ path }) => path)).toContain(root);

  // The sheet still says what was left out, and nothing else.
  await readBack(page);
  await expect(dialog).toContainText('生成这张表以后报告有过修改');
  await dialog.getByRole('button', { name: '不采用' }).click();
});

test('a file that is no task sheet is refused with the reason', async ({ desk, page }) => {
  await openReport(page);
  const file = join(desk.dataFolder, '旧.xls');
  await writeFile(file, Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)]));
  await answerDialogs(desk, file);
  await readBack(page);
  await expect(page.getByRole('dialog')).toContainText('另存为 .xlsx');
  await page.getByRole('button', { name: '知道了' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
