import type { ComplaintFilter, Input } from '@shared/contract';
import type { RegisterRow } from '@shared/domain/complaint';
import { answeredAhead, call, type PagedRows, pageSize, takeAhead, usePagedRows } from '../../api';

export type RegisterSort = Input<'complaint.page'>['sort'];

export const newestFirst: RegisterSort = { key: 'receivedAt', descending: true };

/** What the register asks first when nobody has filtered or sorted it. */
export const firstRows = { filter: {}, sort: newestFirst, offset: 0, limit: pageSize } as const;

export type Rows = PagedRows<RegisterRow>;

/** The register's rows of a filter and sort. */
export const useRows = (filter: ComplaintFilter, sort: RegisterSort): Rows =>
  usePagedRows<RegisterRow>({
    key: JSON.stringify({ filter, sort }),
    ask: async (page) => {
      const result = await call('complaint.page', { filter, sort, ...page });
      return result.ok ? { ok: true, value: result.value.rows } : result;
    },
    ahead: (page, isTaken) =>
      (isTaken ? takeAhead : answeredAhead)('complaint.page', { filter, sort, ...page })?.rows,
    dependsOn: (area) => area !== 'draft' && area !== 'part',
  });
