/** Milliseconds. */
interface RoundTimes {
  /** After the start: its first screen waits for none of it. */
  readonly settle: number;
  /** After a change: several of one click are one round. */
  readonly change: number;
}

/**
 * Work that goes round while the program runs: on one timer, one round after the other, from its start to its stop. What a round does and
 * when the next one is, its owner says.
 */
export class Rounds {
  #timer: NodeJS.Timeout | null = null;
  #isRunning = false;
  /** Something changed since the last round began. */
  #isAsked = false;
  #current: Promise<void> = Promise.resolve();

  /** @param round never fails: what goes wrong in it is its owner's to tell */
  constructor(
    private readonly round: () => Promise<void>,
    private readonly times: RoundTimes,
  ) {}

  get isRunning(): boolean {
    return this.#isRunning;
  }

  /** Once; later calls change nothing. */
  start(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.#arm(this.times.settle);
  }

  /** What the rounds are about may be another than before. */
  changed(): void {
    this.#isAsked = true;
    this.#arm(this.times.change);
  }

  /** What comes after so many milliseconds; a change that came meanwhile comes first. */
  next(delay: number, then?: () => void): void {
    if (this.#isAsked) this.#arm(this.times.change);
    else this.#arm(delay, then);
  }

  /** A round at once, after the one that is under way. */
  run(): Promise<void> {
    this.#current = this.#current.then(() => {
      this.#isAsked = false;
      return this.round();
    });
    return this.#current;
  }

  /** Nothing more begins; waits for the round that is under way. */
  async stop(): Promise<void> {
    this.#isRunning = false;
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#current;
  }

  /** Nothing before the start and after the stop. */
  #arm(delay: number, then: () => void = () => void this.run()): void {
    if (!this.#isRunning) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(then, delay);
  }
}
