import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join, resolve } from 'node:path';

/** Folder of the records when the command line names none, below the system's folder for program data. */
const OWN_FOLDER = 'customer-desk';

/** Beside it, the folder the person chose instead (remember-folder.ts writes it). */
export const POINTER = 'customer-desk-folder.txt';

/**
 * Absolute data folder of this run: the one of the command line, the one the person chose, or the usual one. The
 * system's own folder for program data is made when it is missing.
 */
export function dataFolderOf(given: string | null, appData: string): string {
  if (given !== null) return resolve(given);
  mkdirSync(appData, { recursive: true });
  return rememberedFolder(appData) ?? join(appData, OWN_FOLDER);
}

function rememberedFolder(appData: string): string | null {
  const pointer = join(appData, POINTER);
  const folder = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : '';
  return isAbsolute(folder) ? folder : null;
}

/**
 * Where the shell keeps what is not a record: Chromium's profile, the window's place, the log. It lies inside the data
 * folder, which makes one running program per folder; when that folder cannot be written, in a temporary folder of the
 * same meaning, so that the program can still open and say what is wrong.
 */
export function shellFolderOf(dataFolder: string): string {
  const own = join(dataFolder, 'shell');
  if (canMake(own, dataFolder)) return own;
  const name = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16);
  const standIn = join(tmpdir(), `customer-desk-shell-${name}`);
  mkdirSync(standIn, { recursive: true, mode: 0o700 });
  return standIn;
}

/** Never a whole path: what a missing drive would have had must not be made in its place. */
function canMake(shellFolder: string, dataFolder: string): boolean {
  try {
    if (!existsSync(dirname(dataFolder))) return false;
    mkdirSync(shellFolder, { recursive: true });
    accessSync(shellFolder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
