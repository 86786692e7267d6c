import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { demoNow, seedDemoRecords } from '../helpers/demo';
import { onScreen } from './described';
import { answerDialogs } from './dialogs';
import { expect, test } from './fixtures';

test.use({ now: demoNow, seed: { fill: (folder: string) => seedDemoRecords(folder) } });

/** Somebody who may change records. */
async function chooseOperator(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: '选择操作人' }).click();
  await page.locator('.ant-select-item-option', { hasText: '操作员' }).first().click();
  await expect(page.getByRole('combobox', { name: /^操作人 操作员/ })).toBeVisible();
}

test.beforeEach(async ({ page }) => {
  await page.getByRole('link', { name: '到期日历' }).click();
  await expect(page.getByRole('table')).toBeVisible();
});

test('opens on this month with today marked', async ({ page }) => {
  await expect(page.getByText('2026年11月', { exact: true })).toBeVisible();
  await expect(page.locator('[data-date="2026-11-20"]')).toContainText('今天');
});

test('names holidays and make-up days', async ({ page }) => {
  await page.keyboard.press('PageUp');
  await expect(page.getByText('2026年10月', { exact: true })).toBeVisible();
  await expect(page.locator('[data-date="2026-10-01"]')).toContainText('休');
  await expect(page.locator('[data-date="2026-10-01"]')).toContainText('国庆节');
  await expect(page.locator('[data-date="2026-10-10"]')).toContainText('班');
});

test('marks days without an official arrangement as provisional', async ({ page }) => {
  await page.keyboard.press('PageDown');
  await expect(page.locator('[data-date="2026-12-23"]')).not.toContainText('暂定');
  await expect(page.locator('[data-date="2026-12-24"]')).toContainText('暂定');
  await page.keyboard.press('PageDown');
  await expect(page.locator('[data-date="2027-01-01"]')).toContainText('暂定');
});

test('T comes back to this month', async ({ page }) => {
  for (let step = 0; step < 14; step += 1) await page.keyboard.press('PageDown');
  await expect(page.getByText('2028年01月', { exact: true })).toBeVisible();
  await page.keyboard.press('t');
  await expect(page.getByText('2026年11月', { exact: true })).toBeVisible();
});

