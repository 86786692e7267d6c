import { addDays, type CivilDate, civilDateAt } from '@shared/domain/calendar';
import type { CalendarEvent } from '@shared/domain/calendar-import';
import ical from 'ical.js';

/** Far above any calendar of holidays. */
const mostEvents = 5_000;

/** The line (from 1) on which each event of the file begins. */
const linesOfEvents = (source: string): readonly number[] =>
  source.split(/\r\n|\r|\n/).flatMap((line, index) => (/^BEGIN:VEVENT\s*$/i.test(line) ? [index + 1] : []));

const two = (value: number): string => String(value).padStart(2, '0');

const isInUtc = (time: ical.Time): boolean => !time.isDate && time.zone === ical.Timezone.utcTimezone;

/** A moment in UTC on the factory's clock; any other on the clock it names. */
const dayOf = (time: ical.Time, timeZone: string): CivilDate =>
  isInUtc(time)
    ? civilDateAt(time.toUnixTime() * 1000, timeZone)
    : `${String(time.year).padStart(4, '0')}-${two(time.month)}-${two(time.day)}`;

/** An end is the first moment after: a day, or midnight, belongs to the event no more. */
function lastDayOf({ endDate }: ical.Event, from: CivilDate, timeZone: string): CivilDate {
  const isMidnight = endDate.isDate || (endDate.hour === 0 && endDate.minute === 0);
  const wall = dayOf(endDate, timeZone);
  const last = isInUtc(endDate)
    ? civilDateAt(endDate.toUnixTime() * 1000 - 1, timeZone)
    : isMidnight
      ? addDays(wall, -1)
      : wall;
  return last < from ? from : last;
}

function eventOf(component: ical.Component, line: number, timeZone: string): CalendarEvent {
  const event = new ical.Event(component);
  const hasStart = component.getFirstProperty('dtstart') !== null;
  const from = hasStart ? dayOf(event.startDate, timeZone) : null;
  return {
    line,
    summary: String(event.summary ?? ''),
    from,
    to: from === null ? null : lastDayOf(event, from, timeZone),
    isRepeated: event.isRecurring(),
  };
}

/** The events of an iCalendar file in its order; null where the text is none, or far too much. Rules of repetition are not followed. */
export function readIcs(source: string, timeZone: string): readonly CalendarEvent[] | null {
  try {
    const parsed: unknown[] = ical.parse(source);
    // Several calendars in one file are a list of them.
    const roots = typeof parsed[0] === 'string' ? [parsed] : parsed;
    const components = roots.flatMap((root) =>
      new ical.Component(root as unknown[]).getAllSubcomponents('vevent'),
    );
    if (components.length > mostEvents) return null;
    const lines = linesOfEvents(source);
    return components.map((component, index) => eventOf(component, lines[index] ?? 1, timeZone));
  } catch {
    // The parser throws errors of many kinds at a text that is none.
    return null;
  }
}
