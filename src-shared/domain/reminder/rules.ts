import * as v from 'valibot';
import { error, type Finding } from '../finding';
import { dutyFindings, dutyLineSchema } from './duty';

const clockTime = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const hours = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));

/** ⚙ When is reminded of what falls due, and who is told when nobody acts (TSP01 5.3.5). */
export const reminderRulesSchema = v.strictObject({
  /** Hours before a clock that runs through nights and rest days (24小时响应) ends. */
  hoursBefore: hours(23),
  /** The start of the working day: what falls due that day is named then. */
  dayStart: clockTime,
  /** Hours after a clock ended, or after the first working morning past a due day, from which 审核人 are told, and 管理员. */
  reviewerAfterHours: hours(720),
  administratorAfterHours: hours(720),
});
export type ReminderRules = v.InferOutput<typeof reminderRulesSchema>;

export const defaultReminderRules: ReminderRules = {
  hoursBefore: 4,
  dayStart: '08:00',
  reviewerAfterHours: 4,
  administratorAfterHours: 24,
};

/** 提醒与值班: the rules, and who is on duty when; whoever always is stands with the intake. */
export const reminderSettingsSchema = v.strictObject({
  ...reminderRulesSchema.entries,
  roster: v.pipe(v.array(dutyLineSchema), v.maxLength(1000)),
});
export type ReminderSettings = v.InferOutput<typeof reminderSettingsSchema>;

export const defaultReminderSettings: ReminderSettings = { ...defaultReminderRules, roster: [] };

/** A day must start before it closes, and 管理员 are told no sooner than 审核人. */
export const reminderFindings = (
  { dayStart, reviewerAfterHours, administratorAfterHours, roster }: ReminderSettings,
  closingTime: string,
): readonly Finding[] => [
  ...(dayStart < closingTime ? [] : [error('reminders.dayStart', 'not-before-closing')]),
  ...(administratorAfterHours < reviewerAfterHours
    ? [error('reminders.administratorAfterHours', 'before-reviewer')]
    : []),
  ...dutyFindings(roster),
];
