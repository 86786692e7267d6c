import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bind } from '@main/export/prepare';
import { ServiceError } from '@main/services';
import { createExportJobs } from '@main/services/export-jobs';
import { addDays, buildWorkCalendar } from '@shared/domain/calendar';
import { type DatedThing, doneFieldOf, notesDone, parseDatedKey, watchedDay } from '@shared/domain/dated';
import { milestoneKinds } from '@shared/domain/deadline';
import { datesOf } from '@shared/domain/record';
import type { VisitPlan } from '@shared/domain/visit';
import { beforeAll, describe, expect, it } from 'vitest';
import { demoNow, seedDemoRecords } from '../../../helpers/demo';
import { complaint, note, openDesk, register, type TestDesk } from '../../support/desk';
import { rejection } from '../../support/failure';

const keysOf = (things: readonly Pick<DatedThing, 'key'>[]): readonly string[] =>
  things.map(({ key }) => key).toSorted();

/** What is filled in there and nothing else; a field that is not there yet is none. */
function withField(value: object, [first = '', ...rest]: readonly string[], to: string): object {
  const before: unknown = Reflect.get(value, first);
  expect(Reflect.has(value, first)).toBe(true);
  const after = rest.length === 0 ? to : withField(before as object, rest, to);
  return Array.isArray(value) ? value.with(Number(first), after) : { ...value, [first]: after };
}

/** Where it stands: one kind may stand in several kinds of records. */
const sortOf = ({ source, what }: DatedThing): string => `${source} ${what}`;

