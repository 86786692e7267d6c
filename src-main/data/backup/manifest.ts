import { backupReasons } from '@shared/domain/backup';
import * as v from 'valibot';

export const manifestName = 'manifest.json';

/** An attachment's place in a backup and in a data folder. */
export const attachmentName = (sha256: string): string => `attachments/${sha256}`;

/** Every name that may stand in a backup. Nothing else is ever unpacked: no path leads out of a folder. */
const partName = /^(?:desk\.sqlite|preferences\.json|outbox-journal\.txt|attachments\/[0-9a-f]{64})$/;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const partSchema = v.strictObject({
  name: v.pipe(v.string(), v.regex(partName)),
  /** Bytes. */
  size: count,
  sha256: hash,
});
export type BackupPart = v.InferOutput<typeof partSchema>;

/** What a backup says of itself: enough to choose one, and to prove that it is whole. */
export const manifestSchema = v.strictObject({
  format: v.literal('customer-desk-backup'),
  version: v.literal(1),
  /** UTC. */
  madeAt: v.string(),
  reason: v.picklist(backupReasons),
  /** Version of the program. */
  program: v.string(),
  /** Version of the database. */
  schema: count,
  /** A tail of the history that was cut off shows against this (architecture.md, Data). */
  history: v.strictObject({
    length: count,
    head: v.string(),
    /** Hash of the first entry: the same for all backups of the same records, whatever folder they lie in. */
    origin: v.string(),
    /** When the last entry was written; null in an empty desk. */
    lastAt: v.nullable(v.string()),
  }),
  counts: v.strictObject({ complaints: count, records: count, customers: count, attachments: count }),
  /** Attachments that were missing or changed when the backup was made; those that are there are in it as they were. */
  faulty: v.array(v.string()),
  parts: v.array(partSchema),
});
export type BackupManifest = v.InferOutput<typeof manifestSchema>;
