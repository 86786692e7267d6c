import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { Desk as Bridge, Input } from '@shared/contract';
import { blankComplaint, type Complaint, type StoredComplaint } from '@shared/domain/complaint';
import type { Customer } from '@shared/domain/customer';
import type { SmtpRules } from '@shared/domain/mail';
import type { Role } from '@shared/domain/person';
import type { RecordBody, RecordKind } from '@shared/domain/record';
import type { Desk } from '../helpers/electron';
import { expect } from './fixtures';

interface WithBridge {
  readonly desk: Bridge;
}

/** A complaint with the four fields and whatever else a test needs. */
export const complaintOf = (more: Partial<Complaint> = {}): Complaint => ({
  ...blankComplaint(),
  customer: { ...blankComplaint().customer, name: '甬城汽车' },
  channel: 'phone',
  form: 'oral',
  receivedAt: '2026-11-18T10:00+08:00',
  statement: '支架孔位偏移,装不上。',
  ...more,
});

/** Registers through the same door as the screen. */
export async function registerOne(page: Page, body: Complaint): Promise<StoredComplaint> {
  const result = await page.evaluate(
    async (given) =>
      (window as unknown as WithBridge).desk.complaint.register({ token: crypto.randomUUID(), body: given }),
    body,
  );
  if (!result.ok) throw new Error(`not registered: ${JSON.stringify(result.error)}`);
  return result.value.stored;
}

/** Registers a record of a further form, through the same door; answers its number. */
export async function registerRecord<K extends RecordKind>(
  page: Page,
  kind: K,
  body: RecordBody<K>,
): Promise<string> {
  const record = { kind, body, token: randomUUID() } as Input<'record.register'>;
  const result = await page.evaluate(
    async (given) => (window as unknown as WithBridge).desk.record.register(given),
    record,
  );
  if (!result.ok) throw new Error(`not registered: ${JSON.stringify(result.error)}`);
  return result.value.number;
}

/** A customer's new file, through the same door; answers its id. */
export async function fileCustomer(page: Page, body: Customer): Promise<string> {
  const result = await page.evaluate(
    async (given) =>
      (window as unknown as WithBridge).desk.customer.save({ id: null, version: 0, body: given }),
    body,
  );
  if (!result.ok) throw new Error(`not saved: ${JSON.stringify(result.error)}`);
  return result.value.id;
}

/** Saves as somebody else would, behind the screen's back. */
export async function saveElsewhere(
  page: Page,
  stored: StoredComplaint,
  change: Partial<Complaint>,
): Promise<void> {
  const result = await page.evaluate(
    async ([id, version, body]) =>
      (window as unknown as WithBridge).desk.complaint.save({
        id,
        version,
        body,
        note: { reason: '', approver: '', proof: '' },
      }),
    [stored.id, stored.version, { ...stored.body, ...change }] as const,
  );
  if (!result.ok) throw new Error(`not saved: ${JSON.stringify(result.error)}`);
}

export async function openComplaint(page: Page, { id, number }: StoredComplaint): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, `#/complaint/${id}`);
  await expect(page.getByRole('heading', { name: number })).toBeVisible();
}

export async function openEditor(page: Page, { id, number }: StoredComplaint): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, `#/complaint/${id}/edit`);
  await expect(page.getByRole('heading', { name: `编辑 ${number}` })).toBeVisible();
}

/** Ends the program as a power cut would. */
export async function kill({ app }: Desk): Promise<void> {
  const program = app.process();
  const left = new Promise<void>((done) => program.once('exit', () => done()));
  program.kill('SIGKILL');
  await left;
}

/** Somebody who may approve, entered in the settings as an administrator would. */
export async function addPerson(page: Page, name: string, roles: readonly Role[]): Promise<void> {
  const result = await page.evaluate(
    async ([given, held]) => {
      const { desk } = window as unknown as WithBridge;
      const got = await desk.settings.get({});
      if (!got.ok) return got;
      const { version, settings } = got.value;
      const person = {
        id: crypto.randomUUID(),
        name: given,
        department: '品管部',
        roles: [...held],
        isActive: true,
      };
      const saved = await desk.settings.save({ version, people: [...settings.people, person] });
      // With a second person the operator is no longer a matter of course.
      const personId = settings.people[0]?.id ?? person.id;
      return saved.ok ? desk.operator.choose({ personId }) : saved;
    },
    [name, roles] as const,
  );
  if (!result.ok) throw new Error(`not saved: ${JSON.stringify(result.error)}`);
}

/** Submits a report as it stands, as 3D in Chinese, through the same door; it was sent just now. */
export async function submitReport(page: Page, id: string): Promise<void> {
  const result = await page.evaluate(async (report) => {
    const { desk } = window as unknown as WithBridge;
    const [found, status] = [await desk.report.get({ id: report }), await desk.app.status({})];
    if (!found.ok) return found;
    if (!status.ok) return status;
    return desk.report.submit({
      id: report,
      version: found.value.stored.version,
      sent: {
        stage: '3D',
        layout: '8D',
        language: 'zh-CN',
        sentAt: status.value.now,
        recipient: '林晓',
        way: 'email',
        proof: { attachmentIds: [], person: '', note: '' },
        milestones: [],
        openReason: '先发围堵',
        lateReason: '',
      },
    });
  }, id);
  if (!result.ok) throw new Error(`not submitted: ${JSON.stringify(result.error)}`);
}

/** The id of the newest 8D. */
export async function newestReport(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { desk } = window as unknown as WithBridge;
    const answer = await desk.report.page({ offset: 0, limit: 1 });
    const id = answer.ok ? answer.value.reports[0]?.id : undefined;
    if (id === undefined) throw new Error('no report');
    return id;
  });
}

/** ⚙ The plant's mail server, set through the same door as the screen does it; one that nobody runs, unless the test says otherwise. */
export async function setMailServer(page: Page, change: Partial<SmtpRules> = {}): Promise<void> {
  const result = await page.evaluate(async (given) => {
    const { desk } = window as unknown as WithBridge;
    const got = await desk.settings.get({});
    if (!got.ok) return got;
    const { version, settings } = got.value;
    const smtp = { ...settings.mail.smtp, isOn: true, host: 'localhost', port: 9, ...given };
    return desk.settings.save({
      version,
      mail: { ...settings.mail, smtp: { ...smtp, senderAddress: 'qa@supplier.example' } },
    });
  }, change);
  if (!result.ok) throw new Error(`not saved: ${JSON.stringify(result.error)}`);
}
