import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import type { Desk as Bridge, Preferences } from '@shared/contract';
import type { Role } from '@shared/domain/person';
import ExcelJS from 'exceljs';
import { answerDialogs } from '../e2e/dialogs';
import { expect, seedWith, test } from '../e2e/fixtures';
import { newestReport, setMailServer, submitReport } from '../e2e/register-one';
import { demoNow, runCommand, seedDemoRecords } from '../helpers/demo';

/** Walks the whole program with demo records: a numbered picture of each screen, one export of every form and format. */

const folder = process.env.CUSTOMER_DESK_TOUR_DIR ?? resolve('out', 'tour');

test.use({ now: demoNow, seed: seedWith((data) => seedDemoRecords(data)) });
test.beforeAll(() => mkdir(folder, { recursive: true }));

type Shoot = (name: string) => Promise<void>;

/** Numbers the pictures in the order of the walk; `first` leaves room for the walks before. */
function camera(page: Page, first: number): Shoot {
  let number = first;
  return async (name) => {
    await page.mouse.move(700, 1);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(folder, `${String(number).padStart(2, '0')}-${name}.png`) });
    number += 1;
  };
}

async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, place);
  await page.waitForTimeout(500);
}

/** The program in another look, begun anew. */
async function wearLook(page: Page, look: Partial<Preferences>): Promise<void> {
  await page.evaluate(async (given) => {
    await (window as unknown as { desk: Bridge }).desk.preferences.save(given);
  }, look);
  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
}

async function chooseOperator(page: Page, role: Role = 'quality'): Promise<void> {
  await page.evaluate(async (wanted) => {
    const { desk } = window as unknown as { desk: Bridge };
    const settings = await desk.settings.get({});
    if (!settings.ok) throw new Error(settings.error.code);
    const [first] = settings.value.settings.people.filter(({ roles }) => roles.includes(wanted)).reverse();
    if (first) await desk.operator.choose({ personId: first.id });
  }, role);
  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
}

/** The id of the newest complaint in a state. */
async function complaintIn(page: Page, isOpen: boolean): Promise<string> {
  return page.evaluate(async (open) => {
    const { desk } = window as unknown as { desk: Bridge };
    const sort = { key: 'receivedAt', descending: true } as const;
    const answer = await desk.complaint.page({ filter: { isOpen: open }, sort, offset: 0, limit: 1 });
    const id = answer.ok ? answer.value.rows[0]?.id : undefined;
    if (id === undefined) throw new Error('no such complaint');
    return id;
  }, isOpen);
}

/** The id of the customer that stands first by its code. */
async function firstCustomer(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { desk } = window as unknown as { desk: Bridge };
    const sort = { key: 'code', descending: false } as const;
    const answer = await desk.customer.page({ filter: {}, sort, offset: 0, limit: 1 });
    const id = answer.ok ? answer.value.rows[0]?.id : undefined;
    if (id === undefined) throw new Error('no customer');
    return id;
  });
}

test('the desk every day', async ({ page }) => {
  await chooseOperator(page);
  const shoot = camera(page, 1);
  await shoot('today');
  await goTo(page, '/calendar');
  await shoot('calendar');
  await goTo(page, '/register');
  await shoot('register');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('button', { name: '预览' }).click();
  await shoot('register-preview');
  await page.getByRole('button', { name: '筛选' }).click();
  await shoot('register-filter');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('dialog').getByText('空白表(手工填写)').click();
  await shoot('register-export');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+p');
  await page.locator('.preview-page canvas').first().waitFor();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('滑轨');
  await shoot('register-print-preview');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('滑轨');
  await shoot('search');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await shoot('help');
  await page.keyboard.press('Escape');
});

test('registering a complaint', async ({ page }) => {
  await chooseOperator(page);
  const shoot = camera(page, 11);
  await goTo(page, '/intake');
  await shoot('intake-empty');
  await page.keyboard.press('Control+s');
  await shoot('intake-missing');
  await page.getByLabel('顾客名称').fill('甬城汽车');
  await page.getByLabel('顾客名称').press('Tab');
  const receipt = page.locator('[data-path="receivedAt"]');
  await receipt.getByText('今天 时:分').click();
  await receipt.getByRole('textbox').fill('1440');
  await page.locator('[data-path="channel"]').getByText('来电').click();
  await page.getByLabel('顾客原话').fill('座椅滑轨支架孔位偏移，装不上，要求今天派人挑选。');
  await shoot('intake-filled');
  await page.keyboard.press('Control+s');
  await expect(page.getByTestId('number')).toBeVisible();
  await shoot('intake-registered');
});

