import { civilDateAt, epochOf } from '../../domain/calendar';
import { hasProof, type Milestone, type Proof } from '../../domain/complaint';
import {
  agreedDue,
  type CustomerTime,
  type Due,
  type Dues,
  judge,
  type MilestoneKind,
  milestoneKinds,
  type Standing,
} from '../../domain/deadline';
import type { Texts } from '../../text';
import type { FieldValue, FieldValues } from '../types';
import type { PrintContext } from './context';
import { fill, join, moment, nothing, text, wallText, whenText } from './values';

/** How the four clocks of 5.3.5 print, in the register's narrow cells and in the case sheet's table. */

interface Judged {
  readonly due: Due;
  readonly record: Milestone;
  /** Against the original due. */
  readonly standing: Standing;
  /** The latest date the customer agreed to, or null. */
  readonly agreed: string | null;
}

function judgeMilestone(due: Due, record: Milestone, context: PrintContext): Judged {
  const { doneAt, enteredAt } = record;
  const isProven = hasProof(record.proof) || (record.recipient !== '' && record.way !== null);
  const done = doneAt === null ? null : { doneAt, enteredAt: enteredAt ?? doneAt, hasProof: isProven };
  const lawful = record.extensions.filter(
    ({ reason, approver, consent }) => reason !== '' && approver !== '' && hasProof(consent),
  );
  const { agreed, isExtended } = agreedDue(
    due,
    lawful.map((extension) => ({
      until: extension.agreedDue,
      agreedAt: extension.enteredAt ?? context.printedAt,
    })),
    context.settings.deadlineRules,
  );
  return { due, record, standing: judge(due, done, context.now), agreed: isExtended ? agreed.due : null };
}

const isLate = (standing: Standing): boolean => standing === 'late' || standing === 'overdue';

/** `应 11-24 / 实 11-23 / ▲超 …`; the year is left out when it is that of the receipt. */
export function registerMilestone(
  kind: MilestoneKind,
  dues: Dues | null,
  record: Milestone,
  context: PrintContext,
  texts: Texts,
): FieldValue {
  const { marks } = texts.forms;
  const zone = context.settings.deadlineRules.timeZone;
  const shortOf = (when: string, year: string): string => {
    const printed = whenText(when, zone);
    return printed.startsWith(year) ? printed.slice(5) : printed;
  };
  if (dues === null)
    return record.doneAt === null ? nothing : text(fill(marks.done, { date: wallText(record.doneAt, zone) }));
  const { due, standing, agreed } = judgeMilestone(dues[kind], record, context);
  const year = due.receivedAt.slice(0, 5);
  const doneDay = record.doneAt === null ? null : civilDateAt(epochOf(record.doneAt), zone);
  const doneText =
    doneDay === null
      ? null
      : shortOf(due.rule.kind === 'hours' && record.doneAt !== null ? record.doneAt : doneDay, year);
  const lines = [
    fill(marks.due, { date: shortOf(due.due, year) }),
    doneText === null ? marks.notDone : fill(marks.done, { date: doneText }),
    isLate(standing) ? marks.late : standing === 'unproven' ? marks.unproven : '',
    agreed === null ? '' : fill(marks.extended, { date: shortOf(agreed, year) }),
    due.wonBy === 'customer' ? marks.customer : '',
    due.isProvisional ? marks.provisional : '',
  ];
  return text(join(lines, '\n'), isLate(standing) ? 'late' : due.isProvisional ? 'provisional' : undefined);
}

/** A rule of ours or a customer's time, in words; a fixed moment only where it does not stand beside it. */
function ruleText(rule: Due['rule'] | CustomerTime, { forms }: Texts, zone: string): string {
  const { rules } = forms.case;
  switch (rule.kind) {
    case 'absolute':
      return 'at' in rule ? join([rules.absolute, wallText(rule.at, zone)], '\n') : rules.absolute;
    case 'hours':
      return fill(rules.hours, { amount: rule.amount });
    case 'working-days':
      return join(
        [
          fill(rules.workingDays, { amount: rule.amount }),
          rule.countsFirstDay === true ? rules.firstDay : '',
        ],
        '\n',
      );
    case 'calendar-days':
      return join(
        [
          fill(rules.calendarDays, { amount: rule.amount }),
          rule.countsFirstDay === true ? rules.firstDay : '',
        ],
        '\n',
      );
  }
}

