import * as v from 'valibot';
import { backupHours } from '../domain/backup';
import {
  branches,
  categories,
  channels as complaintChannels,
  complaintSchema,
  costBearers,
  costCategories,
  currencies,
  severities,
  stages,
} from '../domain/complaint/schema';
import { statuses } from '../domain/complaint/status';
import { partSchema } from '../domain/customer/part';
import { customerGrades, customerKinds, customerSchema } from '../domain/customer/schema';
import { importFields, importOutcomes } from '../domain/customer-import/fields';
import { templateChoiceSchema, templateContentSchema, templateFormSchema } from '../domain/customer-template';
import { datedGroupNames } from '../domain/dated/groups';
import { datedKinds } from '../domain/dated/types';
import {
  deliveryChoiceSchema,
  deliveryReceiptSchema,
  deliveryRecipientSchema,
  deliveryRoads,
} from '../domain/delivery/schema';
import { escapeSchema } from '../domain/escape/schema';
import { smtpRulesSchema } from '../domain/mail/rules';
import { mailSchema } from '../domain/mail/schema';
import { noticeReceiptSchema, noticeReminderSchema } from '../domain/notice/schema';
import { noticeSentSchema } from '../domain/notice/sent';
import { deviationTargets } from '../domain/order/schema';
import { printingSchema, printSettingsSchema } from '../domain/print';
import { type RecordBody, type RecordKind, recordKinds, recordSchemas } from '../domain/record/kinds';
import { recordDateKinds } from '../domain/record-date';
import { taskPartSchema } from '../domain/report/schema';
import { customerVerdictSchema, sentSchema } from '../domain/report/submission';
import { civilDateSchema, idSchema, instantSchema, lineText, longText, shortText } from '../domain/scalars';
import { figureGroups } from '../domain/service-summary/schema';
import { settingsSchema } from '../domain/settings/schema';
import { visitTopics } from '../domain/visit/schema';
import type { Answers } from './answers';
import { largestFile } from './files';
import type { ChannelName } from './names';

/** The input of every channel: one strict object, lengths and counts capped. Answers are typed in answers.ts. */

/** Never kept in a file of ours, never answered. */
const passwordText = v.pipe(v.string(), v.minLength(1), v.maxLength(500));

const none = v.strictObject({});
const year = v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2100));
const version = v.pipe(v.number(), v.integer(), v.minValue(0));
const page = v.strictObject({
  offset: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000)),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
});

/** As `reminder.list` gives them. */
const reminderKeys = v.pipe(v.array(lineText), v.minLength(1), v.maxLength(500));

export const sortKeys = [
  'number',
  'receivedAt',
  'customerName',
  'next',
  'status',
  'severity',
  'category',
  'closedAt',
] as const;

/** The records that a number of a summary stands for; `name` is what the number is called. */
export const figureConditionSchema = v.strictObject({
  /** Civil dates, both included. */
  from: civilDateSchema,
  to: civilDateSchema,
  group: v.picklist(figureGroups),
  code: lineText,
  name: lineText,
});
export type FigureCondition = v.InferOutput<typeof figureConditionSchema>;

/** Filters of the register; all given ones must hold. */
export const complaintFilterSchema = v.strictObject({
  search: v.optional(lineText),
  customerId: v.optional(idSchema),
  customerName: v.optional(lineText),
  statuses: v.optional(v.pipe(v.array(v.picklist(statuses)), v.maxLength(20))),
  categories: v.optional(v.pipe(v.array(v.picklist(categories)), v.maxLength(20))),
  stages: v.optional(v.pipe(v.array(v.picklist(stages)), v.maxLength(5))),
  branches: v.optional(v.pipe(v.array(v.picklist(branches)), v.maxLength(5))),
  severities: v.optional(v.pipe(v.array(v.picklist(severities)), v.maxLength(5))),
  channels: v.optional(v.pipe(v.array(v.picklist(complaintChannels)), v.maxLength(10))),
  receivedFrom: v.optional(civilDateSchema),
  receivedTo: v.optional(civilDateSchema),
  isOpen: v.optional(v.boolean()),
  isOverdue: v.optional(v.boolean()),
  figure: v.optional(figureConditionSchema),
});
export type ComplaintFilter = v.InferOutput<typeof complaintFilterSchema>;

/** Which column (from 0) each field is taken from. */
export const importMappingSchema = v.partial(
  v.strictObject(
    v.entriesFromList(importFields, v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(199))),
  ),
);

export const customerSortKeys = ['name', 'code', 'grade', 'kind'] as const;

/** Filters of the customers' list; all given ones must hold. */
export const customerFilterSchema = v.strictObject({
  /** In name, code, plant and their pinyin. */
  text: v.optional(shortText),
  grades: v.optional(v.pipe(v.array(v.picklist(customerGrades)), v.maxLength(5))),
  kinds: v.optional(v.pipe(v.array(v.picklist(customerKinds)), v.maxLength(10))),
  isActive: v.optional(v.boolean()),
});
export type CustomerFilter = v.InferOutput<typeof customerFilterSchema>;

export const costSortKeys = [
  'on',
  'number',
  'customer',
  'category',
  'bearer',
  'cost',
  'claimed',
  'recovered',
  'open',
] as const;

