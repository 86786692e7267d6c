import { blankComplaint, blankMilestone, blankProof, type Complaint } from '@shared/domain/complaint';
import type { MilestoneKind } from '@shared/domain/deadline';
import {
  type Approvals,
  checkApprover,
  checkRights,
  hasRight,
  mayConfirm,
  mayMark,
  type Person,
  type Right,
  type Role,
  rights,
  roles,
} from '@shared/domain/person';
import { defaultSettings } from '@shared/domain/settings';
import { describe, expect, it } from 'vitest';

const at = '2026-11-20T12:00+08:00';
const person = (name: string, held: readonly Role[], isActive = true): Person => ({
  id: `00000000-0000-4000-8000-00000000000${name.length}`,
  name,
  department: '',
  roles: [...held],
  isActive,
});

describe('a call', () => {
  const allowed = (right: Right): readonly Role[] => roles.filter((role) => hasRight([role], right));

  it('that writes is open to every role but 只读, and to nobody without a role', () => {
    expect(allowed('write')).toEqual(roles.filter((role) => role !== 'read-only'));
    expect(hasRight([], 'write')).toBe(false);
  });

  it('that voids asks for 审核人, 批准人 or 管理员; settings for 管理员', () => {
    expect(allowed('void')).toEqual(['reviewer', 'approver', 'administrator']);
    expect(allowed('settings')).toEqual(['administrator']);
  });

  it('is refused to 只读 whatever else is held', () => {
    for (const right of Object.keys(rights) as Right[]) expect(hasRight([...roles], right)).toBe(false);
  });
});

describe('marking a milestone', () => {
  const markers = (kind: MilestoneKind, branch: Complaint['branch']): readonly Role[] =>
    roles.filter((role) => mayMark([role], kind, branch));

  it.each([
    ['response', 'non-quality', ['sales', 'quality']],
    ['response', 'development', ['sales', 'quality', 'engineering']],
    ['response', 'production-quality', ['sales', 'quality']],
    ['response', null, ['sales', 'quality', 'engineering']],
    ['preliminary', 'non-quality', ['sales']],
    ['analysis', 'non-quality', ['sales']],
    ['closure', 'non-quality', ['sales']],
    ['analysis', 'development', ['engineering']],
    ['closure', 'development', ['engineering']],
    ['preliminary', 'production-quality', ['quality']],
    ['closure', 'production-quality', ['quality']],
    ['analysis', null, ['sales', 'quality', 'engineering']],
  ] as const)('%s in branch %s belongs to %j', (kind, branch, expected) => {
    expect(markers(kind, branch)).toEqual(expected);
  });

  it('gives 管理员 alone nothing, and 只读 takes it away', () => {
    expect(mayMark(['administrator'], 'response', null)).toBe(false);
    expect(mayMark(['quality', 'read-only'], 'response', null)).toBe(false);
  });

  it('confirms for 品管部 by 品管员 and supervises by 业务员', () => {
    expect(roles.filter((role) => mayConfirm([role], 'qualityConfirmation'))).toEqual(['quality']);
    expect(roles.filter((role) => mayConfirm([role], 'salesSupervision'))).toEqual(['sales']);
  });
});

const zheng = person('郑主管', ['reviewer']);
const feng = person('冯经', ['approver']);
const zhou = person('周', ['quality']);
const people = [zheng, feng, zhou, person('旧批准人', ['approver'], false)];
const approvals = (operator: Pick<Person, 'name'>, more: Partial<Approvals> = {}): Approvals => ({
  operator,
  people,
  isSmallTeam: false,
  ...more,
});
const codes = (name: string, given: Approvals): readonly string[] =>
  checkApprover('note.approver', name, given).map(({ path, code }) => `${path} ${code}`);

describe('an approver', () => {
  it('is an active 审核人 or 批准人 of the settings', () => {
    expect(codes('郑主管', approvals(zhou))).toEqual([]);
    expect(codes(' 冯经 ', approvals(zhou))).toEqual([]);
    for (const name of ['周', '旧批准人', '王五'])
      expect(codes(name, approvals(zhou))).toEqual(['note.approver not-an-approver']);
    expect(codes('  ', approvals(zhou))).toEqual([]);
  });

  it('never approves his own change, but in a small team or where nobody else is there', () => {
    expect(codes('郑主管', approvals(zheng))).toEqual(['note.approver own-approval']);
    expect(codes('郑主管', approvals(zheng, { isSmallTeam: true }))).toEqual([]);
    const [only] = defaultSettings.people;
    expect(codes('操作员', approvals({ name: '操作员' }, { people: only ? [only] : [] }))).toEqual([]);
  });
});

describe('a save', () => {
  const before: Complaint = { ...blankComplaint(), branch: 'production-quality' };
  const marked = (kind: MilestoneKind): Complaint => ({
    ...before,
    milestones: { ...before.milestones, [kind]: { ...blankMilestone(), doneAt: at } },
  });
  const refused = (
    from: Complaint | null,
    to: Complaint,
    operator: { readonly name: string; readonly roles: readonly Role[] },
  ): readonly string[] =>
    checkRights(from, to, operator, { people, isSmallTeam: false }).map(
      ({ path, code }) => `${path} ${code}`,
    );
  const sales = { name: '林', roles: ['sales'] } as const;

  it('names the milestone its operator may not mark or take back', () => {
    expect(refused(before, marked('analysis'), sales)).toEqual(['milestones.analysis.doneAt reviewer-only']);
    expect(refused(marked('analysis'), before, sales)).toEqual(['milestones.analysis.doneAt reviewer-only']);
    expect(refused(before, marked('response'), sales)).toEqual([]);
    expect(refused(before, marked('analysis'), zhou)).toEqual([]);
    expect(refused(null, marked('analysis'), sales)).toEqual(['milestones.analysis.doneAt reviewer-only']);
  });

  it('leaves what stood before unjudged', () => {
    expect(refused(marked('analysis'), { ...marked('analysis'), remarks: 'x' }, sales)).toEqual([]);
  });

  it('keeps the two confirmations apart', () => {
    const both = {
      ...before,
      qualityConfirmation: { by: '周', at },
      salesSupervision: { by: '林', at },
    };
    expect(refused(before, both, zhou)).toEqual(['salesSupervision.at reviewer-only']);
    expect(refused(before, both, sales)).toEqual(['qualityConfirmation.at reviewer-only']);
  });

  it('lets whoever reopens clear the confirmations of the round before', () => {
    const closed: Complaint = { ...marked('closure'), qualityConfirmation: { by: '周', at } };
    const round = { receivedAt: at, milestones: closed.milestones, closedAt: at, reopenReason: 'r' };
    expect(refused(closed, { ...before, pastRounds: [round] }, sales)).toEqual([]);
  });

  it('names the approver of an extension or an exception who cannot approve', () => {
    const extension = {
      id: 'e',
      agreedDue: '2026-12-30',
      reason: 'r',
      approver: '王五',
      consent: blankProof(),
      enteredAt: null,
    };
    const extended: Complaint = {
      ...before,
      milestones: { ...before.milestones, closure: { ...blankMilestone(), extensions: [extension] } },
      acceptanceException: { approver: '周', reason: '顾客停产' },
    };
    expect(refused(before, extended, sales)).toEqual([
      'milestones.closure.extensions.0.approver not-an-approver',
      'acceptanceException.approver not-an-approver',
    ]);
    expect(refused(extended, extended, sales)).toEqual([]);
  });
});
