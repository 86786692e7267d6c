import { join } from 'node:path';
import { blankLine } from '@shared/domain/complaint';
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
  textOf,
} from './described';
import { expect, test } from './fixtures';
import { complaintOf, openComplaint, registerOne } from './register-one';

test.use({ now: '2026-11-18T15:00+08:00' });

test('from a complaint to its return, received, judged, settled and exported', async ({ desk, page }) => {
  const line = {
    ...blankLine('00000000-0000-4000-8000-0000000000b1'),
    partName: '支架',
    partNumber: 'H-1',
    defectiveQuantity: 12,
    failureMode: '孔位偏移',
  };
  const complaint = await registerOne(page, complaintOf({ lines: [line] }));
  await openComplaint(page, complaint);

  await test.step('one step brings customer, part and claim along', async () => {
    await page.getByRole('button', { name: '更多操作' }).click();
    await page.getByText('新建退换货单').click();
    await onScreen(page, 'record-new');
    await page.keyboard.press('Control+s');
    await onScreen(page, 'record');
    await expect(page.getByRole('heading', { name: 'TH-2026-0001' })).toBeVisible();
    await expect(page.locator('.case-facts').first()).toContainText(complaint.number);
  });

  await test.step('a decision needs who and when; another part is warned of and kept; judging says why its day', async () => {
    await openRecordEditor(page);
    await choose(page, 'acceptance', '接受');
    await page.keyboard.press('Control+s');
    await expect(field(page, 'acceptedBy')).toContainText('必填');
    await enter(page, 'acceptedBy', '林业务');
    await enter(page, 'acceptedOn', '2026-11-18');
    await enter(page, 'lines.0.receivedQuantity', '11');
    await enter(page, 'lines.0.partNumber', 'X-9');
    await enter(page, 'receivedOn', '2026-11-17');
    await saveAndLeave(page);
    await expect(status(page)).toHaveText('已收货');
    await expect(page.getByTestId('judgement-due')).toContainText('2026-11-17 起 5 个工作日：2026-11-24');
    await expect(page.getByTestId('judgement-due')).toContainText('2026-11-21、2026-11-22');
    await expect(page.getByText('混件本身也是投诉')).toContainText('X-9');
  });

  await test.step('pieces that do not add up are not judged', async () => {
    await openRecordEditor(page);
    await expect(textOf(page, 'lines.0.partNumber')).toHaveValue('X-9');
    await enter(page, 'lines.0.partNumber', 'H-1');
    await enter(page, 'lines.0.verdict.defective', '8');
    await enter(page, 'judgedOn', '2026-11-18');
    await page.keyboard.press('Control+s');
    await expect(field(page, 'lines.0.receivedQuantity')).toContainText('判定合计与实收相差 -3');
    await enter(page, 'lines.0.verdict.good', '3');
    await enter(page, 'lines.0.agreedQuantity', '10');
    await enter(page, 'agreedWith', '顾工');
    await enter(page, 'amount', '1280.50');
    await enter(page, 'creditNote', '红字1');
    await page.getByRole('button', { name: '加一次发出' }).click();
    await enter(page, 'replacements.0.deliveryNote', 'HH-2026-08');
    await enter(page, 'replacements.0.shippedOn', '2026-11-17');
    await enter(page, 'replacements.0.quantity', '10');
    await saveAndLeave(page);
    await expect(status(page)).toHaveText('已结清');
    await expect(page.getByTestId('judgement-due')).toContainText('计入 PPM：10 件');
  });

  await test.step('its costs go to the complaint once, its pieces after somebody saw old and new', async () => {
    const panel = page.getByTestId('return-complaints');
    await panel.getByRole('button', { name: '费用记入投诉' }).click();
    await expect(panel).toContainText('本单费用已记入：1,280.50 元');
    await expect(panel.getByRole('button', { name: '费用记入投诉' })).toHaveCount(0);
    await panel.getByRole('button', { name: '确认计入 PPM 的数' }).click();
    const dialog = page.getByRole('dialog', { name: `计入 PPM · ${complaint.number}` });
    await expect(dialog.getByRole('listitem')).toHaveText('H-1：— → 10 件');
    await dialog.getByRole('button', { name: '计入 PPM' }).click();
    await expect(panel.getByRole('button', { name: '确认计入 PPM 的数' })).toHaveCount(0);
  });

  await test.step('both sides name each other, and the sheet says it all', async () => {
    await openComplaint(page, complaint);
    await expect(page.getByTestId('case-records')).toContainText('退换货单 TH-2026-0001');
    await page.getByRole('tab', { name: '费用' }).click();
    await expect(page.getByRole('cell', { name: 'TH-2026-0001' })).toBeVisible();
    await expect(page.getByText('合计 1,280.50')).toBeVisible();
    const cells = await exported(desk, page, 'goods-return', join(desk.dataFolder, 'return.xlsx'));
    for (const said of ['TH-2026-0001', complaint.number, '林业务', '顾工', '红字1', 'HH-2026-08'])
      expect(cells).toContain(said);
  });
});

test('a returned line becomes a complaint; only its receipt is asked for', async ({ page }) => {
  await show(page, '/records/goods-return/new', 'record-new');
  await enter(page, 'customer.name', '甲公司');
  await page.getByRole('button', { name: '加一行产品' }).click();
  await enter(page, 'lines.0.partName', '升降电机');
  await enter(page, 'lines.0.declaredQuantity', '12');
  await enter(page, 'lines.0.symptom', '异响');
  await page.keyboard.press('Control+s');
  await onScreen(page, 'record');
  await page.getByRole('button', { name: '转投诉' }).click();
  await page.getByText('转为投诉：升降电机').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: '登记投诉' })).toBeDisabled();
  await enterToday(page, 'receivedAt', '1010');
  await dialog.getByRole('button', { name: '登记投诉' }).click();
  await expect(page.getByRole('heading', { name: 'KS-2026-0001' })).toBeVisible();
  await expect(page.locator('#page')).toContainText('异响');
  await expect(page.locator('#page')).toContainText('退货');
  await page.getByTestId('case-records').getByText('退换货单 TH-2026-0001').click();
  await onScreen(page, 'record');
  await expect(page.getByRole('button', { name: '转投诉' })).toHaveCount(0);
});
