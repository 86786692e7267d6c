// Escape events and notices: finding an escape, lists, pages, editors and dialogs.
import type { Page } from '@playwright/test';
import type { Desk as Bridge } from '@shared/contract';
import { expect, seedWith, test } from '../e2e/fixtures';
import { demoNow, seedDemoRecords } from '../helpers/demo';
import { expectSound, inLooks, show, wear } from './look';

const newest = (page: Page, kind: 'notice' | 'escape-event', status?: string): Promise<string> =>
  page.evaluate(
    async ([wanted, standing]) => {
      const { desk } = window as unknown as { readonly desk: Bridge };
      const statuses = standing === undefined ? {} : { statuses: [standing] };
      const answer = await desk.record.page({ kind: wanted, ...statuses, offset: 0, limit: 1 });
      const id = answer.ok ? answer.value.records[0]?.id : undefined;
      if (id === undefined) throw new Error(`no ${wanted}`);
      return id;
    },
    [kind, status] as const,
  );

const list =
  '客户\t送货单号\t批号\t发货日期\t数量\nC1001\tSH-1\t261118-1\t2026-11-18\t800\n乙未汽车\tSH-2\t261118-2\t上周\t40';

test.use({ now: demoNow, seed: seedWith((folder) => seedDemoRecords(folder)) });

inLooks(0, (look) => {
  test('the page of a found escape is sound, empty, with a list, with mistakes', async ({ page }) => {
    await wear(page, look);
    await show(page, '#/records/escape-event/new', 'found');
    await expectSound(page, 'empty');
    await page.locator('[data-path="ranges"] textarea').first().fill(list);
    await expect(page.getByText('读到 2 行')).toBeVisible();
    await expectSound(page, 'list');
    await page.getByRole('button', { name: '生成联络单' }).click();
    await expectSound(page, 'mistakes');
  });
});

for (const [turn, kind] of (['escape-event', 'notice'] as const).entries())
  inLooks(turn + 1, (look) => {
    test(`list, page and editor of ${kind} are sound`, async ({ page }) => {
      await wear(page, look);
      const id = await newest(page, kind);
      await show(page, `#/records/${kind}`, 'records');
      await expectSound(page, 'list');
      await show(page, `#/records/${kind}/${id}`, 'record');
      await expect(page.getByTestId('status')).toBeVisible();
      await expectSound(page, 'page');
      await show(page, `#/records/${kind}/${id}/edit`, 'record-edit');
      await expectSound(page, 'editor');
      await page.locator('.editor-section').nth(3).scrollIntoViewIfNeeded();
      await expectSound(page, 'editor, further down');
    });
  });

inLooks(1, (look) => {
  test('the dialogs of a notice are sound', async ({ page }) => {
    await wear(page, look);
    const id = await newest(page, 'notice', 'issued');
    await show(page, `#/records/notice/${id}`, 'record');
    for (const name of ['登记回执', '登记催促', '出新版次']) {
      await page.getByRole('button', { name }).first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectSound(page, name);
      await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
  });
});
