import {
  blankComplaint,
  blankMilestones,
  blankProof,
  type Complaint,
  checkKept,
  defaultClosingRules,
  type Extension,
  turnOf,
} from '@shared/domain/complaint';
import { describe, expect, it } from 'vitest';

const noNote = { reason: '', approver: '', proof: '' };
const fullNote = { reason: '顾客更正', approver: '王审核', proof: '邮件' };
const received = '2026-11-02T10:00+08:00';
const closed = '2026-11-20T10:00+08:00';
const signed = { by: '周品管', at: closed };

const saved = (change: Partial<Complaint> = {}): Complaint => ({
  ...blankComplaint(),
  receivedAt: received,
  ...change,
});

const found = (before: Complaint, after: Complaint, note = noNote): readonly string[] =>
  checkKept(before, after, { closingRules: defaultClosingRules, note }).map(
    ({ path, code }) => `${path} ${code}`,
  );

const extension = (id: string, agreedDue: string): Extension => ({
  id,
  agreedDue,
  reason: '等样件',
  approver: '王审核',
  consent: blankProof(),
  enteredAt: received,
});

const extended = (...extensions: readonly Extension[]): Complaint => {
  const milestones = blankMilestones();
  return saved({
    milestones: { ...milestones, analysis: { ...milestones.analysis, extensions: [...extensions] } },
  });
};

const withClosure = (change: Partial<Complaint> = {}): Complaint => {
  const milestones = blankMilestones();
  return saved({
    milestones: { ...milestones, closure: { ...milestones.closure, doneAt: closed } },
    ...change,
  });
};

const round = (of: Complaint) => ({
  receivedAt: received,
  milestones: of.milestones,
  closedAt: of.milestones.closure.doneAt,
  reopenReason: '再次出现',
});

describe('what was recorded once', () => {
  const first = extension('1', '2026-11-20');

  it('an agreed extension may get proof and followers, never another date, reason, approver or place', () => {
    const before = extended(first);
    expect(found(before, extended({ ...first, consent: { ...blankProof(), person: '王工' } }))).toEqual([]);
    expect(found(before, extended(first, extension('2', '2026-11-30')))).toEqual([]);
    const refused = ['milestones.analysis.extensions.0.agreedDue recorded'];
    expect(found(before, extended({ ...first, agreedDue: '2026-12-20' }))).toEqual(refused);
    expect(found(before, extended({ ...first, reason: '另一个理由' }))).toEqual(refused);
    expect(found(before, extended())).toEqual(refused);
    expect(found(before, extended(extension('2', '2026-11-30'), first))).toEqual(refused);
  });

  it('the mark of imported history changes only with reason, approver and proof, and stays on a closed case', () => {
    const imported = { isHistoricalImport: true };
    expect(found(saved(), saved(imported))).toHaveLength(3);
    expect(found(saved(), saved(imported), fullNote)).toEqual([]);
    expect(found(withClosure(imported), withClosure(), fullNote)).toContain('isHistoricalImport recorded');
  });

  it('a withdrawal is taken back only with reason, approver and proof', () => {
    const withdrawal = {
      at: closed,
      reason: '误报',
      proof: { ...blankProof(), person: '王工', note: '邮件' },
    };
    expect(found(saved({ withdrawal }), saved())).toHaveLength(3);
    expect(found(saved({ withdrawal }), saved(), fullNote)).toEqual([]);
  });

  it('a closed case keeps what the gate asked for', () => {
    const complete = withClosure({ qualityConfirmation: signed });
    const gap = 'milestones.closure.doneAt not-ready';
    expect(found(complete, { ...complete, qualityConfirmation: { by: '', at: null } })).toEqual([gap]);
    expect(found(complete, { ...complete, remarks: 'M2 合格' })).toEqual([]);
  });
});

describe('a new round', () => {
  it('needs an end before it', () => {
    const open = saved();
    const after = { ...open, receivedAt: '2026-11-21T08:00+08:00', pastRounds: [round(open)] };
    expect(found(open, after)).toEqual(['receivedAt not-ended']);
  });

  it('begins after the end, and is confirmed and accepted anew', () => {
    const before = withClosure({
      qualityConfirmation: signed,
      salesSupervision: { by: '林业务', at: closed },
    });
    const next = { milestones: blankMilestones(), pastRounds: [round(before)] };
    const carried = saved({ ...next, receivedAt: '2026-11-21T08:00+08:00', qualityConfirmation: signed });
    expect(found(before, carried)).toEqual(['qualityConfirmation.at before-receipt']);
    const early = saved({ ...next, receivedAt: '2026-11-10T08:00+08:00' });
    expect(found(before, early)).toEqual(['receivedAt before-close']);
    expect(found(before, saved({ ...next, receivedAt: '2026-11-21T08:00+08:00' }))).toEqual([]);
  });
});

it('once the customer has accepted it is our turn to close, not his', () => {
  const milestones = blankMilestones();
  const ready = saved({
    milestones: { ...milestones, analysis: { ...milestones.analysis, doneAt: closed } },
    qualityConfirmation: signed,
    verifications: [
      { id: 'v', period: 'M1', quantity: 9, defective: 0, verdict: 'effective', on: '2026-11-20' },
    ],
  });
  expect(turnOf(ready)).toEqual({ who: 'customer' });
  const proof = { ...blankProof(), person: '王工', note: '邮件' };
  expect(turnOf({ ...ready, customerAcceptance: { way: '邮件', at: closed, proof } })).toEqual({ who: 'us' });
});
