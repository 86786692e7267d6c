import { addDays, civilDateAt, civilDateOf, startOfDay } from '@shared/domain/calendar';
import {
  blankCommunication,
  blankFeedbackSheet,
  type Communication,
  type FeedbackSheet,
} from '@shared/domain/feedback';
import {
  type CountedRecords,
  type CountingClock,
  figuresOf,
  idsOfFigure,
  type PeriodSpan,
  type ServiceSummary,
  type SummaryFigure,
  type SummaryFigures,
  spanBefore,
  spanOf,
  spansUpTo,
} from '@shared/domain/service-summary';
import type { Reader } from '../../data';
import { complaintsReceived, countReceived, keptBodies } from '../../data/repositories/counted-records';
import { countRecords } from '../../data/repositories/record-list';
import type { Environment } from '../environment';

/** An answer, a promise or a call-back may come up to a year after the contact it belongs to. */
const lookBackDays = 366;
const trendPeriods = 12;

export type FigureAsked = Pick<SummaryFigure, 'group' | 'code'> & PeriodSpan;

const clockOf = ({ rules, calendar }: Environment, now: number): CountingClock => ({
  timeZone: rules.timeZone,
  closingTime: rules.closingTime,
  lookup: calendar.fact,
  today: civilDateAt(now, rules.timeZone),
  now,
  dayOf: (instant) => civilDateOf(instant, rules.timeZone),
});

async function recordsOf(
  db: Reader,
  { from, to }: PeriodSpan,
  clock: CountingClock,
): Promise<CountedRecords> {
  const { timeZone } = clock;
  const since = addDays(from, -lookBackDays);
  const contacts = await keptBodies(db, 'communication', since, to);
  const sheets = await keptBodies(db, 'feedback-sheet', since, to);
  const complaints = await complaintsReceived(
    db,
    startOfDay(from, timeZone),
    startOfDay(addDays(to, 1), timeZone),
  );
  return {
    contacts: contacts.map(({ id, body }) => ({
      id,
      body: { ...blankCommunication(), ...(body as Communication) },
    })),
    sheets: sheets.map(({ id, body }) => ({
      id,
      body: { ...blankFeedbackSheet(), ...(body as FeedbackSheet) },
    })),
    complaints: complaints.map(({ id, receivedAt, customerName, category, lines }) => ({
      id,
      on: civilDateAt(receivedAt, timeZone),
      customerName,
      category,
      partNumbers: [...new Set(lines.map(({ partNumber }) => partNumber))],
    })),
  };
}

/** The records that a number of a period stands for. */
export async function idsOf(
  db: Reader,
  environment: Environment,
  now: number,
  asked: FigureAsked,
): Promise<readonly string[]> {
  const clock = clockOf(environment, now);
  return idsOfFigure(await recordsOf(db, asked, clock), asked, clock, asked);
}

/** What is counted for a summary now; null while its period is not chosen. */
export async function countedFigures(
  db: Reader,
  environment: Environment,
  now: number,
  { period, from }: Pick<ServiceSummary, 'period' | 'from'>,
): Promise<SummaryFigures | null> {
  if (period === null || from === null) return null;
  const clock = clockOf(environment, now);
  const span = spanOf(period, from);
  const before = spanBefore(period, span);
  const records = await recordsOf(db, { from: before.from, to: span.to }, clock);
  const trend: SummaryFigures['trend'][number][] = [];
  for (const each of spansUpTo(period, span, trendPeriods)) {
    const logged = { kind: 'communication', datedFrom: each.from, datedTo: each.to } as const;
    const [start, end] = [each.from, addDays(each.to, 1)].map((day) => startOfDay(day, clock.timeZone));
    trend.push({
      from: each.from,
      logs: await countRecords(db, logged),
      complaints: await countReceived(db, start ?? 0, end ?? 0),
    });
  }
  return {
    countedAt: environment.instant(now),
    entries: [...figuresOf(records, span, before, clock)],
    trend,
  };
}
