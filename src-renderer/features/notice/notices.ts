import { customerFrom } from '@shared/domain/escape';
import { blankNotice, blankRange, blankRecipient, type Notice } from '@shared/domain/notice';
import { type AnyDescription, describeRecord, layoutOf } from '../../record';
import { NoticeActions } from './detail/notice-actions';
import { NoticeSummary } from './detail/notice-summary';
import { Returned } from './detail/returned';
import { useSent } from './use-sent';
import { BalanceFoot } from './widgets/balance-foot';
import { CustomerRow } from './widgets/customer-row';
import { DueMoment } from './widgets/due-moment';
import { noticeWords } from './words';

const { fields, own, rows } = layoutOf<Notice>();

const isEscape = ({ kind }: Notice): boolean => kind === null || kind === 'escape';
const isProperty = ({ kind }: Notice): boolean => kind === 'customer-property';

/** 联络单: one paper, one customer. */
export const notices: AnyDescription = describeRecord<'notice'>({
  kind: 'notice',
  blank: blankNotice,
  words: noticeWords,
  columns: ['number', 'subject', 'customer', 'status', 'due', 'owner', 'category', 'dated'],
  groups: ['sender', 'product', 'discovery', 'cleanPoint', 'property', 'admissions'],
  actions: NoticeActions,
  summary: NoticeSummary,
  useFreeze: useSent,
  widgets: {
    kind: 'buttons',
    urgency: 'buttons',
    certainty: 'buttons',
    'sender.department': 'department',
    'sender.contactName': 'person',
    'recipients.*.name': { own: CustomerRow },
    'recipients.*.replyBy': { own: DueMoment },
    requestBy: { own: DueMoment },
    'remedies.*.person': 'person',
    'admissions.releasedBy': 'approver',
  },
  begin: (blank, { complaint, customer, operator, today }) => {
    const recipient = blankRecipient(crypto.randomUUID());
    const known = complaint?.body.customer ?? null;
    const file = customer === null ? null : customerFrom(recipient.id, customer, today);
    return {
      ...blank,
      kind: 'escape',
      revision: 'R0',
      complaintNumber: complaint?.number ?? '',
      sender: { ...blank.sender, contactName: operator },
      recipients: [
        {
          ...recipient,
          customerId: known?.id ?? file?.customerId ?? null,
          companyId: file?.companyId ?? null,
          name: known?.name ?? file?.name ?? '',
          contactName: known?.contactName ?? file?.contactName ?? '',
          contactPhone: known?.contactPhone ?? file?.contactPhone ?? '',
          contactEmail: file?.contactEmail ?? '',
          supplierCode: known?.supplierCode ?? file?.supplierCode ?? '',
        },
      ],
    };
  },
  sections: [
    {
      name: 'letter',
      optional: ['complaintNumber', 'nonconformityNumber', 'sender.contactEmail'],
      parts: [
        fields(2, ['kind', 'urgency']),
        fields(1, ['subject']),
        fields(4, ['sender.department', 'sender.contactName', 'sender.contactPhone', 'sender.contactEmail']),
        fields(2, ['complaintNumber', 'nonconformityNumber']),
      ],
    },
    {
      name: 'customer',
      optional: ['issuedAt', 'firstIssuedAt', 'eventNumber', 'revision', 'replaces'],
      parts: [
        rows(
          'recipients',
          [
            [3, ['name', 'contactName', 'contactPhone', 'department', 'contactEmail', 'supplierCode']],
            [2, ['copyTo', 'toldBy', 'toldAt', 'toldPerson', 'replyBy']],
            [
              6,
              [
                'balance.released',
                'balance.reworked',
                'balance.conceded',
                'balance.scrapped',
                'balance.unrecoverable',
                'balance.closedOn',
              ],
            ],
            [1, ['balance.unrecoverableDecision']],
          ],
          { blank: () => blankRecipient(crypto.randomUUID()), foot: BalanceFoot },
        ),
        // Told by sending, receiving and reminding, not typed.
        own(['recipients', 'issuedAt', 'firstIssuedAt', 'eventNumber', 'revision', 'replaces'], {
          show: Returned,
        }),
      ],
    },
    {
      name: 'what',
      optional: ['requiredValue', 'measuredValue', 'impactNote', 'discovery.way', 'product.vehicleModel'],
      parts: [
        fields(4, ['product.name', 'product.number', 'product.customerPartNumber', 'product.vehicleModel']),
        fields(1, ['discovery.at']),
        fields(3, ['discovery.place', 'discovery.way', 'certainty']),
        fields(1, ['event']),
        fields(2, ['requiredValue', 'measuredValue']),
        fields(1, ['impacts', 'impactNote']),
      ],
    },
    {
      name: 'property',
      optional: [
        'property.item',
        'property.ownerNumber',
        'property.quantity',
        'property.damage',
        'property.proposal',
        'property.decision',
      ],
      parts: [
        fields(3, [
          { path: 'property.item', when: isProperty },
          { path: 'property.ownerNumber', when: isProperty },
          { path: 'property.quantity', when: isProperty },
        ]),
        fields(1, [
          { path: 'property.damage', when: isProperty },
          { path: 'property.proposal', when: isProperty },
          { path: 'property.decision', when: isProperty },
        ]),
      ],
    },
    {
      name: 'measures',
      optional: ['protectionNote', 'requestNote', 'detailedReportOn', 'detailedReportSentOn', 'effectiveOn'],
      parts: [
        fields(1, [
          { path: 'protections', when: isEscape },
          { path: 'protectionNote', when: isEscape },
        ]),
        fields(1, ['requests', 'requestNote', 'requestBy']),
        fields(4, [
          { path: 'cleanPoint.batch', when: isEscape },
          { path: 'cleanPoint.on', when: isEscape },
          { path: 'cleanPoint.deliveryNote', when: isEscape },
          { path: 'cleanPoint.mark', when: isEscape },
        ]),
        fields(3, ['detailedReportOn', 'detailedReportSentOn', 'effectiveOn']),
      ],
    },
    {
      name: 'range',
      optional: ['ranges'],
      parts: [
        rows(
          'ranges',
          [
            [4, ['batch', 'suspectQuantity', 'shippedQuantity', 'whereabouts']],
            [4, ['deliveryNote', 'shippedOn', 'destination', 'remainingQuantity']],
            [4, ['producedFrom', 'producedTo', 'producedQuantity', 'serialNumbers']],
          ],
          { blank: () => blankRange(crypto.randomUUID(), null) },
        ),
        // Whose a row is follows from the one customer.
        own(['ranges'], {}),
      ],
    },
    {
      name: 'plan',
      optional: ['remedies'],
      parts: [rows('remedies', [[6, ['kind', 'quantity', 'on', 'person', 'note', 'doneOn']]])],
    },
    {
      name: 'photos',
      optional: ['photos', 'attachmentIds'],
      parts: [fields(1, ['photos', 'attachmentIds'])],
    },
    {
      name: 'admissions',
      optional: [
        'admissions.isReleased',
        'admissions.releasedBy',
        'admissions.costBearing',
        'admissions.preliminaryCause',
      ],
      parts: [
        fields(2, ['admissions.isReleased', 'admissions.releasedBy']),
        fields(1, ['admissions.costBearing', 'admissions.preliminaryCause']),
      ],
    },
  ],
});
