import { blankComplaint, blankLine } from '@shared/domain/complaint';
import {
  blankFeedbackSheet,
  checkFeedbackSheet,
  checkSigning,
  type FeedbackSheet,
  isSheetComplete,
  keptSheet,
  sheetOfComplaint,
} from '@shared/domain/feedback';
import type { Role } from '@shared/domain/person';
import { describe, expect, it } from 'vitest';

const today = '2026-11-21';
const signed = (by: string, on: string | null = '2026-11-20') => ({ by, on });
const sheet = (change: Partial<FeedbackSheet> = {}): FeedbackSheet => ({
  ...blankFeedbackSheet(),
  ...change,
});
const both = { qualityConfirmation: signed('周品管'), salesSupervision: signed('林业务') };

it('a feedback sheet takes from its complaint what is known and signs nothing', () => {
  const complaint = blankComplaint();
  const body = {
    ...complaint,
    customer: { ...complaint.customer, name: '甲公司' },
    receivedAt: '2026-11-10T09:00+08:00',
    channel: 'phone' as const,
    category: 'product-quality' as const,
    statement: '滑轨异响',
    lines: [{ ...blankLine('l1'), partName: '滑轨', batch: 'A12', defectiveQuantity: 3 }],
    causeOccurrence: '毛刺',
    causeEscape: '未听诊',
    containment: '隔离',
    actionOccurrence: '振动研磨',
    implementedOn: '2026-11-18',
  };
  expect(sheetOfComplaint(blankFeedbackSheet(), { number: 'KS-2026-0001', body })).toMatchObject({
    complaintNumber: 'KS-2026-0001',
    customer: { name: '甲公司' },
    receivedOn: '2026-11-10',
    channel: 'phone',
    category: 'product-quality',
    content: '滑轨异响',
    partName: '滑轨',
    batch: 'A12',
    defectiveQuantity: 3,
    cause: '毛刺\n未听诊',
    measure: '隔离\n振动研磨',
    completedOn: '2026-11-18',
    qualityConfirmation: { by: '', on: null },
    salesSupervision: { by: '', on: null },
    closedOn: null,
  });
});

describe('a feedback sheet', () => {
  it.each<[string, Partial<FeedbackSheet>, readonly string[]]>([
    ['is fine empty', {}, []],
    ['needs a name to a day', { qualityConfirmation: signed('') }, ['qualityConfirmation.by required']],
    ['is not closed unsigned', { closedOn: '2026-11-21' }, ['closedOn not-ready']],
    [
      'is not closed with one signature',
      { closedOn: '2026-11-21', qualityConfirmation: signed('周品管') },
      ['closedOn not-ready'],
    ],
    ['closes with both', { ...both, closedOn: '2026-11-21' }, []],
  ])('%s', (_, change, findings) => {
    expect(checkFeedbackSheet(sheet(change)).map(({ path, code }) => `${path} ${code}`)).toEqual(findings);
  });

  it('is complete when both signed and it is closed', () => {
    expect(isSheetComplete(sheet({ ...both, closedOn: '2026-11-21' }))).toBe(true);
    expect(isSheetComplete(sheet(both))).toBe(false);
    expect(
      isSheetComplete(sheet({ ...both, salesSupervision: signed('林业务', null), closedOn: '2026-11-21' })),
    ).toBe(false);
  });

  it.each<[string, Partial<FeedbackSheet>, readonly Role[], boolean, readonly string[]]>([
    ['confirmed by 品管部', { qualityConfirmation: signed('周品管') }, ['quality'], false, []],
    [
      'not confirmed by 业务部',
      { qualityConfirmation: signed('林业务') },
      ['sales'],
      false,
      ['qualityConfirmation.by reviewer-only'],
    ],
    ['supervised by 业务部', { salesSupervision: signed('林业务') }, ['sales'], false, []],
    [
      'not supervised by 品管部',
      { salesSupervision: signed('周品管') },
      ['quality'],
      false,
      ['salesSupervision.by reviewer-only'],
    ],
    [
      'not by one person twice',
      { ...both, salesSupervision: signed('周品管') },
      ['quality', 'sales'],
      false,
      ['salesSupervision.by same-person'],
    ],
    [
      'by one person in a ⚙ small team',
      { ...both, salesSupervision: signed('周品管') },
      ['quality', 'sales'],
      true,
      [],
    ],
  ])('is %s', (_, change, roles, isSmallTeam, findings) => {
    const found = checkSigning(sheet(), sheet(change), { roles, isSmallTeam, today });
    expect(found.map(({ path, code }) => `${path} ${code}`)).toEqual(findings);
    // What stood before is nobody's to judge again.
    expect(
      checkSigning(sheet(change), sheet(change), { roles: ['engineering'], isSmallTeam, today }),
    ).toEqual([]);
  });
});

describe('what was signed', () => {
  const closed = sheet({ ...both, cause: '定位销磨损', closedOn: '2026-11-19' });
  const none = { by: '', on: null };

  it('stays signed while only the customer’s own words are added', () => {
    const said = { ...closed, customerOpinion: '同意', satisfaction: 'satisfied' as const };
    expect(keptSheet(closed, said)).toBe(said);
  });

  it('is signed by nobody once it says something else, and open again', () => {
    expect(keptSheet(closed, { ...closed, cause: '顾客误用' })).toMatchObject({
      cause: '顾客误用',
      qualityConfirmation: none,
      salesSupervision: none,
      closedOn: null,
    });
    expect(keptSheet(closed, { ...closed, supervisionOpinion: '答复及时' })).toMatchObject({
      qualityConfirmation: both.qualityConfirmation,
      salesSupervision: none,
      closedOn: null,
    });
  });

  it('is kept as it is signed anew with the same save', () => {
    const anew = { qualityConfirmation: signed('陈品管'), salesSupervision: signed('林业务', '2026-11-21') };
    expect(keptSheet(closed, { ...closed, cause: '顾客误用', ...anew })).toMatchObject(anew);
  });

  it('is not signed for a day to come', () => {
    const ahead = sheet({ qualityConfirmation: signed('周品管', '2030-01-01') });
    const found = checkSigning(sheet(), ahead, { roles: ['quality'], isSmallTeam: false, today });
    expect(found.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'qualityConfirmation.on in-the-future',
    ]);
  });
});
