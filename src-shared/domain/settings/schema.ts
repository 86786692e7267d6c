import * as v from 'valibot';
import { officialYearSchema } from '../calendar/official-year';
import { careRulesSchema } from '../care/intervals';
import { severities } from '../complaint/schema';
import { enquiryListSchema } from '../feedback/enquiry-categories';
import { feedbackRulesSchema } from '../feedback/targets';
import { mailRulesSchema } from '../mail/rules';
import { orderLimitsSchema } from '../order/limits';
import { absenceSchema } from '../person/absence';
import { personSchema } from '../person/schema';
import { numberingSchema } from '../record/prefixes';
import { reminderSettingsSchema } from '../reminder/rules';
import { civilDateSchema, idSchema, lineText, shortText } from '../scalars';
import { surveyRulesSchema } from '../survey/rules';
import { formTemplateSchema } from '../template/schema';
import { visitRulesSchema } from '../visit/rules';

/** Every ⚙ a rule depends on: one row per section in the store, with history (decisions.md, Stores). */

export const companySchema = v.strictObject({
  id: idSchema,
  name: v.pipe(lineText, v.minLength(1)),
  englishName: lineText,
  address: lineText,
});

export const formRevisionSchema = v.strictObject({
  /** Printed number, empty until the administrator enters one. */
  number: shortText,
  /** Empty prints 版本:__; nothing is invented. */
  revision: shortText,
  /** The first day it is in force; null = since ever, for the first of a list only. */
  effectiveOn: v.nullable(civilDateSchema),
  changeNote: lineText,
  /** The firm's own workbook that this revision is printed into as a spreadsheet; without one our layout is. */
  template: v.optional(formTemplateSchema),
});

export const controlledFormSchema = v.strictObject({
  /** Export code: RTSP01-01, RTSP01-01-case … */
  code: shortText,
  /** Whole years; null prints 保存期限:__. */
  retentionYears: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99))),
  /** In the order in which they come into force. */
  revisions: v.pipe(v.array(formRevisionSchema), v.minLength(1), v.maxLength(50)),
});

export const customFieldSchema = v.strictObject({
  label: shortText,
  kind: v.picklist(['text', 'number', 'date', 'list']),
  options: v.pipe(v.array(shortText), v.maxLength(30)),
});

/** Steps of a report that common sentences are offered for. */
export const phraseGroups = ['D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'] as const;
export type PhraseGroup = (typeof phraseGroups)[number];

/** A common sentence of the firm's own; a language may be missing. `____` is a blank to be filled. */
export const phraseSchema = v.strictObject({
  group: v.picklist(phraseGroups),
  chinese: lineText,
  english: lineText,
});
export type Phrase = v.InferOutput<typeof phraseSchema>;

const clockTime = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

export const settingsSchema = v.strictObject({
  companies: v.strictObject({
    /** What internal registers carry. */
    combinedName: v.pipe(lineText, v.minLength(1)),
    entities: v.pipe(v.array(companySchema), v.minLength(1), v.maxLength(10)),
  }),
  forms: v.pipe(v.array(controlledFormSchema), v.maxLength(60)),
  departments: v.pipe(v.array(v.pipe(shortText, v.minLength(1))), v.minLength(1), v.maxLength(30)),
  deadlineRules: v.strictObject({
    timeZone: shortText,
    closureRoll: v.picklist(['none', 'next-working-day']),
    closingTime: clockTime,
    companyRestNeverExtends: v.boolean(),
  }),
  calendar: v.strictObject({
    /** Index 0 = Sunday. */
    worksOnWeekday: v.pipe(v.array(v.boolean()), v.length(7)),
    /** 大小周: a Saturday that works, every second one with it; null where Saturdays are alike. */
    workedSaturday: v.nullable(civilDateSchema),
    /** Notices of the State Council that were imported, ascending; each takes the place of the shipped one of its year. */
    years: v.pipe(v.array(officialYearSchema), v.maxLength(30)),
    days: v.pipe(
      v.array(
        v.strictObject({
          date: civilDateSchema,
          works: v.boolean(),
          reason: v.pipe(lineText, v.minLength(1)),
        }),
      ),
      v.maxLength(2000),
    ),
  }),
  numbering: numberingSchema,
  intake: v.strictObject({
    /** Warn when 业务部 → 品管部 takes longer (hours). */
    handOverHours: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(72)),
    /** 值班人 on every day that the roster (`reminders`) does not name, told when a due falls on a rest day. */
    dutyPerson: shortText,
    dutyPhone: shortText,
    /** Hours from finding an escape to the first word to the customer; stores of before have none. */
    noticeHours: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(168)),
  }),
  /** 提醒与值班. */
  reminders: reminderSettingsSchema,
  closing: v.strictObject({
    /** 品管确认 and 业务督查 may be one account, then printed 同一人. */
    isSmallTeam: v.boolean(),
    lotsToVerify: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
  }),
  feedback: feedbackRulesSchema,
  /** 咨询类别. */
  enquiries: enquiryListSchema,
  /** 访问. */
  visits: visitRulesSchema,
  /** 关怀与联系. */
  care: careRulesSchema,
  /** 订单跟进. */
  orders: orderLimitsSchema,
  /** 退换货与服务. */
  service: v.strictObject({
    /** Working days after receipt in which 品管部 judges returned goods. */
    judgingWorkingDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
    /**
     * Calendar days before an agreement or a qualification ends from which it is warned of; from then on an assessment counts as the next
     * one of a qualification.
     */
    expiryWarnDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365)),
  }),
  /** 满意度. */
  survey: surveyRulesSchema,
  /** 邮件. */
  mail: mailRulesSchema,
  report: v.strictObject({
    /** Severities of which a report needs all four cause chains; the others do with the two technical ones (domain.md §2.2). */
    fourChainSeverities: v.array(v.picklist(severities)),
  }),
  customFields: v.pipe(v.array(customFieldSchema), v.maxLength(5)),
  people: v.pipe(v.array(personSchema), v.maxLength(500)),
  /** 请假与代理. */
  absences: v.pipe(v.array(absenceSchema), v.maxLength(2000)),
  phrases: v.strictObject({
    /** In the order in which they are offered, each group by itself. */
    own: v.pipe(v.array(phraseSchema), v.maxLength(200)),
    /** Delivered sentences that are not offered: `D5.poka`. */
    hidden: v.pipe(v.array(shortText), v.maxLength(100)),
  }),
});

export type Settings = v.InferOutput<typeof settingsSchema>;
export type SettingsSection = keyof Settings;
export type Company = v.InferOutput<typeof companySchema>;
export type ControlledForm = v.InferOutput<typeof controlledFormSchema>;
export type FormRevision = v.InferOutput<typeof formRevisionSchema>;
export type CustomField = v.InferOutput<typeof customFieldSchema>;
