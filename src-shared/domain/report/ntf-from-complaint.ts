import { type ProductLine, type StoredComplaint, totalDefective } from '../complaint';
import { caps } from '../scalars';
import { clipped, joined } from './clip';
import { type FiledCustomer, withFile } from './customer-of';
import { blankNtf, type NtfAnalysis } from './ntf';

/** What a new NTF analysis needs to know besides the complaint. */
export interface NtfContext {
  /** The customer's file, for what the complaint itself leaves empty. */
  readonly customer: FiledCustomer | null;
  /** A new id (UUID) at each call. */
  readonly newId: () => string;
}

/**
 * An NTF analysis on this complaint with everything that is known of it already: numbers, customer, parts, batches, the customer's words,
 * how many pieces are complained of, and a sample for each serial number (TSP01 5.3.8).
 */
export const ntfFromComplaint = (
  { number, body }: Pick<StoredComplaint, 'number' | 'body'>,
  { customer, newId }: NtfContext,
): NtfAnalysis => ({
  ...blankNtf(),
  complaintNumber: number,
  customerComplaintNumber: body.customerComplaintNumber,
  companyId: body.companyId,
  customer: withFile(body.customer, customer),
  ...partsOf(body.lines),
  statement: body.statement,
  sampleQuantity: totalDefective(body),
  samples: samplesOf(body.lines, newId),
});

/** Each part, number and batch once, as far as its field holds them. */
function partsOf(lines: readonly ProductLine[]): Partial<NtfAnalysis> {
  const all = (key: 'partNumber' | 'customerPartNumber' | 'vehicleModel' | 'batch' | 'partName'): string =>
    joined([...new Set(lines.map((line) => line[key]))], '、');
  return {
    partName: clipped(all('partName'), caps.line),
    partNumber: clipped(all('partNumber'), caps.short),
    customerPartNumber: clipped(all('customerPartNumber'), caps.short),
    vehicleModel: clipped(all('vehicleModel'), caps.short),
    batch: clipped(all('batch'), caps.short),
  };
}

const mostSamples = 60;
const separators = /[\s,;、，；]+/u;

const samplesOf = (lines: readonly ProductLine[], newId: () => string): NtfAnalysis['samples'] => {
  const numbers = new Set(lines.flatMap(({ serialNumbers }) => serialNumbers.split(separators)));
  return [...numbers]
    .filter((number) => number !== '')
    .slice(0, mostSamples)
    .map((number) => ({
      id: newId(),
      sampleNumber: clipped(number, caps.short),
      vehicle: '',
      mileage: null,
      fittedOn: null,
      repairedOn: null,
      workshop: '',
      faultCode: '',
    }));
};
