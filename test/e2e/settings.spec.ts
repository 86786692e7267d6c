import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Desk as Bridge } from '@shared/contract';
import { statutoryDaysOf, weekdayOf } from '@shared/domain/calendar';
import { blankCommunication } from '@shared/domain/feedback';
import { demoNow, seedDemoRecords } from '../helpers/demo';
import { choose, enter, inOneMoment } from './described';
import { answerDialogs } from './dialogs';
import { expect, test } from './fixtures';
import { registerRecord } from './register-one';

test.use({ now: demoNow, seed: { fill: (folder: string) => seedDemoRecords(folder) } });

test.beforeEach(async ({ page }) => {
  await page.keyboard.press('Alt+5');
  await expect(page.getByRole('heading', { name: '设置', level: 1 })).toBeVisible();
});

test('leaves form revisions empty until somebody enters them', async ({ page }) => {
  await page.getByRole('button', { name: '顾客投诉管理表(台账)：编辑版本' }).click();
  const form = page.getByRole('group', { name: '顾客投诉管理表(台账)' });
  await expect(form.getByLabel('表单编号')).toHaveValue('T/NDF/RTSP01-01');
  await expect(form.getByLabel('版本', { exact: true })).toHaveValue('');
});

test('a new revision is planned until its day; a name given twice or a date not later is refused', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await chooseOperator(page);
  const section = page.locator('#settings-forms');
  await section.getByLabel('查找表单').fill('访问报告');
  const line = section.getByRole('row', { name: /顾客访问报告/ }).first();
  await expect(section.getByRole('button', { name: /编辑版本$/ })).toHaveCount(1);
  await line.getByRole('button').press('Enter');
  const revision = (n: number) => section.getByRole('group', { name: `第 ${n} 版` });
  const nameOf = (each: Locator) => each.getByRole('textbox', { name: /^版本/ });
  await nameOf(revision(1)).fill('A/0');
  await fillDate(revision(1), '2026-01-01');
  await section.getByRole('button', { name: '新增版本' }).press('Enter');
  await expect(nameOf(revision(2))).toBeFocused();
  await page.keyboard.type('A/0');
  await fillDate(revision(2), '2025-06-01');
  await page.keyboard.press('Control+s');
  await expect(revision(2)).toContainText('与另一条重复');
  await expect(revision(2)).toContainText('要晚于上一版的生效日期');
  await expect(nameOf(revision(2))).toBeFocused();
  await nameOf(revision(2)).fill('A/1');
  await fillDate(revision(2), '2027-03-01');
  await revision(2).getByLabel('更改说明').fill('增加口头满意度');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('没有未保存的更改')).toBeVisible();
  await expect(line).toContainText('A/0（2026-01-01 起）');
  await expect(line).toContainText('计划 A/1，2027-03-01 起');
  await expect(revision(2)).toContainText('计划');
  await page.screenshot({ path: test.info().outputPath('forms.png') });
  await expect(page.locator('#settings-history')).toContainText('A/1 · 2027-03-01 · 增加口头满意度');
});

async function fillDate(revision: Locator, date: string): Promise<void> {
  await revision.getByLabel('生效日期').fill(date);
  await revision.getByLabel('生效日期').press('Enter');
}

test('explains the year without data', async ({ page }) => {
  await expect(page.getByText('2027 年还没有官方数据')).toBeVisible();
});

test('asks for an operator before it saves', async ({ page }) => {
  await page.getByLabel('内部合称').fill('示范机械');
  await page.keyboard.press('Control+s');
  await expect(page.locator('.error-panel')).toContainText('还没有选择操作人');
});

test('tells a person who may not set up the desk which right is missing', async ({ page }) => {
  await page.getByRole('combobox', { name: '选择操作人' }).click();
  await page.locator('.ant-select-item-option', { hasText: '孙文员' }).first().click();
  await page.getByLabel('内部合称').fill('示范机械');
  await page.keyboard.press('Control+s');
  await expect(page.locator('.error-panel')).toContainText('管理员');
  await expect(page.getByText('未保存：公司')).toBeVisible();
});

