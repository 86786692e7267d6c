import { ServiceError } from '@main/services';
import { blankComplaint, blankLine, type Complaint } from '@shared/domain/complaint';
import { blankScorecard } from '@shared/domain/customer';
import {
  blankEvidence,
  blankPlannedSheet,
  blankSurvey,
  blankSurveyPlan,
  blankSurveyRecord,
  entryOfSurvey,
  type Survey,
  type SurveyPlan,
  type SurveyRecord,
} from '@shared/domain/survey';
import { describe, expect, it } from 'vitest';
import { newCustomer, openDesk, register, type TestDesk, withApprover } from '../../support/desk';
import { rejection } from '../../support/failure';

const now = '2026-11-18T15:00+08:00';
const approver = '陈经理';
const token = (): string => crypto.randomUUID();
const refused = async (work: Promise<unknown>) =>
  (await rejection(work, ServiceError)).findings?.map(({ path, code }) => [path, code]);

const row = (customer: string, customerId: string | null, change = {}) => ({
  ...blankPlannedSheet(token()),
  customer,
  customerId,
  period: '2026年下半年',
  way: 'email' as const,
  sendBy: '2026-11-30',
  replyBy: '2026-12-14',
  responsible: '林若水',
  ...change,
});

const writePlan = (desk: TestDesk, change: Partial<SurveyPlan>) =>
  desk.services.records.register(desk.context, {
    kind: 'survey-plan',
    token: token(),
    body: { ...blankSurveyPlan(), year: 2026, ...change },
  });

const bodyOf = async <Body>(desk: TestDesk, id: string) => {
  const { stored } = await desk.services.records.get(id);
  return { version: stored.version, body: stored.body as Body };
};

const approve = (desk: TestDesk, id: string, version: number) =>
  desk.call('survey.approve', { id, version, approver, on: '2026-11-18' });

const save = (desk: TestDesk, id: string, version: number, body: Survey | SurveyPlan | SurveyRecord) =>
  desk.services.records.save(desk.context, { id, version, body, reason: '' });

describe("the year's plan", () => {
  it('is approved by somebody else, whole, with weights of 100, and changed only to be approved anew', async () => {
    const desk = await openDesk({ now });
    await withApprover(desk, approver);
    const questions = blankSurveyPlan().questions.map((each, at) =>
      at === 0 ? { ...each, weight: 15 } : each,
    );
    const faulty = await writePlan(desk, { questions, sheets: [row('', null, { way: null })] });
    expect(await refused(approve(desk, faulty.id, 1))).toEqual([
      ['questions', 'weights-not-100'],
      ['sheets.0.customer', 'required'],
      ['sheets.0.way', 'required'],
    ]);
    const plan = await writePlan(desk, {
      sheets: [row('甲公司', null)],
      approval: { by: '我', on: now.slice(0, 10) },
    });
    expect(plan.body).toMatchObject({
      preparedBy: desk.context.operator.name,
      approval: { by: '', on: null },
    });
    const own = desk.call('survey.approve', {
      id: plan.id,
      version: 1,
      approver: desk.context.operator.name,
      on: '2026-11-18',
    });
    expect(await refused(own)).toEqual([['approver', 'own-approval']]);
    const approved = (await approve(desk, plan.id, 1)).body as SurveyPlan;
    expect(approved.approval).toEqual({ by: approver, on: '2026-11-18' });
    const changed = { ...approved, sheets: [...approved.sheets, row('乙公司', null)] };
    expect(await refused(save(desk, plan.id, 2, changed))).toEqual([['changeReason', 'needs-reason']]);
    const kept = (await save(desk, plan.id, 2, { ...changed, changeReason: '新增顾客' })).body;
    expect(kept).toMatchObject({ approval: { by: '', on: null }, changes: [{ reason: '新增顾客' }] });
  });

  it('who prepared it cannot be named as its approver by somebody else either', async () => {
    const desk = await openDesk({ now });
    await withApprover(desk, approver);
    const plan = await writePlan(desk, { sheets: [row('甲公司', null)] });
    const other = { ...desk.context, operator: { ...desk.context.operator, name: '另一人' } };
    const naming = desk.services.channels['survey.approve'](other, {
      id: plan.id,
      version: 1,
      approver: desk.context.operator.name,
      on: '2026-11-18',
    });
    expect(await refused(naming)).toEqual([['approver', 'own-approval']]);
  });

  it('makes one sheet a customer in one step, none twice, and a void one again', async () => {
    const desk = await openDesk({ now });
    await withApprover(desk, approver);
    const { id } = await newCustomer(desk, '甲公司', { plant: '一厂' });
    const plan = await writePlan(desk, {
      sheets: [row('甲公司', id), row('乙公司', null), row('丙公司', null, { notAskedReason: '已停产' })],
    });
    const make = (version: number) => desk.call('survey.create', { id: plan.id, version, period: null });
    expect(await refused(make(1))).toEqual([['approval.on', 'plan-not-approved']]);
    await approve(desk, plan.id, 1);
    expect((await make(2)).created).toEqual(['MY-2026-0001', 'MY-2026-0002']);
    const { version, body } = await bodyOf<SurveyPlan>(desk, plan.id);
    expect(body.sheets.map(({ surveyNumber }) => surveyNumber)).toEqual(['MY-2026-0001', 'MY-2026-0002', '']);
    expect((await make(version)).created).toEqual([]);
    const [line] = (await desk.call('record.page', { kind: 'survey', text: '0001', offset: 0, limit: 5 }))
      .records;
    const sheet = await desk.services.records.get(line?.id ?? '');
    expect(sheet.stored.body).toMatchObject({
      customerId: id,
      plant: '一厂',
      period: '2026年下半年',
      replyBy: '2026-12-14',
      sentOn: null,
    });
    await desk.services.records.void(desk.context, { id: sheet.stored.id, version: 1, reason: '误建' });
    const again = await bodyOf<SurveyPlan>(desk, plan.id);
    expect((await make(again.version)).created).toEqual(['MY-2026-0003']);
    expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
  });
});

