import type { Answer, Input } from '@shared/contract';
import { error } from '@shared/domain/finding';
import { isApproved } from '@shared/domain/plan-approval';
import type { StoredRecord } from '@shared/domain/record';
import {
  type PlannedSheet,
  type Survey,
  type SurveyPlan,
  sheetsToMake,
  surveyOfPlan,
  withSurvey,
} from '@shared/domain/survey';
import type { Trx } from '../../data';
import { findCustomer } from '../../data/repositories/customers';
import { findRecord } from '../../data/repositories/records';
import { demandChangeable } from '../changeable';
import type { CallContext } from '../context';
import { followRecord } from '../record/follow';
import { type RecordParts, registerRecord } from '../record/register';
import { demandRight } from '../rights';
import { refuseErrors, ServiceError } from '../service-error';

/**
 * One sheet for each planned customer who has none yet, all in one transaction; the plan names them. Done again, it makes what is still
 * missing and nothing twice.
 * @throws ServiceError `forbidden`, `not-found`, `stale`, `invalid` while the plan is not approved
 */
export async function createSurveys(
  trx: Trx,
  parts: RecordParts,
  context: CallContext,
  { id, version, period }: Input<'survey.create'>,
): Promise<Answer<'survey.create'>> {
  demandRight(context, 'write');
  const { stored } = demandChangeable(await findRecord(trx, id), id, version);
  if (stored.kind !== 'survey-plan') throw new ServiceError('not-found', { id });
  const plan = stored.body as SurveyPlan;
  if (!isApproved(plan)) refuseErrors([error('approval.on', 'plan-not-approved')]);
  const rows = sheetsToMake(plan).filter((row) => period === null || row.period === period);
  const made: StoredRecord<'survey'>[] = [];
  for (const row of rows) made.push(await register(trx, parts, context, { id, plan, row }));
  await followRecord(trx, parts.load, context, { kind: 'survey-plan', id }, (body) =>
    made.reduce((so, sheet) => withSurvey(so, { number: sheet.number, survey: sheet.body }), body),
  );
  const after = await findRecord(trx, id);
  return { created: made.map(({ number }) => number), stored: after?.stored ?? stored };
}

interface Asked {
  readonly id: string;
  readonly plan: SurveyPlan;
  readonly row: PlannedSheet;
}

async function register(
  trx: Trx,
  parts: RecordParts,
  context: CallContext,
  { id, plan, row }: Asked,
): Promise<StoredRecord<'survey'>> {
  const file = row.customerId === null ? null : await findCustomer(trx, row.customerId);
  const body: Survey = surveyOfPlan({ recordId: id, body: plan }, row, file?.body ?? null);
  const stored = await registerRecord(trx, parts, context, { kind: 'survey', token: parts.nextId(), body });
  return stored as StoredRecord<'survey'>;
}
