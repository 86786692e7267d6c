/**
 * A child process that puts the backups of a folder back in turns until it is killed, printing `T name` for each. Started by kill.test.ts;
 * arguments: the data folder, and where the backups are.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { restoreBackup } from '@main/data/backup';
import { clock, say } from './child-desk';

const [folder = '', sources = ''] = process.argv.slice(2);
say('ready');

for (;;)
  for (const name of readdirSync(sources)) {
    await restoreBackup({ folder, source: join(sources, name), password: null, clock });
    say(`T ${name}`);
  }
