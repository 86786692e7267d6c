import type { Answer, Input } from '@shared/contract';
import { surveyPlanGaps } from '@shared/domain/survey';
import type { Trx } from '../../data';
import type { CallContext } from '../context';
import type { LoadEnvironment } from '../environment';
import { approvePlan } from '../record/approve-plan';

/**
 * Releases the year's plan and its questionnaire; who prepared it does not approve it, but in a small team.
 * @throws ServiceError as `approvePlan` of the records
 */
export const approveSurveyPlan = (
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  input: Input<'survey.approve'>,
): Promise<Answer<'survey.approve'>> =>
  approvePlan(trx, load, context, input, {
    kind: 'survey-plan',
    gaps: surveyPlanGaps,
    preparedBy: ({ preparedBy }) => preparedBy,
  });
