import { blankComplaint, blankProof, type Complaint, closingGapsOf } from '@shared/domain/complaint';
import { describe, expect, it } from 'vitest';
import {
  addExtension,
  changeStage,
  handOver,
  handOverLagMinutes,
  markDone,
  reopen,
} from '../../../../../../src-renderer/features/complaint/model/actions';

const received: Complaint = {
  ...blankComplaint(),
  category: 'product-quality',
  stage: 'development',
  branch: 'development',
  receivedAt: '2026-11-18T10:00+08:00',
};
const input = {
  doneAt: '2026-11-18T11:00+08:00',
  way: 'phone',
  recipient: '王工',
  proof: blankProof(),
  lateReason: '',
} as const;

describe('what the dialogs record', () => {
  it('marks one milestone and leaves the others', () => {
    const marked = markDone(received, 'response', input, '2026-11-18T11:01+08:00');
    expect(marked.milestones.response).toMatchObject({ doneAt: input.doneAt, recipient: '王工' });
    expect(marked.milestones.preliminary).toBe(received.milestones.preliminary);
  });

  it('adds an extension behind the earlier ones', () => {
    const extension = {
      id: 'e',
      agreedDue: '2026-12-01',
      reason: 'r',
      approver: 'a',
      consent: blankProof(),
      enteredAt: null,
    };
    expect(
      addExtension(addExtension(received, 'analysis', extension), 'analysis', extension).milestones.analysis
        .extensions,
    ).toHaveLength(2);
  });

  it('reopens as a new round that keeps the old one whole and asks for every closing condition anew', () => {
    const closed = {
      ...markDone(received, 'closure', input, input.doneAt),
      qualityConfirmation: { by: '李', at: input.doneAt },
    };
    const again = reopen(closed, '2026-12-01T09:00+08:00', '再次发生');
    expect(again.receivedAt).toBe('2026-12-01T09:00+08:00');
    expect(again.pastRounds).toEqual([
      {
        receivedAt: received.receivedAt,
        milestones: closed.milestones,
        closedAt: input.doneAt,
        reopenReason: '再次发生',
      },
    ]);
    expect(again.milestones.closure.doneAt).toBeNull();
    expect(closingGapsOf(again, { isSmallTeam: false, lotsToVerify: 3 })).toContain('quality-confirmation');
  });

  it('hands over from 技术部 to 品管部 when the part turns serial (5.3.3 → 5.3.4)', () => {
    const change = {
      id: 's',
      from: 'development',
      to: 'mass-production',
      on: '2026-11-20',
      handedOverBy: '技',
      takenOverBy: '品',
      note: '',
    } as const;
    expect(changeStage(received, change)).toMatchObject({
      stage: 'mass-production',
      branch: 'production-quality',
      responsibleDepartment: '品管部',
      responsiblePerson: '品',
    });
  });

  it('counts the lag from receipt to hand-over and changes the responsible only when asked', () => {
    const row = {
      id: 'h',
      department: '生产部',
      person: '赵',
      at: '2026-11-18T13:30+08:00',
      way: '',
      receivedAt: null,
    };
    expect(handOver(received, row, false).responsibleDepartment).toBe('');
    expect(handOver(received, row, true).responsibleDepartment).toBe('生产部');
    expect(handOverLagMinutes(received.receivedAt, row.at)).toBe(210);
    expect(handOverLagMinutes(received.receivedAt, null)).toBeNull();
  });
});
