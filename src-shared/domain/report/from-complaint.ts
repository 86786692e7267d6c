import { civilDateAt, epochOf } from '../calendar';
import {
  type Complaint,
  type ProductLine,
  proposeBranch,
  type StoredComplaint,
  totalDefective,
} from '../complaint';
import type { MilestoneKind } from '../deadline';
import { mostPhotos } from '../photo';
import { type ReportLayout, reportLayouts } from '../report-layout';
import { caps } from '../scalars';
import { blankChain, blankReport } from './blank';
import { clipped, joined, lineOr, pieces } from './clip';
import { type FiledCustomer, withFile } from './customer-of';
import { kindOfDocument } from './document-kind';
import type { CauseKind, Report, ReportStage } from './schema';

/** What a new report needs to know besides the complaint. */
export interface ReportContext {
  /** The factory's, `Asia/Shanghai`. */
  readonly timeZone: string;
  /** Civil date. */
  readonly today: string;
  /** The day each milestone is due, as agreed with the customer where an extension was; null where no clock runs. */
  readonly dueDays: Readonly<Record<MilestoneKind, string | null>>;
  /** The customer's file, for what the complaint itself leaves empty. */
  readonly customer:
    | (FiledCustomer & { readonly reportLayout?: ReportLayout; readonly takesShortReports?: boolean })
    | null;
  /** Whom the customer may call; null takes the person responsible. */
  readonly ourContact: Report['ourContact'] | null;
  /** Severities of which all four cause chains are needed, as set now. */
  readonly fourChainSeverities: Report['fourChainSeverities'];
  /** A new id (UUID) at each call. */
  readonly newId: () => string;
}

type Given = Pick<StoredComplaint, 'number' | 'body'>;

/** A report on this complaint with everything that is known of it already: nothing is typed twice. Revision R0. */
export const reportFromComplaint = (complaint: Given, context: ReportContext): Report => ({
  ...blankReport(),
  ...identity(complaint, context),
  ...calendar(complaint.body, context),
  ...team(complaint.body, context),
  ...problem(complaint.body, context),
  containment: containment(complaint.body, context),
  ...causes(complaint.body, context),
  ...feedback(complaint.body, context),
});

const dayOf = (instant: string | null, { timeZone }: ReportContext): string | null =>
  instant === null ? null : civilDateAt(epochOf(instant), timeZone);

const isNonQuality = ({ branch, category, stage }: Complaint): boolean =>
  (branch ?? proposeBranch(category, stage)) === 'non-quality';

/** What the customer asked for this time, else what the customer's file says (5.3.6); a non-quality complaint is answered by a short 对策书. */
function layoutOf(body: Complaint, { customer }: ReportContext): ReportLayout {
  const asked = reportLayouts.find((layout) => layout === body.replyForm);
  return asked ?? (isNonQuality(body) ? 'CM' : (customer?.reportLayout ?? '8D'));
}

const stageOf = ({ milestones }: Complaint): ReportStage => {
  if (milestones.analysis.doneAt !== null) return '8D';
  return milestones.preliminary.doneAt !== null ? '5D' : '3D';
};

const identity = ({ number, body }: Given, context: ReportContext): Partial<Report> => ({
  complaintNumber: number,
  customerComplaintNumber: body.customerComplaintNumber,
  title: clipped(body.problemSummary === '' ? failureOf(body.lines[0]) : body.problemSummary, caps.line),
  companyId: body.companyId,
  customer: withFile(body.customer, context.customer),
  layout: layoutOf(body, context),
  isShort: isNonQuality(body) || context.customer?.takesShortReports === true ? true : null,
  fourChainSeverities: context.fourChainSeverities,
  stage: stageOf(body),
  severity: body.severity,
  foundAt: body.foundAt,
  isSafety: body.isSafety,
  // An empty reference says nothing: somebody may not have looked yet.
  isRepeat: body.repeatOf.trim() === '' ? null : true,
  repeatWhy: body.repeatWhy,
  parts: partsOf(body, context.newId),
});

const failureOf = (line: ProductLine | undefined): string =>
  line === undefined ? '' : joined([line.partName, line.failureMode], ' ');

/** One row for each part and batch; lines that differ in quantities only are one part. */
function partsOf({ lines }: Complaint, newId: () => string): Report['parts'] {
  const rows = lines.map(({ partName, partNumber, customerPartNumber, vehicleModel, batch }) => ({
    partName,
    partNumber,
    drawingRevision: '',
    customerPartNumber,
    vehicleModel,
    batch,
  }));
  const byContent = new Map(rows.map((row) => [JSON.stringify(row), row]));
  return [...byContent.values()].slice(0, 20).map((row) => ({ id: newId(), ...row }));
}

/** Our days, and those promised for what is still to come. */
function calendar(body: Complaint, context: ReportContext): Partial<Report> {
  const { analysis, closure } = context.dueDays;
  const open = (['preliminary', 'analysis', 'closure'] as const).filter(
    (kind) => body.milestones[kind].doneAt === null,
  );
  const dueOf = (kind: MilestoneKind | undefined): string | null =>
    kind === undefined ? null : context.dueDays[kind];
  return {
    complainedOn: dayOf(body.receivedAt, context),
    startedOn: context.today,
    updatedOn: context.today,
    replyDueOn: dueOf(open[0]),
    interimOn: dayOf(body.milestones.preliminary.doneAt, context),
    nextUpdateOn: dueOf(open[1] ?? open[0]),
    planned: { D4: analysis, D5: analysis, D6: closure, D7: closure, D8: closure },
  };
}

