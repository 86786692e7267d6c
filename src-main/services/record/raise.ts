import type { Complaint, StoredComplaint } from '@shared/domain/complaint';
import type { RecordKind, StoredRecord } from '@shared/domain/record';
import type { Trx } from '../../data';
import { addComplaint } from '../complaint/register';
import type { CallContext } from '../context';
import { ServiceError } from '../service-error';
import { type RecordContent, type RecordParts, registerRecord } from './register';
import { saveRecord } from './save';

/** What was found, if it is of this kind. @throws ServiceError `not-found` */
export function demandKind<K extends RecordKind>(
  stored: StoredRecord | undefined,
  kind: K,
  id: string,
): StoredRecord<K> {
  if (stored?.kind !== kind) throw new ServiceError('not-found', { id });
  return stored as StoredRecord as StoredRecord<K>;
}

/** What a record becomes, and the record as it stands once the other has its number. */
interface Raising<Made> {
  /** The record whose words go on, as it was found. */
  readonly source: StoredRecord;
  readonly token: string;
  readonly made: Made;
  readonly told: (number: string) => StoredRecord['body'];
}

/**
 * A complaint from another record, and the record with the complaint's number: nothing is typed twice, each names the other, both
 * histories say so. The caller has asked for the right and the version. @throws ServiceError `invalid`, `not-found`, `stale`
 */
export async function raiseComplaint(
  trx: Trx,
  parts: RecordParts,
  context: CallContext,
  { source, token, made, told }: Raising<Complaint>,
): Promise<StoredComplaint> {
  const body = { ...made, sourceNumber: source.number };
  const { stored } = await addComplaint(trx, parts, context, { token, body });
  await tellSource(trx, parts, context, source, told(stored.number), stored.number);
  return stored;
}

/** The same where the record becomes one of another kind. */
export async function raiseRecord(
  trx: Trx,
  parts: RecordParts,
  context: CallContext,
  { source, token, made, told }: Raising<RecordContent>,
): Promise<StoredRecord> {
  const stored = await registerRecord(trx, parts, context, { ...made, token });
  await tellSource(trx, parts, context, source, told(stored.number), stored.number);
  return stored;
}

const tellSource = (
  trx: Trx,
  { load }: RecordParts,
  context: CallContext,
  { id, version }: StoredRecord,
  body: StoredRecord['body'],
  reason: string,
): Promise<StoredRecord> => saveRecord(trx, load, context, { id, version, body, reason });
