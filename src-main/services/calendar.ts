import type { Answer, CalendarDue, Input } from '@shared/contract';
import { type MilestoneKind, milestoneKinds } from '@shared/domain/deadline';
import type { Reader } from '../data';
import { duesBetween } from '../data/repositories/complaint-list';
import { demandDate } from './complaint/filter';
import type { LoadEnvironment } from './environment';

export async function calendarData(db: Reader, load: LoadEnvironment): Promise<Answer<'calendar.data'>> {
  const { settings, official } = await load(db);
  const { worksOnWeekday, workedSaturday, days } = settings.calendar;
  return { official, company: { worksOnWeekday, workedSaturday, days } };
}

/** A month holds far fewer; the cap keeps a careless span from filling the memory. */
const mostDues = 10_000;

/** Milestones falling due in the span, done ones too. */
export async function calendarDues(
  db: Reader,
  input: Input<'calendar.dues'>,
): Promise<Answer<'calendar.dues'>> {
  const found = await duesBetween(db, demandDate('from', input.from), demandDate('to', input.to), mostDues);
  const dues = found.flatMap(({ kind, row }): readonly CalendarDue[] => {
    if (row.milestones === null || !isKind(kind)) return [];
    const { id, number, customerName, problem, milestones } = row;
    return [{ complaintId: id, number, customerName, problem, kind, milestone: milestones[kind] }];
  });
  return { dues };
}

const isKind = (kind: string): kind is MilestoneKind => (milestoneKinds as readonly string[]).includes(kind);
