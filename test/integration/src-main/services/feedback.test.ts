import { ServiceError } from '@main/services';
import { createExportJobs } from '@main/services/export-jobs';
import type { Input } from '@shared/contract';
import { blankComplaint } from '@shared/domain/complaint';
import { blankCommunication, type Communication, type FeedbackLog } from '@shared/domain/feedback';
import { describe, expect, it } from 'vitest';
import { openDesk, type TestDesk } from '../../support/desk';
import { rejection } from '../../support/failure';

const contact = async (desk: TestDesk, change: Partial<Communication> = {}) =>
  desk.call('record.register', {
    token: crypto.randomUUID(),
    kind: 'communication',
    body: {
      ...blankCommunication(),
      customer: { ...blankCommunication().customer, name: '甲方汽车', contactName: '陈工' },
      kind: 'enquiry',
      channel: 'phone',
      at: '2026-11-16T10:20+08:00',
      operator: '王业务',
      request: '支架孔位偏移,螺栓拧不进。',
      ...change,
    },
  } as Input<'record.register'>);

const toComplaint = (desk: TestDesk, id: string, version = 1, token = crypto.randomUUID()) =>
  desk.call('feedback.toComplaint', { id, version, token });

it('a log is completed with its required steps alone; steps switched off keep what was written', async () => {
  const desk = await openDesk();
  const { settings } = await desk.call('settings.get', {});
  const { feedback } = settings;
  const reception = {
    id: crypto.randomUUID(),
    step: 'reception',
    by: '王敏',
    at: null,
    note: '门卫登记',
  } as const;
  const completedAt = '2026-11-16T11:00+08:00';
  const required = { ...feedback, steps: { ...feedback.steps, reception: 'required' as const } };
  await desk.call('settings.save', { version: 1, feedback: required });
  const log = await contact(desk, { steps: [reception] });
  const body = { ...(log.body as Communication), completedAt };
  const save = (version: number, given: Communication) =>
    desk.call('record.save', { id: log.id, version, kind: 'communication', body: given, reason: '' });
  expect((await rejection(save(1, body), ServiceError)).findings).toMatchObject([
    { path: 'steps', code: 'steps-missing', params: { count: 1 } },
  ]);
  await desk.call('settings.save', { version: 2, feedback: { ...required, proposesSteps: false } });
  const after = await save(1, body);
  expect(after.body).toMatchObject({ completedAt, steps: [reception] });
});

describe('转为投诉', () => {
  it('registers the complaint with what the log says, and each names the other', async () => {
    const desk = await openDesk();
    const log = await contact(desk);
    const { complaintId, complaintNumber } = await toComplaint(desk, log.id);
    const { stored } = await desk.call('complaint.get', { id: complaintId });
    expect(stored.number).toBe(complaintNumber);
    expect(stored.body).toMatchObject({
      customer: { name: '甲方汽车', contactName: '陈工' },
      receivedAt: '2026-11-16T10:20+08:00',
      statement: '支架孔位偏移,螺栓拧不进。',
      sourceNumber: log.number,
    });
    const after = await desk.call('record.get', { id: log.id });
    expect(after.stored).toMatchObject({ version: 2, body: { kind: 'complaint', complaintNumber } });
    const linked = await desk.call('record.page', { complaintId, offset: 0, limit: 10 });
    expect(linked.records.map(({ number, status }) => [number, status])).toEqual([
      [log.number, 'to-complaint'],
    ]);
  });

  it('is one complaint for a click that came twice, and no second one after that', async () => {
    const desk = await openDesk();
    const log = await contact(desk);
    const token = crypto.randomUUID();
    const first = await toComplaint(desk, log.id, 1, token);
    expect(await toComplaint(desk, log.id, 1, token)).toEqual(first);
    expect(await rejection(toComplaint(desk, log.id, 2), ServiceError)).toMatchObject({ code: 'invalid' });
    expect(await desk.call('complaint.count', { filter: {} })).toMatchObject({ matching: 1 });
  });

  it('leaves a log open again whose complaint is void, with the answer it owes, and it becomes another one', async () => {
    const desk = await openDesk();
    const log = await contact(desk, { answerDueOn: '2026-11-23' });
    const { complaintId } = await toComplaint(desk, log.id);
    await desk.call('complaint.void', { id: complaintId, version: 1, reason: '误登记' });
    const page = await desk.call('record.page', { kind: 'communication', offset: 0, limit: 5 });
    expect(page.records).toMatchObject([{ isOpen: true, status: 'open', due: '2026-11-23' }]);
    expect(await toComplaint(desk, log.id, 3)).toMatchObject({ complaintNumber: 'KS-2026-0002' });
  });

  it('takes no number while a field that saves a complaint is missing', async () => {
    const desk = await openDesk();
    const log = await contact(desk, { at: null, channel: null });
    const refused = await rejection(toComplaint(desk, log.id), ServiceError);
    expect(refused).toMatchObject({ code: 'invalid', findings: [{ path: 'at' }, { path: 'channel' }] });
    const { complaintNumber } = await toComplaint(desk, (await contact(desk)).id);
    expect(complaintNumber).toBe('KS-2026-0001');
  });

  it('refuses a log that somebody saved meanwhile', async () => {
    const desk = await openDesk();
    const log = await contact(desk);
    await desk.call('record.save', {
      kind: 'communication',
      id: log.id,
      version: 1,
      reason: '',
      body: { ...(log.body as Communication), mood: 'angry' },
    });
    expect(await rejection(toComplaint(desk, log.id, 1), ServiceError)).toMatchObject({ code: 'stale' });
  });
});

