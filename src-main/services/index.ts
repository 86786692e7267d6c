import type { Answer, ChannelName, ComplaintFilter, Input } from '@shared/contract';
import type { OfficialYear } from '@shared/domain/calendar';
import type { StoredCustomer } from '@shared/domain/customer';
import type { Person } from '@shared/domain/person';
import type { StoredRecord } from '@shared/domain/record';
import type { Settings } from '@shared/domain/settings';
import type { FormTemplate } from '@shared/domain/template';
import type { SomeRecord } from '@shared/forms';
import type { Reader, Store, Trx } from '../data';
import type { PreferencesStore } from '../data/settings/preferences';
import type { JobTemplate } from '../export';
import { readTablesHere, type TableReader } from '../export/table';
import { addAttachments, keepAttachment, listAttachments, locateAttachment } from './attachments';
import { calendarData } from './calendar';
import { careChannels } from './care/channels';
import { caseForExport, registerForFilter, registerForMonth, registerForSelection } from './complaint/export';
import {
  agenda,
  complaintHistory,
  countOfComplaints,
  facets,
  getComplaint,
  pageOfComplaints,
} from './complaint/read';
import { registerComplaint } from './complaint/register';
import { saveComplaint } from './complaint/save';
import { similarComplaints } from './complaint/similar';
import { voidComplaint } from './complaint/void';
import type { CallContext, Ids } from './context';
import { costChannels } from './cost/channels';
import type { CostListingRequest } from './cost/print';
import {
  customerFigures,
  customerHistory,
  customerNamed,
  customerSurveys,
  findCustomers,
  findParts,
  getCustomer,
  listCustomers,
  listParts,
  saveCustomer,
  savePart,
} from './customer';
import { type CustomerImports, createCustomerImports } from './customer/imports';
import type { CustomerPrinting, printCustomer } from './customer/print';
import { type CustomerTemplates, customerTemplateChannels, customerTemplates } from './customer-template';
import { datedChannels } from './dated/channels';
import type { IcsFile, IcsRequest } from './dated/ics';
import type { CustomerYearRequest, MonthSheetRequest } from './dated/print';
import type { WorkListRequest } from './dated/work-list';
import { type DeliveryRecords, deliveryChannels, deliveryRecords } from './delivery/channels';
import { allDrafts, discardDraft, getDraft, saveDraft } from './drafts';
import { createEnvironmentLoader } from './environment';
import { feedbackChannels } from './feedback/channels';
import type { FeedbackRegisterRequest } from './feedback/register';
import { returnChannels } from './goods-return/channels';
import { mailChannels, type OutboxRecords, outboxRecords } from './mail/channels';
import { noticeChannels } from './notice/channels';
import { chooseOperator, currentOperator } from './operator';
import { orderChannels } from './order/channels';
import { photoFilesOf } from './photo-files';
import { createPictures } from './pictures';
import { type Addressed, agreedLanguage } from './print-language';
import { questionChannels } from './question/channels';
import { createRecordCalls, type RecordCalls } from './record/calls';
import { recordChannels } from './record/channels';
import { reminderChannels, reminderTaker, type TakeReminders } from './reminder/channels';
import type { Run } from './reminder/pending';
import type { SheetSent } from './report/assign';
import { reportChannels } from './report/channels';
import { summaryChannels } from './service-summary/channels';
import { getSettings, previewSettings, saveSettings, settingsHistory } from './settings';
import { type ClockBehind, clockBehind, type StartChanges, startServices } from './start';
import { surveyChannels } from './survey/channels';
import type { AnswersTaken } from './survey/take';
import { loadTemplate, readKeptTemplate, templateFileOf } from './template-files';
import { type Check, verifyRecords } from './verify';
import { visitChannels } from './visit/channels';

export type { ExportCase, MonthRegister } from './complaint/export';
export type { MovedDue } from './complaint/recompute';
export type { CallContext, Ids } from './context';
export { noteRestore } from './note-restore';
export type { Addressed } from './print-language';
export type { RecordCalls } from './record/calls';
export { ServiceError } from './service-error';
export type { Check } from './verify';

