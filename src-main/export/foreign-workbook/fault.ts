import type { WorkbookFault } from '@shared/domain/template';

/** A file that cannot be read as a workbook. */
export class WorkbookError extends Error {
  constructor(
    readonly fault: WorkbookFault,
    options?: ErrorOptions,
  ) {
    super(fault, options);
    this.name = 'WorkbookError';
  }
}
