import type { Answer } from '@shared/contract';
import type { Reader } from '../data';
import type { LoadEnvironment } from './environment';

export async function calendarData(db: Reader, load: LoadEnvironment): Promise<Answer<'calendar.data'>> {
  const { settings, official } = await load(db);
  const { worksOnWeekday, workedSaturday, days } = settings.calendar;
  return { official, company: { worksOnWeekday, workedSaturday, days } };
}
