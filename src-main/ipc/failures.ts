import type { CallError, ErrorCode } from '@shared/contract';
import { errorCodes } from '@shared/contract';
import type { Finding } from '@shared/domain/finding';

export interface Failure {
  readonly code: ErrorCode;
  readonly params: CallError['params'];
  readonly findings?: readonly Finding[];
  /** False for what nobody foresaw: it is logged with its stack. */
  readonly isExpected: boolean;
}

const systemCodes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EBUSY: 'file-in-use',
  ETXTBSY: 'file-in-use',
  ENOENT: 'file-missing',
  EFBIG: 'too-large',
};

/** Turns whatever was thrown into one of the agreed codes. Only codes and their params ever reach the screen. */
export function describeFailure(error: unknown): Failure {
  if (isCoded(error)) {
    const { code, params = {}, findings = [] } = error;
    // With a cause it comes from a disk or a database in trouble, and the log should keep what they said.
    const isExpected = code !== 'internal' && error.cause === undefined;
    return { code, params, ...(findings.length === 0 ? {} : { findings }), isExpected };
  }
  const system = systemCodeOf(error);
  const code = system === null ? undefined : systemCodes[system];
  if (code === undefined) return { code: 'internal', params: {}, isExpected: false };
  return { code, params: {}, isExpected: true };
}

/** Failures of ours and of the services carry one of the contract's codes. */
interface Coded {
  readonly code: ErrorCode;
  readonly params?: CallError['params'];
  readonly findings?: readonly Finding[];
}

function isCoded(error: unknown): error is Error & Coded {
  if (!(error instanceof Error) || !('code' in error)) return false;
  const known: readonly unknown[] = errorCodes;
  return known.includes(error.code);
}

function systemCodeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
