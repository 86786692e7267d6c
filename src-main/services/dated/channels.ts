import type { Store } from '../../data';
import type { LoadEnvironment } from '../environment';
import type { ServiceCalls } from '../index';

/** Everything dated, whatever it stands in. */
export const datedChannels = (
  store: Store,
  load: LoadEnvironment,
): Pick<ServiceCalls, 'dated.span' | 'dated.move'> => ({
  'dated.span': async (_context, input) => {
    const { datedSpan } = await import('./gather');
    return store.read((db) => datedSpan(db, load, input));
  },
  'dated.move': async (context, input) => {
    const { moveDated } = await import('./move');
    return store.write((trx) => moveDated(trx, load, context, input));
  },
});
