import { join } from 'node:path';
import {
  enter,
  enterToday,
  exported,
  onScreen,
  openRecordEditor,
  saveAndLeave,
  show,
  status,
  textOf,
} from './described';
import { expect, test } from './fixtures';

test.use({ now: '2026-11-18T15:00+08:00' });

test('a support request from the customer to 技术部 and back, its times measured, and its sheet', async ({
  desk,
  page,
}) => {
  await page.getByRole('link', { name: '服务', exact: true }).click();
  await page.getByRole('button', { name: '新建技术支持需求单' }).first().click();
  await onScreen(page, 'record-new');
  await enter(page, 'customer.name', '甲公司');
  await enter(page, 'partName', '升降电机');
  await enterToday(page, 'receivedAt', '0830');
  await enter(page, 'wantedOn', '2026-11-20');
  await enter(page, 'request', '现场指导装配');
  await page.keyboard.press('Control+s');
  await onScreen(page, 'record');
  await expect(status(page)).toHaveText('已接收');
  await openRecordEditor(page);
  await enterToday(page, 'forwardedAt', '0945');
  await enterToday(page, 'answeredAt', '1400');
  await enter(page, 'plan', '周五到现场');
  await saveAndLeave(page);
  await expect(status(page)).toHaveText('已答复');
  await expect(page.getByTestId('support-spans')).toContainText('接收到转技术部：1 小时 15 分');
  await expect(page.getByTestId('support-spans')).toContainText('转技术部到答复：4 小时 15 分');
  await expect(page.locator('.record-dates')).toContainText('技术支持');
  const cells = await exported(desk, page, 'support-request', join(desk.dataFolder, 'support.xlsx'));
  for (const said of ['甲公司', '周五到现场', '14:00']) expect(cells).toContain(said);
});

test('a service plan is under way when one of its items is done, and exports', async ({ desk, page }) => {
  await show(page, '/records/service-plan/new', 'record-new');
  await enter(page, 'customer.name', '乙公司');
  await enter(page, 'agreementNumber', 'FWXY-7');
  for (const [index, [content, plannedOn]] of [
    ['季度走访', '2026-11-17'],
    ['备件点检', '2026-12-01'],
  ].entries()) {
    await page.getByRole('button', { name: '加一项服务' }).click();
    await enter(page, `items.${index}.content`, content ?? '');
    await enter(page, `items.${index}.plannedOn`, plannedOn ?? '');
  }
  await enter(page, 'items.0.doneOn', '2026-11-17');
  await page.keyboard.press('Control+s');
  await onScreen(page, 'record');
  await expect(status(page)).toHaveText('进行中');
  await expect(page.locator('.record-next')).toContainText('12-01');
  const cells = await exported(desk, page, 'service-plan', join(desk.dataFolder, 'plan.xlsx'));
  for (const said of ['FWXY-7', '季度走访', '备件点检']) expect(cells).toContain(said);

  await page.getByRole('link', { name: '到期日历' }).click();
  const planned = page.locator('[data-date="2026-12-01"] .due-entry[data-record="service-plan"]');
  await expect(planned).toHaveAttribute('title', /备件点检/);
  await planned.click();
  await expect(status(page)).toHaveText('进行中');
});

test('a qualification is warned of before it ends, and its sheet exports', async ({ desk, page }) => {
  await show(page, '/records/service-staff/new', 'record-new');
  await enter(page, 'name', '王敏');
  await enter(page, 'validUntil', '2026-12-31');
  await page.getByRole('button', { name: '加一项要求' }).click();
  await enter(page, 'requirements.0.requirement', '读懂升降电机线路图');
  await enter(page, 'requirements.0.evidence', '现场口试');
  await page.getByRole('button', { name: '加一次培训' }).click();
  await enter(page, 'trainings.0.on', '2026-10-20');
  await enter(page, 'trainings.0.topic', '现场装配指导');
  await enter(page, 'trainings.0.trainer', '李工');
  await page.keyboard.press('Control+s');
  await onScreen(page, 'record');
  await expect(page.getByText('资格 2026-12-31 到期，还有 43 天')).toBeVisible();
  const cells = await exported(desk, page, 'service-staff', join(desk.dataFolder, 'staff.xlsx'));
  for (const said of ['王敏', '2026-12-31', '读懂升降电机线路图', '现场口试', '现场装配指导', '李工'])
    expect(cells).toContain(said);

  await page.getByRole('link', { name: '到期日历' }).click();
  await page.keyboard.press('PageDown');
  const ends = page.locator('[data-date="2026-12-31"]').getByRole('link', { name: /FWZG|王敏/ });
  await expect(ends).toContainText('王敏');
  await ends.click();
  await onScreen(page, 'record');
});

