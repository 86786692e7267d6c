import { type FieldSource, firstRow, photoBoxes, same, type TemplateFields } from './types';

/** 联络单: what one customer is told; each copy holds his own rows only. */

/** The section of page 1 that a notice's kind asks for has these. */
const inSection = (field: string, ...lists: readonly string[]): FieldSource => ({
  lists: lists.length > 0 ? lists : ['escape', 'customer-property', 'other'],
  field,
  row: 0,
});

export const noticeTemplateFields: TemplateFields = {
  code: 'RTSP01-03',
  fields: {
    'notice.number': 'head.record',
    ...same('notice', ['kind', 'urgency', 'subject', 'issuedAt', 'told', 'revision', 'copyTo']),
    'notice.nonconformityNumber': 'nonconformityNumber',
    'notice.replyBy': 'replyBy',
    'notice.event': inSection('event', 'escape', 'other'),
    'notice.impact': inSection('impact', 'escape', 'other'),
    'notice.request': inSection('request'),
    'notice.requestBy': inSection('requestBy'),
    'notice.detailedReportOn': inSection('detailedReportOn'),
    'notice.certainty': inSection('certainty', 'escape'),
    'notice.protection': inSection('protection', 'escape'),
    'notice.cleanPoint': inSection('clean', 'escape'),
    'notice.effectiveOn': inSection('effectiveOn', 'other'),
    'complaint.number': 'complaintNumber',
    'customer.name': 'to.company',
    'customer.contact': 'to.person',
    'customer.reach': 'to.reach',
    'supplier.name': 'from.company',
    'supplier.contact': 'from.person',
    'supplier.reach': 'from.reach',
    'supplier.code': 'supplierCode',
    ...same('part', ['partName', 'partNumber', 'customerPartNumber']),
    'part.vehicleModel': inSection('vehicleModel', 'escape', 'other'),
    'suspect.total': 'suspectTotal',
    ...firstRow(
      'property',
      ['customer-property'],
      ['item', 'ownerNumber', 'quantity', 'damage', 'proposal', 'decision'],
    ),
    ...firstRow(
      'balance',
      ['balance'],
      [
        'total',
        'released',
        'reworked',
        'conceded',
        'scrapped',
        'unrecoverable',
        'pending',
        'closedOn',
        'decision',
      ],
    ),
    ...firstRow(
      'discovery',
      ['details'],
      ['discoveredAt', 'place', 'elapsed', 'way', 'required', 'measured', 'attachments'],
    ),
    ...photoBoxes('notice', 'photos', 4),
  },
  lists: {
    ranges: {
      list: 'ranges',
      columns: [
        'order',
        'batch',
        'produced',
        'producedQuantity',
        'shippedQuantity',
        'suspectQuantity',
        'remainingQuantity',
        'deliveryNote',
        'destination',
        'shippedOn',
        'whereabouts',
        'serialNumbers',
      ],
    },
    remedies: { list: 'remedies', columns: ['order', 'kind', 'quantity', 'on', 'person', 'note'] },
    photos: { photos: 'photos' },
  },
  alsoCalled: {
    'notice.number': ['编号', '通知编号', 'Notice no.', 'Number'],
    'notice.subject': ['标题', '事由', 'Subject', 'Title'],
    'notice.event': ['问题描述', '事件描述', 'Description', 'Problem description'],
    'notice.protection': ['围堵措施', '临时措施', 'Containment', 'Containment action'],
    'customer.name': ['收文单位', '顾客', '致', 'To', 'Customer'],
    'supplier.name': ['发文单位', '供应商', '供方', 'From', 'Supplier'],
    'suspect.total': ['可疑数量', '可疑品数量', 'Suspect quantity'],
  },
};
