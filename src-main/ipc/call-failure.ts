import type { CallError } from '@shared/contract';

/** A failure that the screen may be told about as it is; everything else is `internal`. */
export class CallFailure extends Error {
  constructor(
    readonly code: CallError['code'],
    readonly params: CallError['params'] = {},
  ) {
    super(code);
    this.name = 'CallFailure';
  }
}
