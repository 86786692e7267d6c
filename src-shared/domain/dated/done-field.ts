import type { RecordBody, RecordKind } from '../record';
import { recordDateKinds } from '../record-date';

type DoneFields = { readonly [K in RecordKind]?: Readonly<Record<string, string>> };

/** Of a thing that stands in a row: the list, and the field of its row that says when it was done. */
const inRows: DoneFields = {
  communication: { promises: 'keptOn' },
  'visit-report': { actions: 'doneOn' },
  'service-plan': { items: 'doneOn' },
  'survey-plan': { sheets: 'sentOn' },
  'survey-record': { measures: 'verifiedOn' },
  'service-summary': { improvements: 'doneOn' },
  'care-plan': { contacts: 'doneAt' },
};

/** Of a thing that stands for itself, by its name: the field that says when it was done. */
const single: DoneFields = {
  communication: { answer: 'answeredAt', 'call-back': 'callBack.at' },
  'visit-report': { 'next-visit': 'nextVisit.settledOn', 'special-report': 'special.toldAt' },
  'internal-hand-over': { 'hand-over': 'returnedOn' },
  'support-request': { support: 'finishedOn' },
  'service-agreement': { renewal: 'renewal.on', expiry: 'renewal.on' },
  survey: { 'survey-reply': 'returnedOn' },
  order: { answer: 'answeredAt', invoice: 'invoicedOn', payment: 'paidOn' },
};

/** What stands for itself, by name; `next` is the next contact of a plan. All else is the id of a row. */
const names: ReadonlySet<string> = new Set([...recordDateKinds, 'next']);

/** Whether a record of this kind has one field in which it is noted that a dated thing was done; `row` as in `doneFieldOf`. */
export const notesDone = (kind: RecordKind, row: string): boolean =>
  names.has(row) ? single[kind]?.[row] !== undefined : inRows[kind] !== undefined;

/**
 * The field in which it is noted that a dated thing was done.
 * @param row the row's id, or the name of a date that stands for itself
 * @returns its path; null where there is no such row or no single field
 */
export function doneFieldOf<K extends RecordKind>(kind: K, body: RecordBody<K>, row: string): string | null {
  for (const [list, field] of Object.entries(inRows[kind] ?? {})) {
    const rows =
      (body as unknown as Readonly<Record<string, readonly { readonly id: string }[]>>)[list] ?? [];
    const index = rows.findIndex(({ id }) => id === row);
    if (index >= 0) return `${list}.${index}.${field}`;
  }
  return single[kind]?.[row] ?? null;
}
