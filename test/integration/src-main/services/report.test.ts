import { ServiceError } from '@main/services';
import { createExportJobs } from '@main/services/export-jobs';
import type { Answer } from '@shared/contract';
import { blankLine, type Complaint } from '@shared/domain/complaint';
import type { CustomerVerdict, Report, Sent } from '@shared/domain/report';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openDesk, register, sentAs3D, type TestDesk } from '../../support/desk';
import { rejection } from '../../support/failure';

const refused = (work: Promise<unknown>): Promise<ServiceError> => rejection(work, ServiceError);

const said: Partial<Complaint> = {
  category: 'product-quality',
  stage: 'mass-production',
  severity: 'B',
  statement: '座椅滑轨孔口毛刺割手',
  handOvers: [],
};

async function started(desk: TestDesk, change: Partial<Complaint> = {}) {
  const { stored } = await register(desk, { ...said, ...change });
  const { id } = await desk.call('report.start', { token: crypto.randomUUID(), complaintId: stored.id });
  return { complaint: stored, report: await desk.call('report.get', { id }) };
}

const sent = (change: Partial<Sent> = {}): Sent => ({
  ...sentAs3D,
  openReason: '先发围堵，其余后补',
  ...change,
});

const submit = (desk: TestDesk, { stored }: Answer<'report.get'>, change: Partial<Sent> = {}) =>
  desk.call('report.submit', { id: stored.id, version: stored.version, sent: sent(change) });

const saveWith = async (desk: TestDesk, { stored }: Answer<'report.get'>, change: Partial<Report>) => {
  const { id, version, body } = stored;
  await desk.call('record.save', { kind: 'report', id, version, body: { ...body, ...change }, reason: '' });
  return desk.call('report.get', { id });
};

const defects = async (desk: TestDesk) => (await desk.services.verify()).flatMap((check) => check.defects);

describe('starting from a complaint', () => {
  it('carries over what is known and opens the same report the next time', async () => {
    const desk = await openDesk();
    const { complaint: of, report } = await started(desk);
    expect(report.stored.body).toMatchObject({
      complaintNumber: of.number,
      customer: { name: '甲方汽车零部件' },
      severity: 'B',
      problem: { statement: said.statement },
    });
    expect(report.complaint?.stored.id).toBe(of.id);
    const again = await desk.call('report.start', { token: crypto.randomUUID(), complaintId: of.id });
    expect(again).toEqual({ id: report.stored.id, number: report.stored.number, isNew: false });
  });

  it('starts a new one when the only one was voided', async () => {
    const desk = await openDesk();
    const { complaint: of, report } = await started(desk);
    await desk.call('record.void', { id: report.stored.id, version: 1, reason: '误建' });
    const again = await desk.call('report.start', { token: crypto.randomUUID(), complaintId: of.id });
    expect(again.isNew).toBe(true);
  });
});

