import type { RecordRow } from '@shared/contract';
import type { RegisterRow } from '@shared/domain/complaint';
import { factsOf } from '@shared/domain/record';
import { fill } from '@shared/text';
import { useQuery } from '../../api';
import { go, routes } from '../../state';
import { useTexts } from '../../ui';
import type { ShownRecord } from '../description';
import { useHasPage } from '../registry';

const shown = 20;

/** What a record is tied to: its complaints, and what else was written about them. */
export function LinksList({ record }: { readonly record: ShownRecord }) {
  const { links: say } = useTexts().record;
  const { kind, body, id } = record.stored;
  const { complaintNumbers } = factsOf(kind, body);
  const complaints = useComplaints(complaintNumbers);
  const [first] = complaints;
  const others = useQuery(
    'record.page',
    first === undefined ? null : { complaintId: first.id, offset: 0, limit: shown },
  );
  const siblings = (others.value?.records ?? []).filter((row) => row.id !== id);
  if (complaints.length === 0) return null;
  return (
    <section className="case-panel" aria-label={say.title}>
      <h3>{say.title}</h3>
      <ul className="record-links">
        {complaints.map((row) => (
          <li key={row.id}>
            <Place to={routes.complaint(row.id)}>{fill(say.complaint, { number: row.number })}</Place>
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
      {hasPage(row.kind) ? <Place to={routes.record(row.kind, row.id)}>{name}</Place> : name}
      <span className="case-quiet"> {row.subject}</span>
    </li>
  );
}

/** A link within the program. */
function Place({ to, children }: { readonly to: string; readonly children: string }) {
  return (
    <a
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault();
        void go(to);
      }}
    >
      {children}
    </a>
  );
}

/** The complaints of ours among these numbers. */
function useComplaints(numbers: readonly string[]): readonly RegisterRow[] {
  const [search = ''] = numbers;
  const query = useQuery(
    'complaint.page',
    search === ''
      ? null
      : {
          filter: { search },
          sort: { key: 'receivedAt', descending: true },
          offset: 0,
          limit: shown,
        },
  );
  return (query.value?.rows ?? []).filter(({ number }) => numbers.includes(number));
}
