import type { Finding } from '../domain/finding';

/** The closed set of ways a call can fail. The screen turns code + params into a sentence with a way out. */
export const errorCodes = [
  /** The input does not have the agreed shape (junk, unknown fields, too long). */
  'bad-input',
  /** Named fields cannot be saved as they are; `findings` says which and why. */
  'invalid',
  'not-found',
  /** Somebody saved a newer version meanwhile. */
  'stale',
  'forbidden',
  'cancelled',
  'file-in-use',
  'disk-full',
  'read-only',
  'file-missing',
  /** The PC has no program that opens such a file; `params.file` names it. */
  'no-program',
  /** Read back after it was written, a copy is not what was written: a stick that fails, or somebody who changed it. */
  'copy-differs',
  'too-large',
  /** The disk takes no file of this size, as FAT32 beyond 4 GB. */
  'file-too-large',
  /** The file is no picture this program can show (a text, a drawing, HEIC, half a photo); `params.file` names it. */
  'not-a-picture',
  /** A file cannot serve as a form's template: no workbook, one of the old kind, one with a password, one that cannot be read. */
  'not-a-workbook',
  'old-format',
  'encrypted',
  'damaged',
  /** Tags of a Word template that are not closed or do not pair; `params.tags` names them. */
  'broken-tags',
  /** Characters the form's font cannot print; `params.characters` names them. */
  'unprintable',
  'store-unavailable',
  'busy',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export interface CallError {
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly findings?: readonly Finding[];
  /** Finds the line in the log. */
  readonly id: string;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: CallError };
