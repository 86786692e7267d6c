import type { Store } from '../../data';
import type { ServiceCalls } from '../index';

/** 外部质量费用 of all complaints. */
export const costChannels = (store: Store): Pick<ServiceCalls, 'cost.page'> => ({
  'cost.page': async (context, input) => {
    const { pageOfCosts } = await import('./read');
    return store.read((db) => pageOfCosts(db, context, input));
  },
});
