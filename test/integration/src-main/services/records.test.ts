import { ServiceError } from '@main/services';
import { blankGoodsReturn } from '@shared/domain/goods-return';
import { blankNotice, blankRecipient } from '@shared/domain/notice';
import type { RecordBody } from '@shared/domain/record';
import { blankReport } from '@shared/domain/report';
import { blankSurvey } from '@shared/domain/survey';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { newCustomer, openDesk, operator, register, type TestDesk } from '../../support/desk';
import { rejection } from '../../support/failure';

const report = (change: Partial<RecordBody<'report'>> = {}): RecordBody<'report'> => ({
  ...blankReport(),
  title: '滑轨异响',
  ...change,
});

const write = (desk: TestDesk, change: Partial<RecordBody<'report'>> = {}) =>
  desk.services.records.register(desk.context, {
    kind: 'report',
    token: crypto.randomUUID(),
    body: report(change),
  });

const refused = (work: Promise<unknown>): Promise<ServiceError> => rejection(work, ServiceError);

describe('registering a record', () => {
  it('numbers each kind by itself, without gaps, anew with the factory-local year', async () => {
    const desk = await openDesk({ now: '2026-12-31T23:58+08:00' });
    expect((await write(desk)).number).toBe('8D-2026-0001');
    await refused(write(desk, { startedOn: '2026-02-30' }));
    expect((await write(desk)).number).toBe('8D-2026-0002');
    const body = blankNotice();
    const notice = { kind: 'notice', token: crypto.randomUUID(), body } as const;
    expect((await desk.services.records.register(desk.context, notice)).number).toBe('LL-2026-0001');
    desk.at('2026-12-31T16:01+00:00');
    const next = await write(desk);
    expect(next).toMatchObject({
      number: '8D-2027-0001',
      registeredAt: '2027-01-01T00:01+08:00',
      version: 1,
    });
    expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
  });

  it('answers the same record for the same token', async () => {
    const desk = await openDesk();
    const input = { kind: 'report', token: crypto.randomUUID(), body: report() } as const;
    const first = await desk.services.records.register(desk.context, input);
    const again = await desk.services.records.register(desk.context, {
      ...input,
      body: report({ title: '别的' }),
    });
    expect(again).toEqual(first);
    expect((await desk.services.records.page({ offset: 0, limit: 10 })).total).toBe(1);
  });

  it('puts its number into the body, whatever was typed there, and keeps it through saves', async () => {
    const desk = await openDesk();
    const stored = await desk.services.records.register(desk.context, {
      kind: 'goods-return',
      token: crypto.randomUUID(),
      body: { ...blankGoodsReturn(), number: 'typed' },
    });
    expect(stored).toMatchObject({ number: 'TH-2026-0001', body: { number: 'TH-2026-0001' } });
    const body = { ...blankGoodsReturn(), number: 'other', remarks: '改' };
    const saved = await desk.services.records.save(desk.context, {
      id: stored.id,
      version: 1,
      body,
      reason: '',
    });
    expect(saved.body).toMatchObject({ number: 'TH-2026-0001', remarks: '改' });
  });

  it('refuses what breaks the shape of its kind, days that are none, and pointers to nothing', async () => {
    const desk = await openDesk();
    const junk = { ...report(), unknown: 1 };
    expect(await refused(write(desk, junk))).toMatchObject({ code: 'invalid', params: { path: 'unknown' } });
    expect(await refused(write(desk, { title: '字'.repeat(201) }))).toMatchObject({
      code: 'invalid',
      params: { path: 'title', reason: 'max_length' },
    });
    expect((await refused(write(desk, { startedOn: '2026-02-30' }))).findings).toMatchObject([
      { path: 'startedOn', code: 'not-a-date' },
    ]);
    const nobody = { ...report().customer, id: '00000000-0000-4000-8000-00000000dead' };
    expect((await refused(write(desk, { customer: nobody }))).code).toBe('not-found');
    expect((await refused(write(desk, { companyId: nobody.id }))).code).toBe('not-found');
    const files = { ...blankNotice(), attachmentIds: [nobody.id] };
    const notice = { kind: 'notice', token: crypto.randomUUID(), body: files } as const;
    expect((await refused(desk.services.records.register(desk.context, notice))).code).toBe('not-found');
    expect((await desk.services.records.page({ offset: 0, limit: 10 })).total).toBe(0);
  });

  it('keeps the revision that its form has today', async () => {
    const desk = await openDesk();
    const { version, settings } = await desk.call('settings.get', {});
    const revisions = [{ number: '', revision: 'B/1', effectiveOn: '2026-11-01', changeNote: '' }];
    const forms = settings.forms.map((form) => (form.code === '8D' ? { ...form, revisions } : form));
    const before = await write(desk);
    await desk.call('settings.save', { version, forms });
    const after = await write(desk);
    const saved = await desk.services.records.save(desk.context, {
      id: before.id,
      version: 1,
      body: report({ title: '改' }),
      reason: '',
    });
    expect([saved.formRevision, after.formRevision]).toEqual(['', 'B/1']);
    const madeOf = async (code: string) =>
      (await desk.services.records.print({ id: after.id, code, isInternal: false, recipient: 0 })).made;
    expect(await madeOf('8D')).toEqual({ on: '2026-11-21', revision: 'B/1' });
    expect(await madeOf('5P')).toEqual({ on: '2026-11-21', revision: '' });
  });
});

