import {
  addDays,
  type CivilDate,
  type Count,
  civilDateOf,
  countWorkingDays,
  type DayFact,
  type DayLookup,
  earlierCount,
  epochOf,
  type Instant,
  mondayToFriday,
  rollForward,
  toInstant,
  type WorkCalendar,
} from '../calendar';
import { procedureRules } from './rules';
import { momentOf, targetOf } from './target';
import {
  type CountingCalendar,
  type CustomerTime,
  type CustomerTimes,
  type DeadlineRules,
  type Due,
  type Dues,
  type DueWarning,
  type MilestoneKind,
  milestoneKinds,
  type SkippedDay,
} from './types';

const hour = 3_600_000;

/** A span longer than ten years is a slip of the pen, not an agreement. */
const longestSpan = { hours: 87_600, days: 3660 } as const;

interface Context {
  readonly receivedAt: Instant;
  readonly receivedOn: CivilDate;
  readonly rules: DeadlineRules;
  readonly calendar: WorkCalendar;
}

/** What a rule gives, before it is known which rule wins. */
type Reckoning = Pick<
  Due,
  | 'due'
  | 'rule'
  | 'skipped'
  | 'unrolled'
  | 'rolled'
  | 'fallsOnRestDay'
  | 'byOfficialCalendar'
  | 'byCompanyCalendar'
  | 'isProvisional'
  | 'earliest'
>;

const nothingCounted = {
  skipped: [],
  unrolled: null,
  rolled: null,
  byOfficialCalendar: null,
  byCompanyCalendar: null,
  isProvisional: false,
  earliest: null,
} as const;

/** A count with both calendars' answers where they differ, and 最早 where a notice to come may still move it. */
interface Decided {
  readonly count: Count;
  readonly official: CivilDate | null;
  readonly company: CivilDate | null;
  readonly isProvisional: boolean;
  readonly earliest: CivilDate | null;
}

type Counter = (lookup: DayLookup) => Count;

/** 停产日不延长顾客时限: with the rule on, the earlier of both calendars' dates; off, the firm's. */
const chooseCount = (byOfficial: Count, byCompany: Count, { rules }: Context): Count =>
  rules.companyRestNeverExtends ? earlierCount(byCompany, byOfficial) : byCompany;

/** Counts on the calendar that the rule names. */
const decide = (counter: Counter, whose: CountingCalendar, context: Context): Decided => {
  const { calendar } = context;
  if (whose !== 'company') {
    const count = counter(whose === 'official' ? calendar.officialFact : mondayToFriday);
    const earliest = count.isProvisional ? counter(calendar.earliestOfficialFact).date : null;
    return { count, official: null, company: null, isProvisional: count.isProvisional, earliest };
  }
  const byOfficial = counter(calendar.officialFact);
  const byCompany = calendar.fact === calendar.officialFact ? byOfficial : counter(calendar.fact);
  const count = chooseCount(byOfficial, byCompany, context);
  const differ = byOfficial.date !== byCompany.date;
  // The calendar that lost may win when the notice comes, so its uncertain days make the date provisional as well.
  const isProvisional =
    byCompany.isProvisional || (context.rules.companyRestNeverExtends && byOfficial.isProvisional);
  const earliest = isProvisional
    ? chooseCount(counter(calendar.earliestOfficialFact), counter(calendar.earliestFact), context).date
    : null;
  return {
    count,
    official: differ ? byOfficial.date : null,
    company: differ ? byCompany.date : null,
    isProvisional,
    earliest,
  };
};

const skippedOf = (facts: readonly DayFact[]): readonly SkippedDay[] =>
  facts.map((fact) => ({ date: fact.date, fact }));

const checkAmount = (amount: number, longest: number, isWhole: boolean): void => {
  if (!(amount > 0 && amount <= longest) || (isWhole && !Number.isInteger(amount))) {
    throw new RangeError(`not a usable span: ${amount}`);
  }
};

/** Clock hours from T0 to the minute, through nights, weekends and holidays (民法典 201 第二款). */
const byHours = (amount: number, context: Context): Reckoning => {
  checkAmount(amount, longestSpan.hours, false);
  const due = toInstant(epochOf(context.receivedAt) + amount * hour, context.rules.timeZone);
  const fallsOnRestDay = !context.calendar.fact(due.slice(0, 10)).works;
  return { ...nothingCounted, due, rule: { kind: 'hours', amount }, fallsOnRestDay };
};

const byWorkingDays = (
  rule: Extract<Due['rule'], { readonly kind: 'working-days' }>,
  context: Context,
): Reckoning => {
  checkAmount(rule.amount, longestSpan.days, true);
  const counter: Counter = (lookup) =>
    countWorkingDays(context.receivedOn, rule.amount, lookup, rule.countsFirstDay);
  const { count, official, company, isProvisional, earliest } = decide(counter, rule.calendar, context);
  return {
    ...nothingCounted,
    due: count.date,
    rule,
    skipped: skippedOf(count.skipped),
    fallsOnRestDay: !context.calendar.fact(count.date).works,
    byOfficialCalendar: official,
    byCompanyCalendar: company,
    isProvisional,
    earliest,
  };
};

