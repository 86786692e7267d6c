import type { Store } from '../../data';
import type { LoadEnvironment } from '../environment';
import type { ServiceCalls } from '../index';

/** Nothing of it is needed before the first mail; a start does without. */
export const mailChannels = (store: Store, load: LoadEnvironment): Pick<ServiceCalls, 'mail.propose'> => ({
  'mail.propose': async (context, input) => {
    const { proposeMail } = await import('./propose');
    return store.read((db) => proposeMail(db, load, context, input));
  },
});
