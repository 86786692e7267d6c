import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Desk as Bridge } from '@shared/contract';
import { blankCustomer } from '@shared/domain/customer';
import ExcelJS from 'exceljs';
import {
  choose,
  enter,
  exported,
  field,
  inOneMoment,
  onScreen,
  openRecordEditor,
  saveAndLeave,
  show,
  textOf,
} from './described';
import { answerDialogs } from './dialogs';
import { expect, test } from './fixtures';
import { fileCustomer } from './register-one';

const now = '2026-11-18T15:00+08:00';
test.use({ now });

const dialog = (page: Page) => page.getByRole('dialog');

/** A file comes from the clipboard or from a folder to where the attachments are. */
const give = (page: Page, way: 'paste' | 'drop', name: string): Promise<void> =>
  field(page, 'attachmentIds')
    .getByRole('group', { name: '文件' })
    .evaluate(
      (place, [event, file]) => {
        const data = new DataTransfer();
        data.items.add(new File([file], file, { type: file.endsWith('png') ? 'image/png' : '' }));
        const init = { bubbles: true, cancelable: true };
        place.dispatchEvent(
          event === 'paste'
            ? new ClipboardEvent(event, { ...init, clipboardData: data })
            : new DragEvent(event, { ...init, dataTransfer: data }),
        );
      },
      [way, name] as const,
    );

/** A customer's file and somebody who may approve, through the program's own door. */
async function prepare(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { desk } = window as unknown as { readonly desk: Bridge };
    const found = await desk.settings.get({});
    if (!found.ok) throw new Error('no settings');
    const { version, settings } = found.value;
    const person = {
      id: crypto.randomUUID(),
      name: '郑经理',
      department: '业务部',
      roles: ['approver' as const],
      isActive: true,
    };
    const saved = await desk.settings.save({ version, people: [...settings.people, person] });
    const [clerk] = settings.people;
    if (!saved.ok || clerk === undefined) throw new Error('people not saved');
    await desk.operator.choose({ personId: clerk.id });
  });
  await page.reload();
  await onScreen(page, 'today');
}

