import type { RecordBody, RecordKind, StoredRecord } from '@shared/domain/record';
import {
  checkSending,
  checkSurveyPlanChange,
  keptSurveyPlan,
  newSurveyPlan,
  type Survey,
  type SurveyPlan,
} from '@shared/domain/survey';
import type { Reader } from '../../data';
import { findRecord } from '../../data/repositories/records';
import type { CallContext } from '../context';
import { refuseErrors } from '../service-error';

type Body = StoredRecord['body'];

/** A new plan is prepared by who writes it; nothing was read into a new sheet. */
export function newSurveyBody(kind: RecordKind, body: Body, { operator }: CallContext): Body {
  if (kind === 'survey-plan') return newSurveyPlan(body as SurveyPlan, operator.name);
  return kind === 'survey' ? { ...(body as Survey), readings: [] } : body;
}

/**
 * A body as it may be kept over the one before: what approved a plan, what became of its sheets, the plan of a sheet and what was read
 * into it are never typed.
 * @throws ServiceError `invalid` where an approved plan is changed without a reason
 */
export function keptSurveyBody(
  { kind, body: before }: Pick<StoredRecord, 'kind' | 'body'>,
  body: Body,
  { at, context: { operator } }: { readonly at: string; readonly context: CallContext },
): Body {
  if (kind === 'survey') {
    const { plan, readings } = before as Survey;
    return { ...(body as Survey), plan, readings };
  }
  if (kind !== 'survey-plan') return body;
  const [was, is] = [before as SurveyPlan, body as SurveyPlan];
  refuseErrors(checkSurveyPlanChange(was, is));
  return keptSurveyPlan(was, is, { at, by: operator.name });
}

/** A sheet goes to its customer by an approved plan, or for a reason. @throws ServiceError `invalid` */
export async function demandSendable(
  db: Reader,
  kind: RecordKind,
  before: RecordBody | null,
  after: RecordBody,
): Promise<void> {
  if (kind !== 'survey') return;
  const survey = after as Survey;
  refuseErrors(checkSending(before as Survey | null, survey, await planOf(db, survey)));
}

async function planOf(db: Reader, { plan: { recordId } }: Survey): Promise<SurveyPlan | null> {
  const found = recordId === null ? null : await findRecord(db, recordId);
  if (found === null || found.isVoid || found.stored.kind !== 'survey-plan') return null;
  return found.stored.body as SurveyPlan;
}