test('one complaint', async ({ page }) => {
  await chooseOperator(page);
  const shoot = camera(page, 21);
  const id = await complaintIn(page, true);
  await goTo(page, `/complaint/${id}`);
  await shoot('complaint');
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await shoot(`complaint-tab-${(await tab.innerText()).trim().replaceAll(/[^\p{L}\p{N}]/gu, '')}`);
  }
  await goTo(page, `/complaint/${id}?mark=closure`);
  await shoot('complaint-mark');
  await page.keyboard.press('Escape');
  await goTo(page, `/complaint/${id}/edit`);
  await shoot('editor');
  const scroller = page.locator('main');
  for (let screen = 1; screen <= 6; screen += 1) {
    await scroller.hover({ position: { x: 600, y: 400 } });
    await page.mouse.wheel(0, 620);
    await shoot(`editor-${screen}`);
  }
  await goTo(page, `/complaint/${await complaintIn(page, false)}`);
  await shoot('complaint-closed');
});

test('the dialogs of one complaint', async ({ page }) => {
  await chooseOperator(page);
  const shoot = camera(page, 36);
  const own = `/complaint/${await complaintIn(page, true)}`;
  await goTo(page, own);
  await page.getByRole('button', { name: '为何是这一天' }).nth(2).click();
  await shoot('why-this-date');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '更多操作' }).click();
  await shoot('complaint-actions');
  const all = await page.getByRole('menuitem').allInnerTexts();
  // It opens a page, not a dialog.
  const names = all.filter((name) => !name.includes('NTF'));
  await page.keyboard.press('Escape');
  for (const name of names) {
    await page.getByRole('button', { name: '更多操作' }).click();
    const item = page.getByRole('menuitem', { name, exact: true });
    if ((await item.getAttribute('aria-disabled')) === 'true') {
      await page.keyboard.press('Escape');
      continue;
    }
    await item.click();
    await shoot(`dialog-${name.replaceAll(/[^\p{L}\p{N}]/gu, '')}`);
    if (await page.getByRole('button', { name: '更多操作' }).isVisible()) await page.keyboard.press('Escape');
    // What opened a page of its own is left again.
    else await goTo(page, own);
    await page.waitForTimeout(200);
  }
});

test('a report of the 8D workspace', async ({ page }) => {
  await chooseOperator(page);
  const shoot = camera(page, 90);
  await goTo(page, '/reports');
  await shoot('reports');
  await page.getByText('措施清单').click();
  await shoot('actions');
  await page.getByText('报告', { exact: true }).click();
  await page.getByRole('link', { name: /^8D-/ }).first().click();
  await shoot('report');
  await page.getByRole('button', { name: '显示投诉' }).click();
  for (const part of ['D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8']) {
    await page.locator(`.editor-index a[href="#section-${part}"]`).click();
    await shoot(`report-${part}`);
  }
  for (const name of ['比较版本', '自查评分', '借用过去的经验', '第二语言']) {
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name, exact: true }).click();
    await shoot(`report-${name}`);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(200);
  }
  await page.getByRole('button', { name: /^提交[358]D$/ }).click();
  await shoot('report-submit');
});

