import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Clock } from '@shared/clock';
import type { BackupEntry, BackupPreviewed, BackupRestored, Input, RecordCounts } from '@shared/contract';
import { type BackupRefusal, backupRefusals } from '@shared/domain/backup';
import { toInstant } from '@shared/domain/calendar';
import { backupFilesOf } from '../data';
import type { RestoreRequest } from '../data/backup';
import { CallFailure } from '../ipc/call-failure';
import type { FileTokens } from '../platform/file-tokens';
import { type CallContext, noteRestore } from '../services';
import type { Backups, BackupWork } from './backups';
import type { StoreKeeper } from './store-keeper';

export interface RestoringParts {
  readonly keeper: StoreKeeper;
  readonly backups: Pick<Backups, 'meanwhile'>;
  readonly clock: Clock;
  readonly tokens: FileTokens;
  /** A folder for what is unpacked to be looked at. */
  readonly work: string;
  /** What works on the records gives up: jobs, lent files. */
  rest(): Promise<void>;
}

/** Looks at backups and puts one in place of the records, while the program runs: they are let go, exchanged, and opened again. */
export class Restoring {
  constructor(private readonly parts: RestoringParts) {}

  async list(): Promise<readonly BackupEntry[]> {
    const work = this.#work();
    const [timeZone, second] = [await work.timeZone(), work.preferences().secondBackup?.folder ?? null];
    const files = await backupFilesOf({ ...work.store, second }, timeZone);
    return files.map(({ path, at, name, reason, size, isAtSecondPlace }) => ({
      token: this.parts.tokens.issue(path),
      name,
      at: toInstant(at, timeZone),
      reason,
      size,
      isAtSecondPlace,
    }));
  }

  /** @param path chosen by the person */
  async entryOf(path: string): Promise<BackupEntry> {
    const { size } = await stat(path);
    const token = this.parts.tokens.issue(path);
    return { token, name: basename(path), at: null, reason: null, size, isAtSecondPlace: false };
  }

  async preview(input: Input<'backup.preview'>): Promise<BackupPreviewed> {
    const { previewBackup } = await import('../data/backup');
    const { clock } = this.parts;
    const work = this.#work();
    await work.demandRestore();
    const [source, timeZone, present] = [
      this.#pathOf(input.token),
      await work.timeZone(),
      await work.counts(),
    ];
    return unlessRefused(async () => {
      const options = { password: input.password, clock, work: this.parts.work };
      const { manifest, history, counts } = await previewBackup(source, options);
      const holds: RecordCounts = { ...counts, lastAt: history.lastAt };
      const madeAt = manifest === null ? null : toInstant(Date.parse(manifest.madeAt), timeZone);
      return { kind: 'sound', madeAt, holds, present, faulty: manifest?.faulty.length ?? 0 };
    });
  }

  async restore({ token, password }: Input<'backup.restore'>): Promise<BackupRestored> {
    const { restoreBackup } = await import('../data/backup');
    const { keeper, backups, clock, rest } = this.parts;
    const operator = await this.#work().demandRestore();
    const note = noteBy(operator, clock);
    const [source, folder] = [this.#pathOf(token), keeper.folder];
    return backups.meanwhile(() =>
      unlessRefused(async () => {
        await rest();
        await keeper.close();
        try {
          const { aside, heldMails } = await restoreBackup({ folder, source, password, clock, note });
          return { kind: 'restored', aside, heldMails };
        } finally {
          // Whether it was exchanged or not, the records of the folder are there again.
          await keeper.open(folder);
        }
      }),
    );
  }

  #work(): BackupWork {
    return this.parts.keeper.demand().backup;
  }

  #pathOf(token: string): string {
    const path = this.parts.tokens.pathOf(token);
    if (path === null) throw new CallFailure('not-found');
    return path;
  }
}

/** Leaves a name in the restored history. */
export const noteBy =
  (operator: CallContext['operator'], clock: Clock): RestoreRequest['note'] =>
  (store, exchange) =>
    noteRestore(store, { operator, clock }, exchange);

/** What a person can do something about is an answer, not a failure. */
async function unlessRefused<T>(
  run: () => Promise<T>,
): Promise<T | { readonly kind: 'refused'; readonly why: BackupRefusal }> {
  const { BackupProblem } = await import('../data/backup');
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof BackupProblem)) throw error;
    if (error.code === 'in-use') throw new CallFailure('busy');
    const why = backupRefusals.find((refusal) => refusal === error.code);
    if (why === undefined) throw error;
    return { kind: 'refused', why };
  }
}