describe('另记一条 after a call-back', () => {
  const unsatisfied = (change: Partial<Communication> = {}): Partial<Communication> => ({
    answer: '可以分两批',
    answeredAt: '2026-11-16T10:40+08:00',
    completedAt: '2026-11-16T11:00+08:00',
    callBack: {
      dueOn: null,
      at: '2026-11-18T09:00+08:00',
      by: '王业务',
      satisfaction: 'dissatisfied',
      note: '第二批太晚',
      followUpNumber: '',
    },
    ...change,
  });
  const followUp = (desk: TestDesk, id: string, version = 1, token = crypto.randomUUID()) =>
    desk.call('feedback.followUp', { id, version, token });
  const logOf = async (desk: TestDesk, id: string) => {
    const { stored } = await desk.call('record.get', { id });
    return { ...stored, body: stored.body as Communication };
  };
  const statusOf = async (desk: TestDesk, number: string) => {
    const { records } = await desk.call('record.page', { kind: 'communication', offset: 0, limit: 10 });
    return records.find((row) => row.number === number)?.status;
  };

  it('goes on with request, customer and contact in one step; each names the other, in both histories', async () => {
    const desk = await openDesk();
    const first = await contact(desk, unsatisfied());
    expect(await statusOf(desk, first.number)).toBe('unsatisfied');
    const token = crypto.randomUUID();
    const made = await followUp(desk, first.id, 1, token);
    expect(await followUp(desk, first.id, 1, token)).toEqual(made);
    expect((await logOf(desk, made.id)).body).toMatchObject({
      customer: { name: '甲方汽车', contactName: '陈工' },
      request: '支架孔位偏移,螺栓拧不进。',
      at: '2026-11-18T09:00+08:00',
      sourceNumber: first.number,
    });
    const after = await logOf(desk, first.id);
    expect([after.version, after.body.callBack.followUpNumber]).toEqual([2, made.number]);
    expect(await statusOf(desk, first.number)).toBe('closed-loop');
    const { entries } = await desk.call('record.history', { id: first.id, offset: 0, limit: 1 });
    expect(entries[0]).toMatchObject({
      reason: made.number,
      changes: [{ path: 'callBack.followUpNumber', old: '', new: made.number }],
    });
    expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
  });

  it('a void one leaves the first waiting again, for another or to be opened again', async () => {
    const desk = await openDesk();
    const first = await contact(desk, unsatisfied());
    const made = await followUp(desk, first.id);
    await desk.call('record.void', { id: made.id, version: 1, reason: '误记' });
    const after = await logOf(desk, first.id);
    expect([after.version, after.body.callBack.followUpNumber]).toEqual([3, '']);
    expect(await statusOf(desk, first.number)).toBe('unsatisfied');
    const again = await followUp(desk, first.id, 3);
    expect((await logOf(desk, first.id)).body.callBack.followUpNumber).toBe(again.number);
  });

  it('its number is never typed, and there is no second one', async () => {
    const desk = await openDesk();
    const typed = unsatisfied();
    const first = await contact(desk, {
      ...typed,
      callBack: { ...blankCommunication().callBack, ...typed.callBack, followUpNumber: 'GT-2026-0042' },
    });
    expect((await logOf(desk, first.id)).body.callBack.followUpNumber).toBe('');
    await followUp(desk, first.id);
    expect(await rejection(followUp(desk, first.id, 2), ServiceError)).toMatchObject({ code: 'invalid' });
    expect(await rejection(followUp(desk, first.id, 1), ServiceError)).toMatchObject({ code: 'stale' });
  });

  it('is for a customer who was not satisfied alone', async () => {
    const desk = await openDesk();
    const log = await contact(desk);
    expect(await rejection(followUp(desk, log.id), ServiceError)).toMatchObject({ code: 'invalid' });
    expect(await statusOf(desk, 'GT-2026-0002')).toBeUndefined();
  });
});

