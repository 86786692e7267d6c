import type { ComplaintFilter, ExportRequest } from '@shared/contract';
import { attachmentIdsOf } from '@shared/domain/attachment';
import { toInstant } from '@shared/domain/calendar';
import type { MonthBlock } from '@shared/domain/complaint';
import type { TemplateChoice } from '@shared/domain/customer-template';
import type { FormTemplate } from '@shared/domain/template';
import type { ComplaintEntry, PrintContext, RegisterScope, SomeRecord } from '@shared/forms';
import { chosenIn, madeFor, printedRevision } from '@shared/forms/bindings/printed-revision';
import { exportFileName } from '@shared/forms/file-name';
import { type Language, textsOf } from '@shared/text';
import type { Entries, ExportJob } from '../export';
import type { ExportCase } from './complaint/export';
import type { CallContext } from './context';
import { describeFilter } from './describe-filter';
import type { Services } from './index';
import type { RecordPrinting } from './record/print';
import { demandRight } from './rights';

/** Turns what the screen asks for into what the exporter draws. */
export interface ExportJobs {
  /** The name proposed for the file. */
  readonly fileNameOf: (context: CallContext, request: ExportRequest) => Promise<string>;
  /** Collects the records. @throws ServiceError `not-found` */
  readonly jobOf: (context: CallContext, request: ExportRequest) => Promise<ExportJob>;
}

/** The forms' layouts, which nothing needs before the first export; a start does without them. */
const blankForms = () => import('./blank-forms');

type RegisterRequest = Extract<ExportRequest, { readonly form: 'RTSP01-01' }>;
type BlankRequest = Extract<ExportRequest, { readonly form: 'blank' }>;
type RecordRequest = Extract<ExportRequest, { readonly form: 'record' }>;
type CustomerRequest = Extract<ExportRequest, { readonly form: 'customer' }>;
type ListingRequest = Extract<
  ExportRequest,
  { readonly form: 'feedback-register' | 'cost-listing' | 'work-list' | 'month-sheet' | 'customer-year' }
>;
type CaseRequest = Extract<ExportRequest, { readonly complaintId: string }>;

export function createExportJobs(services: Services): ExportJobs {
  return {
    fileNameOf: async (context, request) => {
      const { number, record, template } = await namesOf(services, context, request);
      const own = customerTemplateOf(request);
      if (own !== undefined) return services.customerTemplates.fileNameFor(own, record);
      const name = exportFileName(
        { formNumber: number, title: await titleOf(request), record },
        request.format,
      );
      return isMacro(template) && request.format === 'xlsx' ? name.replace(/xlsx$/, 'xlsm') : name;
    },
    jobOf: async (context, request) => {
      const job = await jobOf(services, context, request);
      if ('customerTemplate' in request && request.customerTemplate !== undefined) {
        const { customerTemplate, ...paper } = request;
        return { ...job, template: await services.customerTemplates.fileFor(paper, customerTemplate) };
      }
      const { template } = printedRevision(codeOf(request), job.context);
      return {
        ...job,
        replacesUnprintable: request.replacesUnprintable ?? false,
        // A PDF of somebody else's sheet would need a spreadsheet program: it keeps our layout.
        ...(template === undefined || request.format !== 'xlsx'
          ? {}
          : { template: await services.templates.fileOf(template) }),
      };
    },
  };
}

async function jobOf(services: Services, context: CallContext, request: ExportRequest): Promise<ExportJob> {
  if (request.form === 'RTSP01-01') return registerJob(services, context, request);
  if (request.form === 'record') return recordJob(services, context, request);
  if (request.form === 'customer') return customerJob(services, context, request);
  if (isListing(request)) return listingJob(services, context, request);
  if (request.form !== 'blank') return caseJob(services, context, request);
  const print = await printContext(services, context, request);
  return (await blankForms()).blankJob(request, print);
}

/** Whose file is filled in the place of ours; it always takes the customer's copy. */
const customerTemplateOf = (request: ExportRequest): TemplateChoice | undefined =>
  'customerTemplate' in request ? request.customerTemplate : undefined;

/** A workbook with macros opens by its own ending only. */
const isMacro = (template: FormTemplate | undefined): boolean => /\.xl[st]m$/i.test(template?.fileName ?? '');

const codeOf = (request: ExportRequest): string => ('code' in request ? request.code : request.form);