describe('sending a revision', () => {
  it('freezes the content and its files, and refuses every later change of that revision', async () => {
    const desk = await openDesk();
    const { report } = await started(desk);
    const after = await submit(desk, await saveWith(desk, report, { title: '毛刺' }));
    expect(after).toMatchObject({
      standing: 'with-customer',
      stored: { body: { stage: '3D', revision: 0 } },
    });
    const [submission] = after.submissions;
    expect(submission).toMatchObject({ revision: 0, facts: { sentBy: '操作员', verdict: null } });
    const frozen = await desk.call('report.submission', { id: submission?.id ?? '' });
    expect(frozen.content).toEqual(after.stored.body);
    expect(await refused(saveWith(desk, after, { title: '别的' }))).toMatchObject({
      code: 'forbidden',
      params: { why: 'submitted' },
    });
    expect(await refused(submit(desk, after))).toMatchObject({ code: 'forbidden' });
    expect(await defects(desk)).toEqual([]);
  });

  it('asks for a reason while something of its stage is open, and keeps what was', async () => {
    const desk = await openDesk();
    const { report } = await started(desk);
    const without = await refused(submit(desk, report, { openReason: ' ' }));
    expect(without.findings).toMatchObject([{ path: 'openReason', code: 'needs-reason' }]);
    const { submissions } = await submit(desk, report);
    expect(submissions[0]?.facts.openGates.length).toBeGreaterThan(0);
    expect(submissions[0]?.facts.openReason).toBe('先发围堵，其余后补');
  });

  it('marks the milestones it fulfils at the time it was sent, and tells the complaint what was answered', async () => {
    const desk = await openDesk();
    const { complaint: of, report } = await started(desk);
    await submit(desk, report, { milestones: ['response', 'preliminary'] });
    const { stored } = await desk.call('complaint.get', { id: of.id });
    expect(stored.body.milestones.preliminary).toMatchObject({
      doneAt: '2026-11-21T10:00+08:00',
      recipient: '林晓',
      way: 'email',
    });
    expect(stored.body).toMatchObject({ replyForm: '8D', replyRevision: 'R0' });
    expect(stored.body.replyDocument).toContain(of.number);
    expect(stored.body.milestones.analysis.doneAt).toBeNull();
  });

  it('asks why a milestone is done late, and keeps the reason with that milestone only', async () => {
    const desk = await openDesk({ now: '2026-11-22T09:00+08:00' });
    const { complaint: of, report } = await started(desk);
    const late = { sentAt: '2026-11-22T09:00+08:00', milestones: ['response', 'preliminary'] as const };
    const without = await refused(submit(desk, report, { ...late, milestones: [...late.milestones] }));
    expect(without.findings).toMatchObject([{ path: 'milestones.response.lateReason', code: 'required' }]);
    await submit(desk, report, { ...late, milestones: [...late.milestones], lateReason: '周末值班交接遗漏' });
    const { milestones } = (await desk.call('complaint.get', { id: of.id })).stored.body;
    expect(milestones.response.lateReason).toBe('周末值班交接遗漏');
    expect(milestones.preliminary.lateReason).toBe('');
  });

  it('does not take a time that has not come', async () => {
    const desk = await openDesk();
    const { report } = await started(desk);
    const early = await refused(submit(desk, report, { sentAt: '2026-11-21T10:01+08:00' }));
    expect(early.findings).toMatchObject([{ path: 'sentAt', code: 'in-the-future' }]);
    expect((await desk.call('report.get', { id: report.stored.id })).submissions).toEqual([]);
  });
});

