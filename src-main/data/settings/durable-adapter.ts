import { dirname } from 'node:path';
import type { Clock } from '@shared/clock';
import { fileTime } from '@shared/domain/backup';
import type { Adapter } from 'lowdb';
import * as v from 'valibot';
import { canonicalJson, sha256 } from '../canonical';
import type { FilePort } from './file-port';

/** Something about the preferences that the person is told at the start. */
export interface PreferencesNotice {
  readonly code: 'preferences-restored' | 'preferences-reset';
  readonly params: Readonly<Record<string, string>>;
}

export interface DurableFile<T> extends Adapter<T> {
  /** What reading found wrong; empty after a sound read. */
  readonly notices: () => readonly PreferencesNotice[];
}

const format = 'customer-desk-preferences';

const envelopeSchema = v.strictObject({
  format: v.literal(format),
  schemaVersion: v.literal(1),
  savedAt: v.string(),
  appVersion: v.string(),
  sha256: v.string(),
  data: v.unknown(),
});

export interface DurableOptions<T> {
  readonly path: string;
  readonly schema: v.GenericSchema<unknown, T>;
  readonly clock: Clock;
  readonly appVersion: string;
  readonly files: FilePort;
}

/**
 * A JSON file that survives a power cut and tells when it did not (practice.md 4.2): written to a file of its own, flushed, the
 * version before kept as `.1`, then renamed. Read only when checksum and shape hold; a bad file is set aside under a name that
 * says so, and a notice says what was done.
 */
export function durableFile<T>(options: DurableOptions<T>): DurableFile<T> {
  const { path, files } = options;
  const older = `${path}.1`;
  let found: readonly PreferencesNotice[] = [];
  return {
    notices: () => found,
    read: async () => {
      const newest = await readEnvelope(options, path);
      if (newest.kind === 'sound') return newest.data;
      const setAside = newest.kind === 'bad' ? await setAsideBad(options, path) : '';
      const before = await readEnvelope(options, older);
      if (newest.kind === 'missing' && before.kind === 'missing') return null;
      if (before.kind === 'sound') {
        found = [{ code: 'preferences-restored', params: { file: setAside, savedAt: before.savedAt } }];
        return before.data;
      }
      if (before.kind === 'bad') await setAsideBad(options, older);
      found = [{ code: 'preferences-reset', params: { file: setAside === '' ? older : setAside } }];
      return null;
    },
    write: async (data) => {
      const unfinished = `${path}.${crypto.randomUUID()}.tmp`;
      try {
        await files.writeFlushed(unfinished, wrap(options, data));
        await keepGeneration(options, older);
        await files.rename(unfinished, path);
        files.syncFolder(dirname(path));
      } catch (error) {
        await files.remove(unfinished).catch(() => undefined);
        throw error;
      }
    },
  };
}

function wrap<T>({ clock, appVersion }: DurableOptions<T>, data: T): string {
  const savedAt = new Date(clock.now()).toISOString();
  return JSON.stringify({
    format,
    schemaVersion: 1,
    savedAt,
    appVersion,
    sha256: sha256(canonicalJson(data)),
    data,
  });
}

type Read<T> =
  | { readonly kind: 'sound'; readonly data: T; readonly savedAt: string }
  | { readonly kind: 'bad' }
  | { readonly kind: 'missing' };

async function readEnvelope<T>({ files, schema }: DurableOptions<T>, path: string): Promise<Read<T>> {
  const text = await files.read(path);
  if (text === null) return { kind: 'missing' };
  const envelope = v.safeParse(envelopeSchema, parseJson(text));
  if (!envelope.success || sha256(canonicalJson(envelope.output.data)) !== envelope.output.sha256)
    return { kind: 'bad' };
  const data = v.safeParse(schema, envelope.output.data);
  return data.success
    ? { kind: 'sound', data: data.output, savedAt: envelope.output.savedAt }
    : { kind: 'bad' };
}

/** Undefined for text that is no JSON; every schema refuses it. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function setAsideBad<T>({ files, clock }: DurableOptions<T>, path: string): Promise<string> {
  const aside = `${path}.corrupt-${fileTime(clock.now())}-${crypto.randomUUID().slice(0, 4)}`;
  await files.rename(path, aside);
  return aside;
}

/** The present file becomes `.1`, if it is sound; one that went bad meanwhile is set aside instead. */
async function keepGeneration<T>(options: DurableOptions<T>, older: string): Promise<void> {
  const { path, files } = options;
  const present = await readEnvelope(options, path);
  if (present.kind === 'missing') return;
  if (present.kind === 'bad') {
    await setAsideBad(options, path);
    return;
  }
  const second = `${older}.${crypto.randomUUID()}.tmp`;
  try {
    await files.duplicate(path, second);
    await files.rename(second, older);
  } catch (error) {
    await files.remove(second).catch(() => undefined);
    throw error;
  }
}