describe('a sheet', () => {
  it('goes out by the approved plan with its questionnaire, and tells the plan', async () => {
    const desk = await openDesk({ now });
    await withApprover(desk, approver);
    const plan = await writePlan(desk, { sheets: [row('甲公司', null)] });
    await approve(desk, plan.id, 1);
    const made = await desk.call('survey.create', { id: plan.id, version: 2, period: null });
    const [line] = (await desk.call('record.page', { kind: 'survey', offset: 0, limit: 1 })).records;
    const id = line?.id ?? '';
    const { body } = await bodyOf<Survey>(desk, id);
    const sent = { ...body, sentOn: '2026-11-18' };
    const given = (change: Partial<Survey>) =>
      desk.services.records.save(desk.context, { id, version: 1, body: { ...body, ...change }, reason: '' });
    expect(await refused(given({ sentOn: '2026-11-18', customerName: '乙公司' }))).toEqual([
      ['customerName', 'not-planned-for'],
    ]);
    expect(await refused(given({ returnedOn: '2026-11-18' }))).toEqual([['sentOn', 'required']]);
    const heavier = sent.answers.map((answer, at) => ({
      ...answer,
      weight: at === 0 ? 25 : at === 1 ? 5 : answer.weight,
    }));
    expect(await refused(save(desk, id, 1, { ...sent, answers: heavier }))).toEqual([
      ['answers', 'not-as-approved'],
    ]);
    // Changed after approval: nothing more goes out until it is approved anew.
    const current = made.stored.body as SurveyPlan;
    const changed = { ...current, year: 2027, changeReason: '改年度' };
    await save(desk, plan.id, made.stored.version, changed);
    expect(await refused(save(desk, id, 1, sent))).toEqual([['sentOn', 'plan-not-approved']]);
    await approve(desk, plan.id, made.stored.version + 1);
    await save(desk, id, 1, sent);
    expect((await bodyOf<SurveyPlan>(desk, plan.id)).body.sheets[0]).toMatchObject({ sentOn: '2026-11-18' });
    expect(await refused(save(desk, id, 2, { ...sent, answers: heavier }))).toEqual([
      ['answers', 'sent-already'],
    ]);
    const { dates } = await desk.call('record.dates', { offset: 0, limit: 5 });
    expect(dates.map(({ date }) => [date.what, date.due, date.done])).toEqual([
      ['survey-reply', '2026-12-14', null],
      ['survey-send', '2026-11-30', '2026-11-18'],
    ]);
  });

  it('without a plan goes out for a reason only', async () => {
    const desk = await openDesk({ now });
    const write = (change: Partial<Survey>) =>
      desk.services.records.register(desk.context, {
        kind: 'survey',
        token: token(),
        body: { ...blankSurvey(), customerName: '甲公司', sentOn: '2026-11-18', ...change },
      });
    expect(await refused(write({}))).toEqual([['unplannedReason', 'needs-plan-or-reason']]);
    expect((await write({ unplannedReason: '重大投诉后回访' })).number).toBe('MY-2026-0001');
  });
});

