import type { Complaint } from '@shared/domain/complaint';
import type { RecordContent } from '../../record';
import type { demoPeople } from '../catalog';
import type { Random } from '../random';
import type { Cast } from '../story';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** A complaint as it stands when a record about it is written. */
export interface Told {
  readonly number: string;
  readonly body: Complaint;
}

/** What a record is written from. */
export interface Desk {
  readonly random: Random;
  readonly cast: Cast;
  /** When it is written. */
  readonly at: number;
  /** Factory-local. */
  readonly instant: (epoch: number) => string;
  readonly on: (epoch: number) => string;
}

/** One record to be written at a moment, and perhaps looked into again later. */
export interface RecordPlan {
  readonly at: number;
  readonly by: keyof typeof demoPeople;
  /** The complaint it is about, by its place among the stories. */
  readonly story: number | null;
  /** @param told null where it is about no complaint; null is answered when there is nothing to write */
  readonly write: (desk: Desk, told: Told | null) => RecordContent | null;
  readonly later?: {
    readonly at: number;
    /** What it is saved as then; an event's notices are sent and received instead. */
    readonly change: (desk: Desk, content: RecordContent) => RecordContent;
  };
}

/** For plans about a complaint. */
export const about =
  (write: (desk: Desk, told: Told) => RecordContent | null): RecordPlan['write'] =>
  (desk, told) =>
    told === null ? null : write(desk, told);
