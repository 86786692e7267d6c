import {
  type CauseKind,
  type ContainmentPlace,
  causeFactors,
  causeKinds,
  containmentPlaces,
  containmentTotals,
  type DocumentKind,
  documentKinds,
  isBalanced,
  openDisciplines,
  partsPerMillion,
  type plannedDisciplines,
  type Report,
  showsChain,
  validationPhases,
  validationTotals,
} from '../../domain/report';
import type { Texts } from '../../text';
import type { FieldValue, FieldValues, FormData } from '../types';
import { day, fill, join, moment, nothing, number, text } from './values';

/** Values that the layouts of a report (8D, 5P, CM) have in common. */

export interface ReportBinder {
  readonly report: Report;
  readonly texts: Texts;
  readonly zone: string;
}

/** An empty sheet, to be filled in by hand. */
export const isByHand = ({ complaintNumber, title }: Report): boolean =>
  complaintNumber === '' && title === '';

export const yesNo = (answer: boolean | null, { forms }: Texts): FieldValue =>
  answer === null ? nothing : text(answer ? forms.yes : forms.no);

/** The word of a choice; nothing while none is made. */
export const choice = <Key extends string>(
  words: Readonly<Record<Key, string>>,
  key: Key | null,
): FieldValue => (key === null ? nothing : text(words[key]));

/** What a discipline beyond the stage says of itself: 进行中 with its planned day; '' for one that is told, and on a sheet by hand. */
export function progressText(
  report: Report,
  discipline: (typeof plannedDisciplines)[number],
  { papers }: Texts,
): string {
  if (isByHand(report) || !openDisciplines(report.stage).includes(discipline)) return '';
  const day = report.planned[discipline];
  return day === null ? papers.report.inProgress : fill(papers.report.inProgressUntil, { day });
}

/** What is written, else that it is still to come. */
export const orInProgress = (
  written: string,
  { report, texts }: ReportBinder,
  discipline: (typeof plannedDisciplines)[number],
): string => (written === '' ? progressText(report, discipline, texts) : written);

/** Who verified the effect of the actions, and when; those verified together are named once. '' while nobody did. */
export function verifiedText({ actions }: Report, { papers, choices }: Texts): string {
  const names = new Set(actions.map(({ verifiedBy, verifiedOn }) => join([verifiedBy, verifiedOn], ' ')));
  const named = join([...names], choices.registerRemark.listMark);
  return named === '' ? '' : fill(papers.report.verifiedLine, { names: named });
}

/** The lot or month of a row; figures from before the actions say so. */
export const periodText = (
  { phase, period }: Report['validation']['rows'][number],
  { papers }: Texts,
): string => (phase === 'before' ? fill(papers.report.beforeActions, { period }).trim() : period);

const percent = (value: number | null): FieldValue => (value === null ? nothing : text(`${value}%`));

export function headerValues({ report, texts, zone }: ReportBinder, company: string): FieldValues {
  const { customer, ourContact, emergency } = report;
  const { choices, papers } = texts;
  const isNumbered = report.complaintNumber !== '';
  return {
    title: text(report.title),
    // A sheet to be filled in by hand says neither stage nor revision.
    stage: text(isNumbered ? papers.report.stages[report.stage] : ''),
    complaintNumber: text(report.complaintNumber),
    customerComplaintNumber: text(report.customerComplaintNumber),
    concessionNumber: text(report.concessionNumber),
    customer: text(join([customer.name, customer.plant], ' ')),
    ourEntity: text(company),
    supplierCode: text(customer.supplierCode),
    project: text(report.project),
    foundAt: choice(choices.foundAt, report.foundAt),
    customerContact: text(join([customer.contactName, customer.contactPhone], ' ')),
    ourContact: text(join([ourContact.name, ourContact.phone], ' ')),
    severity: choice(choices.severity, report.severity),
    troubleDegree: text(report.troubleDegree ?? ''),
    isRepeat: choice(
      papers.report.repeat,
      report.isRepeat === null ? null : report.isRepeat ? 'again' : 'first',
    ),
    isSafety: yesNo(report.isSafety, texts),
    complainedOn: day(report.complainedOn),
    startedOn: day(report.startedOn),
    replyDueOn: day(report.replyDueOn),
    interimOn: day(report.interimOn),
    finalOn: day(report.finalOn),
    revision: text(isNumbered ? `R${report.revision}` : ''),
    updatedOn: day(report.updatedOn),
    nextUpdateOn: day(report.nextUpdateOn),
    refersTo: text(report.refersTo),
    repeatWhy: text(report.repeatWhy),
    symptom: text(emergency.symptom),
    emergencyAction: text(emergency.action),
    emergencyResponsible: text(emergency.responsible),
    emergencyDoneAt: moment(emergency.doneAt, zone),
    emergencyEffect: percent(emergency.effectPercent),
    isReportNeeded: yesNo(emergency.isReportNeeded, texts),
    isCustomerProtected: yesNo(emergency.isCustomerProtected, texts),
  };
}