describe('the customer’s verdict', () => {
  const verdict: CustomerVerdict = {
    verdict: 'rejected',
    words: '流出原因不充分，请补充验证。',
    by: '林晓',
    at: '2026-11-23T09:00+08:00',
    nextDueOn: '2026-11-26',
    proof: { attachmentIds: [], person: '', note: '' },
  };

  it('stands beside the frozen content, reaches the complaint, and the next revision may begin', async () => {
    const desk = await openDesk();
    const { complaint: of, report } = await started(desk);
    const out = await submit(desk, report);
    desk.at('2026-11-23T10:00+08:00');
    const submissionId = out.submissions[0]?.id ?? '';
    const judged = await desk.call('report.judge', { submissionId, verdict });
    expect(judged.standing).toBe('rejected');
    const facts = await desk.call('complaint.get', { id: of.id });
    expect(facts.stored.body).toMatchObject({ replyVerdict: 'rejected', replyRevision: 'R0' });
    const { reports } = await desk.call('report.page', { offset: 0, limit: 10 });
    expect(reports).toMatchObject([{ standing: 'rejected', nextOn: '2026-11-26', revision: 0 }]);

    const { id, version } = judged.stored;
    const revised = await desk.call('report.revise', { id, version, reason: '顾客退回' });
    expect(revised).toMatchObject({ standing: 'in-work', stored: { body: { revision: 1 } } });
    const changed = await saveWith(desk, revised, { title: '毛刺(修订)' });
    const second = await submit(desk, changed, { sentAt: '2026-11-23T09:30+08:00', stage: '5D' });
    expect(second.submissions.map(({ revision }) => revision)).toEqual([0, 1]);
    const before = await desk.call('report.submission', { id: submissionId });
    expect(before.content.title).not.toBe('毛刺(修订)');
    const printed = async (sentAs: string | undefined) => {
      const { input } = await desk.services.records.print({
        ...{ id, code: '8D', isInternal: false, recipient: 0 },
        submissionId: sentAs,
      });
      return JSON.stringify(input);
    };
    expect(await printed(undefined)).toContain('毛刺(修订)');
    expect(await printed(submissionId)).not.toContain('毛刺(修订)');
    expect(await defects(desk)).toEqual([]);
  });

  it('needs words for a rejection, and no time before it was sent', async () => {
    const desk = await openDesk();
    const { report } = await started(desk);
    const { submissions } = await submit(desk, report);
    desk.at('2026-11-23T10:00+08:00');
    const submissionId = submissions[0]?.id ?? '';
    const bare = await refused(
      desk.call('report.judge', {
        submissionId,
        verdict: { ...verdict, words: '', at: '2026-11-20T09:00+08:00' },
      }),
    );
    expect(bare.findings.map(({ path }) => path)).toEqual(['words', 'at']);
  });

  it('cannot begin a next revision before this one was sent', async () => {
    const desk = await openDesk();
    const { report } = await started(desk);
    const { id, version } = report.stored;
    expect((await refused(desk.call('report.revise', { id, version, reason: '改' }))).code).toBe('invalid');
  });
});

describe('a report that refers to another', () => {
  const lines = [{ ...blankLine('00000000-0000-4000-8000-00000000c001'), defectiveQuantity: 28 }];
  const pieces = async (desk: TestDesk, id: string) => (await desk.call('complaint.get', { id })).pieces;

  it('leaves its pieces to be counted there, until the reference is taken back or the other is voided', async () => {
    const desk = await openDesk();
    const first = await started(desk, { lines });
    const sentFirst = await submit(desk, first.report, { stage: '5D' });
    const second = await started(desk, { lines });
    const own = { pieces: 28, why: 'as-reported', countedWith: null };
    expect(await pieces(desk, second.complaint.id)).toEqual(own);

    const refersTo = `8D-${first.complaint.number}-R0`;
    const there = { pieces: 0, why: 'counted-elsewhere', countedWith: refersTo };
    const { id } = second.report.stored;
    const proposed = await desk.call('report.references', { id, refersTo });
    expect(proposed).toMatchObject({ reports: [{ number: refersTo }], pieces: there });
    expect(await pieces(desk, second.complaint.id)).toEqual(own);
    const referring = await saveWith(desk, second.report, { refersTo });
    expect(await pieces(desk, second.complaint.id)).toEqual(there);
    expect(await pieces(desk, first.complaint.id)).toEqual(own);

    const revising = { id: sentFirst.stored.id, version: sentFirst.stored.version, reason: '补充' };
    const revised = await desk.call('report.revise', revising);
    expect((await pieces(desk, second.complaint.id)).countedWith).toBe(`8D-${first.complaint.number}-R1`);

    const back = await saveWith(desk, referring, { refersTo: '' });
    expect(await pieces(desk, second.complaint.id)).toEqual(own);
    await saveWith(desk, back, { refersTo });
    const voiding = { id: revised.stored.id, version: revised.stored.version, reason: '误建' };
    await desk.call('record.void', voiding);
    expect(await pieces(desk, second.complaint.id)).toEqual(own);
  });
});

