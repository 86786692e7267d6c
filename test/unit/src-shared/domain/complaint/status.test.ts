import {
  blankComplaint,
  blankProof,
  type Complaint,
  hasRunningClocks,
  sideStatesOf,
  statusOf,
  turnOf,
} from '@shared/domain/complaint';
import { type MilestoneKind, milestoneKinds } from '@shared/domain/deadline';
import { describe, expect, it } from 'vitest';

const at = '2026-11-20T10:00+08:00';

const withDone = (kinds: readonly MilestoneKind[], change: Partial<Complaint> = {}): Complaint => {
  const base = blankComplaint();
  const milestones = Object.fromEntries(
    milestoneKinds.map((kind) => [
      kind,
      { ...base.milestones[kind], doneAt: kinds.includes(kind) ? at : null },
    ]),
  );
  return { ...base, ...change, milestones: { ...base.milestones, ...milestones } };
};

const handOver = { id: 'h', department: '品管部', person: '', at, way: '', receivedAt: null };
const effective = { id: 'v', period: '', quantity: 1, defective: 0, verdict: 'effective', on: null } as const;
const withdrawal = { at, reason: 'x', proof: blankProof() };

describe('the status follows from dated facts alone', () => {
  it.each([
    ['registered', withDone([])],
    ['registered', withDone([], { handOvers: [{ ...handOver, at: null }] })],
    ['handed-over', withDone([], { handOvers: [handOver] })],
    ['responded', withDone(['response'])],
    ['preliminary-sent', withDone(['preliminary'])],
    ['analysis-submitted', withDone(['analysis'])],
    ['implementing', withDone(['analysis'], { implementedOn: '2026-11-20' })],
    ['implementing', withDone(['analysis'], { verifications: [{ ...effective, verdict: 'pending' }] })],
    [
      'awaiting-closure',
      withDone(['analysis'], { verifications: [effective], qualityConfirmation: { by: 'a', at } }),
    ],
    [
      'preliminary-sent',
      withDone(['preliminary'], { verifications: [effective], qualityConfirmation: { by: 'a', at } }),
    ],
    ['closed', withDone(['closure'])],
    ['closed', withDone([...milestoneKinds])],
  ] as const)('%s', (status, complaint) => {
    expect(statusOf(complaint)).toBe(status);
  });

  it('shows side states beside it', () => {
    const round = {
      receivedAt: at,
      milestones: blankComplaint().milestones,
      closedAt: null,
      reopenReason: '',
    };
    const all = withDone([], {
      conditionalAcceptance: 'x',
      withdrawal,
      mergedInto: 'KS-2026-0001',
      pastRounds: [round],
      isHistoricalImport: true,
    });
    expect(sideStatesOf(all)).toEqual([
      'conditionally-accepted',
      'withdrawn',
      'merged',
      'reopened',
      'historical-import',
    ]);
    expect(sideStatesOf(withDone(['closure'], { conditionalAcceptance: 'x' }))).toEqual([]);
  });

  it('stops the clocks of withdrawn and imported complaints only', () => {
    expect(hasRunningClocks(withDone([], { withdrawal }))).toBe(false);
    expect(hasRunningClocks(withDone([], { isHistoricalImport: true }))).toBe(false);
    expect(hasRunningClocks(withDone([], { mergedInto: 'KS-2026-0001' }))).toBe(true);
  });

  it.each([
    [{ who: 'us' }, withDone([])],
    [
      { who: 'department', department: '品管部' },
      withDone(['response'], { responsibleDepartment: '品管部' }),
    ],
    [{ who: 'us' }, withDone(['response'])],
    [
      { who: 'customer' },
      withDone(['analysis'], { verifications: [effective], qualityConfirmation: { by: 'a', at } }),
    ],
    [{ who: 'nobody' }, withDone(['closure'])],
    [{ who: 'nobody' }, withDone([], { withdrawal })],
  ] as const)('whose turn: %o', (turn, complaint) => {
    expect(turnOf(complaint)).toEqual(turn);
  });
});