test('saves with Ctrl+S what was typed, never another number, and keeps who changed what', async ({
  page,
}) => {
  await page.getByRole('combobox', { name: '选择操作人' }).click();
  await page.locator('.ant-select-item-option', { hasText: '操作员' }).first().click();
  await expect(page.getByRole('combobox', { name: /^操作人 操作员/ })).toBeVisible();
  await page.getByLabel('内部合称').fill('示范机械');
  await expect(page.getByText('未保存：公司')).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(page.getByText('没有未保存的更改')).toBeVisible();
  await expect(page.locator('#settings-history')).toContainText('内部合称');
  await expect(page.locator('#settings-history')).toContainText('示范机械');

  const notices = page.locator('[data-path="numbering.recordPrefixes.notice"]');
  await notices.getByRole('textbox').fill('fw');
  await expect(notices).toContainText('例如 FW-');
  await page.keyboard.press('Control+s');
  await expect(page.locator('#settings-numbering')).toContainText('与另一条重复');
  await notices.getByRole('textbox').fill('LLD');

  const warned = page.getByLabel('服务协议、人员资格到期前提醒');
  await warned.fill('');
  await warned.pressSequentially('2');
  await expect(warned).toHaveValue('2');
  await warned.fill('400');
  await expect(page.getByRole('button', { name: /保存设置/ })).toBeDisabled();
  await warned.press('Tab');
  await expect(page.locator('[data-path="service.expiryWarnDays"]')).toContainText('请填写 1–365 之间的整数');
  await expect(warned).toHaveValue('400');
  await warned.fill('40');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('没有未保存的更改')).toBeVisible();
  await expect(page.locator('#settings-history')).toContainText('到期前提醒：60 → 40');
  await expect(page.locator('#settings-history')).toContainText('编号前缀 · 联络单：LL → LLD');
});

test('names the wrong field and puts the cursor into it', async ({ page }) => {
  await page.getByLabel('内部合称').fill(' ');
  await page.getByRole('button', { name: /保存设置/ }).click();
  await expect(page.getByLabel('内部合称')).toBeFocused();
  await expect(page.locator('[data-path="companies.combinedName"]')).toContainText('请填写');
});

test('asks before unsaved changes are left', async ({ page }) => {
  await page.getByLabel('内部合称').fill('示范机械');
  await page.getByRole('link', { name: '工作台' }).click();
  const question = page.getByRole('dialog');
  await expect(question).toContainText('“设置”还有未保存的更改');
  await question.getByRole('button', { name: '继续编辑' }).click();
  await expect(page.getByLabel('内部合称')).toHaveValue('示范机械');
});

test('language, theme and type size hold at once and after a restart', async ({ page, desk, launch }) => {
  await page.getByText('English', { exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  await page.getByText('Dark', { exact: true }).click();
  await page.getByText('Large (17)').click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('data-text-size', 'large');
  await desk.close();
  const again = await launch();
  await expect(again.page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(again.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(again.page.getByRole('heading', { name: 'Workbench', level: 1 })).toBeVisible();
});

async function chooseOperator(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: '选择操作人' }).click();
  const administrator = await page.evaluate(async () => {
    const { desk } = window as unknown as { readonly desk: Bridge };
    const got = await desk.settings.get({});
    if (!got.ok) return '';
    return (
      got.value.settings.people.find(({ isActive, roles }) => isActive && roles.includes('administrator'))
        ?.name ?? ''
    );
  });
  await page.locator('.ant-select-item-option', { hasText: administrator }).first().click();
  await expect(page.getByRole('combobox', { name: /^操作人 / })).toBeVisible();
}

test('a company rest day needs its reason, is saved and listed', async ({ page }) => {
  await chooseOperator(page);
  const section = page.locator('#settings-calendar');
  await section.getByRole('button', { name: '添加日子' }).click();
  const day = section.getByRole('group', { name: /^第 \d+ 条$/ }).last();
  await day.getByLabel('日期').fill('2026-12-16');
  await day.getByLabel('日期').press('Enter');
  await page.keyboard.press('Control+s');
  await expect(day).toContainText(/请填写|请写明理由/);
  await day.getByLabel('理由').fill('年度检修停产');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('没有未保存的更改')).toBeVisible();
  await expect(page.locator('#settings-history')).toContainText('年度检修停产');
});

test('a click in the year turns a day with its reason, the next one by keys with the same; another click takes it back', async ({
  page,
}) => {
  await chooseOperator(page);
  await page.evaluate(() => {
    window.location.hash = '#/today';
  });
  await page.getByRole('button', { name: '看公司日历' }).click();
  const section = page.locator('#settings-calendar');
  await expect(section.getByRole('heading', { name: '公司日历' })).toBeInViewport();
  const dayOf = (date: string) => section.locator(`.year-day[data-date="${date}"]`);
  await section.getByRole('checkbox', { name: '大小周(周六隔周上班)' }).check();
  await expect(dayOf('2026-11-21')).toHaveAccessibleName('2026-11-21 周六 · 上班 · 公司上班');
  await expect(dayOf('2026-11-28')).toHaveAccessibleName('2026-11-28 周六 · 休息 · 周末');
  await expect(dayOf('2026-12-05')).toHaveAccessibleName('2026-12-05 周六 · 上班 · 公司上班');
  await section.getByRole('checkbox', { name: '大小周(周六隔周上班)' }).uncheck();
  await dayOf('2026-12-15').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('2026-12-15 周二 改为休息');
  await expect(dialog).toContainText('请写理由。');
  await dialog.getByLabel('理由').fill('设备大修');
  await dialog.getByRole('button', { name: '改为休息' }).click();
  await expect(dayOf('2026-12-15')).toHaveAccessibleName('2026-12-15 周二 · 休息 · 公司休息 · 设备大修');
  await expect(dialog).toBeHidden();
  await dayOf('2026-12-15').press('ArrowRight');
  await expect(dayOf('2026-12-16')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('理由')).toHaveValue('设备大修');
  await dialog.getByRole('button', { name: '改为休息' }).click();
  await dayOf('2026-12-15').click();
  await dialog.getByRole('button', { name: '恢复原来的安排' }).click();
  await expect(dayOf('2026-12-15')).toHaveAccessibleName('2026-12-15 周二 · 上班 · 工作日');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('没有未保存的更改')).toBeVisible();
  await expect(page.locator('#settings-history')).toContainText('设备大修');
  await section.getByRole('button', { name: '下一年' }).click();
  await expect(section).toContainText('这一年国务院尚未公布');
  await expect(dayOf('2027-10-01')).toHaveAccessibleName(/休息 · 法定·调休未公布 · 国庆节/);
});

