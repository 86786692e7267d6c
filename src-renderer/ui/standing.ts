import { daysBetween, epochOf, isInstant, toInstant, type WorkCalendar } from '@shared/domain/calendar';
import type { RegisterMilestone } from '@shared/domain/complaint';
import {
  type Countdown,
  countdown,
  type Done,
  type Due,
  judge,
  type MilestoneKind,
  procedureRules,
  type Standing,
  type Target,
} from '@shared/domain/deadline';
import { fill, type Texts } from '@shared/text';

/** What a milestone looks like at a moment: how it stands, in words, and which sign and colour say so. */
export interface StandingView {
  readonly standing: Standing;
  readonly tone: 'red' | 'amber' | 'grey' | 'green' | 'blue';
  readonly sign: 'overdue' | 'today' | 'done' | 'customer' | 'none';
  readonly label: string;
}

/** The date that holds: the agreed one where there is an extension. */
export const targetOfMilestone = (milestone: RegisterMilestone): Target =>
  milestone.agreed === null ? milestone : { ...milestone.agreed, timeZone: milestone.timeZone };

/** The done facts of a milestone, or null while it is open. */
export const doneOfMilestone = ({ doneAt, enteredAt, hasProof }: RegisterMilestone): Done | null =>
  doneAt === null ? null : { doneAt, enteredAt: enteredAt ?? doneAt, hasProof };

export const spanText = ({ unit, amount }: Pick<Countdown, 'unit' | 'amount'>, texts: Texts): string => {
  const { due } = texts.frame;
  const template = {
    minutes: due.minutes,
    hours: due.hours,
    days: due.days,
    'working-days': due.workingDays,
  }[unit];
  return fill(template, { n: amount });
};

/** How much later than its end something was done, in the largest sensible unit. */
export const latenessText = (target: Target, doneAt: string, texts: Texts): string => {
  const days = daysBetween(target.day, toInstant(epochOf(doneAt), target.timeZone).slice(0, 10));
  if (days > 0) return spanText({ unit: 'days', amount: days }, texts);
  const minutes = Math.max(1, Math.floor((epochOf(doneAt) - target.endsAt) / 60_000));
  return minutes < 60
    ? spanText({ unit: 'minutes', amount: minutes }, texts)
    : spanText({ unit: 'hours', amount: Math.floor(minutes / 60) }, texts);
};

/** What is left or gone, in words: 还剩 5小时 · 逾期2天 · 今天 24:00前. */
export const countdownText = (
  target: Target & { readonly rule?: Due['rule'] },
  now: number,
  calendar: Pick<WorkCalendar, 'fact'>,
  texts: Texts,
): string => {
  const { due } = texts.frame;
  const left = countdown(target, now, calendar);
  if (left.isOverdue) {
    const days = daysBetween(target.day, toInstant(now, target.timeZone).slice(0, 10));
    const span = days > 0 ? spanText({ unit: 'days', amount: days }, texts) : spanText(left, texts);
    return fill(due.overdue, { span });
  }
  if (left.isOver) return due.untilMidnight;
  return fill(due.left, { span: spanText(left, texts) });
};

/** The rule of a register row's milestone, as far as the row tells. */
const ruleOf = (kind: MilestoneKind, milestone: RegisterMilestone): { readonly rule?: Due['rule'] } =>
  milestone.wonBy === 'procedure' && milestone.agreed === null ? { rule: procedureRules[kind] } : {};

/** How a milestone of a register row stands, in words and sign. `isCustomersTurn` turns a coming date blue; overdue stays red. */
export function viewMilestone(input: {
  readonly kind: MilestoneKind;
  readonly milestone: RegisterMilestone;
  readonly isCustomersTurn?: boolean;
  readonly now: number;
  readonly calendar: Pick<WorkCalendar, 'fact'>;
  readonly texts: Texts;
}): StandingView {
  const target = { ...targetOfMilestone(input.milestone), ...ruleOf(input.kind, input.milestone) };
  return viewTarget({ ...input, target, done: doneOfMilestone(input.milestone) });
}

/** As `viewMilestone`, for a date of the engine. */
export function viewTarget(input: {
  readonly target: (Target & { readonly rule?: Due['rule'] }) | null;
  readonly done: Done | null;
  readonly isCustomersTurn?: boolean;
  readonly now: number;
  readonly calendar: Pick<WorkCalendar, 'fact'>;
  readonly texts: Texts;
}): StandingView {
  const { target, done, now, calendar, texts } = input;
  const { due } = texts.frame;
  const standing = judge(target, done, now);
  if (target === null || standing === 'none')
    return { standing, tone: 'grey', sign: 'none', label: due.none };
  if (standing === 'on-time') return { standing, tone: 'green', sign: 'done', label: due.onTime };
  if (standing === 'unproven') return { standing, tone: 'amber', sign: 'done', label: due.unproven };
  if (standing === 'late') {
    const span = done === null ? '' : latenessText(target, done.doneAt, texts);
    return { standing, tone: 'green', sign: 'done', label: fill(due.late, { span }) };
  }
  const left = countdownText(target, now, calendar, texts);
  if (standing === 'overdue') return { standing, tone: 'red', sign: 'overdue', label: left };
  if (standing === 'due-today') {
    const time = isInstant(target.due)
      ? target.due.slice(11, 16)
      : toInstant(target.aimsAt, target.timeZone).slice(11, 16);
    const label = now > target.aimsAt ? due.untilMidnight : fill(due.todayAt, { time });
    return { standing, tone: 'amber', sign: 'today', label };
  }
  if (input.isCustomersTurn === true) return { standing, tone: 'blue', sign: 'customer', label: left };
  return { standing, tone: 'grey', sign: 'none', label: left };
}
