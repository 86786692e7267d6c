import type {
  Answer,
  AppStatus,
  BackupEntry,
  ChannelName,
  ExportRequest,
  Input,
  OutboxState,
  PrintJobs,
  StartProblem,
} from '@shared/contract';
import type { Delivery, DeliveryStep } from '@shared/domain/delivery';
import type { MailServerProblem } from '@shared/domain/mail';
import type { StoredRecord } from '@shared/domain/record';
import type { Dialogs } from '../../platform/dialogs';
import type { FileTokens } from '../../platform/file-tokens';
import type { FileLender } from '../../platform/lend-file';
import type { SystemShell } from '../../platform/shell';
import type { ServiceChannel } from '../../services';
import type { Emit } from '../events';
import type { JobControl, JobResult, Jobs } from '../jobs';

/** One channel's use case. */
export type Handler<N extends ChannelName> = (input: Input<N>) => Answer<N> | Promise<Answer<N>>;
export type HandlersFor<N extends ChannelName> = { readonly [K in N]: Handler<K> };

/** Channels that a service answers alone. */
export type RecordChannel = ServiceChannel;

export type Way = StartProblem['ways'][number];

/** What the handlers need of the running program. */
export interface ProgramPort {
  status(): Promise<AppStatus>;
  recover(way: Way): Promise<AppStatus>;
  screenReady(): void;
  closeAnswered(discard: boolean): void;
  /** Menu and colours follow the person's preferences. */
  preferencesChanged(): void;
  /** Starts with the system, or does not. @throws Error when the system does not take it */
  startWithSystem(isOn: boolean): void;
}

/** Attachments, as far as files outside the store are concerned. */
export interface AttachmentFiles {
  /** Copies chosen files into the store; the answer follows their order. */
  add(paths: readonly string[]): Promise<Answer<'attachment.pick'>>;
  /** Keeps a workbook for a form and tells what was recognised in it. */
  loadTemplate(code: string, path: string): Promise<Answer<'template.read'>>;
  /** Keeps a customer's own file and tells what it asks for. */
  loadCustomerTemplate(
    input: Input<'customerTemplate.pick'>,
    path: string,
  ): Promise<Answer<'customerTemplate.read'>>;
  /** The kept file and the name it was added under. */
  fileOf(id: string): Promise<{ readonly path: string; readonly name: string }>;
}

export interface Exports {
  /** The name proposed in the save dialog. */
  fileNameOf(request: Input<'export.start'>['request']): Promise<string>;
  /** Draws and writes the file, whole or not at all. */
  run(request: Input<'export.start'>['request'], target: string, control: JobControl): Promise<JobResult>;
  /** The same as a PDF, drawn and not written. */
  draw(request: ExportRequest, control: JobControl): Promise<Answer<'preview.draw'>>;
}

export interface SheetWritten {
  readonly result: JobResult;
  /** The report as it stands now. */
  readonly stored: StoredRecord<'report'>;
}

/** Task sheets of reports, as far as files outside the store are concerned. */
export interface TaskSheets {
  /** The name proposed in the save dialog. @throws ServiceError `forbidden` where the report may not be changed */
  fileNameOf(input: Input<'task.assign'>): Promise<string>;
  /** Writes the sheet, and then down in the report that it went out. */
  write(input: Input<'task.assign'>, target: string, control: JobControl): Promise<SheetWritten>;
  /** What an answered sheet says; nothing is kept. */
  read(input: Input<'task.read'>, path: string): Promise<Answer<'task.read'>>;
  /** The file that was read last becomes an attachment. */
  keep(input: Input<'task.keep'>): Promise<Answer<'task.keep'>>;
}

/** Files for customers, as far as they have to be drawn. */
export interface DeliveryFiles {
  draw(input: Input<'delivery.draw'>): Promise<Answer<'delivery.draw'>>;
  words(input: Input<'delivery.words'>): Promise<Answer<'delivery.words'>>;
  create(input: Input<'delivery.create'>): Promise<Answer<'delivery.create'>>;
  /** Copies the files into a folder and reads them back. */
  save(
    input: Pick<Input<'delivery.save'>, 'deliveryId'>,
    folder: string,
  ): Promise<{
    readonly delivery: Delivery;
    readonly copies: readonly { readonly path: string; readonly sha256: string }[];
  }>;
  /** The kept PDFs of a delivery that is to be printed. */
  paper(deliveryId: string): Promise<{ readonly title: string; readonly paths: readonly string[] }>;
  /** What became of it at the printer. */
  printed(deliveryId: string, step: Pick<DeliveryStep, 'state' | 'note'>): Promise<void>;
}

/** Mails, as far as files outside the store are concerned. */
export interface MailFiles {
  /** Writes the draft into a folder. */
  draft(
    input: Input<'mail.draft'>,
    folder: string,
  ): Promise<Omit<Answer<'mail.draft'>, 'token' | 'isOpened'>>;
}