test('a year is read from a file with its doubts by line, taken, saved, and no longer provisional', async ({
  page,
  desk,
}) => {
  await chooseOperator(page);
  const section = page.locator('#settings-calendar');
  const [odd, good] = ['其他.txt', '放假安排.csv'].map((name) => join(desk.dataFolder, name)) as [
    string,
    string,
  ];
  await writeFile(odd, '今天天气很好');
  const statutory = statutoryDaysOf(2027).map(({ date, name }) => `${date},${name},休`);
  const more = ['10-04', '10-05', '10-06', '10-07', '02-09', '02-10', '02-11', '02-12'].map(
    (day) => `2027-${day},假期,休`,
  );
  await writeFile(
    good,
    ['日期,名称,类型', ...statutory, ...more, '2027-10-09,国庆节,班', '2027-13-01,元旦,休', ''].join('\n'),
  );
  await answerDialogs(desk, odd);
  await section.getByRole('button', { name: '从文件导入年份…' }).click();
  await expect(section).toContainText('不能导入“其他.txt”。不是放假安排');
  await answerDialogs(desk, good);
  await section.getByRole('button', { name: '从文件导入年份…' }).click();
  const dialog = page.getByRole('dialog', { name: '导入放假安排：放假安排.csv' });
  await expect(dialog).toContainText('调休上班 1 天');
  await expect(dialog).toContainText('这一年原来没有数据');
  await expect(dialog).toContainText('不是日期，已略过');
  await dialog.getByRole('button', { name: '采用 2027 年' }).click();
  const day = section.locator('.year-day[data-date="2027-10-09"]');
  await expect(day).toHaveAccessibleName('2027-10-09 周六 · 上班 · 调休上班 · 国庆节');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('没有未保存的更改')).toBeVisible();
  await expect(page.locator('#settings-coverage')).not.toContainText('2027 年还没有官方数据');
  await page.getByRole('link', { name: '工作台' }).click();
  await expect(page.getByRole('button', { name: '看公司日历' })).toHaveCount(0);
  await page.getByRole('link', { name: '设置', exact: true }).click();
  await section.getByRole('button', { name: '下一年' }).click();
  await section.getByRole('button', { name: '移除导入的 2027 年' }).click();
  await page.keyboard.press('Control+s');
  await expect(section).toContainText('这一年国务院尚未公布');
});

