import type { CallContext, ServiceChannel } from '@main/services';
import { createExportJobs } from '@main/services/export-jobs';
import type { Answer, Input } from '@shared/contract';
import { blankComplaint } from '@shared/domain/complaint';
import {
  blankContact,
  blankCustomer,
  blankFinance,
  blankPart,
  blankScorecard,
  type Customer,
} from '@shared/domain/customer';
import type { Role } from '@shared/domain/person';
import { expect, it } from 'vitest';
import { openDesk, register, type TestDesk } from '../../support/desk';

const secret = '6222 0000 1111 2222';
const finance = { ...blankFinance(), account: secret, paymentTerms: '月结 75 天', creditLimit: 123_456_700 };

const rich = (change: Partial<Customer> = {}): Customer => ({
  ...blankCustomer('华东示例汽车零部件有限公司'),
  code: 'C-31',
  kind: 'tier-one',
  grade: 'vip',
  contacts: [{ ...blankContact(crypto.randomUUID()), name: '顾晓岚', role: 'quality', phone: '0574-1' }],
  finance,
  ...change,
});

const make = (desk: TestDesk, body: Customer): Promise<Answer<'customer.save'>> =>
  desk.call('customer.save', { id: null, version: 0, body });

const as = (desk: TestDesk, roles: readonly Role[]): CallContext => ({
  operator: { id: '00000000-0000-4000-8000-000000000777', name: '别人', roles },
  clock: desk.context.clock,
});

const callAs = <N extends Extract<ServiceChannel, `customer.${string}`>>(
  desk: TestDesk,
  roles: readonly Role[],
  channel: N,
  input: Input<N>,
): Promise<unknown> =>
  (desk.services.channels[channel] as (context: CallContext, input: Input<N>) => Promise<unknown>)(
    as(desk, roles),
    input,
  );

it('hands 财务 to nobody without the right, whatever is asked: no byte of it is in an answer', async () => {
  const desk = await openDesk();
  const { id, version, body } = await make(desk, rich());
  const changed = { ...body, finance: { ...finance, account: `${secret}-9` }, remarks: '变更' };
  await desk.call('customer.save', { id, version, body: changed });
  const page = { offset: 0, limit: 50 };
  for (const roles of [['quality'], ['engineering', 'reviewer'], ['read-only', 'sales']] as const) {
    const answers = [
      await callAs(desk, roles, 'customer.get', { id }),
      await callAs(desk, roles, 'customer.search', { text: '华东', limit: 10 }),
      await callAs(desk, roles, 'customer.history', { id, ...page }),
      await callAs(desk, roles, 'customer.page', {
        filter: {},
        sort: { key: 'name', descending: false },
        ...page,
      }),
      await callAs(desk, roles, 'customer.figures', { id }),
    ];
    const bytes = JSON.stringify(answers);
    for (const word of [secret, '月结 75 天', '123456700']) expect(bytes).not.toContain(word);
    expect(bytes).toContain('"finance"');
  }
  const own = JSON.stringify(await desk.call('customer.get', { id }));
  expect(own).toContain(secret);
});

it('lets somebody without the right save the rest, and leaves 财务 as it was', async () => {
  const desk = await openDesk();
  const { id, version, body } = await make(desk, rich());
  const answer = await callAs(desk, ['quality'], 'customer.save', {
    id,
    version,
    body: { ...body, finance: null, remarks: '每年12月停产盘点' },
  });
  expect(JSON.stringify(answer)).not.toContain(secret);
  const kept = await desk.call('customer.get', { id });
  expect(kept.body).toMatchObject({ finance, remarks: '每年12月停产盘点' });
  await expect(
    callAs(desk, ['quality'], 'customer.save', {
      id,
      version: kept.version,
      body: { ...kept.body, remarks: '' },
    }),
  ).rejects.toMatchObject({ code: 'invalid', findings: [{ path: 'finance', code: 'reviewer-only' }] });
});

it('keeps 财务 in the draft of somebody without the right, and gives it to whoever goes on with it', async () => {
  const desk = await openDesk();
  const { id, version } = await make(desk, rich());
  const of = { editor: 'customer', recordId: id } as const;
  const quality = as(desk, ['quality']);
  const shown = await desk.services.channels['customer.get'](quality, { id });
  const typed = { ...shown.body, remarks: '每年12月停产盘点' };
  await desk.services.channels['draft.save'](quality, { ...of, baseVersion: version, body: typed });
  expect(JSON.stringify(await desk.services.channels['draft.get'](quality, of))).not.toContain(secret);
  const { draft } = await desk.call('draft.get', of);
  if (draft?.editor !== 'customer') throw new Error('the draft is lost');
  expect(draft.body).toEqual({ ...typed, finance });
  const saved = await desk.call('customer.save', { id, version, body: draft.body });
  expect(saved.body).toMatchObject({ finance, remarks: '每年12月停产盘点' });
});

