import { execFile } from 'node:child_process';
import { Menu, type MenuItemConstructorOptions, nativeImage, Tray } from 'electron';

/** The program's sign beside the clock. */
export interface TrayIcon {
  update(tooltip: string, menu: readonly MenuItemConstructorOptions[]): void;
  destroy(): void;
}

const size = 22;
const patience = 2_000;

/** The sign, or null where this desktop shows none: then a closed window could not be brought back. */
export async function openTray(icon: string, onOpen: () => void): Promise<TrayIcon | null> {
  if (!(await showsTrays())) return null;
  try {
    const tray = new Tray(nativeImage.createFromPath(icon).resize({ width: size, height: size }));
    tray.on('click', onOpen);
    return {
      update(tooltip, menu) {
        tray.setToolTip(tooltip);
        tray.setContextMenu(Menu.buildFromTemplate([...menu]));
      },
      destroy: () => tray.destroy(),
    };
  } catch {
    return null;
  }
}

/** Windows and macOS always; a Linux desktop where somebody watches for such signs (StatusNotifierWatcher on the session bus). */
function showsTrays(): Promise<boolean> {
  if (process.platform !== 'linux') return Promise.resolve(true);
  const call = [
    '--session',
    '--print-reply',
    '--dest=org.freedesktop.DBus',
    '/org/freedesktop/DBus',
    'org.freedesktop.DBus.NameHasOwner',
    'string:org.kde.StatusNotifierWatcher',
  ];
  return new Promise((done) => {
    execFile('dbus-send', call, { timeout: patience }, (error, answer) =>
      done(error === null && answer.includes('boolean true')),
    );
  });
}
