import type { CivilDate, DayFact, Instant } from '../calendar';

/** The four clocks of TSP01 5.3.5, in the order they fall due. */
export const milestoneKinds = ['response', 'preliminary', 'analysis', 'closure'] as const;
export type MilestoneKind = (typeof milestoneKinds)[number];

/**
 * Whose calendar counts a customer's working days: Monday to Friday with the State Council's days (default, never the firm's
 * overrides); plain Monday to Friday; or the firm's, where the agreement says so.
 */
export type CountingCalendar = 'official' | 'monday-to-friday' | 'company';

/** A customer's own time for one milestone: a fixed moment, or a span from T0 (decisions.md, Customer's own time). */
export type CustomerTime =
  | { readonly kind: 'absolute'; readonly at: Instant }
  | { readonly kind: 'hours'; readonly amount: number }
  | {
      readonly kind: 'working-days';
      readonly amount: number;
      /** 当日计第1天: T0's own date is day 1 if it is a working day. */
      readonly countsFirstDay?: boolean | undefined;
      readonly calendar?: CountingCalendar | undefined;
    }
  | {
      readonly kind: 'calendar-days';
      readonly amount: number;
      readonly countsFirstDay?: boolean | undefined;
    };

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

/** A day between receipt and due that was not counted (or was rolled over), with why. */
export interface SkippedDay {
  readonly date: CivilDate;
  readonly fact: DayFact;
}

/** A date to meet, with the moments that judge it. */
export interface Target {
  /** An Instant for hour-counted and absolute dues, else a CivilDate (valid to 24:00 of that day). */
  readonly due: Instant | CivilDate;
  /** The factory-local day of `due`. */
  readonly day: CivilDate;
  /** Zone of the factory in which `due` was computed. */
  readonly timeZone: string;
  /** Epoch milliseconds; done at a moment < this is on time: 24:00 of a due day, or the end of an instant's minute. */
  readonly endsAt: number;
  /**
   * What countdown and reminders aim at, epoch milliseconds: closing time of the due day (of `earliest` where there is one), or the
   * instant itself.
   */
  readonly aimsAt: number;
}

/** One due date together with everything needed to explain it. */
export interface Due extends Target {
  readonly milestone: MilestoneKind;
  /** T0, in the factory's offset. */
  readonly receivedAt: Instant;
  readonly wonBy: 'procedure' | 'customer';
  /** The procedure's own date (after rolling); equals `due` unless the customer's time won. */
  readonly internal: Instant | CivilDate;
  /** The rule that gave `due`. */
  readonly rule:
    | { readonly kind: 'hours'; readonly amount: number }
    | {
        readonly kind: 'working-days';
        readonly amount: number;
        readonly countsFirstDay: boolean;
        readonly calendar: CountingCalendar;
      }
    | { readonly kind: 'calendar-days'; readonly amount: number; readonly countsFirstDay: boolean }
    | { readonly kind: 'absolute' };
  readonly skipped: readonly SkippedDay[];
  /** Counted in calendar days: the date before, and the date after rolling to the next working day; else null. `due` is one of them. */
  readonly unrolled: CivilDate | null;
  readonly rolled: CivilDate | null;
  /** The day the rule gave, before any rolling, is a rest day. */
  readonly fallsOnRestDay: boolean;
  /** What the State Council calendar alone, and the firm's calendar alone, give; null when they do not differ. */
  readonly byOfficialCalendar: CivilDate | null;
  readonly byCompanyCalendar: CivilDate | null;
  /** A day that was counted or rolled over may still be changed by a State Council notice to come (暂定). */
  readonly isProvisional: boolean;
  /** 最早, for a provisional date: not later than the official one will be; reminders use it. Never later than `due`. */
  readonly earliest: CivilDate | null;
  /** This milestone is due before an earlier one; the customer's time is later than the procedure's (needs proof). */
  readonly warnings: readonly DueWarning[];
}

export type DueWarning = 'before-previous' | 'later-than-procedure';

export type Dues = { readonly [K in MilestoneKind]: Due };

/** How a milestone stands at a moment. */
export type Standing =
  | 'not-due'
  | 'due-today'
  | 'overdue'
  | 'on-time'
  | 'late'
  /** Done in time by its own date, but entered afterwards without proof: counted neither on time nor late (未证实). */
  | 'unproven'
  /** No clock: imported history. */
  | 'none';

/** A milestone that was done: when really, when it was entered, and whether a file or a named person and way proves it. */
export interface Done {
  readonly doneAt: Instant;
  readonly enteredAt: Instant;
  readonly hasProof: boolean;
}

/** A later date the customer agreed to; only those with reason, approver and the customer's consent may be given to the engine. */
export interface Extension {
  readonly until: Instant | CivilDate;
  /** When the customer consented; of several the last agreed one holds. */
  readonly agreedAt: Instant;
}

/** Time left to, or gone since, the moment countdown and reminders aim at. */
export interface Countdown {
  readonly unit: 'minutes' | 'hours' | 'working-days' | 'days';
  /** Whole units, never negative; working days and days are counted by date. */
  readonly amount: number;
  /** The aim (closing time, or the instant) has passed. */
  readonly isOver: boolean;
  /** The last lawful moment has passed, too: overdue. */
  readonly isOverdue: boolean;
}

/** One step of "why this date", for `src-shared/text` to put into words. */
export type DueStep =
  | {
      readonly code: 'received';
      readonly at: Instant;
      readonly day: CivilDate;
      readonly countsAsFirstDay: boolean;
    }
  | { readonly code: 'rule'; readonly rule: Due['rule']; readonly wonBy: Due['wonBy'] }
  | { readonly code: 'skipped'; readonly date: CivilDate; readonly fact: DayFact }
  | { readonly code: 'rolled'; readonly from: CivilDate; readonly to: CivilDate }
  | { readonly code: 'not-rolled'; readonly from: CivilDate; readonly to: CivilDate }
  | {
      readonly code: 'calendars-differ';
      readonly official: CivilDate;
      readonly company: CivilDate;
      readonly used: CivilDate;
    }
  | {
      readonly code: 'due';
      readonly due: Instant | CivilDate;
      readonly isProvisional: boolean;
      readonly fallsOnRestDay: boolean;
    }
  | { readonly code: 'earliest'; readonly date: CivilDate }
  | { readonly code: 'internal-target'; readonly due: Instant | CivilDate }
  | { readonly code: 'warning'; readonly warning: DueWarning };
