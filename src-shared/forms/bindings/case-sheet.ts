import { epochOf } from '../../domain/calendar';
import {
  type Complaint,
  type CostLine,
  cleanDaysOf,
  type ProductLine,
  type StoredComplaint,
  sideStatesOf,
  statusOf,
} from '../../domain/complaint';
import { costName, totalsOf } from '../../domain/cost';
import { type Texts, textsOf } from '../../text';
import type { FieldValue, FieldValues, FormData } from '../types';
import { namesOfFiles } from './attachments';
import { type CaseInput, companyOf, type PrintContext } from './context';
import { bindFurniture, companyName } from './furniture';
import { caseMilestones, proofText } from './milestones';
import { madeFor } from './printed-revision';
import { day, fill, join, moment, moneyTotals, nothing, number, text, wallText } from './values';

/** Binds one complaint to its case sheet: every field A–G, every text whole (domain.md §1.1). */
export function bindCase(input: CaseInput, context: PrintContext): FormData {
  const texts = textsOf(context.language);
  const { stored } = input;
  const company = companyName(context, companyOf(input));
  const state = input.isVoid === true ? 'void' : (context.state ?? 'none');
  const head = bindFurniture(
    {
      code: 'RTSP01-01-case',
      title: texts.forms.titles.case,
      company,
      record: { kind: 'record', text: stored.number },
      subject: stored.number,
    },
    { ...context, state, made: madeFor('RTSP01-01-case', stored, context) },
  );
  const zone = context.settings.deadlineRules.timeZone;
  const binder: Binder = { body: stored.body, stored, input, context, texts, zone };
  return {
    texts,
    fields: {
      ...head.fields,
      ...identification(binder, company),
      ...classification(binder),
      ...handling(binder),
      ...closing(binder),
      basis: text(input.dues === null ? texts.forms.case.noClock : basisText(context, texts)),
    },
    lists: listsOf(binder),
    furniture: head.furniture,
    properties: head.properties,
  };
}

interface Binder {
  readonly body: Complaint;
  readonly stored: StoredComplaint;
  readonly input: CaseInput;
  readonly context: PrintContext;
  readonly texts: Texts;
  readonly zone: string;
}

const yesNo = (answer: boolean | null, { forms }: Texts): FieldValue =>
  answer === null ? nothing : text(answer ? forms.yes : forms.no);

/** 起算日不计入…: the rule the printed dates stand on, from the settings in force. */
export function basisText(context: PrintContext, { forms }: Texts): string {
  const { timeZone, closureRoll, companyRestNeverExtends } = context.settings.deadlineRules;
  return fill(forms.case.basis, {
    roll: closureRoll === 'none' ? '' : forms.case.basisRoll,
    company: companyRestNeverExtends ? forms.case.basisCompany : '',
    zone: timeZone,
  });
}

function identification({ body, stored, zone, texts }: Binder, company: string): FieldValues {
  const { customer } = body;
  const states = sideStatesOf(body).map((state) => texts.choices.sideState[state]);
  const toQuality = body.handOvers.find(({ department, at }) => department.includes('品管') && at !== null);
  return {
    number: text(stored.number),
    status: text(join([texts.choices.status[statusOf(body)], ...states], ' · ')),
    customerComplaintNumber: text(body.customerComplaintNumber),
    'customer.name': text(customer.name),
    'customer.plant': text(customer.plant),
    'customer.code': text(customer.code),
    'customer.supplierCode': text(customer.supplierCode),
    'customer.contactName': text(customer.contactName),
    'customer.contactPhone': text(customer.contactPhone),
    entity: text(company),
    channel: text(body.channel === null ? '' : texts.choices.channel[body.channel]),
    form: text(body.form === null ? '' : texts.choices.complaintForm[body.form]),
    receivedBy: text(body.receivedBy),
    receivedAt: moment(body.receivedAt, zone),
    discoveredOn: day(body.discoveredOn),
    noticedAt: moment(body.noticedAt, zone),
    registeredAt: moment(stored.registeredAt, zone),
    registeredBy: text(stored.registeredBy),
    handOverToQuality: moment(toQuality?.at ?? null, zone),
    statement: text(body.statement),
    expectation: text(body.expectation),
    promised: text(body.promised),
  };
}

