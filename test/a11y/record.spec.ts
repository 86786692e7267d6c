// List, filter, page, editor and dialogs of records that are described: contacts, goods returns and service staff.
import type { Page } from '@playwright/test';
import type { Desk as Bridge } from '@shared/contract';
import { expect, seedWith, test } from '../e2e/fixtures';
import { demoNow, seedDemoRecords } from '../helpers/demo';
import { expectSound, inLooks, show, wear } from './look';

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

/** Kinds walked in one window: starting it takes as long as a kind. */
const together = 3;
const groups = Array.from({ length: Math.ceil(kinds.length / together) }, (_, group) =>
  kinds.slice(group * together, (group + 1) * together),
);

async function walk(page: Page, kind: (typeof kinds)[number]): Promise<void> {
  const id = await newest(page, kind);
  await show(page, `#/records/${kind}`, 'records');
  await page.getByRole('grid').focus();
  await page.keyboard.press(' ');
  await expect(page.getByRole('complementary', { name: '预览' }).locator('dl').first()).toBeVisible();
  await expectSound(page, `list of ${kind}`);
  await page.keyboard.press(' ');
  await page.getByRole('button', { name: '筛选' }).click();
  await expectSound(page, `filter of ${kind}`);
  await show(page, `#/records/${kind}/${id}`, 'record');
  await expectSound(page, `page of ${kind}`);
  await page.getByRole('tab', { name: '历史' }).click();
  await expectSound(page, `history of ${kind}`);
  await show(page, `#/records/${kind}/${id}/edit`, 'record-edit');
  await expectSound(page, `editor of ${kind}`);
  await page.locator('.editor-section').last().scrollIntoViewIfNeeded();
  await expectSound(page, `end of the editor of ${kind}`);
}

test.use({ now: demoNow, seed: seedWith((folder) => seedDemoRecords(folder)) });

for (const [turn, group] of groups.entries())
  inLooks(turn, (look) => {
    test(`list, page and editor are sound of ${group.join(', ')}`, async ({ page }) => {
      test.setTimeout(120_000);
      await wear(page, look);
      for (const kind of group) await walk(page, kind);
    });
  });
