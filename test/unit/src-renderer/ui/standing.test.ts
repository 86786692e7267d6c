import { countdownText, latenessText, viewTarget } from '@renderer/ui/standing';
import { buildWorkCalendar, defaultCompanyCalendar, epochOf } from '@shared/domain/calendar';
import { defaultDeadlineRules, targetOf } from '@shared/domain/deadline';
import { textsOf } from '@shared/text';
import { describe, expect, it } from 'vitest';

const texts = textsOf('zh-CN');
const calendar = buildWorkCalendar({ official: [], company: defaultCompanyCalendar });
const at = (instant: string): number => epochOf(instant);
const day = targetOf('2026-11-25', defaultDeadlineRules);
const instant = targetOf('2026-11-25T17:40+08:00', defaultDeadlineRules);
const view = (target: typeof day, now: string, isCustomersTurn = false) =>
  viewTarget({ target, done: null, isCustomersTurn, now: at(now), calendar, texts });

describe('how a date stands', () => {
  it('is grey with what is left while it is coming', () =>
    expect(view(day, '2026-11-20T09:00+08:00')).toMatchObject({
      tone: 'grey',
      sign: 'none',
      label: '还剩 5天',
    }));
  it('is amber with its time on the day', () =>
    expect(view(instant, '2026-11-25T09:00+08:00')).toMatchObject({
      tone: 'amber',
      sign: 'today',
      label: '今天 17:40',
    }));
  it('says that the day still counts after closing time', () =>
    expect(view(day, '2026-11-25T18:00+08:00')).toMatchObject({ tone: 'amber', label: '今天 24:00前' }));
  it('is red with whole days once over', () =>
    expect(view(day, '2026-11-27T08:00+08:00')).toMatchObject({
      tone: 'red',
      sign: 'overdue',
      label: '逾期2天',
    }));
  it('is blue while the customer is to answer, red all the same when overdue', () => {
    expect(view(day, '2026-11-20T09:00+08:00', true)).toMatchObject({ tone: 'blue', sign: 'customer' });
    expect(view(day, '2026-11-27T08:00+08:00', true)).toMatchObject({ tone: 'red' });
  });
  it('is green when done, late or not', () => {
    const done = (doneAt: string) =>
      viewTarget({
        target: day,
        done: { doneAt, enteredAt: doneAt, hasProof: true },
        now: at(doneAt),
        calendar,
        texts,
      });
    expect(done('2026-11-25T23:59+08:00')).toMatchObject({ tone: 'green', sign: 'done', label: '按时' });
    expect(done('2026-11-26T09:00+08:00')).toMatchObject({ tone: 'green', sign: 'done', label: '迟1天' });
  });
  it('is neither when entered afterwards without proof', () =>
    expect(
      viewTarget({
        target: day,
        done: { doneAt: '2026-11-25T09:00+08:00', enteredAt: '2026-11-25T15:00+08:00', hasProof: false },
        now: at('2026-11-25T15:00+08:00'),
        calendar,
        texts,
      }),
    ).toMatchObject({ label: '未证实' }));
});

it('tells lateness under a day in hours and minutes', () => {
  expect(latenessText(instant, '2026-11-25T18:10+08:00', texts)).toBe('29分钟');
  expect(latenessText(instant, '2026-11-25T21:00+08:00', texts)).toBe('3小时');
});

it('counts working days where the rule does', () => {
  const rule = { kind: 'working-days', amount: 3, countsFirstDay: false, calendar: 'company' } as const;
  expect(countdownText({ ...day, rule }, at('2026-11-20T09:00+08:00'), calendar, texts)).toBe(
    '还剩 3个工作日',
  );
});
