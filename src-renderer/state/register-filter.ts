import type { ComplaintFilter } from '@shared/contract';
import { go, routes } from './routes';
import { placeList } from './use-list-place';

/** Opens the register with a filter (overdue count, results of the global search). */
export function showInRegister(filter: ComplaintFilter): void {
  placeList('register', filter);
  void go(routes.register);
}