describe('everything dated of a span', () => {
  let desk: TestDesk;
  const span = { from: '2026-09-01', to: '2026-12-20' };
  const ever = { from: '2000-01-01', to: '2199-12-31' };
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'desk-dated-'));
    await seedDemoRecords(folder, 60);
    desk = await openDesk({ folder, now: demoNow, isShared: true });
    return async () => {
      await desk.store.close();
      rmSync(folder, { recursive: true, force: true });
    };
  });

  it('is what the calendar shows: every milestone, date of a record and action, none twice, in order', async () => {
    const { things, isCut } = await desk.call('dated.span', span);
    const { rows } = await desk.call('complaint.page', {
      filter: {},
      sort: { key: 'number', descending: true },
      offset: 0,
      limit: 100,
    });
    const dues = rows.flatMap(({ id, milestones }) =>
      milestoneKinds.flatMap((kind) => {
        const day = milestones?.[kind].agreed?.day ?? milestones?.[kind].day;
        return day !== undefined && span.from <= day && day <= span.to ? { complaintId: id, kind } : [];
      }),
    );
    const { dates } = await desk.call('record.dates', { ...span, offset: 0, limit: 500 });
    const { actions } = await desk.call('action.page', {
      dueFrom: span.from,
      dueTo: span.to,
      offset: 0,
      limit: 500,
    });
    const expected = [
      ...dues.map(({ complaintId, kind }) => `complaint:${complaintId}:${kind}`),
      ...dates.map(({ recordId, date }) => `record:${recordId}:${date.id}`),
      ...actions.map(({ recordId, id }) => `action:${recordId}:${id}`),
    ];
    for (const source of [dues, dates, actions]) expect(source.length).toBeGreaterThan(0);
    expect(new Set(expected).size).toBe(expected.length);
    expect(keysOf(things)).toEqual(expected.toSorted());
    expect(isCut).toBe(false);
    const days = things.map(({ day }) => day);
    expect(days).toEqual(days.toSorted());
  });

  it('may be of some kinds, one customer, person or department, or only what is open', async () => {
    const all = (await desk.call('dated.span', span)).things;
    const asked = async (filter: object) => (await desk.call('dated.span', { ...span, ...filter })).things;
    const kinds = ['closure', 'planned-visit', 'task-answer'] as const;
    const some = all.filter(({ what }) => (kinds as readonly string[]).includes(what));
    expect(some.length).toBeGreaterThan(0);
    expect(keysOf(await asked({ kinds }))).toEqual(keysOf(some));
    const owner = all.find((thing) => thing.source !== 'complaint' && thing.owner !== '')?.owner;
    expect(keysOf(await asked({ owner }))).toEqual(keysOf(all.filter((thing) => thing.owner === owner)));
    const department = all.find((thing) => thing.department !== '')?.department;
    expect(keysOf(await asked({ department }))).toEqual(
      keysOf(all.filter((thing) => thing.department === department)),
    );
    expect(keysOf(await asked({ isOpen: true }))).toEqual(keysOf(all.filter(({ isOpen }) => isOpen)));
    expect(keysOf(await asked({ isOpen: false }))).toEqual(keysOf(all.filter(({ isOpen }) => !isOpen)));
    const { rows } = await desk.call('complaint.page', {
      filter: {},
      sort: { key: 'number', descending: true },
      offset: 0,
      limit: 60,
    });
    const id = rows.find(({ customerId }) => customerId !== null)?.customerId ?? '';
    const ofCustomer = await asked({ customerId: id });
    const numbers = new Set(rows.filter(({ customerId }) => customerId === id).map(({ number }) => number));
    const clocks = all.filter(({ source, number }) => source === 'complaint' && numbers.has(number));
    expect(clocks.length).toBeGreaterThan(0);
    expect(keysOf(ofCustomer.filter(({ source }) => source === 'complaint'))).toEqual(keysOf(clocks));
    expect(ofCustomer.length).toBeLessThan(all.length);
  });

  it.each(['MC', 'MC-A3'] as const)(
    'prints a month as %s: each thing once, in its day or in the list after, with every day by name',
    async (code) => {
      const month = {
        form: 'month-sheet',
        code,
        format: 'pdf',
        language: 'zh-CN',
        month: '2026-11',
      } as const;
      const jobs = createExportJobs(desk.services);
      const printed = async (filter: object) => bind(await jobs.jobOf(desk.context, { ...month, ...filter }));
      const { things } = await desk.call('dated.span', { from: '2026-11-01', to: '2026-11-30' });
      const { fields, lists } = await printed({});
      // 2026-11-01 is a Sunday: six weeks.
      const inGrid = (lists.weeks6 ?? []).flatMap((week) => Object.values(week).map(({ text }) => text));
      const listed = (lists.rest ?? []).map(({ number }) => number?.text ?? '');
      const numbers = [...inGrid.join('\n').matchAll(/[A-Z0-9]+-\d{4}-\d{4}/g)].map(([found]) => found);
      expect(
        [...numbers, ...listed.map((number) => /[A-Z0-9]+-\d{4}-\d{4}/.exec(number)?.[0])].toSorted(),
      ).toEqual(things.map(({ number }) => /[A-Z0-9]+-\d{4}-\d{4}/.exec(number)?.[0]).toSorted());
      expect(listed.length).toBeGreaterThan(0);
      expect(inGrid).toContain('28 休');
      expect(inGrid.filter((words) => /^\d+( |$)/.test(words))).toHaveLength(30);
      expect(fields.headerLine?.text).toContain(`共 ${things.length} 件`);

      const department = '品管部';
      const narrowed = await printed({ groups: ['clocks'], department, isOpen: true });
      const kept = things.filter(
        (thing) =>
          milestoneKinds.some((kind) => kind === thing.what) &&
          thing.department === department &&
          thing.isOpen,
      );
      expect(kept.length).toBeGreaterThan(0);
      expect(narrowed.fields.headerLine?.text).toContain('时限节点、部门：品管部、只列未完成');
      expect(narrowed.fields.headerLine?.text).toContain(`共 ${kept.length} 件`);
      expect(await jobs.fileNameOf(desk.context, month)).toContain('2026-11');
    },
  );

  it('lets only what we set ourselves be ours to choose', async () => {
    const { things } = await desk.call('dated.span', { from: '2026-01-01', to: '2027-12-31' });
    const ours = new Set(things.filter(({ isOurs }) => isOurs).map(({ what }) => what));
    expect(ours).toContain('planned-visit');
    expect(ours).toContain('action');
    for (const fixed of ['response', 'closure', 'promise', 'answer', 'receipt', 'expiry', 'task-answer'])
      expect(ours).not.toContain(fixed);
  });

  it('is told before a save when a day of what we planned becomes a rest day; it stays where it is', async () => {
    const { version, settings } = await desk.call('settings.get', {});
    const calendar = buildWorkCalendar(await desk.call('calendar.data', {}));
    const isToCome = ({ day }: DatedThing): boolean => day > demoNow.slice(0, 10) && calendar.fact(day).works;
    const open = (await desk.call('dated.span', { ...ever, isOpen: true })).things;
    const planned = open.find((thing) => thing.isOurs && isToCome(thing));
    if (planned === undefined) throw new Error('the demo plans nothing on a working day to come');
    const days = [{ date: planned.day, works: false, reason: '全厂停电' }];
    const asked = { version, calendar: { ...settings.calendar, days } };
    const preview = await desk.call('settings.preview', asked);
    expect(preview.resting.map(({ thing }) => thing.key).toSorted()).toEqual(
      keysOf(open.filter(({ isOurs, day }) => isOurs && day === planned.day)),
    );
    expect(preview.resting[0]?.day).toMatchObject({ kind: 'company-rest', name: '全厂停电' });
    expect((await desk.call('dated.span', { ...ever, isOpen: true })).things).toEqual(open);
  });

  it('moves by hand what is ours, each alone, where it stands, with reason and history', async () => {
    const before = (await desk.call('dated.span', ever)).things;
    const movable = before.filter(({ isOurs, isOpen }) => isOurs && isOpen);
    const firstOfKind = [...new Map(movable.toReversed().map((thing) => [sortOf(thing), thing])).values()];
    expect(firstOfKind.length).toBeGreaterThan(5);
    for (const thing of firstOfKind) {
      const to = addDays(thing.day, thing.day < '2026-12-20' ? 3 : -3);
      await desk.call('dated.move', { key: thing.key, from: thing.day, to, reason: '顾客停线，改期' });
      const now = (await desk.call('dated.span', ever)).things;
      const moved = now.filter(({ key, day }) => before.find((was) => was.key === key)?.day !== day);
      expect(moved.map(({ key, day }) => [key, day])).toEqual([[thing.key, to]]);
      const { entries } = await desk.call('record.history', { id: thing.recordId, offset: 0, limit: 1 });
      expect(entries[0]).toMatchObject({ action: 'save', reason: '顾客停线，改期' });
      await desk.call('dated.move', { key: thing.key, from: to, to: thing.day, reason: '撤销' });
    }
    expect((await desk.call('dated.span', ever)).things.map(({ key, day }) => [key, day])).toEqual(
      before.map(({ key, day }) => [key, day]),
    );
  });

  it('a visit planned for its month alone goes back to it without a day', async () => {
    const of = async (key: string) => {
      const { id, row } = parseDatedKey(key) ?? { id: '', row: '' };
      const { body } = (await desk.call('record.get', { id })).stored;
      return (body as VisitPlan).visits.find((visit) => visit.id === row);
    };
    const open = (await desk.call('dated.span', { ...ever, isOpen: true, kinds: ['planned-visit'] })).things;
    const months = await Promise.all(open.map(async ({ key }) => (await of(key))?.plannedOn === null));
    const thing = open.find((_, index) => months[index]);
    if (thing === undefined) throw new Error('the demo plans no visit by its month');
    const { key, day } = thing;
    const before = await of(key);
    const to = `${day.slice(0, 4)}-${day.startsWith(`${day.slice(0, 4)}-03`) ? '04' : '03'}-10`;
    const moved = await desk.call('dated.move', { key, from: day, to, reason: '顾客停线，改期' });
    expect(moved).toEqual({ wasMonthOnly: true });
    expect(await of(key)).toMatchObject({ plannedOn: to, month: Number(to.slice(5, 7)) });
    const back = { key, from: to, to: day, reason: '撤销', isMonthOnly: true };
    expect(await desk.call('dated.move', back)).toEqual({ wasMonthOnly: false });
    expect(await of(key)).toEqual(before);
  });

  it('moves nothing that is fixed, done, elsewhere by now, or without a reason', async () => {
    const { things } = await desk.call('dated.span', ever);
    const find = (is: (thing: DatedThing) => boolean): DatedThing => {
      const found = things.find(is);
      if (found === undefined) throw new Error('the demo has none');
      return found;
    };
    const refusal = ({ key, day }: DatedThing, change: object = {}) =>
      rejection(
        desk.call('dated.move', { key, from: day, to: '2026-12-30', reason: '改期', ...change }),
        ServiceError,
      );
    expect(await refusal(find(({ what }) => what === 'closure'))).toMatchObject({
      code: 'forbidden',
      params: { why: 'fixed' },
    });
    expect(await refusal(find(({ what }) => what === 'promise'))).toMatchObject({ params: { why: 'fixed' } });
    expect(await refusal(find((thing) => thing.isOurs && !thing.isOpen))).toMatchObject({
      params: { why: 'done' },
    });
    const ours = find((thing) => thing.isOurs && thing.isOpen);
    expect((await refusal(ours, { from: addDays(ours.day, 1) })).code).toBe('stale');
    expect((await refusal(ours, { reason: ' ' })).findings).toMatchObject([{ path: 'reason' }]);
    expect((await refusal(ours, { to: '2026-02-30' })).findings).toMatchObject([{ path: 'to' }]);
    expect((await refusal({ ...ours, key: `${ours.key}x` })).code).toBe('not-found');
    const readOnly = { ...desk.context, operator: { ...desk.context.operator, roles: [] } };
    const asked = { key: ours.key, from: ours.day, to: '2026-12-30', reason: '改期' };
    const refused = await rejection(desk.services.channels['dated.move'](readOnly, asked), ServiceError);
    expect(refused.code).toBe('forbidden');
  });

  it('is noted as done in one field, where the button of its line leads', async () => {
    const { things } = await desk.call('dated.span', { ...ever, isOpen: true });
    const rules = {
      timeZone: 'Asia/Shanghai',
      lookup: buildWorkCalendar(await desk.call('calendar.data', {})).fact,
    };
    const led = new Set<string>();
    for (const thing of things) {
      const row = parseDatedKey(thing.key)?.row ?? '';
      const { source: kind, recordId } = thing;
      if (kind === 'complaint' || thing.key.startsWith('action:') || !notesDone(kind, row)) continue;
      const body = (await desk.call('record.get', { id: recordId })).stored.body as never;
      const path = doneFieldOf(kind, body, row) ?? '';
      const isMoment = /(At|\.at)$/.test(path);
      const done = withField(body, path.split('.'), isMoment ? '2026-11-20T10:00+08:00' : '2026-11-20');
      const date = datesOf(kind, done as never, rules).find(({ id }) => id === row);
      expect(date?.done, `${thing.key} ${path}`).toBeTruthy();
      led.add(sortOf(thing));
    }
    expect([...led]).toEqual(expect.arrayContaining(['communication promise', 'service-plan service']));
    expect(led.size).toBeGreaterThan(5);
  });

  it('is printed as one customer’s year: each thing of his once, by day, with totals that add up', async () => {
    const { customers } = await desk.call('customer.search', { text: '', limit: 20 });
    const [customer] = customers;
    if (customer === undefined) throw new Error('the demo has no customers');
    const year = { from: '2026-01-01', to: '2026-12-31' };
    const { things } = await desk.call('dated.span', { ...year, customerId: customer.id });
    expect(things.length).toBeGreaterThan(5);
    const jobs = createExportJobs(desk.services);
    const request = {
      form: 'customer-year',
      code: 'CY',
      format: 'pdf',
      language: 'zh-CN',
      customerId: customer.id,
      year: 2026,
    } as const;
    const { fields, lists } = bind(await jobs.jobOf(desk.context, request));
    expect(lists.entries?.map(({ number }) => number?.text)).toEqual(things.map(({ number }) => number));
    expect(lists.entries?.map(({ day }) => day?.text?.slice(0, 10))).toEqual(things.map(({ day }) => day));
    expect(fields.headerLine?.text).toContain(
      `顾客：${customer.body.name}    年度：2026    共 ${things.length} 件`,
    );
    const counted = lists.sums?.reduce((sum, { count }) => sum + Number(count?.text), 0);
    expect(counted).toBe(things.length);
    const unknown = { ...request, customerId: crypto.randomUUID() };
    expect((await rejection(jobs.jobOf(desk.context, unknown), ServiceError)).code).toBe('not-found');
  });

  it('is printed as the day’s list and as one person’s, by urgency, nothing open left out', async () => {
    const { settings, version } = await desk.call('settings.get', {});
    const everything = (await desk.call('dated.span', { ...ever, isOpen: true })).things;
    const owner =
      everything.find(({ source, owner: name }) => source === 'survey-plan' && name !== '')?.owner ?? '';
    const [away, deputy] = [settings.people.find(({ name }) => name === owner), settings.people[0]];
    const absence = {
      id: crypto.randomUUID(),
      personId: away?.id ?? '',
      deputyId: deputy?.id ?? '',
      from: '2026-11-23',
      to: '2026-11-27',
    };
    await desk.call('settings.save', { version, absences: [absence] });
    const jobs = createExportJobs(desk.services);
    const printed = async (code: 'DW' | 'HW', of?: string) => {
      const request = { form: 'work-list', code, format: 'pdf', language: 'zh-CN', owner: of } as const;
      const { fields, lists } = bind(await jobs.jobOf(desk.context, request));
      expect(await jobs.fileNameOf(desk.context, request)).toContain(
        code === 'DW' ? '每日待办清单' : '工作交接清单',
      );
      const sections = lists.entries?.map(({ section }) => section?.text ?? '') ?? [];
      const order = ['逾期', '今天', '近日', '以后'];
      expect(sections).toEqual(sections.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
      return { head: fields.headerLine?.text ?? '', entries: lists.entries ?? [], sections };
    };
    const his = everything.filter((thing) => thing.owner === owner);
    const hand = await printed('HW', owner);
    expect(hand.entries).toHaveLength(his.length);
    expect(hand.head).toContain(`移交人：${owner}`);
    expect(hand.head).toContain(`接收人：${deputy?.name}    期间：2026-11-23 – 2026-11-27`);
    expect(hand.entries.every((entry) => entry.owner?.text === owner)).toBe(true);
    // Three working days from Friday 11-20 end on Wednesday 11-25.
    const day = await printed('DW');
    expect(day.entries).toHaveLength(everything.filter((thing) => watchedDay(thing) <= '2026-11-25').length);
    expect(day.head).toContain('2026-11-20 周五');
    expect(day.sections).not.toContain('以后');
    expect(day.sections.filter((section) => section === '逾期').length).toBe(
      day.entries.filter(({ standing }) => standing?.text?.startsWith('▲')).length,
    );
  });

  it('goes into other hands with reason and history: each kind where it stands, complaints as a whole', async () => {
    const open = (await desk.call('dated.span', { ...ever, isOpen: true })).things;
    const firstOfKind = [...new Map(open.toReversed().map((thing) => [sortOf(thing), thing])).values()];
    const keys = firstOfKind.map(({ key }) => key);
    const asked = { keys, to: '代班员', reason: '王工休假' };
    const { moved, refused } = await desk.call('dated.reassign', asked);
    expect(moved + refused.length).toBe(keys.length);
    const now = new Map((await desk.call('dated.span', ever)).things.map((thing) => [thing.key, thing]));
    const stays = new Set(refused.map(({ key }) => key));
    const sorts = (isMoved: boolean) =>
      firstOfKind.filter(({ key }) => stays.has(key) !== isMoved).map(sortOf);
    for (const thing of firstOfKind) {
      const is = now.get(thing.key);
      expect([sortOf(thing), is?.owner]).toEqual([
        sortOf(thing),
        stays.has(thing.key) ? thing.owner : '代班员',
      ]);
      expect(is?.day).toBe(thing.day);
    }
    expect(sorts(true)).toEqual(
      expect.arrayContaining([
        'complaint closure',
        'visit-plan planned-visit',
        'communication promise',
        'internal-hand-over hand-over',
        'service-plan service',
        'survey-record measure',
      ]),
    );
    // Who received goods, wrote a letter or visited stays who he was.
    expect(refused.every(({ code }) => code === 'fixed')).toBe(true);
    expect(sorts(false)).toContain('service-staff expiry');
    const clock = firstOfKind.find(({ source }) => source === 'complaint');
    const { entries } = await desk.call('complaint.history', {
      id: clock?.recordId ?? '',
      offset: 0,
      limit: 1,
    });
    expect(entries[0]).toMatchObject({
      reason: '王工休假',
      changes: [{ path: 'responsiblePerson', new: '代班员' }],
    });
    expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
  });

  it('goes into no other hands without a name, a reason or the right, nor once it is done', async () => {
    const { things } = await desk.call('dated.span', ever);
    const done = things.find(({ isOpen, what }) => !isOpen && what === 'action')?.key ?? '';
    const reassign = (change: object) =>
      desk.call('dated.reassign', { keys: [done], to: '代班员', reason: '休假', ...change });
    expect(await reassign({})).toEqual({ moved: 0, refused: [{ key: done, code: 'done' }] });
    expect(await reassign({ keys: ['nothing'] })).toMatchObject({ refused: [{ code: 'not-found' }] });
    expect((await rejection(reassign({ to: ' ' }), ServiceError)).findings).toMatchObject([{ path: 'to' }]);
    expect((await rejection(reassign({ reason: '' }), ServiceError)).findings).toMatchObject([
      { path: 'reason' },
    ]);
    const readOnly = { ...desk.context, operator: { ...desk.context.operator, roles: [] } };
    const asked = { keys: [done], to: '代班员', reason: '休假' };
    const refused = desk.services.channels['dated.reassign'](readOnly, asked);
    expect((await rejection(refused, ServiceError)).code).toBe('forbidden');
  });

  it('refuses a day that does not exist', async () => {
    const asked = desk.call('dated.span', { from: '2026-02-30', to: '2026-03-01' });
    expect((await rejection(asked, ServiceError)).code).toBe('invalid');
  });
});

