/**
 * A child process that puts the backups of a folder back in turns until it is killed, printing `T name` for each. Started by kill.test.ts;
 * arguments: the data folder, and where the backups are.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type RestoreRequest, restoreBackup } from '@main/data/backup';
import { noteRestore } from '@main/services';
import { clock, say } from './child-desk';

const [folder = '', sources = ''] = process.argv.slice(2);
const operator = { id: '', name: 'kill', roles: [] };
const note: RestoreRequest['note'] = (store, exchange) => noteRestore(store, { operator, clock }, exchange);
say('ready');

for (;;)
  for (const name of readdirSync(sources)) {
    await restoreBackup({ folder, source: join(sources, name), password: null, clock, note });
    say(`T ${name}`);
  }
