import { resolve } from 'node:path';
import { type ExportRequest, exportRequestSchema, feedbackRegisters } from '@shared/contract';
import { addDays, addMonths, civilDateAt, isCivilDate, toInstant, yearOf } from '@shared/domain/calendar';
import type { RegisterRow } from '@shared/domain/complaint';
import { copiesOf, type RecordKind, type StoredRecord } from '@shared/domain/record';
import { catalogue, formDefinitions, templateNoteTexts } from '@shared/forms';
import { textsOf } from '@shared/text';
import * as v from 'valibot';
import { type Addressed, ServiceError } from '../services';
import { createExportJobs } from '../services/export-jobs';
import { type Command, optional, printLine, required, UsageError, type Values, wholeNumber } from './command';
import { withExporter } from './open-exporter';
import { administrator, type Records, recordOptions, withRecords } from './open-records';

/** A controlled form into a file, by the same drawers as the window's export. */
export const exportForm: Command = {
  name: 'export',
  summary: 'Writes a controlled form by its code (`desk forms` lists them): RTSP01-01 is the register.',
  positionals: ['FORM'],
  options: {
    ...recordOptions,
    format: { type: 'string', value: 'xlsx|pdf', help: 'kind of file' },
    out: { type: 'string', value: 'FILE', help: 'the file to write' },
    lang: {
      type: 'string',
      value: 'zh-CN|en|bilingual',
      help: 'language of the form (default: as agreed with the customer who gets it, else zh-CN)',
    },
    blank: { type: 'boolean', help: 'the form with nothing filled in, to be written on by hand' },
    revision: {
      type: 'string',
      value: 'R',
      help: 'with --blank: another revision than the one in force; it prints marked 作废 or 草稿',
    },
    record: {
      type: 'string',
      value: 'NUMBER',
      help: 'one complaint or record, CF: a customer by code or name; without it the newest (register: the month)',
    },
    internal: {
      type: 'boolean',
      help: "a record's copy for the house: with notes, costs, competitors, finance",
    },
    recipient: {
      type: 'string',
      value: 'N',
      help: 'contact notice: the copy of its Nth customer (default 1)',
    },
    month: { type: 'string', value: 'YYYY-MM', help: "the register's month (default: this month)" },
    from: { type: 'string', value: 'DATE', help: 'register of what was received (QC: of costs) on or after' },
    to: { type: 'string', value: 'DATE', help: 'register of what was received (QC: of costs) on or before' },
  },
  run: ({ positionals, values, terminal }) =>
    withRecords<0>(values, async (records) => {
      const out = resolve(required(values, 'out'));
      const request = await requestOf(records, positionals[0] ?? '', values);
      // Who asks for the house's own copy could read the folder's files anyway.
      const context =
        values.internal === true || request.form === 'cost-listing'
          ? { ...records.context, operator: administrator }
          : records.context;
      const job = await createExportJobs(records.services).jobOf(context, request);
      const {
        pages,
        unreadablePhotos,
        notes: told,
      } = await withExporter((exporter) => exporter.runToFile(job, out));
      const notes = unreadablePhotos.length === 0 ? {} : { unreadablePhotos };
      printLine(terminal, JSON.stringify({ file: out, pages, ...notes }));
      for (const note of templateNoteTexts(told, textsOf('en'))) terminal.errors.write(`desk: ${note}\n`);
      return 0;
    }),
};