describe('a voided report', () => {
  const voided = async (desk: TestDesk, { stored }: Answer<'report.get'>, context = desk.context) => {
    await desk.services.records.void(context, { id: stored.id, version: stored.version, reason: '误建' });
    return desk.call('report.get', { id: stored.id });
  };

  it('fulfils no milestone and is no reply any more, and the complaint’s history says why', async () => {
    const desk = await openDesk();
    const { complaint: of, report } = await started(desk);
    const out = await submit(desk, report, { milestones: ['response', 'preliminary'] });
    await voided(desk, out);
    const { stored } = await desk.call('complaint.get', { id: of.id });
    expect(stored.body).toMatchObject({ replyDocument: '', replyRevision: '' });
    expect(stored.body.milestones.response).toMatchObject({ doneAt: null, way: null, recipient: '' });
    expect(stored.body.milestones.preliminary.doneAt).toBeNull();
    const { entries } = await desk.call('complaint.history', { id: of.id, offset: 0, limit: 1 });
    expect(entries[0]?.reason).toBe(`8D-${of.number}-R0: 误建`);
    expect(await defects(desk)).toEqual([]);
  });

  it('leaves a milestone that was marked otherwise', async () => {
    const desk = await openDesk();
    const { complaint: of, report } = await started(desk);
    const out = await submit(desk, report, { milestones: ['preliminary'] });
    const { stored } = await desk.call('complaint.get', { id: of.id });
    const { id, version, body } = stored;
    const { milestones } = body;
    const preliminary = { ...milestones.preliminary, recipient: '沈悦', way: 'phone' as const };
    await desk.call('complaint.save', {
      ...{ id, version, note: { reason: '', approver: '', proof: '' } },
      body: { ...body, milestones: { ...milestones, preliminary } },
    });
    await voided(desk, out);
    const after = await desk.call('complaint.get', { id: of.id });
    expect(after.stored.body.milestones.preliminary.doneAt).toBe('2026-11-21T10:00+08:00');
  });

  it('whose milestones would open again needs the right to take them back', async () => {
    const desk = await openDesk();
    const { report } = await started(desk);
    const out = await submit(desk, report, { milestones: ['preliminary'] });
    const reviewer = {
      ...desk.context,
      operator: { ...desk.context.operator, roles: ['reviewer'] as const },
    };
    const error = await refused(voided(desk, out, reviewer));
    expect(error.findings).toMatchObject([{ path: 'milestones.preliminary.doneAt', code: 'reviewer-only' }]);
    expect((await desk.call('report.get', { id: out.stored.id })).isVoid).toBe(false);
  });

  it('stays in the list with nothing left to do, and its draft is gone', async () => {
    const desk = await openDesk();
    const { report } = await started(desk);
    const { stored } = await saveWith(desk, report, {
      title: '滑轨毛刺',
      emergency: { ...report.stored.body.emergency, action: '停止发货' },
    });
    const { id, version, body } = stored;
    await desk.call('draft.save', { editor: 'report', recordId: id, baseVersion: version, body });
    expect((await desk.call('action.page', { offset: 0, limit: 10 })).total).toBe(1);
    await voided(desk, await desk.call('report.get', { id }));
    expect((await desk.call('action.page', { offset: 0, limit: 10 })).total).toBe(0);
    const { reports } = await desk.call('report.page', { offset: 0, limit: 10 });
    expect(reports).toMatchObject([{ isVoid: true, openActions: 0, nextOn: null }]);
    const lessons = await desk.call('lesson.search', { text: '滑轨毛刺', exceptId: null, limit: 10 });
    expect(lessons.lessons).toEqual([]);
    expect((await desk.call('draft.list', {})).drafts).toEqual([]);
  });

  it('gives its number to no other: the next one of the complaint begins behind what was sent', async () => {
    const desk = await openDesk();
    const { complaint: of, report } = await started(desk);
    await voided(desk, await submit(desk, report));
    const { id } = await desk.call('report.start', { token: crypto.randomUUID(), complaintId: of.id });
    expect((await desk.call('report.get', { id })).stored.body.revision).toBe(1);
  });

  it('is not judged any more', async () => {
    const desk = await openDesk();
    const { report } = await started(desk);
    const { submissions } = await voided(desk, await submit(desk, report));
    const verdict: CustomerVerdict = {
      ...{ verdict: 'accepted', words: '', by: '林晓', at: '2026-11-21T10:00+08:00', nextDueOn: null },
      proof: { attachmentIds: [], person: '', note: '' },
    };
    const judging = desk.call('report.judge', { submissionId: submissions[0]?.id ?? '', verdict });
    expect(await refused(judging)).toMatchObject({ code: 'forbidden', params: { why: 'void' } });
  });
});

