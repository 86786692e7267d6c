import { epochOf } from '@shared/domain/calendar';
import {
  categories,
  complaintOf,
  episodesOf,
  type RegisterRow,
  type StoredComplaint,
  statuses,
} from '@shared/domain/complaint';
import { milestoneKinds } from '@shared/domain/deadline';
import { nameOrder } from '../pinyin';
import type { ComplaintTable, Reader, Trx } from '../schema';
import { complaintText, fold } from '../sqlite/search';
import { statement } from '../sqlite/statement';
import { addCostLines, replaceCostLines } from './cost-lines';
import { gapsIn, hashAsKept, identityColumns, identityOf, voidingOf } from './numbered';

/** A complaint as the store holds it: the record, and whether its number was voided. */
export interface ComplaintRecord {
  readonly stored: StoredComplaint;
  readonly isVoid: boolean;
  readonly voidReason: string;
  /** Given with the save that voids it, epoch milliseconds; afterwards it is the end of the record. */
  readonly voidedAt?: number;
}

export interface FoundComplaint extends ComplaintRecord {
  readonly position: number;
  /** The body, letter for letter as it is kept. */
  readonly bodyText: string;
  readonly row: RegisterRow;
  /** Closed, withdrawn or voided, epoch milliseconds; null while it goes on. */
  readonly endedAt: number | null;
}

export const recordHash = (found: FoundComplaint): string => hashAsKept(found, found.bodyText);

/** Writes a new record with its lists and search index. Answers its hash for the history. */
export async function insertComplaint(
  trx: Trx,
  record: ComplaintRecord,
  row: RegisterRow,
  extra: { readonly token: string; readonly year: number; readonly sequence: number },
): Promise<string> {
  const { stored } = record;
  const body = JSON.stringify(stored.body);
  const { position } = await trx
    .insertInto('complaint')
    .values({
      ...identityColumns(record),
      ...listColumns(row),
      ...spanColumns(record),
      ...(await nameColumns(row)),
      ...extra,
    })
    .returning('position')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('complaint_body')
    .values({ position, row: JSON.stringify(row), body })
    .execute();
  await insertDueDays(trx, position, row);
  await addCostLines(trx, position, record, row);
  await complaintText.add(trx, position, fold(searchText(stored)));
  return hashAsKept(record, body);
}

/** Replaces a record, its lists and search index. Answers its hash for the history. */
export async function updateComplaint(
  trx: Trx,
  before: FoundComplaint,
  record: ComplaintRecord,
  row: RegisterRow,
): Promise<string> {
  const { stored } = record;
  const body = JSON.stringify(stored.body);
  const isRenamed = before.row.customerName !== row.customerName;
  const columns = {
    ...identityColumns(record),
    ...listColumns(row),
    ...spanColumns(record),
    ...(isRenamed ? await nameColumns(row) : {}),
  };
  const update = isRenamed ? updateRenamed : updateKept;
  await update(trx, { position: before.position, ...columns });
  await updateBody(trx, { position: before.position, row: JSON.stringify(row), body });
  await replaceDueDays(trx, before.position, before.row, row);
  await replaceCostLines(trx, before, record, row);
  await complaintText.replace(trx, before.position, fold(searchText(stored)));
  return hashAsKept(record, body);
}

type ListRow = Partial<Omit<ComplaintTable, 'position'>>;

const updateColumns = (trx: Trx, { position, ...columns }: ListRow & { readonly position: number }) =>
  trx.updateTable('complaint').set(columns).where('position', '=', position).compile();

// Two texts: pinyin is written only with a new name.
const updateKept = statement(updateColumns);
const updateRenamed = statement(updateColumns);
const updateBody = statement(
  (
    trx: Trx,
    { position, row, body }: { readonly position: number; readonly row: string; readonly body: string },
  ) => trx.updateTable('complaint_body').set({ row, body }).where('position', '=', position).compile(),
);

/** Only what follows from the rules changed; the record itself stands. */
export async function updateReadModel(trx: Trx, before: FoundComplaint, row: RegisterRow): Promise<void> {
  const { next, milestones } = row;
  await trx
    .updateTable('complaint')
    .set({
      next_ends_at: next?.endsAt ?? null,
      next_aims_at: next?.aimsAt ?? null,
      is_provisional: isProvisional(milestones) ? 1 : 0,
    })
    .where('position', '=', before.position)
    .execute();
  await trx
    .updateTable('complaint_body')
    .set({ row: JSON.stringify(row) })
    .where('position', '=', before.position)
    .execute();
  await replaceDueDays(trx, before.position, before.row, row);
}