test('sending a report, on every road and in every look', async ({ page }) => {
  await chooseOperator(page);
  const shoot = camera(page, 400);
  const id = await newestReport(page);
  await submitReport(page, id);
  for (const [name, preferences] of [
    ['light', { theme: 'light', textSize: 'normal', language: 'zh-CN' }],
    ['dark', { theme: 'dark', textSize: 'normal', language: 'zh-CN' }],
    ['large', { theme: 'light', textSize: 'large', language: 'zh-CN' }],
    ['english', { theme: 'light', textSize: 'normal', language: 'en' }],
  ] as const) {
    await wearLook(page, preferences);
    await goTo(page, `/deliver/${id}`);
    await expect(page.locator('.preview-frame[data-state="ready"]')).toBeVisible({ timeout: 30_000 });
    const tabs = page.getByRole('tab');
    for (let road = 0; road < (await tabs.count()); road += 1) {
      await tabs.nth(road).click();
      await tabs.nth(road).scrollIntoViewIfNeeded();
      await shoot(`send-${name}-${road + 1}`);
    }
    await goTo(page, '/reports');
  }
  await wearLook(page, { theme: 'light', textSize: 'normal', language: 'zh-CN' });
  await goTo(page, '/outbox');
  await shoot('outbox-off');
  await chooseOperator(page, 'administrator');
  await setMailServer(page);
  await chooseOperator(page);
  await goTo(page, `/deliver/${id}`);
  await page.getByRole('button', { name: '由服务器发送', exact: true }).click();
  await expect(page.getByRole('region', { name: '已放入发件箱' })).toBeVisible();
  await shoot('outbox-queued');
  await goTo(page, '/outbox');
  await page.getByRole('button', { name: '立即全部重试' }).click();
  await expect(page.getByRole('alert')).toContainText('连不上');
  await shoot('outbox-unreachable');
  await goTo(page, '/settings?section=mail');
  await page
    .getByRole('group', { name: '邮件服务器' })
    .getByRole('button', { name: '测试连接' })
    .scrollIntoViewIfNeeded();
  await shoot('outbox-server');
});

test('an NTF analysis', async ({ page }) => {
  await chooseOperator(page);
  const shoot = camera(page, 80);
  await goTo(page, '/reports');
  await page.getByText('NTF分析', { exact: true }).click();
  await shoot('ntf-list');
  await page.getByRole('link', { name: /^NTF-/ }).first().click();
  await shoot('ntf');
  const scroller = page.locator('main');
  for (let screen = 1; screen <= 4; screen += 1) {
    await scroller.hover({ position: { x: 600, y: 400 } });
    await page.mouse.wheel(0, 620);
    await shoot(`ntf-${screen}`);
  }
});

test('records that are described', async ({ page }) => {
  await chooseOperator(page);
  const shoot = camera(page, 100);
  for (const kind of [
    'communication',
    'order',
    'goods-return',
    'feedback-sheet',
    'service-summary',
    'internal-hand-over',
    'support-request',
    'service-agreement',
    'service-plan',
    'service-staff',
    'visit-plan',
    'visit-report',
    'survey',
    'survey-record',
    'care-plan',
    'question',
    'survey-plan',
  ]) {
    await goTo(page, `/records/${kind}`);
    await shoot(`${kind}-list`);
    await page.getByRole('grid').focus();
    await page.keyboard.press(' ');
    await shoot(`${kind}-list-preview`);
    await page.keyboard.press(' ');
    await page.getByRole('button', { name: '筛选' }).click();
    await shoot(`${kind}-filter`);
    await page.getByRole('dialog').getByRole('button', { name: '完成' }).click();
    await page.getByRole('grid').focus();
    await page.keyboard.press('Enter');
    await shoot(`${kind}-page`);
    await page.getByRole('button', { name: '编辑' }).click();
    await shoot(`${kind}-editor`);
    await page.locator('.editor-section').nth(1).scrollIntoViewIfNeeded();
    await shoot(`${kind}-editor-rows`);
    await goTo(page, `/records/${kind}/new`);
    await shoot(`${kind}-new`);
  }
});

test('care proposed for a year, and an answer found in Q&A', async ({ page }) => {
  await chooseOperator(page);
  const shoot = camera(page, 250);
  await goTo(page, '/records/care-plan');
  await page.getByRole('button', { name: '生成年度计划' }).click();
  await expect(page.getByRole('dialog').getByRole('table')).toBeVisible();
  await shoot('care-proposed');
  await goTo(page, '/records/communication/new');
  const field = (path: string) => page.locator(`[data-path="${path}"]`);
  await field('request').locator('textarea').first().fill('镀层厚度在哪里测量');
  await page.getByRole('button', { name: '从问答中找' }).click();
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.getByRole('listbox').scrollIntoViewIfNeeded();
  await shoot('answer-picker');
});

