import type { DatedThing } from '@shared/domain/dated';
import { routes } from './routes';

/** Where it stands: its complaint, its record, or its row of a report. */
export function placeOfThing({
  key,
  source,
  recordId,
}: Pick<DatedThing, 'key' | 'source' | 'recordId'>): string {
  if (source === 'complaint') return routes.complaint(recordId);
  const [sort, , row = ''] = key.split(':');
  return sort === 'action' ? routes.reportAction(recordId, row) : routes.record(source, recordId);
}
