import { epochOf } from '@shared/domain/calendar';
import {
  formsOfKind,
  type RecordBody,
  type RecordKind,
  type StoredRecord,
  withNumber,
} from '@shared/domain/record';
import { revisionForNew } from '@shared/domain/settings';
import type { Trx } from '../../data';
import { deleteDraft } from '../../data/repositories/drafts';
import { appendHistory } from '../../data/repositories/history';
import { findRecordByToken, insertRecord } from '../../data/repositories/records';
import { careBody } from '../care/saving';
import type { CallContext } from '../context';
import type { LoadEnvironment } from '../environment';
import { demandSteps, newLog } from '../feedback/saving';
import { newBody } from '../notice/saving';
import { takeNumberOf } from '../numbers';
import { demandRight } from '../rights';
import { handedOn, keptSummaryBody, withCarried } from '../service-summary/keep';
import { demandSendable, newSurveyBody } from '../survey/saving';
import { newVisitBody } from '../visit/saving';
import { soundBody } from './body';
import { demandRecordReferences, linksOf } from './references';
import { saveRecord } from './save';
import { demandSigning } from './signing';

export interface RecordParts {
  readonly load: LoadEnvironment;
  readonly nextId: () => string;
}

/** A kind with a body of that kind. */
export type RecordContent = {
  [K in RecordKind]: { readonly kind: K; readonly body: RecordBody<K> };
}[RecordKind];

export type NewRecord = RecordContent & {
  /** Made by the editor; the same token again answers the record made the first time. */
  readonly token: string;
};

/**
 * Registers a record of a further form and gives it its number, gap-free for its kind in the factory's year.
 * @throws ServiceError `forbidden`, `invalid`, `not-found`
 */
export async function registerRecord(
  trx: Trx,
  { load, nextId }: RecordParts,
  context: CallContext,
  { kind, token, body: given }: NewRecord,
): Promise<StoredRecord> {
  demandRight(context, 'write');
  const known = await findRecordByToken(trx, token);
  if (known !== null) return known.stored;
  const environment = await load(trx);
  const sound = newBody(kind, soundBody(kind, given), context);
  const typed = newLog(kind, newSurveyBody(kind, newVisitBody(kind, sound), context));
  const cared = await careBody(trx, environment, { kind, before: null, body: typed }, null);
  const counted = await keptSummaryBody(trx, environment, context, { kind, before: null, body: cared });
  const today = environment.day(context.clock.now());
  const { body, from } = await withCarried(trx, kind, counted, { today, nextId });
  await demandRecordReferences(trx, kind, null, body, environment.settings);
  demandSigning(kind, null, body, context, environment);
  demandSteps(kind, null, body, environment.settings.feedback);
  await demandSendable(trx, kind, null, body);
  const at = environment.instant(context.clock.now());
  const { number, year, sequence } = await takeNumberOf(trx, kind, environment, at);
  const [form] = formsOfKind[kind];
  const stored: StoredRecord = {
    id: nextId(),
    kind,
    number,
    version: 1,
    registeredAt: at,
    registeredBy: context.operator.name,
    formRevision: revisionForNew(environment.settings.forms, form, environment.day(epochOf(at))),
    body: withNumber(body, number),
  };
  const links = await linksOf(trx, environment, stored);
  const entry = { stored, isVoid: false, voidReason: '' };
  const recordHash = await insertRecord(trx, entry, links, { token, year, sequence });
  await appendHistory(trx, {
    at,
    operator: context.operator.name,
    area: 'record',
    recordId: stored.id,
    action: 'register',
    reason: '',
    changes: [{ path: 'number', old: null, new: number }],
    recordHash,
  });
  for (const each of from) await saveRecord(trx, load, context, handedOn(each, number));
  // What was typed before it had a number stood under its token.
  await deleteDraft(trx, kind, token);
  return stored;
}
