import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { resolveElectron } from '../../scripts/electron-runtime.mjs';
import type { Desk } from '../helpers/electron';
import { type NotificationServer, startNotificationServer } from '../helpers/notification-server';
import { expect, test } from './fixtures';
import { complaintOf, registerOne } from './register-one';

const firstStart = '2026-11-21T13:39:35+08:00';

/** The program's present at a moment of this PC, epoch milliseconds. */
async function presentAt(page: Page, at: number): Promise<number> {
  const offset = await page.evaluate(async () => {
    const { desk } = window as unknown as {
      desk: { app: { status: (input: object) => Promise<{ value: { clockOffset: number } }> } };
    };
    return (await desk.app.status({})).value.clockOffset;
  });
  return at + offset;
}

const hide = ({ app }: Desk): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
const isVisible = ({ app }: Desk): Promise<boolean> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false);

const closeWindow = ({ app }: Desk): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

/** A second start with the same folder; resolves when it has left. */
async function startAgain(dataFolder: string): Promise<void> {
  const program = resolve(import.meta.dirname, '..', '..');
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const args = [...(isRoot ? ['--no-sandbox'] : []), program, '--data', dataFolder];
  await once(spawn(resolveElectron().executable, args, { stdio: 'ignore' }), 'exit');
}

const openSettings = (page: Page): Promise<void> =>
  page.evaluate(() => {
    location.hash = '#/settings';
  });

const bell = (page: Page) => page.getByRole('banner').getByRole('button', { name: /^提醒：/ });
const list = (page: Page) => page.getByRole('dialog', { name: '提醒' });

test.describe('reminders', () => {
  let desktop: NotificationServer;
  test.beforeAll(async () => {
    desktop = await startNotificationServer();
  });
  test.afterAll(() => desktop.close());

  test('come on the desktop at their minute and in the window’s list; what came while the program was off is told in one', async ({
    launch,
    dataFolder,
  }) => {
    test.setTimeout(120_000);
    const desk = await launch({ now: firstStart });
    const { page } = desk;
    await bell(page).click();
    await expect(list(page)).toContainText('现在没有要提醒的事');
    await page.keyboard.press('Escape');
    // 24 hours end on Saturday at 17:40, a rest day: told four hours before.
    const friday = '2026-11-20T17:40+08:00';
    const stored = await registerOne(page, complaintOf({ receivedAt: friday, responsiblePerson: '' }));
    await registerOne(page, complaintOf({ receivedAt: '2026-11-20T17:45+08:00' }));
    expect(desktop.shown).toEqual([]);
    await expect.poll(() => desktop.shown.length, { timeout: 60_000 }).toBe(1);
    const [told] = desktop.shown;
    const at = await presentAt(page, told?.at ?? 0);
    expect(at).toBeGreaterThanOrEqual(Date.parse('2026-11-21T13:40+08:00'));
    expect(at).toBeLessThan(Date.parse('2026-11-21T13:40:05+08:00'));
    expect(told?.title).toBe(`即将到期：24小时响应 ${stored.number}`);
    expect(told?.body).toContain('甬城汽车');
    await expect(bell(page)).toHaveText('提醒1');

    await hide(desk);
    desktop.click(told?.id ?? 0);
    await expect.poll(() => isVisible(desk)).toBe(true);
    await expect(page.getByRole('heading', { name: stored.number })).toBeVisible();
    // Nowhere to show a tray: a closed window ends the program, whatever is wished.
    await openSettings(page);
    await page.getByRole('radiogroup', { name: '关闭窗口后' }).getByText('留在托盘').click();
    const left = new Promise<void>((done) => desk.app.process().once('exit', () => done()));
    await closeWindow(desk);
    await left;

    desktop.showTrays();
    const configHome = join(dataFolder, 'config');
    const later = await launch({
      now: '2026-12-02T09:00+08:00',
      args: ['--hidden'],
      env: { XDG_CONFIG_HOME: configHome },
    });
    await expect.poll(() => desktop.shown.length, { timeout: 20_000 }).toBe(2);
    expect(desktop.trays()).toBe(1);
    expect(await isVisible(later)).toBe(false);
    const summary = desktop.shown[1];
    expect(summary?.title).toBe('程序没有运行时有 6 件事到期');
    expect(summary?.body.split('\n')).toHaveLength(4);
    desktop.click(summary?.id ?? 0);
    const drawer = list(later.page);
    await expect.poll(() => isVisible(later)).toBe(true);
    const meanwhile = drawer.getByRole('region', { name: '程序没有运行时到期' });
    await expect(meanwhile.getByRole('listitem')).toHaveCount(6);
    await expect(meanwhile.getByRole('listitem').first()).toContainText('逾期，升级管理员');

    await meanwhile.getByRole('button', { name: `稍后提醒：24小时响应 ${stored.number}` }).click();
    const dialog = later.page.getByRole('dialog', { name: '稍后提醒' });
    await expect(dialog.getByRole('button', { name: '推迟提醒' })).toBeDisabled();
    await dialog.getByText('下一工作日').click();
    await dialog.getByLabel('理由').fill('等顾客回电');
    await dialog.getByRole('button', { name: '推迟提醒' }).click();
    const snoozed = drawer.getByRole('region', { name: '已推迟' });
    await expect(snoozed).toContainText('推迟到 12-03 08:00：等顾客回电');
    await expect(bell(later.page)).toHaveText('提醒5');
    await meanwhile
      .getByRole('button', { name: /^知道了：/ })
      .first()
      .click();
    await expect(bell(later.page)).toHaveText('提醒4');

    await snoozed.getByRole('link', { name: stored.number }).click();
    await expect(drawer).toBeHidden();
    await later.page.getByRole('tab', { name: '历史' }).click();
    await expect(later.page.getByText('推迟提醒')).toBeVisible();
    await expect(later.page.getByText('提醒(24小时响应)')).toBeVisible();
    expect(desktop.shown).toHaveLength(2);

    await openSettings(later.page);
    const byItself = later.page.getByRole('radiogroup', { name: '开机时' });
    const entry = join(configHome, 'autostart', 'customer-desk.desktop');
    await byItself.getByText('自动启动').click();
    await expect.poll(() => readFile(entry, 'utf8').catch(() => '')).toContain('"--hidden"');
    expect(await readFile(entry, 'utf8')).toContain(`"--data" "${dataFolder}"`);
    await byItself.getByText('手动打开').click();
    await expect.poll(() => existsSync(entry)).toBe(false);

    await closeWindow(later);
    await expect.poll(() => isVisible(later)).toBe(false);
    await startAgain(dataFolder);
    await expect.poll(() => isVisible(later)).toBe(true);
  });
});
