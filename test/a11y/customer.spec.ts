// Customers: list, the relation on one page, file, parts, history, editor, import.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Desk as Bridge } from '@shared/contract';
import type { Role } from '@shared/domain/person';
import { expect, seedWith, test } from '../e2e/fixtures';
import { demoNow, seedDemoRecords } from '../helpers/demo';
import { expectSound, inLooks, show, wear } from './look';

async function firstCustomer(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { desk } = window as unknown as { readonly desk: Bridge };
    const sort = { key: 'code', descending: false } as const;
    const answer = await desk.customer.page({ filter: {}, sort, offset: 0, limit: 1 });
    const id = answer.ok ? answer.value.rows[0]?.id : undefined;
    if (id === undefined) throw new Error('no customer');
    return id;
  });
}

/** Somebody who holds this role and no other. */
async function chooseOne(page: Page, role: Role): Promise<void> {
  await page.evaluate(async (held) => {
    const { desk } = window as unknown as { readonly desk: Bridge };
    const settings = await desk.settings.get({});
    const one = settings.ok
      ? settings.value.settings.people.find(({ roles }) => roles.length === 1 && roles.includes(held))
      : undefined;
    if (one === undefined) throw new Error(`nobody is ${held} alone`);
    await desk.operator.choose({ personId: one.id });
  }, role);
  await page.reload();
}

test.use({ now: demoNow, seed: seedWith((folder) => seedDemoRecords(folder)) });

inLooks(2, (look) => {
  test('list, relation, file, parts, history and editor of a customer are sound', async ({ page }) => {
    await wear(page, look);
    const id = await firstCustomer(page);
    await show(page, '#/customers', 'customers');
    await expectSound(page, 'list');
    await show(page, `#/customer/${id}`, 'customer');
    await expect(page.locator('.customer-trend').first()).toBeVisible();
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await expectSound(page, await tab.innerText());
    }
    await show(page, `#/customer/${id}/edit`, 'customer-edit');
    await expectSound(page, 'editor');
    await page.locator('.editor-section').last().scrollIntoViewIfNeeded();
    await expectSound(page, 'end of the editor');
  });
});

inLooks(0, (look) => {
  test('the list of external quality costs is sound, with its right and without', async ({ page }) => {
    await wear(page, look);
    await chooseOne(page, 'quality');
    await show(page, '#/costs', 'costs');
    await expectSound(page, 'without the right');
    await chooseOne(page, 'sales');
    await show(page, '#/costs', 'costs');
    await expect(page.getByTestId('cost-sums')).toBeVisible();
    await expectSound(page, 'list and sums');
  });
});

inLooks(1, (look) => {
  test('the import of an ERP file is sound', async ({ desk, page, dataFolder }) => {
    await wear(page, look);
    const file = join(dataFolder, 'erp.csv');
    await writeFile(
      file,
      '客户编码,客户名称,客户类别\nC1001,甲辰座椅系统(演示)有限公司,出口\nZ1,新顾客,一级\n,无,一级\n',
    );
    await desk.app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    }, file);
    await show(page, '#/customers/import', 'customer-import');
    await page.locator('.record-page button.ant-btn-primary').first().click();
    await expect(page.locator('.import-counts')).toBeVisible();
    await expectSound(page, 'preview');
  });
});
