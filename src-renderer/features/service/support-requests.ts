import { blankSupportRequest, type SupportRequest } from '@shared/domain/service';
import type { Texts } from '@shared/text';
import { type AnyDescription, describeRecord, layoutOf, type RecordWords } from '../../record';
import { ExpiredInRequest } from './expired-staff';
import { SupportSummary } from './support-summary';

const { fields, own } = layoutOf<SupportRequest>();

/** 技术支持需求单: what a customer asks of 技术部, through 业务部 (5.3.10). */
export const supportRequests: AnyDescription = describeRecord<'support-request'>({
  kind: 'support-request',
  blank: blankSupportRequest,
  words,
  summary: SupportSummary,
  widgets: { receivedBy: 'person', engineer: 'person', relatedNumber: 'complaint' },
  columns: ['number', 'subject', 'customer', 'category', 'status', 'due', 'owner', 'dated'],
  begin: (blank, { complaint, customer, operator }) => {
    const begun = { ...blank, receivedBy: operator };
    if (complaint !== null) {
      const { number, body } = complaint;
      const [line] = body.lines;
      return {
        ...begun,
        customer: body.customer,
        companyId: body.companyId,
        relatedNumber: number,
        partName: line?.partName ?? '',
        partNumber: line?.partNumber ?? '',
        vehicleModel: line?.vehicleModel ?? '',
      };
    }
    return customer === null
      ? begun
      : { ...begun, customer: { ...blank.customer, id: customer.id, name: customer.body.name } };
  },
  sections: [
    {
      name: 'request',
      optional: [
        'companyId',
        'relatedNumber',
        'place',
        'vehicleModel',
        'customer.plant',
        'customer.code',
        'customer.supplierCode',
      ],
      parts: [
        fields(3, [
          'customer',
          'customer.contactName',
          'customer.contactPhone',
          'receivedAt',
          'channel',
          'receivedBy',
          'partName',
          'partNumber',
          'vehicleModel',
          'kind',
          'way',
          'place',
          'wantedOn',
          'relatedNumber',
          'companyId',
        ]),
        fields(1, ['request']),
      ],
    },
    {
      name: 'assessment',
      parts: [
        fields(4, ['forwardedAt', 'engineer', 'decision', 'answeredAt']),
        own(['engineer'], { edit: ExpiredInRequest }),
        fields(1, ['plan']),
      ],
    },
    {
      name: 'result',
      optional: ['hours', 'followUp'],
      parts: [fields(3, ['startedOn', 'finishedOn', 'hours']), fields(2, ['result', 'followUp'])],
    },
    {
      name: 'opinion',
      optional: ['customerOpinion'],
      parts: [fields(2, ['satisfaction', 'customerOpinion'])],
    },
  ],
});

function words({ papers, service, choices }: Texts): RecordWords {
  const say = service.support;
  const paper = papers.service;
  const sheet = paper.support;
  return {
    title: say.title,
    empty: say.empty,
    create: say.create,
    sections: say.sections,
    status: say.status,
    category: paper.supportKind,
    hints: say.hints,
    rows: say.rows,
    choices: {
      channel: choices.channel,
      kind: paper.supportKind,
      way: paper.supportWay,
      decision: paper.supportDecision,
      satisfaction: papers.feedback.satisfaction,
    },
    fields: {
      receivedAt: sheet.receivedAt,
      channel: sheet.channel,
      receivedBy: sheet.receivedBy,
      partName: sheet.partName,
      partNumber: sheet.partNumber,
      vehicleModel: sheet.vehicleModel,
      kind: sheet.kind,
      way: sheet.way,
      place: sheet.place,
      wantedOn: sheet.wantedOn,
      request: sheet.request,
      forwardedAt: sheet.forwardedAt,
      engineer: sheet.engineer,
      decision: sheet.decision,
      answeredAt: sheet.answeredAt.replaceAll('\n', ''),
      plan: sheet.plan,
      startedOn: sheet.startedOn,
      finishedOn: sheet.finishedOn,
      hours: sheet.hours,
      result: sheet.result,
      followUp: sheet.followUp,
      satisfaction: sheet.satisfaction,
      customerOpinion: sheet.customerOpinion,
      relatedNumber: sheet.relatedNumber,
    },
  };
}
