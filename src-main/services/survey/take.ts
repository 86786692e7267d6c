import type { StoredRecord } from '@shared/domain/record';
import { type ReturnedChange, type Survey, type SurveyReading, withReturned } from '@shared/domain/survey';
import type { Trx } from '../../data';
import { findRecord } from '../../data/repositories/records';
import { demandChangeable } from '../changeable';
import type { CallContext } from '../context';
import { diff } from '../diff';
import type { LoadEnvironment } from '../environment';
import { writeChange } from '../record/save';
import { demandRight } from '../rights';
import { ServiceError } from '../service-error';
import { tellSurveyPlan } from './tell-plan';

export interface AnswersTaken {
  readonly id: string;
  readonly version: number;
  readonly changes: readonly ReturnedChange[];
  /** Civil date on which the customer's file came back; null leaves the one that stands. */
  readonly returnedOn: string | null;
  /** The file they were read from, kept as an attachment. */
  readonly file: Pick<SurveyReading, 'id' | 'attachmentId' | 'fileName'>;
}

/** Of these a sheet keeps the last ones. */
const mostReadings = 20;

/**
 * The answers that a person took from a returned file become the sheet's, in one version with its history; which file, when and by whom
 * stands beside them.
 * @throws ServiceError `forbidden`, `not-found`, `stale`
 */
export async function takeAnswers(
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  { id, version, changes, returnedOn, file }: AnswersTaken,
): Promise<StoredRecord> {
  demandRight(context, 'write');
  const found = demandChangeable(await findRecord(trx, id), id, version);
  if (found.stored.kind !== 'survey') throw new ServiceError('not-found', { id });
  const environment = await load(trx);
  const at = environment.instant(context.clock.now());
  const before = found.stored.body as Survey;
  const reading = { ...file, readAt: at, readBy: context.operator.name };
  const body: Survey = {
    ...withReturned(before, changes),
    returnedOn: returnedOn ?? before.returnedOn,
    readings: [...before.readings, reading].slice(-mostReadings),
  };
  const stored: StoredRecord<'survey'> = { ...found.stored, kind: 'survey', version: version + 1, body };
  await writeChange(trx, environment, context, {
    after: { ...found, stored },
    at,
    action: 'save',
    reason: file.fileName,
    changes: diff(before, body),
  });
  await tellSurveyPlan(trx, load, context, stored, false);
  return stored;
}
