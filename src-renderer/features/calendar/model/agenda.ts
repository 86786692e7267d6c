import { type CivilDate, type DayFact, datesFrom } from '@shared/domain/calendar';
import type { DatedThing } from '@shared/domain/dated';
import type { Days } from './days';
import type { Span } from './view';

/** A day of the agenda; without things it stands there for its name. */
export interface AgendaDay {
  readonly fact: DayFact;
  readonly things: readonly DatedThing[];
}

/** Whether a day is more than a plain working day or weekend: a holiday, a make-up day, a day the firm turned. */
export const isNamedDay = ({ works, kind, name }: DayFact): boolean =>
  name !== null || (works ? kind !== 'workday' : kind !== 'weekend');

/** The days of a span that have something, and of the others those with a name; today always. */
export const agendaOf = (
  days: Days,
  { from, to }: Span,
  fact: (date: CivilDate) => DayFact,
  today: CivilDate,
): readonly AgendaDay[] =>
  datesFrom(from, to)
    .map((date) => ({ fact: fact(date), things: days.get(date) ?? [] }))
    .filter((day) => day.things.length > 0 || day.fact.date === today || isNamedDay(day.fact));

/** As many entries as are painted at once, cut within a day; `left` were not. */
export function cutAgenda(
  days: readonly AgendaDay[],
  most: number,
): { readonly days: readonly AgendaDay[]; readonly left: number } {
  let room = most;
  const shown: AgendaDay[] = [];
  for (const day of days) {
    if (room <= 0 && day.things.length > 0) break;
    shown.push({ ...day, things: day.things.slice(0, room) });
    room -= day.things.length;
  }
  const all = days.reduce((sum, { things }) => sum + things.length, 0);
  return { days: shown, left: Math.max(0, all - most) };
}
