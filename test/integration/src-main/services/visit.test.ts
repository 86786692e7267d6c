import { ServiceError } from '@main/services';
import {
  blankPlannedVisit,
  blankVisitPlan,
  blankVisitReport,
  type VisitPlan,
  type VisitReport,
} from '@shared/domain/visit';
import { describe, expect, it } from 'vitest';
import { newCustomer, openDesk, type TestDesk, withApprover } from '../../support/desk';
import { rejection } from '../../support/failure';

const now = '2026-11-18T15:00+08:00';
const refused = (work: Promise<unknown>): Promise<ServiceError> => rejection(work, ServiceError);
const token = (): string => crypto.randomUUID();

const customerOf = async (desk: TestDesk, name: string): Promise<string> =>
  (await newCustomer(desk, name, { plant: '一厂' })).id;

const writePlan = (desk: TestDesk, change: Partial<VisitPlan>) =>
  desk.services.records.register(desk.context, {
    kind: 'visit-plan',
    token: token(),
    body: { ...blankVisitPlan(), year: 2026, ...change },
  });

const writeReport = (desk: TestDesk, change: Partial<VisitReport>) =>
  desk.services.records.register(desk.context, {
    kind: 'visit-report',
    token: token(),
    body: { ...blankVisitReport(), ...change },
  });

const planOf = async (desk: TestDesk, id: string) => {
  const { stored } = await desk.services.records.get(id);
  return { version: stored.version, body: stored.body as VisitPlan };
};

const visit = (customer: string, change = {}) => ({
  ...blankPlannedVisit(token()),
  customer,
  month: 11,
  ...change,
});

describe('a report of a planned visit', () => {
  it('gives the plan its number and day, moves with its dates, and leaves the visit open when void', async () => {
    const desk = await openDesk({ now });
    const row = visit('甲公司');
    const plan = await writePlan(desk, { visits: [visit('乙公司'), row] });
    const link = { plan: { recordId: plan.id, visitId: row.id } };
    const report = await writeReport(desk, { ...link, from: '2026-11-16', situation: '装配正常' });
    expect((await planOf(desk, plan.id)).body.visits[1]).toMatchObject({
      reportNumber: 'FW-2026-0001',
      visitedOn: '2026-11-16',
    });
    const body = { ...(report.body as VisitReport), to: '2026-11-17' };
    await desk.services.records.save(desk.context, { id: report.id, version: 1, body, reason: '' });
    expect((await planOf(desk, plan.id)).body.visits[1]?.visitedOn).toBe('2026-11-17');
    const history = await desk.call('record.history', { id: plan.id, offset: 0, limit: 10 });
    expect(history.total).toBe(3);
    await desk.services.records.void(desk.context, { id: report.id, version: 2, reason: '误建' });
    expect(await planOf(desk, plan.id)).toMatchObject({
      body: { visits: [{}, { reportNumber: '', visitedOn: null }] },
    });
    expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
  });

  it('begun for a day to come has its number in the plan, and is made by being written once the day has come', async () => {
    const desk = await openDesk({ now });
    const row = visit('甲公司', { month: 12 });
    const plan = await writePlan(desk, { visits: [row] });
    const customer = { id: null, name: '甲公司', address: '' };
    const link = { customer, plan: { recordId: plan.id, visitId: row.id } };
    const report = await writeReport(desk, { ...link, from: '2026-12-15', to: '2026-12-16' });
    const rowOf = async () => (await planOf(desk, plan.id)).body.visits[0];
    expect(await rowOf()).toMatchObject({ reportNumber: report.number, visitedOn: null });
    const { records } = await desk.call('record.page', { kind: 'visit-plan', offset: 0, limit: 5 });
    expect(records.map(({ status }) => status)).toEqual(['planned']);
    const early = await writeReport(desk, { ...link, from: '2026-11-10', situation: '提前访问' });
    expect(await rowOf()).toMatchObject({ reportNumber: early.number, visitedOn: '2026-11-10' });
    await desk.services.records.void(desk.context, { id: early.id, version: 1, reason: '误建' });
    expect(await rowOf()).toMatchObject({ reportNumber: report.number, visitedOn: null });
    desk.at('2026-12-17T09:00+08:00');
    const body = { ...(report.body as VisitReport), situation: '装配正常' };
    await desk.services.records.save(desk.context, { id: report.id, version: 1, body, reason: '' });
    expect(await rowOf()).toMatchObject({ reportNumber: report.number, visitedOn: '2026-12-16' });
  });

  it('stands alone where the plan is void or gone', async () => {
    const desk = await openDesk({ now });
    const row = visit('甲公司');
    const plan = await writePlan(desk, { visits: [row] });
    await desk.services.records.void(desk.context, { id: plan.id, version: 1, reason: '重做' });
    const report = await writeReport(desk, {
      plan: { recordId: plan.id, visitId: row.id },
      from: '2026-11-16',
    });
    expect(report.number).toBe('FW-2026-0001');
    expect((await planOf(desk, plan.id)).body.visits[0]?.reportNumber).toBe('');
  });
});

