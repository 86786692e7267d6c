import type { Finding } from '@shared/domain/finding';
import type * as v from 'valibot';
import type { FieldGroups } from './differences';

/** What the editor must know of one kind of body. Keep it one object as long as nothing in it changes: a new one judges anew. */
export interface BodyRules<Body> {
  /** The agreed shape, with the caps of texts and lists. */
  readonly schema: v.GenericSchema<unknown, Body>;
  /** The shared rules of the body by itself; `now` in epoch milliseconds. */
  readonly check: (body: Body, now: number) => readonly Finding[];
  /** Objects whose fields are merged one by one. */
  readonly groups: FieldGroups;
}
