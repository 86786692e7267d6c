// Every screen and what opens on it, in light, dark and large type: no serious or critical fault.
import type { Page } from '@playwright/test';
import { seedWith, test } from '../e2e/fixtures';
import { demoNow, seedDemoRecords } from '../helpers/demo';
import { expectSound, expectSoundUnderPointer, inLooks, settle, show, wear } from './look';

const places = ['today', 'calendar', 'hand-over', 'register', 'settings', 'intake', 'outbox'] as const;

const dialogs: readonly { readonly title: string; readonly open: (page: Page) => Promise<void> }[] = [
  { title: 'search', open: (page) => page.keyboard.press('Control+k') },
  { title: 'help', open: (page) => page.keyboard.press('F1') },
  { title: 'export', open: (page) => page.keyboard.press('Control+e') },
  {
    title: 'preview of the print',
    open: async (page) => {
      await page.keyboard.press('Control+p');
      await page.locator('.preview-page canvas').first().waitFor();
    },
  },
  { title: 'filters', open: (page) => page.getByRole('button', { name: '筛选', exact: true }).click() },
  { title: 'columns', open: (page) => page.getByRole('button', { name: '列', exact: true }).click() },
  { title: 'views', open: (page) => page.getByRole('button', { name: '视图', exact: true }).click() },
];

test.use({ now: demoNow, seed: seedWith((folder) => seedDemoRecords(folder)) });

inLooks(1, (look) => {
  test('every screen is sound', async ({ page }) => {
    await wear(page, look);
    for (const place of places) {
      await show(page, `#/${place}`, place);
      await expectSound(page, place);
      if (place !== 'calendar') continue;
      for (const view of ['week', 'agenda', 'year']) {
        await page.keyboard.press(view === 'year' ? 'y' : view.slice(0, 1));
        await expectSound(page, `calendar, ${view}`);
      }
      await page.keyboard.press('m');
    }
  });
});

inLooks(2, (look) => {
  test('what the pointer is on is sound', async ({ page }) => {
    await wear(page, look);
    await show(page, '#/intake', 'intake');
    const channel = page.locator('[data-path="channel"]');
    await expectSoundUnderPointer(page, channel.getByText('来电'), 'a choice');
    await channel.getByText('来电').click();
    await expectSoundUnderPointer(page, channel.getByText('来电'), 'the chosen one');
    await show(page, '#/register', 'register');
    await expectSoundUnderPointer(page, page.getByRole('button', { name: '筛选', exact: true }), 'a button');
    await expectSoundUnderPointer(page, page.getByRole('link', { name: '到期日历' }), 'a place');
    await expectSoundUnderPointer(
      page,
      page.getByRole('banner').getByRole('button', { name: '登记投诉' }),
      'the main button',
    );
  });
});

inLooks(0, (look) => {
  test("the register's dialogs and preview are sound", async ({ page }) => {
    await wear(page, look);
    await show(page, '#/register', 'register');
    await page.getByRole('grid').locator('.register-number').first().click();
    await page.getByRole('button', { name: '预览', exact: true }).click();
    await expectSound(page, 'preview');
    for (const dialog of dialogs) {
      await dialog.open(page);
      await expectSound(page, dialog.title);
      await page.keyboard.press('Escape');
      await settle(page);
    }
    await page.getByRole('grid').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.documentElement.dataset.screen === 'complaint');
    await expectSound(page, 'complaint');
  });
});
