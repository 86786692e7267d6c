import { isInstant, toInstant, type WorkCalendar } from '@shared/domain/calendar';
import type { DatedThing } from '@shared/domain/dated';
import { type DeadlineRules, type Done, procedureRules, targetOf } from '@shared/domain/deadline';
import type { Texts } from '@shared/text';
import { type StandingView, viewTarget } from './standing';
import { clockOf } from './thing-text';

/** What a thing's standing depends on beside itself. */
export interface Desk {
  /** Epoch ms. */
  readonly now: number;
  readonly calendar: Pick<WorkCalendar, 'fact'>;
  readonly rules: DeadlineRules;
  readonly texts: Texts;
}

/** How a thing stands, in words and sign; what nobody waits for any more (withdrawn, closed) has no time. */
export function viewThing(thing: DatedThing, { now, calendar, rules, texts }: Desk): StandingView {
  const clock = clockOf(thing);
  const rule = clock === null || thing.fixedBy !== 'procedure' ? {} : { rule: procedureRules[clock] };
  const isGone = thing.done === null && !thing.isOpen;
  return viewTarget({
    target: isGone ? null : { ...targetOf(thing.due, rules), ...rule },
    done: doneOf(thing, rules.timeZone),
    now,
    calendar,
    texts,
  });
}

function doneOf({ done, isProven }: DatedThing, timeZone: string): Done | null {
  if (done === null) return null;
  // A day is kept in time until it is over.
  const doneAt = isInstant(done) ? done : dayStart(done, timeZone);
  // Any later entry: whether it was proven was judged where proof and entry are known.
  const enteredAt = isProven ? doneAt : toInstant(Date.parse(doneAt) + 60_000, timeZone);
  return { doneAt, enteredAt, hasProof: isProven };
}

const dayStart = (day: string, timeZone: string): string =>
  `${day}T00:00${toInstant(Date.parse(`${day}T00:00Z`), timeZone).slice(16)}`;
