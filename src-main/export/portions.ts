import type { ComplaintEntry } from '@shared/forms';
import type { Entries } from './types';

const size = 200;

/** A register's rows in portions: as they come, or cut from a list. */
export async function* portionsOf(entries: Entries): AsyncGenerator<readonly ComplaintEntry[]> {
  if (Symbol.asyncIterator in entries) yield* entries;
  else for (let from = 0; from < entries.length; from += size) yield entries.slice(from, from + size);
}