test('an agreement is planned from, warned of on the workbench, renewed without typing it again, and exports', async ({
  desk,
  page,
}) => {
  await show(page, '/records/service-agreement/new', 'record-new');
  await enter(page, 'customer.name', '丙公司');
  await enter(page, 'title', '爬坡期服务协议');
  await enter(page, 'signedOn', '2025-12-01');
  await enter(page, 'scope', '驻厂与培训');
  await enter(page, 'from', '2025-12-10');
  await enter(page, 'to', '2026-12-09');
  await enter(page, 'noticeDays', '60');
  await page.keyboard.press('Control+s');
  await onScreen(page, 'record');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('FWXY-2026-0001');
  await expect(page.getByText('协议 2026-12-09 到期，还有 21 天')).toBeVisible();
  await expect(page.locator('.record-dates')).toContainText('续签决定');

  await page.getByRole('button', { name: '新建服务计划' }).click();
  await onScreen(page, 'record-new');
  await expect(textOf(page, 'agreementNumber')).toHaveValue('FWXY-2026-0001');
  await expect(textOf(page, 'customer.name')).toHaveValue('丙公司');
  await page.keyboard.press('Control+s');
  await onScreen(page, 'record');
  await page.getByRole('link', { name: 'FWXY-2026-0001', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('FWXY-2026-0001');
  await expect(page.getByTestId('agreement-plans')).toContainText('FWJH-2026-0001');
  const cells = await exported(desk, page, 'service-agreement', join(desk.dataFolder, 'agreement.xlsx'));
  for (const said of ['丙公司', '驻厂与培训', '2026-10-10']) expect(cells).toContain(said);

  await show(page, '/today', 'today');
  const ends = page.getByRole('region', { name: '60 天内到期的资格和协议' });
  await expect(ends).toContainText('爬坡期服务协议');
  await ends
    .getByRole('link', { name: /FWXY-2026-0001/ })
    .first()
    .click();
  await onScreen(page, 'record');
  await page.getByRole('button', { name: '续签', exact: true }).click();
  await onScreen(page, 'record-new');
  await expect(textOf(page, 'from')).toHaveValue('2026-12-10');
  await enter(page, 'to', '2027-12-09');
  await page.keyboard.press('Control+s');
  await onScreen(page, 'record');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('FWXY-2026-0002');
  await show(page, '/today', 'today');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(ends).toHaveCount(0);
});

test('who serves with a qualification that has ended is named where he is assigned', async ({ page }) => {
  await show(page, '/records/service-staff/new', 'record-new');
  await enter(page, 'name', '王敏');
  await enter(page, 'validUntil', '2026-11-01');
  await page.keyboard.press('Control+s');
  await onScreen(page, 'record');
  const said = '王敏 的服务资格已于 2026-11-01 到期';
  await show(page, '/records/support-request/new', 'record-new');
  await enter(page, 'engineer', '王敏');
  await expect(page.getByText(said)).toBeVisible();
  await enter(page, 'engineer', '李工');
  await expect(page.getByText(said)).toHaveCount(0);
  await show(page, '/records/service-plan/new', 'record-new');
  await page.getByRole('button', { name: '加一项服务' }).click();
  await enter(page, 'items.0.responsible', '王敏');
  await expect(page.getByText(said)).toBeVisible();
  await page.keyboard.press('Control+s');
  await onScreen(page, 'record');
  await expect(page.getByText(said)).toBeVisible();
});

test('a hand-over between departments comes back, and its note exports', async ({ desk, page }) => {
  await show(page, '/records/internal-hand-over/new', 'record-new');
  await enter(page, 'subject', '不良样件');
  await enterToday(page, 'handedOverAt', '0900');
  await enter(page, 'dueOn', '2026-11-20');
  await page.keyboard.press('Control+s');
  await onScreen(page, 'record');
  await expect(status(page)).toHaveText('已交出');
  await openRecordEditor(page);
  await enter(page, 'returnedOn', '2026-11-18');
  await saveAndLeave(page);
  await expect(status(page)).toHaveText('已归还');
  const cells = await exported(desk, page, 'internal-hand-over', join(desk.dataFolder, 'note.xlsx'));
  for (const said of ['不良样件', '2026-11-18']) expect(cells).toContain(said);
});
