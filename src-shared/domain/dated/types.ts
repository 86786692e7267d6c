import type { CivilDate, Instant } from '../calendar';
import { type MilestoneKind, milestoneKinds } from '../deadline/types';
import type { RecordKind } from '../record';
import { type RecordDateKind, recordDateKinds } from '../record-date';
import type { FixedBy } from './fixed';

/** Everything that has a date: the four clocks, what records wait for, what reports have to do, task sheets that are out. */
export const datedKinds = [...milestoneKinds, ...recordDateKinds, 'task-answer'] as const;
export type DatedKind = MilestoneKind | RecordDateKind | 'task-answer';

/** One thing with a date, wherever it stands. */
export interface DatedThing {
  /** Names it for ever, whatever its date: `complaint:ID:response`, `record:ID:ROW`, `action:ID:ROW`. */
  readonly key: string;
  readonly what: DatedKind;
  readonly source: 'complaint' | RecordKind;
  /** Of the complaint or record it stands in, with its number. */
  readonly recordId: string;
  readonly number: string;
  readonly customerName: string;
  readonly text: string;
  /** Who answers for it, a name or a department; '' where nobody is named. */
  readonly owner: string;
  /** Theirs; '' where it is not known. */
  readonly department: string;
  /** The one that holds: a later one that the customer agreed to. */
  readonly due: CivilDate | Instant;
  /** The factory's day of it. */
  readonly day: CivilDate;
  /** 暂定: a notice to come may move it; 最早 is the first day it may then fall on. */
  readonly isProvisional: boolean;
  readonly earliest: CivilDate | null;
  readonly done: CivilDate | Instant | null;
  /** False where the time it was done is of before its entry and nothing shows it: 未证实. */
  readonly isProven: boolean;
  /** Somebody still has to act: not done, and its complaint neither closed nor withdrawn. */
  readonly isOpen: boolean;
  /** The day is ours to choose: neither procedure nor customer fixed it, nor is it counted from something else. */
  readonly isOurs: boolean;
  /** What decides the day; null where it is ours. */
  readonly fixedBy: FixedBy | null;
  /** Of what a report has to do: its discipline, `D5`. */
  readonly part?: string;
}

/** What is asked for; all given conditions hold. */
export interface DatedFilter {
  readonly kinds?: readonly DatedKind[] | undefined;
  readonly customerId?: string | undefined;
  readonly owner?: string | undefined;
  readonly department?: string | undefined;
  readonly isOpen?: boolean | undefined;
}