/** From the first receipt to the end: what a month's register is found by. */
function spanColumns({
  stored,
  voidedAt,
}: ComplaintRecord): Pick<ComplaintTable, 'first_received_at' | 'ended_at'> {
  const episodes = episodesOf(stored.body, stored.registeredAt, voidedAt ?? null);
  const receipts = episodes.map(({ receivedAt }) => receivedAt);
  return { first_received_at: Math.min(...receipts), ended_at: episodes.at(-1)?.endedAt ?? null };
}

type ListColumns = Omit<
  ComplaintTable,
  | keyof ReturnType<typeof identityColumns>
  | keyof ReturnType<typeof spanColumns>
  | 'position'
  | 'token'
  | 'year'
  | 'sequence'
  | 'customer_name'
  | 'customer_order'
>;

/** Pinyin is looked up only where the name is new. */
const nameColumns = async ({
  customerName,
}: RegisterRow): Promise<Pick<ComplaintTable, 'customer_name' | 'customer_order'>> => ({
  customer_name: customerName,
  customer_order: await nameOrder(customerName),
});

function listColumns(row: RegisterRow): ListColumns {
  const isEnded =
    row.isVoid ||
    row.closedAt !== null ||
    row.sideStates.includes('withdrawn') ||
    row.sideStates.includes('historical-import');
  return {
    received_at: epochOf(row.receivedAt),
    customer_id: row.customerId,
    channel: row.channel,
    category: row.category,
    category_rank: row.category === null ? null : categories.indexOf(row.category),
    stage: row.stage,
    branch: row.branch,
    severity: row.severity,
    status: row.status,
    status_rank: statuses.indexOf(row.status),
    next_ends_at: row.next?.endsAt ?? null,
    next_aims_at: row.next?.aimsAt ?? null,
    closed_at: row.closedAt === null ? null : epochOf(row.closedAt),
    is_open: isEnded ? 0 : 1,
    is_provisional: isProvisional(row.milestones) ? 1 : 0,
  };
}

const isProvisional = (milestones: RegisterRow['milestones']): boolean =>
  milestones !== null && Object.values(milestones).some((milestone) => milestone.isProvisional);

interface DueDay {
  readonly kind: string;
  readonly day: string;
}

/** The factory-local day each milestone falls due on, a later one agreed with the customer counted in. */
const dueDaysOf = ({ milestones }: RegisterRow): readonly DueDay[] =>
  milestones === null
    ? []
    : Object.entries(milestones).map(([kind, { day, agreed }]) => ({ kind, day: agreed?.day ?? day }));

async function insertDueDays(trx: Trx, position: number, row: RegisterRow): Promise<void> {
  const days = dueDaysOf(row).map(({ kind, day }) => ({ position, kind, day }));
  if (days.length > 0) await trx.insertInto('complaint_due').values(days).execute();
}

async function replaceDueDays(
  trx: Trx,
  position: number,
  before: RegisterRow,
  after: RegisterRow,
): Promise<void> {
  const keyOf = (row: RegisterRow): string => JSON.stringify(dueDaysOf(row));
  if (keyOf(before) === keyOf(after)) return;
  await trx.deleteFrom('complaint_due').where('position', '=', position).execute();
  await insertDueDays(trx, position, after);
}

/** Ids and files, wherever they stand: nobody remembers them. */
const unsearchedKeys: ReadonlySet<string> = new Set([
  'id',
  'partId',
  'companyId',
  'attachmentIds',
  'photoIds',
]);

/** Choices, which nobody searches for by their stored word; rows are `*`. The same name elsewhere may be free text (costs.*.kind). */
const unsearchedPaths: ReadonlySet<string> = new Set([
  'channel',
  'form',
  'category',
  'stage',
  'branch',
  'foundAt',
  'severity',
  'countingRule',
  'replyForm',
  'replyVerdict',
  'stageChanges.*.from',
  'stageChanges.*.to',
  'subIssues.*.category',
  'subIssues.*.stage',
  'subIssues.*.branch',
  'liability.*.party',
  'verifications.*.verdict',
  'requests.*.kind',
  'controlledShipping.level',
  'ppmAppeal.state',
  ...milestoneKinds.flatMap((kind) =>
    [`milestones.${kind}`, `pastRounds.*.milestones.${kind}`].flatMap((at) => [
      `${at}.customerTime`,
      `${at}.way`,
    ]),
  ),
]);

const looksLikeMoment = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}[+-]\d{2}:\d{2})?$/;

/** Every text and number of a complaint that a person could remember, one per line. */
export function searchText(stored: StoredComplaint): string {
  const texts = new Set([stored.number, stored.registeredBy]);
  collectTexts(stored.body, '', texts);
  return [...texts].join('\n');
}

