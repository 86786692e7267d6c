import { closeSync, fsyncSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as v from 'valibot';
import { syncFolder } from './files';

const contentSchema = v.object({ pid: v.number(), startedAt: v.number() });

/** When this process began, so that a process id used again after a restart of the PC is not mistaken for the old one. */
const startedAt = (): number => Math.round(performance.timeOrigin);

const prefixOf = (database: string): string => `${basename(database)}.running-`;

/** Leaves a file beside the database while it is open; one that outlives its process tells of an unclean exit. */
export function placeMarker(database: string): string {
  const path = join(
    dirname(database),
    `${prefixOf(database)}${process.pid}-${crypto.randomUUID().slice(0, 8)}`,
  );
  const handle = openSync(path, 'wx');
  try {
    writeSync(handle, JSON.stringify({ pid: process.pid, startedAt: startedAt() }));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  syncFolder(dirname(database));
  return path;
}

/** Markers whose process has ended. */
export const orphanedMarkers = (database: string): readonly string[] =>
  markersOf(database).filter(isOrphaned);

/** Whether a program works on the database now; this one, too. */
export const isOpenSomewhere = (database: string): boolean =>
  markersOf(database).some((path) => !isOrphaned(path));

function markersOf(database: string): readonly string[] {
  const folder = dirname(database);
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefixOf(database)))
    .map((name) => join(folder, name));
}

export const removeMarker = (path: string): void => rmSync(path, { force: true });

function isOrphaned(path: string): boolean {
  const content = readMarker(path);
  if (content === null) return true;
  if (content.pid === process.pid) return content.startedAt !== startedAt();
  return !isAlive(content.pid);
}

function readMarker(path: string): v.InferOutput<typeof contentSchema> | null {
  try {
    const parsed = v.safeParse(contentSchema, JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.output : null;
  } catch {
    // A marker cut short by the very accident it tells of.
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
