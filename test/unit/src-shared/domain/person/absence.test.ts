import {
  type Absence,
  absenceFindings,
  absenceOf,
  awayFor,
  type Person,
  standInFor,
} from '@shared/domain/person';
import { describe, expect, it } from 'vitest';

const idOf = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`;
const person = (n: number, name: string): Person => ({
  id: idOf(n),
  name,
  department: '品管部',
  roles: ['quality'],
  isActive: true,
});
const people = [person(1, '甲'), person(2, '乙'), person(3, '丙')];
const away = (who: number, deputy: number | null, from = '2026-11-23', to = '2026-11-27'): Absence => ({
  id: idOf(9),
  personId: idOf(who),
  from,
  to,
  deputyId: deputy === null ? null : idOf(deputy),
});

describe('an absence', () => {
  it('counts its first and its last day, and no other', () => {
    const presence = { people, absences: [away(1, 2)] };
    expect(
      ['2026-11-22', '2026-11-23', '2026-11-27', '2026-11-28'].map(
        (day) => absenceOf(presence, '甲', day) !== null,
      ),
    ).toEqual([false, true, true, false]);
    expect(absenceOf(presence, '外人', '2026-11-23')).toBeNull();
  });

  it('hands what is due to the deputy, or to the deputy’s deputy', () => {
    const presence = { people, absences: [away(1, 2), away(2, 3, '2026-11-25', '2026-11-25')] };
    expect(standInFor(presence, '甲', '2026-11-24')).toBe('乙');
    expect(standInFor(presence, '甲', '2026-11-25')).toBe('丙');
    expect(standInFor(presence, '甲', '2026-11-28')).toBe('甲');
    expect(standInFor(presence, '丙', '2026-11-24')).toBe('丙');
  });

  it('leaves it with the owner where all who stand in are away or gone', () => {
    const all = { people, absences: [away(1, 2), away(2, 1)] };
    expect(standInFor(all, '甲', '2026-11-24')).toBe('甲');
    const [first, second] = people as [Person, Person];
    const gone = { people: [first, { ...second, isActive: false }], absences: [away(1, 2)] };
    expect(standInFor(gone, '甲', '2026-11-24')).toBe('甲');
  });

  it('is told to who stands in, for everybody whose work comes to him', () => {
    const presence = { people, absences: [away(1, 2), away(2, 3, '2026-11-25', '2026-11-25')] };
    const forWhom = (name: string, day: string) => awayFor(presence, name, day).map(({ name: of }) => of);
    expect(forWhom('乙', '2026-11-24')).toEqual(['甲']);
    expect(forWhom('乙', '2026-11-25')).toEqual([]);
    expect(forWhom('丙', '2026-11-25')).toEqual(['甲', '乙']);
    expect(forWhom('乙', '2026-11-28')).toEqual([]);
    // Nobody stands in for himself where all are away.
    const all = { people, absences: [away(1, 2), away(2, 1)] };
    expect(awayFor(all, '甲', '2026-11-24')).toEqual([]);
  });

  it('cannot stay without a deputy, with himself, backwards, or twice at once', () => {
    const codes = (absences: readonly Absence[]): readonly string[] =>
      absenceFindings(absences, people).map(({ path, code }) => `${path} ${code}`);
    expect(codes([away(1, 2)])).toEqual([]);
    expect(codes([away(1, null)])).toEqual(['absences.0.deputyId required']);
    expect(codes([away(7, 2)])).toEqual(['absences.0.personId required']);
    expect(codes([away(1, 1)])).toEqual(['absences.0.deputyId same-person']);
    expect(codes([away(1, 2, '2026-11-27', '2026-11-23')])).toEqual(['absences.0.to end-before-start']);
    expect(codes([away(1, 2, '2026-02-30', '2026-11-23')])).toEqual(['absences.0.from not-a-date']);
    expect(codes([away(1, 2), away(1, 3, '2026-11-27', '2026-11-30'), away(2, 3)])).toEqual([
      'absences.1.from duplicate',
    ]);
  });
});
