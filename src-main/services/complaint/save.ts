import type { Answer, ChangeNote, Input } from '@shared/contract';
import { type Complaint, checkChange, checkComplaint, checkReferences } from '@shared/domain/complaint';
import { type Dues, milestoneKinds } from '@shared/domain/deadline';
import type { Finding } from '@shared/domain/finding';
import { checkRights } from '@shared/domain/person';
import { isSame, sharing } from '@shared/domain/same';
import type { Trx } from '../../data';
import { type ComplaintRecord, findComplaint, updateComplaint } from '../../data/repositories/complaints';
import { deleteDraft, findDraft } from '../../data/repositories/drafts';
import { appendHistory } from '../../data/repositories/history';
import { demandChangeable } from '../changeable';
import type { CallContext } from '../context';
import { type Change, diff } from '../diff';
import type { LoadEnvironment } from '../environment';
import { approvalsOf, checkNoteApprover, demandRight } from '../rights';
import { refuseErrors } from '../service-error';
import { agreedTimesOf, duesOf, rowWith } from './dates';
import { demandReferences } from './references';
import { stampEntries } from './stamp';

/**
 * Saves a changed complaint: the version it started from must still be the newest, the rules must hold, and everything that
 * differs goes into its history. A save that changes nothing writes nothing.
 * @throws ServiceError `forbidden` (no right, or voided), `not-found`, `stale`, `invalid`
 */
export async function saveComplaint(
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  input: Input<'complaint.save'>,
): Promise<Answer<'complaint.save'>> {
  demandRight(context, 'write');
  const found = demandChangeable(await findComplaint(trx, input.id), input.id, input.version);
  const before = found.stored.body;
  const environment = await load(trx);
  const now = context.clock.now();
  const at = environment.instant(now);
  const after = sharing(before, stampEntries(before, input.body, at));
  const findings = [...checkComplaint(after, now), ...checkReferences(after, found.stored.number)];
  refuseErrors(findings);
  await demandReferences(trx, before, after, environment.settings);
  const agreed = await agreedTimesOf(trx, after);
  const isSameCustomer = before.customer.id === after.customer.id;
  const agreedBefore = isSameCustomer ? agreed : await agreedTimesOf(trx, before);
  const duesBefore = duesOf(before, environment, agreedBefore);
  const duesAfter = duesOf(after, environment, agreed);
  const closingRules = environment.settings.closing;
  const approvals = approvalsOf(context, environment.settings);
  const more = [
    ...checkChange(before, after, {
      now,
      duesBefore: duesBefore ?? duesOf(withClocks(before), environment, agreedBefore),
      duesAfter,
      closingRules,
      timeZone: environment.rules.timeZone,
      note: input.note,
    }),
    ...checkRights(before, after, context.operator, approvals),
    ...checkNoteApprover(input.note, approvals),
  ];
  refuseErrors(more);
  const warnings: readonly Finding[] = [...findings, ...more];
  const changes = diff(before, after);
  await dropSavedDraft(trx, input);
  if (changes.length === 0) return { stored: found.stored, row: found.row, warnings };
  const record: ComplaintRecord = {
    stored: { ...found.stored, version: found.stored.version + 1, body: after },
    isVoid: false,
    voidReason: '',
  };
  const row = rowWith(record, environment, duesAfter);
  const hash = await updateComplaint(trx, found, record, row);
  await appendHistory(trx, {
    at,
    operator: context.operator.name,
    area: 'complaint',
    recordId: input.id,
    action: actionOf(before, after),
    reason: input.note.reason,
    changes: [...changes, ...movedDues(duesBefore, duesAfter), ...noteChanges(input.note)],
    recordHash: hash,
  });
  return { stored: record.stored, row, warnings };
}

/** What was due goes on counting for the rules while a withdrawal stops the clocks. */
const withClocks = (complaint: Complaint): Complaint => ({
  ...complaint,
  withdrawal: null,
  isHistoricalImport: false,
});

/** Only a draft that holds just what was saved has done its work; one with other words waits for its editor. */
async function dropSavedDraft(trx: Trx, { id, body }: Input<'complaint.save'>): Promise<void> {
  const draft = await findDraft(trx, 'complaint', id);
  if (draft !== null && isSame(draft.body, body)) await deleteDraft(trx, 'complaint', id);
}

function actionOf(before: Complaint, after: Complaint): string {
  if (after.pastRounds.length > before.pastRounds.length) return 'reopen';
  if (before.withdrawal === null && after.withdrawal !== null) return 'withdraw';
  const [was, is] = [before.milestones.closure.doneAt, after.milestones.closure.doneAt];
  return was === null && is !== null ? 'close' : 'save';
}

/** Due dates that a save moved, old → new (decisions.md, Deadlines). */
export function movedDues(before: Dues | null, after: Dues | null): readonly Change[] {
  return milestoneKinds.flatMap((kind) => {
    const [old, moved] = [before?.[kind].due ?? null, after?.[kind].due ?? null];
    return old === moved ? [] : [{ path: `milestones.${kind}.due`, old, new: moved }];
  });
}

/** Approver and proof of a moved clock stay with the entry that moved it. */
const noteChanges = ({ approver, proof }: ChangeNote): readonly Change[] => [
  ...(approver === '' ? [] : [{ path: 'note.approver', old: null, new: approver }]),
  ...(proof === '' ? [] : [{ path: 'note.proof', old: null, new: proof }]),
];