test('a due date opens its complaint', async ({ page }) => {
  await page.locator('.due-entry[data-standing]').first().click();
  await expect(page).toHaveURL(/#\/complaint\/[0-9a-f-]{36}$/);
});

test('week, agenda and year show the same things by keys and by click, and come back to where one was', async ({
  page,
}) => {
  const entry = page.locator('[data-date="2026-11-20"] [data-standing]').first();
  const key = await entry.getAttribute('data-key');
  await page.keyboard.press('w');
  await expect(page.getByText('2026-11-16 – 11-22', { exact: true })).toBeVisible();
  await expect(page.locator('thead th')).toHaveCount(7);
  await expect(page.locator(`[data-date="2026-11-20"] [data-key="${key}"]`)).toBeVisible();
  // What is due by the end of the day stands above what has its minute.
  const timed = page.locator('[data-date="2026-11-20"] .due-entry').filter({ hasText: /\d\d:\d\d/ });
  await expect(timed.first()).toBeVisible();
  const times = await page
    .locator('[data-date="2026-11-20"] .due-entry')
    .evaluateAll((entries) =>
      entries.map((each) => /\d\d:\d\d/.exec(each.firstElementChild?.textContent ?? '')?.[0] ?? ''),
    );
  expect(times).toEqual(times.toSorted());

  await page.keyboard.press('a');
  const today = page.getByRole('region', { name: /2026-11-20 周五/ });
  await expect(today.locator(`[data-key="${key}"]`)).toBeVisible();
  const overdue = page.getByRole('region', { name: /已逾期 \d+ 件/ });
  await expect(overdue.getByRole('listitem')).toHaveCount(5);
  await expect(overdue.getByRole('listitem').first()).toContainText('逾期');
  await overdue.getByRole('button', { name: /再显示/ }).click();
  expect(await overdue.getByRole('listitem').count()).toBeGreaterThan(5);

  await page.keyboard.press('y');
  const day = page.locator('.year-day[data-date="2026-11-20"]');
  await expect(day).toHaveAttribute('title', /2026-11-20 周五 · 今天 · \d+ 件 · 逾期 \d+ 件/);
  await expect(day).toContainText('▲');
  await expect(page.locator('.year-day[data-date="2026-10-01"]')).toHaveAttribute('title', /国庆节/);
  // One stop for Tab, the arrows do the rest; Enter opens the day.
  await expect(page.locator('.year-day[tabindex="0"]')).toHaveCount(1);
  await day.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.year-day[data-date="2026-11-28"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('2026-11-28 – 12-27', { exact: true })).toBeVisible();
  await expect(overdue).toHaveCount(0);

  // Empty days are left out, holidays are named.
  await page.keyboard.press('t');
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('PageUp');
  await expect(page.getByRole('region', { name: /2026-10-01 周四/ })).toContainText('国庆节');
  await page.locator('.calendar-bar').getByText('周', { exact: true }).click();
  await page.getByRole('link', { name: '工作台' }).click();
  await page.getByRole('link', { name: '到期日历' }).click();
  await expect(page.getByText('2026-09-21 – 09-27', { exact: true })).toBeVisible();
});

test('filters narrow every view and the file, are removed one by one, and an empty result says the way out', async ({
  page,
  desk,
}) => {
  const shown = page.getByTestId('calendar-shown');
  const choose = async (field: string, choice: string): Promise<void> => {
    await page.getByRole('button', { name: '筛选', exact: true }).click();
    const drawer = page.getByRole('dialog', { name: '筛选日历' });
    await drawer.getByLabel(field).click();
    await drawer.getByLabel(field).fill(choice);
    await page.locator('.ant-select-item-option').filter({ hasText: choice }).first().click();
    await drawer.getByRole('button', { name: '完成' }).click();
    await expect(drawer).toBeHidden();
  };
  await choose('种类', '访问');
  await expect(shown).toHaveText(/^\d+ \/ \d+ 件$/);
  await expect(page.locator('.due-entry[data-standing]')).toHaveCount(0);
  await expect(page.locator('.due-entry[data-record^="visit"]').first()).toBeVisible();
  await choose('种类', '时限节点');
  await expect(page.locator('.due-entry[data-standing]').first()).toBeVisible();
  await page.getByRole('button', { name: '移除筛选：访问' }).click();
  await expect(page.locator('.due-entry[data-record]')).toHaveCount(0);
  // Only what is open: nothing green is left.
  await expect(page.locator('.due-entry.tone-green').first()).toBeVisible();
  await page.getByRole('checkbox', { name: '已完成也显示' }).uncheck();
  await expect(page.locator('.due-entry.tone-green')).toHaveCount(0);
  await expect(page.locator('.due-entry').first()).toBeVisible();

  // The file another calendar takes over holds what is shown: open clocks, and nothing else.
  const file = join(desk.dataFolder, '到期.ics');
  await answerDialogs(desk, file);
  await page.getByRole('button', { name: '导出日历' }).click();
  await page.getByRole('menuitem', { name: '显示的时段 (.ics)' }).click();
  await expect(page.locator('.job')).toContainText('到期.ics');
  const lines = (await readFile(file, 'utf8')).split('\r\n');
  const uids = lines.filter((line) => line.startsWith('UID:'));
  expect(`${uids.length}`).toBe((await shown.textContent())?.split(' ')[0]);
  expect(uids.every((uid) => uid.startsWith('UID:complaint:'))).toBe(true);

  // On paper the same, and the page says what it was narrowed to.
  const paper = join(desk.dataFolder, '月历.xlsx');
  await answerDialogs(desk, paper);
  await page.getByRole('button', { name: '打印…' }).click();
  const printing = page.getByRole('dialog', { name: '打印到期月历' });
  await printing.getByText('A3', { exact: true }).click();
  await printing.getByRole('button', { name: '选择位置并导出' }).click();
  await expect(printing).toBeHidden();
  await expect.poll(() => existsSync(paper), { timeout: 30_000 }).toBe(true);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(paper);
  const sheet = book.worksheets[0];
  expect(sheet?.pageSetup.paperSize).toBe(8);
  const said = JSON.stringify(sheet?.getSheetValues());
  for (const part of ['2026年11月 到期月历', '筛选：时限节点、只列未完成', `共 ${uids.length} 件`])
    expect(said).toContain(part);

  await choose('种类', '订单');
  await page.getByRole('button', { name: '移除筛选：时限节点' }).click();
  await choose('部门', '采购部');
  await expect(page.getByText('没有符合当前筛选的事项。')).toBeVisible();
  // They hold in every view, and when one comes back.
  await page.keyboard.press('w');
  await page.getByRole('link', { name: '工作台' }).click();
  await page.getByRole('link', { name: '到期日历' }).click();
  await expect(page.getByRole('button', { name: '移除筛选：部门：采购部' })).toBeVisible();
  await page.getByRole('button', { name: '清除筛选，全部显示' }).click();
  await expect(page.locator('.due-entry').first()).toBeVisible();
  await expect(page.locator('.chip')).toHaveCount(0);
});

test('every entry says why it is on its day: a clock by each step, a date of ours by who chose it', async ({
  page,
}) => {
  const clock = page
    .locator('[data-date="2026-11-20"] .entry')
    .filter({ has: page.locator('[data-standing]') });
  await clock.first().hover();
  await clock.first().getByRole('button', { name: '为何是这一天' }).click();
  const why = page.locator('.ant-popover').filter({ visible: true });
  await expect(why).toContainText('接收：2026-');
  await expect(why).toContainText('到期：2026-11-20');
  await expect(why).toContainText('不可移动：');
  await page.keyboard.press('Escape');
  await page.keyboard.press('a');
  const [judged, visit] = ['品质判定', '计划访问'].map((kind) =>
    page.locator('.plan-row').filter({ has: page.getByText(kind, { exact: true }) }),
  );
  await page.keyboard.press('PageUp');
  await expect(visit?.first() ?? page.locator('html')).toBeVisible();
  await visit?.first().getByRole('button', { name: '为何是这一天' }).click();
  await expect(why).toContainText('由我方在年度访问计划');
  await page.keyboard.press('Escape');
  await judged?.first().getByRole('button', { name: '为何是这一天' }).click();
  await expect(why).toContainText('收到退货：2026-');
  await expect(why).toContainText('自次日起第 5 个工作日');
  await expect(why).toContainText(/跳过 .* 周六：周末/);
});

test('what is ours is dragged to another day with a reason, stands there in its record and history, and goes back', async ({
  page,
}) => {
  await chooseOperator(page);
  await page.getByRole('button', { name: '筛选', exact: true }).click();
  const drawer = page.getByRole('dialog', { name: '筛选日历' });
  await drawer.getByLabel('种类').click();
  await drawer.getByLabel('种类').fill('访问');
  await page.locator('.ant-select-item-option').filter({ hasText: '访问' }).first().click();
  await drawer.getByRole('button', { name: '完成' }).click();
  await expect(drawer).toBeHidden();
  const day = (at: string) => page.locator(`[data-date="${at}"]`);
  const from = '2026-11-30';
  // Both days in sight: nobody scrolls while he holds something.
  await day('2026-12-02').scrollIntoViewIfNeeded();
  const visit = day(from).locator('[data-movable] .due-entry[data-record="visit-plan"]').first();
  const key = (await visit.getAttribute('data-key')) ?? '';
  const moved = page.locator(`[data-key="${key}"]`);
  await visit.dragTo(day('2026-11-25'));
  const dialog = page.getByRole('dialog', { name: /^改期：计划访问/ });
  await expect(dialog).toContainText('2026-11-25 周三 是工作日');
  await expect(dialog).toContainText(`从 ${from}`);
  await expect(dialog.getByRole('button', { name: '改期', exact: true })).toBeDisabled();
  await dialog.getByLabel('原因').fill('顾客约在周三');
  await dialog.getByRole('button', { name: '改期', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(day('2026-11-25').locator(moved)).toBeVisible();
  const notice = page.getByRole('status').filter({ hasText: '已改期：计划访问' });
  await expect(notice).toContainText('改到 2026-11-25 周三');
  await notice.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByText(/已撤销：计划访问/)).toBeVisible();
  await expect(day(from).locator(moved)).toBeVisible();

  // By keyboard: the question mark has 改期…, and a rest day is warned of.
  const entry = day(from).locator('.entry').filter({ has: moved });
  await entry.getByRole('button', { name: '为何是这一天' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '改期…' }).focus();
  await page.keyboard.press('Enter');
  await dialog.getByLabel('新日期').fill('2026-11-22');
  await page.keyboard.press('Tab');
  await expect(dialog).toContainText('2026-11-22 周日 是周末，那天可能没有人');
  await dialog.getByLabel('新日期').fill('2026-11-26');
  await page.keyboard.press('Tab');
  await dialog.getByLabel('原因').fill('顾客改约周四');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await day('2026-11-26').locator(moved).click();
  await onScreen(page, 'record');
  await expect(page.getByText('2026-11-26').first()).toBeVisible();
  await page.getByRole('tab', { name: /历史/ }).click();
  await expect(page.getByText('顾客改约周四').first()).toBeVisible();
});

test('a clock of the procedure cannot be dragged and says why, nor can anything without the right', async ({
  page,
}) => {
  const clock = page.locator('[data-date="2026-11-20"] .due-entry[data-standing]').first();
  await expect(clock).toHaveAttribute('title', /不可移动：/);
  await expect(page.locator('[data-movable]')).toHaveCount(0);
  await chooseOperator(page);
  await expect(page.locator('[data-movable]').first()).toBeVisible();
  await expect(page.locator('[data-movable] [data-standing]')).toHaveCount(0);
  await clock.scrollIntoViewIfNeeded();
  await clock.dragTo(page.locator('[data-date="2026-11-19"] .day-head'));
  await expect(page.getByRole('status').filter({ hasText: '不可移动：' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
