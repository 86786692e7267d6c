import { buildWorkCalendar, defaultCompanyCalendar, epochOf } from '@shared/domain/calendar';
import {
  blankComplaint,
  blankLine,
  blankProof,
  type ChangeContext,
  type ClosingGap,
  type Complaint,
  checkChange,
  checkComplaint,
  checkReferences,
  closingGapsOf,
  complaintDues,
  defaultClosingRules,
} from '@shared/domain/complaint';
import { type Dues, defaultDeadlineRules } from '@shared/domain/deadline';
import { describe, expect, it } from 'vitest';

const now = epochOf('2026-11-21T10:00+08:00');
const received = '2026-11-20T10:00+08:00';

const saved = (change: Partial<Complaint> = {}): Complaint => ({
  ...blankComplaint(),
  customer: { ...blankComplaint().customer, name: '甲' },
  receivedAt: received,
  channel: 'phone',
  statement: '异响',
  ...change,
});

const findings = (complaint: Complaint): readonly string[] =>
  checkComplaint(complaint, now).map(
    ({ path, code, level }) => `${path} ${code}${level === 'warning' ? '?' : ''}`,
  );

const line = (change: object) => saved({ lines: [{ ...blankLine('l'), ...change }] });
const milestone = (kind: keyof Complaint['milestones'], change: object): Partial<Complaint> => ({
  milestones: { ...blankComplaint().milestones, [kind]: { ...blankComplaint().milestones[kind], ...change } },
});
const extension = {
  id: 'e',
  agreedDue: '2026-12-30',
  reason: 'r',
  approver: 'a',
  consent: { ...blankProof(), attachmentIds: ['f'] },
  enteredAt: null,
};

const subIssue = {
  id: 's',
  description: '标签错',
  category: 'product-quality',
  stage: 'development',
  branch: 'development',
  department: '',
  person: '',
  doneOn: null,
  result: '',
} as const;
const handOver = {
  id: 'h',
  from: 'development',
  to: 'mass-production',
  on: '2026-11-20',
  handedOverBy: '吴技术',
  takenOverBy: '周品管',
  note: '',
} as const;

