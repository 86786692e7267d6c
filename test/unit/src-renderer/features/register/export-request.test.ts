import { isMonth, scopeOf } from '@renderer/features/register/export-request';
import { describe, expect, it } from 'vitest';

describe('what to export', () => {
  it('knows a month', () => {
    expect(isMonth('2026-11')).toBe(true);
    expect(isMonth('2026-13')).toBe(false);
  });
  it('is a selection, a filter or a month', () => {
    const given = { filter: { isOpen: true }, ids: ['a'], month: '2026-11' };
    expect(scopeOf('month', given)).toEqual({ kind: 'month', month: '2026-11' });
    expect(scopeOf('selection', given)).toEqual({ kind: 'selection', ids: ['a'] });
    expect(scopeOf('filter', given)).toEqual({ kind: 'filter', filter: { isOpen: true } });
  });
});
