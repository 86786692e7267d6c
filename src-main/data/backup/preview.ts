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
  /** Null for a bare copy of a database. */
  readonly manifest: BackupManifest | null;
}

/** Proves a backup, or a bare copy of a database, and tells what is in it; nothing is changed. @throws BackupProblem */
export async function previewBackup(
  source: string,
  options: { readonly password: string | null; readonly clock: Clock; readonly work: string },
): Promise<BackupPreview> {
  const work = await mkdtemp(join(options.work, 'customer-desk-preview-'));
  try {
    if (!(await isDatabase(source))) {
      const manifest = await proveBackup(source, { ...options, work });
      return { manifest, history: manifest.history, counts: manifest.counts };
    }
    await copyDatabase(source, work);
    const place = { source, clock: options.clock };
    const { history, counts } = await withUnpacked(work, place, (store) => store.read(factsOf));
    return { manifest: null, history, counts };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
