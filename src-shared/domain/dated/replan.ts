import type { CivilDate } from '../calendar';
import type { RecordBody, RecordKind } from '../record';
import { changedRow } from './rows';

/** Where a day of ours goes, and why. */
export interface Replanning {
  /** The row's id, or the name of a date that stands for itself. */
  readonly row: string;
  readonly to: CivilDate;
  /** Back to the month of `to` alone, without a day: the way back for a visit that had none. */
  readonly isMonthOnly?: boolean;
  readonly reason: string;
}

type Replanner<K extends RecordKind> = (body: RecordBody<K>, move: Replanning) => RecordBody<K> | null;

/** Where the day of each kind that is ours to choose stands in its record. */
const replanners: { readonly [K in RecordKind]?: Replanner<K> } = {
  report: (body, { row, to }) => {
    const actions = changedRow(body.actions, row, (action) => ({ ...action, plannedOn: to }));
    return actions && { ...body, actions };
  },
  notice: (body, { row, to }) => {
    const remedies = changedRow(body.remedies, row, (remedy) => ({ ...remedy, on: to }));
    return remedies && { ...body, remedies };
  },
  'visit-report': (body, { row, to }) => {
    if (row === 'next-visit') return { ...body, nextVisitOn: to };
    const actions = changedRow(body.actions, row, (action) => ({ ...action, dueOn: to }));
    return actions && { ...body, actions };
  },
  // Month and list of changes follow where the plan is kept; an approved one asks for the reason.
  'visit-plan': (body, { row, to, reason, isMonthOnly = false }) => {
    const planned = isMonthOnly ? { plannedOn: null, month: Number(to.slice(5, 7)) } : { plannedOn: to };
    const visits = changedRow(body.visits, row, (visit) => ({ ...visit, ...planned }));
    return visits && { ...body, visits, changeReason: reason };
  },
  'care-plan': (body, { row, to, reason }) => {
    if (row === 'next') return { ...body, move: { ...body.move, to, reason } };
    const move = { plannedOn: to, moveReason: reason };
    const contacts = changedRow(body.contacts, row, (contact) => ({ ...contact, ...move }));
    return contacts && { ...body, contacts };
  },
  'service-plan': (body, { row, to }) => {
    const items = changedRow(body.items, row, (item) => ({ ...item, plannedOn: to }));
    return items && { ...body, items };
  },
  'service-summary': (body, { row, to }) => {
    const improvements = changedRow(body.improvements, row, (improvement) => ({ ...improvement, dueOn: to }));
    return improvements && { ...body, improvements };
  },
  'survey-plan': (body, { row, to, reason }) => {
    const sheets = changedRow(body.sheets, row, (sheet) => ({ ...sheet, sendBy: to }));
    return sheets && { ...body, sheets, changeReason: reason };
  },
  'survey-record': (body, { row, to }) => {
    const measures = changedRow(body.measures, row, (measure) => ({ ...measure, dueOn: to }));
    return measures && { ...body, measures };
  },
};

/** A record's body with one day moved; null where that day does not stand in a field of its own. */
export const replanned = <K extends RecordKind>(
  kind: K,
  body: RecordBody<K>,
  move: Replanning,
): RecordBody<K> | null => replanners[kind]?.(body, move) ?? null;

/** Whether what stands in this row is planned for its month alone; only visits may be. */
export const isPlannedByMonth = <K extends RecordKind>(kind: K, body: RecordBody<K>, row: string): boolean =>
  kind === 'visit-plan' &&
  (body as RecordBody<'visit-plan'>).visits.some(({ id, plannedOn }) => id === row && plannedOn === null);
