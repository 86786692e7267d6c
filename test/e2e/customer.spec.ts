import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { blankLine } from '@shared/domain/complaint';
import { blankCustomer, blankScorecard } from '@shared/domain/customer';
import { blankCommunication } from '@shared/domain/feedback';
import { blankNotice, blankRecipient } from '@shared/domain/notice';
import { blankReport } from '@shared/domain/report';
import { blankSurvey } from '@shared/domain/survey';
import { blankVisitReport } from '@shared/domain/visit';
import ExcelJS from 'exceljs';
import { gbk } from '../helpers/gbk';
import { choose, enter, field, onScreen, show, state, textOf } from './described';
import { answerDialogs } from './dialogs';
import { expect, test } from './fixtures';
import { complaintOf, fileCustomer, registerOne, registerRecord } from './register-one';

test.use({ now: '2026-11-18T15:00+08:00' });

const rowId = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`;
const count = (page: Page) => page.getByTestId('count');

async function readSheet(path: string): Promise<string> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return JSON.stringify(book.worksheets[0]?.getSheetValues());
}

/** A customer's 8D: a label, one beside words that stand there, one that nobody knows. */
async function writeCustomersSheet(path: string): Promise<void> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('8D');
  sheet.columns = [{ width: 20 }, { width: 40 }];
  sheet.addRows([
    ['Supplier 8D', ''],
    ['D4 Root cause', ''],
    ['流出原因', '由供方填写'],
    ['您的参考号', ''],
  ]);
  sheet.getCell('B4').border = { bottom: { style: 'thin' } };
  await book.xlsx.writeFile(path);
}

async function columnB(path: string): Promise<readonly unknown[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return ['B2', 'B3', 'B4'].map((name) => book.getWorksheet('8D')?.getCell(name).value);
}

/** The customer's only report is filled in. */
async function chooseReport(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: '记录' }).click();
  await page
    .locator('.ant-select-dropdown:visible')
    .getByText(/^8D-KS-/)
    .click();
  await dialog.getByRole('button', { name: '选择保存位置' }).click();
  await expect(dialog).toHaveCount(0);
}

test('a customer from 新建 over the ERP’s file to his sheet', async ({ desk, page }) => {
  await page.getByRole('link', { name: '顾客档案' }).click();
  await expect(page.getByText('还没有顾客档案')).toBeVisible();
  await page.getByRole('button', { name: '新建顾客' }).first().click();

  await test.step('the file is typed: contact, agreed time, a month, finance', async () => {
    await onScreen(page, 'customer-new');
    await enter(page, 'name', '华东示例汽车零部件有限公司');
    await enter(page, 'code', 'C-31');
    await field(page, 'grade').getByText('VIP', { exact: true }).click();
    await field(page, 'kind').getByText('一级', { exact: true }).click();
    await page.getByRole('button', { name: '添加联系人' }).click();
    await enter(page, 'contacts.0.name', '顾晓岚');
    await choose(page, 'contacts.0.role', '质量SQE');
    await enter(page, 'contacts.0.phone', '0574-5555 0102');
    await choose(page, 'agreedTimes.response', '小时内');
    await page.getByLabel('数量').first().fill('12');
    await page.getByRole('button', { name: '添加月份' }).click();
    await enter(page, 'scorecards.0.month', '2026-11');
    await enter(page, 'scorecards.0.delivered', '40000');
    await page.getByRole('button', { name: '添加要求' }).click();
    await enter(page, 'requirements.0.document', '供方质量手册');
    await enter(page, 'requirements.0.revision', 'V3.2');
    await enter(page, 'finance.account', '3300 0000 0001');
    await page.keyboard.press('Control+s');
    await onScreen(page, 'customer');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('华东示例汽车零部件有限公司');
  });

  await test.step('one page shows the relation', async () => {
    await expect(page.getByRole('region', { name: '联系人' })).toContainText('顾晓岚');
    await expect(page.getByRole('region', { name: '约定', exact: true })).toContainText('12小时');
    await expect(page.getByRole('region', { name: '未结投诉' })).toContainText('没有未结投诉');
    await expect(page.getByRole('img', { name: /PPM：2026-11 0/ })).toBeVisible();
    await page.getByRole('tab', { name: '供货产品' }).click();
    await page.getByRole('button', { name: '添加产品' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('产品名称').fill('左前支架');
    await dialog.getByLabel('包装').fill('周转箱 40件');
    await dialog.getByRole('combobox', { name: '阶段' }).click();
    await page.locator('.ant-select-dropdown:visible').getByText('新品开发', { exact: true }).click();
    await dialog.getByRole('checkbox', { name: '安全/法规件' }).check();
    await dialog.getByRole('button', { name: '保存档案' }).click();
    const part = page.getByRole('tabpanel').getByRole('row').filter({ hasText: '左前支架' });
    for (const said of ['周转箱 40件', '新品开发', '安全/法规件']) await expect(part).toContainText(said);
    await page.getByRole('tab', { name: '档案' }).click();
    const asked = page.getByRole('region', { name: '顾客特殊要求' }).first();
    for (const said of ['供方质量手册', 'V3.2']) await expect(asked).toContainText(said);
  });

  await test.step('a change is in its history, old and new', async () => {
    await page.getByRole('button', { name: '编辑档案' }).click();
    await onScreen(page, 'customer-edit');
    await expect(textOf(page, 'finance.account')).toHaveValue('3300 0000 0001');
    await enter(page, 'closingConfirmation', 'SQE邮件确认');
    await page.keyboard.press('Control+s');
    await expect(state(page)).toHaveAttribute('data-dirty', 'false');
    await page.keyboard.press('Escape');
    await onScreen(page, 'customer');
    await page.getByRole('tab', { name: '历史' }).click();
    await expect(page.locator('.case-changes [data-path="closingConfirmation"]')).toContainText(
      'SQE邮件确认',
    );
  });

  const file = join(desk.dataFolder, 'erp.csv');
  const sheet = join(desk.dataFolder, 'file.xlsx');
  await writeFile(
    file,
    gbk(
      '客户编码,客户名称,客户类别,单位驻地\nC-31,华东示例汽车零部件有限公司,主机厂,示例路3号\nC-40,西部示例座椅有限公司,一级,示例路5号\n,没有代码,一级,\n',
    ),
  );
  await answerDialogs(desk, file, sheet);

  await test.step('the ERP’s export is planned, imported but for its faulty row, and found', async () => {
    await show(page, '/customers/import', 'customer-import');
    await page.getByRole('button', { name: '选择文件' }).click();
    const preview = page.getByRole('region', { name: '预览' });
    // A head that nobody knows is told by hand what it is.
    await expect(preview).not.toContainText('示例路3号');
    await page.getByRole('combobox', { name: 'D 单位驻地' }).click();
    await page.locator('.ant-select-dropdown:visible').getByText('注册地址', { exact: true }).click();
    await expect(preview).toContainText('示例路3号');
    await expect(preview).toContainText('类型：一级 → 主机厂');
    await expect(preview).toContainText('A4 顾客代码：没有顾客代码');
    await preview.getByRole('button', { name: '有错 1' }).click();
    await expect(preview.getByRole('row')).toHaveCount(2);
    await page.getByRole('button', { name: '导入 2 家' }).click();
    await expect(page.getByRole('region', { name: '导入记录' })).toContainText(
      '新建 1 · 更改 1 · 无变化 0 · 有错 1',
    );
    await show(page, '/customers', 'customers');
    await expect(count(page)).toHaveText('2 / 2 家');
    await page.getByRole('textbox', { name: '按名称、代码、拼音搜索' }).fill('xbsl');
    await expect(count(page)).toHaveText('1 / 2 家');
    await expect(page.getByRole('grid')).toContainText('C-40');
    await page.getByRole('grid').focus();
    await page.keyboard.press('Enter');
    await onScreen(page, 'customer');
    await page.getByRole('tab', { name: '档案' }).click();
    await expect(page.getByRole('tabpanel')).toContainText('示例路5号');
    await page.goBack();
    await onScreen(page, 'customers');
    await page.getByRole('button', { name: /包含“xbsl”/ }).click();
    await expect(count(page)).toHaveText('2 / 2 家');
  });

  await test.step('and taken back as one step', async () => {
    await show(page, '/customers/import', 'customer-import');
    const past = page.getByRole('region', { name: '导入记录' });
    await past.getByRole('button', { name: '撤销' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '撤销导入' }).click();
    await expect(past).toContainText('已撤销 2 家');
    await show(page, '/customers', 'customers');
    await expect(count(page)).toHaveText('1 / 1 家');
  });

  await test.step('his sheet is written without 财务 unless it is asked for', async () => {
    await page.getByRole('grid').focus();
    await page.keyboard.press('Enter');
    await onScreen(page, 'customer');
    await page.keyboard.press('Control+p');
    await expect(page.getByRole('dialog').getByLabel('连同财务信息打印（仅限内部）')).not.toBeChecked();
    await page.getByRole('dialog').getByRole('button', { name: '预览', exact: true }).click();
    await expect(page.locator('.preview-page canvas').first()).toBeVisible({ timeout: 20_000 });
    await page.getByRole('button', { name: /导出.*Excel/ }).click();
    // A file stands under its name only once it is whole.
    await expect.poll(() => existsSync(sheet), { timeout: 30_000 }).toBe(true);
    await expect(page.getByText('已完成').last()).toBeVisible();
    const text = await readSheet(sheet);
    for (const word of [
      '华东示例汽车零部件有限公司',
      '顾晓岚',
      '左前支架',
      '12小时',
      '建立档案',
      '供方质量手册',
      'V3.2',
    ])
      expect(text).toContain(word);
    // Stage and safety part stand in the row of the part.
    expect(text).toMatch(/左前支架.*"新品开发".*"是"/);
    expect(text).not.toContain('3300 0000 0001');
  });
});

test('one page shows the whole relation, each part of it a way to its record', async ({ desk, page }) => {
  const name = '华东示例汽车零部件有限公司';
  const card = { ...blankScorecard(rowId(1)), month: '2026-11', delivered: 40_000 };
  const customerId = await fileCustomer(page, { ...blankCustomer(name), scorecards: [card] });
  const customer = { ...blankCommunication().customer, id: customerId, name };
  const complaint = await registerOne(
    page,
    complaintOf({
      customer: { ...complaintOf().customer, id: customerId, name },
      lines: [{ ...blankLine(rowId(2)), partName: '左前支架', defectiveQuantity: 4, confirmedByUs: 2 }],
    }),
  );
  const notice = await registerRecord(page, 'notice', {
    ...blankNotice(),
    subject: '可疑批次外流',
    recipients: [{ ...blankRecipient(rowId(3)), customerId, name }],
  });
  const visit = await registerRecord(page, 'visit-report', {
    ...blankVisitReport(),
    customer: { id: customerId, name, address: '' },
    from: '2026-11-16',
  });
  const log = await registerRecord(page, 'communication', {
    ...blankCommunication(),
    customer,
    at: '2026-11-17T09:00+08:00',
    request: '何时补货',
    promises: [
      { id: rowId(4), what: '补发四十件', due: '2026-11-20', responsible: '', keptOn: null, moves: [] },
    ],
  });
  const survey = await registerRecord(page, 'survey', {
    ...blankSurvey(),
    customerId,
    customerName: name,
    period: '2026',
    unplannedReason: '投诉后回访',
    sentOn: '2026-11-02',
    returnedOn: '2026-11-12',
    answers: blankSurvey().answers.map((answer) => ({ ...answer, score: 4 })),
  });
  const relation = () => show(page, `/customer/${customerId}`, 'customer');

  await test.step('what is open, promised, written and answered leads to its record', async () => {
    for (const [region, number, says] of [
      ['未结投诉', complaint.number, '支架孔位偏移'],
      ['承诺与到期事项', log, '补发四十件'],
      ['满意度趋势', survey, '80'],
      ['往来记录', notice, '可疑批次外流'],
      ['往来记录', visit, '2026-11-16'],
    ] as const) {
      await relation();
      const part = page.getByRole('region', { name: region });
      await expect(part).toContainText(says);
      await part.getByRole('link', { name: number }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText(number);
    }
    await relation();
    await expect(page.getByRole('img', { name: /PPM：.*2026-11 50/ })).toBeVisible();
  });

  await test.step('his whole year is a paper: what was promised and what the complaint’s clocks are', async () => {
    const path = join(desk.dataFolder, '全年.xlsx');
    await answerDialogs(desk, path);
    await page.getByRole('button', { name: '打印全年' }).click();
    const dialog = page.getByRole('dialog', { name: '顾客全年一览' });
    await expect(dialog).toContainText(name);
    await dialog.getByRole('button', { name: '选择位置并导出' }).click();
    await expect.poll(() => existsSync(path), { timeout: 30_000 }).toBe(true);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    const printed = JSON.stringify(book.worksheets[0]?.getSheetValues());
    for (const says of [
      `顾客：${name}    年度：2026`,
      '补发四十件',
      complaint.number,
      '24小时响应',
      '时限节点',
    ])
      expect(printed).toContain(says);
  });

  await test.step('the month’s scorecard stands with its figures and with the file the customer sent', async () => {
    const sent = join(desk.dataFolder, '评分卡-2026-11.pdf');
    await writeFile(sent, '%PDF-1.4');
    await answerDialogs(desk, sent, sent);
    await page.getByRole('button', { name: '编辑档案' }).click();
    await onScreen(page, 'customer-edit');
    for (const [path, text] of [
      ['ppm', '75'],
      ['onTimeRate', '98.75'],
      ['rank', 'B / 86'],
    ] as const)
      await enter(page, `scorecards.0.${path}`, text);
    await choose(page, 'scorecards.0.status', '黄');
    const files = field(page, 'scorecards.0.attachmentIds');
    await files.getByRole('button', { name: '添加文件' }).click();
    await expect(files.getByRole('button', { name: '评分卡-2026-11.pdf', exact: true })).toBeVisible();
    await page.keyboard.press('Control+s');
    await expect(state(page)).toHaveAttribute('data-dirty', 'false');
    await page.keyboard.press('Escape');
    await onScreen(page, 'customer');
    await page.getByRole('tab', { name: '档案' }).click();
    const cards = page.getByRole('region', { name: '评分卡与交付数量' });
    for (const said of ['2026-11', '75', '98.75', 'B / 86', '黄']) await expect(cards).toContainText(said);
    await expect(cards.getByRole('button', { name: '评分卡-2026-11.pdf' })).toBeVisible();
    await page.getByRole('tab', { name: '历史' }).click();
    await expect(page.locator('.case-change[data-path$="attachmentIds"] ins')).toHaveText(
      '评分卡-2026-11.pdf',
    );
  });

  await test.step('his own 8D is added once, pointed at, filled before it is kept and after', async () => {
    const given = join(desk.dataFolder, '供方8D.xlsx');
    const [once, later] = [join(desk.dataFolder, 'once.xlsx'), join(desk.dataFolder, 'later.xlsx')];
    await writeCustomersSheet(given);
    const { analysis, ...report } = blankReport();
    const chain = { ...analysis.chains['technical-occurrence'], rootCause: '丝锥崩刃' };
    await registerRecord(page, 'report', {
      ...report,
      customer: { ...report.customer, id: customerId, name },
      complaintNumber: complaint.number,
      analysis: { ...analysis, chains: { ...analysis.chains, 'technical-occurrence': chain } },
    });
    await answerDialogs(desk, given, once);
    await show(page, `/customer/${customerId}`, 'customer');
    await page.getByRole('tab', { name: '报告模板' }).click();
    await page.getByRole('button', { name: '添加模板文件…' }).click();
    const editor = page.getByRole('region', { name: '模板内容' });
    await expect(editor.getByRole('button', { name: /^B2 · 填入 技术-发生 根本原因/ })).toBeVisible();
    await expect(editor.getByRole('status')).toContainText('1 处待核对');
    // Guessed beside words that stand there already: it is told what it shall be.
    await editor.getByRole('button', { name: '下一处待核对' }).click();
    await expect(editor.getByTestId('template-cell')).toContainText('B3 由供方填写');
    await editor.getByRole('combobox', { name: '填入内容' }).fill('d7.lessons');
    await page
      .locator('.ant-select-dropdown:visible')
      .getByText(/经验教训 · d7\.lessons/)
      .click();
    await expect(editor.getByRole('status')).not.toContainText('待核对');
    // Nobody guessed the last one: its cell is pointed at by keyboard.
    await editor.getByRole('button', { name: /^B3 ·/ }).focus();
    await page.keyboard.press('ArrowDown');
    await expect(editor.getByTestId('template-cell')).toContainText('B4');
    await editor.getByRole('combobox', { name: '填入内容' }).fill('complaint.number');
    await page
      .locator('.ant-select-dropdown:visible')
      .getByText(/我司投诉号/)
      .click();
    // What was pointed at outlives a look at another tab, and is not left behind unasked.
    await page.getByRole('tab', { name: '档案' }).click();
    await page.getByRole('tab', { name: '报告模板' }).click();
    await editor.getByRole('button', { name: '返回' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '继续编辑' }).click();
    await editor.getByRole('button', { name: '先填一份…' }).click();
    await chooseReport(page);
    await expect.poll(() => existsSync(once), { timeout: 30_000 }).toBe(true);
    expect(await columnB(once)).toEqual(['丝锥崩刃', '由供方填写', complaint.number]);
    await editor.getByRole('button', { name: '保存为模板' }).click();
    const kept = page.getByRole('region', { name: '供方8D', exact: true });
    await expect(kept).toContainText('第 1 版 · 供方8D.xlsx · 3 格');
    await answerDialogs(desk, given, later);
    await kept.getByRole('button', { name: '填入一份记录…' }).click();
    await chooseReport(page);
    await expect.poll(() => existsSync(later), { timeout: 30_000 }).toBe(true);
    expect(await columnB(later)).toEqual(['丝锥崩刃', '由供方填写', complaint.number]);
    await kept.getByRole('button', { name: '停用' }).click();
    await expect(kept).toContainText('以前的 1 个版本');
    await expect(kept.getByRole('button', { name: '填入一份记录…' })).toHaveCount(0);
    await page.getByRole('tab', { name: '历史' }).click();
    await expect(page.getByRole('tabpanel')).toContainText('报告模板');
  });
});
