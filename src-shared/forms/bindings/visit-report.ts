import {
  type ReportDue,
  spokenSatisfactions,
  type VisitReport,
  visitOccasions,
  visitPurposes,
  visitTopics,
  visitWays,
} from '../../domain/visit';
import type { Texts } from '../../text';
import type { FieldValues, FormData } from '../types';
import { type AttachmentNames, attachmentsText } from './attachments';
import type { PrintContext } from './context';
import { bindRecord, type RecordHeading } from './record';
import { roomyTicks } from './tick-boxes';
import { day, fill, join, number, text, wallText } from './values';

export interface VisitReportInput {
  /** FW-2026-0001; '' for an empty form. */
  readonly number: string;
  readonly report: VisitReport;
  /** The customer's copy says nothing of competitors. */
  readonly copy: 'internal' | 'customer';
  readonly attachmentNames?: AttachmentNames;
  /** When the report is due and by which rule, worked out on the firm's calendar; null prints nothing. */
  readonly due: Pick<ReportDue, 'date' | 'days'> | null;
}

/** Binds 顾客访问报告 RTSP01-02. */
export function bindVisitReport(input: VisitReportInput, context: PrintContext): FormData {
  const { report } = input;
  const heading: RecordHeading = {
    code: 'RTSP01-02',
    title: ({ papers }) => papers.visit.title,
    companyId: report.companyId,
    record: { kind: 'record', text: input.number },
    isCalledByTitle: true,
  };
  return bindRecord(heading, context, (texts, zone) => {
    return {
      fields: {
        ...aboveValues(report, texts, zone),
        ...visitValues(report, texts),
        ...feedbackValues(report, texts),
        nextVisitOn: text(join([report.nextVisitOn, report.nextVisit.how, report.nextVisit.settledOn], '  ')),
        reportDue: text(input.due === null ? '' : fill(texts.papers.visit.reportDueOf, { ...input.due })),
        attachments: text(
          attachmentsText(report.attachments, report.attachmentIds, input.attachmentNames, texts),
        ),
      },
      lists: {
        actions: report.actions.map((action, at) => ({
          order: number(at + 1),
          problem: text(action.problem),
          requirement: text(action.requirement),
          department: text(action.department),
          person: text(action.person),
          dueOn: day(action.dueOn),
          doneOn: day(action.doneOn),
          verification: text(action.verification),
        })),
        competitors: input.copy === 'internal' ? [{ competitors: text(report.competitors) }] : [],
      },
    };
  });
}

/** What stands on top: a special situation, and what became of the last visit's actions. */
function aboveValues({ special, previous }: VisitReport, texts: Texts, zone: string): FieldValues {
  const { specialPresent, previousLine } = texts.papers.visit;
  const { blank } = texts.forms;
  const chosen = special.isPresent === null ? null : special.isPresent ? 'yes' : 'no';
  return {
    special: text(roomyTicks(['no', 'yes'], [chosen], specialPresent)),
    'special.told': text(
      join([special.toldTo, special.toldAt === null ? '' : wallText(special.toldAt, zone)], '  '),
    ),
    'special.what': text(special.what),
    previous: text(
      join(
        [
          fill(previousLine, {
            number: previous.reportNumber === '' ? blank : previous.reportNumber,
            total: previous.total ?? blank,
            done: previous.done ?? blank,
          }),
          previous.note,
        ],
        '\n',
      ),
    ),
  };
}

function visitValues(report: VisitReport, { papers, choices: { registerRemark } }: Texts): FieldValues {
  const { choices, dateSpan } = papers.visit;
  const { customer, from, to } = report;
  return {
    customer: text(customer.name),
    address: text(customer.address),
    dates: text(
      from === null || to === null || from === to ? join([from ?? to], '') : fill(dateSpan, { from, to }),
    ),
    occasion: text(roomyTicks(visitOccasions, [report.occasion], choices.occasion)),
    way: text(roomyTicks(visitWays, [report.way], choices.way)),
    planItem: text(report.planItem),
    purposes: text(roomyTicks(visitPurposes, report.purposes, choices.purpose)),
    product: text(report.product),
    complaintNumbers: text(report.complaintNumbers),
    visitors: text(
      report.visitors
        .map(({ name, department, post }) => join([name, department, post], ' '))
        .join(registerRemark.listMark),
    ),
    visited: text(
      report.visited
        .map(({ name, department, post, phone }) => join([name, department, post, phone], ' '))
        .join(registerRemark.listMark),
    ),
    situation: text(report.situation),
  };
}

function feedbackValues(report: VisitReport, { papers }: Texts): FieldValues {
  const { choices } = papers.visit;
  return {
    ...Object.fromEntries(
      visitTopics.map((topic) => [`feedback.${topic}`, text(report.feedback[topic])] as const),
    ),
    satisfaction: text(roomyTicks(spokenSatisfactions, [report.spokenSatisfaction], choices.satisfaction)),
    expectation: text(report.expectation),
    agreement: text(report.agreement),
  };
}
