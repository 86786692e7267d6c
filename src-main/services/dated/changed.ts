import {
  type DatedThing,
  datedKinds,
  type MovedThing,
  movedThings,
  type RestingThing,
  restingThings,
} from '@shared/domain/dated';
import { milestoneKinds } from '@shared/domain/deadline';
import type { Trx } from '../../data';
import { appendHistories, lastHashOf, type NewEntry } from '../../data/repositories/history';
import type { CallContext } from '../context';
import type { Environment } from '../environment';
import { gatherDated } from './gather';

export interface ChangedThings {
  readonly things: readonly MovedThing[];
  readonly resting: readonly RestingThing[];
}

const milestones: readonly string[] = milestoneKinds;
const kindsOfRecords = datedKinds.filter((kind) => !milestones.includes(kind));
/** Before any complaint and after any plan. */
const ever = { from: '2000-01-01', to: '2199-12-31' };

/** What of records is open and has a date; the clocks of complaints are worked out by `complaint/recompute`. */
export const openThings = async (trx: Trx, environment: Environment): Promise<readonly DatedThing[]> =>
  (await gatherDated(trx, environment, { ...ever, kinds: kindsOfRecords, isOpen: true })).things;

/** What a change of calendar or rules that is written by now did to the dates of records; what moved goes into their histories. */
export async function tellChangedThings(
  trx: Trx,
  context: CallContext,
  change: {
    readonly before: Environment;
    readonly after: Environment;
    /** As they stood before. */
    readonly things: readonly DatedThing[];
    readonly reason: string;
  },
): Promise<ChangedThings> {
  const { before, after, reason } = change;
  const now = context.clock.now();
  const things = await openThings(trx, after);
  const moved = movedThings(change.things, things);
  const entries: NewEntry[] = [];
  for (const recordId of new Set(moved.map(({ thing }) => thing.recordId))) {
    const ofRecord = moved.filter(({ thing }) => thing.recordId === recordId);
    entries.push({
      at: after.instant(now),
      operator: context.operator.name,
      area: 'record',
      recordId,
      action: 'recompute',
      reason,
      changes: ofRecord.map(({ thing, old }) => ({ path: `due.${thing.what}`, old, new: thing.due })),
      // The record itself did not change.
      recordHash: (await lastHashOf(trx, 'record', recordId)) ?? '',
    });
  }
  await appendHistories(trx, entries);
  return {
    things: moved,
    resting: restingThings(things, after.day(now), before.calendar.fact, after.calendar.fact),
  };
}
