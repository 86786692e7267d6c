import { Notification } from 'electron';
import type { Logger } from './log';

export interface Notice {
  readonly title: string;
  readonly body: string;
  readonly onClick: () => void;
}

/** The desktop's notifications. */
export interface Notifications {
  /** Does nothing where the desktop shows none: the list in the window says the same. */
  show(notice: Notice): void;
  /** Takes back what still stands. */
  close(): void;
}

/** As many stay clickable; an older one still brings nothing but its words. */
const kept = 20;

export function createNotifications({
  icon,
  log,
}: {
  readonly icon: string;
  readonly log: Pick<Logger, 'warn'>;
}): Notifications {
  // One that nobody refers to is collected, and its click with it.
  const shown = new Set<Notification>();
  return {
    show({ title, body, onClick }) {
      if (!Notification.isSupported()) return;
      const notification = new Notification({ title, body, icon });
      notification.on('click', onClick);
      notification.on('close', () => shown.delete(notification));
      notification.on('failed', (_event, error) => void log.warn('notification-failed', { error }));
      shown.add(notification);
      const [oldest] = shown;
      if (shown.size > kept && oldest !== undefined) shown.delete(oldest);
      notification.show();
    },
    close() {
      for (const notification of shown) notification.close();
      shown.clear();
    },
  };
}