test('who is away when a promise is due is named beside it, with the deputy, who finds on the workbench what is due', async ({
  page,
}) => {
  await chooseOperator(page);
  const [deputy, away] = await page.evaluate(async () => {
    const { desk } = window as unknown as { readonly desk: Bridge };
    const got = await desk.settings.get({});
    return got.ok ? got.value.settings.people.filter(({ isActive }) => isActive).map(({ name }) => name) : [];
  });
  const section = page.locator('#settings-absences');
  await section.getByRole('button', { name: '添加请假' }).click();
  await page.keyboard.press('Control+s');
  await expect(section).toContainText('请填写');
  await choose(page, 'absences.0.personId', away ?? '');
  await choose(page, 'absences.0.deputyId', deputy ?? '');
  await enter(page, 'absences.0.to', '2026-11-27');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('没有未保存的更改')).toBeVisible();
  await expect(page.locator('#settings-history')).toContainText(away ?? '');
  await page.evaluate(() => {
    window.location.hash = '#/records/communication/new';
  });
  await page.getByRole('button', { name: '加一项承诺' }).click();
  await enter(page, 'promises.0.due', '2026-11-27');
  await enter(page, 'promises.0.responsible', away ?? '');
  const warned = `${away} 2026-11-20 至 2026-11-27 不在，由 ${deputy} 代办。`;
  await expect(page.getByText(warned)).toBeVisible();
  await enter(page, 'promises.0.due', '2026-11-30');
  await expect(page.getByText(warned)).toBeHidden();
  const promise = { id: randomUUID(), what: '寄样件', due: '2026-11-26', responsible: away ?? '' };
  const number = await registerRecord(page, 'communication', {
    ...blankCommunication(),
    customer: { ...blankCommunication().customer, name: '甬东底盘' },
    at: '2026-11-19T09:00+08:00',
    request: '何时寄样',
    promises: [{ ...promise, keptOn: null, moves: [] }],
  });
  await page.evaluate(() => {
    window.location.hash = '#/today';
  });
  const owed = page.getByRole('region', { name: `${away} 不在(至 2026-11-27)，由你代办` });
  const due = owed.getByRole('listitem').filter({ hasText: '寄样件' });
  await owed.getByRole('button', { name: /^显示全部 \d+ 件$/ }).click();
  await expect(due).toContainText('承诺 · 寄样件');
  await expect(due).toContainText('2026-11-26');
  await due.getByRole('link', { name: number }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(number);

  // What he has in hand goes to his deputy, but for what is left out; the record says why.
  await page.evaluate(() => {
    window.location.hash = '#/settings?section=absences';
  });
  await section.getByRole('button', { name: new RegExp(`交接….*${away}`) }).click();
  await expect(page.getByRole('combobox', { name: /^接收人/ })).toHaveValue(deputy ?? '');
  const promised = page.getByRole('checkbox', { name: `${number} 承诺 寄样件` });
  await expect(promised).toBeChecked();
  const groups = page.locator('.hand-over-group');
  for (const group of await groups.all())
    if ((await group.locator('h2').textContent())?.startsWith('承诺与答复') === false)
      await group.locator('h2').getByRole('checkbox').uncheck();
  await page.screenshot({ path: test.info().outputPath('hand-over.png') });
  const hand = page.getByRole('button', { name: /^交接 \d+ 项$/ });
  await hand.click();
  await expect(page.getByText('请写理由，会留在每条记录的履历里。')).toBeVisible();
  await page.getByRole('textbox', { name: /^交接理由/ }).fill('休假');
  await hand.click();
  await expect(page.getByRole('status').filter({ hasText: `交给 ${deputy}` })).toBeVisible();
  await expect(promised).toBeHidden();
  await page.screenshot({ path: test.info().outputPath('handed-over.png') });
  await page.evaluate(() => window.history.go(-2));
  await page.getByRole('tab', { name: '历史' }).click();
  await expect(page.getByRole('tabpanel')).toContainText('休假');
  await expect(page.getByRole('tabpanel')).toContainText(deputy ?? '');
});

