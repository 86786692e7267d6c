import { existsSync, readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Answer, Desk as Bridge } from '@shared/contract';
import type { Desk } from '../helpers/electron';
import { fillTaskSheet } from '../helpers/task-sheet';
import { answerDialogs } from './dialogs';
import { expect, test } from './fixtures';
import { complaintOf, registerOne } from './register-one';

test.use({ now: '2026-11-18T15:00+08:00' });

const root = 'analysis.chains.technical-occurrence.rootCause';

/** D4 asked of somebody by a day, saved where the system's dialog says. */
async function assign(page: Page, askedOf: string, dueOn: string): Promise<void> {
  await page.getByRole('button', { name: '指派D4…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('请谁填写').fill(askedOf);
  await dialog.getByLabel('何时之前').fill(dueOn);
  await dialog.getByLabel('何时之前').press('Tab');
  await dialog.getByRole('button', { name: '选择保存位置' }).click();
}

const attachmentsOf = (desk: Desk): readonly string[] => {
  const folder = join(desk.dataFolder, 'attachments');
  return existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : [];
};

const goTo = (page: Page, hash: string): Promise<void> =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

async function openReport(page: Page): Promise<string> {
  const { id: complaintId } = await registerOne(page, complaintOf());
  const id = await page.evaluate(async (of) => {
    const { desk } = window as unknown as { readonly desk: Bridge };
    const started = await desk.report.start({ token: crypto.randomUUID(), complaintId: of });
    return started.ok ? started.value.id : '';
  }, complaintId);
  await goTo(page, `#/report/${id}`);
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
  await dialog.getByLabel('何时之前').press('Tab');
  await dialog.getByRole('button', { name: '选择保存位置' }).click();
  const job = page.locator('.job[data-outcome="done"]');
  await expect(job).toBeVisible({ timeout: 30_000 });
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('#section-D4')).toContainText('等 技术部 李工 答复');
  const sent = page.locator('.report-sent-sheets').getByRole('row', { name: /技术部 李工/ });
  await expect(sent).toContainText('等待答复');
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
  await expect(sent).toContainText('✓ 李工 · 2026-11-18');
  await expect(page.locator('#section-D4')).not.toContainText('等 技术部 李工 答复');
  // Sending made the second version, taking the third.
  await expect.poll(async () => (await ask<Answer<'report.get'>>(page, id, 'get')).stored.version).toBe(3);
  const { stored } = await ask<Answer<'report.get'>>(page, id, 'get');
  expect(stored.body.analysis).toMatchObject({
    escapePoint: '',
    factors: [{ factor: 'machine', possibleCause: '夹具松动' }],
  });
  expect(stored.body.internal.answers).toMatchObject([{ part: 'D4', answeredBy: '李工' }]);
  const { entries } = await ask<Answer<'record.history'>>(page, id, 'history');
  expect(entries[0]?.changes.map(({ path }) => path)).toContain(root);
  expect(entries[1]).toMatchObject({ action: 'assign', changes: [{ new: { askedOf: '技术部 李工' } }] });

  // The sheet still says what was left out, and nothing else.
  await readBack(page);
  await expect(dialog).toContainText('生成这张表以后报告有过修改');
  await dialog.getByRole('button', { name: '不采用' }).click();
});

