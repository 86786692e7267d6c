import type { Answer, Input } from '@shared/contract';
import type { StoredComplaint } from '@shared/domain/complaint';
import type { StoredCustomer } from '@shared/domain/customer';
import type { RecordBody, RecordKind, StoredRecord } from '@shared/domain/record';
import type { Texts } from '@shared/text';
import type { ComponentType, ReactNode } from 'react';
import type { BodyRules, FieldNames, WordSet } from '../editor';
import type { Part } from './layout';

/** How a value is entered; without one the widget follows from the schema at its path (model/widget-of.ts). */
export type Widget =
  | 'text'
  | 'quantity'
  | 'money'
  /** Two decimals, kept as a whole number of hundredths: a score, a share. */
  | 'hundredths'
  /** One decimal, kept as a whole number of tenths. */
  | 'tenths'
  | 'date'
  | 'instant'
  | 'flag'
  | 'yes-no'
  | 'choice'
  | 'buttons'
  | 'choices'
  | 'person'
  | 'approver'
  | 'department'
  | 'company'
  | 'customer'
  | 'part'
  | 'complaint'
  | 'photos'
  | 'files'
  | 'month'
  | { readonly own: ComponentType<{ readonly path: string }> };

/** The words of one kind, in one language. */
export interface RecordWords {
  /** Of the list and the rail: 退换货. */
  readonly title: string;
  /** One sentence: what belongs into the list. */
  readonly empty: string;
  /** The button that begins one: 新建退换货单. */
  readonly create: string;
  /** Titles of the sections, in their order. */
  readonly sections: WordSet;
  /** Names of fields by generic path (`lines.*.batch`), as the printed form says them. */
  readonly fields: FieldNames;
  /** Names of the codes of closed sets, by the generic path of their field. */
  readonly choices: Readonly<Record<string, WordSet>>;
  /** Short hints under fields, by generic path. */
  readonly hints?: WordSet;
  /** Names of the statuses, in their order. */
  readonly status: WordSet;
  /** Names of the categories; a kind without categories has none. */
  readonly category?: WordSet;
  /** Of each list: its title, the button that adds a row, and what a row is called (`{order}` from 1). */
  readonly rows: Readonly<Record<string, RowWords>>;
}

export interface RowWords {
  readonly title: string;
  readonly add: string;
  readonly row: string;
}

/** What one knows when a new record is begun from somewhere. */
export interface Beginning {
  readonly complaint: StoredComplaint | null;
  readonly customer: StoredCustomer | null;
  /** The record it is begun from, and the row of it (`?record=`, `?row=`). */
  readonly record: StoredRecord | null;
  readonly row: string | null;
  /** The words on the screen. */
  readonly texts: Texts;
  /** Civil date at the factory. */
  readonly today: string;
  /** Who is at the desk; '' when nobody said so. */
  readonly operator: string;
}

/** A section of a record: which fields, how they stand, and which are often rightly empty. */
export interface Section {
  readonly name: string;
  readonly parts: readonly Part[];
  /** Paths that do not count against completeness. */
  readonly optional?: readonly string[];
}

/** A saved record as its page shows it. */
export interface ShownRecord<K extends RecordKind = RecordKind> extends Omit<Answer<'record.get'>, 'stored'> {
  readonly stored: StoredRecord<K>;
}

/** A form that prints a record of this kind. */
export interface Paper {
  readonly code: string;
  readonly isInternal?: boolean;
  /** What tells this copy from another of the same form. */
  readonly name?: (texts: Texts) => string;
}

/** A record whose words are frozen, such as one that was sent: what may still be entered, why, and the way out. */
export interface Freeze {
  /** Generic paths (`recipients.*.balance`) that stay open with all that lies under them. */
  readonly open: readonly string[];
  /** One sentence. */
  readonly why: string;
  /** The button that makes it changeable again, such as a new revision. */
  readonly wayOut: ReactNode;
}

/** What stands in a list besides number, subject, customer, status, next date, owner, day and category. */
export type ListColumn =
  | 'number'
  | 'subject'
  | 'customer'
  | 'status'
  | 'category'
  | 'due'
  | 'owner'
  | 'dated'
  | 'registeredBy';

/** What narrows a list, as it is asked of the program. */
export type ListConditions = Omit<
  Input<'record.page'>,
  'kind' | 'sort' | 'descending' | 'offset' | 'limit' | 'withVoid'
>;

/** What the room must know to edit and show a body, whatever it is. */
export interface FormDescription {
  readonly words: (texts: Texts) => RecordWords;
  readonly sections: readonly Section[];
  /** Widgets that do not follow from the schema, by generic path. */
  readonly widgets?: Readonly<Record<string, Widget>>;
  /** Objects whose fields are merged one by one when somebody else saved meanwhile. */
  readonly groups?: readonly string[];
}

/** A form of something that is no record: its schema and its rules are given. */
export interface FreeForm extends FormDescription {
  readonly rules: BodyRules<unknown>;
}

export type AnyForm = FreeForm | AnyDescription;

/** Everything the room must know of one kind of record. */
export interface RecordDescription<K extends RecordKind = RecordKind> extends FormDescription {
  readonly kind: K;
  readonly blank: () => RecordBody<K>;
  /** What a new one begins with, from where it was begun; without it nothing is assumed. */
  readonly begin?: (blank: RecordBody<K>, known: Beginning) => RecordBody<K>;
  /** The columns of its list, before anybody chose others. */
  readonly columns?: readonly ListColumn[];
  /** Further forms or other ones than those that print the kind (`formsOfKind`). */
  readonly papers?: readonly Paper[];
  /** Buttons of its own on the page of a record, beside 编辑 and 预览/打印. */
  readonly actions?: ComponentType<{ readonly record: ShownRecord<K> }>;
  /** Facts of its own above the sections of a record's page. */
  readonly summary?: ComponentType<{ readonly record: ShownRecord<K> }>;
  /** Buttons of its own on its list, beside 新建; the filter is what the list asks. */
  readonly listActions?: ComponentType<{ readonly filter: ListConditions }>;
  /** A hook: how the record is frozen; null while every field can be typed into. A void one is frozen in any case. */
  readonly useFreeze?: (record: ShownRecord<K>) => Freeze | null;
  /** False where it is only made from something else. */
  readonly mayBeNew?: boolean;
}

/** A description whose kind is not known here. */
export type AnyDescription = RecordDescription;

/** Gives up the kind, so that descriptions of several kinds can stand in one list. */
export const describeRecord = <K extends RecordKind>(description: RecordDescription<K>): AnyDescription =>
  description as unknown as AnyDescription;
