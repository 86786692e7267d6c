import type { Clock } from '@shared/clock';
import type { Person, Role } from '@shared/domain/person';
import type { Store } from '../data';

/** Who calls, with what roles, and when. Every call names its operator (decisions.md, People and rights). */
export interface CallContext {
  readonly operator: Pick<Person, 'id' | 'name'> & { readonly roles: readonly Role[] };
  readonly clock: Clock;
}

/** Gives every new record its id. */
export interface Ids {
  readonly next: () => string;
}

/** What the use cases stand on. */
export interface ServiceParts {
  readonly store: Store;
  readonly ids: Ids;
}
