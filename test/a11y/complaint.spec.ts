// One complaint, whole: registering it, its tabs, its dialogs, its editor and the reason for a date.
import type { Page } from '@playwright/test';
import type { Desk as Bridge } from '@shared/contract';
import { expect, seedWith, test } from '../e2e/fixtures';
import { complaintOf, registerOne } from '../e2e/register-one';
import { demoNow, seedDemoRecords } from '../helpers/demo';
import { expectSound, inLooks, settle, show, wear } from './look';

const dialogs = [
  '延期',
  '顾客要求时间',
  '转部门',
  '阶段移交',
  '更正接收时间',
  '顾客撤销',
  '并案',
  '作废',
] as const;

/** The newest complaint that is open, or closed. */
async function complaintIn(page: Page, isOpen: boolean): Promise<string> {
  return page.evaluate(async (open) => {
    const { desk } = window as unknown as { readonly desk: Bridge };
    const sort = { key: 'receivedAt', descending: true } as const;
    const answer = await desk.complaint.page({ filter: { isOpen: open }, sort, offset: 0, limit: 1 });
    const id = answer.ok ? answer.value.rows[0]?.id : undefined;
    if (id === undefined) throw new Error('no such complaint');
    return id;
  }, isOpen);
}

async function openDialog(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
  await expect(page.getByRole('dialog', { name })).toBeVisible();
}

async function closeDialog(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await settle(page);
}

test.use({ now: demoNow, seed: seedWith((folder) => seedDemoRecords(folder)) });

inLooks(0, (look) => {
  test('every tab of a complaint and the reason for a date are sound', async ({ page }) => {
    await wear(page, look);
    await show(page, `#/complaint/${await complaintIn(page, true)}`, 'complaint');
    const tabs = await page.getByRole('tab').all();
    expect(tabs).toHaveLength(5);
    for (const tab of tabs) {
      await tab.click();
      await expectSound(page, await tab.innerText());
    }
    const card = page.locator('.case-card').first();
    await card.getByRole('button', { name: '为何是这一天' }).click();
    await expect(page.locator('.why-steps')).toBeVisible();
    await expectSound(page, 'the reason for a date');
  });
});

inLooks(1, (look) => {
  test("every dialog of a complaint's actions is sound", async ({ page }) => {
    await wear(page, look);
    const { id } = await registerOne(page, complaintOf());
    await show(page, `#/complaint/${id}`, 'complaint');
    await page
      .locator('.case-card[data-milestone="closure"]')
      .getByRole('button', { name: '标记完成' })
      .click();
    await page.getByRole('dialog').getByText('刚刚').click();
    await expectSound(page, 'mark');
    await closeDialog(page);
    for (const name of dialogs) {
      await openDialog(page, name);
      await expectSound(page, name);
      await closeDialog(page);
    }
  });
});

inLooks(2, (look) => {
  test('reopening a closed complaint is sound', async ({ page }) => {
    await wear(page, look);
    await show(page, `#/complaint/${await complaintIn(page, false)}`, 'complaint');
    await expectSound(page, 'closed complaint');
    await openDialog(page, '重开');
    await expectSound(page, 'reopen');
  });
});

inLooks(2, (look) => {
  test('the editor is sound', async ({ page }) => {
    await wear(page, look);
    await show(page, `#/complaint/${await complaintIn(page, true)}/edit`, 'complaint-edit');
    await expectSound(page, 'editor');
    await page.getByRole('textbox').last().scrollIntoViewIfNeeded();
    await expectSound(page, 'end of the editor');
  });
});

inLooks(1, (look) => {
  test('registering is sound, with what is missing and with what comes after', async ({ page }) => {
    await wear(page, look);
    await show(page, '#/intake', 'intake');
    await page.keyboard.press('Control+s');
    await expect(page.locator('[data-path="customer.name"]')).toContainText('必填');
    await expectSound(page, 'what is missing');
    await page.getByLabel('顾客名称').fill('甬城汽车');
    await page.getByLabel('顾客名称').press('Tab');
    const receipt = page.locator('[data-path="receivedAt"]');
    await receipt.getByText('今天 时:分').click();
    await receipt.getByRole('textbox').fill('1440');
    await page.locator('[data-path="channel"]').getByText('来电').click();
    await page.getByLabel('顾客原话').fill('支架孔位偏移，装不上。');
    await page.keyboard.press('Control+s');
    await expect(page.getByTestId('registered')).toBeVisible();
    await expectSound(page, 'registered');
  });
});
