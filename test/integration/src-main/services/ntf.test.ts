import { ServiceError } from '@main/services';
import { createExportJobs } from '@main/services/export-jobs';
import type { Answer } from '@shared/contract';
import type { StoredRecord } from '@shared/domain/record';
import type { NtfAnalysis } from '@shared/domain/report';
import { describe, expect, it } from 'vitest';
import { openDesk, register, type TestDesk } from '../../support/desk';
import { rejection } from '../../support/failure';

const refused = (work: Promise<unknown>): Promise<ServiceError> => rejection(work, ServiceError);

async function started(desk: TestDesk) {
  const { stored } = await register(desk, { statement: '雨后车窗有时升不到顶' });
  const answer = await desk.call('ntf.start', { token: crypto.randomUUID(), complaintId: stored.id });
  return { complaint: stored, ntf: await analysis(desk, answer.id) };
}

async function analysis(desk: TestDesk, id: string): Promise<StoredRecord<'ntf-analysis'>> {
  const { stored } = await desk.call('record.get', { id });
  if (stored.kind !== 'ntf-analysis') throw new Error(`a ${stored.kind}`);
  return stored as StoredRecord<'ntf-analysis'>;
}

const saveWith = (
  desk: TestDesk,
  { id, version, body }: StoredRecord<'ntf-analysis'>,
  change: Partial<NtfAnalysis>,
): Promise<Answer<'record.save'>> =>
  desk.call('record.save', {
    kind: 'ntf-analysis',
    id,
    version,
    body: { ...body, ...change },
    reason: '',
  });

const assistances: NtfAnalysis['assistances'] = [
  {
    id: '00000000-0000-4000-8000-000000000001',
    on: '2026-11-20',
    counterpart: '沈悦',
    content: '协助整车试验',
    result: '再现一次',
  },
];

const agreed: Partial<NtfAnalysis> = {
  conclusion: 'insufficient-information',
  assistances,
  agreement: 'accepted',
  agreedBy: '沈悦',
  agreedOn: '2026-11-21',
};

describe('starting from a complaint', () => {
  it('carries over what is known and opens the same analysis the next time', async () => {
    const desk = await openDesk();
    const { complaint, ntf } = await started(desk);
    expect(ntf.number).toBe('NTF-2026-0001');
    expect(ntf.body).toMatchObject({
      complaintNumber: complaint.number,
      customer: { name: '甲方汽车零部件' },
      statement: '雨后车窗有时升不到顶',
    });
    const start = { token: crypto.randomUUID(), complaintId: complaint.id };
    expect(await desk.call('ntf.start', start)).toEqual({ id: ntf.id, number: ntf.number, isNew: false });
  });

  it('stands beside the report of the same complaint', async () => {
    const desk = await openDesk();
    const { complaint, ntf } = await started(desk);
    const report = await desk.call('report.start', {
      token: crypto.randomUUID(),
      complaintId: complaint.id,
    });
    expect(report.isNew).toBe(true);
    expect(report.id).not.toBe(ntf.id);
    const { records } = await desk.call('record.page', { kind: 'ntf-analysis', offset: 0, limit: 10 });
    expect(records.map(({ id }) => id)).toEqual([ntf.id]);
  });

  it('begins anew when the only one was voided', async () => {
    const desk = await openDesk();
    const { complaint, ntf } = await started(desk);
    await desk.call('record.void', { id: ntf.id, version: 1, reason: '误建' });
    const start = { token: crypto.randomUUID(), complaintId: complaint.id };
    expect(await desk.call('ntf.start', start)).toMatchObject({ isNew: true, number: 'NTF-2026-0002' });
  });

  it('is refused for a complaint that is not there', async () => {
    const desk = await openDesk();
    const start = { token: crypto.randomUUID(), complaintId: crypto.randomUUID() };
    expect(await refused(desk.call('ntf.start', start))).toMatchObject({ code: 'not-found' });
  });
});