const team = (
  { responsiblePerson, responsibleDepartment }: Complaint,
  { ourContact, newId }: ReportContext,
): Partial<Report> => ({
  ourContact: ourContact ?? { name: responsiblePerson, phone: '' },
  members:
    responsiblePerson.trim() === ''
      ? []
      : [
          {
            id: newId(),
            duty: 'leader',
            name: responsiblePerson,
            department: responsibleDepartment,
            role: '',
            phone: '',
          },
        ],
});

const sum = (lines: readonly ProductLine[], key: 'shippedQuantity' | 'confirmedByUs'): number | null => {
  const known = lines.flatMap((line) => line[key] ?? []);
  return known.length === 0 ? null : known.reduce((total, each) => total + each, 0);
};

function problem(body: Complaint, { customer, newId }: ReportContext): Partial<Report> {
  const { lines } = body;
  const said = (key: 'failureMode' | 'failureDescription'): string =>
    joined([...new Set(lines.map((line) => line[key]))], '；');
  return {
    problem: {
      ...blankReport().problem,
      statement: body.statement,
      summary: body.problemSummary,
      what: clipped(said('failureMode'), caps.line),
      actual: clipped(said('failureDescription'), caps.line),
      history: body.repeatOf,
      detectedOn: body.discoveredOn,
      detectedPlace: body.customer.plant || (customer?.plant ?? ''),
      complainedQuantity: totalDefective(body),
      deliveredQuantity: sum(lines, 'shippedQuantity'),
      confirmedQuantity: sum(lines, 'confirmedByUs'),
    },
    photos: photosOf(body, newId),
  };
}

/** Photos of the product lines, in D2, each file once. */
function photosOf({ lines }: Complaint, newId: () => string): Report['photos'] {
  const captions = new Map(
    lines.flatMap((line) => line.photoIds.map((attachmentId) => [attachmentId, failureOf(line)] as const)),
  );
  return [...captions].slice(0, mostPhotos).map(([attachmentId, caption]) => ({
    id: newId(),
    attachmentId,
    discipline: 'D2',
    caption: clipped(caption, caps.line),
    marks: [],
    isInternal: false,
  }));
}

/** A first row at the customer's, to be completed with figures; each line of the text is an action. */
function containment(body: Complaint, context: ReportContext): Report['containment'] {
  return {
    ...blankReport().containment,
    rows: pieces(body.containment, caps.line)
      .slice(0, 30)
      .map((action) => ({
        id: context.newId(),
        place: 'customer',
        isApplicable: true,
        action,
        responsible: body.responsiblePerson,
        introducedOn: dayOf(body.milestones.preliminary.doneAt, context),
        checked: null,
        defective: null,
        reworked: null,
        scrapped: null,
        cleanPoint: '',
        verification: '',
      })),
  };
}

function causes(body: Complaint, { newId }: ReportContext): Partial<Report> {
  const blank = blankReport().analysis;
  const chain = (text: string, brief: string) => ({ ...blankChain(), rootCause: lineOr(text, brief) });
  // A cause too long for its line is kept in full where the investigation is told.
  const long = [body.causeOccurrence, body.causeEscape].filter((text) => text.length > caps.line);
  return {
    analysis: {
      ...blank,
      investigation: clipped(joined(long, '\n'), caps.long),
      chains: {
        ...blank.chains,
        'technical-occurrence': chain(body.causeOccurrence, body.causeOccurrenceSummary),
        'technical-escape': chain(body.causeEscape, body.causeEscapeSummary),
      },
    },
    actions: [
      ...actionsAgainst('technical-occurrence', body.actionOccurrence, body, newId),
      ...actionsAgainst('technical-escape', body.actionEscape, body, newId),
    ].slice(0, 30),
    changeApproval: { ...blankReport().changeApproval, isNeeded: body.needsPpapApproval },
  };
}

/** Each line of the text is one action. */
const actionsAgainst = (
  cause: CauseKind,
  text: string,
  { responsiblePerson, implementedOn }: Complaint,
  newId: () => string,
): Report['actions'] =>
  pieces(text, caps.line).map((action) => ({
    id: newId(),
    cause,
    action,
    reason: '',
    verification: '',
    sideEffects: '',
    responsible: responsiblePerson,
    plannedOn: null,
    doneOn: implementedOn,
    breakpoint: '',
    state: implementedOn === null ? 'open' : 'realised',
    verifiedOn: null,
    verifiedBy: '',
  }));

const feedback = (body: Complaint, { newId }: ReportContext): Partial<Report> => ({
  validation: {
    ...blankReport().validation,
    rows: body.verifications.map(({ period, quantity, defective, verdict, on }) => ({
      id: newId(),
      phase: 'after',
      period,
      produced: null,
      checked: quantity,
      defective,
      method: '',
      verdict,
      by: '',
      on,
    })),
  },
  prevention: {
    ...blankReport().prevention,
    documents: body.documentUpdates.map(({ document, fromRevision, toRevision, on }) => ({
      id: newId(),
      kind: kindOfDocument(document),
      need: 'yes',
      document,
      fromRevision,
      toRevision,
      responsible: '',
      on,
    })),
    systemic: body.prevention,
  },
  internal: { ...blankReport().internal, costs: body.costs.map((cost) => ({ ...cost, id: newId() })) },
});
