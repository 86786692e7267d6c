import type { TaskRefusal } from '@shared/contract';

/** A file that is no answered task sheet. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  constructor(
    readonly why: TaskRefusal,
    options?: ErrorOptions,
  ) {
    super(why, options);
  }
}
