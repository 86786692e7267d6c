import { instantFromWall, mondayToFriday, toInstant } from '@shared/domain/calendar';
import {
  answerStanding,
  blankCommunication,
  blankFeedbackSheet,
  type Communication,
} from '@shared/domain/feedback';
import {
  blankImprovement,
  blankServiceSummary,
  type CountedRecords,
  type CountingClock,
  checkServiceSummary,
  differencesOf,
  figuresOf,
  idsOfFigure,
  nameOfSpan,
  overdueImprovements,
  rankedAtMost,
  type ServiceSummary,
  spanBefore,
  spanOf,
  spansUpTo,
  summaryDates,
  summaryStatus,
} from '@shared/domain/service-summary';
import { describe, expect, it } from 'vitest';

const zone = 'Asia/Shanghai';
const clock: CountingClock = {
  timeZone: zone,
  closingTime: '17:00',
  lookup: mondayToFriday,
  today: '2026-11-22',
  now: Date.parse('2026-11-22T10:00+08:00'),
  dayOf: (instant) => toInstant(Date.parse(instant), zone).slice(0, 10),
};
const october = spanOf('month', '2026-10-15');

describe('a period', () => {
  it.each([
    ['week', '2026-11-22', '2026-11-16', '2026-11-22', '2026-W47'],
    ['week', '2027-01-01', '2026-12-28', '2027-01-03', '2026-W53'],
    ['week', '2024-12-30', '2024-12-30', '2025-01-05', '2025-W01'],
    ['month', '2026-10-15', '2026-10-01', '2026-10-31', '2026-10'],
    ['month', '2028-02-29', '2028-02-01', '2028-02-29', '2028-02'],
    ['month', '2026-12-31', '2026-12-01', '2026-12-31', '2026-12'],
  ] as const)('of a %s with %s is %s to %s, called %s', (period, day, from, to, name) => {
    expect(spanOf(period, day)).toEqual({ from, to });
    expect(nameOfSpan(period, spanOf(period, day))).toBe(name);
  });

  it('follows the one before without a gap', () => {
    expect(spanBefore('month', spanOf('month', '2026-01-09')).from).toBe('2025-12-01');
    const spans = spansUpTo('week', spanOf('week', '2026-01-07'), 12);
    expect(spans).toHaveLength(12);
    expect(spans[0]?.from).toBe('2025-10-20');
    expect(spans.at(-1)?.to).toBe('2026-01-11');
  });
});

const contact = (id: string, day: string, change: Partial<Communication> = {}) => ({
  id,
  body: { ...blankCommunication(), at: instantFromWall(day, '09:00', zone), ...change },
});
const promise = { id: 'p', what: '', responsible: '', keptOn: null, moves: [], due: '2026-10-20' };
const records: CountedRecords = {
  contacts: [
    contact('a', '2026-10-01', { kind: 'enquiry', topic: 'quality', mood: 'neutral' }),
    contact('b', '2026-10-31', {
      topic: 'quality',
      answerDueOn: '2026-10-31',
      answeredAt: '2026-11-02T09:00+08:00',
      promises: [
        { ...promise, keptOn: '2026-10-20' },
        { ...promise, id: 'q', keptOn: null },
      ],
    }),
    contact('c', '2026-09-30', {
      topic: 'quality',
      callBack: {
        ...blankCommunication().callBack,
        at: '2026-10-02T09:00+08:00',
        satisfaction: 'dissatisfied',
      },
    }),
    contact('d', '2026-11-01', { topic: 'order' }),
  ],
  sheets: [{ id: 's', body: { ...blankFeedbackSheet(), satisfaction: 'satisfied', closedOn: '2026-10-09' } }],
  complaints: [
    {
      id: 'k',
      on: '2026-10-08',
      customerName: '甲',
      category: 'product-quality',
      partNumbers: ['H-1', 'H-2'],
    },
    { id: 'l', on: '2026-09-08', customerName: '甲', category: 'product-quality', partNumbers: ['H-1'] },
  ],
};
const counted = () => figuresOf(records, october, spanBefore('month', october), clock);
const of = (group: string, code = '') => {
  const found = counted().find((each) => each.group === group && each.code === code);
  return found === undefined ? null : [found.count, found.before];
};

