import * as v from 'valibot';
import {
  costLineSchema,
  customerRefSchema,
  foundPlaces,
  graveSeverities,
  replyVerdicts,
  severities,
  verdicts,
} from '../complaint/schema';
import { mostPhotos, photoSchema } from '../photo';
import { reportLayouts } from '../report-layout';
import {
  civilDateSchema,
  idSchema,
  instantSchema,
  lineText,
  longText,
  quantitySchema,
  shortText,
} from '../scalars';

/**
 * The answer to a complaint: facts, containment, causes, actions, effect, feedback (TSP01 5.3.4, 5.3.6). Entered once and printed as
 * 8D, 5原则报告 or 问题对策处理书. The letters D0–D8 follow the 8D disciplines.
 */

const nothingPlanned = { D4: null, D5: null, D6: null, D7: null, D8: null } as const;
/** How far the report has come: containment, causes and actions, or everything. */
export const reportStages = ['3D', '5D', '8D'] as const;
/** 麻烦度: how far the trouble reached. */
export const troubleDegrees = ['A', 'B', 'C'] as const;
export const memberDuties = ['sponsor', 'leader', 'member', 'external'] as const;
export const contrastQuestions = ['what', 'where', 'when', 'how-many'] as const;
export const containmentPlaces = [
  'customer',
  'in-transit',
  'own-finished',
  'own-in-process',
  'warehouse',
  'supplier',
  'field',
] as const;
/** 人机料法环测. */
export const causeFactors = ['man', 'machine', 'material', 'method', 'environment', 'measurement'] as const;
export const factorVerdicts = ['root-cause', 'contributes', 'ruled-out', 'open'] as const;
/** Why it was made and why it was not found; each in technique and in management. */
export const causeKinds = [
  'technical-occurrence',
  'technical-escape',
  'managerial-occurrence',
  'managerial-escape',
] as const;
export const validationPhases = ['before', 'after'] as const;
export const actionStates = ['open', 'in-progress', 'realised', 'verified'] as const;
export const documentKinds = [
  'dfmea',
  'pfmea',
  'control-plan',
  'flow-chart',
  'work-instruction',
  'inspection-instruction',
  'drawing',
  'msa',
  'training',
  'error-proofing',
  'supplier-requirement',
  'other',
] as const;
export const needs = ['yes', 'no', 'not-applicable'] as const;
export const disciplines = ['D0', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'] as const;

export type ReportStage = (typeof reportStages)[number];
export type Discipline = (typeof disciplines)[number];
export type CauseFactor = (typeof causeFactors)[number];
export type FactorVerdict = (typeof factorVerdicts)[number];
export type CauseKind = (typeof causeKinds)[number];
export type ValidationPhase = (typeof validationPhases)[number];
export type DocumentKind = (typeof documentKinds)[number];
export type ContainmentPlace = (typeof containmentPlaces)[number];

const listOf = <Item extends v.GenericSchema>(item: Item, most: number) =>
  v.pipe(v.array(item), v.maxLength(most));
const date = v.nullable(civilDateSchema);
const count = v.nullable(quantitySchema);
const answer = v.nullable(v.boolean());
/** Whole per cent. */
const percent = v.nullable(v.pipe(v.number(), v.integer()));
/** Reports written before a field was there have none. */
const laterDate = v.optional(date, null);
const laterAnswer = v.optional(answer, null);
const laterLine = v.optional(lineText, '');
const laterShort = v.optional(shortText, '');

export const reportPartSchema = v.strictObject({
  id: idSchema,
  partName: lineText,
  partNumber: shortText,
  drawingRevision: shortText,
  customerPartNumber: shortText,
  vehicleModel: shortText,
  batch: shortText,
});

export const memberSchema = v.strictObject({
  id: idSchema,
  duty: v.picklist(memberDuties),
  name: shortText,
  department: shortText,
  role: shortText,
  phone: shortText,
});

/** Is / is not: the same question for what is affected and for what could be and is not. */
export const contrastSchema = v.strictObject({
  id: idSchema,
  question: v.picklist(contrastQuestions),
  is: lineText,
  isNot: lineText,
  difference: lineText,
});

export const containmentSchema = v.strictObject({
  id: idSchema,
  place: v.picklist(containmentPlaces),
  /** False prints 不适用: the place was thought of and holds no such parts. */
  isApplicable: v.boolean(),
  action: lineText,
  responsible: shortText,
  introducedOn: date,
  checked: count,
  defective: count,
  reworked: count,
  scrapped: count,
  /** 合格断点: first batch, date or mark that is certainly good. */
  cleanPoint: shortText,
  /** How the containment was proved, with its effect. */
  verification: lineText,
});

export const factorSchema = v.strictObject({
  id: idSchema,
  factor: v.picklist(causeFactors),
  possibleCause: lineText,
  evidence: lineText,
  verdict: v.picklist(factorVerdicts),
});

export const whySchema = v.strictObject({ id: idSchema, why: lineText, evidence: lineText });

export const causeChainSchema = v.strictObject({
  steps: listOf(whySchema, 7),
  rootCause: lineText,
  /** How the cause was verified: reproduced, switched on and off, or shown by data. */
  verificationMethod: laterLine,
  /** What that showed. */
  verification: longText,
  /** The failure comes with the cause and goes without it. */
  isSwitchable: laterAnswer,
  contributionPercent: percent,
});

export const actionSchema = v.strictObject({
  id: idSchema,
  cause: v.picklist(causeKinds),
  action: lineText,
  /** Why this action was chosen. */
  reason: lineText,
  /** Verified before release: trial, capability. */
  verification: lineText,
  sideEffects: lineText,
  responsible: shortText,
  plannedOn: date,
  doneOn: date,
  /** 断点: batch, date or mark from which parts are made with the action. */
  breakpoint: shortText,
  state: v.picklist(actionStates),
  verifiedOn: laterDate,
  verifiedBy: laterShort,
});

/** Figures of one lot or month, before the actions or after the breakpoint. */
export const validationSchema = v.strictObject({
  id: idSchema,
  phase: v.optional(v.picklist(validationPhases), 'after'),
  period: shortText,
  produced: count,
  checked: count,
  defective: count,
  method: lineText,
  verdict: v.picklist(verdicts),
  by: shortText,
  on: date,
});

export const documentRevisionSchema = v.strictObject({
  id: idSchema,
  kind: v.picklist(documentKinds),
  need: v.picklist(needs),
  document: shortText,
  fromRevision: shortText,
  toRevision: shortText,
  responsible: shortText,
  on: date,
});

export const readAcrossSchema = v.strictObject({
  id: idSchema,
  object: lineText,
  decision: lineText,
  responsible: shortText,
  on: date,
});

/** What a task sheet asks another department: a discipline, or one action by its row. */
export const taskDisciplines = ['D3', 'D4', 'D5', 'D7'] as const;
export const taskPartSchema = v.union([v.picklist(taskDisciplines), v.strictObject({ action: idSchema })]);

/** A task sheet that went out. It is written where the sheet is made; typed is only that nobody waits for it any longer. */
export const taskAssignmentSchema = v.strictObject({
  id: idSchema,
  part: taskPartSchema,
  askedOf: shortText,
  dueOn: date,
  /** Of the report when the sheet was made. */
  revision: quantitySchema,
  assignedAt: instantSchema,
  assignedBy: shortText,
  /** Null while its answer is waited for. */
  closedOn: date,
  closedReason: lineText,
});

/** A task sheet that came back: who answered, when, and the file it was read from. */
export const taskAnswerSchema = v.strictObject({
  id: idSchema,
  part: taskPartSchema,
  answeredBy: shortText,
  answeredOn: civilDateSchema,
  attachmentId: idSchema,
  takenAt: instantSchema,
  /** The sheet that went out; null where no such one is known. */
  assignmentId: v.optional(v.nullable(idSchema), null),
});

/** What never leaves the house (domain.md §2.6): notes, operators, other customers, costs, who was asked by task sheets and who answered. */
export const internalSchema = v.strictObject({
  notes: listOf(v.strictObject({ id: idSchema, discipline: v.picklist(disciplines), note: longText }), 30),
  operators: listOf(
    v.strictObject({ id: idSchema, name: shortText, station: shortText, shift: shortText }),
    20,
  ),
  otherCustomers: listOf(
    v.strictObject({ id: idSchema, name: lineText, part: shortText, quantity: count, note: lineText }),
    20,
  ),
  costs: listOf(costLineSchema, 60),
  /** Own assessment before sending (domain.md §2.3), by question. */
  selfCheck: v.optional(
    v.strictObject({
      answers: v.pipe(v.record(shortText, v.boolean()), v.maxEntries(100)),
      by: shortText,
      on: date,
    }),
    () => ({ answers: {}, by: '', on: null }),
  ),
  /** The newest last. */
  answers: v.optional(listOf(taskAnswerSchema, 200), () => []),
  /** The newest last. */
  assignments: v.optional(listOf(taskAssignmentSchema, 200), () => []),
});

/** Disciplines whose result may still be to come when an earlier stage is sent. */
export const plannedDisciplines = ['D4', 'D5', 'D6', 'D7', 'D8'] as const;

/** Disciplines that show photos: problem, containment, causes, chosen and realised actions. */
export const photoDisciplines = ['D2', 'D3', 'D4', 'D5', 'D6'] as const;

export const reportPhotoSchema = v.strictObject({
  ...photoSchema.entries,
  discipline: v.picklist(photoDisciplines),
});

export const reportSchema = v.strictObject({
  schemaVersion: v.literal(1),
  // Header
  complaintNumber: shortText,
  customerComplaintNumber: shortText,
  concessionNumber: shortText,
  /** R0, R1 …: what was sent is never changed, only followed by the next one. */
  revision: quantitySchema,
  stage: v.picklist(reportStages),
  title: lineText,
  companyId: v.nullable(idSchema),
  customer: customerRefSchema,
  project: shortText,
  ourContact: v.strictObject({ name: shortText, phone: shortText }),
  parts: listOf(reportPartSchema, 20),
  complainedOn: date,
  startedOn: date,
  /** 要求回答日. */
  replyDueOn: date,
  interimOn: date,
  finalOn: date,
  updatedOn: date,
  nextUpdateOn: date,
  /** What the customer asked for (5.3.6); the content is the same in all. */
  layout: v.optional(v.picklist(reportLayouts), '8D'),
  /** The customer is content with the two technical chains; null leaves it to the severity. */
  isShort: laterAnswer,
  /** Severities of which all four chains are needed: the rule in force when the report was begun, kept with it. */
  fourChainSeverities: v.optional(v.array(v.picklist(severities)), () => [...graveSeverities]),
  /** The 8D this one refers to instead of telling the same again; '' tells its own. */
  refersTo: laterShort,
  /** Why the D5–D7 of the earlier report did not hold; compulsory for a repeat. */
  repeatWhy: v.optional(longText, ''),
  /** Planned days of disciplines that an interim report leaves open. */
  planned: v.optional(v.strictObject({ D4: date, D5: date, D6: date, D7: date, D8: date }), () => ({
    ...nothingPlanned,
  })),
  severity: v.nullable(v.picklist(severities)),
  troubleDegree: v.nullable(v.picklist(troubleDegrees)),
  foundAt: v.nullable(v.picklist(foundPlaces)),
  isSafety: answer,
  isRepeat: answer,
  // D0
  emergency: v.strictObject({
    isReportNeeded: answer,
    symptom: longText,
    action: longText,
    responsible: shortText,
    doneAt: v.nullable(instantSchema),
    effectPercent: percent,
    isCustomerProtected: answer,
  }),
  // D1
  members: listOf(memberSchema, 20),
  // D2
  problem: v.strictObject({
    /** The customer's words. */
    statement: longText,
    /** Object and defect in one sentence. */
    summary: lineText,
    what: lineText,
    where: lineText,
    when: lineText,
    who: lineText,
    why: lineText,
    how: lineText,
    howMany: lineText,
    standard: lineText,
    actual: lineText,
    history: longText,
    effect: longText,
    /** Other parts, lines or plants that may be affected. */
    scope: longText,
    risk: lineText,
    /** Good parts against bad ones. */
    comparison: longText,
    /** 变化点 4M. */
    changePoints: longText,
    /** Process steps, with those where it arose and got through. */
    process: lineText,
    detectedOn: date,
    detectedPlace: shortText,
    returnedOn: date,
    complainedQuantity: count,
    deliveredQuantity: count,
    returnedQuantity: count,
    confirmedQuantity: count,
    isConfirmedOnSample: answer,
    contrasts: listOf(contrastSchema, 20),
  }),
  // D3
  containment: v.strictObject({
    rows: listOf(containmentSchema, 30),
    marking: lineText,
    firstCleanShipment: lineText,
    stopCondition: lineText,
    informed: lineText,
  }),
  // D4
  analysis: v.strictObject({
    investigation: longText,
    factors: listOf(factorSchema, 30),
    /** The first control that should have found it. */
    escapePoint: lineText,
    chains: v.strictObject({
      'technical-occurrence': causeChainSchema,
      'technical-escape': causeChainSchema,
      'managerial-occurrence': causeChainSchema,
      'managerial-escape': causeChainSchema,
    }),
  }),
  // D5 and D6: one row is chosen in D5 and carried out in D6
  actions: listOf(actionSchema, 60),
  /** A change of product or process that the customer must release first (4M, PPAP). */
  changeApproval: v.strictObject({ isNeeded: answer, number: shortText, on: date }),
  validation: v.strictObject({
    rows: listOf(validationSchema, 60),
    containmentRemovedOn: date,
    firstBatch: shortText,
    marking: lineText,
    effect: longText,
  }),
  // D7
  prevention: v.strictObject({
    documents: listOf(documentRevisionSchema, 30),
    readAcross: listOf(readAcrossSchema, 30),
    lessonNumber: shortText,
    lessons: longText,
    systemic: longText,
  }),
  // D8
  closure: v.strictObject({
    allActionsDone: answer,
    verdict: v.nullable(v.picklist(verdicts)),
    closedOn: date,
    releasedBy: shortText,
    releasedOn: date,
    summary: longText,
    thanks: lineText,
    customerVerdict: v.nullable(v.picklist(replyVerdicts)),
    customerOpinion: longText,
    acceptedBy: shortText,
    acceptedOn: date,
  }),
  /** A neutral sentence that the firm's lawyer provides (domain.md §2.6). */
  reservation: longText,
  /** Reports written before photos could stand in them have none. */
  photos: v.optional(listOf(reportPhotoSchema, mostPhotos), []),
  /** Free text in the second language, by field: `problem.summary`, `actions.<id>.action`. */
  translation: v.optional(v.pipe(v.record(lineText, longText), v.maxEntries(2000)), () => ({})),
  internal: internalSchema,
});

export type Report = v.InferOutput<typeof reportSchema>;
export type ReportPhoto = v.InferOutput<typeof reportPhotoSchema>;
export type PhotoDiscipline = (typeof photoDisciplines)[number];
export type CauseChain = v.InferOutput<typeof causeChainSchema>;
export type ContainmentRow = v.InferOutput<typeof containmentSchema>;
export type ValidationRow = v.InferOutput<typeof validationSchema>;
export type TaskPart = v.InferOutput<typeof taskPartSchema>;
export type TaskAssignment = v.InferOutput<typeof taskAssignmentSchema>;
export type TaskAnswer = v.InferOutput<typeof taskAnswerSchema>;
export type ReportInternal = v.InferOutput<typeof internalSchema>;
