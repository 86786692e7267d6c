import { type CivilDate, type DayFact, daysBetween, type Instant } from '../calendar';
import { watchedDay } from './things';
import type { DatedKind, DatedThing } from './types';

/** How urgent a line is, in the order of the paper. */
export const workSections = ['overdue', 'today', 'soon', 'later'] as const;
export type WorkSection = (typeof workSections)[number];

/** One thing to be done, as a paper names it. */
export interface WorkEntry {
  readonly section: WorkSection;
  readonly what: DatedKind;
  readonly number: string;
  readonly customerName: string;
  readonly text: string;
  readonly owner: string;
  readonly due: CivilDate | Instant;
  /** 最早, where the due is provisional. */
  readonly earliest: CivilDate | null;
  /** Days since it was due; 0 where it is not overdue, or since today. */
  readonly lateDays: number;
}

/** What is to be done: of everybody on a day and the next three working days, or all that is in one person's hands. Nothing keeps it. */
export interface WorkList {
  /** The day it is made of; null on a paper to be written on. */
  readonly day: DayFact | null;
  /** Whose it is; '' is everybody's. */
  readonly owner: string;
  /** Who takes over, and from when to when the owner is away. */
  readonly deputy: string;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly entries: readonly WorkEntry[];
  /** There is more than could be read. */
  readonly isCut: boolean;
}

export const blankWorkList = (): WorkList => ({
  day: null,
  owner: '',
  deputy: '',
  from: null,
  to: null,
  entries: [],
  isCut: false,
});

/**
 * Open things as lines, the most urgent first; by 最早 where they are provisional, as reminders go.
 * @param soon the last day that is still near
 * @param isLate whether the due of a thing is over
 */
export const workEntries = (
  things: readonly DatedThing[],
  {
    today,
    soon,
    isLate,
  }: {
    readonly today: CivilDate;
    readonly soon: CivilDate;
    readonly isLate: (thing: DatedThing) => boolean;
  },
): readonly WorkEntry[] => {
  const lines = things
    .filter(({ isOpen }) => isOpen)
    .map((thing): WorkEntry => {
      const day = watchedDay(thing);
      const late = isLate(thing);
      const section = late ? 'overdue' : day <= today ? 'today' : day <= soon ? 'soon' : 'later';
      const { what, number, customerName, text, owner, due, earliest } = thing;
      const lateDays = late ? Math.max(0, daysBetween(thing.day, today)) : 0;
      return { section, what, number, customerName, text, owner, due, earliest, lateDays };
    });
  return workSections.flatMap((section) => lines.filter((line) => line.section === section));
};
