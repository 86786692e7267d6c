import type { Store } from '../../data';
import type { ServiceCalls } from '../index';
import type { RecordParts } from '../record/register';

/** The rules of feedback, which nothing needs before the first log is turned into something; a start does without them. */
const useCases = async () => ({
  ...(await import('./to-complaint')),
  ...(await import('./review')),
  ...(await import('./follow-up')),
});

/** What is done with the logs of customers besides writing them. */
export const feedbackChannels = (
  store: Store,
  parts: RecordParts,
): Pick<ServiceCalls, 'feedback.toComplaint' | 'feedback.followUp' | 'feedback.review'> => ({
  'feedback.toComplaint': async (context, input) => {
    const { communicationToComplaint } = await useCases();
    return store.write((trx) => communicationToComplaint(trx, parts, context, input));
  },
  'feedback.followUp': async (context, input) => {
    const { followUpLog } = await useCases();
    return store.write((trx) => followUpLog(trx, parts, context, input));
  },
  'feedback.review': async (context, input) => {
    const { reviewLog } = await useCases();
    return store.write((trx) => reviewLog(trx, parts.load, context, input));
  },
});
