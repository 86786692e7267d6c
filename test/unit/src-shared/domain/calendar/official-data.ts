import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  buildWorkCalendar,
  defaultCompanyCalendar,
  type OfficialYear,
  officialYearSchema,
} from '@shared/domain/calendar';
import * as v from 'valibot';

export const root = resolve(import.meta.dirname, '../../../../..');
export const calendarFolder = resolve(root, 'resources/calendar');

/** Every year shipped with the program, in order. */
export const officialYears: readonly OfficialYear[] = readdirSync(calendarFolder)
  .filter((name) => /^CN-\d{4}\.json$/.test(name))
  .sort()
  .map((name) =>
    v.parse(officialYearSchema, JSON.parse(readFileSync(resolve(calendarFolder, name), 'utf8'))),
  );

/** The calendar of a firm without days of its own, with all shipped years. */
export const fullCalendar = buildWorkCalendar({ official: officialYears, company: defaultCompanyCalendar });

/** The same as it stood before the notice of `year` (and of every later year) came out. */
export const calendarBefore = (year: number) =>
  buildWorkCalendar({
    official: officialYears.filter((official) => official.year < year),
    company: defaultCompanyCalendar,
  });
