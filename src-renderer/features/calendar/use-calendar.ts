import type { CivilDate } from '@shared/domain/calendar';
import { type DatedThing, isLate } from '@shared/domain/dated';
import { useMemo } from 'react';
import { useDatedMonths, useQuery } from '../../api';
import { useRemembered } from '../../state';
import { useNow, useToday } from '../../ui';
import { byDay, countOf } from './model/days';
import { type CalendarFilter, namesIn, shownBy } from './model/filter';
import { type CalendarView, monthsOf, ownSpanOf, spanOf, turned } from './model/view';

/** Before any complaint: what is overdue is never too old to be told. */
const ever = '2000-01-01';
const noFilter: CalendarFilter = {};

/** Where one stands in the calendar; lives as long as the window. */
export function useCalendarPlace() {
  const today = useToday();
  const [view, setView] = useRemembered<CalendarView>('calendar.view', 'month');
  // Looking at today stays looking at today when the day ends.
  const [chosen, setChosen] = useRemembered<CivilDate | null>('calendar.date', null);
  const [withDone, setWithDone] = useRemembered('calendar.done', true);
  const [filter, setFilter] = useRemembered('calendar.filter', noFilter);
  const date = chosen ?? today;
  const setDate = (next: CivilDate): void => setChosen(next === today ? null : next);
  return {
    view,
    date,
    today,
    withDone,
    filter,
    setView,
    setWithDone,
    setFilter,
    setDate,
    turn: (step: number): void => setDate(turned(view, date, step, today)),
  };
}

export type CalendarPlace = ReturnType<typeof useCalendarPlace>;

/** What stands on the days in view, by day, with its numbers; one source for every view. */
export function useCalendarDays({ view, date, today, withDone, filter }: CalendarPlace) {
  const span = useMemo(() => spanOf(view, date), [view, date]);
  const before = spanOf(view, turned(view, date, -1, today));
  const after = spanOf(view, turned(view, date, 1, today));
  const inView = useMemo(() => monthsOf(span), [span]);
  const ahead = [...monthsOf(before), ...monthsOf(after)].filter((month) => !inView.includes(month));
  const source = useDatedMonths(inView, ahead, filter.customer?.id);
  const { months } = source;
  const all = useMemo(
    () =>
      byDay(
        inView.flatMap((month) => months.get(month)?.things ?? []),
        span,
      ),
    [inView, months, span],
  );
  const days = useMemo(() => {
    const isShown = shownBy(filter, withDone);
    const shown = new Map<CivilDate, readonly DatedThing[]>();
    for (const [day, things] of all) {
      const left = things.filter(isShown);
      if (left.length > 0) shown.set(day, left);
    }
    return shown;
  }, [all, filter, withDone]);
  const own = ownSpanOf(view, date);
  const names = useMemo(() => namesIn([...all.values()].flat()), [all]);
  return { ...source, days, names, count: countOf(days, own), total: countOf(all, own) };
}

/** What is overdue, the oldest first; asked for where it is shown alone. */
export function useOverdue({ view, date, today, filter }: CalendarPlace) {
  const now = useNow();
  const isAsked = view === 'agenda' && date === today;
  const query = useQuery(
    'dated.span',
    isAsked ? { from: ever, to: today, isOpen: true, customerId: filter.customer?.id } : null,
  );
  const things = useMemo(() => {
    const isShown = shownBy(filter, false);
    // Today's own stand under today's head.
    return (query.value?.things ?? []).filter(
      (thing) => thing.day < today && isLate(thing, now, today) && isShown(thing),
    );
  }, [query.value, filter, now, today]);
  return { ...query, things };
}
