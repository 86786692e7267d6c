import type { ErrorCode, StartProblem } from '@shared/contract';

export type StoreProblemCode = StartProblem['code'];

/** Why the store could not be opened: one cause, the path it is about, and what the system said. */
export class StoreProblem extends Error {
  override readonly name = 'StoreProblem';
  constructor(
    readonly code: StoreProblemCode,
    readonly path: string,
    readonly detail: string,
  ) {
    super(`${code}: ${path}: ${detail}`);
  }
}

/** What can go wrong with an open store, in the contract's words. */
export type StoreFaultCode = Extract<ErrorCode, 'disk-full' | 'read-only' | 'busy' | 'store-unavailable'>;

/** A failure of the database or the file system under it; the call changed nothing. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  constructor(
    readonly code: StoreFaultCode,
    /** The file's content is at fault, not its surroundings. */
    readonly isDamage: boolean,
    cause: unknown,
  ) {
    super(`${code}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** SQLite's primary result codes (sqlite.org/rescode.html) that mean something to a person. */
const faultOfResult: Readonly<Record<number, StoreFaultCode>> = {
  5: 'busy',
  6: 'busy',
  8: 'read-only',
  10: 'store-unavailable',
  11: 'store-unavailable',
  13: 'disk-full',
  14: 'store-unavailable',
  26: 'store-unavailable',
};
const damageResults: readonly number[] = [11, 26];

const faultOfSystem: Readonly<Record<string, StoreFaultCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EBUSY: 'busy',
};

/** The fault behind an error of SQLite or the file system, or null when it is neither (a defect of ours). */
export function faultOf(error: unknown): StoreFault | null {
  if (error instanceof StoreFault) return error;
  if (!(error instanceof Error)) return null;
  const { errcode, code } = error as Error & { readonly errcode?: unknown; readonly code?: unknown };
  const result = typeof errcode === 'number' ? errcode & 0xff : 0;
  const found = (typeof code === 'string' ? faultOfSystem[code] : undefined) ?? faultOfResult[result];
  return found === undefined ? null : new StoreFault(found, damageResults.includes(result), error);
}
