import type { Handlers } from '../router';
import { clipboardHandlers } from './clipboard';
import type { HandlerParts } from './parts';
import { pendingHandlers } from './pending';
import { preferencesHandlers } from './preferences';
import { programHandlers } from './program';
import { recordHandlers } from './records';

export type { HandlerParts, HandlersFor, ProgramPort, RecordChannel, Way } from './parts';

/** What answers every channel of the contract. */
export const createHandlers = (parts: HandlerParts): Handlers => ({
  ...recordHandlers(parts),
  ...preferencesHandlers(parts),
  ...programHandlers(parts),
  ...clipboardHandlers(parts),
  ...pendingHandlers(),
});
