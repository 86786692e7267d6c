import {
  buildWorkCalendar,
  civilDateAt,
  type OfficialYear,
  toInstant,
  type WorkCalendar,
  yearsInForce,
} from '@shared/domain/calendar';
import type { DeadlineRules } from '@shared/domain/deadline';
import { defaultSettings, type Settings, settingsSchema, upgradeSection } from '@shared/domain/settings';
import * as v from 'valibot';
import type { Reader } from '../data';
import { readSettings, type SettingRow, settingsVersion } from '../data/repositories/settings';

/** Everything a rule depends on, as it stands in the running transaction. */
export interface Environment {
  readonly version: number;
  readonly settings: Settings;
  readonly rules: DeadlineRules;
  readonly calendar: WorkCalendar;
  /** The notices it is built of: the shipped ones, and what the firm imported in their place. */
  readonly official: readonly OfficialYear[];
  /** A moment as the factory's clock shows it. */
  readonly instant: (epochMs: number) => string;
  readonly day: (epochMs: number) => string;
}

export type LoadEnvironment = (db: Reader) => Promise<Environment>;

/** Reads the settings of each transaction, and builds settings and calendar anew only when a save changed them. */
export function createEnvironmentLoader(calendarYears: readonly OfficialYear[]): LoadEnvironment {
  let latest: Environment | null = null;
  return async (db) => {
    const version = await settingsVersion(db);
    if (latest?.version === version) return latest;
    latest = environmentOf(version, settingsOf(await readSettings(db)), calendarYears);
    return latest;
  };
}

export function environmentOf(
  version: number,
  settings: Settings,
  shipped: readonly OfficialYear[],
): Environment {
  const rules = settings.deadlineRules;
  const official = yearsInForce(shipped, settings.calendar.years);
  return {
    version,
    settings,
    rules,
    official,
    calendar: buildWorkCalendar({ official, company: settings.calendar }),
    instant: (epochMs) => toInstant(epochMs, rules.timeZone),
    day: (epochMs) => civilDateAt(epochMs, rules.timeZone),
  };
}

/** A section nobody has saved yet has the value of decisions.md. @throws ValiError when a stored section is not sound */
function settingsOf(rows: readonly SettingRow[]): Settings {
  const today = rows.map(({ section, body }) => ({ section, body: upgradeSection(section, body) }));
  return v.parse(settingsSchema, settingsAsKept(today));
}

/** All sections as the rows have them, which is what the history's hash was taken of; the rest as delivered. */
export const settingsAsKept = (rows: readonly SettingRow[]): Readonly<Record<string, unknown>> => ({
  ...defaultSettings,
  ...Object.fromEntries(rows.map(({ section, body }) => [section, body] as const)),
});
