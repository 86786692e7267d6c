import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { safeStorage } from 'electron';

/** Passwords by what they open. Kept by the system for this person where it can, else in memory until the program ends. */
export interface Secrets {
  /** The system keeps them. */
  readonly isKept: () => boolean;
  readonly get: (name: string) => string | null;
  readonly set: (name: string, secret: string) => void;
  readonly forget: (name: string) => void;
}

const fileName = 'secrets.json';

/** On Linux, where no keyring answers, Chromium writes with a password that everybody knows: that is plain text. */
const isSafe = (): boolean =>
  safeStorage.isEncryptionAvailable() &&
  (process.platform !== 'linux' ||
    !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend()));

/** @param folder where the encrypted ones lie; what lies there only this person on this PC can read */
export function createSecrets(folder: string): Secrets {
  const path = join(folder, fileName);
  const inMemory = new Map<string, string>();
  const kept = (): Record<string, string> => {
    if (!existsSync(path)) return {};
    try {
      return JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
    } catch {
      // Cut off by a power failure: the password is asked for again.
      return {};
    }
  };
  const write = (all: Record<string, string>): void => {
    if (Object.keys(all).length === 0) rmSync(path, { force: true });
    else writeFileSync(path, JSON.stringify(all), { mode: 0o600 });
  };
  return {
    isKept: isSafe,
    get: (name) => inMemory.get(name) ?? decrypted(kept()[name]),
    set: (name, secret) => {
      inMemory.set(name, secret);
      if (isSafe()) write({ ...kept(), [name]: safeStorage.encryptString(secret).toString('base64') });
    },
    forget: (name) => {
      inMemory.delete(name);
      const { [name]: _gone, ...rest } = kept();
      if (_gone !== undefined) write(rest);
    },
  };
}

function decrypted(secret: string | undefined): string | null {
  if (secret === undefined || !isSafe()) return null;
  try {
    return safeStorage.decryptString(Buffer.from(secret, 'base64'));
  } catch {
    // Another person's or another PC's.
    return null;
  }
}