/** Channels that need the window, the operating system or the exporter, not only the records. */
export type NativeChannel =
  | Extract<
      ChannelName,
      | `app.${string}`
      | `export.${string}`
      | `print.${string}`
      | `job.${string}`
      | `preview.${string}`
      | `file.${string}`
      | `clipboard.${string}`
      | `task.${string}`
      | `backup.${string}`
    >
  | 'delivery.draw'
  | 'delivery.words'
  | 'delivery.create'
  | 'delivery.folder'
  | 'delivery.save'
  | 'mail.draft'
  | 'outbox.state'
  | 'outbox.now'
  | 'outbox.password'
  | 'outbox.test'
  | 'survey.workbook'
  | 'survey.read'
  | 'survey.take'
  | 'calendar.import'
  | 'calendar.export'
  | 'calendar.shared'
  | 'calendar.share'
  | 'import.open'
  | 'import.stop'
  | 'import.run'
  | 'attachment.pick'
  | 'attachment.open'
  | 'customerTemplate.pick'
  | 'template.pick';

/** Channels that the records answer. */
export type ServiceChannel = Exclude<ChannelName, NativeChannel>;

export type ServiceCalls = {
  readonly [N in ServiceChannel]: (context: CallContext, input: Input<N>) => Promise<Answer<N>>;
};

export interface Notice {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
}

/** Everything the desk can do without a window. */
export interface Services {
  /** One function per channel of the contract that the records answer. @throws ServiceError, StoreFault */
  readonly channels: ServiceCalls;
  /** Call once before all else; answers what the person should be told. */
  readonly start: (context: CallContext) => Promise<{ readonly notices: readonly Notice[] }>;
  /** The chosen operator, or the only active person; null while nobody was chosen. */
  readonly operator: () => Promise<Person | null>;
  readonly settings: () => Promise<Settings>;
  /** Proves structure, history, every record and every kept file; long on a large store. */
  readonly verify: () => Promise<readonly Check[]>;
  /** Files for customers and how they left; the making of them is in delivery/desk. */
  readonly deliveries: DeliveryRecords;
  /** What the outbox's worker needs. */
  readonly outbox: OutboxRecords;
  readonly attachments: {
    readonly add: (context: CallContext, paths: readonly string[]) => Promise<Answer<'attachment.pick'>>;
    readonly locate: (id: string) => ReturnType<typeof locateAttachment>;
    /** The files of a record's photos, for its export. */
    readonly ofPhotos: (record: SomeRecord) => ReturnType<typeof photoFilesOf>;
  };
  /** Customers' own files (5.3.6). */
  readonly customerTemplates: CustomerTemplates;
  /** Workbooks of the firm's own. */
  readonly templates: {
    /** Keeps a chosen file and tells what was recognised in it. @throws ServiceError */
    readonly load: (context: CallContext, code: string, path: string) => Promise<Answer<'template.read'>>;
    /** The kept file of a revision's template, for an export. */
    readonly fileOf: (template: FormTemplate) => Promise<JobTemplate>;
  };
  /** Writes down that a task sheet of a report went out. @throws ServiceError `forbidden`, `not-found` */
  readonly sheetSent: (
    context: CallContext,
    recordId: string,
    sheet: SheetSent,
  ) => Promise<StoredRecord<'report'>>;
  /** Takes answers of a returned questionnaire. @throws ServiceError `forbidden`, `not-found`, `stale` */
  readonly answersTaken: (context: CallContext, taken: AnswersTaken) => Promise<StoredRecord>;
  readonly customers: {
    /** By ERP code, else by full name; null asks for the one changed last. Null where there is none, or several. */
    readonly named: (context: CallContext, codeOrName: string | null) => Promise<StoredCustomer | null>;
    /** From ERP exports. */
    readonly imports: CustomerImports;
  };
  /** The years of a calendar file, compared with those in force; nothing is kept. @throws ServiceError `forbidden`, `file-missing` */
  readonly openCalendar: (context: CallContext, path: string) => Promise<Answer<'calendar.import'>>;
  /** What of the operator's reminders has come and was not shown yet, as shown from now on; and when to look again. */
  readonly takeReminders: TakeReminders;
  /** Everything dated of a span as an iCalendar file. */
  readonly datedIcs: (context: CallContext, request: IcsRequest) => Promise<IcsFile>;
  /** Records of the further forms. */
  readonly records: RecordCalls;
  readonly exports: {
    /** A register of customers' logs: every one that the filter holds. */
    readonly feedbackRegister: (
      context: CallContext,
      request: FeedbackRegisterRequest,
    ) => Promise<SomeRecord>;
    /** 外部质量费用明细. @throws ServiceError `forbidden` without the right for 财务 */
    readonly costListing: (context: CallContext, request: CostListingRequest) => Promise<SomeRecord>;
    /** 顾客全年一览. @throws ServiceError `not-found` */
    readonly customerYear: (context: CallContext, request: CustomerYearRequest) => Promise<SomeRecord>;
    /** 每日待办清单, 工作交接清单. */
    readonly workList: (context: CallContext, request: WorkListRequest) => Promise<SomeRecord>;
    /** 月历: everything dated of a month and filter. */
    readonly monthSheet: (context: CallContext, request: MonthSheetRequest) => Promise<SomeRecord>;
    readonly month: (context: CallContext, month: string) => ReturnType<typeof registerForMonth>;
    readonly filter: (context: CallContext, filter: ComplaintFilter) => ReturnType<typeof registerForFilter>;
    readonly selection: (
      context: CallContext,
      ids: readonly string[],
    ) => ReturnType<typeof registerForFilter>;
    readonly case: (id: string) => ReturnType<typeof caseForExport>;
    /** 顾客档案表 of a customer. @throws ServiceError `forbidden` for 财务 without the right */
    readonly customer: (context: CallContext, printing: CustomerPrinting) => ReturnType<typeof printCustomer>;
    /** What a paper is printed in unless another language is asked for. */
    readonly language: (paper: Addressed) => ReturnType<typeof agreedLanguage>;
  };
}

