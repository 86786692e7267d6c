import { isMonth, requestOf } from '@renderer/features/register/export-request';
import { describe, expect, it } from 'vitest';

describe('what to export', () => {
  it('knows a month', () => {
    expect(isMonth('2026-11')).toBe(true);
    expect(isMonth('2026-13')).toBe(false);
  });
  it('is a selection, a filter or a month of the register, or any form blank', () => {
    const wanted = { filter: { isOpen: true }, ids: ['a'], month: '2026-11', code: 'transfer-slip' };
    const print = { format: 'pdf', language: 'bilingual' } as const;
    const register = { form: 'RTSP01-01', ...print };
    expect(requestOf('month', wanted, print)).toEqual({
      ...register,
      scope: { kind: 'month', month: '2026-11' },
    });
    expect(requestOf('selection', wanted, print)).toEqual({
      ...register,
      scope: { kind: 'selection', ids: ['a'] },
    });
    expect(requestOf('filter', wanted, print)).toEqual({
      ...register,
      scope: { kind: 'filter', filter: { isOpen: true } },
    });
    expect(requestOf('blank', wanted, print)).toEqual({ form: 'blank', code: 'transfer-slip', ...print });
  });
});
