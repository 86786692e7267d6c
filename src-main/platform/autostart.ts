import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';

/** What the system is to start. */
export interface StartCommand {
  readonly name: string;
  readonly executable: string;
  readonly args: readonly string[];
}

/** ⚙ Start with the system, for whoever is signed in to it. @throws Error when the entry cannot be written */
export function setAutostart(isOn: boolean, command: StartCommand): void {
  const { executable, args } = command;
  if (process.platform === 'linux') {
    writeEntry(isOn, join(configHome(), 'autostart'), command);
    return;
  }
  app.setLoginItemSettings({ openAtLogin: isOn, path: executable, args: [...args] });
}

/** XDG Base Directory: an empty or relative value counts as none. */
function configHome(): string {
  const given = process.env.XDG_CONFIG_HOME ?? '';
  return given.startsWith('/') ? given : join(homedir(), '.config');
}

const entryName = 'customer-desk.desktop';

/** Whole or not at all: a start of the PC must never read half an entry (Desktop Application Autostart). */
function writeEntry(isOn: boolean, folder: string, { name, executable, args }: StartCommand): void {
  const path = join(folder, entryName);
  if (!isOn) {
    rmSync(path, { force: true });
    return;
  }
  mkdirSync(folder, { recursive: true });
  const lines = [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${name}`,
    `Exec=${[executable, ...args].map(quoted).join(' ')}`,
    'Terminal=false',
  ];
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, `${lines.join('\n')}\n`);
  renameSync(unfinished, path);
}

/** An argument of Exec (Desktop Entry Specification): quoted, with the reserved characters escaped twice and `%` doubled. */
const quoted = (argument: string): string =>
  `"${argument
    .replaceAll(/["`$\\]/g, (found) => `\\${found}`)
    .replaceAll('\\', '\\\\')
    .replaceAll('%', '%%')}"`;
