import * as v from 'valibot';
import { lineText, quantitySchema } from './scalars';

/** How a kept PDF is printed by the program itself (docs/adr/0016-printing.md). */

export const printPapers = ['A4', 'A3'] as const;
/** One side; both, turned over the long edge as a book is; both, over the short edge. */
export const printSides = ['one', 'long', 'short'] as const;

export const mostCopies = 99;

/** `1-3,5`; '' prints all. */
const pageRange = /^$|^[1-9]\d{0,3}(-[1-9]\d{0,3})?(,[1-9]\d{0,3}(-[1-9]\d{0,3})?){0,9}$/;
export const isPageRange = (text: string): boolean => pageRange.test(text);

export const printSettingsSchema = v.strictObject({
  /** The system's own name of it. */
  printer: v.pipe(lineText, v.minLength(1)),
  copies: v.pipe(quantitySchema, v.minValue(1), v.maxValue(mostCopies)),
  pages: v.pipe(v.string(), v.regex(pageRange)),
  sides: v.picklist(printSides),
  paper: v.picklist(printPapers),
});
export type PrintSettings = v.InferOutput<typeof printSettingsSchema>;

/** This PC's: printers whose test page a person found right, and what was last chosen for each form. */
export const printingSchema = v.strictObject({
  tested: v.pipe(v.array(lineText), v.maxLength(50)),
  byForm: v.record(v.string(), printSettingsSchema),
});

/** Why a paper was not handed over. */
export const printReasons = [
  'printer-gone',
  /** It takes no papers. */
  'refused',
  /** The system has stopped it. */
  'stopped',
  /** Somebody took the paper back at the system. */
  'cancelled',
  /** Not through within a minute: it still lies in the printer's queue. */
  'timeout',
  'unknown',
] as const;
export type PrintReason = (typeof printReasons)[number];

/** Where a paper stands. `printed` says that the system's queue is through with it, never that it lies in the tray. */
export type PrintState =
  | { readonly state: 'waiting' | 'printing' | 'printed' }
  | { readonly state: 'failed'; readonly reason: PrintReason };

/** A printer of this PC. */
export interface Printer {
  readonly name: string;
  readonly isDefault: boolean;
  readonly state: 'ready' | 'stopped' | 'refusing';
}