test('a date that cannot be read is not saved as another one', async ({ page }) => {
  await page.getByRole('button', { name: '添加日子' }).click();
  const day = page.locator('[data-path="calendar.days.0.date"] input').first();
  await day.fill('2026-11-25');
  await page.getByLabel('理由').first().fill('盘点');
  await day.fill('2026-02-30');
  await day.press('Tab');
  await expect(page.getByText('请先改正标红的内容')).toBeVisible();
  await expect(page.getByRole('button', { name: /保存设置/ })).toBeDisabled();
  await page.keyboard.press('Control+s');
  await expect(day).toBeFocused();
  await day.fill('2026-11-26');
  await day.press('Tab');
  await expect(page.getByText('请先改正标红的内容')).toBeHidden();
});

test('a category of enquiries is added, another withdrawn; a log is given the first alone', async ({
  page,
}) => {
  await chooseOperator(page);
  const section = page.locator('#settings-enquiries');
  await section.getByRole('checkbox', { name: '样件' }).uncheck();
  await section.getByRole('button', { name: '添加类别' }).click();
  await section.getByLabel('中文').fill('工装');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('没有未保存的更改')).toBeVisible();
  await expect(section.getByRole('checkbox', { name: '工装' })).toBeChecked();
  await page.evaluate(() => {
    window.location.hash = '#/records/communication/new';
  });
  await page.getByText('咨询', { exact: true }).click();
  await page.getByRole('combobox', { name: '咨询类别' }).click();
  const offered = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  await offered.locator('.ant-select-item-option').last().scrollIntoViewIfNeeded();
  await expect(offered.getByText('工装', { exact: true })).toBeVisible();
  await expect(offered.getByText('样件', { exact: true })).toHaveCount(0);
});

test('a department is added and saved', async ({ page }) => {
  await chooseOperator(page);
  const section = page.locator('#settings-departments');
  await section.getByRole('button', { name: '添加部门' }).click();
  await section.getByRole('textbox').last().fill('客户服务部');
  // What is written while the settings are being saved waits for the next save.
  await inOneMoment(page, ['保存设置Ctrl+S'], { path: 'companies.combinedName', text: '示范机械' });
  await expect(page.locator('#settings-history')).toContainText('客户服务部');
  await expect(page.getByLabel('内部合称')).toHaveValue('示范机械');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('没有未保存的更改')).toBeVisible();
  await expect(page.locator('#settings-history')).toContainText('示范机械');
  await expect(page.locator('#settings-history')).toContainText('客户服务部');
});

test('a calendar file in a shared folder follows the records; a folder that is gone is told, and made good by itself', async ({
  page,
  desk,
}) => {
  await chooseOperator(page);
  const folder = join(desk.dataFolder, '共享盘');
  const file = join(folder, '顾客服务台日历.ics');
  const section = page.locator('#settings-display');
  const read = async (): Promise<string> =>
    (await readFile(file, 'utf8').catch(() => '')).replaceAll('\r\n ', '');
  await mkdir(folder);
  await answerDialogs(desk, folder);
  await section.getByRole('button', { name: '选择文件夹…' }).click();
  await expect(section.getByText(/已是最新/)).toBeVisible();
  expect(await read()).toContain('BEGIN:VEVENT');
  await section.scrollIntoViewIfNeeded();
  await page.screenshot({ path: test.info().outputPath('shared.png') });
  const promise = { id: randomUUID(), what: '寄样件十二件', due: '2026-11-26', responsible: '' };
  await registerRecord(page, 'communication', {
    ...blankCommunication(),
    customer: { ...blankCommunication().customer, name: '甬东底盘' },
    at: '2026-11-19T09:00+08:00',
    request: '何时寄样',
    promises: [{ ...promise, keptOn: null, moves: [] }],
  });
  await expect.poll(read, { timeout: 15_000 }).toContain('寄样件十二件');
  await rm(folder, { recursive: true });
  await section.getByRole('button', { name: '立即更新' }).click();
  await expect(section.getByText(/^▲/)).toContainText('请检查文件夹是否在线');
  await page.evaluate(() => {
    window.location.hash = '#/today';
  });
  await expect(page.getByText(/^共享日历文件没有更新/)).toBeVisible();
  await page.getByRole('button', { name: '看共享日历' }).click();
  await mkdir(folder);
  await section.getByRole('button', { name: '立即更新' }).click();
  await expect(section.getByText(/已是最新/)).toBeVisible();
  expect(await read()).toContain('寄样件十二件');
});