test('the workbench of a reviewer, and a deviation of an order that becomes a log', async ({ page }) => {
  await chooseOperator(page, 'reviewer');
  const shoot = camera(page, 230);
  await goTo(page, '/today');
  await page.getByTestId('angry-customers').scrollIntoViewIfNeeded();
  await shoot('today-angry');
  const id = await page.evaluate(async () => {
    const { desk } = window as unknown as { desk: Bridge };
    const answer = await desk.record.page({ kind: 'order', statuses: ['delivered'], offset: 0, limit: 1 });
    return answer.ok ? answer.value.records[0]?.id : undefined;
  });
  await goTo(page, `/records/order/${id}`);
  await shoot('order-delivered');
  await page.getByRole('button', { name: '转出异常' }).click();
  await page.getByText('转为沟通记录：').first().click();
  await shoot('order-follow-up');
});

test('escapes and notices', async ({ page }) => {
  await chooseOperator(page);
  const shoot = camera(page, 130);
  await goTo(page, '/records/escape-event/new');
  await shoot('found-empty');
  const field = (path: string) => page.locator(`[data-path="${path}"]`);
  await field('product.name').locator('input').first().fill('座椅滑轨总成');
  await field('event').locator('textarea').first().fill('孔口毛刺，装配时可能割手');
  await field('discovery.at').getByText('刚刚').click();
  await field('ranges')
    .locator('textarea')
    .first()
    .fill(
      '客户\t送货单号\t批号\t发货日期\t数量\nC1001\tSH-1\t261118-1\t2026-11-18\t800\nC1002\tSH-2\t261118-2\t2026-11-18\t40',
    );
  await page.getByText('读到 2 行').scrollIntoViewIfNeeded();
  await shoot('found-list');
  await page.getByRole('button', { name: '分配到顾客' }).click();
  await page.getByTestId('found-customer').last().scrollIntoViewIfNeeded();
  await shoot('found-calls');
  await page.getByRole('button', { name: '生成联络单' }).click();
  await expect(page.getByTestId('made')).toBeVisible();
  await shoot('found-made');
  await page.getByRole('button', { name: '打开事件' }).click();
  await shoot('event-page');
  for (const kind of ['escape-event', 'notice']) {
    await goTo(page, `/records/${kind}`);
    await shoot(`${kind}-list`);
    await page.getByRole('grid').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await shoot(`${kind}-page`);
    await page.getByRole('button', { name: '编辑' }).click();
    await shoot(`${kind}-editor`);
  }
});

test('an empty desk and data that cannot be opened', async ({ launch, dataFolder }) => {
  const empty = await launch({ dataFolder: join(dataFolder, 'empty') });
  const shoot = camera(empty.page, 72);
  await shoot('empty-today');
  await goTo(empty.page, '/register');
  await shoot('empty-register');
  const damaged = join(dataFolder, 'damaged');
  await mkdir(damaged);
  await writeFile(join(damaged, 'desk.sqlite'), 'this is no database');
  const broken = await launch({ dataFolder: damaged, awaitReady: false });
  await expect(broken.page.getByText(damaged).first()).toBeVisible();
  await camera(broken.page, 74)('start-problem');
});

test('backups: made, and one looked at before it is restored, in Chinese and English', async ({ page }) => {
  await chooseOperator(page);
  const shoot = camera(page, 430);
  await goTo(page, '/settings?section=backup');
  await shoot('backup-of-a-clerk');
  await chooseOperator(page, 'administrator');
  await goTo(page, '/settings?section=backup');
  await page.getByRole('button', { name: '立即备份' }).click();
  await expect(page.getByText('已备份，并读回核对无误。')).toBeVisible();
  await expect(page.getByText('已备份，并读回核对无误。')).toHaveCount(0);
  await shoot('backup-settings');
  await page.getByRole('button', { name: '从备份恢复…' }).click();
  await shoot('backup-list');
  await page.getByRole('button', { name: /手动/ }).click();
  await expect(page.getByText('✓ 核对无误。')).toBeVisible();
  await shoot('backup-compared');
  await page.getByRole('button', { name: '取消', exact: true }).click();
  await wearLook(page, { theme: 'light', textSize: 'large', language: 'en' });
  await goTo(page, '/settings?section=backup');
  await page.getByRole('button', { name: 'Restore from a backup…' }).click();
  await page.getByRole('button', { name: /asked for/ }).click();
  await expect(page.getByText('✓ Found right.')).toBeVisible();
  await shoot('backup-english');
});

