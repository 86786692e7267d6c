import { costBearers } from '../../domain/complaint';
import {
  checkLine,
  differenceOf,
  type GoodsReturn,
  type ReturnLine,
  returnAcceptances,
  returnKinds,
  returnOrigins,
  sumOf,
} from '../../domain/goods-return';
import type { Texts } from '../../text';
import type { FieldValue, FieldValues, FormData } from '../types';
import type { PrintContext } from './context';
import { bindRecord, type RecordHeading } from './record';
import { tickBoxes, yesNoBoxes } from './tick-boxes';
import { day, fill, join, money, nothing, number, text } from './values';

/** Binds 退换货单 (domain.md §1.10). */
export function bindGoodsReturn(record: GoodsReturn, context: PrintContext): FormData {
  const heading: RecordHeading = {
    code: 'RT',
    title: ({ papers }) => papers.goodsReturn.title,
    companyId: record.companyId,
    record: { kind: 'record', text: record.number },
    isCalledByTitle: true,
  };
  return bindRecord(heading, context, (texts) => {
    return {
      fields: { ...recordValues(record, texts), ...totalValues(record.lines) },
      lists: {
        lines: record.lines.map(lineValues),
        judged: record.lines.map((line, index) => judgedValues(line, index, texts)),
        replacements: record.replacements.map((row) => ({
          deliveryNote: text(row.deliveryNote),
          shippedOn: day(row.shippedOn),
          partNumber: text(row.partNumber),
          quantity: number(row.quantity),
          note: text(row.note),
        })),
      },
    };
  });
}

function recordValues(record: GoodsReturn, { papers, forms }: Texts): FieldValues {
  const words = papers.goodsReturn;
  const { customer } = record;
  return {
    'customer.name': text(customer.name),
    'customer.code': text(customer.code),
    'customer.plant': text(customer.plant),
    'customer.supplierCode': text(customer.supplierCode),
    'customer.contactName': text(customer.contactName),
    'customer.contactPhone': text(customer.contactPhone),
    registeredOn: day(record.registeredOn),
    complaintNumber: text(record.complaintNumber),
    customerReturnNumber: text(record.customerReturnNumber),
    orderNumber: text(record.orderNumber),
    deliveryNote: text(record.deliveryNote),
    shippedOn: day(record.shippedOn),
    kinds: tickBoxes(returnKinds, record.kinds, words.kinds),
    origin: tickBoxes(returnOrigins, [record.origin], words.origins),
    transport: text(record.transport),
    freightBearer: tickBoxes(costBearers, [record.freightBearer], words.bearers),
    freight: money(record.freight),
    costBearer: tickBoxes(costBearers, [record.costBearer], words.bearers),
    wantsReplenishment: yesNoBoxes(record.wantsReplenishment, forms.yes, forms.no),
    replenishBy: day(record.replenishBy),
    acceptance: tickBoxes(returnAcceptances, [record.acceptance], words.acceptances),
    acceptanceNote: text(record.acceptanceNote),
    acceptedBy: text(record.acceptedBy),
    acceptedOn: day(record.acceptedOn),
    receivedOn: day(record.receivedOn),
    receivedBy: text(record.receivedBy),
    isLabelled: yesNoBoxes(record.isLabelled, forms.yes, forms.no),
    differenceNote: text(record.differenceNote),
    agreedWith: text(record.agreedWith),
    agreedOn: day(record.agreedOn),
    cause: text(record.cause),
    judgedBy: text(record.judgedBy),
    judgedOn: day(record.judgedOn),
    resultDocument: text(record.resultDocument),
    amount: money(record.amount),
    creditNote: text(record.creditNote),
    remarks: text(record.remarks),
  };
}

/** A difference shows its sign and, unless it is nought, ▲. */
function difference(amount: number | null): FieldValue {
  if (amount === null || amount === 0) return number(amount);
  return text(`▲${signed(amount)}`, 'late');
}

const signed = (amount: number): string => (amount > 0 ? `+${amount}` : String(amount));

const lineValues = (line: ReturnLine, index: number): FieldValues => ({
  order: number(index + 1),
  partNumber: text(line.partNumber),
  partName: text(line.partName),
  batch: text(line.batch),
  unit: text(line.unit),
  declared: number(line.declaredQuantity),
  received: number(line.receivedQuantity),
  difference: difference(differenceOf(line)),
  agreed: number(line.agreedQuantity),
  symptom: text(line.symptom),
  // The complaint it became or belongs to has no column of its own.
  reason: text(join([line.reason, line.complaintNumber], '\n')),
});

const judgedValues = (line: ReturnLine, index: number, texts: Texts): FieldValues => ({
  order: number(index + 1),
  partNumber: text(line.partNumber),
  ...numbersOf(line.verdict),
  ...numbersOf(line.disposal),
  check: check(line, texts),
});

function check(line: ReturnLine, { papers }: Texts): FieldValue {
  const found = checkLine(line);
  if (found.kind === 'unknown') return nothing;
  if (found.kind === 'balanced') return text('√');
  const words = papers.goodsReturn.imbalance;
  return text(fill(words[found.kind], { amount: signed(found.amount) }), 'late');
}

const numbersOf = (quantities: Readonly<Record<string, number | null>>): FieldValues =>
  Object.fromEntries(Object.entries(quantities).map(([key, quantity]) => [key, number(quantity)]));

function totalValues(lines: readonly ReturnLine[]): FieldValues {
  const total = (of: (line: ReturnLine) => number | null): FieldValue => number(sumOf(lines.map(of)));
  return {
    'total.declared': total((line) => line.declaredQuantity),
    'total.received': total((line) => line.receivedQuantity),
    'total.difference': difference(sumOf(lines.map(differenceOf))),
    'total.agreed': total((line) => line.agreedQuantity),
    'total.defective': total(({ verdict }) => verdict.defective),
    'total.good': total(({ verdict }) => verdict.good),
    'total.ntf': total(({ verdict }) => verdict.ntf),
    'total.pending': total(({ verdict }) => verdict.pending),
    'total.reworked': total(({ disposal }) => disposal.reworked),
    'total.scrapped': total(({ disposal }) => disposal.scrapped),
    'total.sorted': total(({ disposal }) => disposal.sorted),
    'total.toSupplier': total(({ disposal }) => disposal.toSupplier),
    'total.restocked': total(({ disposal }) => disposal.restocked),
    'total.replaced': total(({ disposal }) => disposal.replaced),
  };
}
