import { blankComplaint, type Complaint } from '../complaint';

/** Of a complaint's sheet: what it cost, who bears it and what we think of it stay in the house, as in customers' own templates. */
const houseFields = [
  'costs',
  'hasNoCosts',
  'liability',
  'liabilityNote',
  'countingRule',
  'ppmAppeal',
  'acceptanceException',
  'handOvers',
  'requests',
  'legalHold',
  'isHistoricalImport',
  'remarks',
  'custom',
] as const satisfies readonly (keyof Complaint)[];

/** The complaint as its customer may read it. */
export function complaintForCustomer(body: Complaint): Complaint {
  const blank = blankComplaint();
  return { ...body, ...Object.fromEntries(houseFields.map((field) => [field, blank[field]])) };
}
