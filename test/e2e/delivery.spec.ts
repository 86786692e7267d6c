import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Desk as Bridge } from '@shared/contract';
import { blankCustomer } from '@shared/domain/customer';
import { answerDialogs } from './dialogs';
import { expect, test } from './fixtures';
import { complaintOf, fileCustomer, registerOne, submitReport } from './register-one';

test.use({ now: '2026-11-25T10:00+08:00' });

interface WithBridge {
  readonly desk: Bridge;
}

/** A report of a customer with a contact for quality, submitted as R0; answers its id. */
async function submittedReport(page: Page): Promise<string> {
  const contact = {
    id: '00000000-0000-4000-8000-0000000000c1',
    name: '林晓',
    department: '质量部',
    position: '',
    role: 'quality' as const,
    phone: '',
    mobile: '',
    email: 'lin.xiao@example.cn',
    messenger: '',
    language: null,
    validUntil: null,
  };
  const id = await fileCustomer(page, { ...blankCustomer('甬城汽车'), contacts: [contact] });
  const { customer, ...rest } = complaintOf();
  const { id: complaintId } = await registerOne(page, { ...rest, customer: { ...customer, id } });
  const result = await page.evaluate(
    async (complaint) =>
      (window as unknown as WithBridge).desk.report.start({
        token: crypto.randomUUID(),
        complaintId: complaint,
      }),
    complaintId,
  );
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  await submitReport(page, result.value.id);
  return result.value.id;
}

const partOf = (mail: string, ending: string): Buffer => {
  const at = mail.search(new RegExp(`filename\\*?[^\\n]*\\.${ending}`));
  const body =
    mail
      .slice(at)
      .split(/\r?\n\r?\n/)[1]
      ?.split(/\r?\n--/)[0] ?? '';
  return Buffer.from(body, 'base64');
};

test('a submitted report is a mail ready to be sent after two clicks, with the very bytes that were kept', async ({
  desk,
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await desk.app.evaluate(({ shell }) => {
    shell.openPath = () => Promise.resolve('');
  });
  const id = await submittedReport(page);
  await page.evaluate((place) => {
    location.hash = place;
  }, `#/report/${id}`);
  await page.getByRole('button', { name: '发出', exact: true }).click();
  await expect(page.locator('.preview-frame[data-state="ready"]')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('lin.xiao@example.cn').first()).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('deliver.png') });
  await page.getByRole('button', { name: '准备邮件', exact: true }).click();
  const path = (await page.locator('.mail-path').textContent()) ?? '';
  const mail = await readFile(path, 'utf8');
  await rm(path);
  expect(mail).toContain('X-Unsent: 1');
  expect(mail).toContain('lin.xiao@example.cn');
  const log = page.getByRole('list', { name: '发出记录' });
  await expect(log).toContainText('已交给系统');
  const hash = createHash('sha256').update(partOf(mail, 'pdf')).digest('hex');
  await expect(log).toContainText(hash.slice(0, 12));
  await page.screenshot({ path: test.info().outputPath('prepared.png') });

  await log.getByRole('button', { name: '标记已发出' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('刚刚', { exact: true }).click();
  await dialog.getByRole('button', { name: '标记已发出' }).click();
  await expect(log).toContainText('已发出 · 2026-11-25');
  await log.getByRole('button', { name: '登记回执' }).click();
  await dialog.getByText('刚刚', { exact: true }).click();
  await dialog.getByLabel('谁确认的').fill('林晓');
  await dialog.getByRole('button', { name: '登记回执' }).click();
  await expect(log).toContainText('顾客回执：2026-11-25');

  // A reader that does not open leaves it prepared; another try goes on with the same files.
  await desk.app.evaluate(({ shell }) => {
    shell.openPath = () => Promise.resolve('no program');
  });
  await page.getByRole('tab', { name: '打印' }).click();
  const print = page.getByRole('tabpanel', { name: '打印' });
  await print.getByRole('button', { name: '用 PDF 阅读器打开' }).click();
  await expect(print.getByRole('alert')).toContainText(
    /这台电脑没能打开“8D 报告_8D-KS-2026-0001-R0\.pdf”。.*PDF 阅读器/,
  );
  await expect(log.getByRole('listitem').first()).toContainText('已准备');
  await page.screenshot({ path: test.info().outputPath('print-failed.png') });
  const opened = test.info().outputPath('opened.pdf');
  await desk.app.evaluate(({ shell }, to) => {
    shell.openPath = async (from) => {
      await process.getBuiltinModule('node:fs/promises').copyFile(from, to);
      return '';
    };
  }, opened);
  await print.getByRole('button', { name: '用 PDF 阅读器打开' }).click();
  await expect(print.getByText('文件已在阅读器里打开')).toBeVisible();
  await expect(log.getByRole('listitem')).toHaveCount(2);
  await expect(log.getByRole('listitem').first()).toContainText('已交给系统');
  await expect(log.getByRole('listitem').first()).toContainText('打印');
  const openedHash = createHash('sha256').update(await readFile(opened));
  expect(openedHash.digest('hex')).toBe(hash);
  await page.screenshot({ path: test.info().outputPath('print.png') });
});

const goTo = (page: Page, place: string): Promise<void> =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, place);

