import { describe, expect, it } from 'vitest';
import { planSections } from '../../../../../src-renderer/editor/model/sections';

const body = { title: 'x', problem: { summary: '', what: '' }, rows: [], isClosed: false, note: '' };

const plan = planSections<'D0' | 'D2', typeof body>(
  { D0: ['title', 'note', 'problem.what'], D2: ['problem', 'rows', 'isClosed'] },
  new Set(['note']),
  (of, path) => (path === 'isClosed' ? of.title !== '' : undefined),
);

describe('the sections of a long editor', () => {
  it('stand in the order they were given in', () => {
    expect(plan.names).toEqual(['D0', 'D2']);
  });

  it('count what is filled, not what may rightly be empty', () => {
    expect(plan.completenessOf('D0', body)).toEqual({ filled: 1, total: 2 });
    expect(plan.completenessOf('D0', { ...body, problem: { summary: '', what: 'y' } })).toEqual({
      filled: 2,
      total: 2,
    });
  });

  it('let a field say by itself when it is filled', () => {
    expect(plan.completenessOf('D2', body)).toEqual({ filled: 1, total: 3 });
  });

  it('know where a field lies: by its own path, by its parent, else by its first key', () => {
    expect(plan.sectionOf('problem.what')).toBe('D0');
    expect(plan.sectionOf('rows.3.name')).toBe('D2');
    expect(plan.sectionOf('title.short')).toBe('D0');
    expect(plan.sectionOf('unknown')).toBe('D0');
  });
});