function classification({ body, texts }: Binder): FieldValues {
  const { choices } = texts;
  return {
    category: text(body.category === null ? '' : choices.category[body.category]),
    stage: text(body.stage === null ? '' : choices.stage[body.stage]),
    severity: text(body.severity === null ? '' : choices.severity[body.severity]),
    branch: text(body.branch === null ? '' : choices.branch[body.branch]),
    branchReason: text(body.branchReason),
    foundAt: text(body.foundAt === null ? '' : choices.foundAt[body.foundAt]),
    isSafety: yesNo(body.isSafety, texts),
    lineStopMinutes: number(body.lineStopMinutes),
    specialStatus: text(body.specialStatus),
    repeatOf: text(body.repeatOf),
    repeatWhy: text(body.repeatWhy),
    problemSummary: text(body.problemSummary),
    countingRule: text(body.countingRule === null ? '' : choices.countingRule[body.countingRule]),
    ppmAppeal: text(appealText(body.ppmAppeal, texts)),
  };
}

function handling({ body, texts }: Binder): FieldValues {
  const { choices, forms } = texts;
  const liability = body.liability.map(({ party, share }) =>
    fill(forms.case.liability, { party: choices.liableParty[party], share }),
  );
  return {
    responsibleDepartment: text(body.responsibleDepartment),
    responsiblePerson: text(body.responsiblePerson),
    implementedOn: day(body.implementedOn),
    containment: text(body.containment),
    causeOccurrenceSummary: text(body.causeOccurrenceSummary),
    causeOccurrence: text(body.causeOccurrence),
    causeEscapeSummary: text(body.causeEscapeSummary),
    causeEscape: text(body.causeEscape),
    actionOccurrenceSummary: text(body.actionOccurrenceSummary),
    actionOccurrence: text(body.actionOccurrence),
    actionEscapeSummary: text(body.actionEscapeSummary),
    actionEscape: text(body.actionEscape),
    prevention: text(body.prevention),
    replyForm: text(body.replyForm === null ? '' : choices.replyForm[body.replyForm]),
    replyDocument: text(body.replyDocument),
    replyRevision: text(body.replyRevision),
    replyVerdict: text(body.replyVerdict === null ? '' : choices.replyVerdict[body.replyVerdict]),
    liability: text(liability.join(' / ')),
    liabilityNote: text(body.liabilityNote),
    returnNumber: text(body.returnNumber),
    noticeNumber: text(body.noticeNumber),
    ntfNumber: text(body.ntfNumber),
    feedbackSheetNumber: text(body.feedbackSheetNumber),
    needsPpapApproval: yesNo(body.needsPpapApproval, texts),
  };
}

const signed = (
  { by, at }: { readonly by: string; readonly at: string | null },
  zone: string,
  note = '',
): FieldValue => text(join([`${by}${note}`, at === null ? '' : wallText(at, zone)], '  '));

function closing({ body, input, zone, texts }: Binder): FieldValues {
  const { forms, choices } = texts;
  const isSame =
    body.qualityConfirmation.by !== '' && body.qualityConfirmation.by === body.salesSupervision.by;
  const { withdrawal, acceptanceException: exception, customerAcceptance: acceptance } = body;
  const isClosed = body.milestones.closure.doneAt !== null;
  const dispositions = Object.entries(body.disposition).map(
    ([kind, quantity]) => [`disposition.${kind}`, number(quantity)] as const,
  );
  return {
    ...Object.fromEntries(dispositions),
    ...shippingValues(body.controlledShipping, texts),
    costTotal: costTotal(body, texts),
    feedbackSheetComplete: yesNo(body.feedbackSheetComplete, texts),
    qualityConfirmation: signed(body.qualityConfirmation, zone),
    salesSupervision: signed(body.salesSupervision, zone, isSame ? forms.case.samePerson : ''),
    'customerAcceptance.way': text(acceptance.way),
    'customerAcceptance.at': moment(acceptance.at, zone),
    'customerAcceptance.proof': text(proofText(acceptance.proof, texts)),
    acceptanceException: text(join([exception.approver, exception.reason], ':')),
    conditionalAcceptance: text(body.conditionalAcceptance),
    closing: text(isClosed ? choices.status.closed : choices.status[statusOf(body)]),
    closedOn: moment(body.milestones.closure.doneAt, zone),
    reopened: number(body.pastRounds.length),
    withdrawal: text(
      withdrawal === null
        ? ''
        : join([wallText(withdrawal.at, zone), withdrawal.reason, proofText(withdrawal.proof, texts)], '\n'),
    ),
    sourceNumber: text(body.sourceNumber ?? ''),
    mergedInto: text(body.mergedInto),
    voidReason: text(input.voidReason ?? ''),
    legalHold: yesNo(body.legalHold, texts),
    isHistoricalImport: yesNo(body.isHistoricalImport, texts),
    attachments: text(attachmentsText(input, texts)),
    remarks: text(body.remarks),
  };
}

