import { factsOf, type RecordBody, type RecordKind, type StoredRecord } from '@shared/domain/record';
import { actionsOf, wordsOf } from '@shared/domain/report';
import type { Settings } from '@shared/domain/settings';
import type { Reader } from '../../data';
import { findCustomer } from '../../data/repositories/customers';
import { complaintIdsOf, type RecordLinks } from '../../data/repositories/records';
import { demandAttachments } from '../complaint/references';
import { idsNamed } from '../named-ids';
import { ServiceError } from '../service-error';

/** A complaint's number is free text on paper: one that no complaint here has makes no link. */
export async function linksOf(db: Reader, { kind, body }: StoredRecord): Promise<RecordLinks> {
  const facts = factsOf(kind, body);
  return {
    facts,
    complaintIds: await complaintIdsOf(db, facts.complaintNumbers),
    lists: listsOf(kind, body),
  };
}

function listsOf(kind: RecordKind, body: RecordBody): RecordLinks['lists'] {
  if (kind !== 'report') return null;
  const report = body as RecordBody<'report'>;
  return { actions: actionsOf(report), words: wordsOf(report) };
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
  await demandAttachments(db, before, after);
}
