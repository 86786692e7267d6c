import type { CivilDate, OfficialYear } from '../calendar';

/** One day of a file, as far as it could be read. */
export interface ReadDay {
  /** Of the file, from 1: the line of a text, the row of a sheet. */
  readonly line: number;
  /** What stands there, for who looks it up. */
  readonly text: string;
  /** Null: it is no day. */
  readonly date: CivilDate | null;
  readonly name: string;
  /** Null: it says neither rest nor work. */
  readonly isOffDay: boolean | null;
}

/** The days of a file in its order. */
export interface ReadCalendar {
  readonly days: readonly ReadDay[];
  /** The notices it names, addresses or titles. */
  readonly papers: readonly string[];
  /** The year the whole of it is said to be of; null where the days tell. */
  readonly year: number | null;
}

/** What is odd about a file. */
export const calendarDoubtCodes = [
  /** Left out: no day, or neither rest nor work. */
  'not-a-date',
  'no-kind',
  /** The same day again, saying the same: counted once. */
  'duplicate-date',
  /** The same day is said to rest and to work: `otherLine`. */
  'both-work-and-rest',
  'outside-year',
  'work-on-weekday',
  'work-on-statutory-day',
  'statutory-day-missing',
  'implausible-days-off',
  'implausible-make-up-days',
  'empty',
  /** No notice is named. */
  'no-source',
  /** The year in force has the day otherwise: `known` says how. */
  'differs-from-known',
  /** The firm itself set the day otherwise, and that still wins: `known` says why. */
  'company-day-wins',
] as const;
export type CalendarDoubtCode = (typeof calendarDoubtCodes)[number];

/** One thing to be looked at. */
export interface CalendarDoubt {
  readonly code: CalendarDoubtCode;
  /** As it is, the year cannot be used. */
  readonly isBlocking: boolean;
  /** Of the file; null where no line is to blame. */
  readonly line: number | null;
  readonly date: CivilDate | null;
  readonly text: string;
  readonly otherLine: number | null;
  /** `isOffDay` is null where the year in force does not name the day at all. */
  readonly known: { readonly isOffDay: boolean | null; readonly name: string } | null;
}

/** A year as it would be set. */
export interface ImportedYear {
  readonly official: OfficialYear;
  readonly doubts: readonly CalendarDoubt[];
  /** It replaces a year in force; `isSame` when not a day of it differs. */
  readonly replaces: { readonly isSame: boolean } | null;
  readonly canBeUsed: boolean;
}

export interface CalendarPlan {
  /** Ascending. */
  readonly years: readonly ImportedYear[];
  /** Of lines that belong to no year. */
  readonly doubts: readonly CalendarDoubt[];
}