it('a rule changed in the settings holds for reports begun afterwards; others keep theirs', async () => {
  const desk = await openDesk();
  const { report: before } = await started(desk, { severity: 'C' });
  const { version } = await desk.call('settings.get', {});
  await desk.call('settings.save', {
    version,
    report: { fourChainSeverities: ['A', 'B', 'C'] },
  });
  const { report: after } = await started(desk, { severity: 'C' });
  expect(before.stored.body.fourChainSeverities).toEqual(['A', 'B']);
  expect(after.stored.body.fourChainSeverities).toEqual(['A', 'B', 'C']);
  const { entries } = await desk.call('settings.history', { offset: 0, limit: 1 });
  expect(entries[0]?.changes).toMatchObject([
    { path: 'report.fourChainSeverities', old: ['A', 'B'], new: ['A', 'B', 'C'] },
  ]);
});

it('a report and an NTF analysis are found by the number of their paper, a revision that was followed is not', async () => {
  const desk = await openDesk();
  const { complaint: of, report } = await started(desk);
  const { id: ntf } = await desk.call('ntf.start', { token: crypto.randomUUID(), complaintId: of.id });
  const { pick } = desk.services.records;
  for (const layout of ['8D', '5P', 'CM'])
    expect((await pick('report', `${layout}-${of.number}-R0`)).stored.id).toBe(report.stored.id);
  expect((await pick('ntf-analysis', `NTF-${of.number}`)).stored.id).toBe(ntf);
  for (const [kind, number] of [
    ['report', `8D-${of.number}-R1`],
    ['report', `NTF-${of.number}`],
    ['ntf-analysis', `8D-${of.number}-R0`],
    ['report', `8D-KS-1999-0001-R0`],
  ] as const)
    expect(await refused(pick(kind, number))).toMatchObject({ code: 'not-found' });
});

it('a report’s file carries the number of its paper, layout and revision', async () => {
  const desk = await openDesk();
  const { complaint: of, report } = await started(desk);
  const { fileNameOf } = createExportJobs(desk.services);
  const nameOf = (code: string) =>
    fileNameOf(desk.context, {
      ...{ form: 'record', format: 'pdf', language: 'zh-CN', isInternal: false, recipient: 0 },
      ...{ code, recordId: report.stored.id },
    });
  expect(await nameOf('8D')).toBe(`8D 报告_8D-${of.number}-R0.pdf`);
  expect(await nameOf('CM')).toBe(`问题对策处理书_CM-${of.number}-R0.pdf`);
  const out = await submit(desk, report);
  const { id, version } = out.stored;
  await desk.call('report.revise', { id, version, reason: '补充' });
  expect(await nameOf('8D')).toBe(`8D 报告_8D-${of.number}-R1.pdf`);
  const { reports } = await desk.call('report.page', { offset: 0, limit: 10 });
  expect(reports[0]?.printedNumber).toBe(`8D-${of.number}-R1`);
});

describe('the proof of the records', () => {
  it.each([
    ['its frozen content', sql`update submission set content = replace(content, '毛刺', '毛边')`],
    ['what was told of it', sql`update submission set facts = replace(facts, '林晓', '林明')`],
  ])('finds a submission changed in %s', async (_, change) => {
    const desk = await openDesk();
    const { report } = await started(desk);
    await submit(desk, report);
    await desk.store.write((trx) => change.execute(trx));
    expect(await defects(desk)).toMatchObject([expect.stringContaining('submission R0')]);
  });
});