function shippingValues(shipping: Complaint['controlledShipping'], texts: Texts): FieldValues {
  const { level, startedOn, exitedOn, startCriteria, exitCriteria, cleanDaysWanted, days } = shipping;
  if (level === null) return { shipping: nothing, shippingStart: nothing, shippingExit: nothing };
  const { handling } = texts.complaint;
  const clean = fill(cleanDaysWanted === null ? handling.cleanDays : handling.cleanDaysOf, {
    clean: cleanDaysOf(days),
    wanted: cleanDaysWanted ?? 0,
  });
  const span = `${startedOn ?? ''} – ${exitedOn ?? ''}`;
  return {
    shipping: text(join([texts.choices.shippingLevel[level], span, clean], '  ')),
    shippingStart: text(startCriteria),
    shippingExit: text(join([exitCriteria, proofText(shipping.exitProof, texts)], '  ')),
  };
}

function appealText({ state, askedOn, answeredOn, reason }: Complaint['ppmAppeal'], texts: Texts): string {
  if (state === null) return '';
  return join([texts.choices.appealState[state], askedOn, answeredOn, reason], '  ');
}

function costTotal({ costs, hasNoCosts }: Complaint, { forms }: Texts): FieldValue {
  if (costs.length === 0) return text(hasNoCosts ? forms.none : '');
  return moneyTotals(totalsOf(costs));
}

function attachmentsText(input: CaseInput, { forms }: Texts): string {
  const { attachmentIds } = input.stored.body;
  if (attachmentIds.length === 0) return '';
  const names = namesOfFiles(attachmentIds, input.attachmentNames);
  return join([fill(forms.case.attachments, { count: attachmentIds.length }), ...names], '\n');
}

function listsOf({ body, texts, zone, context, input }: Binder): FormData['lists'] {
  const { choices } = texts;
  return {
    handOvers: body.handOvers.map((row, index) => ({
      order: number(index + 1),
      department: text(row.department),
      person: text(row.person),
      at: moment(row.at, zone),
      way: text(row.way),
      receivedAt: moment(row.receivedAt, zone),
      lag: text(lagText(body.receivedAt, row.at, texts)),
    })),
    stageChanges: body.stageChanges.map((row) => ({
      from: text(choices.stage[row.from]),
      to: text(choices.stage[row.to]),
      on: day(row.on),
      handedOverBy: text(row.handedOverBy),
      takenOverBy: text(row.takenOverBy),
      note: text(row.note),
    })),
    subIssues: body.subIssues.map((row, index) => ({
      order: text(fill(texts.forms.case.subIssue, { order: index + 1 })),
      category: text(row.category === null ? '' : choices.category[row.category]),
      stage: text(row.stage === null ? '' : choices.stage[row.stage]),
      branch: text(row.branch === null ? '' : choices.branch[row.branch]),
      department: text(row.department),
      person: text(row.person),
      doneOn: day(row.doneOn),
      branchReason: text(row.branchReason ?? ''),
      description: text(row.description),
      result: text(row.result),
    })),
    lines: body.lines.map((line, index) => ({
      ...lineValues(line, index),
      photos: text(
        namesOfFiles(line.photoIds, input.attachmentNames).join(texts.choices.registerRemark.listMark),
      ),
    })),
    milestones: caseMilestones(input.dues, body.milestones, context, texts),
    rounds: body.pastRounds.flatMap((round, index) => roundValues(round, index, context, texts)),
    requests: body.requests.map((row) => ({
      kind: text(row.kind === null ? '' : choices.requestKind[row.kind]),
      whom: text(row.whom),
      what: text(row.what),
      askedOn: day(row.askedOn),
      wantedBy: day(row.wantedBy),
      answeredOn: day(row.answeredOn),
      answer: text(row.answer),
    })),
    shippingDays: body.controlledShipping.days.map((row) => ({
      on: day(row.on),
      checked: number(row.checked),
      defective: number(row.defective),
    })),
    documentUpdates: body.documentUpdates.map((row) => ({
      document: text(row.document),
      fromRevision: text(row.fromRevision),
      toRevision: text(row.toRevision),
      on: day(row.on),
    })),
    verifications: body.verifications.map((row, index) => ({
      order: number(index + 1),
      period: text(row.period),
      quantity: number(row.quantity),
      defective: number(row.defective),
      verdict: text(choices.verdict[row.verdict]),
      on: day(row.on),
    })),
    costs: body.costs.map((row) => costValues(row, texts)),
    custom: context.settings.customFields.map(({ label }, index) => ({
      label: text(label),
      value: text(body.custom[index] ?? ''),
    })),
  };
}

