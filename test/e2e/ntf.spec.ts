import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { blankLine } from '@shared/domain/complaint';
import { choose, enter, field, state, textOf } from './described';
import { answerDialogs } from './dialogs';
import { expect, test } from './fixtures';
import { complaintOf, openComplaint, registerOne } from './register-one';

test.use({ now: '2026-11-18T15:00+08:00' });

const gates = (page: Page) => page.locator('.editor-gates');

const line = { ...blankLine('00000000-0000-4000-8000-00000000b001'), partName: '升降电机', batch: '2026-07' };

async function startNtf(page: Page): Promise<void> {
  await openComplaint(page, await registerOne(page, complaintOf({ lines: [line] })));
  await page.getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: '写NTF分析' }).click();
  await expect(page.getByRole('heading', { name: 'NTF-KS-2026-0001 · 升降电机' })).toBeVisible();
}

test('an NTF analysis from its complaint to its closing and its paper', async ({
  desk,
  page,
  dataFolder,
}) => {
  await startNtf(page);
  await expect(textOf(page, 'batch')).toHaveValue('2026-07');
  await expect(textOf(page, 'statement')).toHaveValue('支架孔位偏移,装不上。');

  await test.step('a good part only when proven', async () => {
    await choose(page, 'conclusion', '良品');
    await expect(page.getByText('还不能判为良品')).toBeVisible();
    await enter(page, 'specificationNumber', 'TS-41106');
    await page.getByRole('button', { name: '加一项试验' }).click();
    await enter(page, 'tests.0.item', '空载电流');
    await enter(page, 'tests.0.limit', '不大于 2.5 A');
    await enter(page, 'tests.0.measured', '1.9 A');
    await enter(page, 'tests.0.equipment', '电机台 EQ-12');
    await enter(page, 'tests.0.calibratedUntil', '2027-03-31');
    await enter(page, 'tests.0.on', '2026-11-17');
    await choose(page, 'tests.0.verdict', '合格');
    await expect(page.getByText('良品成立')).toBeVisible();
  });

  await test.step('closing it alone is refused, at the fields', async () => {
    await enter(page, 'closedOn', '2026-11-18');
    await page.keyboard.press('Control+s');
    await expect(page.locator('.editor-errors')).toContainText('不能由我司单方结案');
    await expect(page.locator('.editor-errors')).toContainText('至少记录一次对顾客的协助');
    await expect(field(page, 'agreement')).toContainText('不能由我司单方结案');
    await expect(field(page, 'assistances')).toContainText('至少记录一次对顾客的协助');
    await expect(state(page)).toHaveAttribute('data-dirty', 'true');
  });

  await test.step('what is missing leads to its field', async () => {
    await gates(page)
      .getByRole('button', { name: /结案前还有/ })
      .click();
    const missing = gates(page).getByRole('listitem').filter({ hasText: '回答是否触发' });
    await missing.getByRole('button', { name: '去填写' }).click();
    await expect(field(page, 'isTriggered').locator('input')).toBeFocused();
    await choose(page, 'isTriggered', '否');
    await choose(page, 'sampleDisposal', '返还顾客');
  });

  await test.step('with help given and the customer agreed it is closed', async () => {
    await page.getByRole('button', { name: '加一次协助' }).click();
    await enter(page, 'assistances.0.on', '2026-11-17');
    await enter(page, 'assistances.0.counterpart', '沈悦');
    await enter(page, 'assistances.0.content', '派1人协助整车试验');
    await choose(page, 'agreement', '接受');
    await enter(page, 'agreedBy', '沈悦');
    await enter(page, 'agreedOn', '2026-11-18');
    await expect(page.getByText('结案所需的内容都齐了')).toBeVisible();
    await page.keyboard.press('Control+s');
    await expect(state(page)).toHaveAttribute('data-dirty', 'false');
    await expect(page.getByText('已于 2026-11-18 周三 结案')).toBeVisible();
  });

  await test.step('its paper is looked at and exported', async () => {
    const path = join(dataFolder, 'ntf.pdf');
    await answerDialogs(desk, path);
    // Asked for while the save before it still runs: it waits for that one, it is not lost.
    await enter(page, 'agreedBy', '沈悦工');
    await page.getByRole('button', { name: '保存', exact: true }).evaluate((save: HTMLElement) => {
      const preview = [...document.querySelectorAll('button')].find(
        (each) => each.innerText === '预览与导出',
      );
      new MutationObserver((_changes, watch) => {
        if (!save.classList.contains('ant-btn-loading')) return;
        watch.disconnect();
        preview?.click();
      }).observe(save, { attributes: true });
      save.click();
    });
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(state(page)).toHaveAttribute('data-dirty', 'false');
    await page.getByRole('dialog').getByText('双语').click();
    await page.getByRole('dialog').getByRole('button', { name: '预览', exact: true }).click();
    await expect(page.locator('.preview-page canvas').first()).toBeVisible({ timeout: 20_000 });
    await page.getByRole('button', { name: '导出 PDF' }).click();
    await expect.poll(async () => (await stat(path).catch(() => null))?.size ?? 0).toBeGreaterThan(10_000);
  });
});

test('its history is read beside it', async ({ page }) => {
  await startNtf(page);
  await page.getByRole('button', { name: '历史', exact: true }).click();
  await expect(page.getByRole('dialog', { name: /的历史/ })).toContainText('登记');
});

test('the list has it, and the complaint opens the same one again', async ({ page }) => {
  await startNtf(page);
  await page.getByRole('button', { name: '打开投诉 KS-2026-0001' }).click();
  await page.getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: '打开NTF分析' }).click();
  await expect(page.getByRole('heading', { name: /NTF-KS-2026-0001/ })).toBeVisible();
  await page.evaluate(() => {
    location.hash = '#/reports';
  });
  await page.getByText('NTF分析', { exact: true }).click();
  await page.getByRole('link', { name: 'NTF-KS-2026-0001' }).click();
  await expect(page.getByRole('heading', { name: /NTF-KS-2026-0001/ })).toBeVisible();
});

test('a voided analysis stays with its reason and can no longer be typed in', async ({ page }) => {
  await startNtf(page);
  await page.getByRole('button', { name: '作废' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('作废理由').fill('误建');
  await dialog.getByRole('button', { name: '作废' }).click();
  await expect(page.getByText('本分析已作废：误建')).toBeVisible();
  await expect(textOf(page, 'batch')).toBeDisabled();
});
