import {
  addDays,
  type CivilDate,
  epochOf,
  type Instant,
  isInstant,
  toInstant,
} from '@shared/domain/calendar';
import ical from 'ical.js';

/** A thing with a date as a calendar shows it. */
export interface IcsEvent {
  /** Stays when the date moves, so that the event is replaced and not doubled. */
  readonly uid: string;
  readonly due: CivilDate | Instant;
  readonly summary: string;
  readonly description: string;
  readonly categories: readonly string[];
  /** 暂定. */
  readonly isTentative: boolean;
  /** Epoch milliseconds. */
  readonly alarms: readonly number[];
}

export interface IcsCalendar {
  readonly name: string;
  readonly timeZone: string;
  /** Epoch milliseconds; each writing is newer than the one before. */
  readonly writtenAt: number;
  readonly events: readonly IcsEvent[];
}

/** The one zone that is described in the file; moments of any other are written in UTC. China has known no summer time since 1991. */
const described = 'Asia/Shanghai';

// A folded line begins with a space that the library does not count: 75 bytes are the most (RFC 5545 3.1).
ical.foldLength = 74;

/** Sequences count from here, so that they stay small whole numbers. */
const sequenceStart = Date.UTC(2026, 0, 1);

const utc = (epochMs: number): ical.Time => ical.Time.fromJSDate(new Date(epochMs), true);

function shanghai(): ical.Component {
  const zone = new ical.Component('vtimezone');
  zone.addPropertyWithValue('tzid', described);
  const standard = new ical.Component('standard');
  standard.addPropertyWithValue('dtstart', ical.Time.fromDateTimeString('1991-09-15T00:00:00'));
  standard.addPropertyWithValue('tzoffsetfrom', ical.UtcOffset.fromString('+08:00'));
  standard.addPropertyWithValue('tzoffsetto', ical.UtcOffset.fromString('+08:00'));
  standard.addPropertyWithValue('tzname', 'CST');
  zone.addSubcomponent(standard);
  return zone;
}

/** A day is an event of the whole day; a moment is one without length. */
function addTimes(event: ical.Component, due: CivilDate | Instant, timeZone: string): void {
  if (!isInstant(due)) {
    event.addPropertyWithValue('dtstart', ical.Time.fromDateString(due));
    event.addPropertyWithValue('dtend', ical.Time.fromDateString(addDays(due, 1)));
    return;
  }
  if (timeZone !== described) {
    event.addPropertyWithValue('dtstart', utc(epochOf(due)));
    return;
  }
  const wall = `${toInstant(epochOf(due), timeZone).slice(0, 16)}:00`;
  const start = event.addPropertyWithValue('dtstart', ical.Time.fromDateTimeString(wall));
  start.setParameter('tzid', described);
}

function alarmAt(epochMs: number, summary: string): ical.Component {
  const alarm = new ical.Component('valarm');
  alarm.addPropertyWithValue('action', 'DISPLAY');
  alarm.addPropertyWithValue('description', summary);
  const trigger = new ical.Property('trigger', alarm);
  trigger.resetType('date-time');
  trigger.setValue(utc(epochMs));
  alarm.addProperty(trigger);
  return alarm;
}

function eventOf(given: IcsEvent, { timeZone, writtenAt }: IcsCalendar): ical.Component {
  const event = new ical.Component('vevent');
  event.addPropertyWithValue('uid', given.uid);
  event.addPropertyWithValue('dtstamp', utc(writtenAt));
  event.addPropertyWithValue('last-modified', utc(writtenAt));
  event.addPropertyWithValue('sequence', Math.max(0, Math.floor((writtenAt - sequenceStart) / 60_000)));
  addTimes(event, given.due, timeZone);
  event.addPropertyWithValue('summary', given.summary);
  event.addPropertyWithValue('description', given.description);
  const categories = new ical.Property('categories', event);
  // Some programs part a list at commas that are escaped, too.
  categories.setValues(given.categories.map((name) => name.replaceAll(',', '，')));
  event.addProperty(categories);
  event.addPropertyWithValue('status', given.isTentative ? 'TENTATIVE' : 'CONFIRMED');
  // A due is no appointment: nobody is busy by it.
  event.addPropertyWithValue('transp', 'TRANSPARENT');
  for (const at of given.alarms) event.addSubcomponent(alarmAt(at, given.summary));
  return event;
}

/** An iCalendar file (RFC 5545) that another calendar takes over or subscribes to. */
export function writeIcs(calendar: IcsCalendar): string {
  const root = new ical.Component('vcalendar');
  root.addPropertyWithValue('version', '2.0');
  root.addPropertyWithValue('prodid', '-//Customer Desk//Deadlines//ZH');
  root.addPropertyWithValue('calscale', 'GREGORIAN');
  root.addPropertyWithValue('method', 'PUBLISH');
  root.addPropertyWithValue('x-wr-calname', calendar.name);
  if (calendar.timeZone === described) root.addSubcomponent(shanghai());
  for (const event of calendar.events) root.addSubcomponent(eventOf(event, calendar));
  return `${root.toString()}\r\n`;
}
