import type { RecordKind } from '@shared/domain/record';
import { go, remember, routes } from '../state';
import type { RecordFilter } from './list/filter-model';

/** Opens the list of a kind with a filter. */
export function showInList(kind: RecordKind, filter: RecordFilter): void {
  remember(`records.${kind}.filter`, filter);
  remember(`records.${kind}.scroll`, 0);
  remember(`records.${kind}.active`, 0);
  void go(routes.records(kind));
}
