import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Desk as Bridge } from '@shared/contract';
import { blankCustomer, type CustomerGrade } from '@shared/domain/customer';
import {
  choose,
  enter,
  enterToday,
  exported,
  field,
  onScreen,
  openRecordEditor,
  saveAndLeave,
  show,
  status,
} from './described';
import { expect, test } from './fixtures';
import { fileCustomer } from './register-one';

test.use({ now: '2026-11-18T15:00+08:00' });

const file = (page: Page, name: string, grade: CustomerGrade | null): Promise<string> =>
  fileCustomer(page, { ...blankCustomer(name), grade });

/** Another grade in a customer's file, behind the screen's back; answers the ids of his plans in their order, voided ones too. */
const regrade = (page: Page, id: string, grade: CustomerGrade): Promise<readonly string[]> =>
  page.evaluate(
    async ([customerId, given]) => {
      const { desk } = window as unknown as { readonly desk: Bridge };
      const file = await desk.customer.get({ id: customerId });
      if (!file.ok) throw new Error(file.error.code);
      const { version, body } = file.value;
      await desk.customer.save({ id: customerId, version, body: { ...body, grade: given } });
      const plans = await desk.record.page({
        kind: 'care-plan',
        withVoid: true,
        sort: 'number',
        offset: 0,
        limit: 9,
      });
      return plans.ok ? plans.value.records.map((plan) => plan.id) : [];
    },
    [id, grade] as const,
  );

test("a year's plans are proposed, made, taken back and made again; a contact is done and its sheet printed", async ({
  desk,
  page,
}) => {
  const id = await file(page, '甲公司', 'vip');
  await file(page, '丙公司', null);
  await page.getByRole('link', { name: '沟通', exact: true }).click();
  await page.getByRole('link', { name: '关怀计划' }).click();
  const dialog = page.getByRole('dialog').filter({ hasText: '年关怀计划' });

  await test.step('what is missing is shown before it is made, who has no grade is named', async () => {
    await page.getByRole('button', { name: '生成年度计划' }).click();
    await expect(dialog.getByRole('row', { name: /甲公司/ })).toContainText('2026-12-18');
    await expect(dialog.getByText('没有等级 1 家')).toBeVisible();
    await expect(dialog.getByRole('button', { name: '丙公司' })).toBeVisible();
    await dialog.getByRole('button', { name: '生成 1 份' }).click();
    await expect(dialog.getByTestId('last-batch')).toContainText('GHJH-2026-0001');
  });

  await test.step('one step takes it back, the number stays used', async () => {
    await dialog.getByRole('button', { name: '撤销这一批' }).click();
    await page
      .getByRole('dialog', { name: '撤销最近生成的' })
      .getByRole('button', { name: '撤销这一批' })
      .click();
    await expect(dialog.getByTestId('last-batch')).toHaveCount(0);
    await expect(dialog.getByText('已撤销 1 份。')).toBeVisible();
    await dialog.getByRole('button', { name: '生成 1 份' }).click();
    await expect(dialog.getByTestId('last-batch')).toContainText('GHJH-2026-0002');
    await dialog.getByRole('button', { name: '取消' }).click();
  });

  await test.step('the plan says when and why; a contact moves it on', async () => {
    await page.getByRole('grid').focus();
    await page.keyboard.press('Enter');
    await onScreen(page, 'record');
    await expect(page.getByTestId('next-contact')).toContainText('下次联系应在 2026-12-18');
    await openRecordEditor(page);
    await page.getByRole('button', { name: '记一次联系' }).click();
    await choose(page, 'contacts.0.occasion', '例行');
    await enterToday(page, 'contacts.0.doneAt', '1030');
    await field(page, 'contacts.0.way').getByText('电话', { exact: true }).click();
    await enter(page, 'contacts.0.content', '了解近期到货');
    await enter(page, 'contacts.0.response', '希望提前知道节前发货');
    await page.getByTestId('next-contact').getByRole('button', { name: '改期' }).click();
    await enter(page, 'move.to', '2026-12-21');
    await enter(page, 'move.reason', '顾客盘点');
    await expect(page.getByTestId('next-contact')).toContainText('下次联系应在 2026-12-21');
    await saveAndLeave(page);
    await expect(status(page)).toHaveText('执行中');
    await expect(page.locator('.record-dates')).toContainText('12-21');
  });

  await test.step('it stands on the page of the customer, and prints', async () => {
    await show(page, `/customer/${id}`, 'customer');
    await expect(page.getByText('联系顾客').first()).toBeVisible();
    await expect(
      page.getByRole('region', { name: '往来记录' }).or(page.locator('.customer-records')),
    ).toContainText('GHJH-2026-0002');
    const cells = await exported(desk, page, 'care-plan', join(desk.dataFolder, 'care.xlsx'));
    for (const said of ['顾客关怀/联系计划', '每 1 个月一次', '希望提前知道节前发货', '顾客盘点'])
      expect(cells).toContain(said);
  });

  await test.step("the grade is the file's; opening an editor writes none, and a voided plan keeps its own", async () => {
    const [voided, open] = await regrade(page, id, 'regular');
    await show(page, `/records/care-plan/${voided}/edit`, 'record-edit');
    await expect(page.getByRole('heading', { name: /GHJH-2026-0001/ })).toBeVisible();
    await expect(field(page, 'grade')).toContainText('VIP');
    await expect(page.getByTestId('next-contact')).toContainText('VIP');
    await show(page, `/records/care-plan/${open}/edit`, 'record-edit');
    await expect(page.getByRole('heading', { name: /GHJH-2026-0002/ })).toBeVisible();
    await expect(field(page, 'grade')).toContainText('一般');
    await expect(field(page, 'grade').getByRole('combobox')).toBeDisabled();
    await expect(page.locator('.editor-bar [role="status"]')).toHaveAttribute('data-dirty', 'false');
  });
});

test('what a customer says at a contact becomes a complaint with nothing typed again', async ({ page }) => {
  const id = await file(page, '乙公司', 'key');
  await show(page, `/records/care-plan/new?customer=${id}`, 'record-new');
  await page.getByRole('button', { name: '记一次联系' }).click();
  await enterToday(page, 'contacts.0.doneAt', '1030');
  await field(page, 'contacts.0.way').getByText('电话', { exact: true }).click();
  await enter(page, 'contacts.0.content', '例行联系');
  await enter(page, 'contacts.0.response', '支架有两件孔位偏移');
  await page.keyboard.press('Control+s');
  await onScreen(page, 'record');
  await page.getByRole('button', { name: '转为投诉' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '登记投诉' }).click();
  await expect(page).toHaveURL(/complaint\//);
  await expect(page.getByText('由 GHJH-2026-0001 转来。')).toBeVisible();
  await expect(page.getByText('支架有两件孔位偏移').first()).toBeVisible();
  await show(page, '/records/care-plan', 'records');
  await page.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  await onScreen(page, 'record');
  await expect(page.getByText('KS-2026-0001').first()).toBeVisible();
  await expect(page.getByRole('button', { name: '转为投诉' })).toHaveCount(0);
});