describe('its number', () => {
  const complaintOf = async (desk: TestDesk, id: string) =>
    (await desk.call('complaint.get', { id })).stored.body;

  it('stands in the complaint from the start, in the list and on the file as on the paper', async () => {
    const desk = await openDesk();
    const { complaint, ntf } = await started(desk);
    const printed = `NTF-${complaint.number}`;
    expect((await complaintOf(desk, complaint.id)).ntfNumber).toBe(printed);
    const { records } = await desk.call('record.page', { kind: 'ntf-analysis', offset: 0, limit: 10 });
    expect(records).toMatchObject([{ number: 'NTF-2026-0001', printedNumber: printed }]);
    const name = await createExportJobs(desk.services).fileNameOf(desk.context, {
      ...{ form: 'record', format: 'xlsx', language: 'zh-CN', isInternal: false, recipient: 0 },
      ...{ code: 'NTF', recordId: ntf.id },
    });
    expect(name).toBe(`NTF 分析报告_${printed}.xlsx`);
  });

  it('leaves what somebody wrote there, and goes with the voided analysis only where it is its own', async () => {
    const desk = await openDesk();
    const { stored } = await register(desk, { ntfNumber: 'NTF-OLD-7' });
    const start = { token: crypto.randomUUID(), complaintId: stored.id };
    const { id } = await desk.call('ntf.start', start);
    await desk.call('record.void', { id, version: 1, reason: '误建' });
    expect((await complaintOf(desk, stored.id)).ntfNumber).toBe('NTF-OLD-7');
    const own = await started(desk);
    await desk.call('record.void', { id: own.ntf.id, version: 1, reason: '误建' });
    expect((await complaintOf(desk, own.complaint.id)).ntfNumber).toBe('');
    expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
  });
});

describe('closing (5.3.8)', () => {
  const closedOn = '2026-11-21';

  it('by us alone is refused at the fields, and nothing is written', async () => {
    const desk = await openDesk();
    const { ntf } = await started(desk);
    const { code, findings } = await refused(saveWith(desk, ntf, { closedOn }));
    expect(code).toBe('invalid');
    expect(findings?.map(({ path, params }) => `${path} ${params?.gap}`)).toEqual([
      'assistances assistance-missing',
      'agreement agreement-missing',
    ]);
    expect(await analysis(desk, ntf.id)).toEqual(ntf);
  });

  it('stands with help given and the customer agreed, and is proved with the records', async () => {
    const desk = await openDesk();
    const { ntf } = await started(desk);
    const saved = await saveWith(desk, ntf, { ...agreed, closedOn });
    expect(saved).toMatchObject({ version: 2, body: { closedOn } });
    expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
  });

  it("stands on the management's written acceptance where the customer does not agree", async () => {
    const desk = await openDesk();
    const { ntf } = await started(desk);
    const against: Partial<NtfAnalysis> = { ...agreed, agreement: 'not-accepted', closedOn };
    expect(await refused(saveWith(desk, ntf, against))).toMatchObject({ code: 'invalid' });
    const managementAcceptance = '总经理陈立 2026-11-21 书面认可';
    expect(await saveWith(desk, ntf, { ...against, managementAcceptance })).toMatchObject({ version: 2 });
  });

  it('a closed one cannot lose what it was closed on', async () => {
    const desk = await openDesk();
    const { ntf } = await started(desk);
    await saveWith(desk, ntf, { ...agreed, closedOn });
    const closed = await analysis(desk, ntf.id);
    expect(await refused(saveWith(desk, closed, { assistances: [] }))).toMatchObject({ code: 'invalid' });
    expect(await saveWith(desk, closed, { assistances: [], closedOn: null })).toMatchObject({ version: 3 });
  });

  it('a good part that is not proven cannot be closed, nor registered closed', async () => {
    const desk = await openDesk();
    const { ntf } = await started(desk);
    const body: NtfAnalysis = { ...ntf.body, ...agreed, conclusion: 'good', closedOn };
    const { findings } = await refused(saveWith(desk, ntf, body));
    expect(findings?.map(({ path }) => path)).toEqual(['conclusion']);
    const token = crypto.randomUUID();
    const registering = desk.call('record.register', { kind: 'ntf-analysis', token, body });
    expect(await refused(registering)).toMatchObject({ code: 'invalid' });
  });
});
