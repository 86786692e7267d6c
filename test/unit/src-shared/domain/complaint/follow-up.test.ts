import {
  blankComplaint,
  blankControlledShipping,
  type ControlledShipping,
  checkChange,
  checkComplaint,
  checkSupplierRequests,
  cleanDaysOf,
  complaintOf,
  complaintSchema,
  defaultClosingRules,
  isOverdueRequest,
  type Request,
  type ShippingDay,
} from '@shared/domain/complaint';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

const id = '00000000-0000-4000-8000-000000000001';
const now = Date.parse('2026-11-21T10:00+08:00');
const request = (change: Partial<Request> = {}): Request => ({
  id,
  kind: 'information',
  whom: '顾客SQE',
  what: '批次号与照片',
  askedOn: '2026-11-16',
  wantedBy: '2026-11-18',
  answeredOn: null,
  answer: '',
  ...change,
});
const day = (on: string, checked: number | null, defective: number | null): ShippingDay => ({
  id,
  on,
  checked,
  defective,
});
const shipping = (change: Partial<ControlledShipping>): ControlledShipping => ({
  ...blankControlledShipping(),
  level: 'CS1',
  startedOn: '2026-11-10',
  ...change,
});
const findingsOf = (change: object): readonly string[] =>
  checkComplaint({ ...blankComplaint(), ...change }, now)
    .filter(({ path }) => /^(requests|controlledShipping|ppmAppeal|noticedAt)/.test(path))
    .map(({ path, code }) => `${path} ${code}`);

describe('what was asked of others', () => {
  it.each([
    ['on the day it is wanted it is not late', request(), '2026-11-18', false],
    ['the day after it is', request(), '2026-11-19', true],
    ['answered it is never late', request({ answeredOn: '2026-11-20' }), '2026-11-21', false],
    ['wanted by no day it is never late', request({ wantedBy: null }), '2026-11-21', false],
  ])('%s', (_, row, today, isLate) => {
    expect(isOverdueRequest(row, today)).toBe(isLate);
  });

  it('says what is wanted and since when, and is answered after it was asked', () => {
    expect(findingsOf({ requests: [request()] })).toEqual([]);
    expect(findingsOf({ requests: [request({ what: ' ', askedOn: null })] })).toEqual([
      'requests.0.what required',
      'requests.0.askedOn required',
    ]);
    expect(findingsOf({ requests: [request({ answeredOn: '2026-11-15', wantedBy: '2026-11-15' })] })).toEqual(
      ['requests.0.wantedBy end-before-start', 'requests.0.answeredOn end-before-start'],
    );
    expect(findingsOf({ requests: [request({ askedOn: '2026-02-30' })] })).toContain(
      'requests.0.askedOn not-a-date',
    );
  });

  it('a sub-supplier is asked for his analysis by a day before ours is due', () => {
    const supplier = (change: Partial<Request>) => request({ kind: 'supplier-answer', ...change });
    const late = (row: Request) => checkSupplierRequests([row], '2026-11-25').map(({ code }) => code);
    expect(late(supplier({ wantedBy: '2026-11-24' }))).toEqual([]);
    expect(late(supplier({ wantedBy: '2026-11-25' }))).toEqual(['later-than-ours']);
    expect(late(supplier({ wantedBy: '2026-11-30', answeredOn: '2026-11-20' }))).toEqual([]);
    expect(late(request({ wantedBy: '2026-11-30' }))).toEqual([]);
  });

  it('reminders of silence stay as they are written and close nothing', () => {
    const reminded = {
      ...blankComplaint(),
      receivedAt: '2026-10-10T09:00+08:00',
      requests: [
        request({ kind: 'closing-confirmation', wantedBy: '2026-11-17' }),
        request({ kind: 'closing-confirmation', wantedBy: '2026-11-20' }),
      ],
    };
    const closed = {
      ...reminded,
      milestones: {
        ...reminded.milestones,
        closure: { ...reminded.milestones.closure, doneAt: '2026-11-21T09:00+08:00' },
      },
    };
    const context = {
      now,
      duesBefore: null,
      closingRules: defaultClosingRules,
      note: { reason: '', approver: '', proof: '' },
    };
    const gaps = checkChange(reminded, closed, context).map(({ params }) => params?.gap);
    expect(gaps).toContain('customer-acceptance');
  });
});