describe('a period', () => {
  const entry = (score: number) =>
    entryOfSurvey(
      token(),
      {
        ...blankSurvey(),
        number: 'MY-2026-0001',
        customerName: '甲公司',
        answers: blankSurvey().answers.map((answer) => ({ ...answer, score })),
      },
      blankEvidence(),
    );

  it('is not ended while a low item has no measure, and its results are due some days after its end', async () => {
    const desk = await openDesk({ now });
    const write = (change: Partial<SurveyRecord>) =>
      desk.services.records.register(desk.context, {
        kind: 'survey-record',
        token: token(),
        body: { ...blankSurveyRecord(), period: '2026年上半年', to: '2026-06-30', ...change },
      });
    expect(await refused(write({ entries: [entry(3)], finishedOn: '2026-11-18' }))).toEqual([
      ['finishedOn', 'low-without-measure'],
    ]);
    const given = {
      id: token(),
      department: '品管部',
      person: '',
      on: null,
      way: null,
      receipt: '',
      receivedOn: null,
    };
    const stored = await write({ entries: [entry(4)], finishedOn: '2026-11-18', distributions: [given] });
    const dates = async () =>
      (await desk.call('record.dates', { offset: 0, limit: 5 })).dates.map(({ date, isOverdue }) => [
        date.what,
        date.due,
        date.done,
        isOverdue,
      ]);
    expect(await dates()).toEqual([['distribution', '2026-08-14', null, true]]);
    const { version, settings } = await desk.call('settings.get', {});
    await desk.call('settings.save', { version, survey: { ...settings.survey, distributionDays: 150 } });
    expect(await dates()).toEqual([['distribution', '2026-11-27', null, false]]);
    const body = { ...(stored.body as SurveyRecord), distributions: [{ ...given, on: '2026-11-18' }] };
    await save(desk, stored.id, 1, body);
    expect(await dates()).toEqual([['distribution', '2026-11-27', '2026-11-18', false]]);
  });

  it('counts complaints, stops and PPM of a customer from the store', async () => {
    const desk = await openDesk({ now });
    const card = (month: string, delivered: number | null) => ({
      ...blankScorecard(token()),
      month,
      delivered,
    });
    const { id } = await newCustomer(desk, '甲公司', {
      plant: '一厂',
      scorecards: [{ ...card('2026-10', 40_000), onTimeRate: 9800, rank: 'A' }, card('2026-11', null)],
    });
    const { id: other } = await newCustomer(desk, '乙公司', {
      plant: '一厂',
      scorecards: [card('2026-10', 500)],
    });
    const askAll = async (from: string, to: string) =>
      (await desk.call('survey.evidence', { customerIds: [id, other], from, to })).customers;
    const ask = async (from: string, to: string) => (await askAll(from, to))[0]?.evidence;
    expect(await askAll('2026-10-01', '2026-10-31')).toMatchObject([
      { customerId: id, evidence: { complaints: 0, delivered: 40_000, ppm: 0 } },
      { customerId: other, evidence: { delivered: 500 } },
    ]);
    const freight = (amount: number, currency: 'CNY' | 'USD') => ({
      id: token(),
      kind: '空运',
      amount,
      document: '',
      on: null,
      currency,
    });
    const received = (receivedAt: string, change: Partial<Complaint> = {}) =>
      register(desk, {
        customer: { ...blankComplaint().customer, id, name: '甲公司' },
        receivedAt,
        lines: [{ ...blankLine(token()), confirmedByUs: 6 }],
        lineStopMinutes: 30,
        costs: [freight(120_000, 'CNY'), freight(30_000, 'USD')],
        ...change,
      });
    await received('2026-10-01T00:00+08:00');
    await received('2026-10-31T23:59+08:00');
    await received('2026-11-01T00:00+08:00');
    const { stored } = await received('2026-10-15T09:00+08:00');
    const proof = { attachmentIds: [], person: '顾客SQE', note: '邮件撤销' };
    await desk.call('complaint.save', {
      id: stored.id,
      version: stored.version,
      note: { reason: '', approver: '', proof: '' },
      body: { ...stored.body, withdrawal: { at: '2026-11-18T09:50+08:00', reason: '误判', proof } },
    });
    expect(await ask('2026-10-01', '2026-10-31')).toMatchObject({
      complaints: 2,
      withdrawn: 1,
      counted: 12,
      ppm: 300,
      lineStopMinutes: 60,
      premiumFreight: 240_000,
      otherFreight: [{ currency: 'USD', amount: 60_000 }],
      onTimeRate: 9800,
      scorecard: '2026-10 A',
    });
    expect(await ask('2026-10-01', '2026-11-30')).toMatchObject({
      complaints: 3,
      ppm: null,
      missingMonths: ['2026-11'],
    });
  });
});
