import type { DayFact } from '@shared/domain/calendar';
import { mondayToFriday } from '@shared/domain/calendar';
import {
  answerDay,
  answerLimit,
  answerMinutes,
  answerStanding,
  blankCommunication,
  type Communication,
  channelStanding,
  defaultFeedbackRules,
  proposedAnswerDue,
  scenes,
} from '@shared/domain/feedback';
import { describe, expect, it } from 'vitest';

const holiday: (date: string) => DayFact = (date) =>
  date >= '2026-10-01' && date <= '2026-10-07'
    ? { date, works: false, kind: 'holiday', name: null, isProvisional: false }
    : mondayToFriday(date);
const clock = { timeZone: 'Asia/Shanghai', closingTime: '17:00', lookup: holiday };
const due = (given: Partial<Communication>) =>
  proposedAnswerDue({ ...blankCommunication(), ...given }, defaultFeedbackRules, clock);

describe('the answer is due by scene, as delivered', () => {
  it.each<[string, Partial<Communication>, string | null]>([
    [
      'an urgent call, 10 minutes',
      { scene: 'urgent-call', at: '2026-11-16T10:20+08:00' },
      '2026-11-16T10:30+08:00',
    ],
    ['over midnight', { scene: 'urgent-call', at: '2026-11-16T23:55+08:00' }, '2026-11-17T00:05+08:00'],
    ['a complex question before its coordination', { scene: 'complex', at: '2026-11-16T10:20+08:00' }, null],
    [
      'a complex question, 1 hour after coordination',
      { scene: 'complex', at: '2026-11-16T10:20+08:00', coordinatedAt: '2026-11-16T15:10+08:00' },
      '2026-11-16T16:10+08:00',
    ],
    [
      'mail, 24 hours through the weekend',
      { scene: 'mail', at: '2026-11-20T16:00+08:00' },
      '2026-11-21T16:00+08:00',
    ],
    [
      'a hard case of the morning: the same day',
      { scene: 'hard-case', at: '2026-11-16T09:00+08:00' },
      '2026-11-16T17:00+08:00',
    ],
    [
      'a hard case of the afternoon: next noon',
      { scene: 'hard-case', at: '2026-11-16T14:00+08:00' },
      '2026-11-17T12:00+08:00',
    ],
    [
      'a hard case on Friday afternoon: Monday noon',
      { scene: 'hard-case', at: '2026-11-20T14:00+08:00' },
      '2026-11-23T12:00+08:00',
    ],
    [
      'a hard case on Saturday: Monday noon',
      { scene: 'hard-case', at: '2026-11-21T09:00+08:00' },
      '2026-11-23T12:00+08:00',
    ],
    [
      'a hard case on the eve of a holiday',
      { scene: 'hard-case', at: '2026-09-30T15:00+08:00' },
      '2026-10-08T12:00+08:00',
    ],
    [
      'an enquiry: the next working day',
      { kind: 'enquiry', at: '2026-11-20T10:00+08:00' },
      '2026-11-23T17:00+08:00',
    ],
    [
      'a suggestion: five working days',
      { kind: 'suggestion', at: '2026-11-16T10:00+08:00' },
      '2026-11-23T17:00+08:00',
    ],
    ['praise: never', { kind: 'praise', scene: 'mail', at: '2026-11-16T10:00+08:00' }, null],
    [
      'a complaint without a scene: its own clocks',
      { kind: 'complaint', at: '2026-11-16T10:00+08:00' },
      null,
    ],
    ['no time of contact', { kind: 'enquiry' }, null],
    ['an instant of another zone', { scene: 'mail', at: '2026-11-16T02:20+00:00' }, '2026-11-17T10:20+08:00'],
  ])('%s', (_, given, expected) => {
    expect(due(given)).toBe(expected);
  });

  it('and a hard case never later than the end of the next working day', () => {
    const asked = { ...blankCommunication(), scene: 'hard-case' as const, at: '2026-11-20T14:00+08:00' };
    expect(answerLimit(asked, clock)).toBe('2026-11-23T17:00+08:00');
    expect(answerLimit({ ...asked, scene: 'mail' }, clock)).toBeNull();
  });

  it('by the rules of the firm', () => {
    const scenes = {
      ...defaultFeedbackRules.scenes,
      mail: { ...defaultFeedbackRules.scenes.mail, amount: 2, unit: 'half-days' as const },
    };
    const asked = { ...blankCommunication(), scene: 'mail' as const, at: '2026-11-16T09:00+08:00' };
    expect(proposedAnswerDue(asked, { ...defaultFeedbackRules, scenes }, clock)).toBe(
      '2026-11-17T12:00+08:00',
    );
  });
});

