import type { Store } from '../../data';
import type { ServiceCalls } from '../index';
import type { RecordParts } from '../record/register';

const useCases = () => import('./read');

/** What is asked of questions and answers besides writing them. */
export const questionChannels = (
  store: Store,
  { load }: Pick<RecordParts, 'load'>,
): Pick<ServiceCalls, 'question.search' | 'question.proposal'> => ({
  'question.search': async (context, input) => {
    const { searchQuestions } = await useCases();
    return store.read((db) => searchQuestions(db, load, context, input));
  },
  'question.proposal': async (context, input) => {
    const { proposeQuestion } = await useCases();
    return store.read((db) => proposeQuestion(db, load, context, input));
  },
});
