import type { Store } from '../../data';
import type { CallContext } from '../context';
import type { ServiceCalls } from '../index';
import type { Pending, ReminderParts } from './pending';

/** Reminders are looked at some seconds after the start, which does without them. */
const useCases = () => import('./acts');

/** What the operator is reminded of, and what he does about it. */
export const reminderChannels = (
  store: Store,
  parts: ReminderParts,
): Pick<ServiceCalls, 'reminder.list' | 'reminder.snooze' | 'reminder.seen'> => ({
  'reminder.list': async (context) => {
    const { pendingReminders } = await import('./pending');
    return store.read(async (db) => {
      const { waiting, snoozed, isCut } = await pendingReminders(db, parts, context);
      return { waiting, snoozed, isCut };
    });
  },
  'reminder.snooze': async (context, input) => {
    const { snoozeReminders } = await useCases();
    return store.write((trx) => snoozeReminders(trx, parts, context, input));
  },
  'reminder.seen': async (context, input) => {
    const { seeReminders } = await useCases();
    return store.write((trx) => seeReminders(trx, parts, context, input));
  },
});

/** What has come and was not shown yet, as shown from now on; and when to look again. */
export type TakeReminders = (
  context: CallContext,
) => Promise<Pick<Pending, 'unshown' | 'nextAt' | 'dueToday'>>;

export const reminderTaker =
  (store: Store, parts: ReminderParts): TakeReminders =>
  async (context) => {
    const { takeUnshown } = await useCases();
    return store.write((trx) => takeUnshown(trx, parts, context));
  };
