import { ServiceError } from '@main/services';
import { blankFeedbackSheet, type FeedbackSheet, sheetOfComplaint } from '@shared/domain/feedback';
import type { StoredRecord } from '@shared/domain/record';
import { describe, expect, it } from 'vitest';
import { openDesk, register, type TestDesk } from '../../support/desk';
import { rejection } from '../../support/failure';

const both = {
  qualityConfirmation: { by: '周品管', on: '2026-11-20' },
  salesSupervision: { by: '林业务', on: '2026-11-21' },
};
const write = (desk: TestDesk, body: FeedbackSheet) =>
  desk.services.records.register(desk.context, {
    kind: 'feedback-sheet',
    token: crypto.randomUUID(),
    body,
  }) as Promise<StoredRecord<'feedback-sheet'>>;
const complaintOf = async (desk: TestDesk, id: string) => (await desk.call('complaint.get', { id })).stored;
const refused = (work: Promise<unknown>): Promise<ServiceError> => rejection(work, ServiceError);

describe('the feedback sheet of a complaint', () => {
  it('is named by it, fulfils its closing once complete, and takes that back when voided', async () => {
    const desk = await openDesk();
    const { stored } = await register(desk);
    const made = await write(desk, sheetOfComplaint(blankFeedbackSheet(), stored));
    expect((await complaintOf(desk, stored.id)).body).toMatchObject({
      feedbackSheetNumber: 'FK-2026-0001',
      feedbackSheetComplete: false,
    });
    const body = { ...made.body, ...both, closedOn: '2026-11-21' };
    await desk.services.records.save(desk.context, { id: made.id, version: 1, body, reason: '' });
    expect((await complaintOf(desk, stored.id)).body.feedbackSheetComplete).toBe(true);
    await desk.services.records.save(desk.context, {
      id: made.id,
      version: 2,
      body: { ...body, closedOn: null },
      reason: '',
    });
    expect((await complaintOf(desk, stored.id)).body.feedbackSheetComplete).toBe(false);
    await desk.services.records.save(desk.context, { id: made.id, version: 3, body, reason: '' });
    await desk.services.records.void(desk.context, { id: made.id, version: 4, reason: '重复' });
    expect((await complaintOf(desk, stored.id)).body).toMatchObject({
      feedbackSheetNumber: '',
      feedbackSheetComplete: false,
    });
    expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
  });

  it('that moves to another complaint fulfils that one’s closing alone; the first takes the next sheet about it', async () => {
    const desk = await openDesk();
    const first = (await register(desk)).stored;
    const second = (await register(desk)).stored;
    const moved = await write(desk, {
      ...sheetOfComplaint(blankFeedbackSheet(), first),
      ...both,
      closedOn: '2026-11-21',
    });
    const next = await write(desk, sheetOfComplaint(blankFeedbackSheet(), first));
    const save = (version: number, change: object) =>
      desk.services.records.save(desk.context, {
        id: moved.id,
        version,
        body: { ...moved.body, complaintNumber: second.number, ...change },
        reason: '',
      });
    await save(1, {});
    expect((await complaintOf(desk, first.id)).body).toMatchObject({
      feedbackSheetNumber: next.number,
      feedbackSheetComplete: false,
    });
    const ofSecond = async () => (await complaintOf(desk, second.id)).body;
    // What was signed spoke of the first complaint.
    expect(await ofSecond()).toMatchObject({
      feedbackSheetNumber: moved.number,
      feedbackSheetComplete: false,
    });
    await save(2, { ...both, closedOn: '2026-11-21' });
    expect(await ofSecond()).toMatchObject({
      feedbackSheetNumber: moved.number,
      feedbackSheetComplete: true,
    });
  });

  it('changed after both signed fulfils the closing no more, whoever changes it', async () => {
    const desk = await openDesk();
    const { stored } = await register(desk);
    const body = { ...sheetOfComplaint(blankFeedbackSheet(), stored), ...both, closedOn: '2026-11-21' };
    const { id } = await write(desk, body);
    const engineer = { ...desk.context.operator, roles: ['engineering' as const] };
    const saved = await desk.services.records.save(
      { ...desk.context, operator: engineer },
      { id, version: 1, body: { ...body, number: 'FK-2026-0001', cause: '顾客误用' }, reason: '' },
    );
    expect(saved.body).toMatchObject({ cause: '顾客误用', closedOn: null, salesSupervision: { by: '' } });
    expect((await complaintOf(desk, stored.id)).body.feedbackSheetComplete).toBe(false);
    const { entries } = await desk.call('record.history', { id, offset: 0, limit: 1 });
    expect(entries[0]?.changes.map(({ path }) => path)).toContain('qualityConfirmation.by');
  });

  it('of another number does not fulfil the closing, nor is it another customer’s', async () => {
    const desk = await openDesk();
    const { stored } = await register(desk);
    await write(desk, sheetOfComplaint(blankFeedbackSheet(), stored));
    await write(desk, { ...sheetOfComplaint(blankFeedbackSheet(), stored), ...both, closedOn: '2026-11-21' });
    expect((await complaintOf(desk, stored.id)).body).toMatchObject({
      feedbackSheetNumber: 'FK-2026-0001',
      feedbackSheetComplete: false,
    });
    const other = sheetOfComplaint(blankFeedbackSheet(), stored);
    const error = await refused(write(desk, { ...other, customer: { ...other.customer, name: '乙公司' } }));
    expect(error.findings).toMatchObject([{ path: 'complaintNumber', code: 'other-customer' }]);
  });

  it('is signed by those who may, two people but in a ⚙ small team', async () => {
    const desk = await openDesk();
    const one = { ...both, salesSupervision: { by: '周品管', on: '2026-11-21' } };
    const twice = await refused(write(desk, { ...blankFeedbackSheet(), ...one }));
    expect(twice.findings).toMatchObject([{ path: 'salesSupervision.by', code: 'same-person' }]);
    const { version, settings } = await desk.call('settings.get', {});
    await desk.call('settings.save', { version, closing: { ...settings.closing, isSmallTeam: true } });
    await write(desk, { ...blankFeedbackSheet(), ...one });
    const engineer = {
      ...desk.context,
      operator: { ...desk.context.operator, roles: ['engineering' as const] },
    };
    const stranger = await refused(
      desk.services.records.register(engineer, {
        kind: 'feedback-sheet',
        token: crypto.randomUUID(),
        body: { ...blankFeedbackSheet(), ...both },
      }),
    );
    expect(stranger.findings?.map(({ code }) => code)).toEqual(['reviewer-only', 'reviewer-only']);
  });
});
