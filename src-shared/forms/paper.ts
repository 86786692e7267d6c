import type { RecordBody, RecordKind, StoredRecord } from '../domain/record';
import type { DateRules } from '../domain/record-date';
import type { PrintContext } from './bindings/context';
import type { FormData, FormDefinition } from './types';

/** A stored record and what a print of it is asked for. */
export interface RecordPrint<K extends RecordKind = RecordKind> {
  readonly stored: Pick<StoredRecord<K>, 'number' | 'body'>;
  /** With what never leaves the house: notes, costs, competitors, finance. */
  readonly isInternal: boolean;
  /** Whose copy, counted from 0, where a paper goes to several customers. */
  readonly recipient: number;
  /** What dates count by: the firm's working days and settings. */
  readonly rules: DateRules;
  /** File names of attachments by id. */
  readonly attachmentNames: Readonly<Record<string, string>>;
}

/**
 * One controlled form: its layout, the kind of record it prints, and how a record becomes its data. `blank` is the record with nothing
 * filled in, printed to be filled by hand; `from` makes the same of a stored one. What they give is plain data: it crosses to the
 * export's thread.
 */
export interface Paper<Input, K extends RecordKind = RecordKind> {
  readonly definition: FormDefinition;
  readonly kind: K;
  readonly blank: () => Input;
  readonly from: (print: RecordPrint<K>) => Input;
  readonly bind: (input: Input, context: PrintContext) => FormData;
}

declare const someRecord: unique symbol;
/** A record of some paper; only the paper with the same code can bind it. */
export interface SomeRecord {
  readonly [someRecord]?: never;
}

/** A paper whose record's type is no longer known. */
export type AnyPaper = Paper<SomeRecord>;

/** A form over many records that nothing keeps: made anew at each print, so it is of no kind. */
export interface Listing<Input> extends Pick<Paper<Input>, 'definition' | 'blank' | 'bind'> {}
export type AnyListing = Listing<SomeRecord>;

export const listing = <Input extends object>(given: Listing<Input>): AnyListing =>
  given as unknown as AnyListing;

/** For forms that bind the record's body as it is. */
export const wholeBody = <K extends RecordKind>({ stored }: RecordPrint<K>): RecordBody<K> => stored.body;

/** Keeps layout, blank record and binding of one form together, checked against each other. */
export const paper = <Input extends object, K extends RecordKind>(given: Paper<Input, K>): AnyPaper =>
  given as unknown as AnyPaper;
