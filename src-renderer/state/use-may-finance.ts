import { hasRight } from '@shared/domain/person';
import { useSession } from './session';

/** Whether whoever is at the desk sees 财务; the program itself decides what it hands out (docs/rights.md). */
export function useMayFinance(): boolean {
  const operator = useSession((session) => session.operator);
  return operator !== null && hasRight(operator.roles, 'finance');
}
