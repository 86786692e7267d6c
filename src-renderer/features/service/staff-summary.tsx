import type { ShownRecord } from '../../record';
import { useTexts } from '../../ui';
import { EndingNote } from './ending-note';

/** A qualification that ends within the ⚙ days, or has ended. */
export function StaffSummary({ record }: { readonly record: ShownRecord<'service-staff'> }) {
  const { ending, ended } = useTexts().service.staff;
  const { validUntil, endedOn } = record.stored.body;
  if (endedOn !== null) return null;
  return <EndingNote until={validUntil} ending={ending} ended={ended} />;
}