const costValues = (row: CostLine, { choices, frame }: Texts): FieldValues => ({
  kind: text(costName(row, choices.costCategory, frame.mark.colon)),
  amount: costMoney(row, row.amount),
  bearer: text(row.bearer == null ? '' : choices.costBearer[row.bearer]),
  claimed: costMoney(row, row.claimed ?? null),
  recovered: costMoney(row, row.recovered ?? null),
  document: text(join([row.document, row.document === row.sourceNumber ? '' : row.sourceNumber], '\n')),
  on: day(row.on),
});

/** With its currency where it is not yuan. */
const costMoney = ({ currency }: CostLine, amount: number | null): FieldValue =>
  moneyTotals(amount === null ? [] : totalsOf([{ currency, amount }]));

const lineValues = (line: ProductLine, index: number): FieldValues => ({
  order: number(index + 1),
  partName: text(line.partName),
  partNumber: text(line.partNumber),
  customerPartNumber: text(line.customerPartNumber),
  vehicleModel: text(line.vehicleModel),
  batch: text(line.batch),
  produced: text(join([line.producedOn, line.shift], ' / ')),
  delivery: text(join([line.deliveryNote, line.shippedOn], ' / ')),
  shippedQuantity: number(line.shippedQuantity),
  checkedQuantity: number(line.checkedQuantity),
  defectiveQuantity: number(line.defectiveQuantity),
  suspectQuantity: number(line.suspectQuantity),
  defectRate: defectRate(line),
  confirmedByUs: number(line.confirmedByUs),
  confirmedByCustomer: number(line.confirmedByCustomer),
  countedForPpm: number(line.countedForPpm),
  failureMode: text(line.failureMode),
  serialNumbers: text(line.serialNumbers),
  failureDescription: text(line.failureDescription),
});

/** 不良率 of the pieces checked, else of those shipped. */
function defectRate({ defectiveQuantity, checkedQuantity, shippedQuantity }: ProductLine): FieldValue {
  const of = checkedQuantity ?? shippedQuantity;
  if (defectiveQuantity === null || of === null || of <= 0) return nothing;
  const rate = defectiveQuantity / of;
  return { text: `${(rate * 100).toFixed(2)}%`, raw: { kind: 'number', value: rate, format: '0.00%' } };
}

function lagText(receivedAt: string | null, at: string | null, { forms }: Texts): string {
  if (receivedAt === null || at === null) return '';
  const minutes = Math.round((epochOf(at) - epochOf(receivedAt)) / 60_000);
  return fill(forms.case.lagHours, { hours: Math.trunc(minutes / 60), minutes: Math.abs(minutes % 60) });
}

type Round = Complaint['pastRounds'][number];

/** A heading line, then the four milestones as they were. */
function roundValues(
  round: Round,
  index: number,
  context: PrintContext,
  texts: Texts,
): readonly FieldValues[] {
  const zone = context.settings.deadlineRules.timeZone;
  const head = fill(texts.forms.case.roundHead, {
    round: index + 1,
    received: wallText(round.receivedAt, zone),
    closed: round.closedAt === null ? '—' : wallText(round.closedAt, zone),
  });
  return [
    { round: text(head + round.reopenReason) },
    ...caseMilestones(null, round.milestones, context, texts),
  ];
}
