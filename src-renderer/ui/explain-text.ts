import { type Due, type DueStep, explainDue } from '@shared/domain/deadline';
import { fill, type Texts } from '@shared/text';
import { dayText, dueText, instantText } from './dates';

/** "Why this date" in sentences, one a line: received, rule and who won, each day skipped by name, due, earliest, warnings. */
export const explainLines = (due: Due, texts: Texts): readonly string[] =>
  explainDue(due).flatMap((step) => linesOf(step, texts, due.timeZone));

function linesOf(step: DueStep, texts: Texts, timeZone: string): readonly string[] {
  const { why } = texts.frame;
  const day = (date: string): string => dayText(date, texts);
  const moment = (value: string): string => dueText(value, texts, timeZone);
  switch (step.code) {
    case 'received':
      return [
        fill(step.countsAsFirstDay ? why.receivedCounts : why.received, {
          at: instantText(step.at, texts, timeZone),
        }),
      ];
    case 'rule':
      return ruleLines(step, texts);
    case 'skipped':
      return [fill(why.skipped, { date: day(step.date), reason: reasonOf(step, texts) })];
    case 'rolled':
      return [fill(why.rolled, { from: day(step.from), to: day(step.to) })];
    case 'not-rolled':
      return [fill(why.notRolled, { from: day(step.from), to: day(step.to) })];
    case 'calendars-differ':
      return [
        fill(why.differ, { official: day(step.official), company: day(step.company), used: day(step.used) }),
      ];
    case 'due': {
      const line = fill(step.isProvisional ? why.dueProvisional : why.due, { due: moment(step.due) });
      return step.fallsOnRestDay ? [line, why.dueRest] : [line];
    }
    case 'earliest':
      return [fill(why.earliest, { date: day(step.date) })];
    case 'internal-target':
      return [fill(why.internal, { due: moment(step.due) })];
    case 'warning':
      return [step.warning === 'before-previous' ? why.warnBefore : why.warnLater];
  }
}

function ruleLines(
  { rule, wonBy }: Extract<DueStep, { readonly code: 'rule' }>,
  texts: Texts,
): readonly string[] {
  const { why } = texts.frame;
  const source = wonBy === 'procedure' ? why.byProcedure : why.byCustomer;
  switch (rule.kind) {
    case 'absolute':
      return [source, why.absolute];
    case 'hours':
      return [source, fill(why.hours, { n: rule.amount })];
    case 'calendar-days':
      return [
        source,
        fill(rule.countsFirstDay ? why.calendarDaysFirst : why.calendarDays, { n: rule.amount }),
      ];
    case 'working-days': {
      const whose = {
        official: why.onOfficial,
        'monday-to-friday': why.onMondayToFriday,
        company: why.onCompany,
      }[rule.calendar];
      return [
        source,
        fill(rule.countsFirstDay ? why.workingDaysFirst : why.workingDays, { n: rule.amount }),
        whose,
      ];
    }
  }
}

const reasonOf = ({ fact }: Extract<DueStep, { readonly code: 'skipped' }>, texts: Texts): string => {
  const kind = texts.choices.dayKind[fact.kind];
  return fact.name === null ? kind : `${fact.name}(${kind})`;
};
