import { type Audience, type Report, type ReportLayout, reportFor, reportNumber } from '../../domain/report';
import { textsOf } from '../../text';
import type { FieldValues, FormData } from '../types';
import type { PrintContext } from './context';
import { bindFurniture, companyName } from './furniture';
import {
  actionRows,
  causeSummary,
  chainLists,
  closingValues,
  containmentRows,
  containmentValues,
  documentRows,
  effectValues,
  factorRows,
  headerValues,
  partLists,
  problemLists,
  problemValues,
  type ReportBinder,
  readAcrossRows,
  validationRows,
} from './report-values';
import { day, money, number, text } from './values';

/** A report and who will read it. 5P and CM are papers for the customer: they never carry what is internal. */
export interface ReportInput {
  readonly audience: Audience;
  readonly report: Report;
}

/** Furniture and binder of one layout, the report already reduced to what its reader may see. */
export function openReport(layout: ReportLayout, { audience, report }: ReportInput, context: PrintContext) {
  const texts = textsOf(context.language);
  const { titles } = texts.papers.report;
  const company = companyName(context, report.companyId);
  const number = reportNumber(layout, report);
  const isInternal = layout === '8D' && audience === 'internal';
  const head = bindFurniture(
    {
      code: layout,
      title: isInternal ? titles.internal : titles[layout],
      company,
      record: { kind: 'record', text: number },
      subject: number,
    },
    context,
  );
  const binder: ReportBinder = {
    report: reportFor(isInternal ? 'internal' : 'customer', report),
    texts,
    zone: context.settings.deadlineRules.timeZone,
  };
  return { head, binder, company };
}

/** Binds 8D 报告, for the house with what is internal, for the customer without (domain.md §2.6). */
export function bindEightDisciplines(input: ReportInput, context: PrintContext): FormData {
  const { head, binder, company } = openReport('8D', input, context);
  return {
    texts: binder.texts,
    fields: {
      ...head.fields,
      ...headerValues(binder, company),
      ...problemValues(binder),
      ...containmentValues(binder),
      ...effectValues(binder),
      ...closingValues(binder),
      ...costTotal(binder),
    },
    lists: {
      ...partLists(binder),
      ...problemLists(binder),
      ...chainLists(binder),
      ...internalLists(binder),
      causeSummary: causeSummary(binder),
      containment: containmentRows(binder),
      factors: factorRows(binder),
      actions: actionRows(binder),
      validation: validationRows(binder),
      documents: documentRows(binder),
      readAcross: readAcrossRows(binder),
    },
    furniture: head.furniture,
    properties: head.properties,
  };
}

function costTotal({ report: { internal } }: ReportBinder): FieldValues {
  const sum = internal.costs.reduce((total, { amount }) => total + amount, 0);
  return { costTotal: money(internal.costs.length === 0 ? null : sum) };
}

/** `internal` says only that there is something: its heading stands on it. */
function internalLists({ report: { internal } }: ReportBinder): FormData['lists'] {
  const { notes, operators, otherCustomers, costs } = internal;
  const isWritten = [notes, operators, otherCustomers, costs].some((list) => list.length > 0);
  return {
    internal: isWritten ? [{}] : [],
    notes: notes.map((row) => ({ discipline: text(row.discipline), note: text(row.note) })),
    operators: operators.map((row) => ({
      operator: text(row.name),
      station: text(row.station),
      shift: text(row.shift),
    })),
    otherCustomers: otherCustomers.map((row) => ({
      otherCustomer: text(row.name),
      otherPart: text(row.part),
      quantity: number(row.quantity),
      note: text(row.note),
    })),
    costs: costs.map((row) => ({
      costKind: text(row.kind),
      amount: money(row.amount),
      costDocument: text(row.document),
      on: day(row.on),
    })),
  };
}