async function titleOf(request: ExportRequest): Promise<string> {
  const texts = textsOf(printLanguageOf(request.language));
  if ('code' in request) return (await blankForms()).definitionOf(request.code).title(texts);
  const { fileTitles } = texts.forms;
  const titles = {
    'RTSP01-01': fileTitles.register,
    'RTSP01-01-case': fileTitles.case,
    'transfer-slip': fileTitles.slip,
  };
  return titles[request.form];
}

/** A bilingual print is a Chinese one with English under its labels. */
const printLanguageOf = (language: ExportRequest['language']): Language =>
  language === 'bilingual' ? 'zh-CN' : language;

interface Names {
  /** The form's number, as the print carries it. */
  readonly number: string;
  /** The month, the complaint's number, or for an extract the day it was made. */
  readonly record: string;
  readonly template: FormTemplate | undefined;
}

async function namesOf(services: Services, context: CallContext, request: ExportRequest): Promise<Names> {
  const print = await printContext(services, context, request);
  const namesIn = (own: PrintContext, record: string): Names => {
    const { number, template } = printedRevision(codeOf(request), own);
    return { number, record, template };
  };
  if (request.form === 'blank') return namesIn({ ...print, ...chosenIn(request) }, blankName(request, print));
  if (request.form === 'record') {
    const { made, number } = await services.records.print(printingOf(request));
    return namesIn({ ...print, made }, number);
  }
  if (request.form === 'customer')
    return namesIn(print, (await services.exports.customer(context, request)).name);
  if (request.form === 'feedback-register') {
    const { datedFrom, datedTo } = request.filter;
    return namesIn(print, periodText(datedFrom, datedTo, print));
  }
  if (request.form === 'cost-listing')
    return namesIn(print, periodText(request.filter.from, request.filter.to, print));
  if (request.form === 'work-list')
    return namesIn(print, [request.owner ?? '', print.printedAt.slice(0, 10)].join(' ').trim());
  if (request.form === 'month-sheet') return namesIn(print, request.month);
  if (request.form === 'customer-year') return namesIn(print, String(request.year));
  if (request.form !== 'RTSP01-01') {
    const { stored } = await services.exports.case(request.complaintId);
    return namesIn({ ...print, made: madeFor(request.form, stored, print) }, stored.number);
  }
  const { scope } = request;
  return namesIn(print, scope.kind === 'month' ? scope.month : print.printedAt.slice(0, 10));
}

/** 空白表, with its revision and mark where that is not the one in force. */
function blankName(request: BlankRequest, print: PrintContext): string {
  const { forms } = textsOf(print.language);
  const { revision, mark } = printedRevision(request.code, { ...print, ...chosenIn(request) });
  return mark === null ? forms.blankForm : `${forms.blankForm} ${revision} ${forms.stateMark[mark]}`;
}

async function registerJob(
  services: Services,
  context: CallContext,
  request: RegisterRequest,
): Promise<ExportJob> {
  const { form, format } = request;
  const print = await printContext(services, context, request);
  const entries = await entriesOf(services, context, request.scope);
  return { form, format, context: print, entries, scope: scopeOf(request) };
}

async function entriesOf(
  services: Services,
  context: CallContext,
  scope: RegisterRequest['scope'],
): Promise<Entries> {
  if (scope.kind === 'month') {
    const { received, carriedOver, closed } = await services.exports.month(context, scope.month);
    const placed = (cases: readonly ExportCase[], block: MonthBlock): readonly ComplaintEntry[] =>
      cases.map((found) => ({ ...entryOf(found), block }));
    return [...placed(received, 'new'), ...placed(carriedOver, 'carried'), ...placed(closed, 'closed')];
  }
  const { chunks } = await (scope.kind === 'filter'
    ? services.exports.filter(context, scope.filter)
    : services.exports.selection(context, scope.ids));
  return entriesOfChunks(chunks);
}

/** Handed over as they are read: a whole register never lies in memory. */
async function* entriesOfChunks(
  chunks: AsyncIterable<readonly ExportCase[]>,
): AsyncGenerator<readonly ComplaintEntry[]> {
  for await (const cases of chunks) yield cases.map(entryOf);
}

const entryOf = ({ stored, dues, isVoid, voidReason }: ExportCase): ComplaintEntry => ({
  stored,
  dues,
  isVoid,
  voidReason,
});

function scopeOf({ scope, language }: RegisterRequest): RegisterScope {
  if (scope.kind === 'month') return scope;
  const texts = textsOf(printLanguageOf(language));
  if (scope.kind === 'selection') return { kind: 'filter', period: '', filter: '', isExtract: true };
  return {
    kind: 'filter',
    period: periodOf(scope.filter),
    filter: describeFilter(scope.filter, texts),
    isExtract: Object.values(scope.filter).some((value) => value !== undefined),
  };
}

