import type { Page } from '@playwright/test';
import { answerDialogs } from './dialogs';
import { expect, test } from './fixtures';
import { addPerson, complaintOf, openComplaint, registerOne } from './register-one';

test.use({ now: '2026-11-18T15:00+08:00' });

const card = (page: Page, kind: string) => page.locator(`.case-card[data-milestone="${kind}"]`);
const dialog = (page: Page) => page.getByRole('dialog');

async function choose(page: Page, label: string, option: string): Promise<void> {
  await dialog(page)
    .getByRole('combobox', { name: new RegExp(`^${label}`) })
    .click();
  await page.locator('.ant-select-item-option', { hasText: option }).first().click();
}

async function today(page: Page, time: string): Promise<void> {
  await dialog(page).getByText('今天 时:分').click();
  await dialog(page).getByLabel('时间(时:分)').fill(time);
}

async function action(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name }).click();
}

test('the page says what is next and marks it with one button', async ({ page }) => {
  await openComplaint(page, await registerOne(page, complaintOf()));
  await expect(page.locator('.case-next').first()).toContainText('明天 10:00前响应顾客');
  await page.getByRole('button', { name: '标记已响应' }).click();
  await expect(dialog(page).getByRole('button', { name: '记录已响应' })).toBeDisabled();
  await dialog(page).getByText('刚刚').click();
  await expect(dialog(page)).toContainText('24小时响应：2026-11-18 周三 15:00 完成，按时');
  await dialog(page).getByRole('button', { name: '记录已响应' }).click();
  await expect(card(page, 'response')).toContainText('按时');
  await expect(page.getByTestId('status')).toHaveText('已响应');
  await expect(page.locator('.case-next').first()).toContainText('前发出3D');
});

test('severity A and a legal hold stand above the case', async ({ page }) => {
  await openComplaint(page, await registerOne(page, complaintOf({ severity: 'A', legalHold: true })));
  const notices = page.locator('.case-notice');
  await expect(notices.filter({ hasText: '严重度A：涉及安全、法规或停线。请立即升级' })).toBeVisible();
  await expect(notices.filter({ hasText: '法务保留中：不得删除或处置任何记录与实物。' })).toBeVisible();
});

test('a late entry without proof counts as 未证实, with person and way as 按时', async ({ page }) => {
  await openComplaint(page, await registerOne(page, complaintOf()));
  await page.getByRole('button', { name: '标记已响应' }).click();
  await today(page, '1100');
  await expect(dialog(page)).toContainText('将记为“未证实”');
  await dialog(page).getByRole('button', { name: '记录已响应' }).click();
  await expect(card(page, 'response')).toContainText('未证实');
  await card(page, 'response').getByRole('button', { name: '更正' }).click();
  await choose(page, '方式', '电话');
  await dialog(page).getByLabel('对象').fill('王工');
  await expect(dialog(page)).toContainText('按时');
  await dialog(page).getByRole('button', { name: '记录已响应' }).click();
  await expect(card(page, 'response')).toContainText('王工 · 电话');
  await expect(card(page, 'response')).toContainText('按时');
});

test('an extension keeps the original date beside the agreed one', async ({ page }) => {
  await addPerson(page, '周经理', ['approver']);
  await openComplaint(page, await registerOne(page, complaintOf()));
  await action(page, '延期');
  await dialog(page).getByText('原因与措施').click();
  await dialog(page).getByLabel('顾客同意延至').fill('2026-12-03');
  await dialog(page).getByLabel('顾客同意延至').press('Enter');
  await dialog(page).getByLabel('延期理由').fill('等待回样');
  await choose(page, '批准人', '周经理');
  await dialog(page).getByLabel('证明人/对象').fill('王工');
  await dialog(page).getByLabel('方式/说明').fill('电话同意');
  await expect(dialog(page)).toContainText('原定 2026-11-27 周五 保留');
  await dialog(page).getByRole('button', { name: '记录延期' }).click();
  await expect(card(page, 'analysis')).toContainText('2026-12-03');
  await expect(card(page, 'analysis')).toContainText('原定 2026-11-27');
});

test('a customer’s own time replaces ours for that milestone', async ({ page }) => {
  await openComplaint(page, await registerOne(page, complaintOf()));
  await action(page, '顾客要求时间');
  await choose(page, '顾客怎么说的', '个工作日内');
  await dialog(page).getByLabel('数量').fill('2');
  await expect(dialog(page)).toContainText('2026-11-23 周一 → 2026-11-20 周五');
  await dialog(page).getByRole('button', { name: '记录顾客时间' }).click();
  await expect(card(page, 'preliminary')).toContainText('2026-11-20');
  await expect(card(page, 'preliminary')).toContainText('顾客要求');
});

test('closing names everything that is missing and cannot be clicked', async ({ page }) => {
  await openComplaint(page, await registerOne(page, complaintOf()));
  await card(page, 'closure').getByRole('button', { name: '标记完成' }).click();
  await dialog(page).getByText('刚刚').click();
  for (const gap of ['品管部确认', '业务部督查', '顾客质量反馈表填写完整', '责任判定合计100%'])
    await expect(dialog(page)).toContainText(gap);
  await expect(dialog(page).getByRole('button', { name: '关闭投诉' })).toBeDisabled();
});

