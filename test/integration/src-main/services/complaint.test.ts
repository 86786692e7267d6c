import { ServiceError } from '@main/services';
import { channelNames } from '@shared/contract/names';
import { describe, expect, it } from 'vitest';
import { complaint, fullNote, note, openDesk, register } from '../../support/desk';

const page = { filter: {}, sort: { key: 'number', descending: false }, offset: 0, limit: 100 } as const;

async function failure(work: Promise<unknown>): Promise<ServiceError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ServiceError)) throw new Error(`expected a ServiceError, got ${String(error)}`);
  return error;
}

describe('a case over the years', () => {
  it('keeps the names it was written with when contact, department and person change', async () => {
    const desk = await openDesk();
    const { stored } = await register(desk, {
      receivedBy: '李雯',
      responsibleDepartment: '品管部',
      responsiblePerson: '周明',
      customer: { ...complaint().customer, contactName: '王工', contactPhone: '0574-1' },
    });
    const { settings, version } = await desk.call('settings.get', {});
    await desk.call('settings.save', {
      version,
      departments: settings.departments.map((name) => (name === '品管部' ? '质量部' : name)),
      people: settings.people.map((person) => ({ ...person, name: `${person.name}(改名)` })),
      note,
    });
    const { stored: later } = await desk.call('complaint.get', { id: stored.id });
    expect(later).toEqual(stored);
  });

  it('put into another category keeps its deadlines and receipt; the change stands in its history', async () => {
    const desk = await openDesk();
    const { stored, row } = await register(desk, { category: 'product-quality', stage: 'mass-production' });
    const body = { ...stored.body, category: 'delivery', branch: null } as const;
    const saved = await desk.call('complaint.save', { id: stored.id, version: 1, body, note });
    const duesOf = ({ milestones }: typeof row) => Object.values(milestones ?? {}).map(({ due }) => due);
    expect(duesOf(saved.row)).toEqual(duesOf(row));
    const history = await desk.call('complaint.history', { id: stored.id, offset: 0, limit: 5 });
    expect(JSON.stringify(history)).toContain('"path":"category","old":"product-quality","new":"delivery"');
  });
});

// A customer goes only with the import that made him, while nothing is told of him (customer-import.test); proposed contacts keep their numbers
// (care.test).
it('there is no way to delete a complaint, a record or a file, held by the law or not', () => {
  const deleting = channelNames.filter((name) => /delete|remove|purge|destroy|undo/i.test(name));
  expect(deleting).toEqual(['import.undo', 'care.undo']);
});

describe('registering', () => {
  it('gives numbers without gaps, starting anew with the factory-local year', async () => {
    const desk = await openDesk({ now: '2026-12-31T23:58+08:00' });
    const received = { receivedAt: '2026-12-31T09:00+08:00' };
    expect((await register(desk, received)).stored.number).toBe('KS-2026-0001');
    expect((await register(desk, received)).stored.number).toBe('KS-2026-0002');
    desk.at('2026-12-31T16:01+00:00');
    const next = await register(desk, received);
    expect(next.stored.number).toBe('KS-2027-0001');
    expect(next.stored.registeredAt).toBe('2027-01-01T00:01+08:00');
  });

  it('takes no number for a complaint that is refused', async () => {
    const desk = await openDesk();
    const error = await failure(register(desk, { receivedAt: '2026-11-22T10:00+08:00' }));
    expect(error.code).toBe('invalid');
    expect(error.findings).toMatchObject([{ path: 'receivedAt', code: 'in-the-future' }]);
    expect((await register(desk)).stored.number).toBe('KS-2026-0001');
  });

  it('answers the same record for the same token', async () => {
    const desk = await openDesk();
    const token = crypto.randomUUID();
    const first = await desk.call('complaint.register', { token, body: complaint() });
    const second = await desk.call('complaint.register', { token, body: complaint({ statement: 'anders' }) });
    expect(second.stored).toEqual(first.stored);
    expect((await desk.call('complaint.count', { filter: {} })).all).toBe(1);
  });

  it('keeps a voided number in the register, with its reason and without clocks', async () => {
    const desk = await openDesk();
    const { stored } = await register(desk);
    await desk.call('complaint.void', { id: stored.id, version: 1, reason: '重复登记' });
    expect((await register(desk)).stored.number).toBe('KS-2026-0002');
    const got = await desk.call('complaint.get', { id: stored.id });
    expect(got).toMatchObject({
      isVoid: true,
      voidReason: '重复登记',
      row: { isVoid: true, milestones: null, next: null },
    });
    const { rows } = await desk.call('complaint.page', page);
    expect(rows.map(({ number }) => number)).toEqual(['KS-2026-0001', 'KS-2026-0002']);
    expect((await desk.call('complaint.agenda', {})).total).toBe(1);
    const save = desk.call('complaint.save', { id: stored.id, version: 2, body: stored.body, note });
    expect((await failure(save)).code).toBe('forbidden');
  });

  it('computes the four dues of 5.3.5 into the row', async () => {
    const desk = await openDesk();
    const { row } = await register(desk);
    const dues = Object.values(row.milestones ?? {}).map(({ due }) => due);
    expect(dues).toEqual(['2026-11-21T17:40+08:00', '2026-11-25', '2026-12-01', '2026-12-20']);
    expect(row.next).toMatchObject({ kind: 'response' });
  });

  it('refuses a customer, part or file that does not exist', async () => {
    const desk = await openDesk();
    const unknown = crypto.randomUUID();
    const customer = { ...complaint().customer, id: unknown };
    expect((await failure(register(desk, { customer }))).code).toBe('not-found');
    expect((await failure(register(desk, { attachmentIds: [unknown] }))).code).toBe('not-found');
    expect((await failure(register(desk, { companyId: unknown }))).code).toBe('not-found');
  });
});

