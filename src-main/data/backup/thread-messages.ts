import type { BackupManifest } from './manifest';
import type { BackupRequest } from './write-backup';

/** What the thread is started with: the request, with the database's path in place of what copies it. */
export interface ThreadRequest extends Omit<BackupRequest, 'store' | 'signal'> {
  readonly store: Omit<BackupRequest['store'], 'backup'> & { readonly path: string };
}

/** Its one answer; an error comes in pieces, since a thread's messages keep no classes. */
export type ThreadAnswer =
  | { readonly kind: 'made'; readonly manifest: BackupManifest }
  | {
      readonly kind: 'failed';
      readonly isProblem: boolean;
      readonly code: string;
      readonly path: string;
      readonly detail: string;
    };