describe('saving a record', () => {
  it('keeps what differs in its history and refuses an older version', async () => {
    const desk = await openDesk();
    const { id } = await write(desk);
    desk.at('2026-11-22T09:00+08:00');
    const body = report({ title: '滑轨异响(低温)' });
    const saved = await desk.services.records.save(desk.context, { id, version: 1, body, reason: '更正' });
    expect(saved.version).toBe(2);
    const { entries } = await desk.services.records.history({ id, offset: 0, limit: 10 });
    expect(entries).toMatchObject([
      {
        at: '2026-11-22T09:00+08:00',
        operator: '操作员',
        action: 'save',
        reason: '更正',
        changes: [{ path: 'title', old: '滑轨异响', new: '滑轨异响(低温)' }],
      },
      { action: 'register', changes: [{ path: 'number', old: null, new: '8D-2026-0001' }] },
    ]);
    const old = desk.services.records.save(desk.context, { id, version: 1, body: report(), reason: '' });
    expect(await refused(old)).toMatchObject({ code: 'stale', params: { version: 2 } });
    expect((await desk.services.records.get(id)).stored.body).toMatchObject({ title: '滑轨异响(低温)' });
  });

  it('writes nothing when nothing differs', async () => {
    const desk = await openDesk();
    const { id } = await write(desk);
    const same = await desk.services.records.save(desk.context, {
      id,
      version: 1,
      body: report(),
      reason: '',
    });
    expect(same.version).toBe(1);
    expect((await desk.services.records.history({ id, offset: 0, limit: 10 })).total).toBe(1);
  });

  it('needs the right to write, and to void the right to void', async () => {
    const desk = await openDesk();
    const { id } = await write(desk);
    const as = (...roles: TestDesk['context']['operator']['roles']) => ({
      ...desk.context,
      operator: { ...operator, roles },
    });
    const change = { id, version: 1, body: report(), reason: '' };
    const { records } = desk.services;
    expect((await refused(records.save(as('read-only'), change))).code).toBe('forbidden');
    const token = crypto.randomUUID();
    const fresh = records.register(as(), { kind: 'report', token, body: report() });
    expect((await refused(fresh)).code).toBe('forbidden');
    expect((await refused(records.void(as('quality'), { id, version: 1, reason: '重复' }))).code).toBe(
      'forbidden',
    );
    expect((await refused(records.get(crypto.randomUUID()))).code).toBe('not-found');
  });
});

describe('voiding a record', () => {
  it('keeps number and reason, gives the number to nobody else, and takes no more changes', async () => {
    const desk = await openDesk();
    const first = await write(desk);
    const { id } = await write(desk);
    const { records } = desk.services;
    expect((await refused(records.void(desk.context, { id, version: 1, reason: ' ' }))).code).toBe('invalid');
    await records.void(desk.context, { id, version: 1, reason: '重复登记' });
    expect(await records.get(id)).toMatchObject({ isVoid: true, voidReason: '重复登记' });
    expect((await records.pick('report', null)).stored.id).toBe(first.id);
    expect((await records.pick('report', '8D-2026-0002')).isVoid).toBe(true);
    const change = records.save(desk.context, { id, version: 2, body: report(), reason: '' });
    expect((await refused(change)).code).toBe('forbidden');
    expect((await write(desk)).number).toBe('8D-2026-0003');
    expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
  });
});

describe('lists of records', () => {
  it('hold those of a kind, of a complaint or of a customer, the newest first', async () => {
    const desk = await openDesk();
    const complaint = (await register(desk)).stored;
    const customer = await newCustomer(desk, '甲方汽车零部件');
    const about = await write(desk, { complaintNumber: complaint.number });
    await write(desk, { complaintNumber: 'KS-1999-0001' });
    const survey = await desk.services.records.register(desk.context, {
      kind: 'survey',
      token: crypto.randomUUID(),
      body: {
        ...blankSurvey(),
        customerId: customer.id,
        customerName: '甲方汽车零部件',
        sentOn: '2026-11-02',
        unplannedReason: '顾客临时要求',
      },
    });
    const numbers = async (query: object) => {
      const { records, total } = await desk.services.records.page({ ...query, offset: 0, limit: 10 });
      expect(total).toBe(records.length);
      return records.map(({ number }) => number);
    };
    expect(await numbers({ kind: 'report' })).toEqual(['8D-2026-0002', '8D-2026-0001']);
    expect(await numbers({ complaintId: complaint.id })).toEqual([about.number]);
    expect(await numbers({ customerId: customer.id })).toEqual([survey.number]);
    expect(await numbers({})).toEqual(['MY-2026-0001', '8D-2026-0002', '8D-2026-0001']);
    const { records } = await desk.services.records.page({ kind: 'survey', offset: 0, limit: 10 });
    expect(records).toMatchObject([{ customerName: '甲方汽车零部件', datedOn: '2026-11-02', isVoid: false }]);
    await desk.services.records.save(desk.context, { id: about.id, version: 1, body: report(), reason: '' });
    expect(await numbers({ complaintId: complaint.id })).toEqual([]);
  });
});