it('a changed interval of call-backs moves the open ones', async () => {
  const desk = await openDesk();
  await contact(desk, { completedAt: '2026-11-16T15:00+08:00', answeredAt: '2026-11-16T15:00+08:00' });
  const callBacks = async () => {
    const { dates } = await desk.call('record.dates', { offset: 0, limit: 10 });
    return dates.filter(({ date }) => date.what === 'call-back').map(({ date }) => date.due);
  };
  expect(await callBacks()).toEqual(['2026-11-18']);
  const { version, settings } = await desk.call('settings.get', {});
  await desk.call('settings.save', { version, feedback: { ...settings.feedback, callBackDays: 1 } });
  expect(await callBacks()).toEqual(['2026-11-17']);
});

describe('a register form from the logs', () => {
  it('holds the logs of its filter and no voided one, under the name of its form and period', async () => {
    const desk = await openDesk();
    await contact(desk);
    await contact(desk, { kind: 'praise', request: '到场及时', at: '2026-11-17T09:00+08:00' });
    await contact(desk, { at: '2026-10-17T09:00+08:00' });
    const voided = await contact(desk, { request: '误记' });
    await desk.call('record.void', { id: voided.id, version: 1, reason: '误记' });
    const jobs = createExportJobs(desk.services);
    const request = {
      form: 'feedback-register',
      code: 'FR',
      format: 'xlsx',
      language: 'zh-CN',
      filter: { datedFrom: '2026-11-01', datedTo: '2026-11-30' },
    } as const;
    expect(await jobs.fileNameOf(desk.context, request)).toContain('客户反馈登记表');
    const { input } = (await jobs.jobOf(desk.context, request)) as never as { readonly input: FeedbackLog };
    expect(input).toMatchObject({ from: '2026-11-01', to: '2026-11-30', department: '业务部' });
    expect(input.entries.map(({ on, kind }) => [on, kind])).toEqual([
      ['2026-11-16', 'enquiry'],
      ['2026-11-17', 'praise'],
    ]);
  });
});

describe('the log of an angry customer', () => {
  const waiting = async (desk: TestDesk) =>
    (
      await desk.call('record.dates', {
        kinds: ['communication'],
        whats: ['angry'],
        isOpen: true,
        offset: 0,
        limit: 10,
      })
    ).dates.map(({ number }) => number);

  it('waits for a reviewer, and says with its history who has seen it and when', async () => {
    const desk = await openDesk();
    await contact(desk);
    const log = await contact(desk, {
      mood: 'angry',
      reviewed: { by: '别人', at: '2026-11-16T11:00+08:00' },
    });
    expect(await waiting(desk)).toEqual([log.number]);
    const seen = await desk.call('feedback.review', { id: log.id });
    const reviewed = { by: desk.context.operator.name, at: '2026-11-21T10:00+08:00' };
    expect(seen).toMatchObject({ version: 2, body: { reviewed } });
    expect(await waiting(desk)).toEqual([]);
    expect(await desk.call('feedback.review', { id: log.id })).toMatchObject({ version: 2 });
    const { entries } = await desk.call('record.history', { id: log.id, offset: 0, limit: 1 });
    expect(entries[0]).toMatchObject({
      operator: reviewed.by,
      changes: expect.arrayContaining([{ path: 'reviewed.at', old: null, new: reviewed.at }]),
    });
    expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
  });

  it('is seen by nobody else, and by nobody where no customer was angry', async () => {
    const desk = await openDesk();
    const log = await contact(desk, { mood: 'angry' });
    const clerk = {
      ...desk.context,
      operator: { ...desk.context.operator, roles: ['sales', 'approver'] },
    } as const;
    const forbidden = rejection(
      desk.services.channels['feedback.review'](clerk, { id: log.id }),
      ServiceError,
    );
    expect(await forbidden).toMatchObject({
      code: 'forbidden',
      params: { right: 'review', roles: 'reviewer' },
    });
    const calm = await contact(desk);
    expect(await rejection(desk.call('feedback.review', { id: calm.id }), ServiceError)).toMatchObject({
      code: 'invalid',
    });
    expect(await waiting(desk)).toEqual([log.number]);
  });

  it('keeps a draft at the intake when it becomes a complaint', async () => {
    const desk = await openDesk();
    await desk.call('draft.save', {
      editor: 'intake',
      recordId: null,
      baseVersion: 0,
      body: { ...blankComplaint(), statement: '别的' },
    });
    await toComplaint(desk, (await contact(desk)).id);
    const { draft } = await desk.call('draft.get', { editor: 'intake', recordId: null });
    expect(draft?.body).toMatchObject({ statement: '别的' });
  });
});
