import { type RecordKind, recordKinds, recordPrefixes } from '@shared/domain/record';
import { useQuery } from '../../api';
import { routes } from '../../state';
import { PlaceLink } from '../place-link';
import { useHasPage } from '../registry';

/** A record's or a complaint's number as the way to it; a number that is none of ours stays text. */
export function NumberLink({ number }: { readonly number: string }) {
  const kind = kindOf(number);
  const hasPage = useHasPage();
  const records = useQuery('record.page', kind === null ? null : { kind, text: number, offset: 0, limit: 5 });
  const complaints = useQuery(
    'complaint.page',
    kind !== null
      ? null
      : {
          filter: { search: number },
          sort: { key: 'receivedAt', descending: true },
          offset: 0,
          limit: 5,
        },
  );
  const record = records.value?.records.find((row) => row.number === number);
  const complaint = complaints.value?.rows.find((row) => row.number === number);
  const to =
    record !== undefined && hasPage(record.kind)
      ? routes.record(record.kind, record.id)
      : complaint === undefined
        ? null
        : routes.complaint(complaint.id);
  if (to === null) return <span className="numbers">{number}</span>;
  return (
    <PlaceLink to={to}>
      <span className="numbers">{number}</span>
    </PlaceLink>
  );
}

/** By the series it was taken from; null for a complaint's, whose prefix is ⚙, and for free numbers. */
const kindOf = (number: string): RecordKind | null =>
  recordKinds.find((kind) => number.startsWith(`${recordPrefixes[kind]}-`)) ?? null;
