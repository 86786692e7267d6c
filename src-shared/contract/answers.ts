import type { BackupReason, BackupRefusal } from '../domain/backup';
import type { CompanyCalendar, Instant, OfficialYear } from '../domain/calendar';
import type { CalendarPlan } from '../domain/calendar-import';
import type { CostLine, RegisterRow, StoredComplaint } from '../domain/complaint';
import type { CostSums, ListedCost } from '../domain/cost';
import type { Customer, CustomerGrade, MonthFigures, StoredCustomer, StoredPart } from '../domain/customer';
import type { ImportField, ImportMapping, ImportOutcome, PlannedRow } from '../domain/customer-import';
import type { TemplateForm, TemplateVersion } from '../domain/customer-template';
import type { DatedThing, MovedThing, RestingThing } from '../domain/dated';
import type { MilestoneKind } from '../domain/deadline';
import type { ContactLine, CopyStep, Delivery, DeliveryFinding } from '../domain/delivery';
import type { CustomerMatch, Stranger } from '../domain/escape';
import type { Finding } from '../domain/finding';
import type { PiecesProposal } from '../domain/goods-return';
import type { Mail, MailKind, MailServerProblem } from '../domain/mail';
import type { Notice, NoticeSubmission } from '../domain/notice';
import type { DeviationTarget } from '../domain/order';
import type { Person } from '../domain/person';
import type { UnreadablePhoto } from '../domain/photo';
import type { Printer, PrintState } from '../domain/print';
import type { OfferedQuestion } from '../domain/question';
import type { RecordBody, RecordKind, StoredRecord } from '../domain/record';
import type { RecordDate } from '../domain/record-date';
import type { OnDuty, ReminderReason, ReminderStep } from '../domain/reminder';
import type {
  ActionKind,
  CauseChain,
  CauseKind,
  PiecesCounted,
  Report,
  ReportStanding,
  Submission,
  TaskPart,
  TaskReading,
} from '../domain/report';
import type { SummaryFigures } from '../domain/service-summary';
import type { Settings } from '../domain/settings';
import type { AskedCustomer, EvidenceProposal, ReturnedReading } from '../domain/survey';
import type { DrawnSheet, FieldCatalogue, TemplateNote, TemplateProposal } from '../domain/template';
import type { PlannedVisit, PreviousVisit } from '../domain/visit';
import type { EditorKind, Preferences } from './channels';
import type { ErrorCode } from './result';

/** Why the desk could not open its store, with the path and the ways out. */
export interface StartProblem {
  readonly code:
    | 'folder-is-file'
    | 'folder-read-only'
    | 'folder-missing'
    | 'database-damaged'
    | 'database-newer'
    | 'database-locked'
    | 'migration-failed'
    | 'preferences-damaged'
    | 'disk-full'
    | 'unknown';
  readonly path: string;
  /** The cause as the system gave it, for the folded details. */
  readonly detail: string;
  readonly ways: readonly ('retry' | 'choose-folder' | 'reveal' | 'restore-backup' | 'quit')[];
}

export interface AppStatus {
  readonly state: 'ready' | 'broken';
  readonly problem: StartProblem | null;
  readonly version: string;
  readonly runtime: string;
  readonly dataFolder: string;
  readonly operator: Person | null;
  /** Main's clock, so that a fixed test clock and the screen agree. */
  readonly now: Instant;
  /** Not null: the program shows a fixed or shifted clock (tests, tour). Milliseconds to add to the PC's clock. */
  readonly clockOffset: number;
  /** Notices from start: preferences restored from an older generation, a draft found … */
  readonly notices: readonly { readonly code: string; readonly params: Readonly<Record<string, string>> }[];
}

/** How this PC's backups stand. */
export interface BackupState {
  /** Where they are kept. */
  readonly folder: string;
  readonly lastAt: Instant | null;
  readonly isRunning: boolean;
  /** Why the last one could not be made. */
  readonly fault: ErrorCode | null;
  /** A stick or a share with a copy; null where none was chosen. */
  readonly second: {
    readonly folder: string;
    /** Of when the newest backup there is; known while the stick is away, too. */
    readonly lastAt: Instant | null;
    /** Older than two days. */
    readonly isLate: boolean;
    /** Why the last one is not there. */
    readonly fault: ErrorCode | null;
  } | null;
}

/** A file that the records can be restored from. */
export interface BackupEntry {
  readonly token: string;
  readonly name: string;
  /** Null for a chosen file: its name need not tell. */
  readonly at: Instant | null;
  readonly reason: BackupReason | null;
  /** Bytes. */
  readonly size: number;
  readonly isAtSecondPlace: boolean;
}

/** How many of what, and when the last of it was saved. */
export interface RecordCounts {
  readonly complaints: number;
  readonly records: number;
  readonly customers: number;
  readonly attachments: number;
  readonly lastAt: Instant | null;
}

