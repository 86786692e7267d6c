import type { CustomerRef } from '../../domain/complaint';
import type { Texts } from '../../text';
import { textsWith } from '../../text';
import type { FieldValue, FieldValues, FormData, Label } from '../types';
import type { PrintContext } from './context';
import { bindFurniture, companyName } from './furniture';
import { fill, join, nothing, text } from './values';

/** What all forms with a record of their own share when they are bound. */

export interface RecordHeading {
  readonly code: string;
  readonly title: Label;
  /** Our company on the paper; null is all of them. */
  readonly companyId: string | null;
  readonly record: { readonly kind: 'record' | 'period'; readonly text: string };
  /** The file and the sheet are called by title and number, not by the number alone. */
  readonly isCalledByTitle?: boolean;
}

/** A record's values, without its furniture. */
export interface Bound {
  readonly fields: FieldValues;
  readonly lists?: FormData['lists'];
}

/** Puts a record's values under the furniture of its form. */
export function bindRecord(
  { code, title, companyId, record, isCalledByTitle = false }: RecordHeading,
  context: PrintContext,
  bind: (texts: Texts, zone: string) => Bound,
): FormData {
  const texts = textsWith(context.language, context.settings.enquiries);
  const named = title(texts);
  const head = bindFurniture(
    {
      code,
      title: named,
      company: companyName(context, companyId),
      record,
      subject: isCalledByTitle ? join([named, record.text], ' ') : record.text === '' ? named : record.text,
    },
    context,
  );
  const { fields, lists = {} } = bind(texts, context.settings.deadlineRules.timeZone);
  return {
    texts,
    fields: { ...head.fields, ...fields },
    lists,
    furniture: head.furniture,
    properties: head.properties,
  };
}

/** The days a log covers. */
export interface LogScope<Entry> {
  readonly from: string | null;
  readonly to: string | null;
  readonly department: string;
  readonly entries: readonly Entry[];
}

const periodOf = ({ from, to }: Pick<LogScope<unknown>, 'from' | 'to'>): string => join([from, to], ' – ');

/** Heading of a log: all companies, the period in the place of a record number. */
export const logHeading = (
  code: string,
  title: RecordHeading['title'],
  scope: LogScope<unknown>,
): RecordHeading => ({
  code,
  title,
  companyId: null,
  record: { kind: 'period', text: periodOf(scope) },
});

/** Department, period and count above a log's columns; a log to be filled by hand leaves lines, a period without entries says so. */
export function headerLine(scope: LogScope<unknown>, { forms, papers }: Texts): FieldValue {
  const { department, entries } = scope;
  const period = periodOf(scope);
  return text(
    fill(papers.feedback.headerLine, {
      department: department === '' ? forms.blank : department,
      period: period === '' ? forms.blank : period,
      count: entries.length === 0 && period === '' ? forms.blank : entries.length,
    }),
  );
}

export const customerValues = (customer: CustomerRef): FieldValues => ({
  customer: text(join([customer.name, customer.plant], ' ')),
  customerCode: text(join([customer.code, customer.supplierCode], ' / ')),
  contact: text(join([customer.contactName, customer.contactPhone], ' ')),
});

/** A choice in words, nothing where none was made. */
export const choice = <Option extends string>(
  chosen: Option | null,
  words: Readonly<Record<Option, string>>,
): FieldValue => (chosen === null ? nothing : text(words[chosen]));

/** A choice out of a list of the firm's own; a code the list does not know stands for itself. */
export const listedChoice = (chosen: string | null, words: Readonly<Record<string, string>>): FieldValue =>
  chosen === null ? nothing : text(words[chosen] ?? chosen);
