import type { Store } from '../../data';
import type { ServiceCalls } from '../index';
import type { RecordParts } from '../record/register';

/** The rules of feedback, which nothing needs before the first log is turned into something; a start does without them. */
const useCases = () => import('./to-complaint');

/** What is done with the logs of customers besides writing them. */
export const feedbackChannels = (
  store: Store,
  parts: RecordParts,
): Pick<ServiceCalls, 'feedback.toComplaint'> => ({
  'feedback.toComplaint': async (context, input) => {
    const { communicationToComplaint } = await useCases();
    return store.write((trx) => communicationToComplaint(trx, parts, context, input));
  },
});