describe('a date of a complaint', () => {
  it('is open until it is done or the complaint is withdrawn', async () => {
    const desk = await openDesk();
    const { stored } = await register(desk);
    const open = async () => {
      const { things } = await desk.call('dated.span', { from: '2026-11-01', to: '2026-12-31' });
      return things.filter(({ isOpen }) => isOpen).map(({ what, due }) => [what, due]);
    };
    expect(await open()).toEqual([
      ['response', '2026-11-21T17:40+08:00'],
      ['preliminary', '2026-11-25'],
      ['analysis', '2026-12-01'],
      ['closure', '2026-12-20'],
    ]);
    const body = complaint({ responsiblePerson: '操作员' });
    await desk.call('complaint.save', { id: stored.id, version: 1, body, note });
    const { things } = await desk.call('dated.span', {
      from: '2026-11-25',
      to: '2026-11-25',
      department: '品管部',
    });
    expect(things).toMatchObject([
      { key: `complaint:${stored.id}:preliminary`, owner: '操作员', isOurs: false, isProvisional: false },
    ]);
    await desk.call('complaint.void', { id: stored.id, version: 2, reason: '重复登记' });
    expect(await open()).toEqual([]);
  });

  it('that is provisional is found from its 最早 on while it is open', async () => {
    const desk = await openDesk({ now: '2026-12-25T15:00+08:00' });
    await register(desk, { receivedAt: '2026-12-25T14:00+08:00' });
    const to = (day: string, isOpen?: boolean) =>
      desk.call('dated.span', { from: '2026-12-25', to: day, kinds: ['analysis'], isOpen });
    const [analysis] = (await to('2027-01-31')).things;
    expect(analysis).toMatchObject({ due: '2027-01-06', isProvisional: true });
    const earliest = analysis?.earliest ?? '';
    expect(earliest < '2027-01-06').toBe(true);
    expect((await to(earliest, true)).things).toHaveLength(1);
    expect((await to(earliest)).things).toEqual([]);
  });
});