/** What a backup would bring back, beside what is there now. */
export type BackupPreviewed =
  | {
      readonly kind: 'sound';
      readonly madeAt: Instant | null;
      readonly holds: RecordCounts;
      readonly present: RecordCounts;
      /** Attachments that were missing or changed when it was made. */
      readonly faulty: number;
    }
  | { readonly kind: 'refused'; readonly why: BackupRefusal };

export type BackupRestored =
  | {
      readonly kind: 'restored';
      /** Where the state before lies; itself among what can be restored. */
      readonly aside: string | null;
      /** Mails that waited and may have left meanwhile. */
      readonly heldMails: number;
    }
  | { readonly kind: 'refused'; readonly why: BackupRefusal };

export interface HistoryEntry {
  readonly seq: number;
  readonly at: Instant;
  readonly operator: string;
  readonly action: string;
  readonly reason: string;
  readonly changes: readonly { readonly path: string; readonly old: unknown; readonly new: unknown }[];
}

export interface AttachmentInfo {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly mediaType: string;
  readonly addedAt: Instant;
  readonly addedBy: string;
}

/** A kept photo for the screen: upright, small enough, without a word about camera, place or person. */
export interface ScreenPicture {
  readonly bytes: Uint8Array;
  readonly kind: 'jpeg' | 'png';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** A workbook that was chosen for a revision of a form, and what was recognised in it. */
export interface TemplateReading {
  readonly attachmentId: string;
  readonly fileName: string;
  readonly sheets: readonly string[];
  readonly proposal: TemplateProposal;
  /** Everything of the form that a cell may be filled with. */
  readonly catalogue: FieldCatalogue;
}

/** A customer's own file, and what it asks for. */
export interface CustomerTemplateReading {
  readonly attachmentId: string;
  readonly fileName: string;
  readonly form: TemplateForm;
  /** A document names its fields itself. */
  readonly kind: 'workbook' | 'document';
  /** Everything that may be asked for (docs/template-fields.md). */
  readonly catalogue: FieldCatalogue;
  readonly proposal: TemplateProposal;
  /** The visible sheets of a workbook. */
  readonly sheets: readonly DrawnSheet[];
  /** The known names in a document. */
  readonly tags?: readonly string[];
}

export interface CustomerTemplate {
  readonly id: string;
  /** The newest one first. */
  readonly versions: readonly TemplateVersion[];
}

export interface SimilarCase {
  readonly row: RegisterRow;
  readonly matches: readonly ('customer' | 'part' | 'words')[];
}

export interface DraftInfo {
  readonly editor: EditorKind;
  readonly recordId: string | null;
  readonly baseVersion: number;
  readonly savedAt: Instant;
  readonly label: string;
}

/** What an editor edits. */
export type EditedBody<E extends EditorKind> = E extends RecordKind
  ? RecordBody<E>
  : E extends 'customer'
    ? Customer
    : StoredComplaint['body'];

export interface Draft<E extends EditorKind = 'complaint' | 'intake'> extends DraftInfo {
  readonly editor: E;
  readonly body: EditedBody<E>;
}

/** The draft of some editor, told by its `editor`. */
export type AnyDraft = { readonly [E in EditorKind]: Draft<E> }[EditorKind];

/** Plans that were made in one step. */
export interface CareBatch {
  readonly proposalId: string;
  readonly count: number;
  /** Numbers. */
  readonly first: string;
  readonly last: string;
}

/** What a year's plans of contacts lack; long lists are cut and counted. */
export interface CareProposal {
  readonly missing: readonly {
    readonly customerId: string;
    readonly name: string;
    readonly grade: CustomerGrade;
    /** Civil dates. */
    readonly lastContactOn: string | null;
    readonly firstDue: string;
    /** Contacts that the interval asks for until the year ends. */
    readonly contacts: number;
  }[];
  readonly missingTotal: number;
  /** Customers who have a plan. */
  readonly planned: number;
  readonly withoutGrade: readonly { readonly customerId: string; readonly name: string }[];
  readonly withoutGradeTotal: number;
  /** The step before that still stands and may be taken back. */
  readonly last: CareBatch | null;
}

/** A log that answered the same question. */
export interface EarlierAnswer {
  readonly id: string;
  readonly number: string;
  readonly customerName: string;
  readonly at: Instant | null;
  readonly request: string;
  readonly answer: string;
}

/** One line of the list of customers. */
export interface CustomerRow
  extends Pick<
    Customer,
    'name' | 'shortName' | 'code' | 'kind' | 'grade' | 'isActive' | 'plant' | 'language'
  > {
  readonly id: string;
  readonly version: number;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly openComplaints: number;
}

/** One line of a list of records. */
export interface RecordRow extends Omit<StoredRecord, 'body'> {
  /** The number its paper carries. */
  readonly printedNumber: string;
  readonly isVoid: boolean;
  readonly subject: string;
  readonly customerName: string;
  /** Civil date. */
  readonly datedOn: string | null;
  /** A code of its kind (`recordStatuses`). */
  readonly status: string;
  readonly isOpen: boolean;
  /** A code of its kind; '' where it has none. */
  readonly category: string;
  readonly owner: string;
  /** What is open and due next: a civil date or an instant. */
  readonly due: string | null;
  /** 最早: the first day it may fall on; null where the date is certain. */
  readonly dueEarliest: string | null;
}

/** What a complaint knows of a return that names it. */
export interface ReturnComplaintState {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  /** Lines of costs taken from the return. */
  readonly costs: readonly CostLine[];
  /** Whether the return has costs that no complaint of it has, or other amounts. */
  readonly hasNewCosts: boolean;
  readonly pieces: readonly PiecesProposal[];
}

/** One thing of a record that is due by a day or a moment. */
export interface RecordDateRow {
  readonly recordId: string;
  readonly kind: RecordKind;
  readonly number: string;
  readonly subject: string;
  readonly customerName: string;
  readonly date: RecordDate;
  /** The factory's day of what is due; null where none is set. */
  readonly dueOn: string | null;
  readonly isOverdue: boolean;
}

/** One report in a list, as far as it has come. */
export interface ReportRow extends RecordRow {
  readonly complaintNumber: string;
  readonly stage: Report['stage'];
  readonly layout: Report['layout'];
  readonly revision: number;
  readonly standing: ReportStanding;
  /** What is to be done next by a date: the next revision, or the day promised for it. */
  readonly nextOn: string | null;
  readonly openActions: number;
  readonly overdueActions: number;
}

/** One thing to be done by a report. */
export interface ActionRow {
  readonly recordId: string;
  readonly recordNumber: string;
  readonly complaintNumber: string;
  readonly customerName: string;
  readonly id: string;
  /** `answer`: a task sheet is waited for. */
  readonly kind: ActionKind;
  readonly discipline: string;
  readonly text: string;
  readonly owner: string;
  readonly dueOn: string | null;
  readonly doneOn: string | null;
  readonly verifiedOn: string | null;
  readonly isOverdue: boolean;
}

/** What a past report has to teach, in parts that can be taken over. */
export interface Lesson {
  readonly recordId: string;
  readonly number: string;
  readonly complaintNumber: string;
  readonly title: string;
  readonly customerName: string;
  readonly lessons: string;
  readonly causes: readonly { readonly kind: CauseKind; readonly chain: CauseChain }[];
  readonly actions: readonly Report['actions'][number][];
}

export interface ReportAnswer {
  readonly stored: StoredRecord<'report'>;
  readonly isVoid: boolean;
  readonly voidReason: string;
  /** The first one first. */
  readonly submissions: readonly Submission[];
  readonly standing: ReportStanding;
  /** The complaint it answers; null where its number is none of ours. */
  readonly complaint: { readonly stored: StoredComplaint; readonly row: RegisterRow } | null;
  readonly draft: DraftInfo | null;
}

/** A notice with what stands beside it. */
export interface NoticeAnswer {
  readonly stored: StoredRecord<'notice'>;
  readonly isVoid: boolean;
  readonly voidReason: string;
  /** Revisions as they went out, the first one first. */
  readonly submissions: readonly NoticeSubmission[];
  /** Words about other customers that stand in it. */
  readonly strangers: readonly Stranger[];
  /** The event it was made of; `isChanged` when everybody is to be told again. */
  readonly event: { readonly id: string; readonly number: string; readonly isChanged: boolean } | null;
  readonly draft: DraftInfo | null;
}

/** An event with the notices made of it, in the order of its customers. */
export interface EscapeAnswer {
  readonly stored: StoredRecord<'escape-event'>;
  readonly isVoid: boolean;
  readonly voidReason: string;
  readonly notices: readonly {
    /** The row of the event's customers. */
    readonly customerRow: string;
    readonly stored: StoredRecord<'notice'>;
    readonly isVoid: boolean;
    /** How many rows of the range are his. */
    readonly rows: number;
    readonly strangers: readonly Stranger[];
  }[];
  readonly draft: DraftInfo | null;
}

/** An event that a complaint may belong to. */
export interface MatchingEvent {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly subject: string;
  /** Of the complaint's customer; '' while he has none. */
  readonly noticeNumber: string;
  readonly isLinked: boolean;
}

export interface SaveAnswer {
  readonly stored: StoredComplaint;
  readonly row: RegisterRow;
  /** Warnings that did not stop the save. */
  readonly warnings: readonly Finding[];
}

/** Why a file is no answered task sheet of this report. */
export type TaskRefusal =
  | 'too-large'
  | 'old-format'
  | 'encrypted'
  | 'damaged'
  | 'no-task-sheet'
  | 'newer-format'
  | 'other-report'
  | 'no-answerer'
  | 'no-answer-date';

/** Why a returned questionnaire cannot be read. */
export type SurveyRefusal =
  | Exclude<TaskRefusal, 'no-task-sheet' | 'other-report' | 'no-answerer' | 'no-answer-date'>
  | 'not-a-survey'
  | 'other-survey';

/** A returned questionnaire against the sheet as it is saved. */
export interface SurveyWorkbookRead extends ReturnedReading {
  readonly kind: 'read';
  readonly fileName: string;
  /** The file as it was read; it is kept when its answers are taken. */
  readonly fileId: string;
  /** Of the sheet that it was compared with. */
  readonly version: number;
  /** Civil date of the reading. */
  readonly returnedOn: string;
}

export type SurveyRead =
  | SurveyWorkbookRead
  | { readonly kind: 'cancelled' }
  | {
      readonly kind: 'refused';
      readonly fileName: string;
      readonly why: SurveyRefusal;
      /** The sheet that the file belongs to; '' where it does not say. */
      readonly number: string;
    };

/** A deadline before and after a change of the settings, as instant or day. */
export interface MovedDeadline {
  readonly number: string;
  readonly kind: MilestoneKind;
  readonly old: string;
  readonly new: string;
}

/** How the calendar file in a shared folder stands. */
export interface SharedCalendarState {
  /** Null where nothing is shared. */
  readonly folder: string | null;
  /** When the file was last found to be, or made, as the records are. */
  readonly writtenAt: Instant | null;
  /** Why the last writing failed; null where it did not. */
  readonly fault: ErrorCode | null;
}

/** Why a file cannot be imported. */
export type TableFault =
  | 'too-large'
  | 'old-format'
  | 'encrypted'
  | 'damaged'
  /** No head with names of columns, or nothing below it. */
  | 'no-rows';

/** The years of a calendar file, looked at. */
export type CalendarRead =
  | (CalendarPlan & { readonly kind: 'read'; readonly fileName: string })
  | { readonly kind: 'cancelled' }
  | {
      readonly kind: 'refused';
      readonly fileName: string;
      /** `not-a-calendar`: text that is neither holiday-cn, iCalendar nor a table with days. */
      readonly why: TableFault | 'not-a-calendar';
    };

/** A file that was opened for an import of customers. */
export interface OpenedImport {
  readonly kind: 'opened';
  /** Names the file while the program runs. */
  readonly token: string;
  readonly fileName: string;
  readonly rows: number;
  /** Columns as the file has them, with what stands in the first rows. */
  readonly columns: readonly {
    /** `A`, `AB`. */
    readonly letter: string;
    readonly head: string;
    readonly samples: readonly string[];
  }[];
  /** As the last import with the same heads had it, else by the heads' words. */
  readonly mapping: ImportMapping;
  readonly isRemembered: boolean;
  /** Fields that this operator may import. */
  readonly fields: readonly ImportField[];
}

export type ImportCounts = Readonly<Record<ImportOutcome, number>>;

/** An import that was done. */
export interface CustomerImport extends Omit<ImportCounts, 'new'> {
  readonly id: string;
  readonly at: Instant;
  readonly operator: string;
  readonly fileName: string;
  readonly created: number;
  readonly undoneAt: Instant | null;
  readonly undoneBy: string | null;
}

/** Why a step cannot be undone: these customers are no longer as it left them. */
export interface UndoObstacle {
  readonly customerId: string;
  readonly name: string;
  readonly why: 'changed-since' | 'used-since' | 'gone';
}

/** What an answered task sheet says, against the report as it is saved. */
export interface TaskSheetRead extends Omit<TaskReading, 'report'> {
  readonly kind: 'read';
  readonly fileName: string;
  /** The file as it was read; it is kept when its answers are taken (`task.keep`), until then until the next one is read. */
  readonly fileId: string;
  /** What went out, by the report; null where it is not known there. */
  readonly assignmentId: string | null;
  readonly part: TaskPart;
  readonly answeredBy: string;
  /** Civil date. */
  readonly answeredOn: string;
  readonly readAt: Instant;
  /** Revision of the report when the sheet was made; another than today's is said. */
  readonly revision: number;
  readonly currentRevision: number;
  /** The report is not the one that the sheet was made of. */
  readonly isChangedSince: boolean;
}

export type TaskRead =
  | TaskSheetRead
  | { readonly kind: 'cancelled' }
  | {
      readonly kind: 'refused';
      readonly fileName: string;
      readonly why: TaskRefusal;
      /** The report that the sheet belongs to; '' where it does not say. */
      readonly number: string;
    };

/** A step of one due that has come, as somebody is told it. */
export interface ReminderEntry {
  /** Names thing, due and step. */
  readonly key: string;
  readonly step: ReminderStep;
  readonly since: Instant;
  readonly thing: DatedThing;
  /** Why it is told to this person. */
  readonly reason: ReminderReason;
  /** Who is there, where a clock runs on a rest day; his name is '' where nobody was named. */
  readonly onDuty: OnDuty | null;
  /** It came due while the program was not running. */
  readonly isMeanwhile: boolean;
  /** Put off until then; null while it waits. */
  readonly snoozedUntil: Instant | null;
  /** Why it was put off. */
  readonly why: string;
}

/** A customer's own template as it is offered: its newest version. */
export interface OfferedTemplate {
  readonly versionId: string;
  readonly name: string;
  readonly form: TemplateForm;
  readonly fileName: string;
}

/** Papers that were printed since the program started, in the order asked. */
export interface PrintJobs {
  readonly jobs: readonly (PrintState & {
    readonly id: string;
    /** Null for a test page. */
    readonly deliveryId: string | null;
    readonly title: string;
    readonly printer: string;
  })[];
}

/** How the plant's mail server and the outbox stand. */
export interface OutboxState {
  /** ⚙ Mails are sent from here. */
  readonly isOn: boolean;
  /** Mails that wait or are being sent. */
  readonly waiting: number;
  /** Mails that failed or perhaps were sent: somebody has to decide. */
  readonly asking: number;
  /** Why the server could not be reached last time. */
  readonly problem: MailServerProblem | null;
  /** When it is tried again by itself. */
  readonly retryAt: Instant | null;
  /** Nothing goes on before somebody gives the password. */
  readonly needsPassword: boolean;
  /** Whether a password is known to this run. */
  readonly hasPassword: boolean;
  /** The system keeps it; otherwise it is asked for once after each start. */
  readonly keepsPassword: boolean;
}

export interface Answers {
  'app.status': AppStatus;
  'app.recover': AppStatus;
  'app.ready': null;
  'app.close': null;
  'preferences.get': Preferences;
  'preferences.save': Preferences;
  'settings.get': { readonly version: number; readonly settings: Settings };
  'settings.save': {
    readonly version: number;
    readonly settings: Settings;
    /** Open deadlines that moved because of the change, old → new. */
    readonly moved: readonly MovedDeadline[];
  };
  'settings.preview': {
    readonly moved: readonly MovedDeadline[];
    /** Open dates of records that are counted anew, old → new. */
    readonly things: readonly MovedThing[];
    /** What was planned for a working day that is none any more; it stays where it is. */
    readonly resting: readonly RestingThing[];
  };
  'settings.history': { readonly entries: readonly HistoryEntry[]; readonly total: number };
  'operator.choose': Person;
  'calendar.data': { readonly official: readonly OfficialYear[]; readonly company: CompanyCalendar };
  'calendar.import': CalendarRead;
  'calendar.export': { readonly jobId: string | null };
  'calendar.shared': SharedCalendarState;
  'calendar.share': SharedCalendarState;
  /** In the order in which they fall due; `isCut` where there are more than could be read. */
  'dated.span': { readonly things: readonly DatedThing[]; readonly isCut: boolean };
  /** Whether it had no day of its own before, only its month. */
  'dated.move': { readonly wasMonthOnly: boolean };
  'dated.reassign': {
    /** How many things went over. */
    readonly moved: number;
    /** `fixed`: who answers for it is no field of its own; `done`: nothing is left to do; else why its record could not be saved. */
    readonly refused: readonly { readonly key: string; readonly code: ErrorCode | 'fixed' | 'done' }[];
  };
  /** In the order in which they fall due; `isCut` where there is more that is open than was read. */
  'reminder.list': {
    readonly waiting: readonly ReminderEntry[];
    readonly snoozed: readonly ReminderEntry[];
    readonly isCut: boolean;
  };
  'reminder.snooze': null;
  'reminder.seen': null;
  'cost.page': { readonly lines: readonly ListedCost[] };
  /** How many lines the filter holds, and what they come to. */
  'cost.sums': CostSums & { readonly total: number };
  'customer.search': { readonly customers: readonly StoredCustomer[] };
  'customer.get': StoredCustomer;
  'customer.save': StoredCustomer;
  'customer.page': { readonly rows: readonly CustomerRow[]; readonly total: number };
  'customer.figures': {
    /** The earliest first. */
    readonly months: readonly MonthFigures[];
  };
  'customer.surveys': {
    /** Questionnaires, the oldest first; total of 100, null while unanswered. */
    readonly surveys: readonly {
      readonly recordId: string;
      readonly number: string;
      readonly period: string;
      readonly sentOn: string | null;
      readonly returnedOn: string | null;
      readonly total: number | null;
    }[];
  };
  'customer.history': { readonly entries: readonly HistoryEntry[]; readonly total: number };
  'part.search': { readonly parts: readonly StoredPart[] };
  'import.open':
    | OpenedImport
    | { readonly kind: 'cancelled' }
    | { readonly kind: 'refused'; readonly fileName: string; readonly why: TableFault };
  'import.stop': null;
  'import.plan': {
    readonly counts: ImportCounts;
    /** Rows that are written with something to be looked at. */
    readonly doubtful: number;
    readonly rows: readonly PlannedRow[];
    readonly total: number;
  };
  'import.run': { readonly jobId: string };
  'import.list': { readonly imports: readonly CustomerImport[]; readonly total: number };
  /** Obstacles: nothing was undone. */
  'import.undo': { readonly undone: number; readonly obstacles: readonly UndoObstacle[] };
  'part.save': StoredPart;
  'part.list': { readonly parts: readonly StoredPart[] };
  'complaint.page': { readonly rows: readonly RegisterRow[] };
  'complaint.count': { readonly matching: number; readonly all: number };
  /** Everything open, soonest first, capped at 2,000 with the true total. */
  'complaint.agenda': { readonly rows: readonly RegisterRow[]; readonly total: number };
  'complaint.get': {
    readonly stored: StoredComplaint;
    readonly row: RegisterRow;
    readonly isVoid: boolean;
    readonly voidReason: string;
    readonly agreedTimes: StoredCustomer['body']['agreedTimes'] | null;
    readonly pieces: PiecesCounted;
    readonly draft: DraftInfo | null;
  };
  'complaint.register': SaveAnswer;
  'complaint.save': SaveAnswer;
  'complaint.void': null;
  'complaint.similar': { readonly cases: readonly SimilarCase[] };
  'complaint.history': { readonly entries: readonly HistoryEntry[]; readonly total: number };
  'complaint.facets': {
    readonly customers: readonly {
      readonly id: string | null;
      readonly name: string;
      readonly count: number;
    }[];
  };
  'record.page': { readonly records: readonly RecordRow[]; readonly total: number };
  'record.dates': { readonly dates: readonly RecordDateRow[]; readonly total: number };
  'record.get': {
    readonly stored: StoredRecord;
    readonly isVoid: boolean;
    readonly voidReason: string;
    readonly draft: DraftInfo | null;
  };
  /** Voided ones as well; null where the number is nobody's. */
  'record.named': { readonly kind: RecordKind | 'complaint'; readonly id: string } | null;
  /** Without voided ones, the one registered last first. */
  'record.naming': { readonly records: readonly RecordRow[] };
  'record.register': StoredRecord;
  'record.save': StoredRecord;
  'record.void': null;
  'record.history': { readonly entries: readonly HistoryEntry[]; readonly total: number };
  'feedback.followUp': { readonly id: string; readonly number: string };
  'feedback.toComplaint': { readonly complaintId: string; readonly complaintNumber: string };
  'record.links': {
    readonly complaints: readonly {
      readonly id: string;
      readonly number: string;
      readonly problem: string;
    }[];
    readonly records: readonly RecordRow[];
  };
  'return.complaints': { readonly complaints: readonly ReturnComplaintState[] };
  'return.costs': { readonly isNew: boolean };
  'return.pieces': null;
  'care.propose': CareProposal;
  'care.create': CareBatch;
  /** Nothing is undone where plans were changed since; their numbers are answered. */
  'care.undo': { readonly undone: number; readonly obstacles: readonly string[] };
  'care.raise': { readonly id: string; readonly number: string; readonly as: 'log' | 'complaint' };
  'question.search': { readonly questions: readonly OfferedQuestion[] };
  'question.proposal': {
    readonly known: readonly OfferedQuestion[];
    /** Another log that asked the same and was answered. */
    readonly earlier: EarlierAnswer | null;
  };
  'feedback.review': StoredRecord;
  'order.followUp': {
    readonly target: DeviationTarget;
    readonly id: string;
    readonly number: string;
    readonly isNew: boolean;
  };
  'return.complain': { readonly id: string; readonly number: string; readonly isNew: boolean };
  'ntf.start': { readonly id: string; readonly number: string; readonly isNew: boolean };
  'report.start': { readonly id: string; readonly number: string; readonly isNew: boolean };
  'report.page': { readonly reports: readonly ReportRow[]; readonly total: number };
  'report.get': ReportAnswer;
  'report.submit': ReportAnswer;
  'report.judge': ReportAnswer;
  'report.revise': ReportAnswer;
  'report.submission': { readonly submission: Submission; readonly content: Report };
  'report.references': {
    /** How the complaint's pieces count with the reference as it was given; null without a complaint of ours. */
    readonly pieces: PiecesCounted | null;
    readonly reports: readonly {
      readonly number: string;
      readonly title: string;
      readonly complaintNumber: string;
    }[];
  };
  'escape.issue': EscapeAnswer;
  'escape.get': EscapeAnswer;
  'escape.link': EscapeAnswer;
  'escape.matching': { readonly events: readonly MatchingEvent[] };
  'escape.customers': { readonly matches: readonly CustomerMatch[] };
  'notice.get': NoticeAnswer;
  'notice.send': NoticeAnswer;
  'notice.receive': NoticeAnswer;
  'notice.remind': NoticeAnswer;
  'notice.revise': NoticeAnswer;
  'notice.submission': { readonly submission: NoticeSubmission; readonly content: Notice };
  'visit.approve': StoredRecord;
  'visit.complain': { readonly complaintId: string; readonly number: string; readonly stored: StoredRecord };
  'visit.previous': { readonly previous: PreviousVisit | null };
  'visit.propose': {
    /** Null where there is no plan of the year before. */
    readonly lastYear: readonly PlannedVisit[] | null;
    /** As many as a plan holds, of those who matter most. */
    readonly byGrade: readonly PlannedVisit[];
    /** Customers for whom the plan has no room. */
    readonly leftCustomers: number;
  };
  'summary.figures': { readonly figures: SummaryFigures | null };
  'summary.refresh': StoredRecord<'service-summary'>;
  'survey.approve': StoredRecord;
  'survey.create': { readonly created: readonly string[]; readonly stored: StoredRecord };
  'survey.customers': { readonly customers: readonly AskedCustomer[] };
  'survey.evidence': {
    readonly customers: readonly { readonly customerId: string; readonly evidence: EvidenceProposal }[];
  };
  /** Null: the person cancelled the save dialog. */
  'survey.workbook': { readonly jobId: string | null };
  'survey.read': SurveyRead;
  'survey.take': StoredRecord;
  'action.page': { readonly actions: readonly ActionRow[]; readonly total: number };
  'lesson.search': { readonly lessons: readonly Lesson[] };
  'report.waive': { readonly stored: StoredRecord<'report'> };
  /** Null job: the person cancelled the save dialog. Null record: the sheet could not be written, as its job says. */
  'task.assign': { readonly jobId: string | null; readonly stored: StoredRecord<'report'> | null };
  'task.read': TaskRead;
  'task.keep': { readonly attachmentId: string };
  'attachment.pick': {
    readonly attachments: readonly AttachmentInfo[];
    /** Chosen together with them, and not kept; when none could be kept, the call fails instead. */
    readonly refused: readonly { readonly name: string; readonly code: 'file-missing' | 'too-large' }[];
  };
  'attachment.list': { readonly attachments: readonly AttachmentInfo[] };
  'attachment.open': null;
  'attachment.keep': AttachmentInfo;
  'attachment.picture': ScreenPicture;
  /** Null: the person cancelled the dialog. */
  'template.pick': { readonly reading: TemplateReading | null };
  'template.read': TemplateReading;
  'customerTemplate.list': { readonly templates: readonly CustomerTemplate[] };
  /** Null: the person cancelled the dialog. */
  'customerTemplate.pick': { readonly reading: CustomerTemplateReading | null };
  'customerTemplate.read': CustomerTemplateReading;
  'customerTemplate.save': TemplateVersion;
  'draft.save': DraftInfo;
  'draft.get': { readonly draft: AnyDraft | null };
  'draft.list': { readonly drafts: readonly DraftInfo[] };
  'draft.discard': null;
  /** Null job: the person cancelled the save dialog. */
  'export.start': { readonly jobId: string | null };
  'job.cancel': null;
  'delivery.proposal': {
    readonly number: string;
    readonly title: string;
    readonly kind: RecordKind | 'complaint';
    readonly isVoid: boolean;
    /** The forms that print it. */
    readonly codes: readonly string[];
    /** What was frozen of it, the newest first; empty where the record freezes nothing. */
    readonly revisions: readonly {
      readonly submissionId: string;
      readonly revision: number;
      readonly sentAt: Instant;
      readonly stage: string;
      readonly language: Customer['language'];
      readonly code: string;
    }[];
    /** To whom it goes, by copy. */
    readonly customers: readonly {
      readonly customerId: string | null;
      readonly name: string;
      readonly language: Customer['language'];
      readonly formats: Customer['reportFormats'];
      readonly contacts: readonly ContactLine[];
      /** Where his portal is; '' where none was agreed. */
      readonly portal: string;
      /** His own templates that this record can be filled into, the newest version of each. */
      readonly templates: readonly OfferedTemplate[];
    }[];
    /** Files of the record that may go along. */
    readonly evidence: readonly AttachmentInfo[];
    /** How it left the house before, the first one first. */
    readonly deliveries: readonly Delivery[];
  };
  'delivery.draw': {
    /** The PDF; null where there is nothing to look at here. */
    readonly bytes: Uint8Array | null;
    readonly findings: readonly DeliveryFinding[];
    /** What would leave, by name and size in bytes; `isKept`: made before, the same bytes again. */
    readonly files: readonly { readonly name: string; readonly size: number; readonly isKept: boolean }[];
  };
  'delivery.words': {
    /** The D-steps of an 8D, the sections of other papers, in the order in which they print. */
    readonly steps: readonly CopyStep[];
    /** A few lines for WeChat or the phone. */
    readonly summary: Readonly<Record<'zh-CN' | 'en', string>>;
  };
  'delivery.create': Delivery;
  /** Null: the person chose none. `token` stands for it. */
  'delivery.folder': { readonly folder: { readonly token: string; readonly path: string } | null };
  'delivery.save': {
    readonly folder: string;
    /** Read back and equal; `token` stands for the file. */
    readonly copies: readonly { readonly name: string; readonly sha256: string; readonly token: string }[];
  };
  'delivery.mark': Delivery;
  'delivery.receive': Delivery;
  'mail.propose': {
    readonly kind: MailKind;
    readonly mail: Mail;
    /** Who may get it, those for quality first. */
    readonly contacts: readonly ContactLine[];
  };
  'mail.draft': {
    /** Stands for the written file. */
    readonly token: string;
    readonly path: string;
    readonly delivery: Delivery;
    /** What it takes in a mail, bytes. */
    readonly size: number;
    readonly isLarge: boolean;
    /** Whether a program of this PC opened it. */
    readonly isOpened: boolean;
  };
  /** Null: this PC's papers are printed by its PDF reader only. */
  'print.printers': { readonly printers: readonly Printer[] | null };
  'print.start': PrintJobs;
  'print.test': PrintJobs;
  'print.jobs': PrintJobs;
  'print.retry': PrintJobs;
  /** Written down; its first byte leaves some seconds later. */
  'outbox.queue': Delivery;
  'outbox.list': {
    /** What asks for somebody and what left last, the newest first. */
    readonly lines: readonly {
      readonly delivery: Delivery;
      /** The record's number. */
      readonly number: string;
      readonly subject: string;
      /** Addresses of all readers. */
      readonly to: readonly string[];
      readonly writtenAt: Instant;
      /** Null where nothing is tried by itself. */
      readonly nextTryAt: Instant | null;
    }[];
  };
  'outbox.again': Delivery;
  'backup.state': BackupState;
  'backup.make': BackupState;
  'backup.place': BackupState;
  'backup.list': readonly BackupEntry[];
  'backup.choose': BackupEntry | null;
  'backup.preview': BackupPreviewed;
  'backup.restore': BackupRestored;
  'outbox.state': OutboxState;
  'outbox.now': OutboxState;
  'outbox.password': OutboxState;
  /** Null: it let us in. */
  'outbox.test': { readonly problem: MailServerProblem | null };
  'preview.draw': {
    readonly bytes: Uint8Array;
    readonly pages: number;
    readonly unreadablePhotos: readonly UnreadablePhoto[];
  };
  'preview.stop': null;
  'file.open': null;
  'file.reveal': null;
  'clipboard.write': null;
}

export interface Events {
  'job.progress': { readonly jobId: string; readonly done: number; readonly total: number };
  'job.ended': {
    readonly jobId: string;
    readonly outcome:
      | {
          readonly kind: 'done';
          readonly fileName: string;
          readonly folder: string;
          readonly token: string;
          readonly pages: number;
          /** Photos that the file had to do without. */
          readonly unreadablePhotos: readonly UnreadablePhoto[];
          /** What happened while the firm's own workbook was filled. */
          readonly notes: readonly TemplateNote[];
        }
      | { readonly kind: 'cancelled' }
      | {
          readonly kind: 'failed';
          readonly code: string;
          readonly params: Readonly<Record<string, string | number>>;
          readonly id: string;
        };
  };
  'preview.progress': { readonly done: number; readonly total: number };
  'store.changed': {
    /** Everything that one change touched. */
    readonly areas: readonly (
      | 'complaint'
      | 'customer'
      | 'part'
      | 'settings'
      | 'draft'
      | 'record'
      | 'reminder'
      | 'delivery'
      | 'outbox'
      | 'print'
      | 'backup'
    )[];
    readonly id: string | null;
  };
  /** Something came due, or is due no more. */
  'reminder.changed': Record<string, never>;
  /** A notification was clicked: the record it was about, null where there were several. */
  'reminder.open': { readonly thing: Pick<DatedThing, 'key' | 'source' | 'recordId'> | null };
  'menu.command': {
    readonly command:
      | 'new'
      | 'search'
      | 'save'
      | 'print'
      | 'export'
      | 'help'
      | 'group-1'
      | 'group-2'
      | 'group-3'
      | 'group-4'
      | 'group-5';
  };
  'window.close-asked': Record<string, never>;
}