/**
 * Calendar days; rest days within are not deducted (domain.md §5.1). Both the plain date and the one rolled to the next working day are
 * given; `rolls` says which holds. Only a date that rolls can be provisional.
 */
const byCalendarDays = (
  rule: Extract<Due['rule'], { readonly kind: 'calendar-days' }>,
  whose: CountingCalendar,
  rolls: boolean,
  context: Context,
): Reckoning => {
  checkAmount(rule.amount, longestSpan.days, true);
  const unrolled = addDays(context.receivedOn, rule.countsFirstDay ? rule.amount - 1 : rule.amount);
  const decided = decide((lookup) => rollForward(unrolled, lookup), whose, context);
  const rolled = decided.count.date;
  const shared = { rule, unrolled, rolled, fallsOnRestDay: rolled !== unrolled } as const;
  if (!rolls) return { ...nothingCounted, ...shared, due: unrolled };
  return {
    ...shared,
    due: rolled,
    skipped: skippedOf(decided.count.skipped),
    byOfficialCalendar: decided.official,
    byCompanyCalendar: decided.company,
    isProvisional: decided.isProvisional,
    earliest: decided.earliest,
  };
};

const byProcedure = (milestone: MilestoneKind, context: Context): Reckoning => {
  const rule = procedureRules[milestone];
  if (rule.kind === 'hours') return byHours(rule.amount, context);
  if (rule.kind === 'working-days') return byWorkingDays(rule, context);
  return byCalendarDays(rule, 'company', context.rules.closureRoll === 'next-working-day', context);
};

/** A customer's time is never rolled: the roll is a reading of our own 30 days, not of what he asked for. */
const byCustomer = (time: CustomerTime, context: Context): Reckoning => {
  switch (time.kind) {
    case 'absolute': {
      const due = toInstant(epochOf(time.at), context.rules.timeZone);
      const fallsOnRestDay = !context.calendar.fact(due.slice(0, 10)).works;
      return { ...nothingCounted, due, rule: { kind: 'absolute' }, fallsOnRestDay };
    }
    case 'hours':
      return byHours(time.amount, context);
    case 'working-days': {
      const { kind, amount, countsFirstDay = false, calendar = 'official' } = time;
      return byWorkingDays({ kind, amount, countsFirstDay, calendar }, context);
    }
    case 'calendar-days': {
      const { kind, amount, countsFirstDay = false } = time;
      return byCalendarDays({ kind, amount, countsFirstDay }, 'official', false, context);
    }
  }
};

/** One milestone; `previousMoment` is the latest moment of the milestones before it. */
const computeDue = (
  milestone: MilestoneKind,
  time: CustomerTime | undefined,
  previousMoment: number,
  context: Context,
): Due => {
  const { receivedAt, rules } = context;
  const procedure = byProcedure(milestone, context);
  const won = time === undefined ? procedure : byCustomer(time, context);
  const target = targetOf(won.due, rules, won.earliest);
  const moment = momentOf(target);
  const warnings: DueWarning[] = [];
  if (moment < previousMoment) warnings.push('before-previous');
  if (won !== procedure && moment > momentOf(targetOf(procedure.due, rules)))
    warnings.push('later-than-procedure');
  return {
    milestone,
    receivedAt,
    wonBy: time === undefined ? 'procedure' : 'customer',
    internal: procedure.due,
    ...won,
    ...target,
    warnings,
  };
};

/**
 * The four due dates of a complaint (TSP01 5.3.5), each with why. T0 may carry any offset; days are the factory's.
 * @throws RangeError for a T0, customer time, zone or closing time that is none
 */
export const computeDues = (input: {
  readonly receivedAt: Instant;
  readonly customer?: CustomerTimes | undefined;
  readonly rules: DeadlineRules;
  readonly calendar: WorkCalendar;
}): Dues => {
  const { rules, calendar, customer } = input;
  const receivedAt = toInstant(epochOf(input.receivedAt), rules.timeZone);
  const context: Context = {
    receivedAt,
    receivedOn: civilDateOf(receivedAt, rules.timeZone),
    rules,
    calendar,
  };
  let previousMoment = Number.NEGATIVE_INFINITY;
  const dueOf = (milestone: MilestoneKind): Due => {
    const due = computeDue(milestone, customer?.[milestone], previousMoment, context);
    previousMoment = Math.max(previousMoment, momentOf(due));
    return due;
  };
  const response = dueOf('response');
  const preliminary = dueOf('preliminary');
  const analysis = dueOf('analysis');
  const closure = dueOf('closure');
  return { response, preliminary, analysis, closure };
};

/** A record is provisional when any of its milestones is (decisions.md, Provisional). */
export const hasProvisionalDue = (dues: Dues): boolean =>
  milestoneKinds.some((kind) => dues[kind].isProvisional);
