import { type CareContact, type CarePlan, nextContact } from '../../domain/care';
import type { Texts } from '../../text';
import type { FieldValue, FieldValues, FormData } from '../types';
import type { PrintContext } from './context';
import { bindRecord, choice, customerValues } from './record';
import { day, fill, join, nothing, number, text, whenText } from './values';

/** Binds CP 顾客关怀/联系计划. The interval is the one that counts when it is printed (⚙). */
export const bindCarePlan = (record: CarePlan, context: PrintContext): FormData =>
  bindRecord(
    {
      code: 'CP',
      title: ({ papers }) => papers.care.titles.plan,
      companyId: record.companyId,
      record: { kind: 'record', text: record.number },
    },
    context,
    (texts, zone) => ({
      fields: {
        ...customerValues(record.customer),
        ...counted(record, texts, context),
        manager: text(record.manager),
        from: day(record.from),
        lastContactOn: day(record.lastContactOn),
        focus: text(record.focus),
        moved: movedText(record, texts),
        ended: endedText(record, texts),
        remarks: text(record.remarks),
      },
      lists: {
        contacts: record.contacts.map((contact, index) => contactValues(contact, index, texts, zone)),
      },
    }),
  );

function counted(record: CarePlan, { papers }: Texts, { settings }: PrintContext): FieldValues {
  const { grade, ended } = record;
  const say = papers.care;
  if (grade === null) return { grade: nothing, interval: nothing, nextDue: nothing };
  const { intervals } = settings.care;
  const { due } = nextContact(record, settings.deadlineRules.timeZone, intervals);
  const { amount, unit } = intervals[grade];
  return {
    grade: text(papers.customerFile.grades[grade]),
    interval: text(fill(say.intervalText[unit], { n: amount })),
    nextDue: day(ended.on === null ? due : null),
  };
}

const movedText = ({ move }: CarePlan, { papers }: Texts): FieldValue =>
  move.to === null
    ? nothing
    : text(fill(papers.care.movedText, { from: move.from ?? '', to: move.to, reason: move.reason }));

const endedText = ({ ended }: CarePlan, { papers }: Texts): FieldValue =>
  ended.on === null ? nothing : text(fill(papers.care.endedText, { on: ended.on, reason: ended.reason }));

const contactValues = (
  contact: CareContact,
  index: number,
  { papers }: Texts,
  zone: string,
): FieldValues => ({
  order: number(index + 1),
  occasion: text(join([choice(contact.occasion, papers.care.occasionName).text, contact.occasionText], '\n')),
  days: text(
    join(
      [
        contact.plannedOn,
        contact.doneAt === null ? null : whenText(contact.doneAt, zone),
        contact.moveReason,
      ],
      '\n',
    ),
  ),
  way: choice(contact.way, papers.care.wayName),
  people: text(join([contact.by, contact.person], '\n')),
  talk: text(join([contact.content, contact.response], '\n')),
  mood: choice(contact.mood, papers.feedback.mood),
  outcome: text(join([contact.nextStep, contact.logNumber, contact.complaintNumber], '\n')),
});