test('a year is planned as a matrix, approved, visited, reported and told as a complaint', async ({
  desk,
  page,
}) => {
  await prepare(page);

  await test.step('customers and months make the plan', async () => {
    await page.getByRole('link', { name: '访问', exact: true }).click();
    await page.getByRole('button', { name: '新建年度访问计划' }).first().click();
    await onScreen(page, 'record-new');
    await enter(page, 'year', '2026');
    await page.getByLabel('加一位顾客').fill('甬东底盘');
    await page.getByLabel('加一位顾客').press('Tab');
    await page.getByRole('button', { name: '加入' }).click();
    await page.getByRole('button', { name: '甬东底盘 11 月：计划一次访问' }).click();
    await enter(page, 'visits.0.month', '3');
    await page.keyboard.press('Control+s');
    await onScreen(page, 'record');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('FWND-2026-0001');
    await expect(page.getByRole('button', { name: '甬东底盘 3 月：过月未访问' })).toBeVisible();
    await expect(page.getByRole('button', { name: '甬东底盘 11 月：计划访问' })).toBeVisible();
  });

  await test.step('it is approved, and then changes with a reason only', async () => {
    await page.getByRole('button', { name: '批准', exact: true }).click();
    await dialog(page).getByLabel('批准人').click();
    await page.locator('.ant-select-dropdown:visible').getByText('郑经理', { exact: true }).click();
    await dialog(page).getByRole('button', { name: '批准', exact: true }).click();
    await expect(page.getByTestId('approval')).toHaveText('由 郑经理 于 2026-11-18 批准');
    await openRecordEditor(page);
    await page.getByRole('button', { name: '甬东底盘 12 月：计划一次访问' }).click();
    await page.keyboard.press('Control+s');
    await expect(
      field(page, 'changeReason')
        .getByText(/理由|原因/)
        .last(),
    ).toBeVisible();
    await enter(page, 'changeReason', '顾客新线12月爬坡');
    await enter(page, 'visits.0.notDoneReason', '顾客停产检修');
    await page.keyboard.press('Control+s');
    await expect(page.locator('.editor-bar [role="status"]')).toHaveAttribute('data-dirty', 'false');
    await page.keyboard.press('Escape');
    await onScreen(page, 'record');
    await expect(page.getByRole('cell', { name: '顾客新线12月爬坡' })).toBeVisible();
    await expect(page.getByRole('button', { name: '甬东底盘 3 月：未执行，顾客停产检修' })).toBeVisible();
  });

  await test.step('a cell begins the report, and the report fills the cell', async () => {
    await page.getByRole('button', { name: '甬东底盘 11 月：计划访问' }).click();
    await page.getByRole('button', { name: '写访问报告' }).click();
    await onScreen(page, 'record-new');
    await expect(textOf(page, 'customer.name')).toHaveValue('甬东底盘');
    await expect(textOf(page, 'planItem')).toHaveValue('2026 年第 2 项');
    await enter(page, 'from', '2026-11-17');
    await enter(page, 'feedback.quality', '三件毛刺，要求当天答复。');
    await enter(page, 'competitors', '另一家供方在送样');
    await choose(page, 'special.isPresent', '是');
    await enter(page, 'special.what', '夜班开线，需求增三成');
    await expect(field(page, 'special.toldTo')).toContainText('特殊情况当天反馈');
    await enter(page, 'special.toldTo', '生产部');
    await expect(field(page, 'special.toldAt')).toContainText('特殊情况当天反馈');
    await field(page, 'special.toldAt').getByText('今天', { exact: false }).click();
    await field(page, 'special.toldAt').getByRole('textbox').last().fill('1410');
    await page.getByRole('button', { name: '加一项行动' }).click();
    await enter(page, 'actions.0.problem', '毛刺');
    await enter(page, 'actions.0.dueOn', '2026-11-25');
    await page.keyboard.press('Control+s');
    await onScreen(page, 'record');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('FW-2026-0001');
    await expect(page.getByTestId('status')).toHaveText('行动跟踪中');
    await expect(page.getByTestId('report-due')).toContainText(
      '访问最后一天 2026-11-17 起 5 个工作日：2026-11-24(5.3.14)',
    );
  });

  await test.step('minutes are kept with it: chosen, pasted, dropped, taken out and back, opened', async () => {
    const minutes = join(desk.dataFolder, '会议纪要.pdf');
    await writeFile(minutes, '%PDF-1.4');
    await answerDialogs(desk, minutes);
    await desk.app.evaluate(({ shell }) => {
      shell.openPath = (opened) => {
        Reflect.set(globalThis, 'opened', opened);
        return Promise.resolve('');
      };
    });
    await openRecordEditor(page);
    const files = field(page, 'attachmentIds');
    await files.getByRole('button', { name: '添加文件' }).click();
    await expect(files.getByRole('button', { name: '会议纪要.pdf', exact: true })).toBeVisible();
    await give(page, 'paste', 'image.png');
    await give(page, 'drop', '签到表.xlsx');
    await expect(files.getByRole('button', { name: '签到表.xlsx', exact: true })).toBeVisible();
    const pasted = files.getByRole('button', { name: /^粘贴的图片 .*png$/ });
    await files.getByRole('button', { name: /^移除 粘贴的图片/ }).click();
    await expect(pasted).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(pasted).toBeVisible();
    await saveAndLeave(page);
    await page.getByRole('button', { name: '会议纪要.pdf' }).click();
    await expect
      .poll(() => desk.app.evaluate(() => String(Reflect.get(globalThis, 'opened'))))
      .toMatch(/会议纪要\.pdf$/);
    await page.getByRole('tab', { name: '历史' }).click();
    await expect(page.locator('.case-change[data-path="attachmentIds"] ins')).toHaveText(
      /会议纪要\.pdf、粘贴的图片.*、签到表\.xlsx/,
    );
    await page.getByRole('tab', { name: '内容' }).click();
  });

  await test.step('what was said becomes a complaint without being typed again', async () => {
    await page.getByRole('button', { name: '转为投诉' }).click();
    await expect(dialog(page).getByRole('button', { name: '登记投诉' })).toBeDisabled();
    await dialog(page).getByText('刚刚', { exact: true }).click();
    await dialog(page).getByRole('button', { name: '登记投诉' }).click();
    await onScreen(page, 'complaint');
    await expect(page.getByText('三件毛刺，要求当天答复。').first()).toBeVisible();
    await page.getByRole('button', { name: '返回' }).first().click();
    await onScreen(page, 'record');
    await expect(page.getByText('质量 → KS-2026-0001')).toBeVisible();
    await expect(page.getByRole('button', { name: '转为投诉' })).toHaveCount(0);
  });

  await test.step('the customer’s copy says nothing of competitors, the internal one does', async () => {
    for (const [copy, isTold] of [
      ['给顾客的一份', false],
      ['内部的一份', true],
    ] as const) {
      const path = join(desk.dataFolder, `${copy}.xlsx`);
      await answerDialogs(desk, path);
      await page.getByRole('button', { name: '预览与打印' }).click();
      await dialog(page).getByLabel('表单').click();
      await page.locator('.ant-select-dropdown:visible').getByText(copy).click();
      await dialog(page).getByRole('button', { name: '预览', exact: true }).click();
      await page.getByRole('button', { name: '导出 Excel' }).click();
      await expect
        .poll(() =>
          readFile(path)
            .then((bytes) => bytes.length)
            .catch(() => 0),
        )
        .toBeGreaterThan(0);
      const book = new ExcelJS.Workbook();
      await book.xlsx.readFile(path);
      const said = JSON.stringify(book.worksheets.map((sheet) => sheet.getSheetValues()));
      for (const words of ['三件毛刺', '会议纪要.pdf', '签到表.xlsx']) expect(said).toContain(words);
      expect(said.includes('另一家供方在送样')).toBe(isTold);
      await page.reload();
      await onScreen(page, 'record');
    }
  });

  await test.step('what is sent to him says nothing of competitors, on whatever road', async () => {
    await page.getByRole('button', { name: '发出', exact: true }).click();
    await onScreen(page, 'delivery');
    await page.getByRole('tab', { name: '顾客平台' }).click();
    await expect(page.locator('.delivery-words')).toContainText('三件毛刺');
    await expect(page.locator('.delivery-words')).not.toContainText('另一家供方在送样');
    await page.getByRole('button', { name: '返回' }).first().click();
    await onScreen(page, 'record');
  });

  await test.step('the plan has number and day by itself', async () => {
    await page.getByRole('link', { name: '访问', exact: true }).click();
    await onScreen(page, 'records');
    await page.getByRole('grid').focus();
    await page.keyboard.press('Enter');
    await onScreen(page, 'record');
    await expect(page.getByRole('button', { name: '甬东底盘 11 月：已访问 2026-11-17' })).toBeVisible();
    await expect(page.getByText('计划 3 次，已访问 1 次，未执行已说明 1 次，待执行 1 次')).toBeVisible();
  });

  await test.step('plan and report export as workbooks', async () => {
    const plan = await exported(desk, page, 'visit-plan', join(desk.dataFolder, 'plan.xlsx'));
    for (const said of ['甬东底盘', '顾客停产检修']) expect(plan).toContain(said);
    const report = await exported(desk, page, 'visit-report', join(desk.dataFolder, 'report.xlsx'));
    for (const said of ['甬东底盘', '三件毛刺', '夜班开线，需求增三成', '生产部  2026-11-18 14:10'])
      expect(report).toContain(said);
  });

  await test.step('the next visit begins with what is open from this one', async () => {
    await show(page, '/records/visit-report/new', 'record-new');
    await enter(page, 'customer.name', '甬东底盘');
    await expect(textOf(page, 'previous.reportNumber')).toHaveValue('FW-2026-0001');
    await expect(textOf(page, 'previous.note')).toHaveValue('未完成：毛刺');
    await expect(page.getByRole('region', { name: '上次行动完成情况' })).toContainText(
      '共 1 项，已完成 0 项',
    );
    // What was taken by itself for one customer does not stay in another's report.
    await enter(page, 'customer.name', '慈东整车');
    await expect(textOf(page, 'previous.reportNumber')).toHaveValue('');
    await enter(page, 'customer.name', '甬东底盘');
    await expect(textOf(page, 'previous.note')).toHaveValue('未完成：毛刺');
  });

  await test.step('without a place in the plan it is a visit of its own, printed as 临时', async () => {
    await choose(page, 'occasion', '临时');
    await expect(textOf(page, 'planItem')).toHaveValue('');
    await enter(page, 'from', '2026-11-18');
    await enter(page, 'feedback.delivery', '新线爬坡，要求每周报一次备货');
    await page.keyboard.press('Control+s');
    await onScreen(page, 'record');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('FW-2026-0002');
    const report = await exported(desk, page, 'visit-report', join(desk.dataFolder, 'unplanned.xlsx'));
    await expect(page.getByRole('grid')).toContainText('FW-2026-0002');
    for (const said of ['FW-2026-0002', '新线爬坡，要求每周报一次备货']) expect(report).toContain(said);
    expect(report).toMatch(/□ ?计划内 +■ ?临时/);
  });

  await test.step('the cell leads to its own report, and next year’s plan is copied from this one', async () => {
    await show(page, '/records/visit-plan', 'records');
    await page.getByRole('grid').focus();
    await page.keyboard.press('Enter');
    await onScreen(page, 'record');
    // The second report names the first: the cell still leads to its own.
    await page.getByRole('button', { name: '甬东底盘 11 月：已访问 2026-11-17' }).click();
    await page.getByRole('link', { name: 'FW-2026-0001', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('FW-2026-0001');
    await show(page, '/records/visit-plan/new', 'record-new');
    await enter(page, 'year', '2027');
    await page.getByLabel('加一位顾客').fill('慈东整车');
    await page.getByLabel('加一位顾客').press('Tab');
    // A customer added while last year's plan is on its way stays.
    await inOneMoment(page, ['从上年计划复制', '加入']);
    await expect(page.getByRole('button', { name: '慈东整车 3 月：计划一次访问' })).toBeVisible();
    await expect(page.getByRole('button', { name: '甬东底盘 3 月：计划访问' })).toBeVisible();
    await expect(page.getByRole('button', { name: '慈东整车 3 月：计划一次访问' })).toBeVisible();
    await expect(page.getByRole('button', { name: '甬东底盘 12 月：计划访问' })).toBeVisible();
  });

  await test.step('one click proposes as many visits of each customer as his grade asks for', async () => {
    await fileCustomer(page, { ...blankCustomer('鄞州座椅'), grade: 'vip' });
    await fileCustomer(page, { ...blankCustomer('象山线束'), grade: 'regular' });
    await show(page, '/records/visit-plan', 'records');
    await show(page, '/records/visit-plan/new', 'record-new');
    await enter(page, 'year', '2028');
    await page.getByRole('button', { name: '按顾客等级建议' }).click();
    await expect(page.getByRole('button', { name: /^鄞州座椅 \d+ 月：计划访问$/ })).toHaveCount(4);
    await expect(page.getByRole('button', { name: /^象山线束 \d+ 月：计划访问$/ })).toHaveCount(1);
  });
});
