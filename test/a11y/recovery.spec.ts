// The screen of a failed start. No preference can be read there, so it follows the system's colours.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, seedWith, test } from '../e2e/fixtures';
import { expectSound, expectSoundUnderPointer } from './look';

test.use({
  seed: seedWith(async (folder) => {
    await mkdir(join(folder, 'backups'), { recursive: true });
    await writeFile(join(folder, 'desk.sqlite'), 'damaged');
    await writeFile(join(folder, 'backups', 'daily-20260101T000000Z.sqlite'), 'a bad backup');
  }),
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the screen of a failed start is sound in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme });
    await expect(page.getByRole('heading', { name: '数据没有打开' })).toBeVisible();
    await page.getByText('系统给出的原因').click();
    await page.getByText('最后的办法').click();
    await expectSound(page, 'recovery');
    const restore = page.getByRole('button', { name: '从备份恢复' });
    await expectSoundUnderPointer(page, restore, 'restoring');
    await restore.click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectSound(page, 'restoring asked');
  });
}
