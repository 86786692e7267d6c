import { type CallContext, ServiceError } from '@main/services';
import type { ReminderEntry } from '@shared/contract';
import type { Complaint } from '@shared/domain/complaint';
import type { Person, Role } from '@shared/domain/person';
import { describe, expect, it } from 'vitest';
import { note, openDesk, operator, register, type TestDesk } from '../../support/desk';
import { rejection } from '../../support/failure';

const id = (last: number): string => `00000000-0000-4000-8000-0000000002${String(last).padStart(2, '0')}`;
const person = (last: number, name: string, roles: readonly Role[]): Person => ({
  id: id(last),
  name,
  department: '业务部',
  roles: [...roles],
  isActive: true,
});
const sales = person(1, '林业务', ['sales']);
const quality = person(2, '周质量', ['quality']);
const reviewer = person(3, '沈审核', ['reviewer']);
const boss = person(4, '严管理', ['administrator']);

/** A desk of five people, the fresh installation's one among them. */
async function deskOfFive(now: string): Promise<TestDesk> {
  const desk = await openDesk({ now });
  const { version, settings } = await desk.call('settings.get', {});
  const people = [...settings.people, sales, quality, reviewer, boss];
  await desk.call('settings.save', { version, people });
  return desk;
}

const as = ({ context }: TestDesk, who: CallContext['operator']): CallContext => ({
  ...context,
  operator: who,
});
const told = (entry: ReminderEntry): string => `${entry.thing.what} ${entry.step}`;

/** What would be shown on the desktop now, and is shown from now on. */
const taken = async (desk: TestDesk, who: CallContext['operator'] = operator): Promise<readonly string[]> =>
  (await desk.services.takeReminders(as(desk, who))).unshown.map(told);

const listed = async (desk: TestDesk, who: CallContext['operator'] = operator): Promise<readonly string[]> =>
  (await desk.services.channels['reminder.list'](as(desk, who), {})).waiting.map(told);

/** Received on Friday at 17:40: 响应 Saturday 17:40, 初步反馈 Wednesday 25, 原因与措施 Tuesday 1 December. */
const onFriday = (desk: TestDesk, change: Partial<Complaint> = {}) =>
  register(desk, { responsiblePerson: '林业务', ...change });

/** The same data folder, opened by another run of the program. */
async function restarted(desk: TestDesk, now: string): Promise<TestDesk> {
  await desk.store.close();
  return openDesk({ folder: desk.folder, now });
}

