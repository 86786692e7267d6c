import type { Clock } from '@shared/clock';
import type { Person } from '@shared/domain/person';
import type { Store } from '../data';

/** Who calls, and when. Every call names its operator (decisions.md, People and rights). */
export interface CallContext {
  readonly operator: Pick<Person, 'id' | 'name'>;
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
