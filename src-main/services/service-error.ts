import type { CallError, ErrorCode } from '@shared/contract';
import type { Finding } from '@shared/domain/finding';

/** A call that could not be done, in the contract's words; nothing was changed. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  constructor(
    readonly code: ErrorCode,
    readonly params: CallError['params'] = {},
    readonly findings: readonly Finding[] = [],
  ) {
    super(
      findings.length === 0
        ? code
        : `${code}: ${findings.map(({ path, code: why }) => `${path} ${why}`).join(', ')}`,
    );
  }
}

/** @throws ServiceError `invalid` naming the fields, when one of the findings is an error */
export function refuseErrors(findings: readonly Finding[]): void {
  if (findings.some(({ level }) => level === 'error')) throw new ServiceError('invalid', {}, findings);
}
