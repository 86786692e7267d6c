import { blankInternalHandOver, type InternalHandOver } from '@shared/domain/service';
import type { Texts } from '@shared/text';
import { type AnyDescription, describeRecord, layoutOf, type RecordWords } from '../../record';

const { fields, rows } = layoutOf<InternalHandOver>();

/** 内部交接单: from one department to another, with receipt (5.3.1). */
export const handOvers: AnyDescription = describeRecord<'internal-hand-over'>({
  kind: 'internal-hand-over',
  blank: blankInternalHandOver,
  words,
  widgets: {
    relatedNumber: 'complaint',
    'from.department': 'department',
    'from.person': 'person',
    'to.department': 'department',
    'to.person': 'person',
  },
  columns: ['number', 'subject', 'customer', 'status', 'due', 'owner', 'dated'],
  begin: (blank, { complaint, customer, operator }) => ({
    ...blank,
    from: { ...blank.from, person: operator },
    customer: complaint?.body.customer.name ?? customer?.body.name ?? '',
    relatedNumber: complaint?.number ?? '',
    to: { ...blank.to, department: complaint?.body.responsibleDepartment ?? '' },
  }),
  sections: [
    {
      name: 'basic',
      optional: ['customer', 'relatedNumber'],
      parts: [
        fields(3, ['subject', 'customer', 'relatedNumber']),
        fields(3, ['from.department', 'from.person', 'handedOverAt', 'to.department', 'to.person', 'dueOn']),
      ],
    },
    {
      name: 'items',
      parts: [rows('items', [[5, ['kind', 'name', 'reference', 'quantity', 'remarks']]])],
    },
    { name: 'task', parts: [fields(1, ['task'])] },
    {
      name: 'receipt',
      optional: ['receiptNote'],
      parts: [fields(2, ['receivedAt', 'returnedOn']), fields(1, ['receiptNote'])],
    },
  ],
});

function words({ papers, service }: Texts): RecordWords {
  const own = service.handOver;
  const paper = papers.service;
  const sheet = paper.handOver;
  return {
    title: own.title,
    empty: own.empty,
    create: own.create,
    sections: own.sections,
    status: own.status,
    category: paper.itemKind,
    hints: own.hints,
    rows: own.rows,
    choices: { 'items.*.kind': paper.itemKind },
    fields: {
      subject: sheet.subject,
      customer: paper.customer,
      relatedNumber: sheet.relatedNumber,
      'from.department': sheet.fromDepartment,
      'from.person': sheet.fromPerson,
      handedOverAt: sheet.handedOverAt,
      'to.department': sheet.toDepartment,
      'to.person': sheet.toPerson,
      dueOn: sheet.dueOn,
      items: own.rows.items.title,
      'items.*.kind': sheet.kind,
      'items.*.name': sheet.name,
      'items.*.reference': sheet.reference,
      'items.*.quantity': sheet.quantity,
      'items.*.remarks': sheet.itemRemarks,
      task: sheet.task,
      receivedAt: sheet.receivedAt,
      receiptNote: sheet.receiptNote.replaceAll('\n', ''),
      returnedOn: sheet.returnedOn,
    },
  };
}
