import type { Store } from '../../data';
import type { ServiceCalls } from '../index';
import type { RecordParts } from '../record/register';

/** What orders do beside being kept. */
export const orderChannels = (store: Store, parts: RecordParts): Pick<ServiceCalls, 'order.followUp'> => ({
  'order.followUp': async (context, input) => {
    const { followUpDeviation } = await import('./follow-up');
    return store.write((trx) => followUpDeviation(trx, parts, context, input));
  },
});
