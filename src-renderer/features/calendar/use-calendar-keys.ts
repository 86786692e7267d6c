import { useEffect, useEffectEvent } from 'react';
import type { CalendarView } from './model/view';

const viewKeys: Readonly<Record<string, CalendarView>> = { m: 'month', w: 'week', a: 'agenda', y: 'year' };

/** PgUp and PgDn turn pages, T comes back to today, M W A Y change the view; not while somebody types or a dialog is open. */
export function useCalendarKeys(on: {
  readonly turn: (step: number) => void;
  readonly toToday: () => void;
  readonly show: (view: CalendarView) => void;
}): void {
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const isElsewhere =
      event.target instanceof HTMLElement &&
      event.target.closest(
        'input:not([type="radio"]):not([type="checkbox"]), textarea, [role="dialog"], [role="listbox"]',
      ) !== null;
    if (isElsewhere || event.ctrlKey || event.altKey || event.metaKey) return;
    const key = event.key.toLowerCase();
    const view = viewKeys[key];
    if (key === 'pageup') on.turn(-1);
    else if (key === 'pagedown') on.turn(1);
    else if (key === 't') on.toToday();
    else if (view !== undefined) on.show(view);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);
}
