import { channels } from '../../domain/complaint';
import { satisfactions } from '../../domain/feedback';
import {
  assessmentPoints,
  type InternalHandOver,
  qualificationVerdicts,
  renewalDecisions,
  renewalDue,
  type ServiceAgreement,
  type ServicePlan,
  type ServiceStaff,
  type SupportRequest,
  supportDecisions,
  supportKinds,
  supportWays,
} from '../../domain/service';
import type { Texts } from '../../text';
import type { FieldValue, FieldValues, FormData } from '../types';
import type { PrintContext } from './context';
import { bindRecord, choice, customerValues } from './record';
import { tickBoxes } from './tick-boxes';
import { day, fill, join, moment, nothing, number, text } from './values';

/** Binds HO 内部交接单 (TSP01 5.3.1). */
export const bindInternalHandOver = (record: InternalHandOver, context: PrintContext): FormData =>
  bindRecord(
    {
      code: 'HO',
      title: ({ papers }) => papers.service.titles.handOver,
      companyId: null,
      record: { kind: 'record', text: record.number },
    },
    context,
    ({ papers }, zone) => ({
      fields: {
        subject: text(record.subject),
        customer: text(record.customer),
        relatedNumber: text(record.relatedNumber),
        fromDepartment: text(record.from.department),
        fromPerson: text(record.from.person),
        handedOverAt: moment(record.handedOverAt, zone),
        toDepartment: text(record.to.department),
        toPerson: text(record.to.person),
        dueOn: day(record.dueOn),
        task: text(record.task),
        receivedAt: moment(record.receivedAt, zone),
        returnedOn: day(record.returnedOn),
        receiptNote: text(record.receiptNote),
      },
      lists: {
        items: record.items.map((item, index) => ({
          order: number(index + 1),
          kind: choice(item.kind, papers.service.itemKind),
          name: text(item.name),
          reference: text(item.reference),
          quantity: number(item.quantity),
          itemRemarks: text(item.remarks),
        })),
      },
    }),
  );

/** Binds TS 技术支持需求单 (TSP01 5.3.10). */
export const bindSupportRequest = (record: SupportRequest, context: PrintContext): FormData =>
  bindRecord(
    {
      code: 'TS',
      title: ({ papers }) => papers.service.titles.support,
      companyId: record.companyId,
      record: { kind: 'record', text: record.number },
    },
    context,
    (texts, zone) => ({ fields: { ...requested(record, texts, zone), ...supported(record, texts, zone) } }),
  );

const requested = (record: SupportRequest, { choices, papers }: Texts, zone: string): FieldValues => ({
  ...customerValues(record.customer),
  receivedAt: moment(record.receivedAt, zone),
  receivedBy: text(record.receivedBy),
  channel: tickBoxes(channels, [record.channel], choices.channel),
  partName: text(record.partName),
  partNumber: text(record.partNumber),
  vehicleModel: text(record.vehicleModel),
  kind: tickBoxes(supportKinds, [record.kind], papers.service.supportKind),
  way: tickBoxes(supportWays, [record.way], papers.service.supportWay),
  place: text(record.place),
  wantedOn: day(record.wantedOn),
  request: text(record.request),
  relatedNumber: text(record.relatedNumber),
});

const supported = (record: SupportRequest, { papers }: Texts, zone: string): FieldValues => ({
  forwardedAt: moment(record.forwardedAt, zone),
  answeredAt: moment(record.answeredAt, zone),
  engineer: text(record.engineer),
  decision: tickBoxes(supportDecisions, [record.decision], papers.service.supportDecision),
  plan: text(record.plan),
  startedOn: day(record.startedOn),
  finishedOn: day(record.finishedOn),
  hours: number(record.hours),
  result: text(record.result),
  followUp: text(record.followUp),
  satisfaction: tickBoxes(satisfactions, [record.satisfaction], papers.feedback.satisfaction),
  customerOpinion: text(record.customerOpinion),
});

/** Binds SA 服务协议 (TSP01 5.3.11). */
export const bindServiceAgreement = (record: ServiceAgreement, context: PrintContext): FormData =>
  bindRecord(
    {
      code: 'SA',
      title: ({ papers }) => papers.service.titles.agreement,
      companyId: record.companyId,
      record: { kind: 'record', text: record.number },
    },
    context,
    (texts) => ({ fields: agreementValues(record, texts), lists: {} }),
  );

