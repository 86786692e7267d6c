import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { blankContact, blankCustomer } from '@shared/domain/customer';
import { launchDesk } from '../helpers/electron';
import {
  attachedFile,
  type MailServer,
  mailPassword,
  mailUser,
  startMailServer,
} from '../helpers/mail-server';
import { goTo } from '../helpers/painted';
import { expect, test } from './fixtures';
import { complaintOf, fileCustomer, kill, registerOne } from './register-one';

const now = '2026-11-25T10:00+08:00';

/** A complaint of a customer with a contact for quality; answers its id. */
async function complaintToAnswer(page: Page): Promise<string> {
  const contact = {
    ...blankContact('00000000-0000-4000-8000-0000000000c1'),
    name: '林晓',
    role: 'quality' as const,
    email: 'lin.xiao@example.cn',
  };
  const id = await fileCustomer(page, { ...blankCustomer('甬城汽车'), contacts: [contact] });
  const { customer, ...rest } = complaintOf();
  return (await registerOne(page, { ...rest, customer: { ...customer, id } })).id;
}

/** ⚙ 邮件服务器, filled in as a person does, tried with a wrong password and with the right one. */
async function setServer(page: Page, server: MailServer): Promise<void> {
  await goTo(page, '/settings?section=mail');
  const section = page.getByRole('group', { name: '邮件服务器' });
  await section.getByRole('checkbox', { name: '由服务器发送邮件' }).check();
  await section.getByLabel('服务器', { exact: true }).fill('localhost');
  await section.getByRole('textbox', { name: /^端口/ }).fill(String(server.port));
  await section.getByLabel('发件人邮箱').fill('qa@supplier.example');
  await section.getByLabel('用户名(不需要登录时留空)').fill(mailUser);
  await section.getByLabel('发件人名称').fill('某某零部件 品管部');
  const password = section.getByLabel('密码', { exact: true });
  await password.fill('wrong');
  await section.getByRole('button', { name: '测试连接' }).click();
  await expect(section.getByRole('alert')).toContainText('服务器的证书不可信');
  await section.getByLabel('工厂自建证书机构的证书').fill(server.authority);
  await section.getByRole('button', { name: '测试连接' }).click();
  await expect(section.getByRole('alert')).toContainText('用户名或密码没有通过');
  await password.fill(mailPassword);
  await section.getByRole('button', { name: '测试连接' }).click();
  await expect(section.getByRole('alert')).toContainText('连接成功');
  await page.screenshot({ path: test.info().outputPath('server.png') });
  await section.getByRole('button', { name: '记住密码' }).click();
  await expect(password).toHaveAttribute('placeholder', '密码已有，不改就留空');
  await page.getByRole('button', { name: /保存/ }).last().click();
  await expect(page.getByText('没有未保存的更改').or(page.getByText('已保存'))).not.toHaveCount(0);
}

/** Hands the complaint's paper to the outbox. */
async function sendPaper(page: Page, complaintId: string): Promise<Locator> {
  await goTo(page, `/deliver/${complaintId}`);
  await expect(page.locator('.preview-frame[data-state="ready"]')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: '由服务器发送', exact: true }).click();
  const queued = page.getByRole('region', { name: '已放入发件箱' });
  await expect(queued.getByRole('alert')).toContainText('已放入发件箱');
  return queued;
}

/** Every file the program keeps, as far as it can be read. */
async function filesBelow(folder: string): Promise<readonly Buffer[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(files.map((path) => readFile(path).catch(() => Buffer.alloc(0))));
}

test('the plant’s own server gets a mail once, with the kept bytes; killed while it leaves, nobody sends it again unasked', async ({
  dataFolder,
  launch,
}) => {
  test.setTimeout(150_000);
  const server = await startMailServer();
  try {
    const killed = await launchDesk({ dataFolder, now });
    const { page } = killed;
    await page.setViewportSize({ width: 1366, height: 768 });
    const id = await complaintToAnswer(page);
    await goTo(page, '/outbox');
    await expect(page.getByText('没有设置邮件服务器')).toBeVisible();
    await setServer(page, server);

    // Taken back in time, nothing leaves.
    const first = await sendPaper(page, id);
    await page.screenshot({ path: test.info().outputPath('queued.png') });
    await first.getByRole('button', { name: '撤回' }).click();
    await expect(first.getByRole('alert')).toContainText('已取消');
    await first.getByRole('button', { name: '再写一封' }).click();

    const second = await sendPaper(page, id);
    await expect(second.getByRole('alert')).toContainText('已发出', { timeout: 30_000 });
    expect(server.received.map(({ to }) => to)).toEqual([['lin.xiao@example.cn']]);
    const hash = createHash('sha256')
      .update(attachedFile(server.received[0]?.bytes ?? Buffer.alloc(0)))
      .digest('hex');
    const log = page.getByRole('list', { name: '发出记录' });
    await expect(log.getByRole('listitem').first()).toContainText(hash.slice(0, 12));
    await expect(log.getByRole('listitem').first()).toContainText('250 OK queued as 4711');

    // A server that holds it off: tried again by itself later, or now by hand.
    await page.getByRole('button', { name: '再写一封' }).click();
    server.be('holds-off');
    const third = await sendPaper(page, id);
    await third.getByRole('button', { name: '打开发件箱' }).click();
    await page.getByRole('button', { name: '立即全部重试' }).click();
    await expect(page.getByText(/451 .*Greylisted/)).toBeVisible();
    await expect(page.getByText(/再试$/)).toBeVisible();
    await page.screenshot({ path: test.info().outputPath('held-off.png') });

    // All of it has arrived, the answer has not: then the power goes.
    server.be('stays-silent');
    void page.getByRole('button', { name: '立即全部重试' }).click();
    await expect.poll(server.arrived, { timeout: 20_000 }).toBe(2);
    await kill(killed);
    server.be('takes');

    for (const file of await filesBelow(dataFolder)) {
      for (const secret of [mailPassword, Buffer.from(`\0${mailUser}\0${mailPassword}`).toString('base64')])
        expect(file.includes(secret)).toBe(false);
      expect(file.includes(Buffer.from(mailPassword, 'utf16le'))).toBe(false);
    }

    const { page: after } = await launch({ now });
    await after.setViewportSize({ width: 1366, height: 768 });
    await after.getByRole('button', { name: '发件箱 1 封待处理' }).click();
    await expect(after.getByText('发送时断线，不知道服务器收下没有')).toBeVisible();
    await after.screenshot({ path: test.info().outputPath('perhaps.png') });
    // What is sent anew needs the password that only memory had; the other one stays where it is.
    await sendPaper(after, id);
    await after.getByRole('button', { name: '打开发件箱' }).click();
    await expect(after.getByText('需要邮件服务器的密码')).toBeVisible({ timeout: 20_000 });
    await after.screenshot({ path: test.info().outputPath('password.png') });
    await after.getByRole('textbox', { name: /^密码/ }).fill(mailPassword);
    await after.keyboard.press('Enter');
    await expect.poll(() => server.received.length, { timeout: 20_000 }).toBe(2);
    expect(server.arrived()).toBe(3);
    await after.getByRole('button', { name: '已确认发出' }).click();
    await expect(after.getByRole('button', { name: '发件箱 1 封待处理' })).toHaveCount(0);
    await after.screenshot({ path: test.info().outputPath('done.png') });
  } finally {
    await server.close();
  }
});
