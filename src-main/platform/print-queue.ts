import { randomUUID } from 'node:crypto';
import type { PrintReason, PrintState } from '@shared/domain/print';

/** One paper on its way to a printer. */
export type PrintJob<Paper> = PrintState & { readonly id: string; readonly paper: Paper };

/** Prints one paper; null when the system's queue is through with it. The signal is set when nobody waits any more: what was opened is closed then. */
export type PrintOne<Paper> = (paper: Paper, signal: AbortSignal) => Promise<PrintReason | null>;

interface PrintQueueParts<Paper> {
  readonly print: PrintOne<Paper>;
  /** Told after every change of a state. */
  readonly changed: (jobs: readonly PrintJob<Paper>[]) => void;
  /** Told of each paper that ended. */
  readonly ended: (job: PrintJob<Paper>) => Promise<void>;
  /** Milliseconds that one paper may take (issue: a clear error within 60 s). */
  readonly deadline?: number;
}

/** Papers kept after they are done, for their state and another try. */
const KEPT = 50;

/**
 * One paper at a time, in the order asked. It lives only while the program does: a paper still waiting when the program ends is not
 * printed at the next start, since nobody would stand at the printer.
 */
export class PrintQueue<Paper> {
  #jobs: readonly PrintJob<Paper>[] = [];
  #running: Promise<void> | null = null;
  #current: AbortController | null = null;
  #isClosed = false;

  constructor(private readonly parts: PrintQueueParts<Paper>) {}

  get jobs(): readonly PrintJob<Paper>[] {
    return this.#jobs;
  }

  /** Puts a paper at the end. @returns the job's id */
  add(paper: Paper): string {
    const id = randomUUID();
    this.#keep([...this.#jobs, { id, paper, state: 'waiting' }]);
    this.#go();
    return id;
  }

  /** Puts a failed paper at the end once more; false when there is no such failed paper. */
  retry(id: string): boolean {
    const job = this.#jobs.find((one) => one.id === id);
    if (job?.state !== 'failed') return false;
    const rest = this.#jobs.filter((one) => one.id !== id);
    this.#keep([...rest, { id, paper: job.paper, state: 'waiting' }]);
    this.#go();
    return true;
  }

  /** Nothing more is printed; waits for the window of the present paper to be closed. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#current?.abort();
    await this.#running;
  }

  #go(): void {
    this.#running ??= this.#work().finally(() => {
      this.#running = null;
    });
  }

  async #work(): Promise<void> {
    for (let job = this.#next(); job !== undefined; job = this.#next()) {
      this.#set(job.id, { state: 'printing' });
      const reason = await this.#printOne(job.paper);
      const ended: PrintState = reason === null ? { state: 'printed' } : { state: 'failed', reason };
      this.#set(job.id, ended);
      // Whoever ends the program cannot know whether the system prints it: it stays as it was written down.
      if (this.#isClosed) return;
      // What cannot be written down must not hold up the papers behind it.
      await this.parts.ended({ id: job.id, paper: job.paper, ...ended }).catch(() => undefined);
    }
  }

  #next(): PrintJob<Paper> | undefined {
    return this.#isClosed ? undefined : this.#jobs.find(({ state }) => state === 'waiting');
  }

  /** A driver may never answer: the deadline answers in its place, so that the papers behind it go on. */
  async #printOne(paper: Paper): Promise<PrintReason | null> {
    const control = new AbortController();
    this.#current = control;
    const given = new Promise<PrintReason>((done) => {
      control.signal.addEventListener('abort', () => done(this.#isClosed ? 'cancelled' : 'timeout'));
    });
    const timer = setTimeout(() => control.abort(), this.parts.deadline ?? 60_000);
    try {
      return await Promise.race([this.parts.print(paper, control.signal), given]);
    } catch {
      return 'unknown';
    } finally {
      clearTimeout(timer);
      this.#current = null;
    }
  }

  #set(id: string, state: PrintState): void {
    this.#keep(this.#jobs.map((job) => (job.id === id ? { id, paper: job.paper, ...state } : job)));
  }

  #keep(jobs: readonly PrintJob<Paper>[]): void {
    const isOpen = ({ state }: PrintJob<Paper>) => state === 'waiting' || state === 'printing';
    const done = jobs.filter((job) => !isOpen(job)).slice(-KEPT);
    this.#jobs = jobs.filter((job) => isOpen(job) || done.includes(job));
    this.parts.changed(this.#jobs);
  }
}
