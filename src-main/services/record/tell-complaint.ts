import { type Complaint, hasRunningClocks } from '@shared/domain/complaint';
import { type FeedbackSheet, isSheetComplete } from '@shared/domain/feedback';
import { factsOf, type RecordKind, type StoredRecord } from '@shared/domain/record';
import type { Trx } from '../../data';
import { findComplaint } from '../../data/repositories/complaints';
import { listRecords } from '../../data/repositories/record-list';
import { complaintIdsOf, findRecord } from '../../data/repositories/records';
import { saveComplaint } from '../complaint/save';
import type { CallContext } from '../context';
import type { LoadEnvironment } from '../environment';

/** Where a complaint names the paper that was written about it. */
const numberFields = {
  'goods-return': 'returnNumber',
  'feedback-sheet': 'feedbackSheetNumber',
  notice: 'noticeNumber',
} as const satisfies { readonly [K in RecordKind]?: keyof Complaint };

type Telling = keyof typeof numberFields;

const isTelling = (kind: RecordKind): kind is Telling => kind in numberFields;

/** A record as it was and as it is; `before` is null where it is new. */
export interface Written {
  readonly before: StoredRecord | null;
  readonly after: StoredRecord;
  readonly isVoid: boolean;
}

/**
 * The complaints that a return, a notice or a feedback sheet names learn its number, where they name none yet, and whether the sheet is complete:
 * their closing asks for it (5.3.7). One it names no more, and all of a void one, forget it and learn of the next paper that names them.
 * Closed and void ones stay as they are. @throws ServiceError
 */
export async function tellComplaints(
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  { before, after, isVoid }: Written,
): Promise<void> {
  const { kind } = after;
  if (!isTelling(kind)) return;
  const named = isVoid ? [] : namedBy(after);
  const left = (before === null ? [] : namedBy(before)).filter((number) => !named.includes(number));
  for (const id of await complaintIdsOf(trx, left)) {
    const next = await nextPaperOf(trx, kind, id);
    const change = (complaint: Complaint): Complaint => {
      const free = told(complaint, after, kind, true);
      return next === null ? free : told(free, next, kind, false);
    };
    await tellComplaint(trx, load, context, { id, change, reason: after.number });
  }
  for (const id of await complaintIdsOf(trx, named)) {
    const change = (complaint: Complaint): Complaint => told(complaint, after, kind, false);
    await tellComplaint(trx, load, context, { id, change, reason: after.number });
  }
}

const namedBy = ({ kind, body }: StoredRecord): readonly string[] =>
  factsOf<RecordKind>(kind, body).complaintNumbers;

/** The first paper of a kind about a complaint that stands; null where there is none. */
async function nextPaperOf(trx: Trx, kind: Telling, complaintId: string): Promise<StoredRecord | null> {
  const [line] = await listRecords(trx, {
    kind,
    complaintId,
    sort: 'number',
    descending: false,
    offset: 0,
    limit: 1,
  });
  return line === undefined ? null : ((await findRecord(trx, line.id))?.stored ?? null);
}

async function tellComplaint(
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  {
    id,
    change,
    reason,
  }: {
    readonly id: string;
    readonly change: (complaint: Complaint) => Complaint;
    readonly reason: string;
  },
): Promise<void> {
  const found = await findComplaint(trx, id);
  if (found === null || found.isVoid) return;
  const { version, body: before } = found.stored;
  if (!hasRunningClocks(before) || before.milestones.closure.doneAt !== null) return;
  const body = change(before);
  if (body === before) return;
  const note = { reason, approver: '', proof: '' };
  await saveComplaint(trx, load, context, { id, version, body, note });
}

function told(
  complaint: Complaint,
  { number, body }: StoredRecord,
  kind: Telling,
  isVoid: boolean,
): Complaint {
  const field = numberFields[kind];
  const named = isVoid && complaint[field] === number ? '' : complaint[field] || (isVoid ? '' : number);
  const isOwn = kind === 'feedback-sheet' && (complaint[field] === number || named === number);
  const isComplete = isOwn
    ? !isVoid && isSheetComplete(body as FeedbackSheet)
    : complaint.feedbackSheetComplete;
  const isSame = named === complaint[field] && isComplete === complaint.feedbackSheetComplete;
  return isSame ? complaint : { ...complaint, [field]: named, feedbackSheetComplete: isComplete };
}
