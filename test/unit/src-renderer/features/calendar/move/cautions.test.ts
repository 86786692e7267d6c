import { cautionsOf } from '@renderer/features/calendar/move/cautions';
import { whyFixed } from '@renderer/features/calendar/move/movable';
import { buildWorkCalendar, defaultCompanyCalendar } from '@shared/domain/calendar';
import type { Person } from '@shared/domain/person';
import { textsOf } from '@shared/text';
import { describe, expect, it } from 'vitest';
import { officialYears } from '../../../../src-shared/domain/calendar/official-data';
import { thing } from '../../../thing';

const person = (id: string, name: string): Person => ({
  id,
  name,
  department: '',
  roles: [],
  isActive: true,
});

describe('before something is planned for a day', () => {
  const desk = {
    texts: textsOf('zh-CN'),
    calendar: buildWorkCalendar({
      official: officialYears,
      company: defaultCompanyCalendar,
    }),
    people: [person('1', '林业务'), person('2', '吴技术')],
    absences: [{ id: '9', personId: '1', from: '2026-10-12', to: '2026-10-14', deputyId: '2' }],
  };
  const cautions = (to: string, owner = '林业务') => cautionsOf({ to, owner, today: '2026-09-28' }, desk);

  it('nothing is said of a working day on which its owner is there', () => {
    expect(cautions('2026-10-15')).toEqual([]);
    expect(cautions('2026-10-13', '吴技术')).toEqual([]);
  });

  it('it is said what rests by name, what is past, and who is away with his deputy', () => {
    expect(cautions('2026-10-01')).toEqual(['2026-10-01 周四 是国庆节 · 法定节假日，那天可能没有人']);
    expect(cautions('2026-09-24')).toEqual(['2026-09-24 周四 已过']);
    expect(cautions('2026-10-13')).toEqual(['林业务 在 2026-10-12 – 2026-10-14 不在，由 吴技术 代办']);
  });

  it('it is said that a day without a notice may yet rest', () => {
    expect(cautions('2027-01-05')).toEqual(['2027-01-05 周二 的放假安排尚未公布，是否上班未定']);
  });
});

describe('what may be moved', () => {
  it('is ours, open, and for somebody who may write; else it is said why not', () => {
    const ours = thing('2026-11-20', { isOurs: true, fixedBy: null });
    expect(whyFixed(ours, true)).toBeNull();
    expect(whyFixed(ours, false)).toBe('right');
    expect(whyFixed({ ...ours, isOpen: false }, true)).toBe('done');
    expect(whyFixed({ ...ours, fixedBy: 'procedure' }, true)).toBe('procedure');
  });
});
