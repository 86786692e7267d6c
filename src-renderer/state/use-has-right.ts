import { hasRight, type Right } from '@shared/domain/person';
import { useSession } from './session';

/** Whether whoever is at the desk may; the program itself decides what it does and hands out (docs/rights.md). */
export function useHasRight(right: Right): boolean {
  const operator = useSession((session) => session.operator);
  return operator !== null && hasRight(operator.roles, right);
}
