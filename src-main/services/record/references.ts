import {
  datesOf,
  dayOfDue,
  factsOf,
  nextDate,
  type RecordBody,
  type RecordKind,
  type StoredRecord,
  statusRank,
} from '@shared/domain/record';
import { actionsOf } from '@shared/domain/report';
import { dateRulesOf, type Settings } from '@shared/domain/settings';
import type { Reader } from '../../data';
import { findCustomer } from '../../data/repositories/customers';
import { complaintIdsOf, type RecordLinks } from '../../data/repositories/records';
import { demandAttachments } from '../complaint/references';
import type { Environment } from '../environment';
import { idsNamed } from '../named-ids';
import { ServiceError } from '../service-error';
import { demandSameCustomer } from './same-customer';

/** A complaint's number is free text on paper: one that no complaint here has makes no link. */
export async function linksOf(
  db: Reader,
  environment: Environment,
  { kind, body }: StoredRecord,
): Promise<RecordLinks> {
  const facts = factsOf(kind, body);
  return {
    facts,
    statusRank: statusRank(kind, facts.status),
    complaintIds: await complaintIdsOf(db, facts.complaintNumbers),
    ...datedLinksOf(environment, kind, body),
    actions: kind === 'report' ? actionsOf(body as RecordBody<'report'>) : null,
  };
}

/** Everything of a record that can be late, and what comes first of it. */
function datedLinksOf(
  { rules, calendar, settings }: Environment,
  kind: RecordKind,
  body: RecordBody,
): Pick<RecordLinks, 'dates' | 'next'> {
  const { timeZone } = rules;
  const dates = datesOf(kind, body, dateRulesOf(settings, calendar));
  const dayOf = (due: string | null): string | null => (due === null ? null : dayOfDue(due, timeZone));
  const next = nextDate(dates, timeZone);
  const due = next?.due ?? null;
  return {
    dates: dates.map((date) => ({ date, dueOn: dayOf(date.due) })),
    next: { due, dueOn: dayOf(due), earliest: next?.earliest ?? null },
  };
}

/**
 * Everything a record points to by id must exist: customer files, companies, kept files. Pointers that stood before are not asked
 * again. @throws ServiceError `not-found`
 */
export async function demandRecordReferences(
  db: Reader,
  kind: RecordKind,
  before: RecordBody | null,
  after: RecordBody,
  { companies }: Pick<Settings, 'companies'>,
): Promise<void> {
  const companyIds = new Set(companies.entities.map(({ id }) => id));
  const kept = new Set(before === null ? [] : idsNamed(before, 'companyId'));
  const stray = idsNamed(after, 'companyId').find((id) => !companyIds.has(id) && !kept.has(id));
  if (stray !== undefined) throw new ServiceError('not-found', { id: stray, path: 'companyId' });
  const known = new Set(before === null ? [] : factsOf(kind, before).customerIds);
  for (const id of factsOf(kind, after).customerIds) {
    if (!known.has(id) && (await findCustomer(db, id)) === null)
      throw new ServiceError('not-found', { id, path: 'customer' });
  }
  await demandSameCustomer(db, kind, before, after);
  await demandAttachments(db, before, after);
}