export function problemValues({ report: { problem }, texts }: ReportBinder): FieldValues {
  return {
    statement: text(problem.statement),
    summary: text(problem.summary),
    what: text(problem.what),
    where: text(problem.where),
    when: text(problem.when),
    who: text(problem.who),
    why: text(problem.why),
    how: text(problem.how),
    howMany: text(problem.howMany),
    standard: text(problem.standard),
    actual: text(problem.actual),
    history: text(problem.history),
    effect: text(problem.effect),
    scope: text(problem.scope),
    risk: text(problem.risk),
    comparison: text(problem.comparison),
    changePoints: text(problem.changePoints),
    process: text(problem.process),
    detectedOn: day(problem.detectedOn),
    detectedPlace: text(problem.detectedPlace),
    returnedOn: day(problem.returnedOn),
    complainedQuantity: number(problem.complainedQuantity),
    deliveredQuantity: number(problem.deliveredQuantity),
    returnedQuantity: number(problem.returnedQuantity),
    confirmedQuantity: number(problem.confirmedQuantity),
    isConfirmedOnSample: yesNo(problem.isConfirmedOnSample, texts),
  };
}

export function containmentValues({ report: { containment }, texts }: ReportBinder): FieldValues {
  const totals = containmentTotals(containment.rows);
  const balanced = isBalanced(totals);
  return {
    containmentSummary: text(containmentText(containment.rows, texts)),
    totalChecked: number(totals.checked),
    totalDefective: number(totals.defective),
    totalReworked: number(totals.reworked),
    totalScrapped: number(totals.scrapped),
    totalBalance:
      balanced === null
        ? nothing
        : text(texts.papers.report.balance[balanced ? 'even' : 'open'], balanced ? undefined : 'late'),
    cleanMarking: text(containment.marking),
    firstCleanShipment: text(containment.firstCleanShipment),
    stopCondition: text(containment.stopCondition),
    informed: text(containment.informed),
  };
}

/** One line per place that holds such parts. */
function containmentText(rows: Report['containment']['rows'], { papers }: Texts): string {
  return rows
    .filter((row) => row.isApplicable)
    .map((row) =>
      fill(papers.report.containmentLine, {
        place: papers.report.places[row.place],
        checked: row.checked ?? '—',
        defective: row.defective ?? '—',
        point: row.cleanPoint === '' ? '—' : row.cleanPoint,
      }),
    )
    .join('\n');
}

export function effectValues({ report }: ReportBinder): FieldValues {
  const { validation } = report;
  // What was before the actions says nothing about their effect.
  const totals = validationTotals(validation.rows.filter(({ phase }) => phase === 'after'));
  return {
    containmentRemovedOn: day(validation.containmentRemovedOn),
    firstBatch: text(validation.firstBatch),
    newMarking: text(validation.marking),
    effectText: text(validation.effect),
    validationProduced: number(totals.produced),
    validationChecked: number(totals.checked),
    validationDefective: number(totals.defective),
    validationPpm: number(partsPerMillion(totals)),
  };
}

