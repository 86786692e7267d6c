import type { Person, Role } from '@shared/domain/person';
import { type Audience, audienceOf } from '@shared/domain/reminder';
import { describe, expect, it } from 'vitest';

const person = (name: string, roles: readonly Role[] = ['sales'], isActive = true): Person => ({
  id: name,
  name,
  department: '业务部',
  roles: [...roles],
  isActive,
});
const people = [
  person('林业务'),
  person('周质量'),
  person('沈审核', ['reviewer']),
  person('管理', ['administrator']),
  person('走了', ['sales'], false),
];
const absences = [{ id: '1', personId: '林业务', deputyId: '周质量', from: '2026-11-23', to: '2026-11-27' }];
const audience = (owner: string, name: string, day = '2026-11-20'): Audience | null => {
  const watcher = people.find((one) => one.name === name) ?? { name: '', roles: [] };
  return audienceOf(owner, watcher, { people, absences }, day);
};

describe('who is reminded', () => {
  it('is the owner, of every step', () => {
    expect(audience('林业务', '林业务')).toMatchObject({ reason: 'own' });
    expect(audience('林业务', '林业务')?.steps).toHaveLength(5);
    expect(audience('林业务', '周质量')).toBeNull();
  });

  it('is the deputy while the owner is away, and the owner still', () => {
    expect(audience('林业务', '周质量', '2026-11-23')).toMatchObject({ reason: 'deputy' });
    expect(audience('林业务', '林业务', '2026-11-23')).toMatchObject({ reason: 'own' });
  });

  it('is everybody, of what is nobody’s, a department’s, or a person’s who left', () => {
    for (const owner of ['', '品管部', '走了', '某人'])
      for (const name of ['林业务', '沈审核', ''])
        expect(audience(owner, name)).toMatchObject({ reason: 'everybody' });
  });

  it('is 审核人 and then 管理员, once nobody acted', () => {
    expect(audience('林业务', '沈审核')).toEqual({
      reason: 'ladder',
      steps: ['reviewer', 'administrator'],
    });
    expect(audience('林业务', '管理')).toEqual({ reason: 'ladder', steps: ['administrator'] });
  });
});
