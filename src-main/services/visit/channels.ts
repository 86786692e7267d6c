import type { Store } from '../../data';
import type { ServiceCalls } from '../index';
import type { RecordParts } from '../record/register';

type VisitChannel = 'visit.approve' | 'visit.complain' | 'visit.previous' | 'visit.propose';

const useCases = () => import('./index');

/** Each write is one transaction with its history. */
export const visitChannels = (store: Store, parts: RecordParts): Pick<ServiceCalls, VisitChannel> => ({
  'visit.approve': async (context, input) => {
    const { approveVisitPlan } = await useCases();
    return store.write((trx) => approveVisitPlan(trx, parts.load, context, input));
  },
  'visit.complain': async (context, input) => {
    const { complainFromVisit } = await useCases();
    return store.write((trx) => complainFromVisit(trx, parts, context, input));
  },
  'visit.previous': async (_context, input) => {
    const { previousVisit } = await useCases();
    return store.read((db) => previousVisit(db, input));
  },
  'visit.propose': async (_context, input) => {
    const { proposeVisits } = await useCases();
    return store.read((db) => proposeVisits(db, parts, input));
  },
});
