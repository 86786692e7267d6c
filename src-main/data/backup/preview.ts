import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '@shared/clock';
import { copyDatabase, isDatabase } from './database-copy';
import { factsOf } from './facts';
import type { BackupManifest } from './manifest';
import { withUnpacked } from './open-unpacked';
import { proveBackup } from './read-backup';

/** What a backup would bring back. */
export interface BackupPreview extends Pick<BackupManifest, 'history' | 'counts'> {
  /** Null for a bare copy of a database, which does not say. */
  readonly madeAt: string | null;
  /** Attachments that were missing or changed when it was made. */
  readonly faulty: number;
}

/** Proves a backup, or a bare copy of a database, and tells what is in it; nothing is changed. @throws BackupProblem */
export async function previewBackup(
  source: string,
  options: { readonly password: string | null; readonly clock: Clock; readonly work: string },
): Promise<BackupPreview> {
  const work = await mkdtemp(join(options.work, 'customer-desk-preview-'));
  try {
    if (!(await isDatabase(source))) {
      const { madeAt, history, counts, faulty } = await proveBackup(source, { ...options, work });
      return { madeAt, history, counts, faulty: faulty.length };
    }
    await copyDatabase(source, work);
    const place = { source, clock: options.clock };
    const { history, counts } = await withUnpacked(work, place, (store) => store.read(factsOf));
    return { madeAt: null, history, counts, faulty: 0 };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
