import type { Store } from '../../data';
import type { ServiceCalls } from '../index';

const useCases = () => import('./read');

/** 外部质量费用 of all complaints. */
export const costChannels = (store: Store): Pick<ServiceCalls, 'cost.page' | 'cost.sums'> => ({
  'cost.page': async (context, input) => {
    const { pageOfCosts } = await useCases();
    return store.read((db) => pageOfCosts(db, context, input));
  },
  'cost.sums': async (context, input) => {
    const { sumsOfCosts } = await useCases();
    return store.read((db) => sumsOfCosts(db, context, input));
  },
});
