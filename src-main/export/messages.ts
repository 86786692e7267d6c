import type { ComplaintEntry } from '@shared/forms';
import type { AnyJob, ExportErrorCode, ExportResult } from './types';
import type { OutputFile } from './write-file';

/** What the thread is started with. */
export interface WorkerSetup {
  readonly fontsFolder: string;
}

/** What main and the export thread say to each other. A register's rows follow in portions, so that main is never held up. */
export type ToWorker =
  | {
      readonly kind: 'start';
      readonly id: number;
      readonly job: AnyJob;
      /** Null: the bytes are handed back. */
      readonly file: OutputFile | null;
    }
  | { readonly kind: 'rows'; readonly id: number; readonly entries: readonly ComplaintEntry[] }
  | { readonly kind: 'run'; readonly id: number }
  | { readonly kind: 'cancel'; readonly id: number }
  /** No job yet: do what the first one would wait for. */
  | { readonly kind: 'warm' };

export type FromWorker =
  /** A portion of rows is bound; the next one may come. */
  | { readonly kind: 'taken'; readonly id: number }
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | ({ readonly kind: 'done'; readonly id: number } & ExportResult)
  | {
      readonly kind: 'failed';
      readonly id: number;
      readonly code: ExportErrorCode;
      readonly params: Readonly<Record<string, string | number>>;
      readonly detail: string;
    };
