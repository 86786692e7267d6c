import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { blankCustomer, blankScorecard } from '@shared/domain/customer';
import { commentPath, scorePath } from '@shared/domain/survey';
import { fillTaskSheet } from '../helpers/task-sheet';
import {
  enter,
  exported,
  inOneMoment,
  onScreen,
  openRecordEditor,
  saveAndLeave,
  show,
  status,
  textOf,
} from './described';
import { answerDialogs } from './dialogs';
import { expect, test } from './fixtures';
import { fileCustomer } from './register-one';

test.use({ now: '2026-11-18T15:00+08:00' });

async function score(page: Page, item: string, value: string): Promise<void> {
  await page.getByRole('combobox', { name: `${item}：得分` }).click();
  await page.locator('.ant-select-dropdown:visible').getByText(value, { exact: true }).click();
}

/** Height of the smallest words of the charts in sight, px. */
const smallestWord = (page: Page): Promise<number> =>
  page.locator('svg.drawing').evaluateAll((drawings) =>
    Math.min(
      ...drawings.flatMap((drawing) => {
        const svg = drawing as SVGSVGElement;
        const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
        return [...svg.querySelectorAll('text')].map(
          (text) => Number(text.getAttribute('font-size')) * scale,
        );
      }),
    ),
  );

test('a sheet is sent, scored and collected into the period, where its low item asks for a measure', async ({
  desk,
  page,
}) => {
  await test.step('the sheet shows its total and what is low', async () => {
    await page.getByRole('link', { name: '满意度', exact: true }).click();
    await page.getByRole('button', { name: '新建满意度调查表' }).first().click();
    await onScreen(page, 'record-new');
    await enter(page, 'customerName', '甬东底盘');
    await enter(page, 'sentOn', '2026-11-02');
    await enter(page, 'unplannedReason', '重大投诉后回访');
    await enter(page, 'returnedOn', '2026-11-12');
    await score(page, '产品质量水平', '5');
    await score(page, '投诉处理及时性', '2');
    await expect(page.getByText('权重合计 100%')).toBeVisible();
    await expect(page.getByTestId('survey-total')).toContainText('总分 S 80.0，基本满意，等级 乙');
    await expect(page.getByTestId('survey-total')).toContainText('低分项（≤3）：投诉处理及时性');
    await page.keyboard.press('Control+s');
    await onScreen(page, 'record');
    await expect(page.getByTestId('status')).toHaveText('已回收');
  });

  await test.step('the period collects it, and is finished with a verified measure only', async () => {
    await page.getByRole('link', { name: '满意度', exact: true }).click();
    await page.getByRole('link', { name: '满意度记录' }).click();
    await page.getByRole('button', { name: '新建满意度调查记录' }).first().click();
    await onScreen(page, 'record-new');
    await page.getByRole('button', { name: '从调查表汇总' }).click();
    await expect(page.getByText('已汇总 1 份调查表。')).toBeVisible();
    // What is written while the sheets are read stays.
    const reason = { path: 'entries.0.evidenceReason', text: '客户月报为准' };
    await inOneMoment(page, ['从调查表汇总'], reason);
    await expect(page.locator('.ant-btn-loading')).toHaveCount(0);
    await expect(textOf(page, reason.path)).toHaveValue(reason.text);
    await expect(page.getByTestId('survey-summary')).toHaveText(
      '发出 1 份，回收 1 份，回收率 100%，平均总分 80',
    );
    await expect(page.getByTestId('unanswered')).toContainText('甬东底盘 投诉处理及时性');
    await page.getByRole('button', { name: '为低分项建措施' }).click();
    await expect(textOf(page, 'measures.0.customerName')).toHaveValue('甬东底盘');
    await enter(page, 'measures.0.measure', '两小时内转交');
    await expect(page.getByText('√ 低分项都有措施')).toBeVisible();
    await enter(page, 'measures.0.dueOn', '2026-12-01');
    await page.keyboard.press('Control+s');
    await onScreen(page, 'record');
    await expect(page.getByTestId('status')).toHaveText('措施进行中');
    await expect(page.locator('.record-dates')).toContainText('两小时内转交');
    await openRecordEditor(page);
    await enter(page, 'finishedOn', '2026-11-18');
    await saveAndLeave(page);
    await expect(status(page)).toHaveText('措施进行中');
    await openRecordEditor(page);
    await enter(page, 'measures.0.verification', '抽查五件均两小时内转交');
    await enter(page, 'measures.0.verifiedOn', '2026-11-18');
    await saveAndLeave(page);
    await expect(status(page)).toHaveText('已完成');
  });

  await test.step('sheet and record export as workbooks', async () => {
    const sheet = await exported(desk, page, 'survey', join(desk.dataFolder, 'sheet.xlsx'));
    for (const said of ['甬东底盘', '投诉处理及时性']) expect(sheet).toContain(said);
    const record = await exported(desk, page, 'survey-record', join(desk.dataFolder, 'record.xlsx'));
    for (const said of ['甬东底盘', '两小时内转交']) expect(record).toContain(said);
  });
});

