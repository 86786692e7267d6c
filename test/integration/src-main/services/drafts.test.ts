import { inputs } from '@shared/contract';
import { blankMilestones } from '@shared/domain/complaint';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { complaint, note, openDesk, register, type TestDesk } from '../../support/desk';

const draftOf = (desk: TestDesk, recordId: string, body: ReturnType<typeof complaint>, baseVersion = 1) =>
  desk.call('draft.save', { editor: 'complaint', recordId, baseVersion, body });

const found = async (desk: TestDesk, recordId: string) =>
  (await desk.call('draft.get', { editor: 'complaint', recordId })).draft;

describe('what is typed and not yet saved', () => {
  it('survives a save from elsewhere, still naming the version it was typed on', async () => {
    const desk = await openDesk();
    const { stored } = await register(desk);
    await draftOf(desk, stored.id, { ...stored.body, causeOccurrence: '丝锥崩刃' });
    const body = { ...stored.body, remarks: '已电话确认' };
    await desk.call('complaint.save', { id: stored.id, version: 1, body, note });
    expect(await found(desk, stored.id)).toMatchObject({
      baseVersion: 1,
      body: { causeOccurrence: '丝锥崩刃' },
    });
  });

  it('is gone once just that was saved', async () => {
    const desk = await openDesk();
    const { stored } = await register(desk);
    const body = { ...stored.body, causeOccurrence: '丝锥崩刃' };
    await draftOf(desk, stored.id, body);
    await desk.call('complaint.save', { id: stored.id, version: 1, body, note });
    expect(await found(desk, stored.id)).toBeNull();
  });
});

describe('the bridge takes a draft', () => {
  const takes = (body: unknown): boolean =>
    v.safeParse(inputs['draft.save'], { editor: 'intake', recordId: null, baseVersion: 0, body }).success;

  it('with unfinished values: half a date, an extension without one, a text over its cap', () => {
    const milestones = blankMilestones();
    const proof = milestones.response.proof;
    const id = crypto.randomUUID();
    const extension = { id, agreedDue: '', reason: '', approver: '', consent: proof, enteredAt: null };
    const response = { ...milestones.response, doneAt: '2026-11-2', extensions: [extension] };
    expect(takes(complaint({ milestones: { ...milestones, response } }))).toBe(true);
    expect(takes(complaint({ problemSummary: '长'.repeat(500) }))).toBe(true);
  });

  it('never with unknown fields or values of another kind', () => {
    expect(takes({ ...complaint(), wings: 2 })).toBe(false);
    expect(takes({ ...complaint(), statement: 7 })).toBe(false);
    expect(takes({ ...complaint(), lines: 'none' })).toBe(false);
    expect(takes(null)).toBe(false);
  });
});
