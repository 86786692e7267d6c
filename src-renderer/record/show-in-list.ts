import type { RecordKind } from '@shared/domain/record';
import { go, placeList, routes } from '../state';
import { listName, type RecordFilter } from './list/filter-model';

/** Opens the list of a kind with a filter. */
export function showInList(kind: RecordKind, filter: RecordFilter): void {
  placeList(listName(kind), filter);
  void go(routes.records(kind));
}