describe('lists over all reports', () => {
  const action = (id: string, change: Partial<Report['actions'][number]>): Report['actions'][number] => ({
    id,
    cause: 'technical-occurrence',
    action: '更换定位销',
    reason: '',
    verification: '',
    sideEffects: '',
    responsible: '吴涛',
    plannedOn: '2026-11-20',
    doneOn: null,
    breakpoint: '',
    state: 'open',
    verifiedOn: null,
    verifiedBy: '',
    ...change,
  });
  const ids = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [string, string, string];

  it('shows what is to be done, overdue first, and follows every save', async () => {
    const desk = await openDesk();
    const { complaint: of, report } = await started(desk);
    const actions = [
      action(ids[0], { plannedOn: '2026-11-30', action: '修订保养基准' }),
      action(ids[1], {}),
      action(ids[2], { doneOn: '2026-11-19', state: 'realised' }),
    ];
    const saved = await saveWith(desk, report, { actions });
    const page = await desk.call('action.page', { isOpen: true, offset: 0, limit: 10 });
    expect(page.actions.map(({ id, isOverdue }) => [id, isOverdue])).toEqual([
      [ids[1], true],
      [ids[0], false],
    ]);
    expect(page.actions[0]).toMatchObject({ complaintNumber: of.number, owner: '吴涛', text: '更换定位销' });
    await saveWith(desk, saved, { actions: actions.slice(0, 1) });
    const overdue = await desk.call('action.page', { isOverdue: true, offset: 0, limit: 10 });
    expect(overdue).toEqual({ actions: [], total: 0 });
  });

  it('finds lessons by failure, part and cause, in full width and half width alike', async () => {
    const desk = await openDesk();
    const { report } = await started(desk);
    const chains = report.stored.body.analysis.chains;
    await saveWith(desk, report, {
      title: '滑轨毛刺',
      parts: [
        {
          id: ids[0],
          partName: '座椅滑轨',
          partNumber: 'HG-2207',
          drawingRevision: '',
          customerPartNumber: '',
          vehicleModel: '',
          batch: '',
        },
      ],
      analysis: {
        ...report.stored.body.analysis,
        chains: {
          ...chains,
          'technical-occurrence': { ...chains['technical-occurrence'], rootCause: '定位销磨损' },
        },
      },
    });
    const find = async (text: string) =>
      (await desk.call('lesson.search', { text, exceptId: null, limit: 10 })).lessons;
    expect(await find('ＨＧ-2207 定位销')).toMatchObject([
      { title: '滑轨毛刺', causes: [{ kind: 'technical-occurrence', chain: { rootCause: '定位销磨损' } }] },
    ]);
    expect(await find('定位销 焊接')).toEqual([]);
    expect(
      (await desk.call('lesson.search', { text: '毛刺', exceptId: report.stored.id, limit: 10 })).lessons,
    ).toEqual([]);
  });

  it('is made anew for a store that has none yet', async () => {
    const desk = await openDesk();
    const { report } = await started(desk);
    await saveWith(desk, report, { actions: [action(ids[0], {})] });
    await desk.store.write(async (trx) => {
      await trx.deleteFrom('record_action').execute();
      await trx.deleteFrom('record_text').execute();
      await trx.deleteFrom('meta').where('key', '=', 'record-lists').execute();
    });
    await desk.services.start(desk.context);
    expect((await desk.call('action.page', { offset: 0, limit: 10 })).total).toBe(1);
  });
});

it('keeps an unfinished draft of a report, and says what it is about', async () => {
  const desk = await openDesk();
  const { report } = await started(desk);
  const { id, version, body } = report.stored;
  const draft = { ...body, title: '毛刺', startedOn: '2026-1' };
  await desk.call('draft.save', { editor: 'report', recordId: id, baseVersion: version, body: draft });
  const { drafts } = await desk.call('draft.list', {});
  expect(drafts).toMatchObject([{ editor: 'report', recordId: id, label: '甲方汽车零部件 · 毛刺' }]);
  const { draft: kept } = await desk.call('draft.get', { editor: 'report', recordId: id });
  expect(kept?.body).toEqual(draft);
});