it('shows a customer of the plan his own visits and nobody else’s', async () => {
  const desk = await openDesk({ now });
  const [mine, theirs] = [await customerOf(desk, '甲公司'), await customerOf(desk, '乙公司')];
  await writePlan(desk, {
    visits: [visit('甲公司', { customerId: mine }), visit('乙公司', { customerId: theirs }), visit('丙公司')],
  });
  const dates = async (customerId?: string) =>
    (
      await desk.call('record.dates', {
        ...(customerId === undefined ? {} : { customerId }),
        offset: 0,
        limit: 10,
      })
    ).dates.map(({ date }) => date.text);
  expect(await dates(mine)).toEqual(['甲公司']);
  expect(await dates(theirs)).toEqual(['乙公司']);
  expect((await dates()).sort()).toEqual(['丙公司', '乙公司', '甲公司']);
});

describe('approving a plan', () => {
  const approver = '陈经理';

  it('is not for who wrote it, whoever clicks, and a reason typed ahead releases no change', async () => {
    const desk = await openDesk({ now });
    await withApprover(desk, approver);
    const own = { ...desk.context, operator: { ...desk.context.operator, name: approver } };
    const row = visit('甲公司');
    const body = { ...blankVisitPlan(), year: 2026, visits: [row] };
    const plan = await desk.services.records.register(own, { kind: 'visit-plan', token: token(), body });
    const approve = (id: string, version: number) =>
      desk.call('visit.approve', { id, version, approver, on: '2026-11-18' });
    expect((await refused(approve(plan.id, 1))).findings).toMatchObject([{ code: 'own-approval' }]);
    const other = await writePlan(desk, { visits: [row], changeReason: '顾客要求' });
    const approved = await approve(other.id, 1);
    const save = (change: Partial<VisitPlan>) =>
      desk.services.records.save(desk.context, {
        id: other.id,
        version: approved.version,
        body: { ...(approved.body as VisitPlan), ...change },
        reason: '',
      });
    expect((await save({ changeReason: '顾客要求' })).version).toBe(approved.version);
    expect((await refused(save({ visits: [{ ...row, month: 3 }] }))).findings).toMatchObject([
      { path: 'changeReason', code: 'needs-reason' },
    ]);
  });

  it('needs a whole plan and an approver, and from then on a reason for every change', async () => {
    const desk = await openDesk({ now });
    await withApprover(desk, approver);
    const empty = await writePlan(desk, { visits: [visit('', { month: null })] });
    const call = (id: string, version: number, name: string) =>
      desk.call('visit.approve', { id, version, approver: name, on: '2026-11-18' });
    expect((await refused(call(empty.id, 1, approver))).findings?.map(({ path }) => path)).toEqual([
      'visits.0.customer',
      'visits.0.month',
    ]);
    const plan = await writePlan(desk, {
      visits: [visit('甲公司')],
      approval: { by: '我', on: '2026-01-01' },
    });
    expect((plan.body as VisitPlan).approval).toEqual({ by: '', on: null });
    expect((await refused(call(plan.id, 1, '路人'))).findings).toMatchObject([{ code: 'not-an-approver' }]);
    const approved = (await call(plan.id, 1, approver)).body as VisitPlan;
    expect(approved.approval).toEqual({ by: approver, on: '2026-11-18' });
    const later = { ...approved, visits: approved.visits.map((each) => ({ ...each, month: 12 })) };
    const save = (body: VisitPlan) =>
      desk.services.records.save(desk.context, { id: plan.id, version: 2, body, reason: '' });
    expect((await refused(save(later))).findings).toMatchObject([
      { path: 'changeReason', code: 'needs-reason' },
    ]);
    const saved = (await save({ ...later, changeReason: '顾客停产检修' })).body as VisitPlan;
    expect(saved).toMatchObject({
      changeReason: '',
      changes: [{ reason: '顾客停产检修' }],
      approval: approved.approval,
    });
  });

  it('is nothing for a day to come', async () => {
    const desk = await openDesk({ now });
    await withApprover(desk, approver);
    const plan = await writePlan(desk, { visits: [visit('甲公司')] });
    const given = { id: plan.id, version: 1, approver, on: '2026-11-19' };
    expect((await refused(desk.call('visit.approve', given))).findings).toMatchObject([
      { code: 'in-the-future' },
    ]);
  });
});

