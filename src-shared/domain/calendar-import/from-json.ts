import * as v from 'valibot';
import { isCivilDate } from '../calendar';
import type { ReadCalendar, ReadDay } from './types';

const text = v.pipe(v.string(), v.maxLength(500));

/** A year as holiday-cn publishes it; days are looked at one by one. Further fields (`$schema`, `$id`) are not ours. */
const holidayCnSchema = v.object({
  year: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2100)),
  papers: v.optional(v.pipe(v.array(text), v.maxLength(20)), []),
  days: v.pipe(v.array(v.object({ name: text, date: text, isOffDay: v.boolean() })), v.maxLength(1000)),
});

/** The line (from 1) of each `"date"` of a JSON text, in its order. */
function linesOfDates(source: string): readonly number[] {
  const lines: number[] = [];
  for (const [index, line] of source.split('\n').entries()) {
    const count = line.match(/"date"\s*:/g)?.length ?? 0;
    for (let found = 0; found < count; found += 1) lines.push(index + 1);
  }
  return lines;
}

/** A year of holiday-cn (JSON); null where the text is none. */
export function readHolidayCn(source: string): ReadCalendar | null {
  const parsed = v.safeParse(holidayCnSchema, parsedJson(source));
  if (!parsed.success) return null;
  const { year, papers, days } = parsed.output;
  const lines = linesOfDates(source);
  return {
    year,
    papers,
    days: days.map(
      ({ name, date, isOffDay }, index): ReadDay => ({
        line: lines[index] ?? 1,
        text: `${date} ${name}`,
        date: isCivilDate(date) ? date : null,
        name: name.trim().slice(0, 100),
        isOffDay,
      }),
    ),
  };
}

function parsedJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    // Not JSON at all is told as not being a calendar.
    return null;
  }
}
