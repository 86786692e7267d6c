import type { AppStatus, Preferences, StartProblem } from '@shared/contract';
import type { CivilDate, Instant } from '@shared/domain/calendar';
import { CallFailure } from '../ipc/call-failure';
import type {
  AttachmentFiles,
  CalendarFiles,
  CustomerImports,
  DatedFiles,
  DeliveryFiles,
  Exports,
  HandlersFor,
  MailFiles,
  RecordChannel,
  SurveyFiles,
  TaskSheets,
} from '../ipc/handlers';
import type { Logger } from '../platform/log';
import type { BackupWork } from './backups';
import type { OutboxWork } from './outbox';
import type { ReminderLook } from './reminders';
import { hasBackups } from './restore-newest';
import { startProblemOf } from './start-problem';

/** The open records and what works on them. */
export interface OpenRecords {
  readonly channels: HandlersFor<RecordChannel>;
  readonly attachments: AttachmentFiles;
  readonly exports: Exports;
  readonly tasks: TaskSheets;
  readonly surveys: SurveyFiles;
  readonly deliveries: DeliveryFiles;
  readonly mails: MailFiles;
  readonly outbox: OutboxWork;
  readonly backup: BackupWork;
  readonly imports: CustomerImports;
  readonly calendars: CalendarFiles;
  readonly dated: DatedFiles;
  /** What the person at this PC is reminded of and was not shown yet; from now on it was. */
  takeReminders(): Promise<ReminderLook>;
  /** The factory's day and moment. */
  today(): Promise<CivilDate>;
  instant(): Promise<Instant>;
  preferences(): Preferences;
  /** The part of the status that only the records know, and the factory's zone. */
  status(): Promise<Pick<AppStatus, 'operator' | 'notices'> & { readonly timeZone: string }>;
  /** Writes what is still in memory and lets the files go. Safe to call twice. */
  close(): Promise<void>;
}

export type OpenFolder = (folder: string) => Promise<OpenRecords>;

/** Keeps the one open store, or the reason why there is none. */
export class StoreKeeper {
  #records: OpenRecords | null = null;
  #problem: StartProblem | null = null;

  constructor(
    private readonly openFolder: OpenFolder,
    private currentFolder: string,
    private readonly log: Pick<Logger, 'error'>,
  ) {}

  get folder(): string {
    return this.currentFolder;
  }

  get problem(): StartProblem | null {
    return this.#problem;
  }

  get records(): OpenRecords | null {
    return this.#records;
  }

  /** The open records. @throws CallFailure `store-unavailable` while there are none */
  demand(): OpenRecords {
    if (this.#records === null)
      throw new CallFailure('store-unavailable', { problem: this.#problem?.code ?? 'unknown' });
    return this.#records;
  }

  /** Opens the folder; a failure is kept as the problem, not thrown. */
  async open(folder: string = this.currentFolder): Promise<void> {
    await this.close();
    this.currentFolder = folder;
    try {
      this.#records = await this.openFolder(folder);
      this.#problem = null;
    } catch (error) {
      this.#problem = startProblemOf(error, folder, await hasBackups(folder));
      this.log.error('store-not-opened', { code: this.#problem.code }, error);
    }
  }

  async close(): Promise<void> {
    const records = this.#records;
    this.#records = null;
    await records?.close();
  }
}
