// Backups: made by themselves at the close, asked for in the settings, at a second place, and put back.
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../helpers/demo';
import { answerDialogs } from './dialogs';
import { expect, test } from './fixtures';
import { complaintOf, registerOne } from './register-one';

test.use({ now: '2026-11-20T15:10+08:00' });

const backupsIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.deskbackup')).toSorted();

test('what was registered is in a backup once the program is closed, and nothing half made lies beside it', async ({
  launch,
  dataFolder,
}) => {
  const folder = join(dataFolder, 'backups');
  const desk = await launch();
  const { number } = await registerOne(desk.page, complaintOf());
  await desk.close();
  const [made = '', ...others] = await backupsIn(folder);
  expect(await readdir(folder)).toEqual([made, ...others]);
  expect(others).toEqual([]);
  const elsewhere = join(dataFolder, '..', `${dataFolder.split('/').at(-1)}-elsewhere`);
  await runCommand('restore', join(folder, made), '--data', elsewhere);
  const listed = await runCommand('list', '--json', '--data', elsewhere);
  await rm(elsewhere, { recursive: true });
  expect(listed).toContain(number);
  // Nothing changed: nothing is made.
  await (await launch()).close();
  expect(await backupsIn(folder)).toEqual([made]);
});

test('damaged records come back from what the close made, with everything that was registered', async ({
  launch,
  dataFolder,
}) => {
  const first = await launch();
  const { number } = await registerOne(first.page, complaintOf());
  await first.close();
  await writeFile(join(dataFolder, 'desk.sqlite'), 'damaged');
  const desk = await launch();
  await desk.page.getByText('最后的办法').click();
  await desk.page.getByRole('button', { name: '从备份恢复' }).click();
  await desk.page.getByRole('dialog').getByRole('button', { name: '从备份恢复' }).click();
  await expect(desk.page.getByRole('heading', { name: '工作台', level: 1 })).toBeVisible();
  await expect(desk.page.getByText(number).first()).toBeVisible();
});

test('a backup is made at once when asked for, copied to a stick, and the bar says when the stick was away too long', async ({
  launch,
  dataFolder,
}) => {
  const desk = await launch();
  const { page } = desk;
  await registerOne(page, complaintOf());
  await page.evaluate(() => {
    window.location.hash = '#/settings?section=backup';
  });
  const section = page.locator('#settings-backup');
  await section.getByRole('button', { name: '立即备份' }).click();
  await expect(page.getByText('已备份，并读回核对无误。')).toBeVisible();
  await expect(section.getByText('最近一次备份：')).toContainText('15:10');
  const [made] = await backupsIn(join(dataFolder, 'backups'));
  const stick = join(dataFolder, 'U盘');
  await mkdir(stick);
  await answerDialogs(desk, stick);
  await section.getByRole('button', { name: '选择位置…' }).click();
  await expect(section.getByText(/^那里最近的备份：/)).toContainText('15:10');
  expect(await backupsIn(stick)).toEqual([made]);
  await section.scrollIntoViewIfNeeded();
  await page.screenshot({ path: test.info().outputPath('second-place.png') });
  await expect(page.locator('.top-backup')).toHaveText(/上次备份/);
  await rename(stick, `${stick}-away`);
  await section.getByRole('button', { name: '立即复制' }).click();
  await expect(section.getByText(/^现在找不到这个位置/)).toBeVisible();
  await desk.close();
  const later = await launch({ now: '2026-11-23T08:00+08:00' });
  const sign = later.page.getByRole('button', { name: '▲ U盘备份过期' });
  await sign.click();
  const there = later.page.locator('#settings-backup').getByText(/^▲ 那里最近的备份/);
  await expect(there).toContainText('超过两天了');
  await expect(there).toBeInViewport();
  await later.page.screenshot({ path: test.info().outputPath('late.png') });
  await rename(`${stick}-away`, stick);
  await later.page.locator('#settings-backup').getByRole('button', { name: '立即备份' }).click();
  await expect(sign).toHaveCount(0);
  await expect(there).toHaveCount(0);
  expect(await backupsIn(stick)).toHaveLength(2);
});
