import type { Answer, Input } from '@shared/contract';
import { epochOf } from '@shared/domain/calendar';
import {
  type DeliveredFile,
  type Delivery,
  type DeliveryChoice,
  type DeliveryRecipient,
  type DeliveryRoad,
  type DeliveryState,
  mayFollow,
  stateOf,
  withStep,
} from '@shared/domain/delivery';
import { error } from '@shared/domain/finding';
import type { Reader, Trx } from '../../data';
import { findDelivery, insertDelivery, updateDelivery } from '../../data/repositories/deliveries';
import { appendHistory } from '../../data/repositories/history';
import { findSubmission } from '../../data/repositories/submissions';
import type { CallContext } from '../context';
import type { RecordParts } from '../record/register';
import { demandRight } from '../rights';
import { refuseErrors, ServiceError } from '../service-error';
import { findSubject } from './subject';

/** What is written down before a file leaves. */
export interface NewDelivery {
  readonly choice: DeliveryChoice;
  readonly road: DeliveryRoad;
  readonly recipient: DeliveryRecipient;
  readonly files: readonly DeliveredFile[];
  /** What a package among them holds. */
  readonly parts: readonly DeliveredFile[];
  /** What stood against it, and why it is sent all the same. */
  readonly accepted: readonly string[];
  readonly acceptedReason: string;
}

/** Writes down what is about to leave the house: files by their hash, revision, to whom and how. @throws ServiceError `forbidden` */
export async function createDelivery(
  trx: Trx,
  { load, nextId }: RecordParts,
  context: CallContext,
  given: NewDelivery,
): Promise<Delivery> {
  demandRight(context, 'write');
  const at = (await load(trx)).instant(context.clock.now());
  const { recordId, submissionId, code, language } = given.choice;
  const frozen = submissionId === null ? null : await findSubmission(trx, submissionId);
  const by = context.operator.name;
  const delivery: Delivery = {
    id: nextId(),
    recordId,
    submissionId,
    revision: frozen?.submission.revision ?? null,
    facts: {
      road: given.road,
      files: [...given.files],
      ...(given.parts.length === 0 ? {} : { parts: [...given.parts] }),
      recipient: given.recipient,
      stage: frozen === null ? '' : stageOf(frozen.submission.facts),
      language,
      code,
      accepted: [...given.accepted],
      acceptedReason: given.acceptedReason,
      steps: [{ state: 'prepared', at, by, note: '' }],
      receipt: null,
    },
  };
  const recordHash = await insertDelivery(trx, delivery);
  await appendHistory(trx, {
    at,
    operator: by,
    area: 'delivery',
    recordId: delivery.id,
    action: 'prepare',
    reason: given.acceptedReason,
    changes: [{ path: 'road', old: null, new: given.road }],
    recordHash,
  });
  return delivery;
}

const stageOf = (facts: object): string =>
  'stage' in facts && typeof facts.stage === 'string' ? facts.stage : '';

export interface DeliveryMark {
  readonly id: string;
  readonly state: DeliveryState;
  /** Why it failed, a portal's number, where it was saved. */
  readonly note: string;
  /** When it was so, if not just now. */
  readonly at?: string;
}

/**
 * One step further on its road: the one way in which printer, mail and a person's word reach a delivery.
 * @throws ServiceError `not-found`, `forbidden` where that cannot follow, `invalid` for a moment to come
 */
export async function markDelivery(
  trx: Trx,
  parts: Pick<RecordParts, 'load'>,
  context: CallContext,
  mark: DeliveryMark,
): Promise<Delivery> {
  demandRight(context, 'write');
  return stepDelivery(trx, parts, context, mark);
}

/** The same by the program itself, which holds no role: the outbox goes on while nobody is there. @throws as `markDelivery` */
export async function stepDelivery(
  trx: Trx,
  { load }: Pick<RecordParts, 'load'>,
  context: CallContext,
  { id, state, note, at: givenAt }: DeliveryMark,
): Promise<Delivery> {
  const { before, at } = await opened(trx, { load }, context, id);
  if (givenAt !== undefined && epochOf(givenAt) > epochOf(at)) refuseErrors([error('at', 'in-the-future')]);
  if (!mayFollow(before.facts, state))
    throw new ServiceError('forbidden', { why: 'delivery-state', state: stateOf(before.facts), next: state });
  const step = { state, at: givenAt ?? at, by: context.operator.name, note };
  const after = { ...before, facts: withStep(before.facts, step) };
  return written(trx, context, { at, before, after, action: state, reason: note });
}

/** The customer acknowledged it. @throws ServiceError `not-found`, `forbidden`, `invalid` for a moment to come */
export async function receiveDelivery(
  trx: Trx,
  { load }: Pick<RecordParts, 'load'>,
  context: CallContext,
  { id, receipt }: Input<'delivery.receive'>,
): Promise<Answer<'delivery.receive'>> {
  demandRight(context, 'write');
  const { before, at } = await opened(trx, { load }, context, id);
  if (epochOf(receipt.at) > epochOf(at)) refuseErrors([error('at', 'in-the-future')]);
  const after = { ...before, facts: { ...before.facts, receipt } };
  return written(trx, context, { at, before, after, action: 'receipt', reason: receipt.words });
}

async function opened(
  trx: Trx,
  { load }: Pick<RecordParts, 'load'>,
  { clock }: CallContext,
  id: string,
): Promise<{ readonly before: Delivery; readonly at: string }> {
  const before = await findDelivery(trx, id);
  if (before === null) throw new ServiceError('not-found', { id });
  return { before, at: (await load(trx)).instant(clock.now()) };
}

interface DeliveryChange {
  readonly at: string;
  readonly before: Delivery;
  readonly after: Delivery;
  readonly action: string;
  readonly reason: string;
}

async function written(
  trx: Trx,
  { operator }: CallContext,
  { at, before, after, action, reason }: DeliveryChange,
): Promise<Delivery> {
  const recordHash = await updateDelivery(trx, after);
  const old = stateOf(before.facts);
  const changes =
    action === 'receipt'
      ? [{ path: 'receipt', old: before.facts.receipt, new: after.facts.receipt }]
      : [{ path: 'state', old, new: stateOf(after.facts) }];
  await appendHistory(trx, {
    at,
    operator: operator.name,
    area: 'delivery',
    recordId: after.id,
    action,
    reason,
    changes,
    recordHash,
  });
  return after;
}

/** A delivery with the number of what it delivers. @throws ServiceError `not-found` */
export async function findNumbered(
  db: Reader,
  id: string,
): Promise<{ readonly delivery: Delivery; readonly number: string }> {
  const delivery = await findDelivery(db, id);
  if (delivery === null) throw new ServiceError('not-found', { id });
  return { delivery, number: (await findSubject(db, delivery.recordId)).number };
}
