import { join } from 'node:path';
import { blankLine } from '@shared/domain/complaint';
import {
  enter,
  exported,
  field,
  onScreen,
  openRecordEditor,
  saveAndLeave,
  status,
  textOf,
} from './described';
import { expect, test } from './fixtures';
import { complaintOf, openComplaint, registerOne } from './register-one';

test.use({ now: '2026-11-18T15:00+08:00' });

test('a feedback sheet from its complaint, confirmed, supervised, closed and exported', async ({
  desk,
  page,
}) => {
  const line = { ...blankLine('00000000-0000-4000-8000-0000000000b1'), partName: '支架' };
  const complaint = await registerOne(page, complaintOf({ lines: [line], causeOccurrence: '定位销磨损' }));
  await openComplaint(page, complaint);
  await page.getByRole('button', { name: '更多操作' }).click();
  await page.getByText('新建质量反馈表').click();
  await onScreen(page, 'record-new');
  await expect(textOf(page, 'complaintNumber')).toHaveValue(complaint.number);
  await expect(textOf(page, 'cause')).toHaveValue('定位销磨损');
  await page.keyboard.press('Control+s');
  await onScreen(page, 'record');
  await expect(page.getByRole('heading', { name: 'FK-2026-0001' })).toBeVisible();
  await expect(status(page)).toHaveText('处理中');

  await test.step('two different people sign, and nothing is closed before', async () => {
    await openRecordEditor(page);
    await enter(page, 'closedOn', '2026-11-18');
    await page.keyboard.press('Control+s');
    await expect(
      field(page, 'closedOn').locator('.ant-form-item-explain-error, [role="alert"], .field-error').first(),
    ).toBeVisible();
    await enter(page, 'qualityConfirmation.by', '周品管');
    await enter(page, 'qualityConfirmation.on', '2026-11-17');
    await enter(page, 'salesSupervision.by', '周品管');
    await enter(page, 'salesSupervision.on', '2026-11-18');
    await page.keyboard.press('Control+s');
    await expect(page.locator('.editor-bar [role="status"]')).toHaveAttribute('data-dirty', 'true');
    await enter(page, 'salesSupervision.by', '林业务');
    await saveAndLeave(page);
    await expect(status(page)).toHaveText('已结案');
  });

  await test.step('the complaint’s closing counts on it', async () => {
    await openComplaint(page, complaint);
    await page.getByRole('tab', { name: '处理' }).click();
    await expect(page.locator('#closing-gaps')).not.toContainText('顾客质量反馈表');
    await expect(page.locator('#page')).toContainText('FK-2026-0001');
  });

  const cells = await exported(desk, page, 'feedback-sheet', join(desk.dataFolder, 'sheet.xlsx'));
  for (const said of ['FK-2026-0001', complaint.number, '周品管', '林业务']) expect(cells).toContain(said);
});