test('a plan is approved and makes its sheets; one is mailed as a workbook, read back, and stands in the printed record', async ({
  desk,
  page,
  dataFolder,
}) => {
  const file = join(dataFolder, 'questionnaire.xlsx');
  const foreign = join(dataFolder, 'other.xlsx');
  const card = (month: string, onTimeRate: number, rank: string) => ({
    ...blankScorecard(crypto.randomUUID()),
    month,
    onTimeRate,
    rank,
  });
  await fileCustomer(page, {
    ...blankCustomer('甬东底盘'),
    grade: 'vip',
    plant: '一厂',
    scorecards: [card('2026-05', 9750, 'B'), card('2026-06', 10_000, 'A')],
  });
  await fileCustomer(page, { ...blankCustomer('慈东整车'), grade: 'regular' });

  await test.step('customers are proposed by grade, and nothing is sent before the approval', async () => {
    await show(page, '/records/survey-plan/new', 'record-new');
    await enter(page, 'year', '2026');
    await page.getByRole('button', { name: '按上下半年' }).click();
    await page.getByRole('button', { name: '按顾客等级建议' }).click();
    await expect(page.getByText('已加入 3 份；可逐份修改或移除。')).toBeVisible();
    const left = { path: 'sheets.0.notAskedReason', text: '本期另议' };
    await inOneMoment(page, ['按顾客等级建议'], left);
    await expect(page.getByText('已加入 3 份')).toHaveCount(0);
    await expect(textOf(page, left.path)).toHaveValue(left.text);
    await enter(page, left.path, '');
    await expect(page.getByText('权重合计 100%')).toBeVisible();
    await page.keyboard.press('Control+s');
    await onScreen(page, 'record');
    await expect(status(page)).toHaveText('待批准');
    await expect(page.getByTestId('approval')).toHaveText('▲ 计划还没有批准，批准前不能发出调查表');
    await expect(page.getByRole('button', { name: '生成 3 份调查表' })).toHaveCount(0);
    await page.getByRole('button', { name: '批准', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('批准人').click();
    await page.locator('.ant-select-dropdown:visible').getByText('操作员', { exact: true }).click();
    await dialog.getByRole('button', { name: '批准', exact: true }).click();
    await expect(page.getByTestId('approval')).toHaveText('由 操作员 于 2026-11-18 批准');
    await page.getByRole('button', { name: '生成 3 份调查表' }).click();
    await expect(page.getByRole('link', { name: 'MY-2026-0003' })).toBeVisible();
    await expect(page.getByTestId('plan-progress')).toContainText('计划 3 份，已发出 0 份');
  });

  await test.step('the sheet of the first half-year goes out as a workbook', async () => {
    await page.getByRole('link', { name: 'MY-2026-0001' }).click();
    await onScreen(page, 'record');
    await openRecordEditor(page);
    await enter(page, 'sentOn', '2026-11-10');
    await saveAndLeave(page);
    await answerDialogs(desk, file);
    await page.getByRole('button', { name: '导出 Excel 问卷' }).click();
    await expect(page.getByText('已完成').first()).toBeVisible({ timeout: 30_000 });
  });

  await test.step('a file that is none of ours is refused with its name and the way out', async () => {
    writeFileSync(foreign, 'no workbook');
    await answerDialogs(desk, foreign);
    await page.getByRole('button', { name: '读回 Excel 问卷' }).click();
    const refused = page.getByRole('dialog', { name: '不能读回“other.xlsx”' });
    await expect(refused).toContainText('文件损坏，或不是 Excel 工作簿。请顾客重新发送。');
    await refused.getByRole('button', { name: '知道了' }).click();
  });

  await test.step('what came back is shown as differences, and only what is ticked is taken', async () => {
    const answers = {
      respondent: '顾工',
      [scorePath('quality')]: 5,
      [scorePath('complaint-speed')]: 3,
      [scorePath('development')]: '不适用',
      [commentPath('quality')]: '稳定',
    };
    writeFileSync(file, await fillTaskSheet(readFileSync(file), answers));
    await answerDialogs(desk, file);
    await page.getByRole('button', { name: '读回 Excel 问卷' }).click();
    const reading = page.getByRole('dialog', { name: '读回：questionnaire.xlsx' });
    await expect(reading.getByText('共 5 处不同，已选 5 处')).toBeVisible();
    await reading.getByRole('checkbox', { name: '产品质量水平：意见' }).uncheck();
    const returnedOn = reading.getByLabel('回收日期');
    await returnedOn.fill('2026-11-1x');
    await expect(reading.getByRole('button', { name: '采用 4 项' })).toBeDisabled();
    await expect(reading).toContainText('请先改正标红的内容');
    await returnedOn.fill('2026-11-17');
    await returnedOn.press('Tab');
    await reading.getByRole('button', { name: '采用 4 项' }).click();
    await expect(reading).toBeHidden();
    await expect(status(page)).toHaveText('已回收');
    await expect(page.getByTestId('survey-total')).toContainText('低分项（≤3）：投诉处理及时性');
    await expect(page.getByRole('img', { name: /雷达图/ })).toBeVisible();
    expect(await smallestWord(page)).toBeGreaterThanOrEqual(12);
    await expect(page.getByText('已读回：questionnaire.xlsx')).toBeVisible();
    await expect(page.getByText('2026-11-17').first()).toBeVisible();
  });

  await test.step('the period is not ended without a measure for its low item, and prints what was read', async () => {
    await show(page, '/records/survey-record/new', 'record-new');
    await enter(page, 'period', '2026年上半年');
    await enter(page, 'from', '2026-01-01');
    await enter(page, 'to', '2026-06-30');
    await page.getByRole('button', { name: '从调查表汇总' }).click();
    const counted = page.getByTestId('counted').first();
    await expect(counted).toContainText('投诉 0 件，停线 0 分钟');
    await expect(counted).toContainText('准时率 98.75%（2 个月评分卡的平均）。 顾客评分卡 2026-06 A。');
    await page.getByRole('button', { name: '采用统计值' }).first().click();
    await expect(textOf(page, 'entries.0.evidence.complaints')).toHaveValue('0');
    await expect(textOf(page, 'entries.0.evidence.onTimeRate')).toHaveValue('98.75');
    await expect(textOf(page, 'entries.0.evidence.scorecard')).toHaveValue('2026-06 A');
    await enter(page, 'finishedOn', '2026-11-18');
    await page.keyboard.press('Control+s');
    await expect(page.getByText(/甬东底盘：还有 1 个低分项/).first()).toBeVisible();
    await page.getByRole('button', { name: '为低分项建措施' }).click();
    await enter(page, 'measures.0.measure', '两小时内转交');
    await page.getByRole('button', { name: '加一位接收人' }).click();
    await enter(page, 'distributions.0.person', '品管部 陈工');
    await page.keyboard.press('Control+s');
    await onScreen(page, 'record');
    const distribution = page.locator('.record-dates').getByRole('row').filter({ hasText: '发放满意度结果' });
    await expect(distribution).toContainText('逾期96天');
    await expect(page.getByRole('img', { name: /雷达图/ })).toBeVisible();
    expect(await smallestWord(page)).toBeGreaterThanOrEqual(12);
    await openRecordEditor(page);
    await enter(page, 'distributions.0.on', '2026-11-18');
    await saveAndLeave(page);
    await expect(page.locator('.record-dates')).not.toContainText('逾期96天');
    const said = await exported(desk, page, 'survey-record', join(dataFolder, 'record.xlsx'));
    for (const words of [
      'MY-2026-0001',
      '甬东底盘',
      '顾工',
      '两小时内转交',
      '0.9875',
      '2026-06 A',
      '品管部 陈工',
    ])
      expect(said).toContain(words);
    const plan = await exported(desk, page, 'survey-plan', join(dataFolder, 'plan.xlsx'));
    for (const words of ['甬东底盘', '慈东整车', 'MY-2026-0003']) expect(plan).toContain(words);
  });

  await test.step('the second half is scored, recorded, and compared with the first in a trend', async () => {
    await show(page, '/records/survey-plan', 'records');
    await page.getByRole('grid').focus();
    await page.keyboard.press('Enter');
    await onScreen(page, 'record');
    await page.getByRole('link', { name: 'MY-2026-0002' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^MY-2026-0002/);
    await onScreen(page, 'record');
    await openRecordEditor(page);
    await enter(page, 'sentOn', '2026-11-12');
    await enter(page, 'returnedOn', '2026-11-17');
    await score(page, '产品质量水平', '4');
    await score(page, '投诉处理及时性', '4');
    await expect(page.getByTestId('survey-total')).toContainText('总分 S 80.0');
    await saveAndLeave(page);
    await show(page, '/records/survey-record/new', 'record-new');
    await enter(page, 'period', '2026年下半年');
    await enter(page, 'from', '2026-07-01');
    await enter(page, 'to', '2026-12-31');
    await page.getByRole('button', { name: '从调查表汇总' }).click();
    await page.getByRole('button', { name: '取上期与趋势' }).click();
    await expect(page.getByText('已取 1 个往期。')).toBeVisible();
    await page.keyboard.press('Control+s');
    await onScreen(page, 'record');
    const trend = page.getByRole('img', { name: /各期平均总分/ });
    await expect(trend).toHaveAccessibleName(/2026年上半年.*86.*2026年下半年.*80/);
  });

  await test.step('the record of the whole year gathers the sheets of both halves, and prints', async () => {
    await show(page, '/records/survey-record/new', 'record-new');
    await enter(page, 'period', '2026年');
    await page.getByRole('button', { name: '从调查表汇总' }).click();
    await expect(page.getByText('已汇总 3 份调查表。')).toBeVisible();
    await page.keyboard.press('Control+s');
    await onScreen(page, 'record');
    await page.keyboard.press('Control+p');
    await page.getByRole('dialog').getByRole('button', { name: '预览', exact: true }).click();
    await expect(page.locator('.preview-page canvas').first()).toBeVisible({ timeout: 30_000 });
    await page.keyboard.press('Escape');
    const year = await exported(desk, page, 'survey-record', join(dataFolder, 'year.xlsx'));
    for (const words of ['2026年', '甬东底盘', '慈东整车', 'MY-2026-0001', 'MY-2026-0002'])
      expect(year).toContain(words);
    // Both halves' totals in their own rows, and the year's average.
    expect(year).toMatch(/MY-2026-0001.*,86\.7,.*MY-2026-0002.*,80,/);
    expect(year).toMatch(/"平均总分".*83\.4/);
  });
});
