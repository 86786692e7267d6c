import { powerMonitor } from 'electron';
import type { Emit } from '../ipc/events';
import { createNotifications } from '../platform/notifications';
import type { DesktopRoom } from './desktop';
import type { Ground } from './ground';
import { noticesOf } from './reminder-notice';
import { type ReminderLook, Reminders } from './reminders';
import type { StoreKeeper } from './store-keeper';

/** Reminders of the records that are open, on the desktop and in the window. */
export interface Reminding {
  readonly reminders: Reminders;
  /** The room's, after which the reminders look again where the records changed. */
  readonly emit: Emit;
}

export function remind(ground: Ground, keeper: StoreKeeper, room: DesktopRoom): Reminding {
  const { desktop } = room;
  const notifications = createNotifications({ icon: ground.paths.icon, log: ground.log });
  const tell = ({ unshown, dueToday }: ReminderLook): void => {
    desktop.tray.tellDue(dueToday);
    if (unshown.length === 0) return;
    ground.log.info('reminded', { count: unshown.length });
    for (const { title, body, thing } of noticesOf(unshown, room.texts())) {
      const onClick = (): void => {
        desktop.focus();
        room.emit('reminder.open', { thing });
      };
      notifications.show({ title, body, onClick });
    }
    room.emit('reminder.changed', {});
  };
  const reminders = new Reminders({
    clock: ground.clock,
    log: ground.log,
    take: async () => (await keeper.records?.takeReminders()) ?? null,
    tell,
  });
  const woke = (): void => reminders.woke();
  powerMonitor.on('resume', woke);
  powerMonitor.on('unlock-screen', woke);
  const emit: Emit = (name, payload) => {
    room.emit(name, payload);
    if (name === 'store.changed') reminders.changed();
  };
  return { reminders, emit };
}
