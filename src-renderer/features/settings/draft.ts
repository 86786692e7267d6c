import { isCivilDate, isTimeZone, weekdayOf } from '@shared/domain/calendar';
import { categoryFindings } from '@shared/domain/feedback';
import type { Finding } from '@shared/domain/finding';
import { mailRulesFindings } from '@shared/domain/mail';
import { absenceFindings } from '@shared/domain/person';
import { prefixFindings } from '@shared/domain/record';
import { reminderFindings } from '@shared/domain/reminder';
import {
  phraseFindings,
  revisionFindings,
  type Settings,
  type SettingsSection,
} from '@shared/domain/settings';
import type { Texts } from '@shared/text';

export type ProblemCode = keyof Texts['settings']['problem'];

export interface Problem {
  readonly path: string;
  readonly code: ProblemCode;
}

/** Changes of sections, not saved yet. */
export type SettingsDraft = Partial<Settings>;

/** The sections whose values differ from the stored ones. */
export const changedSections = (stored: Settings, draft: SettingsDraft): readonly SettingsSection[] =>
  (Object.keys(draft) as SettingsSection[]).filter(
    (name) => JSON.stringify(stored[name]) !== JSON.stringify(draft[name]),
  );

/** What cannot be saved as it is, named at its field, before main is asked. */
export function problemsOf(settings: Settings): readonly Problem[] {
  const { companies, forms, departments, deadlineRules, calendar, numbering, customFields, people } =
    settings;
  const required = (path: string, value: string): readonly Problem[] =>
    value.trim() === '' ? [{ path, code: 'required' }] : [];
  return [
    ...required('companies.combinedName', companies.combinedName),
    ...companies.entities.flatMap(({ name }, index) => required(`companies.entities.${index}.name`, name)),
    ...coded(revisionFindings(forms)),
    ...departments.flatMap((name, index) => required(`departments.${index}`, name)),
    ...repeated(departments, (index) => `departments.${index}`),
    ...(isTimeZone(deadlineRules.timeZone)
      ? []
      : [{ path: 'deadlineRules.timeZone', code: 'other' } as const]),
    ...(clockTime.test(deadlineRules.closingTime)
      ? []
      : [{ path: 'deadlineRules.closingTime', code: 'not-a-time' } as const]),
    ...calendar.days.flatMap(({ date, reason }, index): readonly Problem[] => [
      ...(isCivilDate(date) ? [] : [{ path: `calendar.days.${index}.date`, code: 'not-a-date' } as const]),
      ...required(`calendar.days.${index}.reason`, reason),
    ]),
    ...repeated(
      calendar.days.map(({ date }) => date),
      (index) => `calendar.days.${index}.date`,
    ),
    ...(calendar.worksOnWeekday.includes(true)
      ? []
      : [{ path: 'calendar.worksOnWeekday', code: 'required' } as const]),
    ...(calendar.workedSaturday === null || isSaturday(calendar.workedSaturday)
      ? []
      : [{ path: 'calendar.workedSaturday', code: 'not-a-saturday' } as const]),
    ...coded(prefixFindings(numbering)),
    ...coded(phraseFindings(settings.phrases)),
    ...coded(categoryFindings(settings.enquiries)),
    ...coded(absenceFindings(settings.absences, people)),
    ...(clockTime.test(settings.reminders.dayStart)
      ? coded(reminderFindings(settings.reminders, deadlineRules.closingTime))
      : [{ path: 'reminders.dayStart', code: 'not-a-time' } as const]),
    ...coded(mailRulesFindings(settings.mail)),
    ...customFields.flatMap(({ label }, index) => required(`customFields.${index}.label`, label)),
    ...people.flatMap(({ name }, index) => required(`people.${index}.name`, name)),
    ...(people.some(({ isActive }) => isActive) ? [] : [{ path: 'people', code: 'required' } as const]),
  ];
}

const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/;

const isSaturday = (day: string): boolean => isCivilDate(day) && weekdayOf(day) === 6;

const repeated = (values: readonly string[], pathOf: (index: number) => string): readonly Problem[] =>
  values.flatMap((value, index) =>
    value !== '' && values.indexOf(value) < index
      ? [{ path: pathOf(index), code: 'duplicate' as const }]
      : [],
  );

/** Main's findings as problems of this page. */
export const problemsFrom = (findings: readonly Finding[], texts: Texts): readonly Problem[] =>
  findings.map(({ path, code }) => ({
    path,
    code: code in texts.settings.problem ? (code as ProblemCode) : 'other',
  }));

const ownCodes: readonly string[] = [
  'required',
  'duplicate',
  'not-a-date',
  'not-after-previous',
  'end-before-start',
  'same-person',
  'not-before-closing',
  'before-reviewer',
  'prefix',
  'not-an-address',
  'hidden-characters',
  'unknown-placeholder',
  'unprotected',
  'not-a-certificate',
];

/** The rules' own findings have codes that this page has words for. */
const coded = (findings: readonly Finding[]): readonly Problem[] =>
  findings.map(({ path, code }) => ({
    path,
    code: ownCodes.includes(code) ? (code as ProblemCode) : 'other',
  }));
