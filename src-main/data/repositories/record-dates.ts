import type { RecordKind } from '@shared/domain/record';
import type { RecordDate, RecordDateKind } from '@shared/domain/record-date';
import { sql } from 'kysely';
import type { Reader, Trx } from '../schema';
import { statement } from '../sqlite/statement';

/** A date of a record with the factory's day of what is due. */
export interface DatedLine {
  readonly date: RecordDate;
  readonly dueOn: string | null;
}

interface At {
  readonly position: number;
}

const deleteDates = statement((trx: Trx, { position }: At) =>
  trx.deleteFrom('record_date').where('position', '=', position).compile(),
);

/** Puts a record's dates in the place of those before. */
export async function replaceDates(trx: Trx, position: number, lines: readonly DatedLine[]): Promise<void> {
  await deleteDates(trx, { position });
  if (lines.length === 0) return;
  const rows = lines.map(({ date: { customerId = null, earliest = null, ...date }, dueOn }, place) => ({
    position,
    place,
    ...date,
    due_on: dueOn,
    customer_id: customerId,
    earliest,
  }));
  await trx.insertInto('record_date').values(rows).execute();
}

export interface DateQuery {
  /** Civil dates, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly isOpen?: boolean | undefined;
  /** Open and due before this civil date. */
  readonly overdueOn?: string | undefined;
  readonly customerId?: string | undefined;
  readonly recordId?: string | undefined;
  readonly kinds?: readonly RecordKind[] | undefined;
  readonly whats?: readonly RecordDateKind[] | undefined;
}

/** A date with what a list says of its record. */
export interface DateLine extends DatedLine {
  readonly recordId: string;
  readonly kind: RecordKind;
  readonly number: string;
  readonly subject: string;
  readonly customerName: string;
}

/** What is asked for because it is open is asked for by 最早, as reminders go (decisions.md, Deadlines). */
const remindedOn = sql<string | null>`coalesce(record_date.earliest, record_date.due_on)`;

const matching = (
  db: Reader,
  { from, to, isOpen, overdueOn, customerId, recordId, kinds, whats }: DateQuery,
) =>
  db
    .selectFrom('record_date')
    .innerJoin('record', 'record.position', 'record_date.position')
    .where((eb) => eb('record.is_void', '=', eb.lit(0)))
    .$if(isOpen === true || overdueOn !== undefined, (query) => query.where('record_date.done', 'is', null))
    .$if(isOpen === false, (query) => query.where('record_date.done', 'is not', null))
    .$if(overdueOn !== undefined, (query) => query.where('record_date.due_on', '<', overdueOn ?? ''))
    .$if(from !== undefined, (query) => query.where('record_date.due_on', '>=', from ?? ''))
    .$if(to !== undefined, (query) =>
      query.where(isOpen === true ? remindedOn : 'record_date.due_on', '<=', to ?? ''),
    )
    .$if(recordId !== undefined, (query) => query.where('record.id', '=', recordId ?? ''))
    .$if(kinds !== undefined, (query) => query.where('record.kind', 'in', kinds ?? []))
    .$if(whats !== undefined, (query) => query.where('record_date.what', 'in', whats ?? []))
    .$if(customerId !== undefined, (query) =>
      query
        .where('record.position', 'in', (eb) =>
          eb
            .selectFrom('record_customer')
            .select('position')
            .where('customer_id', '=', customerId ?? ''),
        )
        .where((eb) =>
          eb('record_date.customer_id', 'is', null).or('record_date.customer_id', '=', customerId ?? ''),
        ),
    );

/** Open ones first by what is due first, those without a day after them, then the done ones; of one record in its own order. */
export async function listDates(
  db: Reader,
  query: DateQuery,
  page: { readonly offset: number; readonly limit: number },
): Promise<readonly DateLine[]> {
  const rows = await matching(db, query)
    .select([
      'record.id as recordId',
      'record.kind',
      'record.number',
      'record.subject',
      'record.customer_name as customerName',
      'record_date.id',
      'record_date.what',
      'record_date.text',
      'record_date.owner',
      'record_date.due',
      'record_date.due_on as dueOn',
      'record_date.done',
      'record_date.earliest',
    ])
    .orderBy((eb) => eb('record_date.done', 'is not', null))
    .orderBy((eb) => eb('record_date.due_on', 'is', null))
    .orderBy('record_date.due_on')
    // A moment of a day comes before the day's end.
    .orderBy((eb) => eb(eb.fn('length', ['record_date.due']), '=', eb.lit(10)))
    .orderBy('record_date.due')
    .orderBy('record_date.position')
    .orderBy('record_date.place')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.map(({ recordId, kind, number, subject, customerName, dueOn, earliest, ...date }) => ({
    recordId,
    kind: kind as RecordKind,
    number,
    subject,
    customerName,
    dueOn,
    date: { ...date, what: date.what as RecordDate['what'], ...(earliest === null ? {} : { earliest }) },
  }));
}

export async function countDates(db: Reader, query: DateQuery): Promise<number> {
  const { count } = await matching(db, query)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
