import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServiceError } from '@main/services';
import type { DatedThing } from '@shared/domain/dated';
import { milestoneKinds } from '@shared/domain/deadline';
import { beforeAll, describe, expect, it } from 'vitest';
import { demoNow, seedDemoRecords } from '../../../helpers/demo';
import { complaint, note, openDesk, register, type TestDesk } from '../../support/desk';
import { rejection } from '../../support/failure';

const keysOf = (things: readonly Pick<DatedThing, 'key'>[]): readonly string[] =>
  things.map(({ key }) => key).toSorted();

describe('everything dated of a span', () => {
  let desk: TestDesk;
  const span = { from: '2026-09-01', to: '2026-12-20' };
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

  it('lets only what we set ourselves be ours to choose', async () => {
    const { things } = await desk.call('dated.span', { from: '2026-01-01', to: '2027-12-31' });
    const ours = new Set(things.filter(({ isOurs }) => isOurs).map(({ what }) => what));
    expect(ours).toContain('planned-visit');
    expect(ours).toContain('action');
    for (const fixed of ['response', 'closure', 'promise', 'answer', 'receipt', 'expiry', 'task-answer'])
      expect(ours).not.toContain(fixed);
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