describe('what a customer said at a visit', () => {
  it('becomes a complaint with nothing retyped, and both sides name each other', async () => {
    const desk = await openDesk({ now });
    const id = await customerOf(desk, '甲公司');
    const feedback = { ...blankVisitReport().feedback, quality: '三件毛刺，要求当天答复。' };
    const report = await writeReport(desk, {
      customer: { id, name: '甲公司', address: '' },
      from: '2026-11-17',
      feedback,
      expectation: '明日补货',
      visited: [{ id: token(), name: '何静', department: '质量部', post: 'SQE', phone: '55550118' }],
    });
    const input = {
      id: report.id,
      version: 1,
      topic: 'quality' as const,
      receivedBy: '周明',
      token: token(),
    };
    const raised = await desk.call('visit.complain', { ...input, receivedAt: '2026-11-17T10:20+08:00' });
    const complaint = await desk.call('complaint.get', { id: raised.complaintId });
    expect(complaint.stored.body).toMatchObject({
      channel: 'visit',
      category: 'product-quality',
      statement: feedback.quality,
      expectation: '明日补货',
      receivedAt: '2026-11-17T10:20+08:00',
      customer: { id, name: '甲公司', plant: '一厂', contactName: '何静' },
    });
    expect(raised.stored.body).toMatchObject({
      complaintNumbers: raised.number,
      raised: [{ topic: 'quality', complaintNumber: raised.number }],
    });
    const linked = await desk.services.records.page({
      complaintId: raised.complaintId,
      offset: 0,
      limit: 10,
    });
    expect(linked.records.map(({ number }) => number)).toEqual(['FW-2026-0001']);
    const again = { ...input, version: 2, token: token(), receivedAt: '2026-11-17T10:20+08:00' };
    expect((await refused(desk.call('visit.complain', again))).findings).toMatchObject([
      { code: 'recorded' },
    ]);
    const nothing = { ...again, topic: 'price' as const };
    expect((await refused(desk.call('visit.complain', nothing))).findings).toMatchObject([
      { code: 'required' },
    ]);
  });

  it('is asked for at the next visit: the last report of this customer with its actions', async () => {
    const desk = await openDesk({ now });
    const id = await customerOf(desk, '甲公司');
    const customer = { id, name: '甲公司', address: '' };
    const action = {
      id: token(),
      problem: '标签',
      requirement: '',
      department: '业务部',
      person: '',
      dueOn: '2026-11-01',
      doneOn: null,
      verification: '',
    };
    const last = await writeReport(desk, { customer, from: '2026-10-12', actions: [action] });
    await writeReport(desk, { customer, from: '2026-06-12' });
    await writeReport(desk, { customer: { id: null, name: '甲公司二厂', address: '' }, from: '2026-11-12' });
    const ask = (customerId: string | null, customerName: string, exceptId: string | null) =>
      desk.call('visit.previous', { customerId, customerName, exceptId });
    expect((await ask(id, '', null)).previous).toMatchObject({
      number: last.number,
      actions: [{ text: '标签' }],
    });
    expect((await ask(id, '', last.id)).previous?.number).toBe('FW-2026-0002');
    expect((await ask(null, '甲公司二厂', null)).previous?.number).toBe('FW-2026-0003');
    expect((await ask(null, '丙公司', null)).previous).toBeNull();
  });

  it('names the visit; a report that has no room for its number stays as it was, and no complaint is made', async () => {
    const desk = await openDesk({ now });
    const raise = async (complaintNumbers: string) => {
      const report = await writeReport(desk, {
        customer: { id: null, name: '甲公司', address: '' },
        from: '2026-11-18',
        complaintNumbers,
        feedback: { ...blankVisitReport().feedback, quality: '滑轨异响' },
      });
      return desk.call('visit.complain', {
        id: report.id,
        version: report.version,
        topic: 'quality',
        receivedAt: '2026-11-18T10:00+08:00',
        receivedBy: '周敏',
        token: token(),
      });
    };
    const error = await refused(raise('K'.repeat(198)));
    expect([error.code, error.params]).toEqual([
      'invalid',
      { path: 'complaintNumbers', reason: 'max_length' },
    ]);
    expect((await desk.call('complaint.count', { filter: {} })).all).toBe(0);
    const made = await raise('');
    const { stored } = await desk.call('complaint.get', { id: made.complaintId });
    expect(stored.body.sourceNumber).toBe(made.stored.number);
  });
});

