import type { RegisterRow } from '@shared/domain/complaint';
import { type MilestoneKind, milestoneKinds } from '@shared/domain/deadline';
import type { Trx } from '../../data';
import {
  complaintsAt,
  type FoundComplaint,
  recordHash,
  updateReadModel,
} from '../../data/repositories/complaints';
import { appendHistories, type NewEntry } from '../../data/repositories/history';
import { breathe } from '../breathe';
import type { CallContext } from '../context';
import type { Environment } from '../environment';
import { type AgreedTimes, agreedTimesOf, rowOf } from './dates';

/** A due date that a change of rules moved, old → new. */
export interface MovedDue {
  readonly number: string;
  readonly kind: MilestoneKind;
  readonly old: string;
  readonly new: string;
  /** It was done or already due when it moved: such a change needs reason, proof and 审核人. */
  readonly wasDueOrDone: boolean;
}

const chunk = 200;

/**
 * Works out the dates of the given complaints anew (rules, calendar or the customer's agreement changed) and writes what moved into
 * their lists and histories. The records themselves do not change.
 */
export async function recomputeDates(
  trx: Trx,
  environment: Environment,
  context: CallContext,
  positions: readonly number[],
  reason: string,
): Promise<readonly MovedDue[]> {
  const moved: MovedDue[] = [];
  const agreed = createAgreedCache(trx);
  for (let index = 0; index < positions.length; index += chunk) {
    const found = await complaintsAt(trx, positions.slice(index, index + chunk));
    const entries: NewEntry[] = [];
    for (const complaint of found) {
      const row = rowOf(complaint, environment, await agreed(complaint));
      if (JSON.stringify(row) === JSON.stringify(complaint.row)) continue;
      await updateReadModel(trx, complaint, row);
      const differences = movedBetween(complaint.row, row, context.clock.now());
      if (differences.length === 0) continue;
      moved.push(...differences);
      entries.push(entryOf(complaint, differences, environment, context, reason));
    }
    await appendHistories(trx, entries);
    await breathe();
  }
  return moved;
}

function createAgreedCache(trx: Trx): (complaint: FoundComplaint) => Promise<AgreedTimes> {
  const known = new Map<string, AgreedTimes>();
  return async ({ stored }) => {
    const { id } = stored.body.customer;
    if (id === null) return null;
    const cached = known.get(id);
    if (cached !== undefined) return cached;
    const read = await agreedTimesOf(trx, stored.body);
    known.set(id, read);
    return read;
  };
}

function movedBetween(before: RegisterRow, after: RegisterRow, now: number): readonly MovedDue[] {
  const [was, is] = [before.milestones, after.milestones];
  if (was === null || is === null) return [];
  return (
    milestoneKinds
      // A date may read the same and yet end at another moment, in another time zone.
      .filter((kind) => was[kind].due !== is[kind].due || was[kind].endsAt !== is[kind].endsAt)
      .map((kind) => ({
        number: after.number,
        kind,
        old: was[kind].due,
        new: is[kind].due,
        wasDueOrDone: was[kind].doneAt !== null || was[kind].endsAt <= now,
      }))
  );
}

const entryOf = (
  complaint: FoundComplaint,
  moved: readonly MovedDue[],
  environment: Environment,
  { operator, clock }: CallContext,
  reason: string,
): NewEntry => ({
  at: environment.instant(clock.now()),
  operator: operator.name,
  area: 'complaint',
  recordId: complaint.stored.id,
  action: 'recompute',
  reason,
  changes: moved.map((due) => ({ path: `milestones.${due.kind}.due`, old: due.old, new: due.new })),
  recordHash: recordHash(complaint),
});
