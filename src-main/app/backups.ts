import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupState, ErrorCode, Preferences, RecordCounts } from '@shared/contract';
import {
  type BackupReason,
  backupName,
  holdsAll,
  isOfOrigin,
  type NamedBackup,
  usualBackupHours,
} from '@shared/domain/backup';
import { civilDateAt, toInstant } from '@shared/domain/calendar';
import { type BackupWriter, backupsIn, copyBackup, thinOut } from '../data';
import type { Logger } from '../platform/log';
import type { CallContext } from '../services';
import { Rounds } from './rounds';

/** The records as far as a backup needs them. */
export interface BackupWork {
  readonly store: { readonly path: string } & Readonly<
    Record<'folder' | 'backupsFolder' | 'attachmentsFolder', string>
  >;
  /** Hashes of the first and the last entry of the history. */
  history(): Promise<{ readonly origin: string; readonly head: string }>;
  /** The factory's. */
  timeZone(): Promise<string>;
  preferences(): Preferences;
  /** What is there now. */
  counts(): Promise<RecordCounts>;
  /** Who restores. @throws ServiceError `forbidden` to who may not put a backup in place of the records */
  demandRestore(): Promise<CallContext['operator']>;
  remember(change: Pick<Partial<Preferences>, 'secondBackup'>): Promise<unknown>;
}

export interface BackupParts {
  readonly clock: { now(): number };
  readonly log: Pick<Logger, 'error' | 'info'>;
  readonly version: string;
  /** Null while no records are open. */
  work(): BackupWork | null;
  readonly write: BackupWriter;
  /** What a failure is called. */
  codeOf(error: unknown): ErrorCode;
  /** How the backups stand has changed. */
  changed(): void;
}

/** Milliseconds. After the first paint and its questions. */
const settleTime = 20_000;
const lookTime = 5 * 60_000;
const hour = 60 * 60_000;
/** A second place older than this no longer helps against what happens to this PC. */
const lateAfter = 48 * hour;

/**
 * Backups made by themselves: of everything, into one file that was read back, every so many hours while something changes, and when the program
 * is closed; then a copy at a second place. What is older than the rotation keeps is removed.
 */
