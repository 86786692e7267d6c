import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDesk, type TestDesk } from './desk';

/** docs/performance.md: a page within 100 ms, a filter within 50; five times that where tests run side by side. */
export const pageBar = 5 * 100;
export const filterBar = 5 * 50;
export const many = 20_000;
/** Of a list of so many: its first page, one in the middle and its last. */
export const offsets = [0, 9_950, 19_900] as const;

/** A desk that all tests of a file share, and what closes it and takes its folder away. */
export interface FilledDesk {
  readonly desk: TestDesk;
  readonly close: () => Promise<void>;
}

/** Filled once, through its own store. */
export async function filledDesk(fill: (desk: TestDesk) => Promise<void>): Promise<FilledDesk> {
  const filled = await openFilled(async () => undefined);
  await fill(filled.desk);
  return filled;
}

/** Opened on a folder that was filled before. */
export async function openFilled(fill: (folder: string) => Promise<void>): Promise<FilledDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-many-'));
  await fill(folder);
  const desk = await openDesk({ folder, now: '2026-11-21T10:00+08:00', isShared: true });
  const close = async (): Promise<void> => {
    await desk.store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { desk, close };
}
