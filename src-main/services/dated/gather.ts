import type { Answer, Input } from '@shared/contract';
import { addDays } from '@shared/domain/calendar';
import {
  actionThing,
  type DatedFilter,
  type DatedThing,
  inOrder,
  isWanted,
  milestoneThing,
  recordThing,
  type Staff,
  watchedDay,
} from '@shared/domain/dated';
import { type MilestoneKind, milestoneKinds } from '@shared/domain/deadline';
import type { Reader } from '../../data';
import { duesBetween } from '../../data/repositories/complaint-list';
import { type ActionLine, listActions } from '../../data/repositories/record-actions';
import { type DateLine, listDates } from '../../data/repositories/record-dates';
import { demandDate } from '../complaint/filter';
import type { LoadEnvironment } from '../environment';

/** Civil dates, both included. */
export interface DatedSpan extends DatedFilter {
  readonly from: string;
  readonly to: string;
}

/** Of each source; far more than a year of a busy desk, so that a careless span does not fill the memory. */
export const mostThings = 20_000;

/** 最早 lies less than this many days before a provisional due. */
const reachOfEarliest = 31;

export interface Gathered {
  /** In the order in which they fall due. */
  readonly things: readonly DatedThing[];
  /** There are more than were read. */
  readonly isCut: boolean;
}

/** Everything dated in a span: the one place where calendar, daily list, reminders and iCalendar get it from (docs/adr/0013). */
export async function gatherDated(
  db: Reader,
  { settings }: { readonly settings: Staff },
  span: DatedSpan,
): Promise<Gathered> {
  const sources = [
    await milestones(db, settings, span),
    await datesOfRecords(db, settings, span),
    await actions(db, settings, span),
  ];
  // What is asked for because it is open is asked for by 最早, as reminders go (decisions.md, Deadlines).
  const lastDay = (thing: DatedThing): string => (span.isOpen === true ? watchedDay(thing) : thing.day);
  const things = sources
    .flat()
    .filter((thing) => isWanted(thing, span) && lastDay(thing) <= span.to && thing.day >= span.from);
  return { things: inOrder(things), isCut: sources.some(({ length }) => length >= mostThings) };
}

const present = (thing: DatedThing | null): readonly DatedThing[] => (thing === null ? [] : [thing]);

const isMilestone = (kind: string): kind is MilestoneKind =>
  (milestoneKinds as readonly string[]).includes(kind);

async function milestones(db: Reader, staff: Staff, span: DatedSpan): Promise<readonly DatedThing[]> {
  if (span.kinds !== undefined && !span.kinds.some(isMilestone)) return [];
  const found = await duesBetween(db, span.from, addDays(span.to, reachOfEarliest), mostThings, {
    customerId: span.customerId,
    isOpen: span.isOpen,
  });
  return found.flatMap(({ kind, row }) =>
    isMilestone(kind) ? present(milestoneThing(row, kind, staff)) : [],
  );
}

async function datesOfRecords(db: Reader, staff: Staff, span: DatedSpan): Promise<readonly DatedThing[]> {
  const { from, to, customerId, isOpen } = span;
  const query = { from, to: addDays(to, reachOfEarliest), customerId, isOpen };
  const lines = await listDates(db, query, { offset: 0, limit: mostThings });
  return lines.flatMap((line) => present(recordDateOf(line, staff)));
}

/** A line of the list of dates as a dated thing; null without a day. */
const recordDateOf = (line: DateLine, staff: Staff): DatedThing | null => recordThing(line, line, staff);

async function actions(db: Reader, staff: Staff, span: DatedSpan): Promise<readonly DatedThing[]> {
  const { from, to, customerId, isOpen } = span;
  const query = { dueFrom: from, dueTo: to, customerId, isOpen };
  const lines = await listActions(db, query, { offset: 0, limit: mostThings });
  return lines.flatMap((line) => present(actionOf(line, staff)));
}

/** A line of the list of what reports have to do as a dated thing; null without a day. */
const actionOf = (
  { recordId, recordNumber: number, customerName, action }: ActionLine,
  staff: Staff,
): DatedThing | null => actionThing({ recordId, number, customerName }, action, staff);

/** Everything dated of one record, done or not, and what its report has to do. */
export async function thingsOfRecord(
  db: Reader,
  load: LoadEnvironment,
  recordId: string,
): Promise<readonly DatedThing[]> {
  const { settings } = await load(db);
  const whole = { offset: 0, limit: mostThings };
  const dates = await listDates(db, { recordId }, whole);
  const actions = await listActions(db, { recordId }, whole);
  return [
    ...dates.flatMap((line) => present(recordDateOf(line, settings))),
    ...actions.flatMap((line) => present(actionOf(line, settings))),
  ];
}

/** @throws ServiceError `invalid` where a date does not exist */
export async function datedSpan(
  db: Reader,
  load: LoadEnvironment,
  input: Input<'dated.span'>,
): Promise<Answer<'dated.span'>> {
  const span = { ...input, from: demandDate('from', input.from), to: demandDate('to', input.to) };
  return gatherDated(db, await load(db), span);
}
