import { blankServiceAgreement, type ServiceAgreement, successorOf } from '@shared/domain/service';
import type { Texts } from '@shared/text';
import { type AnyDescription, describeRecord, layoutOf, type RecordWords } from '../../record';
import { AgreementActions } from './agreement-actions';
import { AgreementSummary } from './agreement-summary';

const { fields } = layoutOf<ServiceAgreement>();

/** 服务协议: parties, scope, term, and what is decided about its end (5.3.11). */
export const serviceAgreements: AnyDescription = describeRecord<'service-agreement'>({
  kind: 'service-agreement',
  blank: blankServiceAgreement,
  words,
  summary: AgreementSummary,
  actions: AgreementActions,
  widgets: { manager: 'person', ourSigner: 'person' },
  columns: ['number', 'subject', 'customer', 'status', 'due', 'owner', 'dated'],
  begin: (blank, { customer, record, operator }) => {
    if (record?.kind === 'service-agreement') return successorOf(record.body as ServiceAgreement);
    const begun = { ...blank, manager: operator };
    return customer === null
      ? begun
      : {
          ...begun,
          companyId: customer.body.companyId,
          customer: { ...blank.customer, id: customer.id, name: customer.body.name },
        };
  },
  sections: [
    {
      name: 'parties',
      optional: [
        'companyId',
        'follows',
        'customer.plant',
        'customer.code',
        'customer.supplierCode',
        'customerSigner',
      ],
      parts: [
        fields(3, [
          'customer',
          'customer.contactName',
          'customer.contactPhone',
          'title',
          'manager',
          'companyId',
          'ourSigner',
          'customerSigner',
          'signedOn',
          'documentNumber',
          'document',
          'follows',
        ]),
      ],
    },
    {
      name: 'content',
      optional: ['product', 'terms'],
      parts: [fields(3, ['product']), fields(2, ['scope', 'terms'])],
    },
    {
      name: 'term',
      optional: ['noticeDays', 'renewsItself'],
      parts: [fields(4, ['from', 'to', 'noticeDays', 'renewsItself'])],
    },
    {
      name: 'renewal',
      optional: [
        'renewal.decision',
        'renewal.on',
        'renewal.successor',
        'renewal.note',
        'attachmentIds',
        'remarks',
      ],
      parts: [
        fields(3, ['renewal.decision', 'renewal.on', 'renewal.successor']),
        fields(2, ['renewal.note', 'remarks']),
        fields(1, ['attachmentIds']),
      ],
    },
  ],
});

function words({ papers, service, record, files }: Texts): RecordWords {
  const own = service.agreement;
  const sheet = papers.service.agreement;
  const plain = (label: string): string => label.replaceAll('\n', '');
  return {
    title: own.title,
    empty: own.empty,
    create: own.create,
    sections: own.sections,
    status: own.status,
    hints: own.hints,
    rows: {},
    choices: { 'renewal.decision': papers.service.renewalDecision },
    fields: {
      title: sheet.title,
      follows: sheet.follows,
      documentNumber: sheet.documentNumber,
      document: sheet.document,
      ourSigner: sheet.ourSigner,
      customerSigner: sheet.customerSigner,
      signedOn: sheet.signedOn,
      from: own.fields.from,
      to: own.fields.to,
      noticeDays: own.fields.noticeDays,
      renewsItself: plain(sheet.renewsItself),
      product: sheet.product,
      scope: sheet.scope,
      terms: own.fields.terms,
      manager: sheet.manager,
      'renewal.decision': sheet.decision,
      'renewal.on': sheet.decidedOn,
      'renewal.successor': sheet.successor,
      'renewal.note': sheet.renewalNote,
      attachmentIds: files.label,
      remarks: record.fields.remarks,
    },
  };
}
