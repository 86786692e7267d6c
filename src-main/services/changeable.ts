import { ServiceError } from './service-error';

interface Changeable {
  readonly stored: { readonly number: string; readonly version: number };
  readonly isVoid: boolean;
}

/**
 * What was found, if it may still be changed by somebody who started from `version`.
 * @throws ServiceError `not-found`, `forbidden` (voided), `stale`
 */
export function demandChangeable<T extends Changeable>(found: T | null, id: string, version: number): T {
  if (found === null) throw new ServiceError('not-found', { id });
  const { number, version: newest } = found.stored;
  if (found.isVoid) throw new ServiceError('forbidden', { number, why: 'void' });
  if (newest !== version) throw new ServiceError('stale', { version: newest });
  return found;
}
