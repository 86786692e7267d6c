import type { RecordKind } from '@shared/domain/record';
import type { RecordTable } from '../schema';
import { identityOf } from './numbered';

/** What every reading of a record begins with. */
export const identityNames = [
  'record.position',
  'record.id',
  'record.kind',
  'record.number',
  'record.version',
  'record.is_void',
  'record.void_reason',
  'record.registered_at',
  'record.registered_by',
  'record.form_revision',
] as const;

export type IdentityRow = Parameters<typeof identityOf>[0] & Pick<RecordTable, 'kind'>;

export const headOf = (row: IdentityRow) => ({ ...identityOf(row), kind: row.kind as RecordKind });