test('a hand-over shows how long after receipt it came', async ({ page }) => {
  await openComplaint(page, await registerOne(page, complaintOf()));
  await action(page, '转部门');
  await dialog(page).getByLabel('转给部门').fill('生产部');
  await page.keyboard.press('Tab');
  await today(page, '1330');
  await expect(dialog(page)).toContainText('接收后超过 2 小时才转交');
  await dialog(page).getByRole('button', { name: '记录转交' }).click();
  await page.getByRole('tab', { name: '处理' }).click();
  await expect(page.getByText('接收后 3小时')).toBeVisible();
  await expect(page.getByTestId('status')).toHaveText('已转部门');
});

test('moving T0 after a milestone is done asks reason, reviewer and proof', async ({ page }) => {
  await addPerson(page, '周经理', ['reviewer']);
  const stored = await registerOne(page, complaintOf());
  await openComplaint(page, stored);
  await page.getByRole('button', { name: '标记已响应' }).click();
  await dialog(page).getByText('刚刚').click();
  await dialog(page).getByRole('button', { name: '记录已响应' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await action(page, '更正接收时间');
  await today(page, '0900');
  const ok = dialog(page).getByRole('button', { name: '更正接收时间' });
  await expect(ok).toBeDisabled();
  await dialog(page).getByRole('textbox', { name: /^理由/ }).fill('通话记录显示 9:00');
  await choose(page, '审核人', '周经理');
  await dialog(page)
    .getByRole('textbox', { name: /^凭证说明/ })
    .fill('通话记录');
  await ok.click();
  await expect(card(page, 'response')).toContainText('2026-11-19 周四 09:00');
  await page.getByRole('tab', { name: '历史' }).click();
  await expect(page.locator('.case-history')).toContainText('通话记录显示 9:00');
  await expect(page.locator('.case-history')).toContainText('周经理');
});

test('a closed complaint is reopened as a new round, its close kept', async ({ page }) => {
  const at = '2026-11-18T14:00+08:00';
  const closed = complaintOf({
    receivedAt: '2026-11-18T10:00+08:00',
    qualityConfirmation: { by: '李工', at },
    salesSupervision: { by: '周经理', at },
    feedbackSheetComplete: true,
    customerAcceptance: { way: '邮件', at, proof: { attachmentIds: [], person: '王工', note: '邮件确认' } },
    branch: 'non-quality',
    category: 'delivery',
    hasNoCosts: true,
    liability: [{ party: 'us', share: 100 }],
    verifications: [
      {
        id: '00000000-0000-4000-8000-00000000a001',
        period: 'M1',
        quantity: 10,
        defective: 0,
        verdict: 'effective',
        on: '2026-11-18',
      },
    ],
  });
  await openComplaint(page, await registerOne(page, closed));
  await card(page, 'closure').getByRole('button', { name: '标记完成' }).click();
  await dialog(page).getByText('刚刚').click();
  await dialog(page).getByRole('button', { name: '关闭投诉' }).click();
  await expect(page.getByTestId('status')).toHaveText('已关闭');
  await action(page, '重开');
  await dialog(page).getByText('刚刚').click();
  await dialog(page).getByLabel('重开原因').fill('同一缺陷再次出现');
  await dialog(page).getByRole('button', { name: '重开投诉' }).click();
  await expect(page.getByText('第2轮：原关闭时间 2026-11-18 周三 15:00')).toBeVisible();
  await expect(card(page, 'response')).toContainText('2026-11-19 周四 15:00');
});

test('a dialog stands in its place from the first frame, so that an early click lands', async ({ page }) => {
  await openComplaint(page, await registerOne(page, complaintOf()));
  const places = await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const button = [...document.querySelectorAll('button')].find((each) => each.textContent === '标记已响应');
    button?.click();
    const seen = new Set<string>();
    for (const start = performance.now(); performance.now() - start < 600; await frame()) {
      const label = document.querySelector('[role="dialog"] .ant-radio-button-wrapper');
      if (label === null) continue;
      const { x, y, width } = label.getBoundingClientRect();
      seen.add(`${Math.round(x)} ${Math.round(y)} ${Math.round(width)}`);
    }
    return [...seen];
  });
  expect(places).toHaveLength(1);
});

test('voiding keeps the number and asks for a reason', async ({ page }) => {
  await openComplaint(page, await registerOne(page, complaintOf()));
  await action(page, '作废');
  await expect(dialog(page).getByRole('button', { name: '取消' })).toBeFocused();
  await dialog(page).getByLabel('作废理由').fill('重复登记');
  await dialog(page).getByRole('button', { name: '作废这条投诉' }).click();
  await expect(page.getByText('已作废：重复登记')).toBeVisible();
});

test('an attached file is listed and named by what it proves', async ({ desk, page }) => {
  const { writeFile } = await import('node:fs/promises');
  const file = `${desk.dataFolder}/照片说明.txt`;
  await writeFile(file, '孔位偏移 0.8 mm');
  await answerDialogs(desk, file);
  await openComplaint(page, await registerOne(page, complaintOf()));
  await page.getByRole('tab', { name: '附件' }).click();
  await page.getByRole('button', { name: '添加附件' }).click();
  await expect(page.getByRole('cell', { name: '照片说明.txt' })).toBeVisible();
});

test('head and cards fold to one line after the first scroll', async ({ page }) => {
  await openComplaint(page, await registerOne(page, complaintOf()));
  await page.locator('#page').evaluate((area) => area.scrollTo(0, 420));
  await expect(page.locator('.case-folded-line')).toBeVisible();
  const [folded, view] = await Promise.all([
    page.locator('.case-folded-line').boundingBox(),
    page.locator('#page').boundingBox(),
  ]);
  const left = (view?.y ?? 0) + (view?.height ?? 0) - ((folded?.y ?? 0) + (folded?.height ?? 0));
  expect(left).toBeGreaterThanOrEqual(420);
});