/** Filters of 外部质量费用; all given ones must hold. */
export const costFilterSchema = v.strictObject({
  customerId: v.optional(idSchema),
  customerName: v.optional(lineText),
  categories: v.optional(v.pipe(v.array(v.picklist(costCategories)), v.maxLength(20))),
  bearers: v.optional(v.pipe(v.array(v.picklist(costBearers)), v.maxLength(10))),
  currencies: v.optional(v.pipe(v.array(v.picklist(currencies)), v.maxLength(10))),
  /** Days of the cost, both included; a line without a day is in no period. */
  from: v.optional(civilDateSchema),
  to: v.optional(civilDateSchema),
  /** Something claimed is still to come (true), or all that was claimed came (false). */
  isOpen: v.optional(v.boolean()),
});
export type CostFilter = v.InferOutput<typeof costFilterSchema>;

/** Given when a change moves a clock that is due or done, or differs from a proposal (decisions.md). */
export const changeNoteSchema = v.strictObject({
  reason: lineText,
  approver: shortText,
  proof: lineText,
});
export type ChangeNote = v.InferOutput<typeof changeNoteSchema>;

const fileBytes = v.pipe(
  v.instance(Uint8Array),
  v.check(({ byteLength }) => byteLength > 0 && byteLength <= largestFile),
);

/** The name of a file, never a path. */
const fileName = v.pipe(lineText, v.regex(/^[^/\\\p{Cc}]+$/u));

const everyKind = recordKinds as [RecordKind, ...RecordKind[]];

/** What is edited with drafts: complaints, the first entry of one, customers, and records of every kind. */
const editorKinds = ['complaint', 'intake', 'customer', ...everyKind] as const;
export type EditorKind = (typeof editorKinds)[number];

/** The ways to sort a list of records. */
export const recordSortKeys = ['number', 'dated', 'due', 'customer', 'subject', 'status', 'owner'] as const;
export type RecordSortKey = (typeof recordSortKeys)[number];

const isOnlyUnfinished = (issue: v.BaseIssue<unknown>): boolean =>
  issue.kind === 'validation' || (issue.type === 'union' && (issue.issues ?? []).every(isOnlyUnfinished));

/**
 * A draft has the record's fields and types, but its values may still be unfinished: half a date, a text over its cap. Refusing
 * those would lose what was typed. The router caps the size of the whole.
 */
const draftBodyOf = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.custom<v.InferOutput<Schema>>((input) => {
    const parsed = v.safeParse(schema, input);
    return parsed.success || parsed.issues.every(isOnlyUnfinished);
  });

const draftKey = { recordId: v.nullable(idSchema), baseVersion: version };

type StrictEntries = Readonly<Record<string, v.GenericSchema>>;

/** Of each kind of record one strict object, told apart by `key`; `Whole` says what they are together. */
const ofEachKind = <Whole>(key: string, entriesOf: (kind: RecordKind) => StrictEntries) =>
  v.variant(
    key,
    everyKind.map((kind) => v.strictObject({ ...entriesOf(kind), [key]: v.literal(kind) })),
    // The kinds are counted at run time, which no type of valibot can follow.
  ) as unknown as v.VariantSchema<string, [v.StrictObjectSchema<StrictEntries, undefined>], undefined> &
    v.GenericSchema<unknown, Whole>;

type EachKind<Shape extends { readonly [K in RecordKind]: object }> = Shape[RecordKind];

/** Columns of a list in their order, with widths in px. */
const columnsSchema = v.pipe(
  v.array(
    v.strictObject({
      key: shortText,
      width: v.pipe(v.number(), v.integer(), v.minValue(40), v.maxValue(1200)),
    }),
  ),
  v.maxLength(60),
);

export const preferencesSchema = v.strictObject({
  language: v.picklist(['zh-CN', 'en']),
  theme: v.picklist(['light', 'dark', 'system']),
  textSize: v.picklist(['normal', 'large']),
  operatorId: v.nullable(idSchema),
  /** Visible register columns in order, with widths in px. */
  registerColumns: v.nullable(columnsSchema),
  /** The same of the lists of records, by kind. */
  recordColumns: v.optional(v.record(shortText, columnsSchema)),
  savedViews: v.pipe(
    v.array(v.strictObject({ name: shortText, filter: complaintFilterSchema })),
    v.maxLength(50),
  ),
  isRailCollapsed: v.boolean(),
  /** A closed window stays in the tray. */
  keepsInTray: v.optional(v.boolean()),
  /** Started with the system, into the tray. */
  startsWithSystem: v.optional(v.boolean()),
  printing: v.optional(printingSchema),
  backupHours: v.optional(v.picklist(backupHours)),
  /** A stick or a share that gets a copy of each backup, and when the newest one there was made (epoch milliseconds). */
  secondBackup: v.optional(
    v.nullable(
      v.strictObject({
        folder: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
        at: v.nullable(v.number()),
      }),
    ),
  ),
  /** A folder in which a calendar file is kept that others subscribe to; '' narrows nothing. */
  sharedCalendar: v.optional(
    v.nullable(
      v.strictObject({
        folder: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
        owner: shortText,
        department: shortText,
        isOpen: v.boolean(),
      }),
    ),
  ),
});
export type Preferences = v.InferOutput<typeof preferencesSchema>;

/** One of the listed or chosen backups, by its token. */
const backupToRead = v.strictObject({ token: idSchema, password: v.nullable(passwordText) });

/** A code of a closed set that depends on the kind. */
const code = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,40}$/));

