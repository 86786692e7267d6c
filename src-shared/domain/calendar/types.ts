/** A day on the factory's wall calendar, `YYYY-MM-DD`. */
export type CivilDate = string;

/** A moment with minute precision and offset, `YYYY-MM-DDTHH:mm+08:00` (the factory's offset at that moment). */
export type Instant = string;

/** One day of a State Council notice (holiday-cn format): a day off, or a make-up workday. */
export interface OfficialDay {
  readonly date: CivilDate;
  readonly name: string;
  readonly isOffDay: boolean;
}

/** The State Council's arrangement for one year, with the notices it was taken from. */
export interface OfficialYear {
  readonly year: number;
  readonly papers: readonly string[];
  readonly days: readonly OfficialDay[];
}

/** A day the firm itself forces to work or to rest. */
export interface CompanyDay {
  readonly date: CivilDate;
  readonly works: boolean;
  readonly reason: string;
}

/** The firm's own calendar: which weekdays it works (index 0 = Sunday) and single days with a reason. */
export interface CompanyCalendar {
  readonly worksOnWeekday: readonly boolean[];
  /** 大小周: a Saturday that works, and with it every second one before and after; null or not given: Saturdays are as their weekday. */
  readonly workedSaturday?: CivilDate | null;
  readonly days: readonly CompanyDay[];
}

/**
 * Why a day counts or rests. `provisional-*`: the year has no notice yet (decisions.md, Deadlines).
 */
export type DayKind =
  | 'workday'
  | 'weekend'
  | 'holiday'
  | 'make-up-workday'
  | 'provisional-holiday'
  | 'company-workday'
  | 'company-rest';

/** What the calendar knows of one day. */
export interface DayFact {
  readonly date: CivilDate;
  readonly works: boolean;
  readonly kind: DayKind;
  /** The holiday's or company day's name (`国庆节`, `停产检修`), in Chinese as the notice gives it; null for plain days. */
  readonly name: string | null;
  /** No notice covers the day's year, or the day lies on or after 24 December of the last covered year. */
  readonly isProvisional: boolean;
}
