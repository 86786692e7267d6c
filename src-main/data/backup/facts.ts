import type { KeptFile } from '../attachments/file-store';
import { allAttachments } from '../repositories/attachments';
import { chainHead, firstHash, lastEntryAt } from '../repositories/history';
import type { Reader } from '../schema';
import type { BackupManifest } from './manifest';

/** What a database tells of itself for its backup, and the files that belong to it. */
export interface BackupFacts extends Pick<BackupManifest, 'history' | 'counts'> {
  readonly files: readonly KeptFile[];
}

/** Reads the copy, never the database that goes on changing: files and records are of the same moment. */
export async function factsOf(db: Reader): Promise<BackupFacts> {
  const { length, hash } = await chainHead(db);
  const attachments = await allAttachments(db);
  const files = new Map(attachments.map(({ sha256, size }) => [sha256, { sha256, size }]));
  return {
    history: { length, head: hash, origin: await firstHash(db), lastAt: await lastEntryAt(db) },
    counts: {
      complaints: await countOf(db, 'complaint'),
      records: await countOf(db, 'record'),
      customers: await countOf(db, 'customer'),
      attachments: attachments.length,
    },
    files: [...files.values()].toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1)),
  };
}

async function countOf(db: Reader, table: 'complaint' | 'record' | 'customer'): Promise<number> {
  const { rows } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow();
  return Number(rows);
}
