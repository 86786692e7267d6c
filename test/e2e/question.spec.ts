import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  enter,
  enterToday,
  exported,
  field,
  onScreen,
  openRecordEditor,
  saveAndLeave,
  show,
  status,
  textOf,
} from './described';
import { expect, test } from './fixtures';

test.use({ now: '2026-11-18T15:00+08:00' });

/** An enquiry as a clerk logs it, with its answer. */
async function log(page: Page, time: string, request: string, answer: string): Promise<void> {
  await show(page, '/records/communication/new', 'record-new');
  await enter(page, 'customer.name', '甲方汽车');
  await enterToday(page, 'at', time);
  await field(page, 'kind').getByText('咨询', { exact: true }).click();
  await enter(page, 'request', request);
  if (answer !== '') await enter(page, 'answer', answer);
}

async function register(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await onScreen(page, 'record');
}

/** Another search and Enter at once, quicker than any answer: both in one task of the window. */
const typeAndEnter = (page: Page, text: string): Promise<void> =>
  page.getByRole('combobox', { name: '问什么' }).evaluate((input: HTMLInputElement, typed) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, typed);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  }, text);

test('a question answered twice is taken into Q&A, filled in while answering the third time, and printed', async ({
  desk,
  page,
}) => {
  await log(page, '0900', '镀层厚度在哪个位置测量，按什么标准判定？', '按图纸附页的三个位置测量。');
  await register(page);
  await expect(page.getByTestId('question-proposal')).toHaveCount(0);

  await test.step('the second log says so, and its answer is taken in', async () => {
    await log(page, '1000', '请问镀层厚度在哪个位置测量？按什么标准判定', '三个位置，最小 8 微米。');
    await register(page);
    await expect(page.getByTestId('question-proposal')).toContainText('GT-2026-0001');
    await page.getByRole('button', { name: '收入问答' }).click();
    await onScreen(page, 'record-new');
    await expect(textOf(page, 'answer')).toHaveValue('三个位置，最小 8 微米。');
    await expect(textOf(page, 'sources')).toHaveValue('GT-2026-0001、GT-2026-0002');
    await enter(page, 'translation.answer', 'At three places, at least 8 µm.');
    await register(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^WD-2026-0001/);
    await expect(status(page)).toHaveText('待复核');
  });

  await test.step('the third is answered from it, by keyboard alone', async () => {
    await log(page, '1100', '镀层的厚度在什么位置测', '');
    await page.getByRole('button', { name: '从问答中找' }).click();
    await expect(page.getByRole('combobox', { name: '问什么' })).toHaveValue('镀层的厚度在什么位置测');
    await expect(page.getByRole('option')).toHaveText([/WD-2026-0001.*未复核/]);
    await typeAndEnter(page, '外箱标签');
    await expect(page.getByText('没有相近的问答')).toBeVisible();
    await expect(textOf(page, 'answer')).toHaveValue('');
    await page.getByRole('combobox', { name: '问什么' }).fill('镀层厚度');
    await expect(page.getByRole('option')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(textOf(page, 'answer')).toHaveValue('三个位置，最小 8 微米。');
    await expect(textOf(page, 'answer')).toBeFocused();
    await expect(page.getByText('答复来自 WD-2026-0001')).toBeVisible();
    await register(page);
    await expect(field(page, 'questionNumber')).toContainText('WD-2026-0001');
    await expect(page.getByTestId('question-proposal')).toHaveCount(0);
  });

  await test.step('it is found by Ctrl+K, and its sheet says both languages', async () => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: '输入编号、顾客、件号或投诉内容' })).toBeFocused();
    await page.keyboard.type('WD-2026-0001');
    await expect(page.getByRole('option', { name: /WD-2026-0001/ }).first()).toBeVisible();
    await page.keyboard.press('Escape');
    const cells = await exported(desk, page, 'question', join(desk.dataFolder, 'question.xlsx'));
    for (const said of ['客户问答单', '最小 8 微米', 'at least 8 µm', 'GT-2026-0001、GT-2026-0002'])
      expect(cells).toContain(said);
  });
});

test('an answer out of use is marked and never filled in silently', async ({ page }) => {
  await show(page, '/records/question/new', 'record-new');
  await enter(page, 'question', '外箱标签按哪一版要求打印？');
  await enter(page, 'answer', '按A版打印。');
  await register(page);
  await openRecordEditor(page);
  await enter(page, 'outdated.on', '2026-11-01');
  await enter(page, 'outdated.reason', '顾客规范换版');
  await saveAndLeave(page);
  await expect(status(page)).toHaveText('已停用');
  await expect(page.getByText('已自 2026-11-01 停用：顾客规范换版')).toBeVisible();
  await log(page, '1100', '外箱标签按哪版打印', '');
  await page.getByRole('button', { name: '从问答中找' }).click();
  await page.getByRole('option', { name: /已停用/ }).click();
  const doubt = page.getByText('WD-2026-0001 ▲ 已停用。');
  await expect(doubt).toBeVisible();
  await expect(textOf(page, 'answer')).toHaveValue('');
  await page.getByRole('combobox', { name: '问什么' }).fill('外箱标签');
  await expect(doubt).toBeHidden();
  await page.getByRole('option', { name: /已停用/ }).click();
  await page.getByRole('button', { name: '核对过了，填入' }).click();
  await expect(textOf(page, 'answer')).toHaveValue('按A版打印。');
});
