// Papers onto a real print queue: a cupsd of the test's own, whose printers keep what they are given.
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { goTo } from '../helpers/painted';
import { type PrintServer, startPrintServer } from '../helpers/print-server';
import { expect, test } from './fixtures';
import { complaintOf, registerOne } from './register-one';

const run = promisify(execFile);

/** Pages with their sizes in points, as poppler reads them. */
async function pagesOf(path: string): Promise<readonly string[]> {
  const { stdout } = await run('pdfinfo', ['-f', '1', '-l', '99', path]);
  return [...stdout.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm)].map(
    ([, width, height]) => `${Math.round(Number(width))} x ${Math.round(Number(height))}`,
  );
}

/** Every page as poppler draws it, grey and seen from an arm's length: a printer's A4 is a fifth of a point off the PDF's. */
async function picturesOf(path: string, folder: string, name: string): Promise<readonly Buffer[]> {
  await run('pdftoppm', ['-r', '60', '-gray', '-png', path, join(folder, name)]);
  const files = (await readdir(folder)).filter((file) => file.startsWith(`${name}-`)).toSorted();
  return Promise.all(
    files.map((file) =>
      sharp(join(folder, file)).resize(496, 702, { fit: 'fill' }).blur(2.5).raw().toBuffer(),
    ),
  );
}

/** How much two pages differ, in hundredths of full black: mean over the page. */
const difference = (one: Buffer, other: Buffer): number => {
  let sum = 0;
  for (let index = 0; index < one.length; index += 1)
    sum += Math.abs((one[index] ?? 0) - (other[index] ?? 0));
  return (sum / one.length / 255) * 100;
};

/** The PDF the program keeps: the one attachment of this desk. */
async function keptPdf(dataFolder: string): Promise<string> {
  const folder = join(dataFolder, 'attachments');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    if ((await readFile(path)).subarray(0, 5).toString() === '%PDF-') return path;
  }
  throw new Error('no PDF is kept');
}

async function choosePrinter(page: Page, name: string): Promise<void> {
  const direct = page.getByRole('region', { name: '直接打印' });
  await direct.getByRole('combobox', { name: '打印机' }).click();
  await page.locator('.ant-select-item-option').filter({ hasText: name }).click();
}

test.describe('on a real print queue', () => {
  let server: PrintServer;
  test.beforeAll(async () => {
    server = await startPrintServer();
    await server.add('LASER', 'keeps');
    await server.add('REFUSING', 'keeps');
    await server.refuse('REFUSING');
  });
  test.afterAll(() => server.close());

  test('a paper is printed as it was approved, once a test page was found right; a printer that refuses or vanishes says so', async ({
    launch,
    dataFolder,
  }) => {
    test.setTimeout(120_000);
    const { page } = await launch({ now: '2026-11-25T10:00+08:00', env: server.environment });
    await page.setViewportSize({ width: 1366, height: 768 });
    const { id } = await registerOne(page, complaintOf());
    await goTo(page, `/deliver/${id}`);
    await expect(page.locator('.preview-frame[data-state="ready"]')).toBeVisible({ timeout: 30_000 });
    await page.getByRole('tab', { name: '打印' }).click();
    const direct = page.getByRole('region', { name: '直接打印' });
    const jobs = page.getByRole('list', { name: '打印任务' });
    const log = page.getByRole('list', { name: '发出记录' });

    // Not before a person saw that this printer prints right.
    await choosePrinter(page, 'LASER');
    await expect(direct.getByRole('button', { name: '打印', exact: true })).toHaveCount(0);
    await expect(direct.getByRole('button', { name: '已打印正确' })).toBeDisabled();
    await page.screenshot({ path: test.info().outputPath('untested.png') });
    await direct.getByRole('button', { name: '打测试页' }).click();
    await expect(jobs.getByRole('listitem').first()).toContainText('已交给打印机', { timeout: 30_000 });
    await direct.getByRole('button', { name: '已打印正确' }).click();
    const tests = (await server.printed()).length;

    // As approved: number of pages, size, and to the eye.
    await direct.getByRole('button', { name: '打印', exact: true }).click();
    await expect(log.getByRole('listitem').first()).toContainText('LASER · 1 份', { timeout: 30_000 });
    await expect(log.getByRole('listitem').first()).toContainText('已交给系统');
    const [paper = ''] = (await server.printed()).slice(tests);
    const kept = await keptPdf(dataFolder);
    expect(await pagesOf(paper)).toEqual(await pagesOf(kept));
    const folder = test.info().outputPath();
    const [asPrinted, asKept] = [
      await picturesOf(paper, folder, 'printed'),
      await picturesOf(kept, folder, 'kept'),
    ];
    expect(asPrinted.length).toBeGreaterThan(1);
    for (const [index, picture] of asKept.entries())
      expect(difference(picture, asPrinted[index] ?? Buffer.alloc(0)), `page ${index + 1}`).toBeLessThan(1);
    // The comparison can tell: another page is another picture.
    expect(difference(asKept[0] ?? Buffer.alloc(0), asPrinted[1] ?? Buffer.alloc(0))).toBeGreaterThan(4);

    // Another range, copies, sides and paper; the choice stays for this form.
    await direct.getByLabel('份数').fill('2');
    await direct.getByLabel('页码(空着为全部)').fill('2');
    await direct.getByText('双面，长边翻').click();
    await direct.getByText('A3', { exact: true }).click();
    await direct.getByRole('button', { name: '打印', exact: true }).click();
    await expect(log.getByRole('listitem').first()).toContainText('LASER · 2 份', { timeout: 30_000 });
    const [, second = ''] = (await server.printed()).slice(tests);
    expect(await pagesOf(second)).toEqual(expect.arrayContaining(['842 x 1191']));
    expect(new Set(await pagesOf(second)).size).toBe(1);
    await page.screenshot({ path: test.info().outputPath('printed.png') });
    await page.getByRole('tab', { name: '邮件' }).click();
    await page.reload();
    await expect(page.locator('.preview-frame[data-state="ready"]')).toBeVisible({ timeout: 30_000 });
    await page.getByRole('tab', { name: '打印' }).click();
    await expect(direct.getByRole('radio', { name: '双面，长边翻' })).toBeChecked();
    await expect(direct.getByLabel('份数')).toHaveValue('1');

    // One that refuses, and one that is gone: the reason, and another try once it is back.
    await choosePrinter(page, 'REFUSING');
    await direct.getByRole('button', { name: '打测试页' }).click();
    await expect(jobs.getByRole('listitem').first()).toContainText('打印机不接收任务', { timeout: 30_000 });
    await server.accept('REFUSING');
    await jobs.getByRole('button', { name: '再打一次' }).click();
    await expect(jobs.getByRole('listitem').first()).toContainText('已交给打印机 测试页 · REFUSING', {
      timeout: 30_000,
    });
    await choosePrinter(page, 'LASER');
    await server.remove('LASER');
    await direct.getByRole('button', { name: '打印', exact: true }).click();
    await expect(jobs.getByRole('listitem').first()).toContainText('找不到这台打印机', { timeout: 30_000 });
    await expect(log.getByRole('listitem').first()).toContainText('失败');
    await page.screenshot({ path: test.info().outputPath('gone.png') });
    await server.add('LASER', 'keeps');
    await jobs.getByRole('button', { name: '再打一次' }).first().click();
    await expect(log.getByRole('listitem').first()).toContainText('已交给系统', { timeout: 30_000 });
  });
});
