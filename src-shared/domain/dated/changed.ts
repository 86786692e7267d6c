import { addDays, type CivilDate, type DayFact, type DayLookup, type Instant } from '../calendar';
import type { DatedThing } from './types';

/** A date that is counted from something else, and what it was before calendar or rules changed. */
export interface MovedThing {
  readonly thing: DatedThing;
  readonly old: CivilDate | Instant;
}

/** A day of our own choice that is no working day any more, and why. */
export interface RestingThing {
  readonly thing: DatedThing;
  readonly day: DayFact;
}

/** What fell due on another day or moment before; a thing is known by its key. */
export function movedThings(
  before: readonly DatedThing[],
  after: readonly DatedThing[],
): readonly MovedThing[] {
  const known = new Map(before.map(({ key, due }) => [key, due]));
  return after.flatMap((thing) => {
    const old = known.get(thing.key);
    return old === undefined || old === thing.due ? [] : [{ thing, old }];
  });
}

/**
 * Visits, questionnaires, services and actions that were planned for a working day which a new calendar makes a rest day: nobody would
 * be there. They stay where they are until a person plans them anew.
 * @param from the first day looked at: what is past is past
 */
export const restingThings = (
  things: readonly DatedThing[],
  from: CivilDate,
  was: DayLookup,
  is: DayLookup,
): readonly RestingThing[] =>
  things.flatMap((thing) => {
    const day = is(thing.day);
    const rests =
      thing.isOurs && !isWholeMonth(thing) && thing.day >= from && !day.works && was(thing.day).works;
    return rests ? [{ thing, day }] : [];
  });

/** A visit that has its month only is due by the end of it, not on that day. */
const isWholeMonth = ({ what, day }: DatedThing): boolean =>
  what === 'planned-visit' && addDays(day, 1).endsWith('-01');