test('another rule for the closing date shows which deadlines it moves, and moves them once that is accepted', async ({
  page,
}) => {
  await chooseOperator(page);
  await page.locator('#settings-deadlineRules').getByText('顺延到下一工作日').click();
  await page.keyboard.press('Control+s');
  const moves = page.getByRole('dialog', { name: /^保存后 \d+ 个时限改变$/ });
  await expect(moves.getByRole('row').nth(1)).toContainText(/KS-\d{4}-\d{4}/);
  await expect(moves.getByRole('row').nth(1)).toContainText('关闭');
  await moves.getByRole('button', { name: '返回修改' }).click();
  await expect(page.getByText('未保存：时限规则')).toBeVisible();
  await page.keyboard.press('Control+s');
  await moves.getByRole('button', { name: '保存并改期' }).click();
  const reasons = page.getByRole('dialog', { name: '这次更改会移动已到期或已完成的时限' });
  const isSaved = page.getByText('没有未保存的更改');
  await expect(reasons.or(isSaved)).toBeVisible();
  if (await reasons.isVisible()) {
    await reasons.getByLabel('更改理由').fill('按民法典 203');
    await reasons.getByRole('combobox', { name: /^审核人/ }).click();
    await page
      .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
      .last()
      .click();
    await reasons.getByLabel('凭证(文件名或说明)').fill('管理评审纪要');
    await reasons.getByRole('button', { name: '带理由保存' }).click();
  }
  await expect(isSaved).toBeVisible();

  // A rest day on the day of something that we planned ourselves: it is named before the save, and stays.
  const planned = await firstPlanned(page);
  const day = page.locator(`#settings-calendar .year-day[data-date="${planned.day}"]`);
  await day.click();
  await page.getByRole('dialog').getByLabel('理由').fill('全厂停电');
  await page.getByRole('dialog').getByRole('button', { name: '改为休息' }).click();
  await page.keyboard.press('Control+s');
  const warned = page.getByRole('dialog', { name: /项已排的日子将成为休息日|个时限改变/ });
  const row = warned.getByRole('row').filter({ hasText: planned.number }).filter({ hasText: '全厂停电' });
  await expect(row).toContainText(planned.day);
  await page.screenshot({ path: test.info().outputPath('resting.png') });
  await warned.getByRole('button', { name: /^(仍然保存|保存并改期)$/ }).click();
  await expect(isSaved).toBeVisible();
  expect(await firstPlanned(page)).toEqual(planned);
});

/** The next thing of this year that we planned for a Tuesday, Wednesday or Thursday. */
const firstPlanned = async (page: Page): Promise<{ readonly number: string; readonly day: string }> => {
  const things = await page.evaluate(async () => {
    const { desk } = window as unknown as { readonly desk: Bridge };
    const got = await desk.dated.span({ from: '2026-12-01', to: '2026-12-31', isOpen: true });
    return got.ok ? got.value.things : [];
  });
  const found = things.find(({ isOurs, day }) => isOurs && [2, 3, 4].includes(weekdayOf(day)));
  if (found === undefined) throw new Error('the demo plans nothing for December');
  return { number: found.number, day: found.day };
};

test('mail texts are written with places that exist, and go back to the delivered words', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await chooseOperator(page);
  await page.getByRole('navigation', { name: '设置目录' }).getByRole('button', { name: '邮件' }).click();
  const section = page.locator('#settings-mail');
  const subject = section.getByRole('textbox', { name: '中文主题' });
  await expect(subject).toHaveValue('{记录编号} 初步反馈(3D) {件} {客户编号}');
  await subject.fill('{编号} 围堵');
  await section.getByText('8D 报告', { exact: true }).click();
  await page.keyboard.press('Control+s');
  await expect(section).toContainText('“3D 初步反馈”还有要改的地方');
  await section.getByText('3D 初步反馈(已改)').click();
  await expect(section).toContainText('有不认识的占位');
  await subject.fill('{记录编号} 围堵');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('没有未保存的更改')).toBeVisible();
  await expect(page.locator('#settings-history')).toContainText('{记录编号} 围堵');
  await section.getByRole('button', { name: '恢复出厂文字' }).click();
  await expect(subject).toHaveValue('{记录编号} 初步反馈(3D) {件} {客户编号}');
  const internal = section.getByRole('textbox', { name: '内部字样' });
  await expect(internal).toHaveValue(/内部资料\n/);
  await internal.fill('内部资料\n仅限本厂');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('没有未保存的更改')).toBeVisible();
  await expect(page.locator('#settings-history')).toContainText('内部字样');
});
