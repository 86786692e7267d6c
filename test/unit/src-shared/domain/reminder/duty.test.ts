import { type DutyLine, dutyFindings, onDutyOn } from '@shared/domain/reminder';
import { describe, expect, it } from 'vitest';

const line = (from: string, to: string, person = '周值班'): DutyLine => ({
  id: '00000000-0000-4000-8000-000000000001',
  from,
  to,
  person,
  phone: '1',
});
const usual = { person: '林业务', phone: '2' };

describe('the roster', () => {
  it('names who is on duty from the first day to the last, and the usual person on all others', () => {
    const roster = [line('2026-11-21', '2026-11-22'), line('2026-11-28', '2026-11-28', '王值班')];
    const who = (day: string): string => onDutyOn(roster, usual, day).person;
    expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-28'].map(who)).toEqual([
      '林业务',
      '周值班',
      '周值班',
      '林业务',
      '王值班',
    ]);
    expect(onDutyOn(roster, usual, '2026-11-21').phone).toBe('1');
  });

  it.each([
    ['nobody named', [line('2026-11-21', '2026-11-22', ' ')], 'reminders.roster.0.person required'],
    [
      'an end before its beginning',
      [line('2026-11-22', '2026-11-21')],
      'reminders.roster.0.to end-before-start',
    ],
    ['a day that does not exist', [line('2026-02-30', '2026-03-01')], 'reminders.roster.0.from not-a-date'],
    [
      'two on one day',
      [line('2026-11-21', '2026-11-22'), line('2026-11-22', '2026-11-23')],
      'reminders.roster.1.from duplicate',
    ],
  ])('does not take %s', (_what, roster, found) => {
    expect(dutyFindings(roster).map(({ path, code }) => `${path} ${code}`)).toEqual([found]);
  });

  it('takes lines that follow each other', () => {
    expect(dutyFindings([line('2026-11-21', '2026-11-22'), line('2026-11-23', '2026-11-24')])).toEqual([]);
  });
});
