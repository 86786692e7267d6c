import type { CivilDate } from '@shared/domain/calendar';
import type { DatedThing } from '@shared/domain/dated';
import type { Span } from './view';

/** What falls on each day; days without anything are not in it. */
export type Days = ReadonlyMap<CivilDate, readonly DatedThing[]>;

/** Things by their day, those of the span alone, each day in the order given: by what is due first. */
export function byDay(things: Iterable<DatedThing>, { from, to }: Span): Days {
  const days = new Map<CivilDate, DatedThing[]>();
  for (const thing of things) {
    if (thing.day < from || thing.day > to) continue;
    const known = days.get(thing.day);
    if (known === undefined) days.set(thing.day, [thing]);
    else known.push(thing);
  }
  return days;
}

/** Where little is shown of a day, what is open comes first; else as given. */
export const openFirst = (things: readonly DatedThing[]): readonly DatedThing[] => [
  ...things.filter(({ isOpen }) => isOpen),
  ...things.filter(({ isOpen }) => !isOpen),
];

const isAllDay = ({ due, day }: DatedThing): boolean => due === day;

/** A day as a column of the week: what is due by the day's end on top, open first; then what has its minute, by the clock. */
export const asColumn = (things: readonly DatedThing[]): readonly DatedThing[] => [
  ...openFirst(things.filter(isAllDay)),
  ...things.filter((thing) => !isAllDay(thing)),
];

/** How many of the days of a span are open, and how many are not. */
export function countOf(days: Days, { from, to }: Span): { readonly open: number; readonly done: number } {
  let [open, all] = [0, 0];
  for (const [day, things] of days) {
    if (day < from || day > to) continue;
    all += things.length;
    for (const { isOpen } of things) if (isOpen) open += 1;
  }
  return { open, done: all - open };
}
