import { blankComplaint, blankLine } from '../complaint/blank';
import type { Complaint, ProductLine, StoredComplaint } from '../complaint/schema';
import { countedQuantity } from './balance';
import { blankReturnLine } from './blank';
import type { GoodsReturn, ReturnLine } from './schema';

/** Where both begin: the minute of receipt is asked for, never assumed (decisions.md, Deadlines). */
export interface ReturnComplaint {
  /** T0. */
  readonly receivedAt: string;
  readonly receivedBy: string;
  /** Id of its product line. */
  readonly lineId: string;
}

/** A returned line as a complaint (TSP01 5.2.1: channel 退货); everything that the return says goes along. */
export const complaintOfLine = (
  record: GoodsReturn,
  line: ReturnLine,
  { receivedAt, receivedBy, lineId }: ReturnComplaint,
): Complaint => ({
  ...blankComplaint(),
  customer: record.customer,
  companyId: record.companyId,
  customerComplaintNumber: record.customerReturnNumber,
  channel: 'return',
  form: 'written',
  receivedAt,
  receivedBy,
  statement: statementOf(line),
  category: record.origin !== null && ofQuality.includes(record.origin) ? 'product-quality' : null,
  returnNumber: record.number,
  lines: [productLine(record, line, lineId)],
  countingRule: line.agreedQuantity === null ? null : 'agreed-with-customer',
  causeOccurrence: record.cause,
});

const ofQuality: readonly GoodsReturn['origin'][] = ['failed-in-use', 'incoming-lot'];

/** The customer's words; a line that only names a part has at least that. */
const statementOf = ({ symptom, reason, partName, partNumber }: ReturnLine): string => {
  const said = joined([symptom, reason]);
  return said === '' ? joined([partName, partNumber]) : said;
};

const joined = (texts: readonly string[]): string => texts.filter((text) => text.trim() !== '').join('；');

const productLine = (
  { deliveryNote, shippedOn }: GoodsReturn,
  line: ReturnLine,
  id: string,
): ProductLine => ({
  ...blankLine(id),
  partName: line.partName,
  partNumber: line.partNumber,
  batch: line.batch,
  deliveryNote,
  shippedOn,
  defectiveQuantity: line.declaredQuantity ?? line.receivedQuantity,
  confirmedByUs: line.verdict.defective,
  confirmedByCustomer: line.agreedQuantity,
  countedForPpm: countedQuantity(line),
  failureDescription: line.symptom,
});

/** A complaint as a return (TSP01 5.2.1): customer, parts and what is wrong with them; no quantity is received before 仓库 counts. */
export const returnOfComplaint = (
  blank: GoodsReturn,
  { number, body }: Pick<StoredComplaint, 'number' | 'body'>,
  newId: () => string,
): GoodsReturn => ({
  ...blank,
  complaintNumber: number,
  customer: body.customer,
  companyId: body.companyId,
  deliveryNote: body.lines[0]?.deliveryNote ?? '',
  shippedOn: body.lines[0]?.shippedOn ?? null,
  lines: body.lines.map((line) => ({
    ...blankReturnLine(newId()),
    partNumber: line.partNumber,
    partName: line.partName,
    batch: line.batch,
    declaredQuantity: line.defectiveQuantity,
    symptom: line.failureDescription === '' ? line.failureMode : line.failureDescription.slice(0, 200),
    reason: '',
  })),
});

/** Part numbers of a return that its complaint does not name: mixed parts are themselves a complaint, so this warns and never blocks. */
export function strangeParts(
  { lines }: Pick<GoodsReturn, 'lines'>,
  complaint: Pick<Complaint, 'lines'>,
): readonly string[] {
  const known = new Set(
    complaint.lines.flatMap(({ partNumber, customerPartNumber }) =>
      [partNumber, customerPartNumber].map(folded).filter((part) => part !== ''),
    ),
  );
  if (known.size === 0) return [];
  const named = lines.map(({ partNumber }) => partNumber.trim()).filter((part) => part !== '');
  return [...new Set(named)].filter((part) => !known.has(folded(part)));
}

const folded = (part: string): string => part.trim().toUpperCase();
