import type { ComplaintFilter } from '@shared/contract';
import { remember } from './memory';
import { go, routes } from './routes';

/** Under this key the register keeps its filter, so that coming back finds it. */
export const registerFilterKey = 'register.filter';

/** Opens the register with a filter (overdue count, results of the global search). */
export function showInRegister(filter: ComplaintFilter): void {
  remember(registerFilterKey, filter);
  remember('register.scroll', 0);
  void go(routes.register);
}