test('settings, English, dark and large', async ({ page }) => {
  await chooseOperator(page);
  const shoot = camera(page, 51);
  await goTo(page, '/settings');
  await shoot('settings');
  const scroller = page.locator('main');
  for (let screen = 1; screen <= 5; screen += 1) {
    await scroller.hover({ position: { x: 600, y: 300 } });
    await page.mouse.wheel(0, 640);
    await shoot(`settings-${screen}`);
  }
  const id = await complaintIn(page, true);
  for (const [name, preferences] of [
    ['dark', { theme: 'dark', textSize: 'normal', language: 'zh-CN' }],
    ['large', { theme: 'light', textSize: 'large', language: 'zh-CN' }],
    ['english', { theme: 'light', textSize: 'normal', language: 'en' }],
  ] as const) {
    await wearLook(page, preferences);
    for (const place of ['/today', '/register', '/calendar', `/complaint/${id}`, '/intake']) {
      await goTo(page, place);
      await shoot(`${name}-${place.split('/')[1]}`);
    }
  }
});

/** A customer's 8D with labels, a table, and a cell that somebody has to look at. */
async function writeCustomersSheet(path: string): Promise<void> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('8D');
  sheet.columns = [{ width: 24 }, { width: 30 }, { width: 30 }];
  sheet.addRows([
    ['Supplier 8D Report', '', ''],
    ['Complaint no.', '', ''],
    ['D2 问题描述', '', ''],
    ['D4 Root cause', '', ''],
    ['流出原因', '由供方填写', ''],
    ['姓名', '部门', '职责'],
    ['', '', ''],
    ['', '', ''],
  ]);
  const thin = { style: 'thin' } as const;
  sheet.eachRow({ includeEmpty: true }, (row) => {
    for (const column of [1, 2, 3])
      row.getCell(column).border = { top: thin, left: thin, bottom: thin, right: thin };
  });
  await book.xlsx.writeFile(path);
}

test('customers', async ({ desk, page, dataFolder }) => {
  const shoot = camera(page, 120);
  const id = await firstCustomer(page);
  await page.evaluate(async () => {
    const { desk: bridge } = window as unknown as { desk: Bridge };
    const settings = await bridge.settings.get({});
    const seller = settings.ok
      ? settings.value.settings.people.find(({ roles }) => roles.includes('sales') && roles.length === 1)
      : undefined;
    if (seller !== undefined) await bridge.operator.choose({ personId: seller.id });
  });
  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  await goTo(page, '/customers');
  await shoot('customers');
  await goTo(page, `/customer/${id}`);
  await shoot('customer-relation');
  await page.locator('.customer-records').scrollIntoViewIfNeeded();
  await shoot('customer-records');
  await page.getByRole('tab', { name: '档案' }).click();
  await shoot('customer-file');
  await page.getByRole('tab', { name: '供货产品' }).click();
  await shoot('customer-parts');
  await page.getByRole('tab', { name: '报告模板' }).click();
  await shoot('customer-templates-none');
  const sheet = join(dataFolder, '顾客8D.xlsx');
  await writeCustomersSheet(sheet);
  await answerDialogs(desk, sheet);
  await page.getByRole('button', { name: '添加模板文件…' }).click();
  await page.getByRole('button', { name: '下一处待核对' }).click();
  await shoot('customer-template-picture');
  await page.getByRole('button', { name: '先填一份…' }).click();
  await shoot('customer-template-fill');
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  await page.getByRole('button', { name: '保存为模板' }).click();
  await shoot('customer-templates');
  await page.getByRole('tab', { name: '历史' }).click();
  await shoot('customer-history');
  await goTo(page, `/customer/${id}/edit`);
  await shoot('customer-editor');
  await page.locator('.editor-section').last().scrollIntoViewIfNeeded();
  await shoot('customer-editor-end');
  await page.keyboard.press('Escape');
  const file = join(dataFolder, 'erp.csv');
  await writeFile(
    file,
    '客户编码,客户名称,客户类别,等级,联系人\nC1001,甲辰座椅系统(演示)有限公司,出口,VIP,陈工\nZ1001,新来顾客(演示)有限公司,一级,一般,王工\n,无代码,一级,一般,\nZ1002,类型不对(演示)有限公司,外星厂,一般,李工\n',
  );
  await desk.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
  await goTo(page, '/customers/import');
  await page.getByRole('button', { name: '选择文件' }).click();
  await page.locator('.import-counts').waitFor();
  await shoot('customer-import');
  await page.getByRole('button', { name: /导入 \d+ 家/ }).click();
  await page.waitForTimeout(1500);
  await shoot('customer-imported');
  await goTo(page, '/costs');
  await shoot('costs');
});

