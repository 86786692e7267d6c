import type { CivilDate, DayFact } from '../calendar';
import type { DatedGroup } from './groups';
import { isLate } from './late';
import type { DatedKind, DatedThing } from './types';

/** `gone`: not done, and nobody waits for it any more. */
export type SheetStanding = 'late' | 'today' | 'open' | 'done' | 'gone';

/** A dated thing as a printed month says it. */
export interface SheetEntry {
  readonly day: CivilDate;
  readonly what: DatedKind;
  readonly number: string;
  /** The customer; what it is about where there is none. */
  readonly about: string;
  readonly owner: string;
  readonly standing: SheetStanding;
  readonly isProvisional: boolean;
}

/** What the month was narrowed to, in words of the firm; '' and none for nothing. */
export interface SheetFilter {
  readonly groups: readonly DatedGroup[];
  readonly customer: string;
  readonly owner: string;
  readonly department: string;
  readonly isOpen: boolean;
}

/** 月历: a month on paper. */
export interface MonthSheet {
  /** `YYYY-MM`; '' on one to be filled in by hand. */
  readonly month: string;
  /** Every day of the month. */
  readonly days: readonly DayFact[];
  /** In the order in which they fall due. */
  readonly entries: readonly SheetEntry[];
  readonly filter: SheetFilter;
  /** There was more than was read. */
  readonly isCut: boolean;
}

export const blankMonthSheet = (): MonthSheet => ({
  month: '',
  days: [],
  entries: [],
  filter: { groups: [], customer: '', owner: '', department: '', isOpen: false },
  isCut: false,
});

/** @param now epoch ms @param today the factory's day of `now` */
export function sheetEntry(thing: DatedThing, now: number, today: CivilDate): SheetEntry {
  const { day, what, number, customerName, text, owner, done } = thing;
  return {
    day,
    what,
    number,
    about: customerName === '' ? text : customerName,
    owner,
    standing: standingOf(thing, now, today),
    isProvisional: thing.isProvisional && done === null,
  };
}

function standingOf(thing: DatedThing, now: number, today: CivilDate): SheetStanding {
  if (thing.done !== null) return 'done';
  if (!thing.isOpen) return 'gone';
  if (isLate(thing, now, today)) return 'late';
  return thing.day === today ? 'today' : 'open';
}
