import type { CivilDate, DayFact, Instant } from '../calendar';

/** The four clocks of TSP01 5.3.5, in the order they fall due. */
export const milestoneKinds = ['response', 'preliminary', 'analysis', 'closure'] as const;
export type MilestoneKind = (typeof milestoneKinds)[number];

/** Whose calendar counts a customer's working days: State Council Mon–Fri (default), never the firm's overrides. */
export type CustomerTime =
  | { readonly kind: 'absolute'; readonly at: Instant }
  | { readonly kind: 'hours'; readonly amount: number }
  | { readonly kind: 'working-days'; readonly amount: number; readonly countsFirstDay?: boolean | undefined }
  | { readonly kind: 'calendar-days'; readonly amount: number; readonly countsFirstDay?: boolean | undefined };

export type CustomerTimes = { readonly [K in MilestoneKind]?: CustomerTime | undefined };

/** The settings a due date depends on (⚙ 设置 → 时限规则). */
export interface DeadlineRules {
  /** IANA zone of the factory; default Asia/Shanghai. */
  readonly timeZone: string;
  /** 关闭 on a rest day: keep it (default), or move to the next working day (民法典 203). */
  readonly closureRoll: 'none' | 'next-working-day';
  /** Countdown and reminders aim at this wall-clock time `HH:mm`; on time is judged to 24:00. */
  readonly closingTime: string;
  /** 停产日不延长顾客时限: a company rest day never makes a customer's date later than the State Council calendar gives. */
  readonly companyRestNeverExtends: boolean;
}

/** A day between receipt and due that was not counted, with why. */
export interface SkippedDay {
  readonly date: CivilDate;
  readonly fact: DayFact;
}

/** One due date together with everything needed to explain it. */
export interface Due {
  readonly milestone: MilestoneKind;
  /** An Instant for hour-counted and absolute dues, else a CivilDate (valid to 24:00 of that day). */
  readonly due: Instant | CivilDate;
  /** The last lawful moment as epoch milliseconds, exclusive end: a done time < this is on time … for instants inclusive of that minute. */
  readonly endsAt: number;
  /** What countdown and reminders aim at (closing time of the due day, or the instant itself), epoch milliseconds. */
  readonly aimsAt: number;
  readonly wonBy: 'procedure' | 'customer';
  /** The procedure's own date; equals `due` unless the customer's time won. */
  readonly internal: Instant | CivilDate;
  /** The rule that gave `due`. */
  readonly rule:
    | { readonly kind: 'hours'; readonly amount: number }
    | { readonly kind: 'working-days'; readonly amount: number; readonly countsFirstDay: boolean }
    | { readonly kind: 'calendar-days'; readonly amount: number; readonly countsFirstDay: boolean }
    | { readonly kind: 'absolute' };
  readonly skipped: readonly SkippedDay[];
  /** Closing fell on a rest day: the date before and after rolling, both shown. */
  readonly unrolled: CivilDate | null;
  readonly rolled: CivilDate | null;
  readonly fallsOnRestDay: boolean;
  /** What the State Council calendar alone, and the firm's calendar alone, give; null when they do not differ. */
  readonly byOfficialCalendar: CivilDate | null;
  readonly byCompanyCalendar: CivilDate | null;
  readonly isProvisional: boolean;
  /** For a provisional date: never later than the official one will be; reminders use it. */
  readonly earliest: CivilDate | null;
  /** A later milestone due before this one, or a customer time later than the procedure's (needs proof). */
  readonly warnings: readonly ('before-previous' | 'later-than-procedure')[];
}

export type Dues = { readonly [K in MilestoneKind]: Due };

/** How a milestone stands at a moment. */
export type Standing =
  | 'not-due'
  | 'due-today'
  | 'overdue'
  | 'on-time'
  | 'late'
  /** Done, but entered afterwards without proof: counted neither on time nor late (未证实). */
  | 'unproven'
  | 'none';
