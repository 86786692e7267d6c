import type { RecordKind } from '@shared/domain/record';
import { fill } from '@shared/text';
import { useQuery } from '../../../api';
import { PlaceLink, routes } from '../../../state';
import { dayText, FailureLine, useTexts } from '../../../ui';

/** What is written with and about a customer, in the order of a relation. */
const kinds: readonly RecordKind[] = [
  'notice',
  'visit-report',
  'goods-return',
  'communication',
  'care-plan',
  'order',
  'survey',
  'support-request',
  'service-agreement',
  'service-plan',
];

/** Notices, visits, returns, talks, questionnaires: the last of each. */
export function RecordsPanel({ customerId }: { readonly customerId: string }) {
  const { customer } = useTexts();
  return (
    <section className="case-panel customer-records" aria-label={customer.relation.records}>
      <h3>{customer.relation.records}</h3>
      <div className="customer-record-kinds">
        {kinds.map((kind) => (
          <RecordsOfKind key={kind} kind={kind} customerId={customerId} />
        ))}
      </div>
    </section>
  );
}

const shown = 5;

function RecordsOfKind({ kind, customerId }: { readonly kind: RecordKind; readonly customerId: string }) {
  const texts = useTexts();
  const words = texts.customer.relation;
  const name = texts.recordFacts.kind[kind];
  const query = useQuery('record.page', {
    kind,
    customerId,
    sort: 'dated',
    descending: true,
    offset: 0,
    limit: shown,
  });
  const { records = [], total = null } = query.value ?? {};
  return (
    <div>
      <h4>
        {name} <span className="numbers">{total}</span>
      </h4>
      <FailureLine query={query} where={name} />
      {total === 0 && <p className="case-quiet">{fill(words.noRecords, { name })}</p>}
      <ul className="customer-lines">
        {records.map(({ id, number, subject, datedOn }) => (
          <li key={id}>
            <PlaceLink to={routes.record(kind, id)}>
              <span className="numbers">{number}</span>
            </PlaceLink>{' '}
            {subject}{' '}
            <span className="case-quiet numbers">{datedOn === null ? '' : dayText(datedOn, texts)}</span>
          </li>
        ))}
      </ul>
      {total !== null && total > records.length && records.length > 0 && (
        <p className="case-quiet">{fill(words.all, { total, shown: records.length })}</p>
      )}
    </div>
  );
}
