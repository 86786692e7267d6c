import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type BusCall, type BusValues, SessionBus } from './session-bus';

/** A notification as the desktop got it. */
export interface ShownNotification {
  readonly id: number;
  readonly title: string;
  readonly body: string;
  /** Epoch milliseconds of this PC. */
  readonly at: number;
}

/** A desktop that shows notifications (org.freedesktop.Notifications) and, once asked to, trays; it keeps what it was told. */
export interface NotificationServer {
  readonly shown: readonly ShownNotification[];
  /** From now on there is somewhere to show trays (org.kde.StatusNotifierWatcher). */
  showTrays(): void;
  /** How many trays were shown. */
  trays(): number;
  /** The person clicks it. */
  click(id: number): void;
  close(): void;
}

const where = 'org.freedesktop.Notifications';

/** A session bus of its own for what this process starts from now on: programs of other tests notify elsewhere. Gives the way back. */
async function ownSessionBus(): Promise<() => void> {
  const before = process.env.DBUS_SESSION_BUS_ADDRESS;
  const daemon = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [address] = (await once(daemon.stdout, 'data')) as [Buffer];
  process.env.DBUS_SESSION_BUS_ADDRESS = address.toString().trim();
  return () => {
    daemon.kill();
    if (before === undefined) delete process.env.DBUS_SESSION_BUS_ADDRESS;
    else process.env.DBUS_SESSION_BUS_ADDRESS = before;
  };
}

export async function startNotificationServer(): Promise<NotificationServer> {
  const shown: ShownNotification[] = [];
  const answer = ({ member, args }: BusCall): BusValues => {
    if (member === 'GetCapabilities') return [['as', ['body', 'actions']]];
    if (member === 'GetServerInformation') {
      return [
        ['s', 'test'],
        ['s', 'test'],
        ['s', '1'],
        ['s', '1.2'],
      ];
    }
    if (member === 'Get') return [['b-variant', 1]];
    if (member !== 'Notify') return [];
    const id = shown.length + 1;
    shown.push({ id, title: String(args[3]), body: String(args[4]), at: Date.now() });
    return [['u', id]];
  };
  const leaveBus = await ownSessionBus();
  const bus = await SessionBus.open(answer);
  bus.own(where);
  return {
    shown,
    showTrays: () => bus.own('org.kde.StatusNotifierWatcher'),
    trays: () => bus.calls.filter(({ member }) => member === 'RegisterStatusNotifierItem').length,
    click: (id) =>
      bus.signal('/org/freedesktop/Notifications', where, 'ActionInvoked', [
        ['u', id],
        ['s', 'default'],
      ]),
    close: () => {
      bus.close();
      leaveBus();
    },
  };
}
