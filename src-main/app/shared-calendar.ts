import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ErrorCode, SharedCalendarState } from '@shared/contract';
import { writeWhole } from '../export/write-file';
import type { Logger } from '../platform/log';
import { Rounds } from './rounds';

/** Where another calendar finds it: a name that never changes, whatever the language. */
export const sharedCalendarName = '顾客服务台日历.ics';

export interface SharedCalendarParts {
  readonly log: Pick<Logger, 'error'>;
  /** The folder that is chosen; null where nothing is shared. */
  folder(): string | null;
  /** What the file holds now. */
  text(): Promise<string>;
  /** The moment of a writing, as the factory's clock shows it. */
  now(): Promise<string>;
  /** What a failure is called. */
  codeOf(error: unknown): ErrorCode;
}

/** After the first screen stands: the start waits for none of it. */
const settleTime = 4_000;
/** Several changes are written once. */
const changeTime = 3_000;
/** A day that ends moves what the file holds. */
const lookTime = 30 * 60_000;

/** Keeps a file in a shared folder as the records are: at its start, after changes, and as days pass. Saving never waits for it. */
export class SharedCalendar {
  readonly #rounds = new Rounds(
    async () => {
      await this.#refresh();
      this.#rounds.next(lookTime);
    },
    { settle: settleTime, change: changeTime },
  );
  #writtenAt: string | null = null;
  #fault: ErrorCode | null = null;

  constructor(private readonly parts: SharedCalendarParts) {}

  /** Once; later calls change nothing. */
  start(): void {
    this.#rounds.start();
  }

  /** The records may have changed. */
  changed(): void {
    this.#rounds.changed();
  }

  /** Writes at once, after what is under way. */
  async write(): Promise<SharedCalendarState> {
    await this.#rounds.run();
    return this.state();
  }

  state(): SharedCalendarState {
    return { folder: this.parts.folder(), writtenAt: this.#writtenAt, fault: this.#fault };
  }

  /** Waits for a writing that is under way. */
  stop(): Promise<void> {
    return this.#rounds.stop();
  }

  async #refresh(): Promise<void> {
    const folder = this.parts.folder();
    if (folder === null) {
      this.#fault = null;
      this.#writtenAt = null;
      return;
    }
    try {
      await refreshFile(join(folder, sharedCalendarName), await this.parts.text());
      this.#writtenAt = await this.parts.now();
      this.#fault = null;
    } catch (error) {
      // Told once: a share that is away for a week fills no log.
      if (this.#fault === null) this.parts.log.error('shared-calendar-not-written', {}, error);
      this.#fault = this.parts.codeOf(error);
    }
  }
}

/** Written whole or not at all, and only where it says something else than the file that is there. */
async function refreshFile(path: string, text: string): Promise<void> {
  const known = await readFile(path, 'utf8').catch(() => null);
  if (known !== null && withoutStamps(known) === withoutStamps(text)) return;
  await writeWhole(path, Buffer.from(text));
}

/** When it was written is no change of what it says. */
const withoutStamps = (text: string): string =>
  text.replaceAll(/^(?:DTSTAMP|LAST-MODIFIED|SEQUENCE):.*\r?\n/gm, '');
