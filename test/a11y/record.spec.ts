// List, filter, page, editor and dialogs of records that are described: contacts, goods returns and service staff.
import type { Page } from '@playwright/test';
import type { Desk as Bridge } from '@shared/contract';
import { expect, seedWith, test } from '../e2e/fixtures';
import { demoNow, seedDemoRecords } from '../helpers/demo';
import { expectSound, looks, show, wear } from './look';

const kinds = [
  'communication',
  'order',
  'goods-return',
  'feedback-sheet',
  'service-summary',
  'internal-hand-over',
  'support-request',
  'service-agreement',
  'service-plan',
  'service-staff',
  'visit-plan',
  'visit-report',
  'survey',
  'survey-record',
  'care-plan',
  'question',
  'survey-plan',
] as const;

async function newest(page: Page, kind: (typeof kinds)[number]): Promise<string> {
  return page.evaluate(async (wanted) => {
    const { desk } = window as unknown as { readonly desk: Bridge };
    const answer = await desk.record.page({ kind: wanted, offset: 0, limit: 1 });
    const id = answer.ok ? answer.value.records[0]?.id : undefined;
    if (id === undefined) throw new Error(`no ${wanted}`);
    return id;
  }, kind);
}

/** Every kind in every look when the whole matrix is asked for; else each kind in one, and each look with its kinds. */
const isFull = process.env.TEST_FULL === '1';
const isWalked = (kind: number, look: number): boolean => isFull || kind % looks.length === look;

for (const [place, look] of looks.entries()) {
  test.describe(`in ${look.title}`, () => {
    test.use({ now: demoNow, seed: seedWith((folder) => seedDemoRecords(folder)) });

    for (const kind of kinds.filter((_, index) => isWalked(index, place))) {
      test(`list, page and editor of ${kind} are sound`, async ({ page }) => {
        await wear(page, look);
        const id = await newest(page, kind);
        await show(page, `#/records/${kind}`, 'records');
        await page.getByRole('grid').focus();
        await page.keyboard.press(' ');
        await expect(page.getByRole('complementary', { name: '预览' }).locator('dl').first()).toBeVisible();
        await expectSound(page, 'list');
        await page.keyboard.press(' ');
        await page.getByRole('button', { name: '筛选' }).click();
        await expectSound(page, 'filter');
        await show(page, `#/records/${kind}/${id}`, 'record');
        await expectSound(page, 'page');
        await page.getByRole('tab', { name: '历史' }).click();
        await expectSound(page, 'history');
        await show(page, `#/records/${kind}/${id}/edit`, 'record-edit');
        await expectSound(page, 'editor');
        await page.locator('.editor-section').last().scrollIntoViewIfNeeded();
        await expectSound(page, 'end of the editor');
      });
    }
  });
}