/** Proof in words: person, way, number of files. */
export const proofText = (proof: Proof, { forms }: Texts): string =>
  join(
    [
      proof.person,
      proof.note,
      proof.attachmentIds.length === 0
        ? ''
        : fill(forms.case.attachments, { count: proof.attachmentIds.length }),
    ],
    '\n',
  );

function dueText(judged: Judged, context: PrintContext, texts: Texts): string {
  const { marks, case: words } = texts.forms;
  const { due } = judged;
  const zone = context.settings.deadlineRules.timeZone;
  const rolledFrom = due.unrolled !== null && due.unrolled !== due.due ? due.unrolled : null;
  return join(
    [
      whenText(due.due, zone),
      due.wonBy === 'customer' ? fill(words.internalTarget, { date: whenText(due.internal, zone) }) : '',
      rolledFrom === null ? '' : fill(words.rolled, { date: rolledFrom }),
      rolledFrom === null && due.fallsOnRestDay ? words.onRestDay : '',
      due.isProvisional ? marks.provisional : '',
      due.earliest === null ? '' : fill(words.earliest, { date: due.earliest }),
    ],
    '\n',
  );
}

function doneValue(record: Milestone, zone: string, texts: Texts): FieldValue {
  const { doneAt, enteredAt } = record;
  if (doneAt === null || enteredAt === null || enteredAt === doneAt) return moment(doneAt, zone);
  return text(
    join([wallText(doneAt, zone), fill(texts.forms.case.entered, { at: wallText(enteredAt, zone) })], '\n'),
  );
}

function extensionText(record: Milestone, zone: string, texts: Texts): string {
  return join(
    record.extensions.map(({ agreedDue: until, reason, approver, consent }) =>
      fill(texts.forms.case.extensionLine, {
        date: whenText(until, zone),
        reason,
        approver,
        consent: join([proofText(consent, texts).replaceAll('\n', ' ')], ''),
      }),
    ),
    '\n',
  );
}

/** One row of the case sheet's deadline table. `dues` is null when no clock runs; a past round has none either. */
export function caseMilestone(
  kind: MilestoneKind,
  dues: Dues | null,
  record: Milestone,
  context: PrintContext,
  texts: Texts,
): FieldValues {
  const zone = context.settings.deadlineRules.timeZone;
  const { case: words, marks } = texts.forms;
  const judged = dues === null ? null : judgeMilestone(dues[kind], record, context);
  const late = judged !== null && isLate(judged.standing);
  const standing = judged === null ? '' : texts.choices.standing[judged.standing];
  const wayTo =
    record.way === null && record.recipient === ''
      ? ''
      : fill(words.to, {
          way: record.way === null ? '' : texts.choices.replyWay[record.way],
          who: record.recipient,
        });
  // A round that is over has no dates of its own any more; what the customer asked for then stays on it.
  const rule = judged === null ? record.customerTime : judged.due.rule;
  const isCustomers = judged === null || judged.due.wonBy === 'customer';
  const basis = rule === null ? '' : isCustomers ? words.basisCustomer : words.basisProcedure;
  const customerProof = proofText(record.customerTimeProof, texts);
  return {
    milestone: text(texts.choices.milestone[kind]),
    basis: text(join([basis, rule === null ? '' : ruleText(rule, texts, zone), customerProof], '\n')),
    due: judged === null ? nothing : text(dueText(judged, context, texts)),
    done: doneValue(record, zone, texts),
    standing: text(late ? `${marks.late}\n${standing}` : standing, late ? 'late' : undefined),
    lateReason: text(record.lateReason),
    proof: text(join([wayTo, proofText(record.proof, texts)], '\n')),
    extension: text(extensionText(record, zone, texts)),
  };
}

export const caseMilestones = (
  dues: Dues | null,
  milestones: { readonly [K in MilestoneKind]: Milestone },
  context: PrintContext,
  texts: Texts,
): readonly FieldValues[] =>
  milestoneKinds.map((kind) => caseMilestone(kind, dues, milestones[kind], context, texts));
