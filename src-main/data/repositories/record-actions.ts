import type { ReportAction } from '@shared/domain/report';
import type { Reader, Trx } from '../schema';
import { statement } from '../sqlite/statement';

const deleteActions = statement((trx: Trx, { position }: { readonly position: number }) =>
  trx.deleteFrom('record_action').where('position', '=', position).compile(),
);

/** Puts a report's actions in the place of those before. */
export async function replaceActions(
  trx: Trx,
  position: number,
  actions: readonly ReportAction[],
): Promise<void> {
  await deleteActions(trx, { position });
  if (actions.length === 0) return;
  const rows = actions.map((action, place) => ({
    position,
    place,
    id: action.id,
    kind: action.kind,
    discipline: action.discipline,
    action: action.text,
    owner: action.owner,
    due_on: action.dueOn,
    done_on: action.doneOn,
    verified_on: action.verifiedOn,
  }));
  await trx.insertInto('record_action').values(rows).execute();
}

export interface ActionQuery {
  readonly isOpen?: boolean | undefined;
  /** Open and due before this civil date. */
  readonly overdueOn?: string | undefined;
  readonly owner?: string | undefined;
  readonly recordId?: string | undefined;
  readonly customerId?: string | undefined;
  /** Civil dates, both included. */
  readonly dueFrom?: string | undefined;
  readonly dueTo?: string | undefined;
}

export interface ActionLine {
  readonly recordId: string;
  readonly recordNumber: string;
  readonly customerName: string;
  readonly complaintNumber: string;
  readonly action: ReportAction;
}

const withRecord = (db: Reader) =>
  db
    .selectFrom('record_action')
    .innerJoin('record', 'record.position', 'record_action.position')
    .where((eb) => eb('record.is_void', '=', eb.lit(0)));

const matching = (
  db: Reader,
  { isOpen, overdueOn, owner, recordId, dueFrom, dueTo, customerId }: ActionQuery,
) =>
  withRecord(db)
    .$if(isOpen === true, (query) => query.where('record_action.done_on', 'is', null))
    .$if(isOpen === false, (query) => query.where('record_action.done_on', 'is not', null))
    .$if(overdueOn !== undefined, (query) =>
      query.where('record_action.done_on', 'is', null).where('record_action.due_on', '<', overdueOn ?? ''),
    )
    .$if(owner !== undefined, (query) => query.where('record_action.owner', '=', owner ?? ''))
    .$if(recordId !== undefined, (query) => query.where('record.id', '=', recordId ?? ''))
    .$if(customerId !== undefined, (query) =>
      query.where('record.position', 'in', (eb) =>
        eb
          .selectFrom('record_customer')
          .select('position')
          .where('customer_id', '=', customerId ?? ''),
      ),
    )
    .$if(dueFrom !== undefined, (query) => query.where('record_action.due_on', '>=', dueFrom ?? ''))
    .$if(dueTo !== undefined, (query) => query.where('record_action.due_on', '<=', dueTo ?? ''));

/** Actions of all reports: open ones first by due date, those without a date after them, then the done ones. */
export async function listActions(
  db: Reader,
  query: ActionQuery,
  page: { readonly offset: number; readonly limit: number },
): Promise<readonly ActionLine[]> {
  const rows = await matching(db, query)
    .leftJoin('record_complaint', 'record_complaint.position', 'record.position')
    .leftJoin('complaint', 'complaint.id', 'record_complaint.complaint_id')
    .select([
      'record.id as recordId',
      'record.number as recordNumber',
      'record.customer_name as customerName',
      'complaint.number as complaintNumber',
      'record_action.id',
      'record_action.kind',
      'record_action.discipline',
      'record_action.action',
      'record_action.owner',
      'record_action.due_on',
      'record_action.done_on',
      'record_action.verified_on',
    ])
    .orderBy((eb) => eb('record_action.done_on', 'is not', null))
    .orderBy((eb) => eb('record_action.due_on', 'is', null))
    .orderBy('record_action.due_on')
    .orderBy('record.position', 'desc')
    .orderBy('record_action.place')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.map((row) => ({
    recordId: row.recordId,
    recordNumber: row.recordNumber,
    customerName: row.customerName,
    complaintNumber: row.complaintNumber ?? '',
    action: {
      id: row.id,
      kind: row.kind as ReportAction['kind'],
      discipline: row.discipline as ReportAction['discipline'],
      text: row.action,
      owner: row.owner,
      dueOn: row.due_on,
      doneOn: row.done_on,
      verifiedOn: row.verified_on,
    },
  }));
}

export async function countActions(db: Reader, query: ActionQuery): Promise<number> {
  const { count } = await matching(db, query)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
