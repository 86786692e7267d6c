import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { BackupManifest } from '../data/backup';
import { type Command, printLine, required, type Terminal, UsageError } from './command';
import { presentOf, recordOptions, withRecords } from './open-records';
import { newPasswordOf, passwordOption } from './password';

/** One file with everything of a data folder, while the program may go on working. Exit code 1 when attachments were missing or changed. */
export const backup: Command = {
  name: 'backup',
  summary: 'Copies everything into one file, reads it back, and tells what is in it.',
  positionals: [],
  options: {
    ...recordOptions,
    out: { type: 'string', value: 'FILE', help: 'file to make; one that is there is never overwritten' },
    ...passwordOption,
    json: { type: 'boolean', help: 'what is in it as JSON' },
  },
  run: async ({ values, terminal }) => {
    const target = resolve(required(values, 'out'));
    if (!existsSync(dirname(target))) throw new UsageError(`there is no folder ${dirname(target)}`);
    const password = newPasswordOf(values);
    return withRecords(values, async ({ store }) => {
      const { writeBackup } = await import('../data/backup');
      const now = presentOf(values);
      const manifest = await writeBackup({ store, target, password, reason: 'asked', now, program: 'desk' });
      const { parts, ...told } = manifest;
      const { size } = await stat(target);
      if (values.json === true) printLine(terminal, JSON.stringify({ ...told, files: parts.length, size }));
      else tellBackup(terminal, manifest, `${target}: ${size} bytes, read back and found right`);
      return manifest.faulty.length === 0 ? 0 : 1;
    });
  },
};

/** What is known of a backup; a bare copy of a database knows only what is in it. */
export type Told = Pick<BackupManifest, 'history' | 'counts'> & Partial<BackupManifest>;

/** What is in a backup, in words. */
export function tellBackup(
  terminal: Terminal,
  { madeAt, history, counts, faulty = [] }: Told,
  head: string,
): void {
  printLine(terminal, head);
  printLine(
    terminal,
    `  made ${madeAt ?? 'at a time it does not tell'}, last entry ${history.lastAt ?? 'none'}, ${history.length} entries of history`,
  );
  printLine(
    terminal,
    `  ${counts.complaints} complaints, ${counts.records} records, ${counts.customers} customers, ${counts.attachments} attachments`,
  );
  for (const sha256 of faulty)
    printLine(terminal, `  attachment ${sha256} was missing or changed when the backup was made`);
}