/** What narrows a list of records of one kind; all given conditions hold. */
const recordConditions = {
  complaintId: v.optional(idSchema),
  customerId: v.optional(idSchema),
  /** Words that number, customer, subject or text hold, all of them. */
  text: v.optional(lineText),
  statuses: v.optional(v.pipe(v.array(code), v.maxLength(20))),
  categories: v.optional(v.pipe(v.array(code), v.maxLength(20))),
  owner: v.optional(shortText),
  /** Civil dates, both included. */
  datedFrom: v.optional(civilDateSchema),
  datedTo: v.optional(civilDateSchema),
  isOpen: v.optional(v.boolean()),
  /** Something of it is open that was due before this civil date. */
  overdueOn: v.optional(civilDateSchema),
  figure: v.optional(figureConditionSchema),
};

/** The register forms that print from the logs of customers themselves. */
export const feedbackRegisters = ['FR', 'ER', 'PR'] as const;

/** Chinese, English, or Chinese with English under every label. */
export const printLanguages = ['zh-CN', 'en', 'bilingual'] as const;

/** Print usual stand-ins for characters the font lacks; only after the person was told which ones. */
const replacesUnprintable = v.optional(v.boolean());

/** A customer's own file is filled instead of our layout; `xlsx` then stands for the format that file has. */
const customerTemplate = v.optional(templateChoiceSchema);

/** 案卷: everything of a complaint as one PDF. */
export const dossierRequestSchema = v.strictObject({
  form: v.literal('dossier'),
  format: v.literal('pdf'),
  language: v.picklist(printLanguages),
  caseId: idSchema,
  /** Costs are in it; only for those who may see finance. */
  showsFinance: v.boolean(),
});
export type DossierRequest = v.InferOutput<typeof dossierRequestSchema>;

/** What can be exported. */
export const exportRequestSchema = v.variant('form', [
  v.strictObject({
    form: v.literal('RTSP01-01'),
    format: v.picklist(['xlsx', 'pdf']),
    language: v.picklist(printLanguages),
    replacesUnprintable,
    /** The month's register `YYYY-MM`, or the rows of a filter as shown. */
    scope: v.variant('kind', [
      v.strictObject({
        kind: v.literal('month'),
        month: v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
      }),
      v.strictObject({ kind: v.literal('filter'), filter: complaintFilterSchema }),
      v.strictObject({
        kind: v.literal('selection'),
        ids: v.pipe(v.array(idSchema), v.minLength(1), v.maxLength(5000)),
      }),
    ]),
  }),
  v.strictObject({
    form: v.picklist(['RTSP01-01-case', 'transfer-slip']),
    format: v.picklist(['xlsx', 'pdf']),
    language: v.picklist(printLanguages),
    replacesUnprintable,
    complaintId: idSchema,
    customerTemplate,
  }),
  /** A form of the catalogue from a stored record. */
  v.strictObject({
    form: v.literal('record'),
    code: v.pipe(shortText, v.minLength(1)),
    format: v.picklist(['xlsx', 'pdf']),
    language: v.picklist(printLanguages),
    replacesUnprintable,
    recordId: idSchema,
    /** A revision of a report as it went out, instead of what stands now. */
    submissionId: v.optional(idSchema),
    /** With what never leaves the house: notes, costs, competitors, finance. */
    isInternal: v.boolean(),
    /** Whose copy, counted from 0, where a paper goes to several customers. */
    recipient: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(29)),
    customerTemplate,
  }),
  /** 顾客档案表 from the customer itself. */
  v.strictObject({
    form: v.literal('customer'),
    code: v.literal('CF'),
    format: v.picklist(['xlsx', 'pdf']),
    language: v.picklist(printLanguages),
    replacesUnprintable,
    customerId: idSchema,
    /** 财务 is printed; only for those who may see it. */
    showsFinance: v.boolean(),
  }),
  /** A register of what customers said, from the logs of a period and filter. */
  v.strictObject({
    form: v.literal('feedback-register'),
    code: v.picklist(feedbackRegisters),
    format: v.picklist(['xlsx', 'pdf']),
    language: v.picklist(printLanguages),
    replacesUnprintable,
    filter: v.strictObject(recordConditions),
  }),
  /** 外部质量费用明细 of a filter; only for those who may see 财务. */
  v.strictObject({
    form: v.literal('cost-listing'),
    code: v.literal('QC'),
    format: v.picklist(['xlsx', 'pdf']),
    language: v.picklist(printLanguages),
    replacesUnprintable,
    filter: costFilterSchema,
  }),
  /** 每日待办清单 (DW), or 工作交接清单 (HW) of one person. */
  v.strictObject({
    form: v.literal('work-list'),
    code: v.picklist(['DW', 'HW']),
    format: v.picklist(['xlsx', 'pdf']),
    language: v.picklist(printLanguages),
    replacesUnprintable,
    owner: v.optional(shortText),
  }),
  /** 顾客全年一览 of one customer. */
  v.strictObject({
    form: v.literal('customer-year'),
    code: v.literal('CY'),
    format: v.picklist(['xlsx', 'pdf']),
    language: v.picklist(printLanguages),
    replacesUnprintable,
    customerId: idSchema,
    year,
  }),
  /** 月历: everything dated of a month and filter, on A4 or A3. */
  v.strictObject({
    form: v.literal('month-sheet'),
    code: v.picklist(['MC', 'MC-A3']),
    format: v.picklist(['xlsx', 'pdf']),
    language: v.picklist(printLanguages),
    replacesUnprintable,
    month: v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
    groups: v.optional(v.pipe(v.array(v.picklist(datedGroupNames)), v.maxLength(30))),
    customerId: v.optional(idSchema),
    owner: v.optional(shortText),
    department: v.optional(shortText),
    isOpen: v.optional(v.boolean()),
  }),
  /** Any form with nothing filled in, by its code. */
  v.strictObject({
    form: v.literal('blank'),
    code: v.pipe(shortText, v.minLength(1)),
    /** Another revision than the one in force, by name; it prints with its mark. */
    revision: v.optional(shortText),
    format: v.picklist(['xlsx', 'pdf']),
    language: v.picklist(printLanguages),
    replacesUnprintable,
  }),
]);
export type ExportRequest = v.InferOutput<typeof exportRequestSchema>;