function agreementValues(record: ServiceAgreement, texts: Texts): FieldValues {
  const { renewalDecision } = texts.papers.service;
  const { renewal, renewsItself } = record;
  const chosen = renewsItself === null ? null : renewsItself ? 'yes' : 'no';
  return {
    ...customerValues(record.customer),
    title: text(record.title),
    follows: text(record.follows),
    documentNumber: text(record.documentNumber),
    document: text(record.document),
    ourSigner: text(record.ourSigner),
    customerSigner: text(record.customerSigner),
    signedOn: day(record.signedOn),
    product: text(record.product),
    manager: text(record.manager),
    scope: text(record.scope),
    terms: text(record.terms),
    period: range(record.from, record.to, texts),
    noticeDays: number(record.noticeDays),
    renewsItself: tickBoxes(['yes', 'no'], [chosen], { yes: texts.forms.yes, no: texts.forms.no }),
    renewalDue: day(renewalDue(record)),
    decision: tickBoxes(renewalDecisions, [renewal.decision], renewalDecision),
    decidedOn: day(renewal.on),
    successor: text(renewal.successor),
    renewalNote: text(renewal.note),
    remarks: text(record.remarks),
  };
}

/** Binds SP 服务计划 (TSP01 5.3.11). */
export const bindServicePlan = (record: ServicePlan, context: PrintContext): FormData =>
  bindRecord(
    {
      code: 'SP',
      title: ({ papers }) => papers.service.titles.plan,
      companyId: record.companyId,
      record: { kind: 'record', text: record.number },
    },
    context,
    (texts) => ({
      fields: {
        ...customerValues(record.customer),
        agreementNumber: text(record.agreementNumber),
        period: range(record.from, record.to, texts),
        product: text(record.product),
        manager: text(record.manager),
        purpose: text(record.purpose),
        resources: text(record.resources),
        summary: text(record.summary),
      },
      lists: {
        items: record.items.map((item, index) => ({
          order: number(index + 1),
          content: text(item.content),
          place: text(item.place),
          plannedOn: day(item.plannedOn),
          responsible: text(item.responsible),
          support: text(item.support),
          doneOn: day(item.doneOn),
          result: text(join([choice(item.result, texts.papers.service.itemResult).text, item.note], '\n')),
        })),
      },
    }),
  );

/** Binds SQ 服务人员资格与考核表 (TSP01 5.3.12). */
export const bindServiceStaff = (record: ServiceStaff, context: PrintContext): FormData =>
  bindRecord(
    {
      code: 'SQ',
      title: ({ papers }) => papers.service.titles.staff,
      companyId: null,
      record: { kind: 'record', text: record.number },
    },
    context,
    (texts) => ({ fields: staffValues(record, texts), lists: staffLists(record, texts) }),
  );

const staffValues = (record: ServiceStaff, texts: Texts): FieldValues => ({
  name: text(record.name),
  staffNumber: text(record.staffNumber),
  department: text(record.department),
  position: text(record.position),
  education: text(record.education),
  years: number(record.years),
  serves: text(record.serves),
  verdict: tickBoxes(qualificationVerdicts, [record.verdict], texts.papers.service.qualification),
  total: totalOf(record, texts),
  validity: validityOf(record, texts),
  nextAssessmentOn: day(record.nextAssessmentOn),
  certificateNumber: text(record.certificateNumber),
  scope: text(record.scope),
  remarks: text(record.remarks),
});

/** The term of a qualification, and since when the person does not serve any more. */
function validityOf({ validFrom, validUntil, endedOn }: ServiceStaff, texts: Texts): FieldValue {
  const validity = range(validFrom, validUntil, texts);
  if (endedOn === null) return validity;
  return text(fill(texts.papers.service.staff.leftOn, { validity: validity.text, day: endedOn }));
}

function staffLists(record: ServiceStaff, { forms }: Texts): FormData['lists'] {
  const yesNo = (answer: boolean | null): FieldValue =>
    answer === null ? nothing : text(answer ? forms.yes : forms.no);
  return {
    requirements: record.requirements.map((row, index) => ({
      order: number(index + 1),
      requirement: text(row.requirement),
      evidence: text(row.evidence),
      isMet: yesNo(row.isMet),
    })),
    trainings: record.trainings.map((row, index) => ({
      order: number(index + 1),
      trainedOn: day(row.on),
      topic: text(row.topic),
      trainer: text(row.trainer),
      hours: number(row.hours),
      isPassed: yesNo(row.isPassed),
    })),
    assessments: record.assessments.map((row, index) => ({
      order: number(index + 1),
      item: text(row.item),
      maximum: number(row.maximum),
      score: number(row.score),
      assessor: text(row.assessor),
      assessedOn: day(row.on),
    })),
  };
}

/** Score of all judged items; per cent only where points can be had. */
function totalOf({ assessments }: ServiceStaff, { papers }: Texts): FieldValue {
  const points = assessmentPoints(assessments);
  if (points === null || points.maximum <= 0) return nothing;
  const percent = ((points.score / points.maximum) * 100).toFixed(1);
  return text(fill(papers.service.staff.totalText, { ...points, percent }));
}

/** Two days, or the one that is known. */
function range(from: string | null, to: string | null, { forms, papers }: Texts): FieldValue {
  if (from === null && to === null) return nothing;
  return text(fill(papers.service.plan.rangeText, { from: from ?? forms.blank, to: to ?? forms.blank }));
}