it('prints 顾客档案表 from the customer: parts, agreements and the change log; 财务 by right only', async () => {
  const desk = await openDesk();
  const { id, version, body } = await make(desk, rich());
  await desk.call('part.save', {
    id: null,
    version: 0,
    body: {
      ...blankPart('左前支架'),
      number: 'DM-1',
      customerId: id,
      packaging: '周转箱',
      yearlyQuantity: 120_000,
    },
  });
  await desk.call('customer.save', {
    id,
    version,
    body: {
      ...body,
      agreedTimes: { ...body.agreedTimes, response: { kind: 'hours', amount: 12 } },
      grade: 'key',
    },
    note: { reason: '供应商质量手册 C/2', approver: '', proof: '' },
  });
  const request = {
    form: 'customer',
    code: 'CF',
    format: 'pdf',
    language: 'zh-CN',
    customerId: id,
    showsFinance: false,
  } as const;
  const jobs = createExportJobs(desk.services);
  const plain = await jobs.jobOf(as(desk, ['quality']), request);
  expect(JSON.stringify(plain)).not.toContain(secret);
  expect(plain).toMatchObject({
    code: 'CF',
    input: {
      file: { name: rich().name, parts: [{ number: 'DM-1', yearlyQuantity: 120_000 }] },
      log: [{ basis: '供应商质量手册 C/2', by: '操作员' }, { isCreation: true }],
    },
  });
  expect(await jobs.fileNameOf(desk.context, request)).toContain('C-31');
  const whole = await jobs.jobOf(desk.context, { ...request, showsFinance: true });
  expect(JSON.stringify(whole)).toContain(secret);
  await expect(jobs.jobOf(as(desk, ['quality']), { ...request, showsFinance: true })).rejects.toMatchObject({
    code: 'forbidden',
    params: { right: 'finance' },
  });
});

it('finds customers by grade, kind, state, code and pinyin, with how many complaints are open', async () => {
  const desk = await openDesk();
  const { id, body } = await make(desk, rich());
  await make(desk, {
    ...blankCustomer('乙方底盘'),
    code: 'B-7',
    kind: 'oem',
    grade: 'regular',
    isActive: false,
  });
  await make(desk, { ...blankCustomer('丙方座椅'), code: 'A-1' });
  await register(desk, {
    customer: {
      id,
      name: body.name,
      code: '',
      plant: '',
      contactName: '',
      contactPhone: '',
      supplierCode: '',
    },
  });
  const names = async (
    filter: Input<'customer.page'>['filter'],
    key: Input<'customer.page'>['sort']['key'] = 'name',
  ) => {
    const { rows, total } = await desk.call('customer.page', {
      filter,
      sort: { key, descending: false },
      offset: 0,
      limit: 10,
    });
    expect(total).toBe(rows.length);
    return rows.map(({ code, openComplaints }) => `${code} ${openComplaints}`);
  };
  expect(await names({}, 'code')).toEqual(['A-1 0', 'B-7 0', 'C-31 1']);
  expect(await names({}, 'grade')).toEqual(['C-31 1', 'B-7 0', 'A-1 0']);
  expect(await names({ grades: ['vip', 'key'] })).toEqual(['C-31 1']);
  expect(await names({ kinds: ['oem'], isActive: false })).toEqual(['B-7 0']);
  expect(await names({ text: 'bfzy' })).toEqual(['A-1 0']);
  expect(await names({ text: 'c-31' })).toEqual(['C-31 1']);
});

