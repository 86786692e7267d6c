// Backups: made by themselves at the close, asked for in the settings, at a second place, and put back.
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Desk as Bridge } from '../../src-shared/contract/bridge';
import { runCommand } from '../helpers/demo';
import { answerDialogs } from './dialogs';
import { expect, test } from './fixtures';
import { complaintOf, registerOne } from './register-one';

test.use({ now: '2026-11-20T15:10+08:00' });

const openBackups = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.location.hash = '#/settings?section=backup';
  });

/** Who works stands at the bar's end: in the widest words and the largest type it is still there. */
async function expectWholeBar(page: Page, problem: string | null): Promise<void> {
  const wear = async (language: 'zh-CN' | 'en', textSize: 'normal' | 'large'): Promise<void> => {
    await page.evaluate(
      async (look) => {
        await (window as unknown as { readonly desk: Bridge }).desk.preferences.save(look);
      },
      { language, textSize },
    );
    await page.reload();
  };
  await wear('en', 'large');
  if (problem !== null) await expect(page.getByRole('button', { name: problem })).toBeVisible();
  else await expect(page.locator('.top-backup')).toHaveText(/Last backup/);
  const bar = page.locator('.top-bar');
  await expect(bar.getByRole('button', { name: 'Help' })).toBeInViewport({ ratio: 1 });
  await page.screenshot({ path: test.info().outputPath(`bar-${problem ?? 'well'}.png`) });
  await wear('zh-CN', 'normal');
}

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
  await openBackups(page);
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
  await expect(sign).toBeVisible();
  await expectWholeBar(later.page, '▲ Second backup late');
  await sign.click();
  const there = later.page.locator('#settings-backup').getByText(/^▲ 那里最近的备份/);
  await expect(there).toContainText('超过两天了');
  await expect(there).toBeInViewport();
  await later.page.screenshot({ path: test.info().outputPath('late.png') });
  await rename(`${stick}-away`, stick);
  await later.page.locator('#settings-backup').getByRole('button', { name: '立即备份' }).click();
  await expect(sign).toHaveCount(0);
  await expect(there).toHaveCount(0);
  await expectWholeBar(later.page, null);
  expect(await backupsIn(stick)).toHaveLength(2);
});

const openRestore = async (page: Page): Promise<Locator> => {
  await openBackups(page);
  await page.getByRole('button', { name: '从备份恢复…' }).click();
  return page.getByRole('dialog', { name: '从备份恢复' });
};

test('a backup is proven and compared before it takes the place of the records, and what was there can be taken back', async ({
  launch,
}) => {
  const desk = await launch();
  const { page } = desk;
  const kept = await registerOne(page, complaintOf());
  await openBackups(page);
  await page.getByRole('button', { name: '立即备份' }).click();
  await expect(page.getByText('已备份，并读回核对无误。')).toBeVisible();
  const later = await registerOne(page, complaintOf({ statement: '备份之后登记的投诉' }));
  const dialog = await openRestore(page);
  await expect(dialog.getByRole('button', { name: '恢复', exact: true })).toBeDisabled();
  await dialog.getByRole('button', { name: /手动/ }).click();
  await expect(dialog.getByText('✓ 核对无误。')).toBeVisible();
  await expect(dialog.getByRole('row', { name: '投诉 2 1' })).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('restore.png') });
  await dialog.getByRole('button', { name: '恢复', exact: true }).click();
  const done = page.getByRole('dialog', { name: '已恢复' });
  await expect(done.getByText(/before-restore-/)).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('restored.png') });
  await done.getByRole('button', { name: '重新载入' }).click();
  await expect(page.getByRole('heading', { name: '设置', level: 1 })).toBeVisible();
  const numbers = async () => {
    const listed = await page.evaluate(() =>
      (window as unknown as { readonly desk: Bridge }).desk.complaint.page({
        filter: {},
        sort: { key: 'number', descending: false },
        offset: 0,
        limit: 10,
      }),
    );
    return listed.ok ? listed.value.rows.map(({ number }) => number) : [];
  };
  expect(await numbers()).toEqual([kept.number]);
  await expect(page.locator('#settings-history')).toContainText(
    '从备份恢复。备份里最后一次保存：2026-11-20 15:10',
  );
  const again = await openRestore(page);
  await again.getByRole('button', { name: /恢复前的内容/ }).click();
  await expect(again.getByRole('row', { name: '投诉 1 2' })).toBeVisible();
  await again.getByRole('button', { name: '恢复', exact: true }).click();
  await page.getByRole('button', { name: '重新载入' }).click();
  await expect(page.getByRole('heading', { name: '设置', level: 1 })).toBeVisible();
  expect(await numbers()).toEqual([kept.number, later.number]);
});

test('a sealed backup asks for its password, a damaged one and another kind of file are refused, and the records stay', async ({
  launch,
  dataFolder,
}) => {
  const desk = await launch();
  const { page } = desk;
  const { number } = await registerOne(page, complaintOf());
  const [sealed, secret, bad] = ['sealed.deskbackup', '密码.txt', 'bad.deskbackup'].map((name) =>
    join(dataFolder, name),
  ) as [string, string, string];
  await writeFile(secret, '滑轨-2026-质量\n');
  await runCommand('backup', '--out', sealed, '--password-file', secret, '--data', dataFolder);
  const dialog = await openRestore(page);
  const choose = async (path: string): Promise<void> => {
    await answerDialogs(desk, path);
    await dialog.getByRole('button', { name: '选择其他文件…' }).click();
  };
  await choose(sealed);
  await dialog.getByLabel('备份密码').fill('不对的密码');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('密码不对，请重新输入。')).toBeVisible({ timeout: 20_000 });
  await dialog.getByLabel('备份密码').fill('滑轨-2026-质量');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('row', { name: '投诉 1 1' })).toBeVisible({ timeout: 20_000 });
  await writeFile(bad, 'PK\u0003\u0004 half a backup');
  await choose(bad);
  await expect(dialog.getByText('这不是本程序的备份文件。请选另一份。')).toBeVisible();
  await expect(dialog.getByRole('button', { name: '恢复', exact: true })).toBeDisabled();
  await page.screenshot({ path: test.info().outputPath('refused.png') });
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  expect(await runCommand('list', '--json', '--data', dataFolder)).toContain(number);
});

test('is restored by an administrator only, whatever calls', async ({ launch }) => {
  const desk = await launch();
  const { page } = desk;
  const refused = await page.evaluate(async () => {
    const { desk: bridge } = window as unknown as { readonly desk: Bridge };
    const { settings, version } = await bridge.settings.get({}).then((got) => {
      if (!got.ok) throw new Error(got.error.code);
      return got.value;
    });
    const clerk = {
      ...settings.people[0],
      id: crypto.randomUUID(),
      name: '文员',
      roles: ['quality' as const],
    };
    await bridge.settings.save({
      version,
      people: [...settings.people, clerk as (typeof settings.people)[number]],
    });
    await bridge.operator.choose({ personId: clerk.id });
    await bridge.backup.make({});
    const listed = await bridge.backup.list({});
    const token = listed.ok ? (listed.value[0]?.token ?? '') : '';
    const [looked, done] = [
      await bridge.backup.preview({ token, password: null }),
      await bridge.backup.restore({ token, password: null }),
    ];
    return [looked, done].map((result) => (result.ok ? 'done' : result.error.code));
  });
  expect(refused).toEqual(['forbidden', 'forbidden']);
});