describe('saving', () => {
  it('writes what changed into the history, and nothing when nothing changed', async () => {
    const desk = await openDesk();
    const { stored } = await register(desk);
    const body = { ...stored.body, severity: 'B' as const, problemSummary: '滑轨异响' };
    const saved = await desk.call('complaint.save', { id: stored.id, version: 1, body, note });
    expect(saved.stored.version).toBe(2);
    await desk.call('complaint.save', { id: stored.id, version: 2, body, note });
    const history = await desk.call('complaint.history', { id: stored.id, offset: 0, limit: 10 });
    expect(history.total).toBe(2);
    expect(history.entries[0]).toMatchObject({
      operator: '操作员',
      action: 'save',
      changes: [
        { path: 'severity', old: null, new: 'B' },
        { path: 'problemSummary', old: '', new: '滑轨异响' },
      ],
    });
  });

  it('refuses a save that started from an older version', async () => {
    const desk = await openDesk();
    const { stored } = await register(desk);
    await desk.call('complaint.save', {
      id: stored.id,
      version: 1,
      body: { ...stored.body, remarks: 'a' },
      note,
    });
    const late = desk.call('complaint.save', {
      id: stored.id,
      version: 1,
      body: { ...stored.body, remarks: 'b' },
      note,
    });
    expect(await failure(late)).toMatchObject({ code: 'stale', params: { version: 2 } });
  });

  it('sets the entry time itself and keeps it while the done time stands', async () => {
    const desk = await openDesk();
    const { stored } = await register(desk);
    const response = {
      ...stored.body.milestones.response,
      doneAt: '2026-11-20T18:00+08:00',
      enteredAt: '2026-11-20T18:00+08:00',
    };
    const body = { ...stored.body, milestones: { ...stored.body.milestones, response } };
    const saved = await desk.call('complaint.save', { id: stored.id, version: 1, body, note });
    expect(saved.stored.body.milestones.response.enteredAt).toBe('2026-11-21T10:00+08:00');
    desk.at('2026-11-22T10:00+08:00');
    const again = await desk.call('complaint.save', {
      id: stored.id,
      version: 2,
      body: { ...body, remarks: 'x' },
      note,
    });
    expect(again.stored.body.milestones.response.enteredAt).toBe('2026-11-21T10:00+08:00');
    expect(again.row.status).toBe('responded');
  });

  it('moves T0 of an answered complaint only with reason, approver and proof, and records old and new dates', async () => {
    const desk = await openDesk();
    const { stored } = await register(desk);
    const response = { ...stored.body.milestones.response, doneAt: '2026-11-20T18:00+08:00' };
    const answered = { ...stored.body, milestones: { ...stored.body.milestones, response } };
    const { stored: second } = await desk.call('complaint.save', {
      id: stored.id,
      version: 1,
      body: answered,
      note,
    });
    const body = { ...second.body, receivedAt: '2026-11-20T16:40+08:00' };
    const error = await failure(desk.call('complaint.save', { id: stored.id, version: 2, body, note }));
    expect(error.findings.map(({ code }) => code)).toEqual(['needs-reason', 'needs-approver', 'needs-proof']);
    await desk.call('complaint.save', { id: stored.id, version: 2, body, note: fullNote });
    const { entries } = await desk.call('complaint.history', { id: stored.id, offset: 0, limit: 1 });
    expect(entries[0]?.reason).toBe('顾客更正');
    expect(entries[0]?.changes).toContainEqual({
      path: 'milestones.response.due',
      old: '2026-11-21T17:40+08:00',
      new: '2026-11-21T16:40+08:00',
    });
  });
});
