import {
  blankCommunication,
  blankEnquiryLog,
  blankFeedbackLog,
  blankFeedbackSheet,
  blankProblemLog,
  type Communication,
  communicationDates,
  communicationStatus,
  enquiryLogStatus,
  type FeedbackSheet,
  feedbackLogStatus,
  feedbackSheetStatus,
  problemLogStatus,
} from '@shared/domain/feedback';
import { describe, expect, it } from 'vitest';

const at = '2026-11-20T09:00+08:00';
const on = '2026-11-20';
const rules = { timeZone: 'Asia/Shanghai', lookup: () => ({ works: true }) as never };

describe('a communication', () => {
  it.each<[string, Partial<Communication>]>([
    ['open', {}],
    ['forwarded', { forwardedAt: at }],
    ['answered', { forwardedAt: at, answeredAt: at }],
    ['done', { answeredAt: at, completedAt: at }],
    ['done', { state: 'done' }],
    ['closed-loop', { completedAt: at, state: 'closed-loop' }],
  ])('is %s', (status, facts) => {
    expect(communicationStatus({ ...blankCommunication(), ...facts })).toBe(status);
  });

  it('has its promises by the day that counts, and the answer by the one who was asked', () => {
    const promise = {
      id: 'p1',
      what: '周五前寄样',
      due: '2026-11-20',
      responsible: '',
      keptOn: null,
      moves: [{ id: 'm1', to: '2026-11-24', reason: '缺料', toldAt: '2026-11-19T10:00+08:00' }],
    };
    const silent = { ...promise, id: 'p2', due: null, moves: [] };
    const record = {
      ...blankCommunication(),
      operator: '张业务',
      request: '要样件',
      promises: [promise, silent],
      forwardedTo: '技术部',
      answerDueOn: '2026-11-23',
      answeredAt: at,
    };
    expect(communicationDates(record, rules)).toEqual([
      { id: 'p1', what: 'promise', text: '周五前寄样', owner: '张业务', due: '2026-11-24', done: null },
      { id: 'answer', what: 'answer', text: '要样件', owner: '技术部', due: '2026-11-23', done: at },
    ]);
    expect(communicationDates(blankCommunication(), rules)).toEqual([]);
  });
});

describe('a feedback sheet', () => {
  it.each<[string, Partial<FeedbackSheet>]>([
    ['open', {}],
    ['replied', { repliedOn: on }],
    ['confirmed', { repliedOn: on, qualityConfirmation: { by: '李品管', on } }],
    ['supervised', { qualityConfirmation: { by: '李品管', on }, salesSupervision: { by: '王', on } }],
    ['closed', { closedOn: on }],
  ])('is %s', (status, facts) => {
    expect(feedbackSheetStatus({ ...blankFeedbackSheet(), ...facts })).toBe(status);
  });
});

it('a log is open until every one of its lines is settled', () => {
  const feedback = (repliedOn: string | null) => ({
    ...blankFeedbackLog(),
    entries: [{ repliedOn } as never],
  });
  expect(feedbackLogStatus(blankFeedbackLog())).toBe('open');
  expect([feedback(null), feedback(on)].map(feedbackLogStatus)).toEqual(['open', 'settled']);
  const enquiry = (entry: object) => ({
    ...blankEnquiryLog(),
    entries: [{ answeredAt: null, state: 'open', ...entry } as never],
  });
  expect(
    [enquiry({}), enquiry({ answeredAt: at }), enquiry({ state: 'closed' })].map(enquiryLogStatus),
  ).toEqual(['open', 'settled', 'settled']);
  const problem = (state: string) => ({ ...blankProblemLog(), entries: [{ state } as never] });
  expect([problem('watched'), problem('solved')].map(problemLogStatus)).toEqual(['open', 'settled']);
});
