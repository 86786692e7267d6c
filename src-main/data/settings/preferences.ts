import { join } from 'node:path';
import type { Clock } from '@shared/clock';
import { type Preferences, preferencesSchema } from '@shared/contract';
import { Low } from 'lowdb';
import { messageOf } from '../sqlite/files';
import { faultOf, StoreProblem } from '../sqlite/store-problem';
import { durableFile, type PreferencesNotice } from './durable-adapter';
import { type FilePort, realFiles } from './file-port';

export const defaultPreferences: Preferences = {
  language: 'zh-CN',
  theme: 'system',
  textSize: 'normal',
  operatorId: null,
  registerColumns: null,
  savedViews: [],
  isRailCollapsed: false,
};

export const preferencesName = 'preferences.json';

/** This PC's preferences; changes are written one after the other. */
export interface PreferencesStore {
  readonly get: () => Preferences;
  /** @throws StoreFault when the disk refuses; the preferences then stay as they were */
  readonly update: (
    change: { readonly [K in keyof Preferences]?: Preferences[K] | undefined },
  ) => Promise<Preferences>;
  /** What the start found wrong with the file. */
  readonly notices: readonly PreferencesNotice[];
  /** Resolves when everything asked for is on the disk, or has failed. */
  readonly flush: () => Promise<void>;
}

/** @throws StoreProblem `preferences-damaged` when the file can neither be read nor set aside */
export async function openPreferences(options: {
  readonly folder: string;
  readonly clock: Clock;
  readonly appVersion: string;
  readonly files?: FilePort;
}): Promise<PreferencesStore> {
  const path = join(options.folder, preferencesName);
  const { clock, appVersion, files = realFiles } = options;
  const adapter = durableFile<Preferences>({ path, schema: preferencesSchema, clock, appVersion, files });
  const low = new Low<Preferences>(adapter, defaultPreferences);
  try {
    await low.read();
  } catch (error) {
    throw new StoreProblem('preferences-damaged', path, messageOf(error));
  }
  let queue: Promise<unknown> = Promise.resolve();
  return {
    get: () => low.data,
    notices: adapter.notices(),
    update: (change) => {
      const work = queue.then(async () => {
        const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
        const next: Preferences = { ...low.data, ...given };
        // lowdb changes its memory first; a failed write must not leave it changed (practice.md 4.1).
        await adapter.write(next).catch((error: unknown) => {
          throw faultOf(error) ?? error;
        });
        low.data = next;
        return next;
      });
      queue = work.catch(() => undefined);
      return work;
    },
    flush: async () => {
      await queue;
    },
  };
}
