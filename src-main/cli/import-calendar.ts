import type { CalendarDoubt, ImportedYear } from '@shared/domain/calendar-import';
import { type Call, type Option, optional, printLine, type Terminal, UsageError } from './command';
import { asAdministrator, type Records, withRecords } from './open-records';

/** A change that moves a date already due or done needs all three (decisions.md, Deadlines). */
export const calendarOptions = {
  reason: { type: 'string', value: 'TEXT', help: 'of a calendar: why, kept in the history' },
  approver: { type: 'string', value: 'NAME', help: 'of a calendar: 审核人, where a date due or done moves' },
  proof: {
    type: 'string',
    value: 'TEXT',
    help: 'of a calendar: what proves it, where a date due or done moves',
  },
} as const satisfies Readonly<Record<string, Option>>;

/** Years of the State Council from a file. Exit code 1 with doubts that keep a year out: the others are taken all the same. */
export const takeCalendar = ({ values, terminal }: Call, path: string): Promise<0 | 1> =>
  withRecords<0 | 1>(values, async (records) => {
    const context = asAdministrator(records);
    const read = await records.services.openCalendar(context, path);
    if (read.kind !== 'read')
      throw new UsageError(`${path}: ${read.kind === 'refused' ? read.why : read.kind}`);
    for (const doubt of read.doubts) tell(terminal, null, doubt);
    for (const { official, doubts } of read.years)
      for (const doubt of doubts) tell(terminal, official.year, doubt);
    const usable = read.years.filter(({ canBeUsed, replaces }) => canBeUsed && replaces?.isSame !== true);
    const moved =
      values['dry-run'] === true || usable.length === 0 ? [] : await saved(records, usable, values);
    const years = read.years.map(({ official, canBeUsed, replaces }) => ({
      year: official.year,
      days: official.days.length,
      outcome: outcomeOf(canBeUsed, replaces),
    }));
    printLine(terminal, JSON.stringify({ file: read.fileName, years, moved }));
    return read.years.every(({ canBeUsed }) => canBeUsed) && read.years.length > 0 ? 0 : 1;
  });

const outcomeOf = (canBeUsed: boolean, replaces: ImportedYear['replaces']): string => {
  if (!canBeUsed) return 'refused';
  if (replaces === null) return 'new';
  return replaces.isSame ? 'unchanged' : 'replaced';
};

async function saved(records: Records, usable: readonly ImportedYear[], values: Call['values']) {
  const context = asAdministrator(records);
  const { channels } = records.services;
  const { version, settings } = await channels['settings.get'](context, {});
  const taken = usable.map(({ official: { year, papers, days } }) => ({
    year,
    papers: [...papers],
    days: days.map((day) => ({ ...day })),
  }));
  const kept = settings.calendar.years.filter(({ year }) => !taken.some((other) => other.year === year));
  const answer = await channels['settings.save'](context, {
    version,
    calendar: { ...settings.calendar, years: [...kept, ...taken].toSorted((a, b) => a.year - b.year) },
    note: {
      reason: optional(values, 'reason') ?? '',
      approver: optional(values, 'approver') ?? '',
      proof: optional(values, 'proof') ?? '',
    },
  });
  return answer.moved;
}

/** One line each: where, of which year, what, which day, what stands there, and what it was compared with. */
function tell({ errors }: Terminal, year: number | null, doubt: CalendarDoubt): void {
  const { line, code, date, text, otherLine, known } = doubt;
  const parts = [
    line === null ? '' : `line ${line}`,
    year === null ? '' : String(year),
    otherLine === null ? code : `${code} (line ${otherLine})`,
    date ?? '',
    text,
    known === null ? '' : `${known.isOffDay === null ? '' : known.isOffDay ? '休 ' : '班 '}${known.name}`,
  ];
  errors.write(`desk: ${parts.filter((part) => part !== '').join('\t')}\n`);
}