/** The plant's mail server and what waits for it. */
export interface OutboxPort {
  state(): Promise<OutboxState>;
  /** Tries what waits without waiting longer. */
  now(): Promise<OutboxState>;
  /** A server's password. */
  give(input: Input<'outbox.password'>): Promise<OutboxState>;
  /** What keeps a server from letting us in; null: nothing. */
  test(input: Input<'outbox.test'>): Promise<MailServerProblem | null>;
}

/** This PC's printers and what was printed on them. */
export interface PrintPort {
  printers(): Promise<Answer<'print.printers'>>;
  jobs(): PrintJobs;
  start(input: Input<'print.start'>): Promise<PrintJobs>;
  test(input: Input<'print.test'>): Promise<PrintJobs>;
  retry(input: Input<'print.retry'>): Promise<PrintJobs>;
}

/** Questionnaires as workbooks. */
export interface SurveyFiles {
  fileNameOf(input: Input<'survey.workbook'>): Promise<string>;
  write(input: Input<'survey.workbook'>, target: string, control: JobControl): Promise<JobResult>;
  /** What a returned file says; nothing is kept. */
  read(input: Input<'survey.read'>, path: string): Promise<Answer<'survey.read'>>;
  /** Answers and file become the sheet's. */
  take(input: Input<'survey.take'>): Promise<Answer<'survey.take'>>;
}

/** Imports of customers, as far as files outside the store are concerned. */
export interface CustomerImports {
  open(path: string, signal: AbortSignal): Promise<Answer<'import.open'>>;
  /** Where an opened file lies, for the job's end. @throws ServiceError `not-found` */
  pathOf(token: string): string;
  run(input: Input<'import.run'>, control: JobControl): Promise<void>;
}

/** Files with a year of the factory calendar. */
export interface CalendarFiles {
  /** What a file says; nothing is kept. */
  read(path: string): Promise<Answer<'calendar.import'>>;
}

/** Everything dated as an iCalendar file. */
export interface DatedFiles {
  /** The name proposed in the save dialog. */
  fileNameOf(input: Input<'calendar.export'>): Promise<string>;
  write(input: Input<'calendar.export'>, target: string, control: JobControl): Promise<JobResult>;
  /** What such a file holds. */
  text(input: Input<'calendar.export'>): Promise<string>;
}

/** The calendar file in a shared folder. */
export interface CalendarSharing {
  state(): Answer<'calendar.shared'>;
  /** Writes it anew. */
  write(): Promise<Answer<'calendar.shared'>>;
}

/** Backups of everything, and their copies at a second place. */
export interface BackupPort {
  state(): Promise<Answer<'backup.state'>>;
  make(): Promise<Answer<'backup.make'>>;
  /** Brings the second place up to date. */
  copy(): Promise<Answer<'backup.place'>>;
}

/** What the records can be restored from, and doing it. */
export interface RestorePort {
  list(): Promise<Answer<'backup.list'>>;
  entryOf(path: string): Promise<BackupEntry>;
  preview(input: Input<'backup.preview'>): Promise<Answer<'backup.preview'>>;
  restore(input: Input<'backup.restore'>): Promise<Answer<'backup.restore'>>;
}

/** Where the person last saved to. */
export interface Places {
  exportFolder(): string;
  rememberExport(path: string): void;
}

export interface HandlerParts {
  readonly program: ProgramPort;
  readonly dialogs: Dialogs;
  readonly shell: SystemShell;
  readonly emit: Emit;
  /** The services on the open store. @throws CallFailure `store-unavailable` while there is none */
  records(): HandlersFor<RecordChannel>;
  /** @throws CallFailure `store-unavailable` */
  attachments(): AttachmentFiles;
  /** @throws CallFailure `store-unavailable` */
  exports(): Exports;
  /** @throws CallFailure `store-unavailable` */
  tasks(): TaskSheets;
  /** @throws CallFailure `store-unavailable` */
  deliveries(): DeliveryFiles;
  /** @throws CallFailure `store-unavailable` */
  mails(): MailFiles;
  /** @throws CallFailure `store-unavailable` */
  surveys(): SurveyFiles;
  /** @throws CallFailure `store-unavailable` */
  imports(): CustomerImports;
  /** @throws CallFailure `store-unavailable` */
  calendars(): CalendarFiles;
  /** @throws CallFailure `store-unavailable` */
  dated(): DatedFiles;
  readonly shared: CalendarSharing;
  readonly outbox: OutboxPort;
  readonly backups: BackupPort;
  readonly restoring: RestorePort;
  readonly print: PrintPort;
  readonly jobs: Jobs;
  readonly tokens: FileTokens;
  readonly lender: FileLender;
  readonly places: Places;
}
