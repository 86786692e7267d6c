import { chipsOf, namesIn, shownBy, withoutChip } from '@renderer/features/calendar/model/filter';
import { datedGroupNames, datedGroups, datedKinds, kindsOf } from '@shared/domain/dated';
import { textsOf } from '@shared/text';
import { describe, expect, it } from 'vitest';
import { thing } from '../../../thing';

describe('the groups of kinds', () => {
  it('hold every kind of date, each once', () => {
    expect(kindsOf(datedGroupNames).toSorted()).toEqual([...datedKinds].toSorted());
  });
});

describe('a filter of the calendar', () => {
  const visit = thing('2026-11-20', { what: 'planned-visit', owner: '张业务', department: '业务部' });
  const answer = thing('2026-11-20', {
    what: 'answer',
    owner: '李业务',
    department: '业务部',
    isOpen: false,
  });
  const shown = (filter: Parameters<typeof shownBy>[0], withDone = true) =>
    [visit, answer].filter(shownBy(filter, withDone)).map(({ what }) => what);

  it('shows what all its conditions hold of, and what is done unless only what is open is asked for', () => {
    expect(shown({})).toEqual(['planned-visit', 'answer']);
    expect(shown({}, false)).toEqual(['planned-visit']);
    expect(shown({ groups: ['visits', 'returns'] })).toEqual(['planned-visit']);
    expect(shown({ groups: ['visits'], owner: '李业务' })).toEqual([]);
    expect(shown({ owner: '李业务', department: '业务部' })).toEqual(['answer']);
    expect(shown({ department: '品管部' })).toEqual([]);
  });

  it('says each condition in a chip, and loses that one with its chip', () => {
    const filter = {
      groups: ['visits', 'clocks'] as const,
      customer: { id: '1', name: '甲方' },
      owner: '张业务',
    };
    expect(chipsOf(filter, textsOf('zh-CN')).map(({ label }) => label)).toEqual([
      '访问',
      '时限节点',
      '顾客：甲方',
      '责任人：张业务',
    ]);
    expect(withoutChip(filter, 'groups visits')).toEqual({ ...filter, groups: ['clocks'] });
    expect(withoutChip({ groups: ['visits'] }, 'groups visits')).toEqual({});
    expect(withoutChip(filter, 'customer')).toEqual({ groups: filter.groups, owner: '张业务' });
  });

  it('offers whom it finds, once and without the nameless', () => {
    expect(namesIn([visit, answer, thing('2026-11-21')])).toEqual({
      owners: ['张业务', '李业务'].toSorted(),
      departments: ['业务部'],
    });
    expect(Object.keys(datedGroups)).toEqual(datedGroupNames);
  });
});
