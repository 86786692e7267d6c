import type { RecordRow } from '@shared/contract';
import { fill } from '@shared/text';
import { useQuery } from '../../api';
import { PlaceLink, routes } from '../../state';
import { FailureLine, useTexts } from '../../ui';
import type { ShownRecord } from '../description';
import { useHasPage } from '../registry';

/** What a record is tied to: all the complaints and records it names, and what else was written about the complaints. */
export function LinksList({ record }: { readonly record: ShownRecord }) {
  const { links: say } = useTexts().record;
  const query = useQuery('record.links', { id: record.stored.id });
  const { complaints, records: siblings } = query.value ?? { complaints: [], records: [] };
  if (complaints.length + siblings.length === 0) return <FailureLine query={query} where={say.title} />;
  return (
    <section className="case-panel" aria-label={say.title}>
      <h3>{say.title}</h3>
      <ul className="record-links">
        {complaints.map((row) => (
          <li key={row.id}>
            <PlaceLink to={routes.complaint(row.id)}>{fill(say.complaint, { number: row.number })}</PlaceLink>
            <span className="case-quiet"> {row.problem}</span>
          </li>
        ))}
        {siblings.map((row) => (
          <Sibling key={row.id} row={row} />
        ))}
      </ul>
    </section>
  );
}

function Sibling({ row }: { readonly row: RecordRow }) {
  const texts = useTexts();
  const hasPage = useHasPage();
  const name = `${texts.recordFacts.kind[row.kind]} ${row.number}`;
  return (
    <li>
      {hasPage(row.kind) ? <PlaceLink to={routes.record(row.kind, row.id)}>{name}</PlaceLink> : name}
      <span className="case-quiet"> {row.subject}</span>
    </li>
  );
}