const recordChange = { id: idSchema, version, reason: lineText };

/** A record to be registered, whatever its kind. */
export type RecordRegistration = EachKind<{
  readonly [K in RecordKind]: { kind: K; token: string; body: RecordBody<K> };
}>;

/** A record as it is to be saved. */
export type RecordSaving = EachKind<{
  readonly [K in RecordKind]: {
    kind: K;
    id: string;
    version: number;
    reason: string;
    body: RecordBody<K>;
  };
}>;

/** What is typed into a record and not saved yet. */
export type RecordDraft = EachKind<{
  readonly [K in RecordKind]: {
    editor: K;
    recordId: string | null;
    baseVersion: number;
    body: RecordBody<K>;
  };
}>;

/** Things of one hand-over. */
export const mostHandedOver = 500;

/** What falls due in a span, and of whom. */
const datedSpan = v.strictObject({
  /** Civil dates, both included. */
  from: civilDateSchema,
  to: civilDateSchema,
  kinds: v.optional(v.pipe(v.array(v.picklist(datedKinds)), v.maxLength(60))),
  customerId: v.optional(idSchema),
  owner: v.optional(shortText),
  department: v.optional(shortText),
  isOpen: v.optional(v.boolean()),
});

export const inputs = {
  'app.status': none,
  'app.recover': v.strictObject({
    way: v.picklist(['retry', 'choose-folder', 'reveal', 'restore-backup', 'quit']),
  }),
  'app.ready': none,
  /** The answer to `window.close-asked`: true closes (nothing unsaved, or given up), false stays open. */
  'app.close': v.strictObject({ discard: v.boolean() }),
  'preferences.get': none,
  'preferences.save': v.partial(preferencesSchema),
  'settings.get': none,
  'settings.save': v.strictObject({
    ...v.partial(settingsSchema).entries,
    version,
    note: v.optional(changeNoteSchema),
  }),
  /** What a save of the same would move, before it is applied; writes nothing. */
  'settings.preview': v.strictObject({ ...v.partial(settingsSchema).entries, version }),
  'settings.history': page,
  'operator.choose': v.strictObject({ personId: idSchema }),
  'calendar.data': none,
  /** Reads a year of the factory calendar; which file is asked by the system's dialog. Nothing is kept: `settings.save` does that. */
  'calendar.import': none,
  /** Everything that falls due in a span, done or not, whatever it stands in; what is asked for because it is open goes by 最早. */
  'dated.span': datedSpan,
  /** The same as an iCalendar file; where to is asked by the system's dialog. */
  'calendar.export': datedSpan,
  /** How the calendar file in a shared folder stands. */
  'calendar.shared': none,
  /** Where it is kept (`choose` asks by the system's dialog, `none` ends it; the file stays) and what it holds; it is written at once. */
  'calendar.share': v.strictObject({
    folder: v.picklist(['choose', 'keep', 'none']),
    owner: shortText,
    department: shortText,
    isOpen: v.boolean(),
  }),
  /** Plans anew what is ours to choose, by `key` of a dated thing; `from` is the day on which the person saw it. */
  'dated.move': v.strictObject({
    key: lineText,
    from: civilDateSchema,
    to: civilDateSchema,
    reason: lineText,
    /** Back to the month of `to` alone; asked for by the way back of what had no day. */
    isMonthOnly: v.optional(v.boolean()),
  }),
  /** Hands things over to another person, by `key` of a dated thing; a complaint goes as a whole. */
  'dated.reassign': v.strictObject({
    keys: v.pipe(v.array(lineText), v.minLength(1), v.maxLength(mostHandedOver)),
    to: shortText,
    reason: lineText,
  }),
  /** What the operator is reminded of now. */
  'reminder.list': none,
  /** Puts reminders off until a moment, with the reason. */
  'reminder.snooze': v.strictObject({
    keys: reminderKeys,
    until: instantSchema,
    reason: lineText,
  }),
  /** 知道了. */
  'reminder.seen': v.strictObject({ keys: reminderKeys }),
  'customer.search': v.strictObject({
    text: shortText,
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
  }),
  'customer.get': v.strictObject({ id: idSchema }),
  'customer.save': v.strictObject({
    id: v.nullable(idSchema),
    version,
    body: customerSchema,
    /** Needed when a changed standing agreement moves a date already due or done. */
    note: v.optional(changeNoteSchema),
  }),
  'customer.page': v.strictObject({
    filter: customerFilterSchema,
    sort: v.strictObject({ key: v.picklist(customerSortKeys), descending: v.boolean() }),
    ...page.entries,
  }),
  'customer.history': v.strictObject({ id: idSchema, ...page.entries }),
  /** Complaints, PPM and what the scorecards say, of each of the last 24 months. */
  'customer.figures': v.strictObject({ id: idSchema }),
  /** Satisfaction, as the customer's questionnaires tell it. */
  'customer.surveys': v.strictObject({ id: idSchema }),
  /** An ERP export (.xlsx, .csv) with customers, chosen in the system's dialog. */
  'import.open': none,
  /** What each row would do; nothing is written. */
  /** Stops reading a file that was chosen; its call answers `cancelled`. */
  'import.stop': none,
  'import.plan': v.strictObject({
    token: idSchema,
    mapping: importMappingSchema,
    outcomes: v.optional(v.pipe(v.array(v.picklist(importOutcomes)), v.maxLength(4))),
    /** Only rows with something to be looked at. */
    isDoubtful: v.optional(v.boolean()),
    ...page.entries,
  }),
  /** Writes what the plan says, in one transaction; a job. */
  'import.run': v.strictObject({ token: idSchema, mapping: importMappingSchema }),
  'import.list': page,
  /** Takes an import back, as one step or not at all. */
  'import.undo': v.strictObject({ id: idSchema }),
  'part.search': v.strictObject({
    text: shortText,
    customerId: v.nullable(idSchema),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
  }),
  'part.save': v.strictObject({ id: v.nullable(idSchema), version, body: partSchema }),
  /** Those made for one customer. */
  'part.list': v.strictObject({ customerId: idSchema }),
  'complaint.page': v.strictObject({
    filter: complaintFilterSchema,
    sort: v.strictObject({ key: v.picklist(sortKeys), descending: v.boolean() }),
    ...page.entries,
  }),
  'complaint.count': v.strictObject({ filter: complaintFilterSchema }),
  'complaint.agenda': none,
  'complaint.get': v.strictObject({ id: idSchema }),
  /** `token` makes a repeated click one complaint: the same token answers the same record. */
  'complaint.register': v.strictObject({ token: idSchema, body: complaintSchema }),
  'complaint.save': v.strictObject({ id: idSchema, version, body: complaintSchema, note: changeNoteSchema }),
  'complaint.void': v.strictObject({ id: idSchema, version, reason: v.pipe(lineText, v.minLength(1)) }),
  'complaint.similar': v.strictObject({
    exceptId: v.nullable(idSchema),
    customerId: v.nullable(idSchema),
    partNumber: shortText,
    text: longText,
  }),
  'complaint.history': v.strictObject({ id: idSchema, ...page.entries }),
  'complaint.facets': none,
  /** 外部质量费用 of all complaints; only for those who may see 财务. */
  'cost.page': v.strictObject({
    filter: costFilterSchema,
    sort: v.strictObject({ key: v.picklist(costSortKeys), descending: v.boolean() }),
    ...page.entries,
  }),
  'cost.sums': v.strictObject({ filter: costFilterSchema }),
  /** A list of records; all given conditions must hold. Without `sort` the one registered last comes first. */
  'record.page': v.strictObject({
    kind: v.optional(v.picklist(everyKind)),
    ...recordConditions,
    /** With voided numbers; left out otherwise. */
    withVoid: v.optional(v.boolean()),
    sort: v.optional(v.picklist(recordSortKeys)),
    descending: v.optional(v.boolean()),
    ...page.entries,
  }),
  /** Everything of records that can be late: open ones first, by what is due first; voided records have none. */
  'record.dates': v.strictObject({
    /** Civil dates, both included. */
    from: v.optional(civilDateSchema),
    to: v.optional(civilDateSchema),
    isOpen: v.optional(v.boolean()),
    /** Open and due before this civil date. */
    overdueOn: v.optional(civilDateSchema),
    customerId: v.optional(idSchema),
    recordId: v.optional(idSchema),
    /** Of these kinds of records only. */
    kinds: v.optional(v.pipe(v.array(v.picklist(everyKind)), v.maxLength(60))),
    /** Of these sorts of dates only. */
    whats: v.optional(v.pipe(v.array(v.picklist(recordDateKinds)), v.maxLength(60))),
    ...page.entries,
  }),
  'record.get': v.strictObject({ id: idSchema }),
  /** The one record or complaint that has exactly this number. */
  'record.named': v.strictObject({ number: v.pipe(shortText, v.minLength(1)) }),
  /** Records of a kind that name this one by its number, in the field for it. */
  'record.naming': v.strictObject({ id: idSchema, kind: v.picklist(everyKind) }),
  /** `token` makes a repeated click one record. */
  'record.register': ofEachKind<RecordRegistration>('kind', (kind) => ({
    token: idSchema,
    // 顾客档案表 prints from the customer: no new sheets (docs/adr/0010).
    body: kind === 'customer-file' ? v.never() : recordSchemas[kind],
  })),
  'record.save': ofEachKind<RecordSaving>('kind', (kind) => ({ ...recordChange, body: recordSchemas[kind] })),
  'record.void': v.strictObject({ id: idSchema, version, reason: v.pipe(lineText, v.minLength(1)) }),
  'record.history': v.strictObject({ id: idSchema, ...page.entries }),
  /** The complaints a record names, and what else was written about any of them. */
  'record.links': v.strictObject({ id: idSchema }),
  /** A returned line becomes a complaint; `receivedAt` is its T0. */
  'return.complain': v.strictObject({
    id: idSchema,
    version,
    lineId: idSchema,
    token: idSchema,
    receivedAt: instantSchema,
  }),
  /** What the complaints of a return know of its costs and of the pieces agreed on. */
  'return.complaints': v.strictObject({ id: idSchema }),
  /** The costs of a return become lines of a complaint it names; once, however often it is asked. */
  'return.costs': v.strictObject({ id: idSchema, version, complaintId: idSchema }),
  /** Confirms pieces agreed on for a complaint's PPM; `complaintVersion` as shown. */
  'return.pieces': v.strictObject({
    id: idSchema,
    version,
    complaintId: idSchema,
    complaintVersion: version,
    lineIds: v.pipe(v.array(idSchema), v.minLength(1), v.maxLength(60)),
  }),
  /** 转为投诉: the log of this version becomes a complaint; the same token answers the complaint made the first time. */
  'feedback.toComplaint': v.strictObject({ id: idSchema, version, token: idSchema }),
  /** 另记一条: a new log goes on with one whose customer was not satisfied at the call-back; the same token answers the first. */
  'feedback.followUp': v.strictObject({ id: idSchema, version, token: idSchema }),
  /** What a year's plans of contacts lack. */
  'care.propose': v.strictObject({ year }),
  /** Makes the plans of these customers; `token` names the step, which can be taken back as one. */
  'care.create': v.strictObject({
    year,
    token: idSchema,
    customerIds: v.pipe(v.array(idSchema), v.minLength(1), v.maxLength(2000)),
  }),
  'care.undo': v.strictObject({ proposalId: idSchema, reason: v.pipe(lineText, v.minLength(1)) }),
  /** A contact of a plan becomes a log or a complaint. */
  'care.raise': v.strictObject({
    id: idSchema,
    version,
    contactId: idSchema,
    as: v.picklist(['log', 'complaint']),
    token: idSchema,
  }),
  /** Answered questions that fit what is typed; without a text the newest. */
  'question.search': v.strictObject({
    text: longText,
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
  }),
  /** Whether the question of a log was answered before. */
  'question.proposal': v.strictObject({ id: idSchema }),
  /** 已阅 of a log whose customer was angry. */
  'feedback.review': v.strictObject({ id: idSchema }),
  /** A deviation of an order becomes a log or a complaint; `receivedAt` is when we were told, and so its T0. */
  'order.followUp': v.strictObject({
    id: idSchema,
    version,
    deviationId: idSchema,
    target: v.picklist(deviationTargets),
    token: idSchema,
    receivedAt: instantSchema,
    channel: v.picklist(complaintChannels),
  }),
  /** The NTF analysis of a complaint: the one there is, else a new one with everything known carried over. */
  'ntf.start': v.strictObject({ token: idSchema, complaintId: idSchema }),
  /** The report of a complaint: the one there is, else a new one with everything known carried over. */
  'report.start': v.strictObject({ token: idSchema, complaintId: idSchema }),
  'report.page': v.strictObject({ search: v.optional(lineText), ...page.entries }),
  'report.get': v.strictObject({ id: idSchema }),
  /** Freezes the saved content as it goes to the customer. */
  'report.submit': v.strictObject({ id: idSchema, version, sent: sentSchema }),
  /** The customer's verdict on what was sent. */
  'report.judge': v.strictObject({ submissionId: idSchema, verdict: customerVerdictSchema }),
  /** Opens the next revision of a report that was sent. */
  'report.revise': v.strictObject({ id: idSchema, version, reason: v.pipe(lineText, v.minLength(1)) }),
  'report.submission': v.strictObject({ id: idSchema }),
  /** Reports that this one may refer to instead of telling the same again; `refersTo` as it stands on the screen. */
  'report.references': v.strictObject({ id: idSchema, refersTo: v.optional(shortText) }),
  /** Keeps an event and makes, or brings up to date, a notice for each customer of it; `id` null for a new one. */
  'escape.issue': v.strictObject({
    id: v.nullable(idSchema),
    version,
    token: idSchema,
    body: escapeSchema,
    /** Why everybody is told again; '' where no notice went out yet. */
    reason: lineText,
  }),
  'escape.get': v.strictObject({ id: idSchema }),
  /** A complaint on the event, by the customer who was told of it. */
  'escape.link': v.strictObject({ id: idSchema, version, complaintNumber: shortText }),
  /** Events that a complaint may belong to. */
  'escape.matching': v.strictObject({ complaintId: idSchema }),
  /** Whose files the names of a delivery list are. */
  'escape.customers': v.strictObject({ names: v.pipe(v.array(lineText), v.maxLength(200)) }),
  'notice.get': v.strictObject({ id: idSchema }),
  /** Freezes the saved content as it goes to the customer. */
  'notice.send': v.strictObject({ id: idSchema, version, sent: noticeSentSchema }),
  'notice.receive': v.strictObject({
    id: idSchema,
    version,
    recipientId: idSchema,
    receipt: noticeReceiptSchema,
  }),
  'notice.remind': v.strictObject({
    id: idSchema,
    version,
    recipientId: idSchema,
    reminder: v.omit(noticeReminderSchema, ['id']),
  }),
  /** Opens the next revision of a notice that went out. */
  'notice.revise': v.strictObject({ id: idSchema, version, reason: v.pipe(lineText, v.minLength(1)) }),
  'notice.submission': v.strictObject({ id: idSchema }),
  /** Releases a year's plan of visits. */
  'visit.approve': v.strictObject({
    id: idSchema,
    version,
    approver: v.pipe(shortText, v.minLength(1)),
    on: civilDateSchema,
  }),
  /** What a customer said at a visit becomes a complaint. */
  'visit.complain': v.strictObject({
    id: idSchema,
    version,
    topic: v.picklist(visitTopics),
    receivedAt: instantSchema,
    receivedBy: shortText,
    token: idSchema,
  }),
  /** The last report of a customer, by his file or by his name. */
  'visit.previous': v.strictObject({
    customerId: v.nullable(idSchema),
    customerName: lineText,
    exceptId: v.nullable(idSchema),
  }),
  /** What a year's plan may begin with. */
  'visit.propose': v.strictObject({ year }),
  /** What is counted for a summary now. */
  'summary.figures': v.strictObject({ id: idSchema }),
  /** A summary takes the figures as they are counted now; a final one, too. */
  'summary.refresh': v.strictObject({ id: idSchema, version }),
  'survey.approve': v.strictObject({
    id: idSchema,
    version,
    approver: v.pipe(shortText, v.minLength(1)),
    on: civilDateSchema,
  }),
  /** The sheets that an approved plan still lacks; of one period, or of all. */
  'survey.create': v.strictObject({ id: idSchema, version, period: v.nullable(shortText) }),
  /** Whom a plan may ask. */
  'survey.customers': none,
  /** What the desk counted of each of these customers between two days, both included. */
  'survey.evidence': v.strictObject({
    customerIds: v.pipe(v.array(idSchema), v.minLength(1), v.maxLength(60)),
    from: civilDateSchema,
    to: civilDateSchema,
  }),
  /** The saved sheet as a workbook for its customer; where it goes is asked by the system's dialog. */
  'survey.workbook': v.strictObject({ id: idSchema }),
  /** Reads a returned workbook of this sheet; which file is asked by the system's dialog. */
  'survey.read': v.strictObject({ id: idSchema }),
  /** Takes answers of the file that was read last, by their paths, and keeps that file. */
  'survey.take': v.strictObject({
    id: idSchema,
    version,
    fileId: idSchema,
    paths: v.pipe(v.array(shortText), v.maxLength(60)),
    returnedOn: v.nullable(civilDateSchema),
  }),
  'action.page': v.strictObject({
    isOpen: v.optional(v.boolean()),
    isOverdue: v.optional(v.boolean()),
    owner: v.optional(shortText),
    recordId: v.optional(idSchema),
    /** Civil dates, both included. */
    dueFrom: v.optional(civilDateSchema),
    dueTo: v.optional(civilDateSchema),
    ...page.entries,
  }),
  /** Causes and actions of past reports that hold all words. */
  'lesson.search': v.strictObject({
    text: lineText,
    exceptId: v.nullable(idSchema),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
  }),
  /** Nobody waits for the answer of a task sheet any longer; of a revision that went out, too. */
  'report.waive': v.strictObject({
    id: idSchema,
    assignmentId: idSchema,
    reason: v.pipe(lineText, v.regex(/\S/)),
  }),
  /** A part of a report goes out as an .xlsx with only its answer cells unlocked; where to is asked first. */
  'task.assign': v.strictObject({
    recordId: idSchema,
    part: taskPartSchema,
    /** Who is asked, as it is printed. */
    askedOf: v.pipe(shortText, v.regex(/\S/)),
    dueOn: v.nullable(civilDateSchema),
    language: v.picklist(['zh-CN', 'en']),
  }),
  /** Reads an answered sheet of this report; which file is asked by the system's dialog. */
  'task.read': v.strictObject({ recordId: idSchema }),
  /** Keeps the file that was read last, byte for byte as it was read. */
  'task.keep': v.strictObject({ fileId: idSchema }),
  'attachment.pick': v.strictObject({ complaintId: v.nullable(idSchema) }),
  'attachment.list': v.strictObject({ ids: v.pipe(v.array(idSchema), v.maxLength(200)) }),
  'attachment.open': v.strictObject({ id: idSchema }),
  /** A file that was pasted or dropped: the screen has its bytes, not its place. */
  'attachment.keep': v.strictObject({ name: fileName, bytes: fileBytes }),
  /** A kept photo, its longer edge at most so many pixels. */
  'attachment.picture': v.strictObject({
    id: idSchema,
    edge: v.pipe(v.number(), v.integer(), v.minValue(64), v.maxValue(2000)),
  }),
  /** A workbook of the firm's own for a form, chosen in the system's dialog and kept. */
  'template.pick': v.strictObject({ code: v.pipe(shortText, v.minLength(1)) }),
  'template.read': v.strictObject({ code: v.pipe(shortText, v.minLength(1)), attachmentId: idSchema }),
  /** A customer's own templates with all their versions. */
  'customerTemplate.list': v.strictObject({ customerId: idSchema }),
  /** A customer's own file, chosen in the system's dialog and kept. */
  'customerTemplate.pick': v.strictObject({ form: templateFormSchema }),
  'customerTemplate.read': v.strictObject({ form: templateFormSchema, attachmentId: idSchema }),
  /** The next version of a template; `revision` is the one it was made from, 0 with a new template. */
  'customerTemplate.save': v.strictObject({
    customerId: idSchema,
    templateId: v.nullable(idSchema),
    revision: version,
    content: templateContentSchema,
    reason: lineText,
  }),
  /** `recordId` of a record not yet registered is the token of its editor, its `baseVersion` 0. */
  'draft.save': v.union([
    v.variant('editor', [
      v.strictObject({ editor: v.literal('complaint'), ...draftKey, body: draftBodyOf(complaintSchema) }),
      v.strictObject({ editor: v.literal('intake'), ...draftKey, body: draftBodyOf(complaintSchema) }),
      v.strictObject({ editor: v.literal('customer'), ...draftKey, body: draftBodyOf(customerSchema) }),
    ]),
    ofEachKind<RecordDraft>('editor', (kind) => ({ ...draftKey, body: draftBodyOf(recordSchemas[kind]) })),
  ]),
  'draft.get': v.strictObject({ editor: v.picklist(editorKinds), recordId: v.nullable(idSchema) }),
  'draft.list': none,
  'draft.discard': v.strictObject({ editor: v.picklist(editorKinds), recordId: v.nullable(idSchema) }),
  'delivery.proposal': v.strictObject({ recordId: idSchema }),
  /** The paper as it would leave the house, looked through. Nothing is kept. */
  'delivery.draw': v.strictObject({ choice: deliveryChoiceSchema }),
  /** Its words, step by step, to be pasted into a portal, and a message of a few lines. */
  'delivery.words': v.strictObject({ choice: deliveryChoiceSchema }),
  /** Makes and keeps the files, and writes down that they are about to leave. */
  'delivery.create': v.strictObject({
    choice: deliveryChoiceSchema,
    road: v.picklist(deliveryRoads),
    recipient: deliveryRecipientSchema,
    /** Why it is sent although something speaks against it; '' where nothing does. */
    acceptedReason: lineText,
  }),
  /** The person chooses a folder or a stick. */
  'delivery.folder': none,
  /** Copies its files into that folder, and reads them back. */
  'delivery.save': v.strictObject({ deliveryId: idSchema, folder: idSchema }),
  /** What a person says became of it. */
  'delivery.mark': v.strictObject({
    id: idSchema,
    state: v.picklist(['handed-over', 'sent', 'failed', 'cancelled']),
    note: lineText,
    /** When it was so; just now without it. */
    at: v.optional(instantSchema),
  }),
  'delivery.receive': v.strictObject({ id: idSchema, receipt: deliveryReceiptSchema }),
  /** The mail that would go with a paper. */
  'mail.propose': v.strictObject({
    ...v.pick(deliveryChoiceSchema, ['recordId', 'submissionId', 'recipient', 'language']).entries,
  }),
  /** Writes the mail of a delivery as a draft and opens it with the PC's own mail program. */
  'mail.draft': v.strictObject({ deliveryId: idSchema, mail: mailSchema }),
  /** The printers of this PC. */
  'print.printers': none,
  /** Prints the kept PDFs of a delivery, one paper after the other. */
  'print.start': v.strictObject({ deliveryId: idSchema, settings: printSettingsSchema }),
  /** Prints a form with nothing in it: what a person finds right there unlocks the printer. */
  'print.test': v.strictObject({ settings: printSettingsSchema }),
  'print.jobs': none,
  /** A paper that failed, once more. */
  'print.retry': v.strictObject({ id: idSchema }),
  /** Hands the mail of a delivery to the outbox: the plant's own server sends it. */
  'outbox.queue': v.strictObject({ deliveryId: idSchema, mail: mailSchema }),
  'outbox.list': none,
  /** Another try of what failed or perhaps was sent; a person decided. */
  'outbox.again': v.strictObject({ deliveryId: idSchema }),
  'backup.state': none,
  /** A backup of everything, now. */
  'backup.make': none,
  /** The second place (`choose` asks by the system's dialog, `none` ends it; what is there stays); it gets its copy at once. */
  'backup.place': v.strictObject({ folder: v.picklist(['choose', 'keep', 'none']) }),
  /** What the records can be restored from. */
  'backup.list': none,
  /** Another file; which, is asked by the system's dialog. */
  'backup.choose': none,
  /** Proves one and tells what it would bring back; nothing is changed. */
  'backup.preview': backupToRead,
  /** Puts it in place of the records; what stood there is put aside. The screen starts anew afterwards. */
  'backup.restore': backupToRead,
  'outbox.state': none,
  /** Tries what waits without waiting longer. */
  'outbox.now': none,
  /**
   * A mail server's password, kept by the system's own store, or in memory until the program ends; null is the server of the settings.
   */
  'outbox.password': v.strictObject({ smtp: v.nullable(smtpRulesSchema), password: passwordText }),
  /** Reaches a mail server and signs in; nothing is sent. Without a password the one that is known. */
  'outbox.test': v.strictObject({ smtp: smtpRulesSchema, password: v.nullable(passwordText) }),
  'export.start': v.strictObject({ request: v.union([exportRequestSchema, dossierRequestSchema]) }),
  'job.cancel': v.strictObject({ jobId: idSchema }),
  /** The PDF of the same request, whatever its format, to be looked at; a newer request takes the place of an unfinished one. */
  'preview.draw': v.strictObject({ request: exportRequestSchema }),
  'preview.stop': none,
  'file.open': v.strictObject({ token: idSchema }),
  'file.reveal': v.strictObject({ token: idSchema }),
  'clipboard.write': v.strictObject({ text: v.pipe(v.string(), v.maxLength(400_000)) }),
} satisfies Record<ChannelName, v.GenericSchema>;

export type Input<N extends ChannelName> = v.InferOutput<(typeof inputs)[N]>;
export type Answer<N extends ChannelName> = Answers[N];
