import type { DayFact } from '../calendar';
import { type DatedGroup, datedGroupNames, datedGroups } from './groups';
import type { SheetEntry, SheetStanding } from './month-sheet';

/** A line of a customer's year: the thing, what is to be done, and what kind of day it falls on. */
export interface YearEntry extends SheetEntry {
  readonly text: string;
  readonly fact: DayFact;
}

/** 顾客全年一览: everything dated of one customer in a year, by day. Nothing keeps it. */
export interface CustomerYear {
  /** Null on a paper to be written on. */
  readonly year: number | null;
  readonly customerName: string;
  readonly entries: readonly YearEntry[];
  /** There was more than was read. */
  readonly isCut: boolean;
}

export const blankCustomerYear = (): CustomerYear => ({
  year: null,
  customerName: '',
  entries: [],
  isCut: false,
});

/** How many of a group there are, and how they stand. */
export interface YearCount {
  readonly group: DatedGroup;
  readonly count: number;
  readonly done: number;
  readonly open: number;
  readonly late: number;
}

/** The groups that occur in the year, each with its numbers. */
export const countsOf = ({ entries }: Pick<CustomerYear, 'entries'>): readonly YearCount[] =>
  datedGroupNames.flatMap((group) => {
    const kinds: readonly string[] = datedGroups[group];
    const own = entries.filter(({ what }) => kinds.includes(what));
    const of = (...standings: readonly SheetStanding[]): number =>
      own.filter(({ standing }) => standings.includes(standing)).length;
    const numbers = { done: of('done'), open: of('open', 'today'), late: of('late') };
    return own.length === 0 ? [] : [{ group, count: own.length, ...numbers }];
  });