describe('a complaint by itself', () => {
  it.each([
    ['the four fields save', saved(), []],
    [
      'nothing filled',
      blankComplaint(),
      ['customer.name required', 'receivedAt required', 'channel required', 'statement required'],
    ],
    ['blanks are not a statement', saved({ statement: '  ' }), ['statement required']],
    ['T0 in the future', saved({ receivedAt: '2026-11-21T10:01+08:00' }), ['receivedAt in-the-future']],
    ['T0 this very minute, in another offset', saved({ receivedAt: '2026-11-21T02:00+00:00' }), []],
    ['an impossible T0', saved({ receivedAt: '2026-02-30T10:00+08:00' }), ['receivedAt not-a-time']],
    ['an impossible date', saved({ discoveredOn: '2026-11-31' }), ['discoveredOn not-a-date']],
    [
      'answered before it came',
      saved(milestone('response', { doneAt: '2026-11-20T09:59+08:00' })),
      ['milestones.response.doneAt before-receipt'],
    ],
    [
      'handed over before it came',
      saved({
        handOvers: [
          { id: 'h', department: '', person: '', at: '2026-11-20T09:00+08:00', way: '', receivedAt: null },
        ],
      }),
      ['handOvers.0.at before-receipt'],
    ],
    [
      "an impossible customer's time",
      saved(milestone('response', { customerTime: { kind: 'absolute', at: '2026-11-31T10:00+08:00' } })),
      ['milestones.response.customerTime not-a-time'],
    ],
    [
      "a customer's time before T0",
      saved(milestone('response', { customerTime: { kind: 'absolute', at: '2026-11-19T10:00+08:00' } })),
      ['milestones.response.customerTime before-receipt'],
    ],
    ['a negative quantity', line({ suspectQuantity: -1 }), ['lines.0.suspectQuantity negative']],
    [
      'more defective than sent',
      line({ shippedQuantity: 5, defectiveQuantity: 6 }),
      ['lines.0.defectiveQuantity more-than-sent'],
    ],
    [
      'more defective than checked',
      line({ checkedQuantity: 5, defectiveQuantity: 6 }),
      ['lines.0.defectiveQuantity more-than-checked?'],
    ],
    [
      'more checked than sent',
      line({ shippedQuantity: 5, checkedQuantity: 6 }),
      ['lines.0.checkedQuantity more-than-sent'],
    ],
    ['quantities that fit', line({ shippedQuantity: 5, checkedQuantity: 5, defectiveQuantity: 5 }), []],
    [
      'a negative disposition',
      saved({ disposition: { ...blankComplaint().disposition, scrapped: -2 } }),
      ['disposition.scrapped negative'],
    ],
    [
      'shares that miss 100',
      saved({ liability: [{ party: 'us', share: 60 }] }),
      ['liability shares-not-100'],
    ],
    [
      'shares that hide a negative',
      saved({
        liability: [
          { party: 'us', share: 120 },
          { party: 'supplier', share: -20 },
        ],
      }),
      ['liability.1.share negative'],
    ],
    [
      'a party named twice',
      saved({
        liability: [
          { party: 'us', share: 50 },
          { party: 'supplier', share: 20 },
          { party: 'us', share: 30 },
        ],
      }),
      ['liability.2.party duplicate'],
    ],
    [
      'a sub-issue that goes another way without a reason',
      saved({ subIssues: [{ ...subIssue, category: 'delivery', branch: 'production-quality' }] }),
      ['subIssues.0.branchReason needs-reason'],
    ],
    [
      'a sub-issue that goes another way with one',
      saved({
        subIssues: [{ ...subIssue, category: 'delivery', branch: 'production-quality', branchReason: 'r' }],
      }),
      [],
    ],
    ['a sub-issue that goes the proposed way', saved({ subIssues: [subIssue] }), []],
    [
      'a hand-over without a day',
      saved({ stageChanges: [{ ...handOver, on: null }] }),
      ['stageChanges.0.on required'],
    ],
    [
      'a hand-over on no day',
      saved({ stageChanges: [{ ...handOver, on: '2026-02-30' }] }),
      ['stageChanges.0.on not-a-date'],
    ],
    [
      'a branch that differs without a reason',
      saved({ category: 'delivery', branch: 'production-quality' }),
      ['branchReason needs-reason'],
    ],
    [
      'a branch that differs with one',
      saved({ category: 'delivery', branch: 'production-quality', branchReason: 'r' }),
      [],
    ],
    ['an extension with everything', saved(milestone('closure', { extensions: [extension] })), []],
    [
      'an extension without consent',
      saved(milestone('closure', { extensions: [{ ...extension, consent: blankProof() }] })),
      ['milestones.closure.extensions.0.consent needs-proof'],
    ],
    [
      'an extension with nothing',
      saved(
        milestone('closure', {
          extensions: [{ ...extension, agreedDue: '2026-13-01', reason: ' ', approver: '' }],
        }),
      ),
      [
        'milestones.closure.extensions.0.agreedDue not-a-date',
        'milestones.closure.extensions.0.reason needs-reason',
        'milestones.closure.extensions.0.approver needs-approver',
      ],
    ],
    [
      'a verification with more defects than pieces',
      saved({
        verifications: [{ id: 'v', period: '', quantity: 2, defective: 3, verdict: 'pending', on: null }],
      }),
      ['verifications.0.defective more-than-checked'],
    ],
  ] as const)('%s', (_title, complaint, expected) => {
    expect(findings(complaint as Complaint)).toEqual(expected);
  });

  it('may, reopened, keep what was done before the new T0', () => {
    const round = {
      receivedAt: '2026-10-01T08:00+08:00',
      milestones: blankComplaint().milestones,
      closedAt: null,
      reopenReason: 'r',
    };
    const handOvers = [
      { id: 'h', department: '', person: '', at: '2026-10-01T09:00+08:00', way: '', receivedAt: null },
    ];
    expect(findings(saved({ pastRounds: [round], handOvers }))).toEqual([]);
    expect(findings(saved({ pastRounds: [round], handOvers, receivedAt: '2026-09-30T08:00+08:00' }))).toEqual(
      ['receivedAt before-receipt'],
    );
  });

  it('cannot repeat or be merged into itself', () => {
    expect(checkReferences(saved({ mergedInto: 'KS-2026-0001' }), 'KS-2026-0001')).toMatchObject([
      { path: 'mergedInto', code: 'own-reference' },
    ]);
    expect(checkReferences(saved({ repeatOf: 'KS-2026-0002' }), 'KS-2026-0001')).toEqual([]);
  });
});

