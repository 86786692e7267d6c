import type { TableFault } from '@shared/contract';
import type { ReadTables } from './read-tables';

/** What the thread is started with. */
export interface TableRequest {
  readonly bytes: Uint8Array;
}

/** Its one answer. */
export type TableAnswer =
  | { readonly kind: 'read'; readonly tables: ReadTables }
  | { readonly kind: 'refused'; readonly fault: TableFault }
  | { readonly kind: 'failed'; readonly detail: string };
