import type { PrintContext } from './bindings/context';
import type { FormData, FormDefinition } from './types';

/**
 * One controlled form: its layout, and how a record becomes its data. `blank` is the record with nothing filled in, printed to be filled by
 * hand. The record is plain data: it crosses to the export's thread.
 */
export interface Paper<Input> {
  readonly definition: FormDefinition;
  readonly blank: () => Input;
  readonly bind: (input: Input, context: PrintContext) => FormData;
}

declare const someRecord: unique symbol;
/** A record of some paper; only the paper with the same code can bind it. */
export interface SomeRecord {
  readonly [someRecord]?: never;
}

/** A paper whose record's type is no longer known. */
export type AnyPaper = Paper<SomeRecord>;

/** Keeps layout, blank record and binding of one form together, checked against each other. */
export const paper = <Input extends object>(given: Paper<Input>): AnyPaper => given as unknown as AnyPaper;