describe('the one record of a number', () => {
  it('is found exactly, whatever other numbers its texts or those of others hold', async () => {
    const desk = await openDesk();
    const first = await write(desk, { title: '接着 8D-2026-0002，见 KS-2026-0001' });
    const second = await write(desk, { title: '见 8D-2026-0001' });
    const complaint = await register(desk, { statement: '8D-2026-0001 与 8D-2026-0002 都未解决' });
    const named = (number: string) => desk.call('record.named', { number });
    expect(await named(first.number)).toEqual({ kind: 'report', id: first.id });
    expect(await named(` ${second.number} `)).toEqual({ kind: 'report', id: second.id });
    expect(await named(complaint.stored.number)).toEqual({ kind: 'complaint', id: complaint.stored.id });
    await desk.call('record.void', { id: first.id, version: 1, reason: '写错' });
    expect(await named(first.number)).toEqual({ kind: 'report', id: first.id });
  });

  it('is nobody’s where only a part of it, or a text, says so', async () => {
    const desk = await openDesk();
    await write(desk, { title: 'PO-7781' });
    for (const number of ['PO-7781', '8D-2026-000', '8D-2026-00011', '8D'])
      expect(await desk.call('record.named', { number })).toBeNull();
  });
});

describe('verifying records', () => {
  it.each([
    [
      'a changed body',
      "update record_body set body = replace(body, '异响', '异味')",
      'records',
      '8D-2026-0001',
    ],
    [
      'a body that is no JSON any more',
      "update record_body set body = '{' || body",
      'records',
      '8D-2026-0001',
    ],
    ['a lost body', 'delete from record_body', 'records', '8D-2026-0001'],
    ['a changed number', "update record set number = '8D-2026-0009'", 'records', '8D-2026-0009'],
    ['a changed kind', "update record set kind = 'survey'", 'numbers', 'report 2026'],
    ['a record made void', 'update record set is_void = 1', 'records', '8D-2026-0001'],
    ['another revision', "update record set form_revision = 'Z'", 'records', '8D-2026-0001'],
    ['another registrar', "update record set registered_by = 'x'", 'records', '8D-2026-0001'],
    [
      'a removed record',
      'delete from record_text; delete from record_body; delete from record',
      'records',
      'has a history but is gone',
    ],
    ['a number left out', 'update record set sequence = 2', 'numbers', 'report 2026: 1 numbers up to 2'],
    ['a counter set back', "update counter set last = 0 where kind = 'report'", 'numbers', 'counter at 0'],
  ])('finds %s', async (_title, statements, name, words) => {
    const desk = await openDesk();
    await write(desk);
    const spoil = statements.split('; ');
    await desk.store.write(async (trx) => {
      for (const each of spoil) await sql.raw(each).execute(trx);
    });
    const checks = await desk.services.verify();
    expect(checks.find((check) => check.name === name)?.defects.join('\n')).toContain(words);
  });

  it('finds a single flipped letter among many, and only that one', async () => {
    const desk = await openDesk();
    for (let index = 0; index < 450; index += 1) await write(desk);
    await desk.store.write((trx) =>
      sql`update record_body set body = replace(body, '异响', '异向') where position = 333`.execute(trx),
    );
    const records = (await desk.services.verify()).find(({ name }) => name === 'records');
    expect(records).toEqual({
      name: 'records',
      checked: 450,
      defects: ['8D-2026-0333 is not as its history left it'],
    });
  });
});

describe('printing a record', () => {
  it('gives every customer of a notice its own copy, and no more than there are', async () => {
    const desk = await openDesk();
    const recipients = ['甲', '乙'].map((name) => ({ ...blankRecipient(crypto.randomUUID()), name }));
    const { id } = await desk.services.records.register(desk.context, {
      kind: 'notice',
      token: crypto.randomUUID(),
      body: { ...blankNotice(), recipients },
    });
    const copy = (recipient: number) =>
      desk.services.records.print({ id, code: 'RTSP01-03', isInternal: false, recipient });
    expect((await copy(1)).input).toMatchObject({ number: 'LL-2026-0001', recipientId: recipients[1]?.id });
    expect((await refused(copy(2))).code).toBe('not-found');
    const other = desk.services.records.print({ id, code: '8D', isInternal: false, recipient: 0 });
    expect((await refused(other)).code).toBe('not-found');
  });

  it('prints one report in three layouts, for the customer unless asked otherwise', async () => {
    const desk = await openDesk();
    const { id } = await write(desk);
    for (const code of ['8D', '5P', 'CM'])
      expect(
        (await desk.services.records.print({ id, code, isInternal: false, recipient: 0 })).input,
      ).toMatchObject({ audience: 'customer', report: { title: '滑轨异响' } });
    const internal = await desk.services.records.print({ id, code: '8D', isInternal: true, recipient: 0 });
    expect(internal.input).toMatchObject({ audience: 'internal' });
  });
});
