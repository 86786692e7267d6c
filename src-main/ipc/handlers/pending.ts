import { CallFailure } from '../call-failure';
import type { HandlersFor } from './parts';

const notYet = (): never => {
  throw new CallFailure('store-unavailable');
};

/** Stand-ins until the services behind them are in place. */
export const pendingHandlers = (): HandlersFor<
  'attachment.pick' | 'attachment.open' | 'export.start' | 'job.cancel' | 'file.open' | 'file.reveal'
> => ({
  'attachment.pick': notYet,
  'attachment.open': notYet,
  'export.start': notYet,
  'job.cancel': notYet,
  'file.open': notYet,
  'file.reveal': notYet,
});
