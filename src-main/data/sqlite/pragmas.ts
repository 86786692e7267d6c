import type { DatabaseSyncInstance } from '@photostructure/sqlite';

/** Set on every open and read back, for the defaults differ between builds (practice.md 4.4). Values as SQLite reads them back. */
const pragmas = [
  { name: 'busy_timeout', set: '5000', expected: 5000 },
  { name: 'journal_mode', set: 'wal', expected: 'wal' },
  { name: 'synchronous', set: 'full', expected: 2 },
  { name: 'foreign_keys', set: 'on', expected: 1 },
  { name: 'trusted_schema', set: 'off', expected: 0 },
] as const;

/** @throws Error when a pragma does not hold, naming it */
export function applyPragmas(raw: DatabaseSyncInstance, isReadOnly: boolean): void {
  for (const { name, set, expected } of pragmas) {
    if (!(isReadOnly && name === 'journal_mode')) raw.exec(`pragma ${name} = ${set}`);
    const found = readPragma(raw, name);
    if (found !== expected) throw new Error(`pragma ${name} is ${String(found)}, not ${expected}`);
  }
}

/** The single value of a pragma. */
export function readPragma(raw: DatabaseSyncInstance, name: string): unknown {
  const row: unknown = raw.prepare(`pragma ${name}`).get();
  return typeof row === 'object' && row !== null ? Object.values(row)[0] : undefined;
}
