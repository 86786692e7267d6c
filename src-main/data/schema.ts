import type { CostBearer, CostCategory, Currency } from '@shared/domain/complaint';
import type { Generated, Kysely, Transaction } from 'kysely';

/**
 * The tables as Kysely sees them: text ids, ISO text instants, integers, JSON as text. Columns that only exist to sort and
 * filter are whole numbers made from the record; `position` is the order of registration and ties the search index to it.
 */
export interface Schema {
  readonly complaint: ComplaintTable;
  readonly complaint_body: ComplaintBodyTable;
  readonly complaint_due: ComplaintDueTable;
  readonly complaint_text: ComplaintTextTable;
  readonly cost_line: CostLineTable;
  readonly record: RecordTable;
  readonly record_body: RecordBodyTable;
  readonly record_complaint: RecordComplaintTable;
  readonly record_customer: RecordCustomerTable;
  readonly record_action: RecordActionTable;
  readonly record_date: RecordDateTable;
  readonly record_text: RecordTextTable;
  readonly submission: SubmissionTable;
  readonly made_file: MadeFileTable;
  readonly delivery: DeliveryTable;
  readonly outbox: OutboxTable;
  readonly customer: CustomerTable;
  readonly customer_import: CustomerImportTable;
  readonly customer_import_line: CustomerImportLineTable;
  readonly customer_template: CustomerTemplateTable;
  readonly part: PartTable;
  readonly setting: SettingTable;
  readonly counter: CounterTable;
  readonly history: HistoryTable;
  readonly draft: DraftTable;
  readonly reminder: ReminderTable;
  readonly attachment: AttachmentTable;
  readonly meta: MetaTable;
}

/** For repositories that only read. */
export type Reader = Kysely<Schema>;
/** For repositories that change something: they get the running transaction, never the database. */
export type Trx = Transaction<Schema>;

/** What everything has that carries a number. */
export interface NumberedTable {
  readonly position: Generated<number>;
  readonly id: string;
  readonly number: string;
  readonly year: number;
  readonly sequence: number;
  readonly version: number;
  /** Makes a repeated registration one record. */
  readonly token: string;
  readonly is_void: number;
  readonly void_reason: string;
  readonly registered_at: string;
  readonly registered_by: string;
  readonly form_revision: string;
}

export interface ComplaintTable extends NumberedTable {
  /** From here on: made from the record, for lists only. Moments are epoch milliseconds. */
  readonly received_at: number;
  /** Of the first round. */
  readonly first_received_at: number;
  readonly customer_id: string | null;
  readonly customer_name: string;
  readonly customer_order: string;
  readonly channel: string | null;
  readonly category: string | null;
  readonly category_rank: number | null;
  readonly stage: string | null;
  readonly branch: string | null;
  readonly severity: string | null;
  readonly status: string;
  readonly status_rank: number;
  readonly next_ends_at: number | null;
  readonly next_aims_at: number | null;
  readonly closed_at: number | null;
  /** Closed, withdrawn or voided, whatever came first; null while it goes on. */
  readonly ended_at: number | null;
  readonly is_open: number;
  readonly is_provisional: number;
}

export interface ComplaintBodyTable {
  readonly position: number;
  /** RegisterRow as JSON. */
  readonly row: string;
  /** Complaint as JSON; the record's hash is of this very text. */
  readonly body: string;
}

export interface ComplaintDueTable {
  readonly position: number;
  readonly kind: string;
  /** Factory-local day of the due, or of the later date the customer agreed to. */
  readonly day: string;
}

/** 外部质量费用: what complaints that are not void cost, line by line; made from the complaint. Amounts are 1/100 of the currency. */
export interface CostLineTable {
  /** Of the complaint. */
  readonly position: number;
  /** Counted from 0 within it. */
  readonly line: number;
  readonly complaint_id: string;
  readonly complaint_number: string;
  readonly customer_id: string | null;
  readonly customer_name: string;
  readonly customer_order: string;
  /** Civil date. */
  readonly on_day: string | null;
  readonly kind: string;
  readonly document: string;
  readonly source_number: string;
  readonly category: CostCategory;
  readonly bearer: CostBearer;
  readonly currency: Currency;
  readonly cost: number;
  readonly claimed: number;
  readonly recovered: number;
  readonly open: number;
}

export interface ComplaintTextTable {
  readonly position: number;
  /** Folded (data/sqlite/search.ts). */
  readonly text: string;
}

/** A record of one of the further forms (domain/record). */
export interface RecordTable extends NumberedTable {
  readonly kind: string;
  /** From here on: made from the body, for lists only. */
  readonly subject: string;
  readonly customer_name: string;
  readonly dated_on: string | null;
  readonly status: string;
  readonly status_rank: number;
  readonly is_open: number;
  readonly category: string;
  readonly owner: string;
  /** Sorts by pinyin. */
  readonly customer_order: string;
  /** What is open and due next, as the body has it, and the factory's day of it. */
  readonly due: string | null;
  readonly due_on: string | null;
  /** The first day it may fall on while it is provisional. */
  readonly due_earliest: string | null;
}

export interface RecordBodyTable {
  readonly position: number;
  readonly body: string;
}

export interface RecordComplaintTable {
  readonly position: number;
  readonly complaint_id: string;
}

export interface RecordCustomerTable {
  readonly position: number;
  readonly customer_id: string;
}