export function closingValues({ report, texts }: ReportBinder): FieldValues {
  const { closure, prevention, changeApproval, analysis, reservation } = report;
  const { choices } = texts;
  return {
    investigation: text(analysis.investigation),
    escapePoint: text(analysis.escapePoint),
    isApprovalNeeded: yesNo(changeApproval.isNeeded, texts),
    approvalNumber: text(changeApproval.number),
    approvedOn: day(changeApproval.on),
    systemic: text(prevention.systemic),
    lessons: text(prevention.lessons),
    lessonNumber: text(prevention.lessonNumber),
    allActionsDone: yesNo(closure.allActionsDone, texts),
    closingVerdict: choice(choices.verdict, closure.verdict),
    closedOn: day(closure.closedOn),
    releasedBy: text(closure.releasedBy),
    releasedOn: day(closure.releasedOn),
    closingSummary: text(closure.summary),
    thanks: text(closure.thanks),
    customerVerdict: choice(choices.replyVerdict, closure.customerVerdict),
    customerOpinion: text(closure.customerOpinion),
    acceptedBy: text(closure.acceptedBy),
    acceptedOn: day(closure.acceptedOn),
    reservation: text(reservation),
  };
}

/** Actions against one cause, numbered as in D5. */
export const actionsText = ({ actions }: Report, ...kinds: readonly CauseKind[]): string =>
  actions
    .flatMap(({ cause, action }, index) =>
      kinds.includes(cause) && action !== '' ? `${index + 1}. ${action}` : [],
    )
    .join('\n');

/** The last day on which an action against this cause was carried out; '' while one is open. */
function doneOnOf({ actions }: Report, kind: CauseKind): string | null {
  const days = actions.filter(({ cause }) => cause === kind).map(({ doneOn }) => doneOn);
  const done = days.flatMap((each) => each ?? []);
  return done.length === days.length ? (done.sort().at(-1) ?? null) : null;
}

export const partLists = ({ report: { parts } }: ReportBinder): FormData['lists'] => ({
  parts: parts.map((part) => ({
    partName: text(part.partName),
    partNumber: text(part.partNumber),
    drawingRevision: text(part.drawingRevision),
    customerPartNumber: text(part.customerPartNumber),
    vehicleModel: text(part.vehicleModel),
    batch: text(part.batch),
  })),
});

export function problemLists({ report: { members, problem }, texts }: ReportBinder): FormData['lists'] {
  const { report: words } = texts.papers;
  return {
    members: members.map((row) => ({
      duty: text(words.duties[row.duty]),
      name: text(row.name),
      department: text(row.department),
      role: text(row.role),
      phone: text(row.phone),
    })),
    contrasts:
      problem.contrasts.length === 0
        ? Object.values(words.questions).map((question) => ({ question: text(question) }))
        : problem.contrasts.map((row) => ({
            question: text(words.questions[row.question]),
            is: text(row.is),
            isNot: text(row.isNot),
            difference: text(row.difference),
          })),
  };
}

/** Where nothing is entered every place stands ready to be filled in or crossed out by hand. */
export function containmentRows(
  { report: { containment }, texts }: ReportBinder,
  places: readonly ContainmentPlace[] = containmentPlaces,
): readonly FieldValues[] {
  const { report: words } = texts.papers;
  if (containment.rows.length === 0) return places.map((place) => ({ place: text(words.places[place]) }));
  return containment.rows.map((row) => ({
    place: text(words.places[row.place]),
    action: text(row.isApplicable ? row.action : join([words.needs['not-applicable'], row.action], '；')),
    responsible: text(row.responsible),
    introducedOn: day(row.introducedOn),
    checked: number(row.checked),
    defective: number(row.defective),
    reworked: number(row.reworked),
    scrapped: number(row.scrapped),
    cleanPoint: text(row.cleanPoint),
    containmentVerification: text(row.verification),
  }));
}

export function factorRows({ report: { analysis }, texts }: ReportBinder): readonly FieldValues[] {
  const { report: words } = texts.papers;
  if (analysis.factors.length === 0)
    return causeFactors.map((factor) => ({ factor: text(words.factors[factor]) }));
  return analysis.factors.map((row, index) => ({
    // The number by which the diagram refers to it.
    factor: text(`${index + 1} ${words.factors[row.factor]}`),
    possibleCause: text(row.possibleCause),
    evidence: text(row.evidence),
    factorVerdict: text(words.factorVerdicts[row.verdict]),
  }));
}