async function requestOf(records: Records, form: string, values: Values): Promise<ExportRequest> {
  if (values.revision !== undefined && values.blank !== true)
    throw new UsageError('--revision goes with --blank; a record keeps the revision it was made on');
  const contents = await contentsOf(records, form, values);
  const language =
    optional(values, 'lang') ?? (await records.services.exports.language({ form, ...contents }));
  const given = { format: required(values, 'format'), language, form, ...contents };
  const parsed = v.safeParse(exportRequestSchema, given);
  if (parsed.success) return parsed.output;
  throw new UsageError(
    parsed.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`).join('; '),
  );
}

type Contents = Omit<Addressed, 'form'> & { readonly form?: string } & Readonly<Record<string, unknown>>;

/** What the form is filled with. @throws UsageError */
async function contentsOf(records: Records, form: string, values: Values): Promise<Contents> {
  if (!formDefinitions.has(form)) throw new UsageError(`no such form: ${form}; desk forms lists them`);
  if (values.blank === true) return { form: 'blank', code: form, revision: optional(values, 'revision') };
  if (form === 'RTSP01-01') return { scope: await scopeOf(records, values) };
  if (form === 'QC') return costContents(values);
  if (form === 'DW' || form === 'HW') return workContents(form, values);
  if (form === 'CY') return yearContents(records, values);
  if (form === 'MC' || form === 'MC-A3') return monthContents(records, form, values);
  const record = optional(values, 'record');
  if (form === 'CF' && !(await isSheetNumber(records, record)))
    return customerContents(records, record, values);
  const logs = feedbackRegisters.find((code) => code === form);
  if (logs !== undefined && isOfPeriod(values)) return registerContents(logs, values);
  const paper = catalogue.get(form);
  if (paper !== undefined) return recordContents(records, form, paper.kind, values);
  return { complaintId: (await complaintOf(records, optional(values, 'record'))).id };
}

/** Sheets from before the customer himself had all of it keep their numbers. */
async function isSheetNumber({ services, context }: Records, record: string | undefined): Promise<boolean> {
  if (record === undefined) return false;
  return (await services.channels['record.named'](context, { number: record }))?.kind === 'customer-file';
}

/** A customer by ERP code or name; without either the one changed last. */
async function customerContents({ services, context }: Records, wanted: string | undefined, values: Values) {
  const found = await services.customers.named(context, wanted ?? null);
  if (found === null)
    throw new UsageError(
      wanted === undefined
        ? 'CF: there are no customers yet; --blank prints the form empty'
        : `CF: no customer ${wanted}`,
    );
  return { form: 'customer', code: 'CF', customerId: found.id, showsFinance: values.internal === true };
}

/** 顾客全年一览 of the year of `--from`, else of this one. @throws UsageError */
async function yearContents({ services, context }: Records, values: Values): Promise<Contents> {
  const wanted = optional(values, 'record');
  const found = await services.customers.named(context, wanted ?? null);
  if (found === null) throw new UsageError(`CY: no customer ${wanted ?? ''}`);
  const { timeZone } = (await services.settings()).deadlineRules;
  const day = optional(values, 'from') ?? civilDateAt(context.clock.now(), timeZone);
  if (!isCivilDate(day)) throw new UsageError(`no such day: ${day}`);
  return { form: 'customer-year', code: 'CY', customerId: found.id, year: yearOf(day) };
}

/** 每日待办清单 of everybody or of `--record NAME`, 工作交接清单 of one person. @throws UsageError */
function workContents(code: 'DW' | 'HW', values: Values): Contents {
  const owner = optional(values, 'record');
  if (code === 'HW' && owner === undefined)
    throw new UsageError('HW: --record names the person whose work is handed over');
  return { form: 'work-list', code, owner };
}

/** FR, ER and PR print a kept sheet by its number, or are made from the logs of a period. */
const isOfPeriod = (values: Values): boolean =>
  ['month', 'from', 'to'].some((name) => optional(values, name) !== undefined);

/** A register from the logs of customers themselves, as the window's menu makes it. @throws UsageError */
function registerContents(code: (typeof feedbackRegisters)[number], values: Values): Contents {
  if (optional(values, 'record') !== undefined)
    throw new UsageError(
      `${code}: --record prints a kept sheet, --month, --from and --to the logs of a period`,
    );
  return { form: 'feedback-register', code, filter: periodOf(values) };
}

/** 外部质量费用明细 by the day of the cost; without a period all of them. @throws UsageError */
function costContents(values: Values): Contents {
  if (optional(values, 'record') !== undefined)
    throw new UsageError('QC: it lists the costs of all complaints, by --month, --from and --to');
  const { datedFrom, datedTo } = periodOf(values);
  return { form: 'cost-listing', code: 'QC', filter: { from: datedFrom, to: datedTo } };
}

/** @throws UsageError */
function periodOf(values: Values): {
  readonly datedFrom: string | undefined;
  readonly datedTo: string | undefined;
} {
  const month = optional(values, 'month');
  const days = { datedFrom: optional(values, 'from'), datedTo: optional(values, 'to') };
  const period = month === undefined ? days : daysOfMonth(month);
  const strange = Object.values(period).find((day) => day !== undefined && !isCivilDate(day));
  if (strange !== undefined) throw new UsageError(`no such day: ${strange}`);
  return period;
}

/** First and last day of `YYYY-MM`. @throws UsageError */
function daysOfMonth(month: string): { readonly datedFrom: string; readonly datedTo: string } {
  const datedFrom = `${month}-01`;
  if (!isCivilDate(datedFrom)) throw new UsageError(`--month takes YYYY-MM, not ${month}`);
  return { datedFrom, datedTo: addDays(addMonths(datedFrom, 1), -1) };
}

async function recordContents({ services }: Records, code: string, kind: RecordKind, values: Values) {
  const number = optional(values, 'record') ?? null;
  const recipient = wholeNumber(values, 'recipient', 1) - 1;
  try {
    const { stored } = await services.records.pick(kind, number);
    demandRecipient(stored, recipient);
    return { form: 'record', code, recordId: stored.id, isInternal: values.internal === true, recipient };
  } catch (error) {
    if (!(error instanceof ServiceError) || error.code !== 'not-found') throw error;
    throw new UsageError(
      number === null
        ? `${code}: there are no records of kind ${kind} yet; --blank prints the form empty`
        : `${code}: no record ${number} of kind ${kind}`,
    );
  }
}

function demandRecipient({ number, body }: StoredRecord, recipient: number): void {
  const copies = copiesOf(body);
  if (recipient < 0 || recipient >= copies)
    throw new UsageError(`${number} goes to ${copies} recipient(s): --recipient takes 1 to ${copies}`);
}

async function scopeOf(records: Records, values: Values) {
  const record = optional(values, 'record');
  if (record !== undefined) return { kind: 'selection', ids: [(await complaintOf(records, record)).id] };
  const receivedFrom = optional(values, 'from');
  const receivedTo = optional(values, 'to');
  if (receivedFrom !== undefined || receivedTo !== undefined)
    return { kind: 'filter', filter: { receivedFrom, receivedTo } };
  return { kind: 'month', month: await monthOf(records, values) };
}

/** The month asked for, else this one on the factory's clock. */
async function monthOf({ services, context }: Records, values: Values): Promise<string> {
  const { deadlineRules } = await services.settings();
  return optional(values, 'month') ?? toInstant(context.clock.now(), deadlineRules.timeZone).slice(0, 7);
}

/** 月历 of everything dated. @throws UsageError */
async function monthContents(records: Records, code: string, values: Values): Promise<Contents> {
  if (['record', 'from', 'to'].some((name) => optional(values, name) !== undefined))
    throw new UsageError(`${code}: it shows everything dated of one --month`);
  return { form: 'month-sheet', code, month: await monthOf(records, values) };
}

/** The complaint with this number, or the newest. @throws UsageError */
async function complaintOf({ services, context }: Records, number: string | undefined): Promise<RegisterRow> {
  const filter = number === undefined ? {} : { search: number };
  const page = { filter, sort: { key: 'receivedAt', descending: true }, offset: 0, limit: 500 } as const;
  const { rows } = await services.channels['complaint.page'](context, page);
  const found = number === undefined ? rows[0] : rows.find((row) => row.number === number);
  if (found === undefined)
    throw new UsageError(number === undefined ? 'there are no complaints' : `no complaint ${number}`);
  return found;
}
