import type { Complaint } from '@shared/domain/complaint';
import type { RecordKind } from '@shared/domain/record';
import type { Reader } from '../schema';

/** What summaries are counted from: bodies as they are kept, voided numbers left out. Days are civil dates, both included. */

/** A kept body; one from an older program lacks later fields. */
export interface KeptBody {
  readonly id: string;
  readonly body: object;
}

export async function keptBodies(
  db: Reader,
  kind: RecordKind,
  from: string,
  to: string,
): Promise<readonly KeptBody[]> {
  const rows = await db
    .selectFrom('record')
    .innerJoin('record_body', 'record_body.position', 'record.position')
    .select(['record.id', 'record_body.body'])
    .where('record.kind', '=', kind)
    .where((eb) => eb('record.is_void', '=', eb.lit(0)))
    .where('record.dated_on', '>=', from)
    .where('record.dated_on', '<=', to)
    .orderBy('record.position')
    .execute();
  return rows.map(({ id, body }) => ({ id, body: JSON.parse(body) as object }));
}

/** A complaint by when it was received, epoch milliseconds. */
export interface KeptComplaint {
  readonly id: string;
  readonly receivedAt: number;
  readonly customerName: string;
  readonly category: string | null;
  readonly lines: Complaint['lines'];
}

/** Complaints received from one moment until before another. */
export async function complaintsReceived(
  db: Reader,
  from: number,
  before: number,
): Promise<readonly KeptComplaint[]> {
  const rows = await db
    .selectFrom('complaint')
    .innerJoin('complaint_body', 'complaint_body.position', 'complaint.position')
    .select([
      'complaint.id',
      'complaint.received_at',
      'complaint.customer_name',
      'complaint.category',
      'complaint_body.body',
    ])
    .where((eb) => eb('complaint.is_void', '=', eb.lit(0)))
    .where('complaint.received_at', '>=', from)
    .where('complaint.received_at', '<', before)
    .orderBy('complaint.position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    receivedAt: row.received_at,
    customerName: row.customer_name,
    category: row.category,
    lines: (JSON.parse(row.body) as Complaint).lines,
  }));
}

export async function countReceived(db: Reader, from: number, before: number): Promise<number> {
  const { count } = await db
    .selectFrom('complaint')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where((eb) => eb('complaint.is_void', '=', eb.lit(0)))
    .where('complaint.received_at', '>=', from)
    .where('complaint.received_at', '<', before)
    .executeTakeFirstOrThrow();
  return count;
}
