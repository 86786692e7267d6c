import * as v from 'valibot';
import { customerRefSchema } from '../complaint/schema';
import { civilDateSchema, idSchema, lineText, longText, quantitySchema, shortText } from '../scalars';

/**
 * NTF 分析: the returned part is good by its own tests, and the customer still has a failure. Part analysis first; the NTF study starts
 * only when the agreed criteria are met; the customer is helped all the same (TSP01 5.3.8).
 */

export const testKinds = ['standard', 'load'] as const;
export const testVerdicts = ['pass', 'fail', 'pending'] as const;
export const conclusions = ['good', 'defective', 'intermittent', 'insufficient-information'] as const;
export const agreements = ['accepted', 'not-accepted', 'keep-watching'] as const;
export const disposals = ['returned', 'kept', 'scrapped'] as const;
export const exclusionVerdicts = ['granted', 'refused', 'pending'] as const;

const date = v.nullable(civilDateSchema);
const count = v.nullable(quantitySchema);

export const ntfSampleSchema = v.strictObject({
  id: idSchema,
  sampleNumber: shortText,
  vehicle: shortText,
  /** km. */
  mileage: count,
  fittedOn: date,
  repairedOn: date,
  workshop: shortText,
  faultCode: shortText,
});

/** One requirement of the test specification and what was measured. */
export const ntfTestSchema = v.strictObject({
  id: idSchema,
  kind: v.picklist(testKinds),
  item: lineText,
  limit: shortText,
  measured: shortText,
  verdict: v.picklist(testVerdicts),
  equipment: shortText,
  calibratedUntil: date,
  tester: shortText,
  on: date,
});

export const ntfMeetingSchema = v.strictObject({
  id: idSchema,
  on: date,
  participants: lineText,
  content: longText,
});

/** Help given although the part is good (5.3.8): when, with whom, what, and what came of it. */
export const ntfAssistanceSchema = v.strictObject({
  id: idSchema,
  on: date,
  counterpart: shortText,
  content: lineText,
  result: lineText,
});

export const ntfSchema = v.strictObject({
  schemaVersion: v.literal(1),
  complaintNumber: shortText,
  customerComplaintNumber: shortText,
  companyId: v.nullable(idSchema),
  customer: customerRefSchema,
  partName: lineText,
  partNumber: shortText,
  customerPartNumber: shortText,
  vehicleModel: shortText,
  batch: shortText,
  /** The customer's words. */
  statement: longText,
  samples: v.pipe(v.array(ntfSampleSchema), v.maxLength(60)),
  receivedOn: date,
  sampleQuantity: count,
  appearance: lineText,
  packaging: lineText,
  specificationNumber: shortText,
  specificationRevision: shortText,
  tests: v.pipe(v.array(ntfTestSchema), v.maxLength(60)),
  reproduction: longText,
  evaluation: longText,
  conclusion: v.nullable(v.picklist(conclusions)),
  analysedQuantity: count,
  goodQuantity: count,
  triggerCriteria: lineText,
  isTriggered: v.nullable(v.boolean()),
  /** Frequency, model, region, season, workshop, batch. */
  dataStudy: longText,
  /** Vehicle, assembly, interfaces. */
  systemTest: longText,
  /** Fitting, diagnosis, logistics, instructions. */
  processStudy: longText,
  meetings: v.pipe(v.array(ntfMeetingSchema), v.maxLength(20)),
  /** In one text, as written before the rows were there. */
  assistance: longText,
  assistances: v.optional(v.pipe(v.array(ntfAssistanceSchema), v.maxLength(20)), []),
  adviceCustomer: longText,
  adviceWorkshop: longText,
  adviceUs: longText,
  agreement: v.nullable(v.picklist(agreements)),
  agreementNote: longText,
  agreedBy: shortText,
  agreedOn: date,
  sampleDisposal: v.nullable(v.picklist(disposals)),
  keptUntil: date,
  exclusionQuantity: count,
  exclusionVerdict: v.nullable(v.picklist(exclusionVerdicts)),
  exclusionOn: date,
  /** Where the customer does not agree: who of the management accepts that, in writing. */
  managementAcceptance: lineText,
  closedOn: date,
  closingNote: longText,
});

export type NtfAnalysis = v.InferOutput<typeof ntfSchema>;
export type NtfAssistance = v.InferOutput<typeof ntfAssistanceSchema>;
export type NtfTest = v.InferOutput<typeof ntfTestSchema>;

/** An analysis with nothing filled in. */
export const blankNtf = (): NtfAnalysis => ({
  schemaVersion: 1,
  complaintNumber: '',
  customerComplaintNumber: '',
  companyId: null,
  customer: { id: null, name: '', code: '', plant: '', contactName: '', contactPhone: '', supplierCode: '' },
  partName: '',
  partNumber: '',
  customerPartNumber: '',
  vehicleModel: '',
  batch: '',
  statement: '',
  samples: [],
  receivedOn: null,
  sampleQuantity: null,
  appearance: '',
  packaging: '',
  specificationNumber: '',
  specificationRevision: '',
  tests: [],
  reproduction: '',
  evaluation: '',
  conclusion: null,
  analysedQuantity: null,
  goodQuantity: null,
  triggerCriteria: '',
  isTriggered: null,
  dataStudy: '',
  systemTest: '',
  processStudy: '',
  meetings: [],
  assistance: '',
  assistances: [],
  adviceCustomer: '',
  adviceWorkshop: '',
  adviceUs: '',
  agreement: null,
  agreementNote: '',
  agreedBy: '',
  agreedOn: null,
  sampleDisposal: null,
  keptUntil: null,
  exclusionQuantity: null,
  exclusionVerdict: null,
  exclusionOn: null,
  managementAcceptance: '',
  closedOn: null,
  closingNote: '',
});

/** `NTF-KS-2026-0031`; '' while the complaint has no number. */
export const ntfNumber = ({ complaintNumber }: Pick<NtfAnalysis, 'complaintNumber'>): string =>
  complaintNumber === '' ? '' : `NTF-${complaintNumber}`;

/** A part is good only when a specification is named and every one of its tests was passed (decisions: NTF). */
export const isGoodProven = ({
  specificationNumber,
  tests,
}: Pick<NtfAnalysis, 'specificationNumber' | 'tests'>): boolean =>
  specificationNumber.trim() !== '' && tests.length > 0 && tests.every(({ verdict }) => verdict === 'pass');

/** Good parts among those analysed, 0 to 1; null where the figures do not say. */
export const ntfRate = ({
  analysedQuantity,
  goodQuantity,
}: Pick<NtfAnalysis, 'analysedQuantity' | 'goodQuantity'>): number | null =>
  analysedQuantity === null || analysedQuantity <= 0 || goodQuantity === null
    ? null
    : goodQuantity / analysedQuantity;
