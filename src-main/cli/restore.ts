import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { noteRestore } from '../services';
import { type Told, tellBackup } from './backup';
import { type Call, type Command, printLine, required } from './command';
import { administrator, presentOf, recordOptions } from './open-records';
import { passwordOf, passwordOption } from './password';

/** Puts a backup in place of a data folder's records, or with `--dry-run` only proves it and tells what is in it. */
export const restore: Command = {
  name: 'restore',
  summary: 'Puts a backup in place of the records; what stood there is put aside, never deleted.',
  positionals: ['FILE'],
  options: {
    ...recordOptions,
    ...passwordOption,
    'dry-run': { type: 'boolean', help: 'prove the backup and tell what is in it; nothing is changed' },
    json: { type: 'boolean', help: 'the same as JSON' },
  },
  run: (call) => (call.values['dry-run'] === true ? preview(call) : restoreInto(call)),
};

async function preview(call: Call): Promise<0 | 1> {
  const source = sourceOf(call);
  const { previewBackup } = await import('../data/backup');
  const now = presentOf(call.values);
  const password = passwordOf(call.values);
  const options = { password, clock: { now: () => now }, work: tmpdir() };
  const { manifest, ...content } = await previewBackup(source, options);
  tell(call, manifest ?? content, { source });
  return (manifest?.faulty ?? []).length === 0 ? 0 : 1;
}

async function restoreInto(call: Call): Promise<0> {
  const { values, terminal } = call;
  const { restoreBackup } = await import('../data/backup');
  const source = sourceOf(call);
  const folder = resolve(required(values, 'data'));
  const now = presentOf(values);
  const restored = await restoreBackup({
    folder,
    source,
    password: passwordOf(values),
    clock: { now: () => now },
    note: (store, exchange) =>
      noteRestore(store, { operator: administrator, clock: { now: () => now } }, exchange),
  });
  const { manifest, aside, heldMails } = restored;
  tell(call, manifest, { source, folder, aside, heldMails });
  if (values.json === true) return 0;
  if (aside !== null)
    printLine(terminal, `  the state before lies in ${aside}; restore its desk.sqlite to undo`);
  if (heldMails > 0)
    printLine(terminal, `  ${heldMails} waiting mail(s) may have left meanwhile: the outbox asks about each`);
  return 0;
}

const sourceOf = ({ positionals }: Call): string => resolve(positionals[0] ?? '');

function tell(
  { values, terminal }: Call,
  found: Told | null,
  rest: Readonly<Record<string, string | number | null>> & { readonly source: string },
): void {
  if (values.json === true) {
    const { parts = [], ...told } = found ?? {};
    printLine(terminal, JSON.stringify({ ...rest, ...told, files: parts.length }));
  } else if (found === null) printLine(terminal, `${rest.source}: a copy of a database, proven`);
  else tellBackup(terminal, found, `${rest.source}: proven from end to end`);
}