describe('an answer is measured', () => {
  const now = Date.parse('2026-11-16T12:00+08:00');
  it.each<[string, string, Partial<Communication>]>([
    ['nothing was due', 'none', {}],
    ['still open', 'open', { answerDueAt: '2026-11-16T12:00+08:00' }],
    ['open a minute too long', 'missed', { answerDueAt: '2026-11-16T11:59+08:00' }],
    ['on the minute', 'met', { answerDueAt: '2026-11-16T10:30+08:00', answeredAt: '2026-11-16T10:30+08:00' }],
    [
      'a minute late',
      'missed',
      { answerDueAt: '2026-11-16T10:30+08:00', answeredAt: '2026-11-16T10:31+08:00' },
    ],
    ['a day lasts until its end', 'met', { answerDueOn: '2026-11-15', answeredAt: '2026-11-15T23:59+08:00' }],
    ['the day after', 'missed', { answerDueOn: '2026-11-15', answeredAt: '2026-11-16T00:00+08:00' }],
  ])('%s: %s', (_, standing, given) => {
    expect(answerStanding({ ...blankCommunication(), ...given }, now, clock)).toBe(standing);
  });

  it.each<[string, string, Partial<Communication>]>([
    ['the last allowed minute', 'met', { answeredAt: '2026-11-17T17:00+08:00' }],
    ['a minute after it', 'missed', { answeredAt: '2026-11-17T17:01+08:00' }],
  ])('a hard case %s, whatever was agreed: %s', (_, standing, given) => {
    const record = {
      ...blankCommunication(),
      scene: 'hard-case' as const,
      at: '2026-11-16T10:00+08:00',
      answerDueAt: '2026-11-20T17:00+08:00',
      ...given,
    };
    expect(answerStanding(record, now, clock)).toBe(standing);
  });

  it.each<[string, string | null, Partial<Communication>]>([
    ['nothing was agreed', null, {}],
    ['as agreed by the minute', '2026-11-17', { answerDueAt: '2026-11-16T16:30+00:00' }],
    ['as agreed by the day', '2026-11-20', { answerDueOn: '2026-11-20' }],
    ['a hard case on its last day', '2026-11-17', { scene: 'hard-case', answerDueOn: '2026-11-20' }],
    ['a hard case sooner as agreed', '2026-11-16', { scene: 'hard-case', answerDueOn: '2026-11-16' }],
    ['a hard case without a word', '2026-11-17', { scene: 'hard-case' }],
  ])('and counts on a day of the factory, %s: %s', (_, day, given) => {
    const record = { ...blankCommunication(), at: '2026-11-16T10:00+08:00', ...given };
    expect(answerDay(record, clock)).toBe(day);
  });

  it.each(scenes)('by which of its two channels it went: %s', (scene) => {
    const { first, second } = defaultFeedbackRules.scenes[scene];
    const measured = (given: Partial<Communication>) =>
      channelStanding(
        { ...blankCommunication(), scene, answeredAt: '2026-11-16T10:30+08:00', ...given },
        defaultFeedbackRules,
      );
    expect(measured({ answerChannel: first })).toBe('first');
    expect(measured({ answerChannel: second })).toBe('second');
    expect(measured({ answerChannel: 'letter' })).toBe('other');
    expect(measured({ answerChannel: null })).toBeNull();
    expect(measured({ answerChannel: first, answeredAt: null })).toBeNull();
    expect(measured({ answerChannel: first, scene: null })).toBeNull();
  });

  it('in minutes from the contact', () => {
    expect(answerMinutes({ at: '2026-11-16T10:20+08:00', answeredAt: '2026-11-16T11:05+08:00' })).toBe(45);
    expect(answerMinutes({ at: '2026-11-16T10:20+08:00', answeredAt: null })).toBeNull();
  });
});
