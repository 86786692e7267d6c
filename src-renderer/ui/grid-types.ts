import type { ReactNode } from 'react';

export interface GridColumn<T> {
  readonly key: string;
  readonly label: string;
  /** px at normal type size. */
  readonly width: number;
  readonly isRight?: boolean | undefined;
  /** What `onSort` is told; without it the head is plain. */
  readonly sortKey?: string | undefined;
  readonly render: (row: T) => ReactNode;
}

export interface GridSort {
  readonly key: string;
  readonly descending: boolean;
}