async function complaintOfReport(page: Page, id: string): Promise<string> {
  const result = await page.evaluate(
    async (report) => (window as unknown as WithBridge).desk.report.get({ id: report }),
    id,
  );
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.complaint?.stored.id ?? '';
}

const clipboard = (app: ElectronApplication): Promise<string> =>
  app.evaluate(({ clipboard: board }) => board.readText());

test('a portal is filled from the words of the revision and noted with its number; a message is told; an outside file is what is sent', async ({
  desk,
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  const id = await submittedReport(page);
  await goTo(page, `#/deliver/${id}`);
  const log = page.getByRole('list', { name: '发出记录' });

  await page.getByRole('tab', { name: '顾客平台' }).click();
  const words = page.locator('.delivery-words');
  await words.getByRole('button', { name: '复制 顾客/工厂', exact: true }).click();
  expect(await clipboard(desk.app)).toBe('甬城汽车');
  await expect(words.getByRole('button', { name: '已复制顾客/工厂，再次复制' })).toBeVisible();
  await words.getByRole('button', { name: '复制整段 摘要', exact: true }).click();
  expect(await clipboard(desk.app)).toMatch(/^摘要\n/);
  await page.screenshot({ path: test.info().outputPath('portal.png') });
  const portal = page.getByRole('tabpanel', { name: '顾客平台' });
  await portal.getByText('刚刚', { exact: true }).click();
  const submitted = portal.getByRole('button', { name: '登记已提交' });
  await expect(submitted).toBeDisabled();
  await portal.getByLabel('平台编号').fill('SRM-20261125-07');
  await submitted.click();
  await expect(log).toContainText('SRM-20261125-07');
  await expect(log).toContainText('顾客平台');

  await page.getByRole('tab', { name: '微信/电话' }).click();
  const message = page.getByRole('tabpanel', { name: '微信/电话' });
  await message.getByRole('button', { name: '复制英文摘要' }).click();
  expect(await clipboard(desk.app)).toMatch(/^【8D Report】8D-KS-2026-0001-R0\n/);
  await message.getByRole('button', { name: '复制中文摘要' }).click();
  expect(await clipboard(desk.app)).toMatch(/^【8D 报告】8D-KS-2026-0001-R0\n/);
  await page.screenshot({ path: test.info().outputPath('message.png') });
  await message.getByText('刚刚', { exact: true }).click();
  await message.getByLabel('告知了谁').fill('林晓，电话');
  await message.getByRole('button', { name: '登记已告知' }).click();
  await expect(log).toContainText('林晓，电话');
  // Only words left: no file is named.
  await expect(log.getByRole('listitem').first()).not.toContainText('SHA-256');

  await page.getByRole('checkbox', { name: 'Excel' }).check();
  await page.getByText('ZIP 压缩包', { exact: true }).click();
  await page.getByRole('tab', { name: '打印' }).click();
  const print = page.getByRole('tabpanel', { name: '打印' });
  await expect(print.getByText('压缩包不能打印')).toBeVisible();
  await expect(print.getByRole('button', { name: '用 PDF 阅读器打开' })).toBeDisabled();
  await page.getByRole('tab', { name: '文件夹/U盘' }).click();
  const stick = test.info().outputPath('stick');
  await mkdir(stick);
  await answerDialogs(desk, stick);
  await expect(page.getByRole('list', { name: '将保存的文件' })).toHaveText(/8D-KS-2026-0001-R0_资料包\.zip/);
  await page.getByRole('button', { name: '选择文件夹并保存…' }).click();
  await expect(page.getByText('已保存，读回核对一致')).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('folder.png') });
  const [saved] = await readdir(stick);
  const savedHash = createHash('sha256')
    .update(await readFile(join(stick, saved ?? '')))
    .digest('hex');
  await expect(log.getByRole('listitem').first()).toContainText(savedHash.slice(0, 12));
  await page.getByText('合并成一个 PDF', { exact: true }).click();
  await expect(page.getByRole('list', { name: '将保存的文件' })).toHaveText(/_资料\.pdf.*\.xlsx/);
  await page.screenshot({ path: test.info().outputPath('merged.png') });

  const outside = test.info().outputPath('顾客格式.xls');
  await writeFile(outside, Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  await answerDialogs(desk, outside);
  await page.getByText('外部文件', { exact: true }).click();
  await expect(page.getByText('在右边选择文件后')).toBeVisible();
  await page.getByRole('button', { name: '选择文件', exact: true }).click();
  await expect(page.getByText('这种文件不能在这里预览')).toBeVisible();
  await page.getByRole('tab', { name: '邮件' }).click();
  const files = page.getByRole('list', { name: '附件' });
  await expect(files).toContainText('顾客格式.xls');
  await expect(files).not.toContainText('.pdf');
  await page.screenshot({ path: test.info().outputPath('outside.png') });

  await goTo(page, `#/complaint/${await complaintOfReport(page, id)}`);
  const dossier = test.info().outputPath('案卷.pdf');
  await answerDialogs(desk, dossier);
  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: '案卷 PDF(不含费用)' }).click();
  await expect.poll(() => readFile(dossier, 'latin1').catch(() => '')).toMatch(/^%PDF-/);
  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: '发给顾客…' }).click();
  await expect(page.locator('.preview-frame[data-state="ready"]')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('lin.xiao@example.cn').first()).toBeVisible();
});