export class Backups {
  readonly #rounds = new Rounds(
    async () => {
      await this.look();
      this.#rounds.next(lookTime);
    },
    { settle: settleTime, change: settleTime },
  );
  /** One at a time, whoever asked. */
  #queue: Promise<unknown> = Promise.resolve();
  #stop = new AbortController();
  #isRunning = false;
  #fault: ErrorCode | null = null;
  #secondFault: ErrorCode | null = null;

  constructor(private readonly parts: BackupParts) {}

  /** Once; later calls change nothing. */
  start(): void {
    this.#rounds.start();
  }

  /** A backup now, whether anything changed or not. */
  make(): Promise<BackupState> {
    return this.#alone(async (work) => {
      await this.#make(work, 'asked');
      await this.#copy(work);
    });
  }

  /** Brings the second place up to date with the newest backup. */
  copy(): Promise<BackupState> {
    return this.#alone((work) => this.#copy(work));
  }

  /** Nothing is backed up while it runs. */
  meanwhile<T>(run: () => Promise<T>): Promise<T> {
    const next = this.#queue.then(run);
    this.#queue = next.catch(() => undefined);
    return next;
  }

  async state(): Promise<BackupState> {
    const work = this.parts.work();
    if (work === null) return { folder: '', lastAt: null, isRunning: false, fault: null, second: null };
    const timeZone = await work.timeZone();
    // A folder that cannot be read is told when a backup is to be made there.
    const newest = await newestOf(work).catch(() => undefined);
    return {
      folder: work.store.backupsFolder,
      lastAt: newest === undefined ? null : toInstant(newest.at, timeZone),
      isRunning: this.#isRunning,
      fault: this.#fault,
      second: this.#secondState(work, timeZone),
    };
  }

  /** The program is about to end: what no backup holds yet is backed up. @param signal ends it before its time */
  async finish(signal: AbortSignal): Promise<void> {
    // A round that is under way ends with it, too.
    const stopRound = (): void => this.#stop.abort();
    signal.addEventListener('abort', stopRound, { once: true });
    if (signal.aborted) stopRound();
    await this.#rounds.stop();
    await this.#alone(async (work) => {
      if (await isChanged(work, await newestOf(work))) await this.#make(work, 'automatic');
      await this.#copy(work);
    });
  }

  /** Nothing more begins; what is being made is given up. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#rounds.stop();
    await this.#queue;
  }

  #secondState(work: BackupWork, timeZone: string): BackupState['second'] {
    const place = work.preferences().secondBackup ?? null;
    if (place === null) return null;
    const { folder, at } = place;
    return {
      folder,
      lastAt: at === null ? null : toInstant(at, timeZone),
      isLate: at === null || this.parts.clock.now() - at > lateAfter,
      fault: this.#secondFault,
    };
  }

  /** What is due by now. */
  look(): Promise<BackupState> {
    return this.#alone(async (work) => {
      if (await this.#isDue(work)) await this.#make(work, 'automatic');
      await this.#copy(work);
    });
  }

  #alone(run: (work: BackupWork) => Promise<void>): Promise<BackupState> {
    return this.meanwhile(async () => {
      const work = this.parts.work();
      if (work !== null && !this.#stop.signal.aborted) await run(work);
      return this.state();
    });
  }

  async #isDue(work: BackupWork): Promise<boolean> {
    const newest = await newestOf(work);
    if (newest === undefined) return true;
    const hours = work.preferences().backupHours ?? usualBackupHours;
    // One dated in the future (the PC's clock was wrong) must not stop all others until then.
    return Math.abs(this.parts.clock.now() - newest.at) >= hours * hour && isChanged(work, newest);
  }

  async #make(work: BackupWork, reason: BackupReason): Promise<void> {
    const { clock, version, log } = this.parts;
    this.#isRunning = true;
    this.parts.changed();
    try {
      const [timeZone, history, now] = [await work.timeZone(), await work.history(), clock.now()];
      const folder = work.store.backupsFolder;
      const target = join(folder, backupName(history, now, reason));
      const { path, backupsFolder, attachmentsFolder } = work.store;
      const store = { path, folder: work.store.folder, backupsFolder, attachmentsFolder };
      const request = { store, target, password: null, reason, now, program: version };
      // Twice in one second, with nothing saved between: it is there already.
      if (!existsSync(target)) await this.parts.write(request, this.#stop.signal);
      await thinOut(folder, null, { today: civilDateAt(now, timeZone), timeZone });
      this.#fault = null;
      log.info('backup-made', { reason });
    } catch (error) {
      if (!this.#stop.signal.aborted) {
        // Told once: a full disk fills no log.
        if (this.#fault === null || reason === 'asked') log.error('backup-failed', {}, error);
        this.#fault = this.parts.codeOf(error);
      }
    } finally {
      this.#isRunning = false;
      this.parts.changed();
    }
  }

  async #copy(work: BackupWork): Promise<void> {
    const place = work.preferences().secondBackup ?? null;
    const fault = place === null ? null : await this.#copyTo(work, place.folder);
    if (fault === this.#secondFault) return;
    this.#secondFault = fault;
    this.parts.changed();
  }

  /** @returns what kept it from being there */
  async #copyTo(work: BackupWork, folder: string): Promise<ErrorCode | null> {
    const { clock, log } = this.parts;
    try {
      const timeZone = await work.timeZone();
      const { origin } = await work.history();
      const ours = (all: readonly NamedBackup[]) => all.find((backup) => isOfOrigin(backup, origin));
      const newest = ours(await backupsIn(work.store.backupsFolder, timeZone));
      if (newest === undefined) return null;
      const there = ours(await backupsIn(folder, timeZone));
      if (there === undefined || there.at < newest.at) {
        await copyBackup(join(work.store.backupsFolder, newest.name), folder, this.#stop.signal);
        await thinOut(folder, origin, { today: civilDateAt(clock.now(), timeZone), timeZone });
        log.info('backup-copied');
      }
      await this.#remember(work, folder, Math.max(newest.at, there?.at ?? 0));
      return null;
    } catch (error) {
      if (this.#stop.signal.aborted) return this.#secondFault;
      if (this.#secondFault === null) log.error('backup-not-copied', {}, error);
      return this.parts.codeOf(error);
    }
  }

  /** A stick that was pulled out cannot be asked how old its backup is. */
  async #remember(work: BackupWork, folder: string, at: number): Promise<void> {
    const known = work.preferences().secondBackup ?? null;
    if (known?.folder !== folder || known.at === at) return;
    await work.remember({ secondBackup: { folder, at } });
    this.parts.changed();
  }
}

const newestOf = async ({ store, timeZone }: BackupWork): Promise<NamedBackup | undefined> =>
  (await backupsIn(store.backupsFolder, await timeZone()))[0];

/** Whether something was saved that the newest backup does not hold. */
const isChanged = async (work: BackupWork, newest: NamedBackup | undefined): Promise<boolean> =>
  newest === undefined || !holdsAll(newest, (await work.history()).head);