it('reckons PPM from delivered pieces of the scorecards, and says nothing where none are known', async () => {
  const desk = await openDesk({ now: '2026-11-21T10:00+08:00' });
  const cards = [
    { ...blankScorecard(crypto.randomUUID()), month: '2026-10', delivered: 40_000, ppm: 60, rank: 'A' },
    { ...blankScorecard(crypto.randomUUID()), month: '2026-11', delivered: 20_000 },
  ];
  const { id, body } = await make(desk, rich({ scorecards: cards }));
  const { stored } = await register(desk, {
    customer: {
      id,
      name: body.name,
      code: '',
      plant: '',
      contactName: '',
      contactPhone: '',
      supplierCode: '',
    },
  });
  await desk.call('complaint.save', {
    id: stored.id,
    version: stored.version,
    note: { reason: '', approver: '', proof: '' },
    body: {
      ...stored.body,
      lines: [{ ...line(), defectiveQuantity: 5, confirmedByUs: 3 }],
    },
  });
  const { months } = await desk.call('customer.figures', { id });
  expect(months).toHaveLength(24);
  expect(months.at(-1)).toMatchObject({
    month: '2026-11',
    complaints: 1,
    counted: 3,
    ppm: 150,
    customerViewPpm: 250,
  });
  expect(months.at(-2)).toMatchObject({
    month: '2026-10',
    complaints: 0,
    ppm: 0,
    scorecardPpm: 60,
    rank: 'A',
  });
  expect(months[0]).toMatchObject({ month: '2024-12', delivered: null, ppm: null });
});

it('pieces of a withdrawn complaint, and of one that counts with another, are in no PPM', async () => {
  const desk = await openDesk({ now: '2026-11-21T10:00+08:00' });
  const cards = [{ ...blankScorecard(crypto.randomUUID()), month: '2026-11', delivered: 20_000 }];
  const { id, body } = await make(desk, rich({ scorecards: cards }));
  const customer = {
    id,
    name: body.name,
    code: '',
    plant: '',
    contactName: '',
    contactPhone: '',
    supplierCode: '',
  };
  const lines = () => [{ ...line(), defectiveQuantity: 3, confirmedByUs: 3 }];
  const { stored: first } = await register(desk, { customer, lines: lines() });
  const { stored: second } = await register(desk, { customer, lines: lines() });
  const counted = async () => (await desk.call('customer.figures', { id })).months.at(-1)?.counted;
  expect(await counted()).toBe(6);
  const save = (stored: typeof first, change: Partial<typeof first.body>) =>
    desk.call('complaint.save', {
      id: stored.id,
      version: stored.version,
      note: { reason: '', approver: '', proof: '' },
      body: { ...stored.body, ...change },
    });
  await save(second, { mergedInto: first.number });
  expect(await counted()).toBe(3);
  const proof = { attachmentIds: [], person: '顾客SQE', note: '邮件撤销' };
  await save(first, { withdrawal: { at: '2026-11-21T09:50+08:00', reason: '误判', proof } });
  // The first one holds nobody's pieces any more; the second stands merged into it, as somebody said.
  expect(await counted()).toBe(0);
});

const line = () => ({
  id: crypto.randomUUID(),
  partId: null,
  partName: '滑轨',
  partNumber: '',
  customerPartNumber: '',
  vehicleModel: '',
  batch: '',
  producedOn: null,
  shift: '',
  serialNumbers: '',
  deliveryNote: '',
  shippedOn: null,
  shippedQuantity: null,
  checkedQuantity: null,
  defectiveQuantity: null,
  suspectQuantity: null,
  confirmedByUs: null,
  confirmedByCustomer: null,
  countedForPpm: null,
  failureMode: '',
  failureDescription: '',
  photoIds: [],
});

it('names in the list, and in a new report, nobody who is no longer valid on the day', async () => {
  const desk = await openDesk({ now: '2026-11-21T10:00+08:00' });
  const contact = (name: string, validUntil: string | null) => ({
    ...blankContact(crypto.randomUUID()),
    name,
    role: 'quality' as const,
    validUntil,
  });
  const contacts = [contact('旧SQE', '2026-11-20'), contact('新SQE', null)];
  const { id, body } = await make(desk, rich({ contacts }));
  const sort = { key: 'name', descending: false } as const;
  const { rows } = await desk.call('customer.page', { filter: {}, sort, offset: 0, limit: 10 });
  expect(rows.map(({ contactName }) => contactName)).toEqual(['新SQE']);
  const customer = { ...blankComplaint().customer, id, name: body.name };
  const { stored } = await register(desk, { customer, receivedAt: '2026-11-21T09:00+08:00' });
  const report = await desk.call('report.start', { token: crypto.randomUUID(), complaintId: stored.id });
  const { stored: started } = await desk.call('report.get', { id: report.id });
  expect(JSON.stringify(started.body)).toContain('新SQE');
  expect(JSON.stringify(started.body)).not.toContain('旧SQE');
});
