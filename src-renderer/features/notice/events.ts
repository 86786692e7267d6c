import { blankEscape, blankEscapeCustomer, type EscapeEvent } from '@shared/domain/escape';
import { blankRange } from '@shared/domain/notice';
import { type AnyDescription, describeRecord, layoutOf } from '../../record';
import { EventActions } from './detail/event-actions';
import { EventSummary } from './detail/event-summary';
import { CustomerRow } from './widgets/customer-row';
import { DueMoment } from './widgets/due-moment';
import { OwnerField } from './widgets/owner-field';
import { eventWords } from './words';

const { fields, own, rows } = layoutOf<EscapeEvent>();

/** 外流事件: the whole range and who got what; a new one is begun on a page of its own. */
export const escapeEvents: AnyDescription = describeRecord<'escape-event'>({
  kind: 'escape-event',
  blank: blankEscape,
  words: eventWords,
  columns: ['number', 'subject', 'customer', 'status', 'due', 'owner', 'dated'],
  groups: ['sender', 'product', 'discovery', 'cleanPoint', 'ownBalance'],
  papers: [{ code: 'EE', isInternal: true }],
  actions: EventActions,
  summary: EventSummary,
  widgets: {
    urgency: 'buttons',
    certainty: 'buttons',
    owner: 'person',
    'sender.department': 'department',
    'sender.contactName': 'person',
    'customers.*.name': { own: CustomerRow },
    'customers.*.replyBy': { own: DueMoment },
    'customers.*.complaintNumber': 'text',
    requestBy: { own: DueMoment },
    'ranges.*.recipientId': { own: OwnerField },
  },
  sections: [
    {
      name: 'what',
      optional: ['complaintNumber', 'nonconformityNumber', 'requiredValue', 'measuredValue', 'impactNote'],
      parts: [
        fields(1, ['subject']),
        fields(4, ['product.name', 'product.number', 'owner', 'certainty']),
        fields(1, ['discovery.at']),
        fields(2, ['discovery.place', 'discovery.way']),
        fields(1, ['event']),
        fields(2, ['requiredValue', 'measuredValue']),
        fields(1, ['impacts', 'impactNote']),
        fields(3, ['complaintNumber', 'nonconformityNumber', 'urgency']),
      ],
    },
    {
      name: 'measures',
      optional: ['protectionNote', 'requestNote', 'detailedReportOn', 'sender.contactEmail'],
      parts: [
        fields(1, ['protections', 'protectionNote', 'requests', 'requestNote', 'requestBy']),
        fields(4, ['cleanPoint.batch', 'cleanPoint.on', 'cleanPoint.deliveryNote', 'cleanPoint.mark']),
        fields(4, ['sender.department', 'sender.contactName', 'sender.contactPhone', 'sender.contactEmail']),
        fields(2, ['detailedReportOn']),
      ],
    },
    {
      name: 'customers',
      optional: ['rangeChangedAt', 'tellAgainSince', 'ownBalance.closedOn'],
      parts: [
        rows(
          'customers',
          [
            [3, ['name', 'contactName', 'contactPhone', 'department', 'contactEmail', 'supplierCode']],
            [4, ['customerPartNumber', 'vehicleModel', 'complaintNumber', 'copyTo']],
            [2, ['toldAt', 'toldBy', 'toldPerson', 'replyBy']],
          ],
          { blank: () => blankEscapeCustomer(crypto.randomUUID()) },
        ),
        // What their notices say back, and that the range changed, is kept by the program.
        own(['customers', 'rangeChangedAt', 'tellAgainSince', 'ownBalance.closedOn'], {}),
      ],
    },
    {
      name: 'range',
      parts: [
        rows(
          'ranges',
          [
            [5, ['recipientId', 'batch', 'suspectQuantity', 'shippedQuantity', 'whereabouts']],
            [5, ['deliveryNote', 'shippedOn', 'destination', 'producedFrom', 'producedTo']],
            [3, ['producedQuantity', 'remainingQuantity', 'serialNumbers']],
          ],
          { blank: () => blankRange(crypto.randomUUID(), null) },
        ),
      ],
    },
    {
      name: 'own',
      optional: [
        'ownBalance.released',
        'ownBalance.reworked',
        'ownBalance.conceded',
        'ownBalance.scrapped',
        'ownBalance.unrecoverable',
        'ownBalance.unrecoverableDecision',
        'internalNote',
        'closedOn',
      ],
      parts: [
        fields(5, [
          'ownBalance.released',
          'ownBalance.reworked',
          'ownBalance.conceded',
          'ownBalance.scrapped',
          'ownBalance.unrecoverable',
        ]),
        fields(1, ['ownBalance.unrecoverableDecision', 'internalNote']),
        fields(2, ['closedOn']),
      ],
    },
    {
      name: 'photos',
      optional: ['photos', 'attachmentIds'],
      parts: [fields(1, ['photos', 'attachmentIds'])],
    },
  ],
});
