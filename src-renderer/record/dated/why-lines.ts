import { type DayFact, isInstant, type WorkCalendar } from '@shared/domain/calendar';
import type { DatedThing } from '@shared/domain/dated';
import { type DateBasis, skippedBy } from '@shared/domain/record';
import type { DateRules } from '@shared/domain/record-date';
import { fill, type Texts } from '@shared/text';
import { dayText, dueText } from '../../ui';

/** Of a thing, what its explanation says. */
export type Explained = Pick<
  DatedThing,
  'what' | 'source' | 'number' | 'due' | 'day' | 'isProvisional' | 'earliest' | 'fixedBy' | 'done'
>;

/** What explaining a date of a record needs. */
export interface ExplainedBy {
  readonly texts: Texts;
  readonly rules: DateRules;
  readonly calendar: Pick<WorkCalendar, 'fact'>;
}

/**
 * Why a date of a record is this one, a line each: what it is counted from, by which rule, each day skipped by name, or by whom it was
 * set; then the date, whether it may still move, and 最早.
 * @param basis null where it is not counted
 */
export function whyLines(
  thing: Explained,
  basis: DateBasis | null,
  { texts, rules, calendar }: ExplainedBy,
): readonly string[] {
  const { why } = texts.frame;
  const due = dueText(thing.due, texts, rules.timeZone);
  const isProvisional = thing.isProvisional && thing.done === null;
  return [
    ...(basis === null ? [setLine(thing, texts)] : countedLines(basis, rules, texts)),
    fill(isProvisional ? why.dueProvisional : why.due, { due }),
    ...(calendar.fact(thing.day).works || isInstant(thing.due) ? [] : [texts.dated.why.rest]),
    ...(isProvisional && thing.earliest !== null
      ? [fill(why.earliest, { date: dayText(thing.earliest, texts) })]
      : []),
  ];
}

function countedLines(basis: DateBasis, rules: DateRules, texts: Texts): readonly string[] {
  const { why } = texts.dated;
  const { event, at, unit, amount, clause } = basis;
  const rule = amount < 0 ? why.before : amount === 0 ? why.sameDay : why.rule[unit];
  const source = clause === null ? why.bySettings : fill(why.byClause, { clause });
  return [
    fill(why.event[event], { at: dueText(at, texts, rules.timeZone) }),
    fill(rule, { n: Math.abs(amount) }),
    source,
    ...skippedBy(basis, rules).map((fact) =>
      fill(texts.frame.why.skipped, { date: dayText(fact.date, texts), reason: reasonOf(fact, texts) }),
    ),
  ];
}

const reasonOf = ({ kind, name }: DayFact, { choices }: Texts): string =>
  name === null ? choices.dayKind[kind] : `${name}(${choices.dayKind[kind]})`;

/** Who set a date that is not counted, in a sentence. */
function setLine({ source, number, fixedBy }: Explained, { dated, recordFacts }: Texts): string {
  const kind = source === 'complaint' ? '' : recordFacts.kind[source];
  return fill(dated.why.set[fixedBy ?? 'ours'], { kind, number });
}
