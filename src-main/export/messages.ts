import type { ComplaintEntry } from '@shared/forms';
import type { ExportErrorCode, ExportJob, ExportResult } from './types';

/** What main and the export thread say to each other. A register's rows follow in portions, so that main is never held up. */
export type ToWorker =
  | {
      readonly kind: 'start';
      readonly id: number;
      readonly job: ExportJob;
      readonly fontsFolder: string;
    }
  | { readonly kind: 'rows'; readonly id: number; readonly entries: readonly ComplaintEntry[] }
  | { readonly kind: 'run'; readonly id: number }
  | { readonly kind: 'cancel'; readonly id: number };

export type FromWorker =
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | ({ readonly kind: 'done'; readonly id: number } & ExportResult)
  | {
      readonly kind: 'failed';
      readonly id: number;
      readonly code: ExportErrorCode;
      readonly params: Readonly<Record<string, string | number>>;
      readonly detail: string;
    };