function collectTexts(value: object, path: string, texts: Set<string>): void {
  for (const [name, inner] of Object.entries(value) as readonly (readonly [string, unknown])[]) {
    const isText = typeof inner === 'string' && inner !== '';
    if ((!isText && (typeof inner !== 'object' || inner === null)) || unsearchedKeys.has(name)) continue;
    const at = pathOf(path, Array.isArray(value) ? '*' : name);
    if (unsearchedPaths.has(at)) continue;
    if (!isText) collectTexts(inner as object, at, texts);
    else if (!looksLikeMoment.test(inner)) texts.add(inner);
  }
}

const pathOf = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

const foundColumns = [
  'complaint.position',
  'complaint.id',
  'complaint.number',
  'complaint.version',
  'complaint.is_void',
  'complaint.void_reason',
  'complaint.registered_at',
  'complaint.registered_by',
  'complaint.form_revision',
  'complaint.ended_at',
  'complaint_body.row',
  'complaint_body.body',
] as const;

const withBody = (db: Reader) =>
  db
    .selectFrom('complaint')
    .innerJoin('complaint_body', 'complaint_body.position', 'complaint.position')
    .select(foundColumns);

type FoundRow = Awaited<ReturnType<ReturnType<typeof withBody>['execute']>>[number];

const foundOf = (found: FoundRow): FoundComplaint => ({
  position: found.position,
  bodyText: found.body,
  stored: { ...identityOf(found), body: complaintOf(JSON.parse(found.body) as object) },
  ...voidingOf(found),
  endedAt: found.ended_at,
  row: JSON.parse(found.row) as RegisterRow,
});

export async function findComplaint(db: Reader, id: string): Promise<FoundComplaint | null> {
  const [found] = await selectById(db, { id });
  return found === undefined ? null : foundOf(found);
}

const selectById = statement((db: Reader, { id }: { readonly id: string }) =>
  withBody(db).where('complaint.id', '=', id).compile(),
);

export async function findComplaintByToken(db: Reader, token: string): Promise<FoundComplaint | null> {
  const found = await withBody(db).where('complaint.token', '=', token).executeTakeFirst();
  return found === undefined ? null : foundOf(found);
}

/** Whole records by position, in that order; missing ones are left out. */
export async function complaintsAt(
  db: Reader,
  positions: readonly number[],
): Promise<readonly FoundComplaint[]> {
  if (positions.length === 0) return [];
  const found = await withBody(db).where('complaint.position', 'in', positions).execute();
  const byPosition = new Map(found.map((row) => [row.position, foundOf(row)] as const));
  return positions.flatMap((position) => byPosition.get(position) ?? []);
}

/** Positions of complaints that are not void, of one customer or all: a change of rules moves open dates and judges done ones anew. */
export async function datedPositions(db: Reader, customerId: string | null): Promise<readonly number[]> {
  const all = db
    .selectFrom('complaint')
    .select('position')
    .where((eb) => eb('is_void', '=', eb.lit(0)))
    .orderBy('position');
  const rows = await (customerId === null ? all : all.where('customer_id', '=', customerId)).execute();
  return rows.map(({ position }) => position);
}

/** Every position, in order of registration. */
export async function allPositions(db: Reader): Promise<readonly number[]> {
  const rows = await db.selectFrom('complaint').select('position').orderBy('position').execute();
  return rows.map(({ position }) => position);
}

/** Years whose numbers are not 1, 2, 3 … up to the counter; empty when all are. */
export async function numberGaps(db: Reader): Promise<readonly string[]> {
  const used = await db
    .selectFrom('complaint')
    .select((eb) => ['year', eb.fn.countAll<number>().as('count'), eb.fn.max('sequence').as('highest')])
    .groupBy('year')
    .execute();
  const counters = await db
    .selectFrom('counter')
    .select(['year', 'last'])
    .where('kind', '=', 'complaint')
    .execute();
  return gapsIn(
    used.map(({ year, ...numbers }) => ({ series: String(year), ...numbers })),
    counters.map(({ year, last }) => ({ series: String(year), last })),
  );
}

/** What the figures of a customer are reckoned from: complaints first received from a moment on, voided ones left out. */
export async function complaintsOfCustomer(
  db: Reader,
  customerId: string,
  from: number,
): Promise<readonly { readonly firstReceivedAt: number; readonly found: FoundComplaint }[]> {
  const rows = await withBody(db)
    .select('complaint.first_received_at')
    .where('complaint.customer_id', '=', customerId)
    .where('complaint.first_received_at', '>=', from)
    .where((eb) => eb('complaint.is_void', '=', eb.lit(0)))
    .execute();
  return rows.map((row) => ({ firstReceivedAt: row.first_received_at, found: foundOf(row) }));
}
