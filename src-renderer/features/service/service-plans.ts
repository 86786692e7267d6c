import {
  blankServicePlan,
  planOfAgreement,
  type ServiceAgreement,
  type ServicePlan,
} from '@shared/domain/service';
import type { Texts } from '@shared/text';
import { type AnyDescription, describeRecord, layoutOf, type RecordWords } from '../../record';
import { AgreementField } from './agreement-field';
import { ExpiredInPlan } from './expired-staff';
import { PlanSummary } from './plan-summary';

const { fields, rows, own } = layoutOf<ServicePlan>();

/** 服务计划: what a service agreement consists of, when and by whom (5.3.11). */
export const servicePlans: AnyDescription = describeRecord<'service-plan'>({
  kind: 'service-plan',
  blank: blankServicePlan,
  words,
  summary: PlanSummary,
  widgets: {
    agreementNumber: { own: AgreementField },
    manager: 'person',
    'items.*.responsible': 'person',
    'items.*.support': 'department',
  },
  columns: ['number', 'subject', 'customer', 'status', 'due', 'owner', 'dated'],
  begin: (blank, { customer, record }) => {
    if (record?.kind === 'service-agreement') return planOfAgreement(record.body as ServiceAgreement);
    return customer === null
      ? blank
      : { ...blank, customer: { ...blank.customer, id: customer.id, name: customer.body.name } };
  },
  sections: [
    {
      name: 'basic',
      optional: ['companyId', 'customer.plant', 'customer.code', 'customer.supplierCode'],
      parts: [
        fields(3, [
          'customer',
          'customer.contactName',
          'customer.contactPhone',
          'agreementNumber',
          'from',
          'to',
          'product',
          'manager',
          'companyId',
        ]),
        own(['manager'], { edit: ExpiredInPlan }),
        fields(1, ['purpose']),
      ],
    },
    {
      name: 'items',
      parts: [
        rows('items', [
          [4, ['content', 'place', 'plannedOn', 'responsible']],
          [4, ['support', 'doneOn', 'result', 'note']],
        ]),
      ],
    },
    { name: 'summary', optional: ['resources', 'summary'], parts: [fields(2, ['resources', 'summary'])] },
  ],
});

function words({ papers, service }: Texts): RecordWords {
  const say = service.plan;
  const sheet = papers.service.plan;
  return {
    title: say.title,
    empty: say.empty,
    create: say.create,
    sections: say.sections,
    status: say.status,
    hints: say.hints,
    rows: say.rows,
    choices: { 'items.*.result': papers.service.itemResult },
    fields: {
      agreementNumber: sheet.agreementNumber,
      from: say.fields.from,
      to: say.fields.to,
      product: sheet.product,
      manager: sheet.manager,
      purpose: sheet.purpose.replaceAll('\n', ''),
      items: say.rows.items.title,
      'items.*.content': sheet.content,
      'items.*.place': sheet.place,
      'items.*.plannedOn': sheet.plannedOn,
      'items.*.responsible': sheet.responsible,
      'items.*.support': sheet.support,
      'items.*.doneOn': sheet.doneOn,
      'items.*.result': sheet.result,
      'items.*.note': say.fields.note,
      resources: sheet.resources,
      summary: sheet.summary,
    },
  };
}
