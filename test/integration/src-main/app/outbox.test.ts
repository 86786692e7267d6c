import { createHash } from 'node:crypto';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Outbox, type OutboxWork, type Password } from '@main/app/outbox';
import { restoreBackup, writeBackup } from '@main/data/backup';
import { openMailSession, type Patience } from '@main/platform/mail-server';
import { messageOf } from '@main/services/mail/message';
import type { OutboxState } from '@shared/contract';
import { epochOf, toInstant } from '@shared/domain/calendar';
import { stateOf } from '@shared/domain/delivery';
import type { SmtpRules } from '@shared/domain/mail';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  attachedFile,
  type MailServer,
  mailPassword,
  mailUser,
  startMailServer,
} from '../../../helpers/mail-server';
import { openDesk, type TestDesk } from '../../support/desk';
import { preparedDelivery, testMail } from '../../support/mail';
import { tempFolder } from '../../support/temp';

const startsAt = '2026-11-21T10:00+08:00';
const start = epochOf(startsAt);
const minutes = (count: number): number => start + count * 60_000;
const itself = { id: '', name: '系统', roles: [] };
const patience: Patience = { connect: 5_000, answer: 2_000 };

const serverSettings = (
  server: Pick<MailServer, 'port' | 'authority'>,
  change: Partial<SmtpRules> = {},
): SmtpRules => ({
  isOn: true,
  host: 'localhost',
  port: server.port,
  security: 'starttls',
  user: mailUser,
  senderName: '甲方供应商 品管部',
  senderAddress: 'qa@supplier.example',
  authority: server.authority,
  ...change,
});

async function setServer(desk: TestDesk, smtp: SmtpRules): Promise<void> {
  const { version, settings } = await desk.call('settings.get', {});
  await desk.call('settings.save', { version, mail: { ...settings.mail, smtp } });
}

const serverFor = async (options?: Parameters<typeof startMailServer>[0]): Promise<MailServer> => {
  const server = await startMailServer(options);
  onTestFinished(() => server.close());
  return server;
};

interface Sending {
  readonly desk: TestDesk;
  readonly outbox: Outbox;
  /** What became of the queued mail, step by step. */
  readonly steps: () => Promise<readonly string[]>;
  readonly note: () => Promise<string>;
  readonly queue: (bytes?: Uint8Array) => Promise<string>;
  /** Looks at a moment, as the timer would. */
  readonly lookAt: (epochMs: number) => Promise<OutboxState>;
  readonly tried: () => number;
}

/** A desk whose outbox looks when the test says so. */
async function sending(
  smtp: SmtpRules,
  options: { readonly desk?: TestDesk; readonly password?: string | null } = {},
): Promise<Sending> {
  const desk = options.desk ?? (await openDesk({ now: startsAt }));
  await setServer(desk, smtp);
  let now = start;
  let known: string | null = options.password === undefined ? mailPassword : options.password;
  let tried = 0;
  let id = '';
  const context = { operator: itself, clock: { now: () => now } };
  const records = desk.services.outbox;
  const work: OutboxWork = {
    server: () => records.server(),
    counts: () => records.counts(),
    waiting: () => records.waiting(),
    begin: (each) => records.begin(context, each),
    end: (each, step) => desk.services.deliveries.step(context, { id: each, ...step }),
    lost: () => records.lost(context),
    message: (mail, server) => messageOf(desk.services, mail, server),
    instant: async (epochMs) => toInstant(epochMs, 'Asia/Shanghai'),
  };
  const password: Password = {
    isKept: () => false,
    get: () => known,
    set: (_server, given) => {
      known = given;
    },
    forget: () => {
      known = null;
    },
  };
  const outbox = new Outbox({
    clock: { now: () => now },
    log: { error: () => '', info: () => undefined },
    work: () => work,
    password,
    open: (server, secret, signal) => {
      tried += 1;
      return openMailSession(server, secret, { signal, patience });
    },
    words: () => ({ broken: '断线', tooLarge: '太大', fileMissing: '缺文件' }),
    changed: () => undefined,
  });
  outbox.start();
  onTestFinished(() => outbox.stop());
  const facts = async () => (await desk.services.deliveries.find(id)).delivery.facts;
  return {
    desk,
    outbox,
    tried: () => tried,
    steps: async () => (await facts()).steps.map(({ state }) => state),
    note: async () => (await facts()).steps.at(-1)?.note ?? '',
    queue: async (bytes = Buffer.from('%PDF-1.7 毛刺')) => {
      const { delivery } = await preparedDelivery(desk, 'smtp', bytes);
      id = delivery.id;
      await desk.call('outbox.queue', {
        deliveryId: id,
        mail: { ...testMail, bcc: [{ name: '', address: 'own@supplier.example' }] },
      });
      return id;
    },
    lookAt: async (epochMs) => {
      now = epochMs;
      desk.at(toInstant(epochMs, 'Asia/Shanghai'));
      await outbox.look();
      return outbox.state();
    },
  };
}

