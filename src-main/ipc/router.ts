import type { Result } from '@shared/contract';
import { type ChannelName, channelNames } from '@shared/contract/names';
import { ipcMain } from 'electron';
import { type CallOrigin, noteOrigin } from '../security/sender';

/** Answers one call of the screen. Never throws. */
export type Answerer = (name: ChannelName, origin: CallOrigin, input: unknown) => Promise<Result<unknown>>;

/**
 * The only user of ipcMain. Opens before the rest of the program is loaded, so that the screen may load meanwhile; its
 * first calls wait until there is somebody to answer.
 */
export function registerRouter(answerer: Promise<Answerer>): void {
  for (const name of channelNames) {
    ipcMain.handle(name, async (event, input: unknown) => {
      const origin = noteOrigin(event);
      return (await answerer)(name, origin, input);
    });
  }
}
