import { type CallContext, ServiceError } from '@main/services';
import { blankCustomer, blankPart } from '@shared/domain/customer';
import type { Role } from '@shared/domain/person';
import { expect, it } from 'vitest';
import { fullNote, note, openDesk, register, type TestDesk } from '../../support/desk';
import { rejection } from '../../support/failure';

/** The same desk with somebody else at it. */
const as = (desk: TestDesk, name: string, roles: readonly Role[]): TestDesk => {
  const context: CallContext = { ...desk.context, operator: { ...desk.context.operator, name, roles } };
  return {
    ...desk,
    context,
    call: (channel, input) =>
      (desk.services.channels[channel] as (c: CallContext, i: unknown) => Promise<never>)(context, input),
  };
};

const forbidden = async (work: Promise<unknown>): Promise<unknown> => {
  const { code, params } = await rejection(work, ServiceError);
  return [code, params.right];
};

it('只读 reads everything and writes nothing', async () => {
  const desk = await openDesk();
  const { stored } = await register(desk);
  const reader = as(desk, '看', ['read-only']);
  expect((await reader.call('complaint.get', { id: stored.id })).stored.number).toBe('KS-2026-0001');
  const { id, body } = stored;
  const writes = [
    register(reader),
    reader.call('complaint.save', { id, version: 1, body: { ...body, remarks: 'x' }, note }),
    reader.call('customer.save', { id: null, version: 0, body: blankCustomer('甲') }),
    reader.call('part.save', { id: null, version: 0, body: blankPart('滑轨') }),
    reader.services.attachments.add(reader.context, []),
  ];
  for (const write of writes) expect(await forbidden(write)).toEqual(['forbidden', 'write']);
  expect(await forbidden(reader.call('complaint.void', { id, version: 1, reason: 'r' }))).toEqual([
    'forbidden',
    'void',
  ]);
  expect(await forbidden(reader.call('settings.save', { version: 1 }))).toEqual(['forbidden', 'settings']);
  expect((await desk.call('complaint.count', { filter: {} })).all).toBe(1);
});

it('settings are 管理员 work, voiding is not the clerk alone', async () => {
  const desk = await openDesk();
  const { stored } = await register(desk);
  const clerk = as(desk, '林业务', ['sales', 'quality', 'engineering']);
  expect(await forbidden(clerk.call('settings.save', { version: 1 }))).toEqual(['forbidden', 'settings']);
  const input = { id: stored.id, version: 1, reason: '重复登记' };
  expect(await forbidden(clerk.call('complaint.void', input))).toEqual(['forbidden', 'void']);
  await as(desk, '郑主管', ['reviewer']).call('complaint.void', input);
});

it('a milestone is marked by the branch that replies', async () => {
  const desk = await openDesk();
  const { stored } = await register(desk, {
    category: 'product-quality',
    stage: 'mass-production',
    branch: 'production-quality',
  });
  const analysis = { ...stored.body.milestones.analysis, doneAt: '2026-11-20T18:00+08:00' };
  const body = { ...stored.body, milestones: { ...stored.body.milestones, analysis } };
  const input = { id: stored.id, version: 1, body, note };
  const error = await rejection(as(desk, '林业务', ['sales']).call('complaint.save', input), ServiceError);
  expect(error.code).toBe('invalid');
  expect(error.findings).toMatchObject([
    { path: 'milestones.analysis.doneAt', code: 'reviewer-only', params: { roles: 'quality' } },
  ]);
  const saved = await as(desk, '周品管', ['quality']).call('complaint.save', input);
  expect(saved.row.status).toBe('analysis-submitted');
  const { entries } = await desk.call('complaint.history', { id: stored.id, offset: 0, limit: 1 });
  expect(entries[0]?.operator).toBe('周品管');
});

it('a moved clock names an active 审核人 or 批准人 who is not the operator, where there are several people', async () => {
  const desk = await openDesk();
  const { stored } = await register(desk);
  const response = { ...stored.body.milestones.response, doneAt: '2026-11-20T18:00+08:00' };
  const answered = { ...stored.body, milestones: { ...stored.body.milestones, response } };
  const { id } = stored;
  const second = await desk.call('complaint.save', { id, version: 1, body: answered, note });
  const moved = { ...second.stored.body, receivedAt: '2026-11-20T16:40+08:00' };
  const save = (approver: string) =>
    desk.call('complaint.save', { id, version: 2, body: moved, note: { ...fullNote, approver } });
  const codeOf = async (work: Promise<unknown>) =>
    (await rejection(work, ServiceError)).findings.map(({ path, code }) => `${path} ${code}`);
  expect(await codeOf(save('王五'))).toEqual(['note.approver not-an-approver']);
  const { settings } = await desk.call('settings.get', {});
  const reviewer = {
    id: crypto.randomUUID(),
    name: '郑主管',
    department: '',
    roles: ['reviewer' as const],
    isActive: true,
  };
  await desk.call('settings.save', { version: 1, people: [...settings.people, reviewer] });
  expect(await codeOf(save('操作员'))).toEqual(['note.approver own-approval']);
  expect((await save('郑主管')).stored.version).toBe(3);
});

it('nobody makes himself an approver in the save that needs one', async () => {
  const desk = await openDesk();
  const { settings } = await desk.call('settings.get', {});
  const person = { id: crypto.randomUUID(), name: '新', department: '', roles: [], isActive: true };
  const people = [...settings.people, { ...person, roles: ['reviewer' as const] }];
  const work = desk.call('settings.save', { version: 1, people, note: { ...fullNote, approver: '新' } });
  expect((await rejection(work, ServiceError)).findings).toMatchObject([
    { path: 'note.approver', code: 'not-an-approver' },
  ]);
});