const calendar = buildWorkCalendar({ official: [], company: defaultCompanyCalendar });
const duesOf = (complaint: Complaint): Dues | null =>
  complaintDues(complaint, { rules: defaultDeadlineRules, calendar, agreedTimes: null });

const change = (
  before: Complaint,
  after: Complaint,
  context: Partial<ChangeContext> = {},
): readonly string[] =>
  checkChange(before, after, {
    now,
    duesBefore: duesOf(before),
    duesAfter: duesOf(after),
    closingRules: defaultClosingRules,
    note: { reason: '', approver: '', proof: '' },
    ...context,
  }).map(({ path, code }) => `${path} ${code}`);

describe('a change', () => {
  const later = saved({ receivedAt: '2026-11-20T11:00+08:00' });
  const answered = milestone('response', { doneAt: '2026-11-20T12:00+08:00' });

  it('may move T0 freely while nothing is due or done', () => {
    expect(change(saved(), later, { now: epochOf('2026-11-20T12:00+08:00') })).toEqual([]);
  });

  it.each([
    ['done', saved(answered), { ...later, ...answered }, now - 3_600_000],
    ['due', saved(), later, now + 60_000],
  ] as const)(
    'needs reason, approver and proof to move T0 once a milestone is %s',
    (_title, before, after, at) => {
      expect(change(before, after, { now: at })).toEqual([
        'receivedAt needs-reason',
        'receivedAt needs-approver',
        'receivedAt needs-proof',
      ]);
      expect(change(before, after, { now: at, note: { reason: 'r', approver: 'a', proof: 'p' } })).toEqual(
        [],
      );
    },
  );

  it("asks the same for a customer's time, and takes the same time in another field order for the same", () => {
    const first = saved(milestone('analysis', { customerTime: { kind: 'working-days', amount: 5 } }));
    const turned = saved(
      milestone('analysis', { customerTime: { amount: 5, kind: 'working-days', countsFirstDay: undefined } }),
    );
    const moved = saved(milestone('analysis', { customerTime: { kind: 'working-days', amount: 6 } }));
    expect(change(first, turned, { now: now + 60_000 })).toEqual([]);
    expect(change(first, moved, { now: now + 60_000 })).toContain(
      'milestones.analysis.customerTime needs-reason',
    );
  });

  it("needs proof for a customer's time later than ours", () => {
    const customerTime = { kind: 'hours', amount: 48 };
    const at = epochOf('2026-11-20T12:00+08:00');
    expect(change(saved(), saved(milestone('response', { customerTime })), { now: at })).toEqual([
      'milestones.response.customerTimeProof needs-proof',
    ]);
    const customerTimeProof = { ...blankProof(), person: '陈工', note: '邮件' };
    expect(
      change(saved(), saved(milestone('response', { customerTime, customerTimeProof })), { now: at }),
    ).toEqual([]);
  });

  it('withdraws only with proof', () => {
    const withdrawal = { at: received, reason: 'x', proof: blankProof() };
    expect(change(saved(), saved({ withdrawal }))).toEqual(['withdrawal.proof needs-proof']);
  });

  describe('that marks a milestone late', () => {
    const late = '2026-11-21T10:01+08:00';
    const at = { now: epochOf('2026-11-21T11:00+08:00') };

    it('says why, to the minute', () => {
      expect(change(saved(), saved(milestone('response', { doneAt: '2026-11-21T10:00+08:00' })), at)).toEqual(
        [],
      );
      expect(change(saved(), saved(milestone('response', { doneAt: late })), at)).toEqual([
        'milestones.response.lateReason required',
      ]);
      const told = saved(milestone('response', { doneAt: late, lateReason: '等样件' }));
      expect(change(saved(), told, at)).toEqual([]);
    });

    it('is judged by a later date the customer agreed to', () => {
      const extensions = [{ ...extension, agreedDue: '2026-11-22', enteredAt: received }];
      const given = saved(milestone('response', { doneAt: late, extensions }));
      expect(change(saved(), given, at)).toEqual([]);
    });

    it('is not asked again for what stood before', () => {
      const stood = saved(milestone('response', { doneAt: late }));
      expect(change(stood, { ...stood, remarks: 'x' }, at)).toEqual([]);
    });
  });

  describe('that leaves development', () => {
    const before = saved({ stage: 'development' });
    const moved = (row: object | null): Complaint =>
      saved({ stage: 'mass-production', stageChanges: row === null ? [] : [{ ...handOver, ...row }] });

    it('takes a complete hand-over, from receipt to today', () => {
      expect(change(before, moved({}))).toEqual([]);
      expect(change(before, moved({ on: '2026-11-21' }))).toEqual([]);
    });

    it.each([
      ['none', null],
      ['one in the future', { on: '2026-11-22' }],
      ['one before receipt', { on: '2026-11-19' }],
      ['one without a giver', { handedOverBy: ' ' }],
      ['one without a taker', { takenOverBy: '' }],
      ['one to another stage', { to: 'after-sales' }],
    ] as const)('is refused with %s', (_title, row) => {
      expect(change(before, moved(row))).toEqual(['stage needs-hand-over']);
    });

    it('is refused with a hand-over that stood before', () => {
      const stood = { ...before, stageChanges: [handOver] };
      expect(change(stood, moved({}))).toEqual(['stage needs-hand-over']);
    });

    it('asks nothing of a stage first stated, taken back or left open', () => {
      expect(change(saved(), saved({ stage: 'mass-production' }))).toEqual([]);
      expect(change(before, saved({ stage: null }))).toEqual([]);
      expect(change(saved({ stage: 'mass-production' }), saved({ stage: 'after-sales' }))).toEqual([]);
    });
  });

  describe('that reopens', () => {
    const closedMilestones = {
      ...blankComplaint().milestones,
      closure: { ...blankComplaint().milestones.closure, doneAt: received },
    };
    const before = saved({ milestones: closedMilestones });
    const round = {
      receivedAt: received,
      milestones: closedMilestones,
      closedAt: received,
      reopenReason: '再次发生',
    };
    const after = saved({ receivedAt: '2026-11-21T09:00+08:00', pastRounds: [round] });

    it('starts a new round with its own T0, the earlier one kept', () => {
      expect(change(before, after)).toEqual([]);
    });

    it('may not rewrite the earlier round', () => {
      expect(change(before, { ...after, pastRounds: [{ ...round, closedAt: null }] })).toEqual([
        'pastRounds.0 not-whole',
      ]);
      expect(
        change(after, { ...after, pastRounds: [{ ...round, receivedAt: '2026-11-01T10:00+08:00' }] }),
      ).toEqual(['pastRounds.0 not-whole']);
      expect(change(after, { ...after, pastRounds: [] })).toContain('pastRounds.0 not-whole');
    });

    it('says why, and a close taken back without a round as well', () => {
      expect(change(before, { ...after, pastRounds: [{ ...round, reopenReason: '' }] })).toEqual([
        'pastRounds.0.reopenReason needs-reason',
      ]);
      expect(change(before, saved())).toEqual(['milestones.closure.doneAt needs-reason']);
    });
  });
});

