import { addDays, type CivilDate, daysBetween } from '../calendar';
import type { ReadCalendar, ReadDay } from './types';
import { nameIn, saysOff } from './words';

/** An event of an iCalendar file, by the factory's days. */
export interface CalendarEvent {
  /** Where it begins in the file, from 1. */
  readonly line: number;
  readonly summary: string;
  /** Null: it has no day. */
  readonly from: CivilDate | null;
  /** The last day it holds. */
  readonly to: CivilDate | null;
  /** It comes again by a rule, which no notice does. */
  readonly isRepeated: boolean;
}

/** No holiday lasts longer; an event that does is no holiday. */
const longest = 31;

/** Holidays as calendars publish them: 国庆节（休）, 春节 补班. */
export const readEvents = (events: readonly CalendarEvent[], papers: readonly string[]): ReadCalendar => ({
  year: null,
  papers,
  days: events.flatMap(daysOfEvent),
});

function daysOfEvent({ line, summary, from, to, isRepeated }: CalendarEvent): readonly ReadDay[] {
  const about = { line, text: summary.slice(0, 200), name: nameIn(summary) };
  if (from === null || to === null || daysBetween(from, to) >= longest)
    return [{ ...about, date: null, isOffDay: saysOff(summary) }];
  const isOffDay = isRepeated ? null : saysOff(summary);
  const count = Math.max(0, daysBetween(from, to)) + 1;
  return Array.from({ length: count }, (_, index) => ({ ...about, date: addDays(from, index), isOffDay }));
}
