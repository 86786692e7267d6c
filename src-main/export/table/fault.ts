import type { TableFault } from '@shared/contract';

/** A file that cannot be read as a table. */
export class TableError extends Error {
  override readonly name = 'TableError';
  constructor(
    readonly fault: TableFault,
    options?: ErrorOptions,
  ) {
    super(fault, options);
  }
}
