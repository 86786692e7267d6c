/**
 * A child process that backs up until it is killed: registers, backs up into a folder, and prints `B name complaints` for each backup that was
 * confirmed. Started by kill.test.ts; arguments: the data folder, the calendar folder, and where the backups go.
 */
import { join } from 'node:path';
import { writeBackup } from '@main/data/backup';
import { clock, openChildDesk, say } from './child-desk';

const [folder = '', calendars = '', target = ''] = process.argv.slice(2);
const { store, register } = await openChildDesk(folder, calendars);
say('ready');

for (;;) {
  await register();
  const name = `${crypto.randomUUID()}.deskbackup`;
  const usual = { store, password: null, reason: 'asked', program: 'test' } as const;
  const { counts } = await writeBackup({ ...usual, target: join(target, name), now: clock.now() });
  say(`B ${name} ${counts.complaints}`);
}