export interface ServicesInput {
  readonly store: Store;
  readonly preferences: PreferencesStore;
  readonly calendarYears: readonly OfficialYear[];
  readonly ids: Ids;
  /** Reads files of ERP exports; without one in this thread. */
  readonly readTable?: TableReader;
}

/** How pieces count follows the reports, which nothing needs before the first complaint is opened. */
const reports = () => import('./report/pieces');

/** Builds the use cases over an open store: each write is one transaction with its history (architecture.md, Data). */
export function createServices(input: ServicesInput): Services {
  const { store, preferences, calendarYears, ids, readTable = readTablesHere } = input;
  const load = createEnvironmentLoader(calendarYears);
  const nextId = (): string => ids.next();
  const rules = { load, official: calendarYears };
  const master = { load, nextId };
  const exportParts = { store, load };
  const files = { store, load, nextId };
  const run: Run = { startedAt: null };
  const reminding = { load, run };
  const pictures = createPictures(store);
  const read = <T>(work: (db: Reader) => Promise<T>): Promise<T> => store.read(work);
  const write = <T>(work: (trx: Trx) => Promise<T>): Promise<T> => store.write(work);
  const records = createRecordCalls(store, master);
  const imports = createCustomerImports(store, master, readTable);
  const channels: ServiceCalls = {
    ...recordChannels(store, load, records),
    ...reportChannels(store, master),
    ...noticeChannels(store, master),
    ...feedbackChannels(store, master),
    ...careChannels(store, master),
    ...questionChannels(store, master),
    ...returnChannels(store, master),
    ...summaryChannels(store, master),
    ...orderChannels(store, master),
    ...visitChannels(store, master),
    ...costChannels(store),
    ...surveyChannels(store, master),
    ...customerTemplateChannels(files),
    ...datedChannels(store, load),
    ...reminderChannels(store, reminding),
    ...deliveryChannels(store, files),
    ...mailChannels(store, master),
    'preferences.get': async () => preferences.get(),
    'preferences.save': (_context, input) => preferences.update(input),
    'settings.get': () => read((db) => getSettings(db, load)),
    'settings.save': (context, input) => write((trx) => saveSettings(trx, rules, context, input)),
    'settings.preview': (context, input) => previewSettings(store, rules, context, input),
    'settings.history': (_context, input) => read((db) => settingsHistory(db, input)),
    'operator.choose': (_context, input) => chooseOperator(store, load, preferences, input),
    'calendar.data': () => read((db) => calendarData(db, load)),
    'customer.search': (context, input) => read((db) => findCustomers(db, context, input)),
    'customer.get': (context, input) => read((db) => getCustomer(db, context, input)),
    'customer.page': (context, input) => read((db) => listCustomers(db, load, context, input)),
    'customer.history': (context, input) => read((db) => customerHistory(db, context, input)),
    'customer.save': (context, input) => write((trx) => saveCustomer(trx, master, context, input)),
    'customer.figures': (context, input) => read((db) => customerFigures(db, load, context, input)),
    'customer.surveys': (_context, input) => read((db) => customerSurveys(db, input)),
    'import.plan': (context, input) => imports.plan(context, input),
    'import.list': (_context, input) => imports.list(input),
    'import.undo': (context, input) => imports.undo(context, input),
    'part.search': (_context, input) => read((db) => findParts(db, input)),
    'part.list': (_context, input) => read((db) => listParts(db, input)),
    'part.save': (context, input) => write((trx) => savePart(trx, master, context, input)),
    'complaint.page': (context, input) => read((db) => pageOfComplaints(db, load, context, input)),
    'complaint.count': (context, input) => read((db) => countOfComplaints(db, load, context, input)),
    'complaint.agenda': () => read(agenda),
    'complaint.get': async (_context, input) => {
      const { piecesOf } = await reports();
      return read((db) => getComplaint(db, piecesOf, input));
    },
    'complaint.register': (context, input) => write((trx) => registerComplaint(trx, master, context, input)),
    'complaint.save': (context, input) => write((trx) => saveComplaint(trx, load, context, input)),
    'complaint.void': (context, input) => write((trx) => voidComplaint(trx, load, context, input)),
    'complaint.similar': (context, input) => read((db) => similarComplaints(db, context.clock.now(), input)),
    'complaint.history': (_context, input) => read((db) => complaintHistory(db, input)),
    'complaint.facets': () => read(facets),
    'attachment.list': (_context, input) => read((db) => listAttachments(db, input)),
    'attachment.keep': (context, input) => keepAttachment(files, context, input),
    'attachment.picture': (_context, input) => pictures(input),
    'template.read': async (_context, { attachmentId, code }) =>
      readKeptTemplate(store, attachmentId, code, (await read((db) => load(db))).settings),
    'draft.save': (context, input) => write((trx) => saveDraft(trx, load, context, input)),
    'draft.get': (context, input) => read((db) => getDraft(db, context, input)),
    'draft.list': () => read(allDrafts),
    'draft.discard': (_context, input) => write((trx) => discardDraft(trx, input)),
  };
  return {
    channels,
    start: async (context) => {
      run.startedAt = context.clock.now();
      const { behind, changes } = await write(async (trx) => ({
        behind: await clockBehind(trx, load, context),
        changes: await startServices(trx, rules, context),
      }));
      return { notices: [...preferences.notices, ...clockNotice(behind), ...changeNotices(changes)] };
    },
    operator: () => currentOperator(store, load, preferences),
    settings: async () => (await read((db) => load(db))).settings,
    // Settings are read anew: what this run remembers is not what lies in the file.
    verify: () => verifyRecords(store, createEnvironmentLoader(calendarYears)),
    deliveries: deliveryRecords(store, files),
    outbox: outboxRecords(store, master),
    attachments: {
      add: (context, paths) => addAttachments(files, context, paths),
      locate: (id) => locateAttachment(store, id),
      ofPhotos: (record) => photoFilesOf(store, record),
    },
    templates: {
      load: async (context, code, path) => loadTemplate({ store, load, nextId }, context, code, path),
      fileOf: (template) => templateFileOf(store, template),
    },
    customerTemplates: customerTemplates(files),
    sheetSent: async (context, recordId, sheet) => {
      const { recordAssignment } = await import('./report/assign');
      return write((trx) => recordAssignment(trx, master, context, recordId, sheet));
    },
    answersTaken: async (context, taken) => {
      const { takeAnswers } = await import('./survey/take');
      return write((trx) => takeAnswers(trx, load, context, taken));
    },
    customers: {
      named: (context, wanted) => read((db) => customerNamed(db, context, wanted)),
      imports,
    },
    openCalendar: async (context, path) => {
      const { openCalendar } = await import('./calendar-import/open');
      return openCalendar({ store, load, readTable }, context, path);
    },
    takeReminders: reminderTaker(store, reminding),
    datedIcs: async (context, request) => {
      const { datedIcs } = await import('./dated/ics');
      return datedIcs({ store, load }, context, request);
    },
    records,
    exports: {
      feedbackRegister: async ({ clock }, request) => {
        const { feedbackRegister } = await import('./feedback/register');
        return read((db) => feedbackRegister(db, load, clock.now(), request));
      },
      costListing: async (context, request) => {
        const { costListing } = await import('./cost/print');
        return read((db) => costListing(db, context, request));
      },
      customerYear: async (context, request) => {
        const { customerYear } = await import('./dated/print');
        return read((db) => customerYear(db, load, context, request));
      },
      workList: async (context, request) => {
        const { workList } = await import('./dated/work-list');
        return read((db) => workList(db, load, context, request));
      },
      monthSheet: async (context, request) => {
        const { monthSheet } = await import('./dated/print');
        return read((db) => monthSheet(db, load, context, request));
      },
      month: (context, month) => registerForMonth(exportParts, context, month),
      filter: (context, filter) => registerForFilter(exportParts, context, filter),
      selection: (context, selected) => registerForSelection(exportParts, context, selected),
      case: (id) => caseForExport(exportParts, id),
      customer: async (context, printing) => {
        // The layouts' words, which nothing needs before the first such export.
        const { printCustomer: print } = await import('./customer/print');
        return read((db) => print(db, load, context, printing));
      },
      language: (paper) => read((db) => agreedLanguage(db, paper)),
    },
  };
}

const shown = (instant: string): string => instant.slice(0, 16).replace('T', ' ');

const clockNotice = (behind: ClockBehind | null): readonly Notice[] =>
  behind === null
    ? []
    : [{ code: 'clock-behind', params: { now: shown(behind.now), last: shown(behind.last) } }];

const listed = 50;

/** One notice for all that moved, the histories hold each date; and one for what was planned for a day that rests. */
function changeNotices({ moved, things, resting }: StartChanges): readonly Notice[] {
  const moves = [
    ...moved.map(({ number, kind, old, new: is }) => `${number} ${kind} ${old} → ${is}`),
    ...things.map(({ thing, old }) => `${thing.number} ${thing.what} ${old} → ${thing.due}`),
  ];
  const rests = resting.map(({ thing }) => `${thing.number} ${thing.what} ${thing.day}`);
  return [...noticeOf('calendar-changed', moves), ...noticeOf('calendar-rests', rests)];
}

const noticeOf = (code: string, lines: readonly string[]): readonly Notice[] =>
  lines.length === 0
    ? []
    : [{ code, params: { count: String(lines.length), dates: lines.slice(0, listed).join('\n') } }];
