import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadOfficialYears, openPreferences, openStore, type Store } from '@main/data';
import {
  type CallContext,
  createServices,
  type Notice,
  type ServiceCalls,
  type ServiceChannel,
  type Services,
} from '@main/services';
import type { Answer, Input } from '@shared/contract';
import { epochOf, type OfficialYear } from '@shared/domain/calendar';
import { blankComplaint, blankProof, type Complaint } from '@shared/domain/complaint';
import { blankCustomer, type Customer, type StoredCustomer } from '@shared/domain/customer';
import type { Sent } from '@shared/domain/report';
import { defaultSettings } from '@shared/domain/settings';
import { onTestFinished } from 'vitest';
import { tempFolder } from './temp';

export const calendarYears = loadOfficialYears(resolve(import.meta.dirname, '../../../resources/calendar'));

/** Who works at a fresh installation; holds every role but 只读 and 责任部门. */
export const operator: CallContext['operator'] = {
  id: '00000000-0000-4000-8000-000000000101',
  name: '操作员',
  roles: defaultSettings.people[0]?.roles ?? [],
};

/** A desk on a real database in a folder of its own, with a clock that the test sets. */
export interface TestDesk {
  readonly folder: string;
  readonly store: Store;
  readonly services: Services;
  readonly context: CallContext;
  /** What its start had to say. */
  readonly notices: readonly Notice[];
  /** Sets the clock to an instant. */
  readonly at: (instant: string) => void;
  readonly call: <N extends ServiceChannel>(channel: N, input: Input<N>) => Promise<Answer<N>>;
}

export async function openDesk(
  options: {
    readonly folder?: string;
    readonly now?: string;
    readonly official?: readonly OfficialYear[];
    /** Several tests share it: whoever opened it closes it. */
    readonly isShared?: boolean;
  } = {},
): Promise<TestDesk> {
  const folder = options.folder ?? tempFolder();
  let now = epochOf(options.now ?? '2026-11-21T10:00+08:00');
  const clock = { now: () => now };
  const store = await openStore({ folder, clock });
  if (options.isShared !== true) onTestFinished(() => store.close());
  const preferences = await openPreferences({ folder, clock, appVersion: 'test' });
  const services = createServices({
    store,
    preferences,
    calendarYears: options.official ?? calendarYears,
    ids: { next: () => crypto.randomUUID() },
  });
  const context: CallContext = { operator, clock };
  const { notices } = await services.start(context);
  const channels: ServiceCalls = services.channels;
  return {
    folder,
    store,
    services,
    context,
    notices,
    at: (instant) => {
      now = epochOf(instant);
    },
    call: (channel, input) => channels[channel](context, input),
  };
}

/** The four fields that save, and whatever the test adds. */
export const complaint = (change: Partial<Complaint> = {}): Complaint => ({
  ...blankComplaint(),
  customer: { ...blankComplaint().customer, name: '甲方汽车零部件' },
  receivedAt: '2026-11-20T17:40+08:00',
  channel: 'phone',
  statement: '滑轨异响,批次 A12',
  ...change,
});

export const register = async (
  desk: TestDesk,
  change: Partial<Complaint> = {},
): Promise<Answer<'complaint.register'>> =>
  desk.call('complaint.register', { token: crypto.randomUUID(), body: complaint(change) });

/** A complaint with all that its closing asks for but its costs, closed at this moment. */
export const closedAt = (at: string, body: Complaint): Complaint => ({
  ...body,
  branch: 'non-quality',
  qualityConfirmation: { by: '周质量', at },
  salesSupervision: { by: '林业务', at },
  feedbackSheetComplete: true,
  customerAcceptance: { way: '邮件', at, proof: { ...blankProof(), person: '陈工' } },
  verifications: [
    {
      id: crypto.randomUUID(),
      period: '',
      quantity: 1,
      defective: 0,
      verdict: 'effective',
      on: at.slice(0, 10),
    },
  ],
  liability: [{ party: 'us', share: 100 }],
  milestones: { ...body.milestones, closure: { ...body.milestones.closure, doneAt: at } },
});

/** A new customer's file. */
export const newCustomer = (
  desk: TestDesk,
  name: string,
  change: Partial<Customer> = {},
): Promise<StoredCustomer> =>
  desk.call('customer.save', { id: null, version: 0, body: { ...blankCustomer(name), ...change } });

/** Somebody else who may approve. */
export async function withApprover(desk: TestDesk, name: string): Promise<void> {
  const { version, settings } = await desk.call('settings.get', {});
  const roles = ['approver' as const];
  const person = { id: crypto.randomUUID(), name, department: '业务部', roles, isActive: true };
  await desk.call('settings.save', { version, people: [...settings.people, person] });
}

/** A file on this PC that can be chosen. */
export function fileIn({ folder }: TestDesk, name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

export const note = { reason: '', approver: '', proof: '' };
export const fullNote = { reason: '顾客更正', approver: '操作员', proof: '邮件 2026-11-20' };

/** A 3D as it is sent by mail, with a reason for what is open. */
export const sentAs3D: Sent = {
  stage: '3D',
  layout: '8D',
  language: 'zh-CN',
  sentAt: '2026-11-21T10:00+08:00',
  recipient: '林晓',
  way: 'email',
  proof: { attachmentIds: [], person: '林晓', note: '邮件' },
  milestones: [],
  openReason: '先发围堵',
  lateReason: '',
};