test('cancelling the save dialog leaves what was filled in; cancelling the differences leaves nothing behind', async ({
  desk,
  page,
}) => {
  const id = await openReport(page);
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: '指派D4…' }).click();
  // Nobody is asked by a sheet without a name; the first field waits for it.
  await expect(dialog.getByLabel('请谁填写')).toBeFocused();
  await expect(dialog).toContainText('请先填写：请谁填写');
  await expect(dialog.getByRole('button', { name: '选择保存位置' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  await answerDialogs(desk, null);
  await assign(page, '技术部 李工', '2026-11-20');
  await expect(dialog.getByRole('button', { name: '选择保存位置' })).toBeEnabled();
  await expect(dialog.getByLabel('请谁填写')).toHaveValue('技术部 李工');
  expect((await ask<Answer<'report.get'>>(page, id, 'get')).stored.version).toBe(1);

  // What cannot be written is not said to be sent.
  await answerDialogs(desk, join(desk.dataFolder, 'no-such-folder', 'task.xlsx'));
  await dialog.getByRole('button', { name: '选择保存位置' }).click();
  await expect(dialog).toContainText('没有记为已发');
  expect((await ask<Answer<'report.get'>>(page, id, 'get')).stored.version).toBe(1);

  const file = join(desk.dataFolder, 'task.xlsx');
  await answerDialogs(desk, file);
  await dialog.getByRole('button', { name: '选择保存位置' }).click();
  await expect(dialog).toHaveCount(0);
  const values = { answeredBy: '李工', answeredOn: 46_344, [root]: '定位销磨损' };
  await writeFile(file, await fillTaskSheet(await readFile(file), values));
  const before = attachmentsOf(desk);
  await readBack(page);
  await expect(dialog).toContainText('采用后存为附件，不采用则不留');
  await dialog.getByRole('button', { name: '不采用' }).click();
  await expect(dialog).toHaveCount(0);
  expect(attachmentsOf(desk)).toEqual(before);
});

test('an answer past its day is marked in the report and on the workbench until nobody waits for it', async ({
  desk,
  page,
}) => {
  const id = await openReport(page);
  await answerDialogs(desk, join(desk.dataFolder, 'task.xlsx'));
  await assign(page, '技术部 李工', '2026-11-17');
  const sent = page.locator('.report-sent-sheets').getByRole('row', { name: /技术部 李工/ });
  await expect(sent).toContainText('▲ 逾期 2026-11-17');
  const soon = page
    .getByRole('region', { name: /^逾期/ })
    .locator('.agenda-row', { hasText: '任务表答复：D4 原因' });
  await goTo(page, '#/');
  await expect(soon.locator('[data-standing="overdue"]')).toContainText('逾期1天');
  await expect(soon).toContainText('技术部 李工');

  await goTo(page, `#/report/${id}`);
  await page.getByRole('button', { name: '不再等：D4 原因' }).click();
  await page.getByLabel('不再等的原因').fill('电话已答');
  await page.keyboard.press('Control+s');
  await expect.poll(async () => (await ask<Answer<'report.get'>>(page, id, 'get')).stored.version).toBe(3);
  const { stored } = await ask<Answer<'report.get'>>(page, id, 'get');
  expect(stored.body.internal.assignments).toMatchObject([
    { askedOf: '技术部 李工', closedOn: '2026-11-18', closedReason: '电话已答' },
  ]);
  await goTo(page, '#/');
  await expect(page.locator('.agenda-group[data-group="measure"]')).toBeVisible();
  await expect(soon).toHaveCount(0);
});

test('sending a sheet leaves what was typed before to be undone; of a sent revision the waiting can be ended', async ({
  desk,
  page,
}) => {
  const id = await openReport(page);
  await answerDialogs(desk, join(desk.dataFolder, 'task.xlsx'));
  const escapePoint = page.locator('[data-path="analysis.escapePoint"] textarea');
  await escapePoint.fill('首件检验');
  await assign(page, '技术部 李工', '2026-11-17');
  const waiting = page.locator('#section-D4').getByText(/等 技术部 李工 答复/);
  await expect(waiting).toBeVisible();
  await escapePoint.focus();
  await page.keyboard.press('Control+z');
  await expect(escapePoint).toHaveValue('');
  await expect(waiting).toBeVisible();
  const drafted = () =>
    page.evaluate(async (recordId) => {
      const { desk: bridge } = window as unknown as { readonly desk: Bridge };
      const found = await bridge.draft.get({ editor: 'report', recordId });
      return found.ok ? JSON.stringify(found.value.draft?.body ?? null) : '';
    }, id);
  await expect.poll(drafted).toContain('"escapePoint":""');
  await page.keyboard.press('Control+y');
  await expect(escapePoint).toHaveValue('首件检验');
  await expect.poll(drafted).toContain('"escapePoint":"首件检验"');

  await page.evaluate(async (recordId) => {
    const { desk: bridge } = window as unknown as { readonly desk: Bridge };
    // What is sent is what was saved: nothing that was typed is left beside it.
    await bridge.draft.discard({ editor: 'report', recordId });
    const found = await bridge.report.get({ id: recordId });
    if (!found.ok) throw new Error(found.error.code);
    const sent = await bridge.report.submit({
      id: recordId,
      version: found.value.stored.version,
      sent: {
        stage: '3D',
        layout: '8D',
        language: 'zh-CN',
        sentAt: '2026-11-18T14:50+08:00',
        recipient: '林晓',
        way: 'email',
        proof: { attachmentIds: [], person: '林晓', note: '邮件' },
        milestones: [],
        openReason: '先发围堵',
        lateReason: '',
      },
    });
    if (!sent.ok) throw new Error(JSON.stringify(sent.error));
  }, id);
  await goTo(page, '#/');
  await goTo(page, `#/report/${id}`);
  await expect(escapePoint).toBeDisabled();
  await page.getByRole('button', { name: '不再等：D4 原因' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('不需要开新版本');
  await dialog.getByLabel('不再等的原因').fill('电话已答');
  await dialog.getByRole('button', { name: '不再等', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('.report-sent-sheets')).toContainText('2026-11-18 周三 起不再等');
  await goTo(page, '#/');
  await expect(page.locator('.agenda-group[data-group="measure"]')).toBeVisible();
  await expect(page.locator('.agenda-row', { hasText: '任务表答复：D4 原因' })).toHaveCount(0);
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
