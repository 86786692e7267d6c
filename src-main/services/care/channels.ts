import type { Store } from '../../data';
import type { ServiceCalls } from '../index';
import type { RecordParts } from '../record/register';

type CareChannel = 'care.propose' | 'care.create' | 'care.undo' | 'care.raise';

/** The rules of care, which nothing needs before the first plan; a start does without them. */
const useCases = () => import('./index');

/** Each write is one transaction with its history. */
export const careChannels = (store: Store, parts: RecordParts): Pick<ServiceCalls, CareChannel> => ({
  'care.propose': async (context, input) => {
    const { previewCarePlans } = await useCases();
    return store.read((db) => previewCarePlans(db, parts.load, context, input));
  },
  'care.create': async (context, input) => {
    const { createCarePlans } = await useCases();
    return store.write((trx) => createCarePlans(trx, parts, context, input));
  },
  'care.undo': async (context, input) => {
    const { undoCarePlans } = await useCases();
    return store.write((trx) => undoCarePlans(trx, parts.load, context, input));
  },
  'care.raise': async (context, input) => {
    const { raiseFromContact } = await useCases();
    return store.write((trx) => raiseFromContact(trx, parts, context, input));
  },
});
