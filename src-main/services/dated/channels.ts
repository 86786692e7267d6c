import type { Store } from '../../data';
import type { LoadEnvironment } from '../environment';
import type { ServiceCalls } from '../index';

/** Everything dated, whatever it stands in. */
export const datedChannels = (
  store: Store,
  load: LoadEnvironment,
): Pick<ServiceCalls, 'dated.span' | 'dated.move' | 'dated.reassign'> => ({
  'dated.span': async (_context, input) => {
    const { datedSpan } = await import('./gather');
    return store.read((db) => datedSpan(db, load, input));
  },
  'dated.move': async (context, input) => {
    const { moveDated } = await import('./move');
    return store.write((trx) => moveDated(trx, load, context, input));
  },
  'dated.reassign': async (context, input) => {
    const { reassignDated } = await import('./reassign');
    return store.write((trx) => reassignDated(trx, load, context, input));
  },
});