function periodOf({ receivedFrom, receivedTo }: ComplaintFilter): string {
  return receivedFrom === undefined && receivedTo === undefined
    ? ''
    : `${receivedFrom ?? ''} – ${receivedTo ?? ''}`.trim();
}

const printingOf = ({
  recordId: id,
  code,
  isInternal,
  recipient,
  submissionId,
  customerTemplate,
}: RecordRequest): RecordPrinting => ({
  id,
  code,
  isInternal: isInternal && customerTemplate === undefined,
  recipient,
  submissionId,
});

async function recordJob(
  services: Services,
  context: CallContext,
  request: RecordRequest,
): Promise<ExportJob> {
  const { code, format } = request;
  // A sheet from before the customer had all of it shows 财务 to the same people (docs/rights.md).
  if (code === 'CF' && request.isInternal) demandRight(context, 'finance');
  const { input, isVoid, made } = await services.records.print(printingOf(request));
  const print = { ...(await printContext(services, context, request)), made };
  const photoFiles = await services.attachments.ofPhotos(input);
  return {
    form: 'paper',
    code,
    format,
    context: isVoid ? { ...print, state: 'void' } : print,
    input,
    photoFiles,
  };
}

/** On the revision in force: the file is kept up to date, so its print is of today. */
async function customerJob(
  services: Services,
  context: CallContext,
  request: CustomerRequest,
): Promise<ExportJob> {
  const { code, format } = request;
  const { input } = await services.exports.customer(context, request);
  return { form: 'paper', code, format, context: await printContext(services, context, request), input };
}

/** Over many records: made anew at each print, so it carries the revision in force. */
async function listingJob(
  services: Services,
  context: CallContext,
  request: ListingRequest,
): Promise<ExportJob> {
  const { code, format } = request;
  const print = await printContext(services, context, request);
  const input = await inputOf(services.exports, context, request);
  return { form: 'paper', code, format, context: print, input, photoFiles: {} };
}

function inputOf(
  exports: Services['exports'],
  context: CallContext,
  request: ListingRequest,
): Promise<SomeRecord> {
  switch (request.form) {
    case 'feedback-register':
      return exports.feedbackRegister(context, request);
    case 'cost-listing':
      return exports.costListing(context, request);
    case 'work-list':
      return exports.workList(context, request);
    case 'month-sheet':
      return exports.monthSheet(context, request);
    case 'customer-year':
      return exports.customerYear(context, request);
  }
}

const listings = [
  'feedback-register',
  'cost-listing',
  'work-list',
  'month-sheet',
  'customer-year',
] as const satisfies readonly ListingRequest['form'][];

const isListing = (request: ExportRequest): request is ListingRequest =>
  (listings as readonly string[]).includes(request.form);

/** The period in a file's name; the day of the print where none is chosen. */
function periodText(from: string | undefined, to: string | undefined, { printedAt }: PrintContext): string {
  const days = [from, to].flatMap((day) => day ?? []);
  return days.length === 0 ? printedAt.slice(0, 10) : days.join(' – ');
}

async function caseJob(services: Services, context: CallContext, request: CaseRequest): Promise<ExportJob> {
  const { form, format } = request;
  const { stored, dues, isVoid, voidReason } = await services.exports.case(request.complaintId);
  const { customer } = stored.body;
  const ids = [...new Set(attachmentIdsOf(stored.body))];
  const names = await services.channels['attachment.list'](context, { ids });
  const file =
    customer.id === null ? null : await services.channels['customer.get'](context, { id: customer.id });
  return {
    form,
    format,
    context: await printContext(services, context, request),
    input: {
      stored,
      dues,
      isVoid,
      voidReason,
      companyId: file?.body.companyId ?? null,
      attachmentNames: Object.fromEntries(names.attachments.map(({ id, name }) => [id, name])),
    },
  };
}

async function printContext(
  services: Services,
  { clock, operator }: CallContext,
  { language }: ExportRequest,
): Promise<PrintContext> {
  const settings = await services.settings();
  const now = clock.now();
  return {
    language: printLanguageOf(language),
    isBilingual: language === 'bilingual',
    settings,
    printedAt: toInstant(now, settings.deadlineRules.timeZone),
    printedBy: operator.name,
    now,
  };
}