describe('controlled shipping', () => {
  it.each([
    ['nothing checked', [], 0],
    ['every day clean', [day('2026-11-10', 50, 0), day('2026-11-11', 60, 0)], 2],
    ['a defect begins the count anew', [day('2026-11-10', 50, 0), day('2026-11-11', 60, 1)], 0],
    ['clean after a defect', [day('2026-11-11', 60, 1), day('2026-11-12', 60, 0)], 1],
    ['rows in any order', [day('2026-11-12', 60, 0), day('2026-11-11', 60, 1)], 1],
    [
      'a day without production neither counts nor breaks',
      [day('2026-11-10', 9, 0), day('2026-11-11', 0, 0)],
      1,
    ],
    ['a result not typed yet is no clean day', [day('2026-11-10', 9, 0), day('2026-11-11', 9, null)], 0],
  ] as const)('counts clean days in a row: %s', (_, days, clean) => {
    expect(cleanDaysOf(days)).toBe(clean);
  });

  it('ends only with as many clean days as the customer wants, and on his word', () => {
    const days = [day('2026-11-10', 50, 0), day('2026-11-11', 60, 0)];
    const ended = shipping({ days, cleanDaysWanted: 20, exitedOn: '2026-11-12' });
    expect(findingsOf({ controlledShipping: ended })).toEqual([
      'controlledShipping.exitedOn not-clean',
      'controlledShipping.exitProof needs-proof',
    ]);
    const exitProof = { attachmentIds: [], person: 'SQE', note: '邮件' };
    expect(findingsOf({ controlledShipping: { ...ended, cleanDaysWanted: 2, exitProof } })).toEqual([]);
  });

  it('has a first day, an end not before it, and no more defective than checked', () => {
    expect(findingsOf({ controlledShipping: shipping({ startedOn: null }) })).toEqual([
      'controlledShipping.startedOn required',
    ]);
    const exitProof = { attachmentIds: [], person: 'SQE', note: '邮件' };
    expect(findingsOf({ controlledShipping: shipping({ exitedOn: '2026-11-09', exitProof }) })).toEqual([
      'controlledShipping.exitedOn end-before-start',
    ]);
    expect(findingsOf({ controlledShipping: shipping({ days: [day('2026-11-10', 5, 6)] }) })).toEqual([
      'controlledShipping.days.0.defective more-than-checked',
    ]);
  });
});

describe('the time a message was noticed', () => {
  it('stands beside its arrival, neither before it nor in the future', () => {
    const receivedAt = '2026-11-20T23:50+08:00';
    expect(findingsOf({ receivedAt, noticedAt: '2026-11-21T08:05+08:00' })).toEqual([]);
    expect(findingsOf({ receivedAt, noticedAt: '2026-11-20T23:49+08:00' })).toEqual([
      'noticedAt before-receipt',
    ]);
    expect(findingsOf({ receivedAt, noticedAt: '2026-11-21T10:01+08:00' })).toEqual([
      'noticedAt in-the-future',
    ]);
  });
});

it('an appeal is not answered before it was made', () => {
  const appeal = (answeredOn: string) => ({
    ppmAppeal: { state: 'rejected', askedOn: '2026-11-12', answeredOn, reason: '' },
  });
  expect(findingsOf(appeal('2026-11-12'))).toEqual([]);
  expect(findingsOf(appeal('2026-11-11'))).toEqual(['ppmAppeal.answeredOn end-before-start']);
});

it('a complaint written before these fields reads with nothing in them', () => {
  const { requests: _, controlledShipping: __, ppmAppeal: ___, noticedAt: ____, ...older } = blankComplaint();
  expect(complaintOf(older)).toEqual(blankComplaint());
  expect(v.parse(complaintSchema, older)).toEqual(blankComplaint());
});
