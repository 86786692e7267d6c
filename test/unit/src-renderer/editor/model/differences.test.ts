import { blankComplaint, type Complaint } from '@shared/domain/complaint';
import { describe, expect, it } from 'vitest';
import {
  changedPaths,
  chooseTheirs,
  mergeVersions,
  mergeWithoutBase,
} from '../../../../../src-renderer/editor/model/differences';
import { complaintRules } from '../../../../../src-renderer/features/complaint/model/body-rules';

const { groups } = complaintRules;
const base: Complaint = { ...blankComplaint(), statement: '孔位偏移', remarks: '' };

describe('two people saving the same complaint', () => {
  it('keeps both sides where they changed different fields', () => {
    const mine = { ...base, containment: '隔离库存' };
    const theirs = { ...base, remarks: '已电话确认' };
    const merge = mergeVersions(base, mine, theirs, groups);
    expect(merge.conflicts).toEqual([]);
    expect(merge.body).toMatchObject({ containment: '隔离库存', remarks: '已电话确认' });
    expect(merge.takenFromThem.map(({ path }) => path)).toEqual(['remarks']);
  });

  it('asks only where both changed the same field differently', () => {
    const mine = { ...base, containment: '隔离', remarks: '同' };
    const theirs = { ...base, containment: '全检', remarks: '同' };
    const merge = mergeVersions(base, mine, theirs, groups);
    expect(merge.conflicts).toEqual([{ path: 'containment', base: '', mine: '隔离', theirs: '全检' }]);
    expect(merge.body.containment).toBe('隔离');
    expect(chooseTheirs(merge, new Set(['containment'])).containment).toBe('全检');
  });

  it('tells the fields of milestones and of the customer apart', () => {
    const changed = {
      ...base,
      customer: { ...base.customer, name: '甬城' },
      milestones: { ...base.milestones, response: { ...base.milestones.response, recipient: '王工' } },
    };
    expect(changedPaths(base, changed, groups)).toEqual(['customer.name', 'milestones.response.recipient']);
  });

  it('leaves every difference to the person when the draft’s base is gone', () => {
    const mine = { ...base, remarks: 'a', containment: 'd' };
    const merge = mergeWithoutBase(mine, { ...base, remarks: 'b', containment: 'c' }, groups);
    expect(merge.conflicts.map(({ path }) => path)).toEqual(['containment', 'remarks']);
  });

  it('takes what was saved meanwhile where the draft left the field empty', () => {
    const doneAt = '2026-11-20T15:00+08:00';
    const milestones = { ...base.milestones, response: { ...base.milestones.response, doneAt } };
    const merge = mergeWithoutBase(
      { ...base, remarks: 'a' },
      { ...base, milestones, containment: 'c' },
      groups,
    );
    expect(merge.body.milestones.response.doneAt).toBe(doneAt);
    expect(merge.body).toMatchObject({ remarks: 'a', containment: 'c' });
    expect(merge.conflicts.map(({ path }) => path)).toEqual(['remarks']);
  });
});
