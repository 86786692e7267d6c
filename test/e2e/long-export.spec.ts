// A long export in the real window: it says how far it is, and stops at once when told to.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { demoNow, seedDemoRecords } from '../helpers/demo';
import { onScreen } from './described';
import { answerDialogs } from './dialogs';
import { expect, seedWith, test } from './fixtures';

test.use({ now: demoNow, seed: seedWith((folder) => seedDemoRecords(folder, 1500)) });

test('a long register shows how far it is; cancelled, it leaves no file', { tag: '@timed' }, async ({
  desk,
  page,
}) => {
  await answerDialogs(desk, join(desk.dataFolder, '台账.pdf'));
  await page.keyboard.press('Alt+2');
  // The page answers to its keys once it stands; a busy machine takes a moment.
  await onScreen(page, 'register');
  await page.keyboard.press('Control+e');
  await page.getByRole('dialog').getByText('PDF 文件 (.pdf)').click();
  await page.getByRole('button', { name: '选择保存位置并导出' }).click();
  const job = page.locator('.job');
  await expect(job).toContainText(/[1-9]\d*\/\d+/);
  await expect(job.getByRole('progressbar')).toBeVisible();
  const before = performance.now();
  await job.getByRole('button', { name: '取消' }).click();
  await expect(job).toHaveAttribute('data-outcome', 'cancelled');
  expect(performance.now() - before).toBeLessThan(1_500);
  await expect(job).toContainText('已取消');
  const left = await readdir(desk.dataFolder);
  expect(left.filter((name) => name.endsWith('.pdf') || name.endsWith('.tmp'))).toEqual([]);
});