/** What has to be done by a record, made from its body. */
export interface RecordActionTable {
  readonly position: number;
  /** The row of the body it was made from. */
  readonly id: string;
  /** Its place within the record, from 0. */
  readonly place: number;
  /** `action` or `answer`. */
  readonly kind: string;
  readonly discipline: string;
  readonly action: string;
  readonly owner: string;
  /** Civil dates. */
  readonly due_on: string | null;
  readonly done_on: string | null;
  readonly verified_on: string | null;
}

/** Everything of a record that can be late, made from its body. */
export interface RecordDateTable {
  readonly position: number;
  /** Within the record. */
  readonly id: string;
  /** Its place within the record, from 0. */
  readonly place: number;
  readonly what: string;
  readonly text: string;
  readonly owner: string;
  /** A civil date or an instant, as the body has it. */
  readonly due: string | null;
  /** The factory's day of it. */
  readonly due_on: string | null;
  /** A civil date or an instant; null while it is open. */
  readonly done: string | null;
  /** Null where it concerns every customer of the record. */
  readonly customer_id: string | null;
  /** The first day it may fall on while it is provisional. */
  readonly earliest: string | null;
}

export interface RecordTextTable {
  readonly position: number;
  /** Folded (data/sqlite/search.ts). */
  readonly text: string;
}

/** A revision of a report as it went out. */
export interface SubmissionTable {
  readonly position: Generated<number>;
  readonly id: string;
  readonly record_id: string;
  readonly revision: number;
  /** Report as JSON, never changed. */
  readonly content: string;
  readonly content_hash: string;
  /** SubmissionFacts as JSON. */
  readonly facts: string;
}

/** What customers and parts are found by. */
export interface MasterTable {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  /** Sorts by pinyin. */
  readonly name_order: string;
  readonly search_key: string;
  readonly is_active: number;
  readonly body: string;
}

export interface CustomerTable extends MasterTable {
  /** From here on: made from the body, '' where nothing was chosen. */
  readonly code: string;
  readonly kind: string;
  readonly grade: string;
  /** VIP first, no grade last. */
  readonly grade_rank: number;
}

/** One import of customers; undone as one step. */
export interface CustomerImportTable {
  readonly position: Generated<number>;
  readonly id: string;
  readonly at: string;
  readonly operator: string;
  readonly file_name: string;
  readonly file_hash: string;
  /** The header's folded words: what a mapping is remembered by. */
  readonly signature: string;
  /** ImportMapping as JSON. */
  readonly mapping: string;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly faulty: number;
  readonly undone_at: string | null;
  readonly undone_by: string | null;
}

/** A customer that an import made or changed. */
export interface CustomerImportLineTable {
  readonly import_id: string;
  readonly customer_id: string;
  /** The body before as JSON; null where the import made the customer. */
  readonly before: string | null;
  /** The version it had after the import; another one now was changed since. */
  readonly version: number;
}

/** A customer's own file to be filled, one row a version; rows are never changed. */
export interface CustomerTemplateTable {
  readonly position: Generated<number>;
  readonly id: string;
  readonly template_id: string;
  readonly customer_id: string;
  readonly revision: number;
  /** TemplateContent as JSON. */
  readonly content: string;
  readonly saved_at: string;
  readonly saved_by: string;
  readonly reason: string;
}

export interface PartTable extends MasterTable {
  readonly customer_id: string | null;
}

export interface SettingTable {
  readonly section: string;
  /** The store-wide version of the settings at which this section last changed. */
  readonly version: number;
  readonly body: string;
}

export interface CounterTable {
  readonly kind: string;
  readonly year: number;
  readonly last: number;
}

export interface HistoryTable {
  readonly seq: number;
  readonly at: string;
  readonly operator: string;
  readonly area: string;
  readonly record_id: string;
  readonly action: string;
  readonly reason: string;
  readonly changes: string;
  readonly record_hash: string;
  readonly prev_hash: string;
  readonly hash: string;
}

export interface DraftTable {
  /** Editor and record, joined; one draft each. */
  readonly key: string;
  readonly editor: string;
  readonly record_id: string | null;
  readonly base_version: number;
  readonly saved_at: string;
  readonly label: string;
  readonly body: string;
}

/** What a person was reminded of; instants of the factory's clock. */
export interface ReminderTable {
  /** His id, '' for the desk itself while nobody is chosen. */
  readonly person: string;
  /** Thing, due and step (domain/reminder). */
  readonly key: string;
  readonly shown_at: string | null;
  readonly seen_at: string | null;
  readonly snoozed_until: string | null;
  /** Why it was put off. */
  readonly reason: string;
}

export interface AttachmentTable {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
  readonly media_type: string;
  readonly added_at: string;
  readonly added_by: string;
}

/** A file made for a customer: the bytes of a frozen revision, form, format and language, which are never drawn again. */
export interface MadeFileTable {
  /** SHA-256 of what it was made of. */
  readonly key: string;
  readonly attachment_id: string;
  readonly record_id: string;
  /** What the drawer told of it, as JSON. */
  readonly notes: string;
}

/** How files left the house. */
export interface DeliveryTable {
  readonly position: Generated<number>;
  readonly id: string;
  /** A complaint's or another record's. */
  readonly record_id: string;
  readonly submission_id: string | null;
  readonly revision: number | null;
  /** DeliveryFacts as JSON. */
  readonly facts: string;
}

/** Mails that the plant's own server sends. */
export interface OutboxTable {
  readonly position: Generated<number>;
  readonly delivery_id: string;
  /** OutboxFacts as JSON; never changed. */
  readonly facts: string;
}

export interface MetaTable {
  readonly key: string;
  readonly value: string;
}
