import { attachmentIdsOf } from '@shared/domain/attachment';
import type { Complaint } from '@shared/domain/complaint';
import type { Settings } from '@shared/domain/settings';
import type { Reader } from '../../data';
import { findAttachments } from '../../data/repositories/attachments';
import { findCustomer, findPart } from '../../data/repositories/customers';
import { ServiceError } from '../service-error';

/**
 * Everything a complaint points to must exist: evidence that names no kept file is no evidence. Pointers that stood before are not
 * asked again. @throws ServiceError `not-found`
 */
export async function demandReferences(
  db: Reader,
  before: Complaint | null,
  after: Complaint,
  { companies }: Pick<Settings, 'companies'>,
): Promise<void> {
  const { companyId } = after;
  const isKept = companyId === null || companyId === before?.companyId;
  if (!isKept && !companies.entities.some((entity) => entity.id === companyId)) {
    throw new ServiceError('not-found', { id: companyId, path: 'companyId' });
  }
  const { id } = after.customer;
  if (id !== null && id !== before?.customer.id && (await findCustomer(db, id)) === null) {
    throw new ServiceError('not-found', { id, path: 'customer.id' });
  }
  const known = new Set(before?.lines.map(({ partId }) => partId));
  for (const { partId } of after.lines) {
    if (partId !== null && !known.has(partId) && (await findPart(db, partId)) === null) {
      throw new ServiceError('not-found', { id: partId, path: 'lines' });
    }
  }
  await demandAttachments(db, before, after);
}

/** Every file a record names must be kept. @throws ServiceError `not-found` */
export async function demandAttachments(db: Reader, before: object | null, after: object): Promise<void> {
  const named = attachmentIdsOf(after, before);
  if (named.length === 0) return;
  const known = new Set(before === null ? [] : attachmentIdsOf(before));
  const fresh = [...new Set(named)].filter((id) => !known.has(id));
  const found = new Set((await findAttachments(db, fresh)).map(({ id }) => id));
  const missing = fresh.find((id) => !found.has(id));
  if (missing !== undefined) throw new ServiceError('not-found', { id: missing, path: 'attachmentIds' });
}