it('a year’s plan is proposed from the year before and from the customers', async () => {
  const desk = await openDesk({ now });
  await customerOf(desk, '甲公司');
  expect(await desk.call('visit.propose', { year: 2027 })).toMatchObject({
    lastYear: null,
    byGrade: [{ customer: '甲公司', visitedOn: null }],
  });
  await writePlan(desk, { visits: [visit('乙公司', { visitedOn: '2026-11-01', reportNumber: 'X' })] });
  const { lastYear } = await desk.call('visit.propose', { year: 2027 });
  expect(lastYear).toMatchObject([{ customer: '乙公司', month: 11, visitedOn: null, reportNumber: '' }]);
});

it('a year’s plan is proposed to those who matter most, and says for how many it has no room', async () => {
  const desk = await openDesk({ now });
  for (let at = 0; at < 204; at += 1) await newCustomer(desk, `阿顾客${at}`);
  await newCustomer(desk, '众泰重点', { grade: 'vip' });
  const { byGrade, leftCustomers } = await desk.call('visit.propose', { year: 2027 });
  expect(byGrade[0]?.customer).toBe('众泰重点');
  expect(byGrade).toHaveLength(200);
  expect(new Set(byGrade.map(({ customer }) => customer)).size + leftCustomers).toBe(205);
  const { customers } = await desk.call('survey.customers', {});
  expect([customers.length, customers[0]?.name]).toEqual([205, '众泰重点']);
}, 60_000);

describe('⚙ rules of visits', () => {
  it('another number of days moves the date of a report that is not written, and the plan is proposed from the visits per grade', async () => {
    const desk = await openDesk({ now });
    await newCustomer(desk, '甲公司', { grade: 'vip' });
    await writeReport(desk, { from: '2026-11-16' });
    const dueOf = async () => (await desk.call('record.dates', { offset: 0, limit: 5 })).dates[0]?.date.due;
    expect(await dueOf()).toBe('2026-11-23');
    const { version } = await desk.call('settings.get', {});
    await desk.call('settings.save', {
      version,
      visits: { reportWorkingDays: 3, perYear: { vip: 6, key: 2, regular: 1 } },
    });
    expect(await dueOf()).toBe('2026-11-19');
    const { byGrade } = await desk.call('visit.propose', { year: 2027 });
    expect(byGrade).toHaveLength(6);
    const { entries } = await desk.call('settings.history', { offset: 0, limit: 1 });
    expect(entries[0]?.changes.map(({ path }) => path)).toEqual([
      'visits.reportWorkingDays',
      'visits.perYear.vip',
    ]);
  });
});

