import { createInterface } from 'node:readline';
import { buildWorkCalendar, isInstant } from '@shared/domain/calendar';
import {
  type CustomerTime,
  type CustomerTimes,
  computeDues,
  type Due,
  type Dues,
  defaultDeadlineRules,
  hasProvisionalDue,
  milestoneKinds,
} from '@shared/domain/deadline';
import { customerTimeSchema } from '@shared/domain/deadline/customer-time';
import { instantSchema } from '@shared/domain/scalars';
import { defaultSettings } from '@shared/domain/settings';
import * as v from 'valibot';
import { loadOfficialYears } from '../data/calendar/load-official-years';
import { type Command, printLine } from './command';
import { calendarFolder } from './program';

/** A customer's time on the command line: an instant, or one of the kinds the records know. */
const timeSchema = v.union([instantSchema, customerTimeSchema]);

const lineSchema = v.strictObject({
  receivedAt: instantSchema,
  customer: v.optional(
    v.strictObject({
      response: v.optional(timeSchema),
      preliminary: v.optional(timeSchema),
      analysis: v.optional(timeSchema),
      closure: v.optional(timeSchema),
    }),
  ),
  roll: v.optional(v.picklist(['none', 'next-working-day'])),
});

type Line = v.InferOutput<typeof lineSchema>;

/** JSON lines in, JSON lines out: the four dues of TSP01 5.3.5 on the State Council calendar, without any store. */
export const deadlines: Command = {
  name: 'deadlines',
  summary: 'Computes the four due dates for JSON lines on standard input.',
  positionals: [],
  options: {},
  run: async ({ terminal }) => {
    const calendar = buildWorkCalendar({
      official: loadOfficialYears(calendarFolder()),
      company: defaultSettings.calendar,
    });
    let isClean = true;
    for await (const text of createInterface({
      input: terminal.input,
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      if (text.trim() === '') continue;
      try {
        printLine(terminal, JSON.stringify(answer(parseLine(text), calendar)));
      } catch (error) {
        isClean = false;
        printLine(
          terminal,
          JSON.stringify({ error: error instanceof Error ? error.message : String(error) }),
        );
      }
    }
    return isClean ? 0 : 1;
  },
};

function parseLine(text: string): Line {
  const line = v.parse(lineSchema, JSON.parse(text));
  if (!isInstant(line.receivedAt)) throw new RangeError(`no such moment: ${line.receivedAt}`);
  return line;
}

function answer(line: Line, calendar: ReturnType<typeof buildWorkCalendar>) {
  const rules = { ...defaultDeadlineRules, closureRoll: line.roll ?? defaultDeadlineRules.closureRoll };
  const dues = computeDues({ receivedAt: line.receivedAt, customer: customerTimes(line), rules, calendar });
  return { ...milestonesOf(dues), provisional: hasProvisionalDue(dues) };
}

function customerTimes({ customer }: Line): CustomerTimes {
  const times = milestoneKinds.map((kind): readonly [string, CustomerTime | undefined] => {
    const time = customer?.[kind];
    return [kind, typeof time === 'string' ? { kind: 'absolute', at: time } : time];
  });
  return Object.fromEntries(times);
}

const milestonesOf = (dues: Dues) =>
  Object.fromEntries(milestoneKinds.map((kind) => [kind, explained(dues[kind])]));

const explained = (due: Due) => ({
  due: due.due,
  rule: due.rule,
  wonBy: due.wonBy,
  internal: due.internal,
  unrolled: due.unrolled,
  rolled: due.rolled,
  fallsOnRestDay: due.fallsOnRestDay,
  provisional: due.isProvisional,
  earliest: due.earliest,
  skipped: due.skipped.map(({ date, fact }) => ({ date, kind: fact.kind, name: fact.name })),
  warnings: due.warnings,
});