describe('a mail in the outbox', () => {
  it('is held for ten seconds, then sent once with the kept bytes, to hidden readers as well, and never again', async () => {
    const server = await serverFor();
    const { queue, lookAt, steps, note, outbox } = await sending(serverSettings(server));
    const bytes = Buffer.from('%PDF-1.7 \u0000毛刺');
    const id = await queue(bytes);
    await lookAt(start + 9_000);
    expect(server.received).toHaveLength(0);
    await lookAt(start + 10_000);
    expect(await steps()).toEqual(['prepared', 'sending', 'sent']);
    expect(await note()).toContain('OK queued as 4711');
    const [mail] = server.received;
    expect(mail?.to).toEqual(['lin@example.cn', 'buy@example.cn', 'own@supplier.example']);
    expect(mail?.from).toBe('qa@supplier.example');
    const text = mail?.bytes.toString('latin1') ?? '';
    expect(text).toContain(`Message-ID: <${id}@supplier.example>`);
    expect(text).not.toContain('own@supplier.example');
    expect(
      createHash('sha256')
        .update(attachedFile(mail?.bytes ?? Buffer.alloc(0)))
        .digest('hex'),
    ).toBe(createHash('sha256').update(bytes).digest('hex'));
    await lookAt(minutes(600));
    await outbox.now();
    expect(server.arrived()).toBe(1);
  });

  it('waits longer after each time a server holds it off, and then arrives with the same bytes', async () => {
    const server = await serverFor();
    const { queue, lookAt, steps, note, tried } = await sending(serverSettings(server));
    await queue();
    server.be('holds-off');
    await lookAt(minutes(1));
    expect(await steps()).toEqual(['prepared', 'sending', 'prepared']);
    expect(await note()).toContain('451');
    await lookAt(minutes(2));
    expect(tried()).toBe(1);
    await lookAt(minutes(3));
    expect(tried()).toBe(2);
    await lookAt(minutes(7));
    expect(tried()).toBe(2);
    server.be('takes');
    await lookAt(minutes(8));
    expect(await steps()).toEqual([
      'prepared',
      'sending',
      'prepared',
      'sending',
      'prepared',
      'sending',
      'sent',
    ]);
    expect(server.received).toHaveLength(1);
  });

  it('that is held off for more than a day is given up for a person to decide, who can have it tried again', async () => {
    const server = await serverFor();
    const { desk, queue, lookAt, steps } = await sending(serverSettings(server));
    const id = await queue();
    server.be('holds-off');
    for (let hour = 1; hour < 40; hour += 1) await lookAt(minutes(hour * 60));
    expect((await steps()).at(-1)).toBe('failed');
    expect(await desk.services.outbox.counts()).toEqual({ waiting: 0, asking: 1 });
    server.be('takes');
    await desk.call('outbox.again', { deliveryId: id });
    await lookAt(minutes(40 * 60 + 1));
    expect((await steps()).slice(-3)).toEqual(['prepared', 'sending', 'sent']);
    expect(server.received).toHaveLength(1);
  });

  it.each([
    ['refuses-reader', '550'],
    ['refuses-mail', '554'],
  ] as const)('that the server %s is not tried again, and says why', async (mood, code) => {
    const server = await serverFor();
    const { queue, lookAt, steps, note } = await sending(serverSettings(server));
    await queue();
    server.be(mood);
    await lookAt(minutes(1));
    expect(await steps()).toEqual(['prepared', 'sending', 'failed']);
    expect(await note()).toContain(code);
    server.be('takes');
    await lookAt(minutes(600));
    expect(server.received).toHaveLength(0);
  });

  it('reaches the readers the server takes, and names the one it does not', async () => {
    const server = await serverFor();
    const { desk, lookAt } = await sending(serverSettings(server));
    const { delivery } = await preparedDelivery(desk, 'smtp');
    const to = [...testMail.to, { name: '', address: 'nobody@example.cn' }];
    await desk.call('outbox.queue', { deliveryId: delivery.id, mail: { ...testMail, to } });
    await lookAt(minutes(1));
    const { facts } = (await desk.services.deliveries.find(delivery.id)).delivery;
    expect(stateOf(facts)).toBe('sent');
    expect(facts.steps.at(-1)?.note).toContain('nobody@example.cn');
    expect(server.received[0]?.to).toEqual(['lin@example.cn', 'buy@example.cn']);
  });

  it('larger than the server says it takes is not begun, and says so', async () => {
    const server = await serverFor({ size: 20_000 });
    const { queue, lookAt, steps, note } = await sending(serverSettings(server));
    await queue(Buffer.alloc(40_000, 7));
    await lookAt(minutes(1));
    expect(await steps()).toEqual(['prepared', 'sending', 'failed']);
    expect(await note()).toBe('太大');
    expect(server.arrived()).toBe(0);
  });

  it('cut off while it leaves was not sent, and is tried again by itself', async () => {
    const server = await serverFor();
    const { queue, lookAt, steps, note } = await sending(serverSettings(server));
    await queue(Buffer.alloc(8_000_000, 7));
    server.be('breaks-in-data');
    await lookAt(minutes(1));
    expect(await steps()).toEqual(['prepared', 'sending', 'prepared']);
    expect(await note()).toBe('断线');
    server.be('takes');
    await lookAt(minutes(4));
    expect((await steps()).at(-1)).toBe('sent');
    expect(server.received).toHaveLength(1);
  });

  it.each(['breaks-after-data', 'stays-silent'] as const)(
    'whose server %s is perhaps sent: never by itself again, but once a person asks',
    async (mood) => {
      const server = await serverFor();
      const { desk, queue, lookAt, steps } = await sending(serverSettings(server));
      const id = await queue();
      server.be(mood);
      await lookAt(minutes(1));
      expect(await steps()).toEqual(['prepared', 'sending', 'perhaps-sent']);
      server.be('takes');
      await lookAt(minutes(3000));
      expect(server.arrived()).toBe(1);
      await desk.call('outbox.again', { deliveryId: id });
      await lookAt(minutes(3001));
      expect(server.received).toHaveLength(1);
    },
  );

  it('taken back in time is never sent', async () => {
    const server = await serverFor();
    const { desk, queue, lookAt, steps } = await sending(serverSettings(server));
    const id = await queue();
    await desk.call('delivery.mark', { id, state: 'cancelled', note: '撤回' });
    await lookAt(minutes(60));
    expect(await steps()).toEqual(['prepared', 'cancelled']);
    expect(server.arrived()).toBe(0);
  });

  it('whose file is gone fails with that, and the next one goes on', async () => {
    const server = await serverFor();
    const { desk, queue, lookAt, steps, note } = await sending(serverSettings(server));
    const id = await queue();
    const { facts } = (await desk.services.deliveries.find(id)).delivery;
    const { path } = await desk.services.attachments.locate(facts.files[0]?.attachmentId ?? '');
    rmSync(path);
    await lookAt(minutes(1));
    expect(await steps()).toEqual(['prepared', 'failed']);
    expect(await note()).toBe('缺文件');
    await queue(Buffer.from('%PDF-1.7 other'));
    await lookAt(minutes(2));
    expect(server.received).toHaveLength(1);
  });

  it('may be handed in once, by whoever may write, to a server that is set, with somebody to read it', async () => {
    const server = await serverFor();
    const { desk, queue } = await sending(serverSettings(server));
    const id = await queue();
    await expect(desk.call('outbox.queue', { deliveryId: id, mail: testMail })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const { delivery } = await preparedDelivery(desk, 'smtp', Buffer.from('%PDF-1.7 b'));
    const nobody = { ...testMail, to: [] };
    await expect(desk.call('outbox.queue', { deliveryId: delivery.id, mail: nobody })).rejects.toMatchObject({
      code: 'invalid',
    });
    const reader = { ...desk.context, operator: { ...desk.context.operator, roles: ['read-only' as const] } };
    const asReader = desk.services.channels['outbox.queue'](reader, {
      deliveryId: delivery.id,
      mail: testMail,
    });
    await expect(asReader).rejects.toMatchObject({ code: 'forbidden' });
    await setServer(desk, serverSettings(server, { isOn: false }));
    await expect(
      desk.call('outbox.queue', { deliveryId: delivery.id, mail: testMail }),
    ).rejects.toMatchObject({ params: { why: 'no-mail-server' } });
  });

  it('stands in the history with its words, and verify proves it', async () => {
    const server = await serverFor();
    const { desk, queue } = await sending(serverSettings(server));
    await queue();
    const check = async () => (await desk.services.verify()).find(({ name }) => name === 'outbox');
    expect(await check()).toMatchObject({ checked: 1, defects: [] });
    await desk.store.write((trx) => trx.updateTable('outbox').set({ facts: '{}' }).execute());
    expect((await check())?.defects).toHaveLength(1);
  });
});

describe('after the program ended', () => {
  it('a mail that was leaving is perhaps sent, one that waited is sent once', async () => {
    const server = await serverFor();
    const first = await sending(serverSettings(server));
    const leaving = await first.queue();
    await first.desk.services.outbox.begin(first.desk.context, leaving);
    const second = await sending(serverSettings(server), { desk: first.desk });
    await second.queue(Buffer.from('%PDF-1.7 waits'));
    await second.lookAt(minutes(1));
    expect(await second.steps()).toEqual(['prepared', 'sending', 'sent']);
    expect(await first.steps()).toEqual(['prepared', 'sending', 'perhaps-sent']);
    expect(server.arrived()).toBe(1);
  });

  it('a database put back from before the sending does not send it a second time', async () => {
    const server = await serverFor();
    const folder = tempFolder();
    const desk = await openDesk({ folder, now: startsAt });
    const first = await sending(serverSettings(server), { desk });
    const id = await first.queue();
    const backup = join(folder, 'backup.sqlite');
    await desk.store.backup(backup);
    await first.lookAt(minutes(1));
    expect(server.received).toHaveLength(1);
    await first.outbox.stop();
    const { path } = desk.store;
    await desk.store.close();
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
    copyFileSync(backup, path);
    const restored = await openDesk({ folder, now: startsAt });
    const again = await sending(serverSettings(server), { desk: restored });
    await again.lookAt(minutes(60));
    const { facts } = (await restored.services.deliveries.find(id)).delivery;
    expect(facts.steps.map(({ state }) => state)).toEqual(['prepared', 'perhaps-sent']);
    expect(server.arrived()).toBe(1);
    await restored.call('outbox.again', { deliveryId: id });
    await again.lookAt(minutes(61));
    expect(server.arrived()).toBe(2);
  });

  it('a backup put back on another PC sends nothing that may have left meanwhile, and says how many', async () => {
    const server = await serverFor();
    const desk = await openDesk({ now: startsAt });
    const first = await sending(serverSettings(server), { desk });
    const id = await first.queue();
    const backup = join(tempFolder(), '备份.deskbackup');
    const usual = { password: null, reason: 'asked', now: start, program: 'test' } as const;
    await writeBackup({ store: desk.store, target: backup, ...usual });
    await first.lookAt(minutes(1));
    expect(server.arrived()).toBe(1);
    const folder = tempFolder();
    const { heldMails } = await restoreBackup({
      folder,
      source: backup,
      password: null,
      clock: { now: () => start },
      note: async () => undefined,
    });
    expect(heldMails).toBe(1);
    const restored = await openDesk({ folder, now: startsAt });
    const again = await sending(serverSettings(server), { desk: restored });
    await again.lookAt(minutes(60));
    const { facts } = (await restored.services.deliveries.find(id)).delivery;
    expect(facts.steps.map(({ state }) => state)).toEqual(['prepared', 'perhaps-sent']);
    expect(server.arrived()).toBe(1);
  });

  it('a backup put back where it was made knows what left from there, and sends what did not', async () => {
    const server = await serverFor();
    const folder = tempFolder();
    const desk = await openDesk({ folder, now: startsAt });
    const first = await sending(serverSettings(server), { desk });
    await first.queue();
    const waiting = await first.queue(Buffer.from('%PDF-1.7 waits'));
    const backup = join(tempFolder(), '备份.deskbackup');
    const usual = { password: null, reason: 'asked', now: start, program: 'test' } as const;
    await writeBackup({ store: desk.store, target: backup, ...usual });
    await first.outbox.stop();
    await desk.store.close();
    const clock = { now: () => start };
    const { heldMails } = await restoreBackup({
      folder,
      source: backup,
      password: null,
      clock,
      note: async () => undefined,
    });
    expect(heldMails).toBe(0);
    const restored = await openDesk({ folder, now: startsAt });
    const again = await sending(serverSettings(server), { desk: restored });
    await again.lookAt(minutes(60));
    const { facts } = (await restored.services.deliveries.find(waiting)).delivery;
    expect(facts.steps.at(-1)).toMatchObject({ state: 'sent' });
    expect(server.arrived()).toBe(2);
  });

  it('stopped while a silent server is waited for, what may have left is written down at once', async () => {
    const server = await serverFor();
    const { queue, steps, outbox, lookAt } = await sending(serverSettings(server));
    await queue();
    server.be('stays-silent');
    const look = lookAt(minutes(1));
    while (server.arrived() === 0) await new Promise((done) => setTimeout(done, 20));
    await outbox.stop();
    await look;
    expect(await steps()).toEqual(['prepared', 'sending', 'perhaps-sent']);
  });
});

describe('a server that is not reached', () => {
  it('is left alone for longer each time, costs the mail nothing, and gets it when it is back', async () => {
    const gone = await startMailServer();
    await gone.close();
    const { queue, lookAt, steps, tried } = await sending(serverSettings(gone));
    await queue();
    const state = await lookAt(minutes(1));
    expect(state).toMatchObject({
      waiting: 1,
      problem: { code: 'unreachable' },
      retryAt: '2026-11-21T10:01+08:00',
    });
    await lookAt(minutes(1) + 20_000);
    expect(tried()).toBe(1);
    await lookAt(minutes(2));
    expect(tried()).toBe(2);
    await lookAt(minutes(2) + 50_000);
    expect(tried()).toBe(2);
    const back = await serverFor({ port: gone.port });
    expect(await lookAt(minutes(4))).toMatchObject({ waiting: 0, problem: null, retryAt: null });
    expect(await steps()).toEqual(['prepared', 'sending', 'sent']);
    expect(back.received).toHaveLength(1);
  });

  it.each([
    ['a name its certificate is not for', { host: '127.0.0.1' }, 'certificate'],
    ['an authority nobody knows', { authority: '' }, 'certificate'],
    ['TLS asked for at a port that speaks none', { security: 'tls' as const }, 'unprotected'],
  ])('because of %s gets no byte of the mail and no password', async (_why, change, code) => {
    const server = await serverFor();
    const { queue, lookAt, steps } = await sending(serverSettings(server, change));
    await queue();
    expect(await lookAt(minutes(1))).toMatchObject({ waiting: 1, problem: { code } });
    expect(await steps()).toEqual(['prepared']);
    expect(server.arrived()).toBe(0);
  });

  it('beyond this PC is never spoken to in the open', async () => {
    const server = serverSettings({ port: 25, authority: '' }, { host: 'mail.example.cn', security: 'none' });
    await expect(openMailSession(server, mailPassword)).rejects.toMatchObject({
      problem: { code: 'unprotected' },
    });
  });

  it('because it offers no STARTTLS is not spoken to in the open', async () => {
    const server = await serverFor({ isPlain: true });
    const { queue, lookAt } = await sending(serverSettings(server));
    await queue();
    expect(await lookAt(minutes(1))).toMatchObject({ problem: { code: 'unprotected' } });
    expect(server.arrived()).toBe(0);
  });

  it('because of a wrong password is not tried with it twice, and goes on with the right one', async () => {
    const server = await serverFor();
    const { queue, lookAt, outbox, tried, steps } = await sending(serverSettings(server), {
      password: 'wrong',
    });
    await queue();
    expect(await lookAt(minutes(1))).toMatchObject({ needsPassword: true, problem: { code: 'password' } });
    await lookAt(minutes(600));
    expect(tried()).toBe(1);
    await outbox.give(mailPassword);
    expect(await lookAt(minutes(601))).toMatchObject({ needsPassword: false, problem: null });
    expect(await steps()).toEqual(['prepared', 'sending', 'sent']);
  });

  it('without its password waits for one and is not called meanwhile', async () => {
    const server = await serverFor();
    const { queue, lookAt, tried } = await sending(serverSettings(server), { password: null });
    await queue();
    expect(await lookAt(minutes(1))).toMatchObject({ needsPassword: true, hasPassword: false, waiting: 1 });
    expect(tried()).toBe(0);
  });

  it('on this PC itself may go unprotected, without user and password', async () => {
    const server = await serverFor({ isPlain: true });
    const smtp = serverSettings(server, { host: '127.0.0.1', security: 'none', user: '', authority: '' });
    const { queue, lookAt, steps } = await sending(smtp, { password: null });
    await queue();
    await lookAt(minutes(1));
    expect(await steps()).toEqual(['prepared', 'sending', 'sent']);
  });
});