describe('the closing gate', () => {
  const effective = (id: string) =>
    ({ id, period: '', quantity: 1, defective: 0, verdict: 'effective', on: '2026-12-18' }) as const;
  const ready = saved({
    branch: 'production-quality',
    lines: [{ ...blankLine('l'), defectiveQuantity: 3, suspectQuantity: 2 }],
    disposition: { ...blankComplaint().disposition, scrapped: 3, released: 2 },
    qualityConfirmation: { by: '周', at: received },
    salesSupervision: { by: '林', at: received },
    feedbackSheetComplete: true,
    customerAcceptance: { way: '邮件', at: received, proof: { ...blankProof(), person: '陈工' } },
    verifications: [effective('1'), effective('2'), effective('3')],
    hasNoCosts: true,
    liability: [{ party: 'us', share: 100 }],
  });

  it('opens when everything is there', () => {
    expect(closingGapsOf(ready, defaultClosingRules)).toEqual([]);
    expect(change(saved(), { ...ready, ...milestone('closure', { doneAt: received }) })).toEqual([]);
  });

  it.each([
    ['quality-confirmation', { qualityConfirmation: { by: '周', at: null } }],
    ['sales-supervision', { salesSupervision: { by: '林', at: null } }],
    ['quality-confirmation', { qualityConfirmation: { by: ' ', at: received } }],
    ['sales-supervision', { salesSupervision: { by: '', at: received } }],
    ['same-person', { salesSupervision: { by: ' 周 ', at: received } }],
    ['sub-issues', { subIssues: [subIssue] }],
    ['same-person', { salesSupervision: { by: '周', at: received } }],
    ['feedback-sheet', { feedbackSheetComplete: false }],
    ['customer-acceptance', { customerAcceptance: { way: '', at: received, proof: blankProof() } }],
    ['customer-acceptance', { customerAcceptance: { way: '邮件', at: received, proof: blankProof() } }],
    ['customer-acceptance', { customerAcceptance: { ...ready.customerAcceptance, at: null } }],
    ['effect-verified', { verifications: [effective('1'), effective('2')] }],
    [
      'effect-verified',
      { verifications: [...ready.verifications, { ...effective('4'), verdict: 'not-effective' as const }] },
    ],
    ['quantities-balanced', { disposition: { ...ready.disposition, released: 1 } }],
    ['costs', { hasNoCosts: false }],
    ['liability', { liability: [] }],
    ['repeat-why', { repeatOf: 'KS-2026-0001' }],
  ] as const satisfies readonly (readonly [ClosingGap, Partial<Complaint>])[])(
    'stays shut for want of %s',
    (gap, missing) => {
      expect(closingGapsOf({ ...ready, ...missing }, defaultClosingRules)).toEqual([gap]);
      const closing = { ...ready, ...missing, ...milestone('closure', { doneAt: received }) };
      expect(change(saved(), closing)).toEqual(['milestones.closure.doneAt not-ready']);
    },
  );

  it('takes a manager-approved exception for the acceptance', () => {
    const exception = {
      customerAcceptance: { ...ready.customerAcceptance, at: null },
      acceptanceException: { approver: '冯', reason: '顾客停产' },
    };
    expect(closingGapsOf({ ...ready, ...exception }, defaultClosingRules)).toEqual([]);
  });

  it('lets a small team confirm and supervise by one person', () => {
    const one = { ...ready, salesSupervision: { by: '周', at: received } };
    expect(closingGapsOf(one, { ...defaultClosingRules, isSmallTeam: true })).toEqual([]);
  });

  it('asks one effective verification of an answer that is not about quality', () => {
    const service = { ...ready, branch: 'non-quality' as const, verifications: [effective('1')] };
    expect(closingGapsOf(service, defaultClosingRules)).toEqual([]);
  });
});
