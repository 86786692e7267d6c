import type { StoredRecord } from '@shared/domain/record';
import { withoutSurvey, withSurvey } from '@shared/domain/survey';
import type { Trx } from '../../data';
import type { CallContext } from '../context';
import type { LoadEnvironment } from '../environment';
import { followRecord } from '../record/follow';

/** The year's plan learns what its sheet says: number, sent, returned; a void sheet leaves its row open again. */
export async function tellSurveyPlan(
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  { number, body: survey }: StoredRecord<'survey'>,
  isVoid: boolean,
): Promise<void> {
  const { recordId, sheetId } = survey.plan;
  await followRecord(trx, load, context, { kind: 'survey-plan', id: recordId }, (plan) =>
    isVoid ? withoutSurvey(plan, number, sheetId) : withSurvey(plan, { number, survey }),
  );
}