test('every form of its newest record, in both formats and every language', async ({ dataFolder }) => {
  test.setTimeout(900_000);
  const shared = ['--data', dataFolder, '--now', demoNow] as const;
  for (const code of await formCodes())
    for (const format of ['pdf', 'xlsx'])
      for (const language of ['zh-CN', 'en', 'bilingual'])
        await exportTo(`${code}-${language}`, format, [code, ...shared, '--lang', language]);
});

test('every form blank', async ({ dataFolder }) => {
  for (const code of await formCodes())
    await exportTo(`blank-${code}`, 'pdf', [code, '--blank', '--data', dataFolder, '--now', demoNow]);
});

async function formCodes(): Promise<readonly string[]> {
  const forms: readonly { readonly code: string }[] = JSON.parse(await runCommand('forms', '--json'));
  return forms.map(({ code }) => code);
}

/** Into the tour's folder; a PDF also as pictures of its pages. */
async function exportTo(name: string, format: string, args: readonly string[]): Promise<void> {
  const out = join(folder, `${name}.${format}`);
  await runCommand('export', ...args, '--format', format, '--out', out);
  if (format === 'pdf')
    await promisify(execFile)('pdftoppm', ['-r', '80', '-png', out, out.replace('.pdf', '')]);
}

/** What is due, in every look: names of buttons differ by language, so places are found by what they are. */
const looks = [
  { name: 'light', theme: 'light', textSize: 'normal', language: 'zh-CN' },
  { name: 'dark-large', theme: 'dark', textSize: 'large', language: 'zh-CN' },
  { name: 'english', theme: 'light', textSize: 'normal', language: 'en' },
] as const;

for (const [turn, { name: look, ...worn }] of looks.entries())
  test(`what is due, ${look}`, async ({ page }) => {
    await page.evaluate(async (wanted) => {
      const { desk } = window as unknown as { desk: Bridge };
      await desk.preferences.save(wanted);
    }, worn);
    await chooseOperator(page);
    const shoot = camera(page, 300 + turn * 30);
    const named = (name: string): Promise<void> => shoot(`${name}-${look}`);
    const closed = async (): Promise<void> => {
      await page.keyboard.press('Escape');
      await expect(page.locator('.ant-modal-wrap:visible, .ant-drawer-mask:visible')).toHaveCount(0);
    };
    await goTo(page, '/today');
    await named('today');
    await page.locator('.agenda-why button').first().click();
    await named('today-why');
    await page.keyboard.press('Escape');
    await page.locator('.page-header button:has(.anticon-printer)').click();
    await named('today-print');
    await closed();
    await page.locator('.top-bell').click();
    await named('bell');
    await closed();
    await goTo(page, '/calendar');
    for (const key of ['w', 'a', 'y', 'm']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(400);
      await named(`calendar-${key}`);
    }
    await page.locator('.page-header button:has(.anticon-printer)').click();
    await named('calendar-print');
    await closed();
    await page.locator('.page-header button:has(.anticon-export)').click();
    await named('calendar-export');
    await page.keyboard.press('Escape');
    await page.locator('.calendar-bar button:has(.anticon-filter)').click();
    await named('calendar-filter');
    await closed();
    await page.keyboard.press('t');
    await page.locator('.due-entry[data-record]').first().hover();
    await page.locator('.entry:has(.due-entry[data-record]) .entry-why button').first().click();
    await named('calendar-why');
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    await page.locator('.calendar .ant-btn-text:has(.anticon-calendar)').first().click();
    await named('move');
    await closed();
    await goTo(page, `/hand-over?from=${encodeURIComponent('林业务')}`);
    await named('hand-over');
    await page.locator('.page-header button:has(.anticon-printer)').click();
    await named('hand-over-print');
    await closed();
    await goTo(page, `/customer/${await firstCustomer(page)}`);
    await page.getByRole('button', { name: /^(打印全年|Print a year)$/ }).click();
    await named('customer-year-print');
    await closed();
    for (const section of ['display', 'reminders', 'absences', 'calendar']) {
      await goTo(page, `/settings?section=${section}`);
      await named(`settings-${section}`);
    }
    await page.locator('.settings-shared').scrollIntoViewIfNeeded();
    await named('settings-shared-calendar');
  });
