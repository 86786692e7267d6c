import { blankCarePlan, type CarePlan } from '@shared/domain/care';
import type { Texts } from '@shared/text';
import { type AnyDescription, describeRecord, layoutOf, type RecordWords } from '../../record';
import { CareSummary } from './care-summary';
import { ContactActions } from './contact-actions';
import { GradeField } from './grade-field';
import { NextContactField } from './next-contact-field';
import { ProposeMenu } from './propose-menu';

const { fields, rows, own } = layoutOf<CarePlan>();

/** Written by the program; shown where it says something. */
const never = (): boolean => false;

/** 顾客关怀/联系计划: one customer, the interval of his grade, and what was talked about. */
export const carePlans: AnyDescription = describeRecord<'care-plan'>({
  kind: 'care-plan',
  blank: blankCarePlan,
  words,
  summary: CareSummary,
  actions: ContactActions,
  listActions: ProposeMenu,
  widgets: {
    grade: { own: GradeField },
    manager: 'person',
    'contacts.*.by': 'person',
    'contacts.*.way': 'buttons',
    'contacts.*.mood': 'buttons',
    'contacts.*.complaintNumber': 'complaint',
  },
  groups: ['move', 'ended'],
  columns: ['number', 'customer', 'category', 'subject', 'status', 'due', 'owner'],
  begin: (blank, { customer, today, operator }) => {
    const begun = { ...blank, manager: operator, from: today };
    if (customer === null) return begun;
    const { id, body } = customer;
    return {
      ...begun,
      companyId: body.companyId,
      customer: { ...blank.customer, id, name: body.name, code: body.code, plant: body.plant },
      grade: body.grade,
    };
  },
  sections: [
    {
      name: 'customer',
      optional: [
        'companyId',
        'grade',
        'focus',
        'lastContactOn',
        'customer.contactName',
        'customer.contactPhone',
        'customer.plant',
        'move.from',
        'move.to',
        'move.reason',
        'proposalId',
      ],
      parts: [
        fields(3, [{ path: 'customer', isRequired: true }, 'customer.contactName', 'customer.contactPhone']),
        fields(4, ['grade', 'manager', 'from', 'lastContactOn']),
        fields(2, ['focus', 'companyId']),
        own(['move.from', 'move.to', 'move.reason', 'proposalId'], { edit: NextContactField }),
      ],
    },
    {
      name: 'contacts',
      parts: [
        rows('contacts', [
          [4, ['occasion', 'occasionText', 'plannedOn', 'moveReason']],
          [3, ['doneAt', 'by', 'person']],
          [1, ['way', { path: 'content', lines: 2 }, { path: 'response', lines: 2 }, 'mood']],
          [3, ['nextStep', { path: 'logNumber', when: never }, { path: 'complaintNumber', when: never }]],
        ]),
      ],
    },
    {
      name: 'end',
      optional: ['ended.on', 'ended.reason', 'remarks'],
      parts: [fields(2, ['ended.on', 'ended.reason']), fields(1, ['remarks'])],
    },
  ],
});

function words({ papers, care }: Texts): RecordWords {
  const sheet = papers.care;
  const { fields: named } = care;
  const { grades } = papers.customerFile;
  return {
    title: care.title,
    empty: care.empty,
    create: care.create,
    sections: care.sections,
    status: care.status,
    category: grades,
    hints: care.hints,
    rows: care.rows,
    choices: {
      grade: grades,
      'contacts.*.occasion': sheet.occasionName,
      'contacts.*.way': sheet.wayName,
      'contacts.*.mood': papers.feedback.mood,
    },
    fields: {
      grade: sheet.grade,
      manager: sheet.manager,
      from: sheet.from,
      lastContactOn: sheet.lastContactOn,
      focus: sheet.focus,
      contacts: care.rows.contacts.title,
      'contacts.*.occasion': sheet.occasion,
      'contacts.*.occasionText': named.occasionText,
      'contacts.*.plannedOn': sheet.plannedOn,
      'contacts.*.moveReason': named.moveReason,
      'contacts.*.doneAt': sheet.doneAt,
      'contacts.*.way': sheet.way,
      'contacts.*.by': sheet.by,
      'contacts.*.person': sheet.person,
      'contacts.*.content': sheet.content,
      'contacts.*.response': sheet.response,
      'contacts.*.mood': sheet.mood,
      'contacts.*.nextStep': sheet.nextStep,
      'contacts.*.logNumber': named.logNumber,
      'contacts.*.complaintNumber': named.complaintNumber,
      'move.from': named.moveFrom,
      'move.to': named.moveTo,
      'move.reason': named.moveReasonNext,
      'ended.on': named.endedOn,
      'ended.reason': named.endedReason,
      proposalId: named.proposalId,
    },
  };
}
