import type { Store } from '../../data';
import type { ServiceCalls } from '../index';
import type { RecordParts } from '../record/register';

type SurveyChannel = 'survey.approve' | 'survey.create' | 'survey.customers' | 'survey.evidence';

const useCases = () => import('./index');

/** Each write is one transaction with its history. */
export const surveyChannels = (store: Store, parts: RecordParts): Pick<ServiceCalls, SurveyChannel> => ({
  'survey.approve': async (context, input) => {
    const { approveSurveyPlan } = await useCases();
    return store.write((trx) => approveSurveyPlan(trx, parts.load, context, input));
  },
  'survey.create': async (context, input) => {
    const { createSurveys } = await useCases();
    return store.write((trx) => createSurveys(trx, parts, context, input));
  },
  'survey.customers': async () => {
    const { askableCustomers } = await useCases();
    return store.read((db) => askableCustomers(db));
  },
  'survey.evidence': async (_context, input) => {
    const { surveyEvidence } = await useCases();
    return store.read((db) => surveyEvidence(db, parts.load, input));
  },
});
