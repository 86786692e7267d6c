import type { Store } from '../../data';
import type { ServiceCalls } from '../index';
import type { RecordParts } from '../record/register';

/** What goods returns do beside being kept. */
export const returnChannels = (store: Store, parts: RecordParts): Pick<ServiceCalls, 'return.complain'> => ({
  'return.complain': async (context, input) => {
    const { complainOfLine } = await import('./complain');
    return store.write((trx) => complainOfLine(trx, parts, context, input));
  },
});
