import type { RecordRow } from '@shared/contract';
import { useQuery } from '../../../api';
import { PlaceLink, routes } from '../../../state';
import { FailureLine, useTexts } from '../../../ui';

const shown = 50;

/** What was written about a complaint: reports, returns, notices, sheets, newest first. */
export function CaseRecords({ complaintId }: { readonly complaintId: string }) {
  const texts = useTexts();
  const query = useQuery('record.page', { complaintId, offset: 0, limit: shown });
  const records: readonly RecordRow[] = query.value?.records ?? [];
  if (records.length === 0 && query.error === undefined) return null;
  const { records: title } = texts.complaint.info;
  return (
    <section className="case-panel" aria-label={title} data-testid="case-records">
      <h3>{title}</h3>
      <FailureLine query={query} where={title} />
      <ul className="record-links">
        {records.map(({ id, kind, number, subject }) => (
          <li key={id}>
            <PlaceLink to={routes.record(kind, id)}>{`${texts.recordFacts.kind[kind]} ${number}`}</PlaceLink>
            <span className="case-quiet"> {subject}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
