import type { Clock } from '@shared/clock';
import type { ReminderEntry } from '@shared/contract';
import type { Logger } from '../platform/log';

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
  #timer: NodeJS.Timeout | null = null;
  #nextAt: number | null = null;
  #isRunning = false;
  /** Something changed while a look was under way. */
  #isAsked = false;
  #current: Promise<void> = Promise.resolve();
  #wall = 0;
  #ticks = 0;

  constructor(private readonly parts: RemindersParts) {}

  /** Once; later calls change nothing. */
  start(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.#arm(settleTime, () => this.#look());
  }

  /** The records, the settings or the person may have changed. */
  changed(): void {
    if (!this.#isRunning) return;
    this.#isAsked = true;
    this.#arm(changeTime, () => this.#look());
  }

  /** The PC woke. */
  woke(): void {
    if (this.#isRunning) this.#arm(0, () => this.#look());
  }

  /** Waits for a look that is under way. */
  async stop(): Promise<void> {
    this.#isRunning = false;
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#current;
  }

  #arm(delay: number, then: () => void): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(then, delay);
  }

  #look(): void {
    this.#current = this.#current.then(async () => {
      if (!this.#isRunning) return;
      this.#isAsked = false;
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
    });
  }

  #wait(): void {
    if (!this.#isRunning) return;
    if (this.#isAsked) {
      this.#arm(changeTime, () => this.#look());
      return;
    }
    const until = this.#nextAt === null ? longest : this.#nextAt - this.parts.clock.now();
    this.#arm(Math.min(Math.max(until, 0), longest), () => {
      const isDue = this.#nextAt !== null && this.parts.clock.now() >= this.#nextAt;
      if (isDue || this.#hasJumped()) this.#look();
      else this.#wait();
    });
  }

  #hasJumped(): boolean {
    const wall = this.parts.clock.now() - this.#wall;
    return Math.abs(wall - (performance.now() - this.#ticks)) > jump;
  }
}