const whysByHand = { technical: 5, managerial: 3 } as const;

/** Steps and cause of every chain that this report shows; empty lines to write on where nothing is entered. */
export function chainLists({ report, texts }: ReportBinder): FormData['lists'] {
  const { report: words } = texts.papers;
  const lists: Record<string, readonly FieldValues[]> = {};
  for (const kind of causeKinds) {
    const { steps, ...cause } = report.analysis.chains[kind];
    if (!showsChain(kind, report)) continue;
    const lines = whysByHand[kind.startsWith('technical') ? 'technical' : 'managerial'];
    const shown =
      steps.length === 0 ? Array.from({ length: lines }, () => ({ why: '', evidence: '' })) : steps;
    lists[`chain.${kind}`] = shown.map(({ why, evidence }, index) => ({
      order: text(fill(words.whyOrder, { order: index + 1 })),
      why: text(why),
      evidence: text(evidence),
    }));
    lists[`cause.${kind}`] = [
      {
        rootCause: text(cause.rootCause),
        verificationMethod: text(cause.verificationMethod),
        isSwitchable: yesNo(cause.isSwitchable, texts),
        causeVerification: text(cause.verification),
        contribution: percent(cause.contributionPercent),
      },
    ];
  }
  return lists;
}

export const causeSummary = (binder: ReportBinder): readonly FieldValues[] => {
  const { report, texts } = binder;
  return causeKinds
    .filter((kind) => showsChain(kind, report))
    .map((kind) => ({
      causeKind: text(texts.papers.report.causeKinds[kind]),
      rootCause: text(orInProgress(report.analysis.chains[kind].rootCause, binder, 'D4')),
      actionSummary: text(orInProgress(actionsText(report, kind), binder, 'D5')),
      doneOn: day(doneOnOf(report, kind)),
    }));
};

export const actionRows = ({ report, texts }: ReportBinder): readonly FieldValues[] =>
  report.actions.map((row, index) => ({
    order: number(index + 1),
    causeKind: text(texts.papers.report.causeKinds[row.cause]),
    action: text(row.action),
    reason: text(row.reason),
    actionVerification: text(row.verification),
    sideEffects: text(row.sideEffects),
    responsible: text(row.responsible),
    plannedOn: day(row.plannedOn),
    doneOn: day(row.doneOn),
    breakpoint: text(row.breakpoint),
    state: text(texts.papers.report.actionStates[row.state]),
    verifiedBy: text(row.verifiedBy),
    verifiedOn: day(row.verifiedOn),
  }));

/** Lots and months before the actions, then those after the breakpoint, as the chart has them. */
export const figuresInOrder = ({ validation }: Report): Report['validation']['rows'] =>
  validationPhases.flatMap((phase) => validation.rows.filter((row) => row.phase === phase));

export const validationRows = ({ report, texts }: ReportBinder): readonly FieldValues[] =>
  figuresInOrder(report).map((row) => ({
    period: text(periodText(row, texts)),
    produced: number(row.produced),
    checked: number(row.checked),
    defective: number(row.defective),
    ppm: number(partsPerMillion(row)),
    method: text(row.method),
    verdict: text(texts.choices.verdict[row.verdict]),
    by: text(row.by),
    on: day(row.on),
  }));

export function documentRows(
  { report: { prevention }, texts }: ReportBinder,
  kinds: readonly DocumentKind[] = documentKinds,
): readonly FieldValues[] {
  const { report: words } = texts.papers;
  if (prevention.documents.length === 0)
    return kinds.map((kind) => ({ documentKind: text(words.documentKinds[kind]) }));
  return prevention.documents.map((row) => ({
    documentKind: text(words.documentKinds[row.kind]),
    need: text(words.needs[row.need]),
    document: text(row.document),
    fromRevision: text(row.fromRevision),
    toRevision: text(row.toRevision),
    responsible: text(row.responsible),
    on: day(row.on),
  }));
}

export const readAcrossRows = ({ report: { prevention } }: ReportBinder): readonly FieldValues[] =>
  prevention.readAcross.map((row) => ({
    object: text(row.object),
    decision: text(row.decision),
    responsible: text(row.responsible),
    on: day(row.on),
  }));