describe('the next visit that a report asks for', () => {
  const nextOf = async (desk: TestDesk, id: string) =>
    ((await desk.services.records.get(id)).stored.body as VisitReport).nextVisit;
  const open = { settledOn: null, how: '' };
  const situation = '装配正常';

  it('is made by the first one after it, in whatever order the reports are written, begun or voided', async () => {
    const desk = await openDesk({ now });
    const customer = { id: await customerOf(desk, '甲公司'), name: '甲公司', address: '' };
    const third = await writeReport(desk, { customer, from: '2026-11-10', situation });
    const first = await writeReport(desk, {
      customer,
      from: '2026-09-01',
      situation,
      nextVisitOn: '2026-10-01',
    });
    expect(await nextOf(desk, first.id)).toEqual({ settledOn: '2026-11-10', how: third.number });
    // Who wrote it goes on from what stands by now.
    expect(first.version).toBe((await desk.services.records.get(first.id)).stored.version);
    const second = await writeReport(desk, { customer, from: '2026-10-05', situation });
    expect(await nextOf(desk, first.id)).toEqual({ settledOn: '2026-10-05', how: second.number });
    await desk.services.records.void(desk.context, { id: second.id, version: 1, reason: '误建' });
    expect(await nextOf(desk, first.id)).toEqual({ settledOn: '2026-11-10', how: third.number });
    const asking = { customer, from: '2026-11-15', situation, nextVisitOn: '2026-12-01' };
    const fourth = await writeReport(desk, asking);
    await writeReport(desk, { customer, from: '2026-11-17' });
    await writeReport(desk, { customer, from: '2026-12-15', situation: '准备资料' });
    expect(await nextOf(desk, fourth.id)).toEqual(open);
  });

  it('is made by a later report of that customer, moves with it, and is open again when that one is void', async () => {
    const desk = await openDesk({ now });
    const customer = { id: await customerOf(desk, '甲公司'), name: '甲公司', address: '' };
    const first = await writeReport(desk, { customer, from: '2026-09-01', nextVisitOn: '2026-11-10' });
    await writeReport(desk, {
      customer: { id: null, name: '别的公司', address: '' },
      from: '2026-11-11',
      situation,
    });
    await writeReport(desk, { customer, from: '2026-08-01', situation });
    expect(await nextOf(desk, first.id)).toEqual(open);
    const later = await writeReport(desk, { customer, from: '2026-11-12', situation });
    expect(await nextOf(desk, first.id)).toEqual({ settledOn: '2026-11-12', how: later.number });
    const { dates } = await desk.call('record.dates', {
      whats: ['next-visit'],
      isOpen: true,
      offset: 0,
      limit: 9,
    });
    expect(dates).toEqual([]);
    const moved = { ...(later.body as VisitReport), from: '2026-11-13' };
    const saved = await desk.services.records.save(desk.context, {
      id: later.id,
      version: later.version,
      body: moved,
      reason: '',
    });
    expect(await nextOf(desk, first.id)).toEqual({ settledOn: '2026-11-13', how: later.number });
    await desk.services.records.void(desk.context, { id: later.id, version: saved.version, reason: '重复' });
    expect(await nextOf(desk, first.id)).toEqual(open);
  });

  it('noted by somebody as not to be made, stays so; without its reason it is refused', async () => {
    const desk = await openDesk({ now });
    const customer = { id: null, name: '乙公司', address: '' };
    const nextVisit = { settledOn: '2026-11-01', how: '顾客改为视频会' };
    const first = await writeReport(desk, {
      customer,
      from: '2026-09-01',
      nextVisitOn: '2026-11-10',
      nextVisit,
    });
    await writeReport(desk, { customer, from: '2026-11-12', situation });
    expect(await nextOf(desk, first.id)).toEqual(nextVisit);
    const silent = { settledOn: '2026-11-01', how: '' };
    const failure = await refused(
      writeReport(desk, { customer, nextVisitOn: '2026-12-01', nextVisit: silent }),
    );
    expect(failure.findings).toMatchObject([{ path: 'nextVisit.how', code: 'required' }]);
  });
});
