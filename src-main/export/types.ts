import type { UnreadablePhoto } from '@shared/domain/photo';
import type { TemplateMapping, TemplateNote } from '@shared/domain/template';
import type { CaseInput, ComplaintEntry, PrintContext, RegisterScope, SomeRecord } from '@shared/forms';
import type { PackageJob } from './package/types';
import type { SurveySheetInput } from './survey-sheet/draw-survey-sheet';
import type { TaskSheetInput } from './task-sheet/draw-task-sheet';

export {
  becomesPages,
  type PackageCover,
  type PackageJob,
  type PackagePart,
  type PackageTable,
} from './package/types';

/** What services hand to the exporter: plain data that crosses to the worker thread. */

export type ExportFormat = 'xlsx' | 'pdf';

interface JobBase {
  readonly format: ExportFormat;
  readonly context: PrintContext;
  /**
   * Print usual stand-ins (`⌀` → `Ø`) or codes for characters the font lacks. Only after the clerk was told which ones; without it a
   * PDF of such text fails with `unprintable`.
   */
  readonly replacesUnprintable?: boolean;
  /** A workbook of the firm's own for this revision, or a customer's file; a spreadsheet is made by filling it. */
  readonly template?: JobTemplate;
}

/** A kept workbook and what goes where in it. */
export interface JobTemplate {
  readonly fileName: string;
  /** Null when the file is gone or is not the one that was kept. */
  readonly path: string | null;
  readonly mapping: TemplateMapping;
  /** A customer's: it asks by the names of docs/template-fields.md, and our layout never takes its place. */
  readonly isCustomers?: boolean;
}

/** In print order; a long register better in portions as they are read, so that it never lies in memory whole. */
export type Entries = readonly ComplaintEntry[] | AsyncIterable<readonly ComplaintEntry[]>;

export interface RegisterJob extends JobBase {
  readonly form: 'RTSP01-01';
  readonly entries: Entries;
  readonly scope: RegisterScope;
}

export interface CaseJob extends JobBase {
  readonly form: 'RTSP01-01-case' | 'transfer-slip';
  readonly input: CaseInput;
  /** To be filled in by hand: what even an empty complaint says of itself (its status, its time) is left out. */
  readonly isBlank?: boolean;
}

/** A kept file that a record shows as a photo. */
export interface PhotoFile {
  readonly name: string;
  /** Null when the file is gone or is not the one that was kept. */
  readonly path: string | null;
}

/** A form of the catalogue with a record of its own. */
export interface PaperJob extends JobBase {
  readonly form: 'paper';
  readonly code: string;
  readonly input: SomeRecord;
  /** By attachment id. */
  readonly photoFiles?: Readonly<Record<string, PhotoFile>>;
}

/** A task sheet of a report: no controlled form, its own layout. */
export interface TaskSheetJob {
  readonly form: 'task-sheet';
  readonly format: 'xlsx';
  readonly input: TaskSheetInput;
}

/** A questionnaire for a customer to answer in his spreadsheet program. */
export interface SurveySheetJob {
  readonly form: 'survey-sheet';
  readonly format: 'xlsx';
  readonly input: SurveySheetInput;
}

/** A controlled form. */
export type ExportJob = RegisterJob | CaseJob | PaperJob;
/** Whatever the exporter makes. */
export type AnyJob = ExportJob | TaskSheetJob | SurveySheetJob | PackageJob;

export interface ExportResult {
  readonly bytes: Uint8Array;
  /** 0 where only the program that opens the file could tell. */
  readonly pages: number;
  /** Photos that could not be read; where they belong, the form says so. */
  readonly unreadablePhotos: readonly UnreadablePhoto[];
  /** What happened while a template was filled; empty for our own layout. */
  readonly notes: readonly TemplateNote[];
}

/** What a drawer makes. */
export type Drawn = Omit<ExportResult, 'unreadablePhotos' | 'notes'>;

export interface RunOptions {
  /** `done` of `total` pages. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Codes of the contract that an export can fail with. */
export type ExportErrorCode =
  | 'cancelled'
  | 'unprintable'
  | 'file-in-use'
  | 'disk-full'
  | 'read-only'
  | 'file-missing'
  | 'too-large'
  | 'internal';

export class ExportError extends Error {
  constructor(
    readonly code: ExportErrorCode,
    readonly params: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'ExportError';
  }
}