describe('reminders', () => {
  it('come once each, in the list until it is done, and not again after a restart', async () => {
    const desk = await deskOfFive('2026-11-20T18:00+08:00');
    await onFriday(desk);
    expect(await taken(desk, sales)).toEqual([]);
    expect((await desk.services.takeReminders(as(desk, sales))).nextAt).toBe(
      Date.parse('2026-11-21T13:40+08:00'),
    );
    desk.at('2026-11-21T13:40+08:00');
    expect(await taken(desk, sales)).toEqual(['response before']);
    expect(await taken(desk, sales)).toEqual([]);
    expect(await listed(desk, sales)).toEqual(['response before']);
    const again = await restarted(desk, '2026-11-21T14:00+08:00');
    expect(await taken(again, sales)).toEqual([]);
    expect(await listed(again, sales)).toEqual(['response before']);
    again.at('2026-11-21T17:40+08:00');
    expect(await taken(again, sales)).toEqual(['response due']);
    expect(await listed(again, sales)).toEqual(['response due']);
  });

  it('of a program that was off for a week are one a thing, its latest step, told as meanwhile in that run alone', async () => {
    const desk = await deskOfFive('2026-11-20T18:00+08:00');
    await onFriday(desk);
    const later = await restarted(desk, '2026-12-02T09:00+08:00');
    const { waiting } = await later.services.channels['reminder.list'](as(later, sales), {});
    expect(waiting.map(told)).toEqual([
      'response administrator',
      'preliminary administrator',
      'analysis overdue',
    ]);
    expect(waiting.every(({ isMeanwhile }) => isMeanwhile)).toBe(true);
    expect(await taken(later, sales)).toHaveLength(3);
    expect(await taken(later, sales)).toEqual([]);
    const next = await restarted(later, '2026-12-02T10:00+08:00');
    const after = await next.services.channels['reminder.list'](as(next, sales), {});
    expect(after.waiting).toHaveLength(3);
    expect(after.waiting.some(({ isMeanwhile }) => isMeanwhile)).toBe(false);
  });

  it('put off come again at their moment; the record’s history says who, until when and why', async () => {
    const desk = await deskOfFive('2026-11-20T18:00+08:00');
    const { stored } = await onFriday(desk);
    desk.at('2026-11-21T14:00+08:00');
    const channels = desk.services.channels;
    const asSales = as(desk, sales);
    await taken(desk, sales);
    const [entry] = (await channels['reminder.list'](asSales, {})).waiting;
    const keys = [entry?.key ?? ''];
    const until = '2026-11-21T15:00+08:00';
    const withoutReason = channels['reminder.snooze'](asSales, { keys, until, reason: ' ' });
    expect((await rejection(withoutReason, ServiceError)).code).toBe('invalid');
    const past = channels['reminder.snooze'](asSales, {
      keys,
      until: '2026-11-21T14:00+08:00',
      reason: '等',
    });
    expect((await rejection(past, ServiceError)).code).toBe('invalid');
    await channels['reminder.snooze'](asSales, { keys, until, reason: '等顾客回电' });
    const list = await channels['reminder.list'](asSales, {});
    expect(list.waiting).toEqual([]);
    expect(list.snoozed).toMatchObject([{ snoozedUntil: until, why: '等顾客回电' }]);
    const { entries } = await desk.call('complaint.history', { id: stored.id, offset: 0, limit: 5 });
    expect(entries[0]).toMatchObject({
      operator: '林业务',
      action: 'snooze',
      reason: '等顾客回电',
      changes: [{ path: 'reminder.response', new: until }],
    });
    expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
    const again = await restarted(desk, '2026-11-21T14:30+08:00');
    expect(await taken(again, sales)).toEqual([]);
    again.at('2026-11-21T15:00+08:00');
    expect(await taken(again, sales)).toEqual(['response before']);
    expect(await taken(again, sales)).toEqual([]);
    expect(await listed(again, sales)).toEqual(['response before']);
  });

  it('that somebody knows of are shown to him no more, until the next step', async () => {
    const desk = await deskOfFive('2026-11-21T14:00+08:00');
    await onFriday(desk);
    const channels = desk.services.channels;
    const asSales = as(desk, sales);
    const [entry] = (await channels['reminder.list'](asSales, {})).waiting;
    await channels['reminder.seen'](asSales, { keys: [entry?.key ?? ''] });
    expect(await listed(desk, sales)).toEqual([]);
    expect(await taken(desk, sales)).toEqual([]);
    desk.at('2026-11-21T17:40+08:00');
    expect(await listed(desk, sales)).toEqual(['response due']);
    const gone = channels['reminder.seen'](asSales, { keys: [entry?.key ?? ''] });
    expect((await rejection(gone, ServiceError)).code).toBe('stale');
  });

  it('end when the thing is done, and come anew when its due moves', async () => {
    const desk = await deskOfFive('2026-11-25T08:00+08:00');
    const { stored } = await onFriday(desk);
    expect(await taken(desk, sales)).toEqual(['response administrator', 'preliminary before']);
    const { version, settings } = await desk.call('settings.get', {});
    // A company rest day never makes it later; a Saturday that works makes it earlier.
    const days = [{ date: '2026-11-22', works: true, reason: '赶货' }];
    await desk.call('settings.save', {
      version,
      calendar: { ...settings.calendar, days },
      note: { reason: '加班', approver: '沈审核', proof: '通知' },
    });
    expect(await taken(desk, sales)).toEqual(['preliminary overdue']);
    const { stored: before } = await desk.call('complaint.get', { id: stored.id });
    const body = {
      ...before.body,
      milestones: {
        ...before.body.milestones,
        preliminary: {
          ...before.body.milestones.preliminary,
          doneAt: '2026-11-25T08:00+08:00',
          lateReason: '提前一日',
        },
      },
    };
    await desk.call('complaint.save', { id: stored.id, version: before.version, body, note });
    expect(await listed(desk, sales)).toEqual(['response administrator']);
  });

  it('of a provisional due come by 最早', async () => {
    const desk = await deskOfFive('2026-12-25T15:00+08:00');
    await onFriday(desk, { receivedAt: '2026-12-25T14:00+08:00' });
    // Due 2027-01-06; 最早 is Saturday 01-02, and the last working day before it Thursday 12-31.
    desk.at('2026-12-31T07:59+08:00');
    expect(await listed(desk, sales)).not.toContain('analysis before');
    desk.at('2026-12-31T08:00+08:00');
    expect(await listed(desk, sales)).toContain('analysis before');
  });

  it('of a rest day come at the start of the last working day before it', async () => {
    const desk = await deskOfFive('2026-11-20T18:00+08:00');
    // 30 days from Friday 11-20 end on Sunday 12-20.
    await onFriday(desk);
    desk.at('2026-12-18T07:59+08:00');
    expect(await listed(desk, sales)).not.toContain('closure before');
    desk.at('2026-12-18T08:00+08:00');
    expect(await listed(desk, sales)).toContain('closure before');
  });

  it('of the 24 hours name the person on duty on a rest day, by the roster', async () => {
    const desk = await deskOfFive('2026-11-20T18:00+08:00');
    const { version, settings } = await desk.call('settings.get', {});
    const roster = [{ id: id(9), from: '2026-11-21', to: '2026-11-21', person: '周质量', phone: '000-1' }];
    await desk.call('settings.save', {
      version,
      reminders: { ...settings.reminders, roster },
      intake: { ...settings.intake, dutyPerson: '林业务', dutyPhone: '000-2' },
    });
    await onFriday(desk);
    const duty = async () =>
      (await desk.services.channels['reminder.list'](as(desk, sales), {})).waiting.map(
        ({ onDuty }) => onDuty,
      );
    desk.at('2026-11-21T13:40+08:00');
    expect(await duty()).toEqual([{ person: '周质量', phone: '000-1' }]);
    desk.at('2026-11-22T09:00+08:00');
    expect(await duty()).toEqual([{ person: '林业务', phone: '000-2' }]);
    desk.at('2026-11-23T07:00+08:00');
    expect(await duty()).toEqual([null]);
  });

  it('climb to 审核人 and then to 管理员; one who knows does not silence the others', async () => {
    const desk = await deskOfFive('2026-11-21T17:40+08:00');
    await onFriday(desk);
    const steps = async () => [
      await listed(desk, sales),
      await listed(desk, quality),
      await listed(desk, reviewer),
      await listed(desk, boss),
    ];
    expect(await steps()).toEqual([['response due'], [], [], []]);
    desk.at('2026-11-21T21:40+08:00');
    expect(await steps()).toEqual([['response reviewer'], [], ['response reviewer'], []]);
    const channels = desk.services.channels;
    const { waiting } = await channels['reminder.list'](as(desk, sales), {});
    await channels['reminder.seen'](as(desk, sales), { keys: waiting.map(({ key }) => key) });
    expect(await steps()).toEqual([[], [], ['response reviewer'], []]);
    desk.at('2026-11-22T17:40+08:00');
    const last = ['response administrator'];
    expect(await steps()).toEqual([last, [], last, last]);
  });

  it('of who is away go to the deputy; what is nobody’s is told to everybody', async () => {
    const desk = await deskOfFive('2026-11-21T14:00+08:00');
    const { version } = await desk.call('settings.get', {});
    const absences = [
      { id: id(8), personId: sales.id, from: '2026-11-21', to: '2026-11-21', deputyId: quality.id },
    ];
    await desk.call('settings.save', { version, absences });
    await onFriday(desk);
    expect(await listed(desk, quality)).toEqual(['response before']);
    await register(desk);
    expect(await listed(desk, boss)).toEqual(['response before']);
    expect(await listed(desk, { id: '', name: '系统', roles: [] })).toEqual(['response before']);
    expect(await listed(desk, quality)).toEqual(['response before', 'response before']);
  });

  it('end with a complaint that is voided', async () => {
    const desk = await deskOfFive('2026-11-21T14:00+08:00');
    const { stored } = await onFriday(desk);
    expect(await listed(desk, sales)).toHaveLength(1);
    await desk.call('complaint.void', { id: stored.id, version: 1, reason: '重复登记' });
    expect(await listed(desk, sales)).toEqual([]);
  });

  it('are put off by nobody who only reads', async () => {
    const desk = await deskOfFive('2026-11-21T14:00+08:00');
    await register(desk);
    const guest = { id: id(7), name: '看客', roles: ['read-only' as const] };
    const [entry] = (await desk.services.channels['reminder.list'](as(desk, guest), {})).waiting;
    const asked = desk.services.channels['reminder.snooze'](as(desk, guest), {
      keys: [entry?.key ?? ''],
      until: '2026-11-21T15:00+08:00',
      reason: '等',
    });
    expect((await rejection(asked, ServiceError)).code).toBe('forbidden');
  });
});
