import type { Clock } from '@shared/clock';
import type { ReminderEntry } from '@shared/contract';
import type { Logger } from '../platform/log';
import { Rounds } from './rounds';

/** What a look at the records found. */
export interface ReminderLook {
  readonly unshown: readonly ReminderEntry[];
  /** Epoch milliseconds; null when nothing is to come. */
  readonly nextAt: number | null;
  readonly dueToday: number;
}

export interface RemindersParts {
  readonly clock: Clock;
  readonly log: Pick<Logger, 'error'>;
  /** What has come and was not shown; from now on it was. Null while no records are open. */
  take(): Promise<ReminderLook | null>;
  /** Tells it: on the desktop and in the window. */
  tell(look: ReminderLook): void;
}

/** After the first screen stands: the start waits for none of it. */
const settleTime = 2_000;
/** Several changes of one click are looked at once. */
const changeTime = 1_000;
/** The timer never sleeps longer, so that a clock that jumps or a PC that slept is noticed (a sleep stops timers). */
const longest = 30_000;
/** A clock that differs this much from what has passed was set. */
const jump = 5_000;

/** Wakes when the next reminder comes, from its start to its stop. */
export class Reminders {
  readonly #rounds = new Rounds(() => this.#look(), { settle: settleTime, change: changeTime });
  #nextAt: number | null = null;
  #wall = 0;
  #ticks = 0;

  constructor(private readonly parts: RemindersParts) {}

  /** Once; later calls change nothing. */
  start(): void {
    this.#rounds.start();
  }

  /** The records, the settings or the person may have changed. */
  changed(): void {
    this.#rounds.changed();
  }

  /** The PC woke. */
  woke(): void {
    if (this.#rounds.isRunning) void this.#rounds.run();
  }

  /** Waits for a look that is under way. */
  stop(): Promise<void> {
    return this.#rounds.stop();
  }

  async #look(): Promise<void> {
    if (!this.#rounds.isRunning) return;
    this.#wall = this.parts.clock.now();
    this.#ticks = performance.now();
    try {
      const look = await this.parts.take();
      this.#nextAt = look?.nextAt ?? null;
      if (look !== null) this.parts.tell(look);
    } catch (error) {
      this.parts.log.error('reminders-not-looked', {}, error);
    }
    this.#wait();
  }

  #wait(): void {
    const until = this.#nextAt === null ? longest : this.#nextAt - this.parts.clock.now();
    this.#rounds.next(Math.min(Math.max(until, 0), longest), () => {
      const isDue = this.#nextAt !== null && this.parts.clock.now() >= this.#nextAt;
      if (isDue || this.#hasJumped()) void this.#rounds.run();
      else this.#wait();
    });
  }

  #hasJumped(): boolean {
    const wall = this.parts.clock.now() - this.#wall;
    return Math.abs(wall - (performance.now() - this.#ticks)) > jump;
  }
}
