import type { Input, ReminderEntry } from '@shared/contract';
import { epochOf } from '@shared/domain/calendar';
import { error } from '@shared/domain/finding';
import type { Trx } from '../../data';
import { appendHistories, lastHashOf, type NewEntry } from '../../data/repositories/history';
import { noteSeen, noteShown, noteSnoozed } from '../../data/repositories/reminders';
import type { CallContext } from '../context';
import { demandRight } from '../rights';
import { refuseErrors, ServiceError } from '../service-error';
import { type Pending, pendingReminders, type ReminderParts } from './pending';

/** The most days something may be put off. */
const mostDays = 31;
const day = 86_400_000;

/** What of the operator's reminders has not been shown yet; from now on it has. */
export async function takeUnshown(
  trx: Trx,
  parts: ReminderParts,
  context: CallContext,
): Promise<Pick<Pending, 'unshown' | 'nextAt' | 'dueToday'>> {
  const pending = await pendingReminders(trx, parts, context);
  const { instant } = await parts.load(trx);
  await noteShown(trx, context.operator.id, keysOf(pending.unshown), instant(context.clock.now()));
  return pending;
}

/**
 * Puts reminders off. The history of each record says who, until when and why (TSP01 5.3.5).
 * @throws ServiceError `forbidden`, `invalid`, `stale` where one of them is not in the operator's list any more
 */
export async function snoozeReminders(
  trx: Trx,
  parts: ReminderParts,
  context: CallContext,
  { keys, until, reason }: Input<'reminder.snooze'>,
): Promise<null> {
  demandRight(context, 'write');
  const now = context.clock.now();
  const end = epochOf(until);
  refuseErrors([
    ...(reason.trim() === '' ? [error('reason', 'needs-reason')] : []),
    ...(Number.isNaN(end) || end <= now || end > now + mostDays * day ? [error('until', 'not-a-time')] : []),
  ]);
  const entries = await listedOf(trx, parts, context, keys);
  const { instant } = await parts.load(trx);
  const at = instant(now);
  await noteSnoozed(trx, context.operator.id, keys, { at, until, reason: reason.trim() });
  const lines: NewEntry[] = [];
  for (const { thing, since, snoozedUntil } of entries) {
    const area = thing.source === 'complaint' ? 'complaint' : 'record';
    lines.push({
      at,
      operator: context.operator.name,
      area,
      recordId: thing.recordId,
      action: 'snooze',
      reason: reason.trim(),
      changes: [{ path: `reminder.${thing.what}`, old: snoozedUntil ?? since, new: until }],
      // The record itself did not change.
      recordHash: (await lastHashOf(trx, area, thing.recordId)) ?? '',
    });
  }
  await appendHistories(trx, lines);
  return null;
}

/** The operator knows: these steps are shown to him no more. */
export async function seeReminders(
  trx: Trx,
  parts: ReminderParts,
  context: CallContext,
  { keys }: Input<'reminder.seen'>,
): Promise<null> {
  await listedOf(trx, parts, context, keys);
  const { instant } = await parts.load(trx);
  await noteSeen(trx, context.operator.id, keys, instant(context.clock.now()));
  return null;
}

/** @throws ServiceError `stale`: the thing was done, or its due or step is another by now */
async function listedOf(
  trx: Trx,
  parts: ReminderParts,
  context: CallContext,
  keys: readonly string[],
): Promise<readonly ReminderEntry[]> {
  const { waiting, snoozed } = await pendingReminders(trx, parts, context);
  const listed = new Map([...waiting, ...snoozed].map((entry) => [entry.key, entry]));
  return keys.map((key) => {
    const entry = listed.get(key);
    if (entry === undefined) throw new ServiceError('stale', { key });
    return entry;
  });
}

const keysOf = (entries: readonly ReminderEntry[]): readonly string[] => entries.map(({ key }) => key);
