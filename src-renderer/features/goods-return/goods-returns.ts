import { blankGoodsReturn, type GoodsReturn, returnOfComplaint } from '@shared/domain/goods-return';
import type { Texts } from '@shared/text';
import { type AnyDescription, describeRecord, layoutOf, type RecordWords } from '../../record';
import { LineFoot } from './line-foot';
import { ReturnActions } from './return-actions';
import { ReturnSummary } from './return-summary';

const { fields, rows } = layoutOf<GoodsReturn>();

/** 退换货单: one sheet from the application to the settlement. */
export const goodsReturns: AnyDescription = describeRecord<'goods-return'>({
  kind: 'goods-return',
  blank: blankGoodsReturn,
  words,
  actions: ReturnActions,
  summary: ReturnSummary,
  widgets: {
    acceptedBy: 'person',
    'lines.*.complaintNumber': 'complaint',
    receivedBy: 'person',
    judgedBy: 'person',
    freight: 'money',
    amount: 'money',
  },
  columns: ['number', 'subject', 'customer', 'status', 'due', 'owner', 'dated'],
  begin: (blank, { complaint, customer, today }) => {
    const begun = { ...blank, registeredOn: today };
    if (complaint !== null) return returnOfComplaint(begun, complaint, () => crypto.randomUUID());
    return customer === null
      ? begun
      : { ...begun, customer: { ...blank.customer, id: customer.id, name: customer.body.name } };
  },
  sections: [
    {
      name: 'application',
      optional: [
        'companyId',
        'orderNumber',
        'customerReturnNumber',
        'acceptanceNote',
        'replenishBy',
        'freight',
        'freightBearer',
        'transport',
        'complaintNumber',
        'customer.plant',
        'customer.supplierCode',
        'customer.code',
      ],
      parts: [
        fields(3, [
          'customer',
          'customer.contactName',
          'customer.contactPhone',
          'complaintNumber',
          'registeredOn',
          'customerReturnNumber',
          'orderNumber',
          'deliveryNote',
          'shippedOn',
          'companyId',
          'origin',
          'kinds',
        ]),
        fields(4, ['transport', 'freight', 'freightBearer', 'costBearer']),
        fields(3, ['acceptance', 'acceptedBy', 'acceptedOn']),
        fields(3, [
          { path: 'acceptanceNote' },
          'wantsReplenishment',
          { path: 'replenishBy', when: (body: GoodsReturn) => body.wantsReplenishment === true },
        ]),
      ],
    },
    {
      name: 'goods',
      parts: [
        rows(
          'lines',
          [
            [4, [{ path: 'partName', widget: 'part' }, 'partNumber', 'batch', 'unit']],
            [4, ['declaredQuantity', 'receivedQuantity', 'symptom', 'reason']],
            [4, ['verdict.defective', 'verdict.good', 'verdict.ntf', 'verdict.pending']],
            [
              6,
              [
                'disposal.reworked',
                'disposal.scrapped',
                'disposal.sorted',
                'disposal.toSupplier',
                'disposal.restocked',
                'disposal.replaced',
              ],
            ],
            [4, ['agreedQuantity', 'complaintNumber']],
          ],
          { foot: LineFoot },
        ),
      ],
    },
    {
      name: 'receipt',
      optional: ['differenceNote', 'agreedWith', 'agreedOn'],
      parts: [
        fields(3, ['receivedOn', 'receivedBy', 'isLabelled']),
        fields(3, ['differenceNote', 'agreedWith', 'agreedOn']),
      ],
    },
    {
      name: 'judgement',
      optional: ['resultDocument'],
      parts: [fields(3, ['judgedOn', 'judgedBy', 'resultDocument']), fields(1, ['cause'])],
    },
    {
      name: 'settlement',
      optional: ['replacements', 'creditNote', 'remarks'],
      parts: [
        rows('replacements', [[5, ['deliveryNote', 'shippedOn', 'partNumber', 'quantity', 'note']]]),
        fields(2, ['amount', 'creditNote']),
        fields(1, ['remarks']),
      ],
    },
  ],
});

function words({ papers, goodsReturn: own }: Texts): RecordWords {
  const sheet = papers.goodsReturn;
  return {
    title: own.title,
    empty: own.empty,
    create: own.create,
    sections: own.sections,
    status: own.status,
    category: sheet.origins,
    hints: own.hints,
    rows: own.rows,
    choices: {
      kinds: sheet.kinds,
      origin: sheet.origins,
      freightBearer: sheet.bearers,
      costBearer: sheet.bearers,
      acceptance: sheet.acceptances,
    },
    fields: {
      registeredOn: sheet.registeredOn,
      complaintNumber: sheet.complaint,
      customerReturnNumber: sheet.customerReturn,
      orderNumber: sheet.order,
      deliveryNote: own.fields.delivery,
      shippedOn: own.fields.shippedOn,
      kinds: sheet.kind,
      origin: sheet.origin,
      transport: sheet.transport,
      freight: sheet.freight,
      freightBearer: sheet.freightBearer,
      costBearer: sheet.costBearer,
      wantsReplenishment: sheet.replenishment,
      replenishBy: sheet.replenishBy,
      acceptance: sheet.acceptance,
      acceptanceNote: sheet.note,
      acceptedBy: sheet.acceptedBy,
      acceptedOn: sheet.acceptedOn,
      lines: own.rows.lines.title,
      'lines.*.partNumber': sheet.partNumber,
      'lines.*.partName': sheet.partName,
      'lines.*.batch': sheet.batch,
      'lines.*.unit': sheet.unit,
      'lines.*.declaredQuantity': sheet.declared,
      'lines.*.receivedQuantity': sheet.received,
      'lines.*.agreedQuantity': sheet.agreed,
      'lines.*.complaintNumber': own.fields.lineComplaint,
      'lines.*.symptom': sheet.symptom,
      'lines.*.reason': sheet.reason,
      'lines.*.verdict.defective': sheet.defective,
      'lines.*.verdict.good': sheet.good,
      'lines.*.verdict.ntf': sheet.ntf,
      'lines.*.verdict.pending': sheet.pending,
      'lines.*.disposal.reworked': sheet.reworked,
      'lines.*.disposal.scrapped': sheet.scrapped,
      'lines.*.disposal.sorted': sheet.sorted,
      'lines.*.disposal.toSupplier': sheet.toSupplier,
      'lines.*.disposal.restocked': sheet.restocked,
      'lines.*.disposal.replaced': sheet.replaced,
      receivedOn: sheet.receivedOn,
      receivedBy: sheet.receivedBy,
      isLabelled: own.fields.labelled,
      differenceNote: sheet.differenceNote,
      agreedWith: sheet.agreedWith,
      agreedOn: sheet.agreedOn,
      judgedOn: sheet.judgedOn,
      judgedBy: sheet.judgedBy,
      resultDocument: sheet.resultDocument,
      cause: sheet.cause.replaceAll('\n', ''),
      replacements: own.rows.replacements.title,
      'replacements.*.deliveryNote': sheet.replacementNote,
      'replacements.*.shippedOn': sheet.replacedOn,
      'replacements.*.partNumber': sheet.partNumber,
      'replacements.*.quantity': sheet.quantity,
      'replacements.*.note': sheet.note,
      amount: sheet.amount,
      creditNote: sheet.creditNote,
      remarks: sheet.remarks,
    },
  };
}
