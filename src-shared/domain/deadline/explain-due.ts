import type { Due, DueStep } from './types';

/** T0's own date counts as day 1: agreed so, and it is a working day where working days are counted. */
const countsReceiptDay = ({ rule, skipped, receivedAt }: Due): boolean => {
  if (rule.kind !== 'working-days' && rule.kind !== 'calendar-days') return false;
  return rule.countsFirstDay && skipped[0]?.date !== receivedAt.slice(0, 10);
};

/** "Why this date", in order: received, the rule and who won, each day skipped, rolling, both calendars, the date, 最早, warnings. */
export const explainDue = (due: Due): readonly DueStep[] => {
  const { unrolled, rolled, byOfficialCalendar, byCompanyCalendar } = due;
  const steps: DueStep[] = [
    {
      code: 'received',
      at: due.receivedAt,
      day: due.receivedAt.slice(0, 10),
      countsAsFirstDay: countsReceiptDay(due),
    },
    { code: 'rule', rule: due.rule, wonBy: due.wonBy },
    ...due.skipped.map(({ date, fact }) => ({ code: 'skipped', date, fact }) as const),
  ];
  if (unrolled !== null && rolled !== null && unrolled !== rolled) {
    steps.push({ code: due.due === unrolled ? 'not-rolled' : 'rolled', from: unrolled, to: rolled });
  }
  if (byOfficialCalendar !== null && byCompanyCalendar !== null) {
    steps.push({
      code: 'calendars-differ',
      official: byOfficialCalendar,
      company: byCompanyCalendar,
      used: due.day,
    });
  }
  steps.push({
    code: 'due',
    due: due.due,
    isProvisional: due.isProvisional,
    fallsOnRestDay: due.fallsOnRestDay,
  });
  if (due.earliest !== null) steps.push({ code: 'earliest', date: due.earliest });
  if (due.wonBy === 'customer') steps.push({ code: 'internal-target', due: due.internal });
  return [...steps, ...due.warnings.map((warning) => ({ code: 'warning', warning }) as const)];
};