describe('figures of a month', () => {
  it('count by the factory’s days, with the month before beside', () => {
    expect(of('logs')).toEqual([2, 1]);
    expect(of('topic', 'quality')).toEqual([2, 1]);
    expect(of('topic', 'order')).toBeNull();
    expect(of('complaints')).toEqual([1, 1]);
    expect(of('part', 'H-1')).toEqual([1, 1]);
    expect(of('part', 'H-2')).toEqual([1, 0]);
    expect(of('complaint-customer', '甲')).toEqual([1, 1]);
  });

  it('judge answers and promises, and take call-backs by their own day', () => {
    expect(of('answer', 'missed')).toEqual([1, 0]);
    expect(of('promise', 'kept')).toEqual([1, 0]);
    expect(of('promise', 'broken')).toEqual([1, 0]);
    expect(of('call-back', 'dissatisfied')).toEqual([1, 0]);
    expect(of('sheet', 'satisfied')).toEqual([1, 0]);
    expect(of('mood', 'angry')).toEqual([0, 0]);
  });

  it('judge a hard case by the last minute it is allowed, as its page does', () => {
    // Asked on Friday 2 October, so due on Monday the 5th at the latest, whatever was agreed.
    const asked = { scene: 'hard-case', answerDueAt: '2026-10-30T17:00+08:00' } as const;
    const hard = [
      contact('late', '2026-10-02', { ...asked, answeredAt: '2026-10-06T09:00+08:00' }),
      contact('in-time', '2026-10-02', { ...asked, answeredAt: '2026-10-05T16:00+08:00' }),
      contact('waiting', '2026-10-02', { ...asked, answerDueAt: null }),
      contact('agreed-for-later', '2026-10-29', { ...asked, answerDueAt: '2026-11-05T17:00+08:00' }),
    ];
    const found = (code: string) =>
      idsOfFigure({ ...records, contacts: hard }, october, clock, { group: 'answer', code });
    expect(found('missed')).toEqual(['late', 'waiting', 'agreed-for-later']);
    expect(found('met')).toEqual(['in-time']);
    for (const { id, body } of hard)
      expect(found(answerStanding(body, clock.now, clock)), `the page of ${id}`).toContain(id);
  });

  it('are as many as the records their list shows', () => {
    for (const figure of counted())
      expect(idsOfFigure(records, october, clock, figure), `${figure.group} ${figure.code}`).toHaveLength(
        figure.count,
      );
    expect(idsOfFigure(records, october, clock, { group: 'promise', code: 'broken' })).toEqual(['b']);
  });

  it('rank the most frequent first and no more than fit', () => {
    const many = {
      ...records,
      complaints: Array.from({ length: 30 }, (_, index) => ({
        id: String(index),
        on: '2026-10-08',
        customerName: '',
        category: null,
        partNumbers: [`P-${index % 14}`],
      })),
    };
    const parts = figuresOf(many, october, october, clock).filter(({ group }) => group === 'part');
    expect(parts).toHaveLength(rankedAtMost);
    expect(parts.map(({ count }) => count)).toEqual(
      parts.map(({ count }) => count).toSorted((a, b) => b - a),
    );
  });

  it('tell what changed since they were kept, entries that came or went included', () => {
    const kept = [
      { group: 'logs', code: '', count: 2, before: 1 },
      { group: 'part', code: 'X', count: 1, before: 0 },
    ] as const;
    const live = [
      { group: 'logs', code: '', count: 3, before: 9 },
      { group: 'part', code: 'Y', count: 4, before: 0 },
    ] as const;
    expect(differencesOf(kept, live)).toEqual([
      { group: 'logs', code: '', was: 2, is: 3 },
      { group: 'part', code: 'X', was: 1, is: 0 },
      { group: 'part', code: 'Y', was: 0, is: 4 },
    ]);
    expect(differencesOf(kept, kept)).toEqual([]);
  });
});

const summary = (change: Partial<ServiceSummary> = {}): ServiceSummary => ({
  ...blankServiceSummary(),
  period: 'month',
  from: '2026-10-01',
  ...change,
});
const row = { ...blankImprovement('i'), what: '换标签', dueOn: '2026-11-10' };

describe('a summary', () => {
  it.each<[string, Partial<ServiceSummary>, readonly string[]]>([
    ['is final only after its period', { finalOn: '2026-10-31' }, ['finalOn']],
    ['may be final the day after', { finalOn: '2026-11-01' }, []],
    ['needs a period to be final', { finalOn: '2026-11-01', period: null, from: null }, ['period', 'from']],
    [
      'has an effect verified only after the work',
      { improvements: [{ ...row, verifiedOn: '2026-11-12' }] },
      ['improvements.0.doneOn'],
    ],
    [
      '… and not before it',
      { improvements: [{ ...row, doneOn: '2026-11-12', verifiedOn: '2026-11-11' }] },
      ['improvements.0.verifiedOn'],
    ],
  ])('%s', (_, change, paths) => {
    expect(checkServiceSummary(summary(change)).map(({ path }) => path)).toEqual(paths);
  });

  it('is finished when nothing of it is still to come', () => {
    expect(summaryStatus(summary())).toBe('draft');
    const final = summary({ finalOn: '2026-11-03', improvements: [row] });
    expect(summaryStatus(final)).toBe('improving');
    expect(summaryStatus({ ...final, improvements: [{ ...row, doneOn: '2026-11-09' }] })).toBe('finished');
    expect(summaryStatus({ ...final, improvements: [{ ...row, carriedTo: 'ZJ-2026-0002' }] })).toBe(
      'finished',
    );
  });

  it('is due with its improvements; what went on is due there alone', () => {
    expect(summaryDates(summary({ improvements: [row] }))).toMatchObject([
      { what: 'measure', due: '2026-11-10', done: null },
    ]);
    expect(summaryDates(summary({ improvements: [{ ...row, carriedTo: 'ZJ-2026-0002' }] }))).toEqual([]);
    expect(overdueImprovements(summary({ improvements: [row] }), '2026-11-10')).toEqual([]);
    expect(overdueImprovements(summary({ improvements: [row] }), '2026-11-11')).toHaveLength(1);
  });
});
