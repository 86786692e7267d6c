import type { Answer, ErrorCode, Input } from '@shared/contract';
import { parseDatedKey, reassigned } from '@shared/domain/dated';
import { error } from '@shared/domain/finding';
import type { Trx } from '../../data';
import { findComplaint } from '../../data/repositories/complaints';
import { findRecord } from '../../data/repositories/records';
import { saveComplaint } from '../complaint/save';
import type { CallContext } from '../context';
import type { LoadEnvironment } from '../environment';
import { saveRecord } from '../record/save';
import { demandRight } from '../rights';
import { refuseErrors, ServiceError } from '../service-error';
import { thingsOfRecord } from './gather';

type Hand = Pick<Input<'dated.reassign'>, 'to' | 'reason'>;
type Refusal = Answer<'dated.reassign'>['refused'][number];

/**
 * Hands open things over to another person: of each record all at once, by the same rules and with the same history as an edit by hand.
 * What cannot be handed over is named with its reason and stays; the rest goes. @throws ServiceError `forbidden`, `invalid`
 */
export async function reassignDated(
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  { keys, to, reason }: Input<'dated.reassign'>,
): Promise<Answer<'dated.reassign'>> {
  demandRight(context, 'write');
  refuseErrors([
    ...(to.trim() === '' ? [error('to', 'required')] : []),
    ...(reason.trim() === '' ? [error('reason', 'needs-reason')] : []),
  ]);
  const refused: Refusal[] = [];
  let moved = 0;
  const hand = { to: to.trim(), reason: reason.trim() };
  for (const own of byRecord(keys)) {
    const work = own[0]?.startsWith('complaint:') ? handComplaint : handRecord;
    const stays = await work(trx, load, context, own, hand);
    refused.push(...stays);
    moved += own.length - stays.length;
  }
  return { moved, refused };
}

/** The keys of one complaint or record together: each is saved once. */
function byRecord(keys: readonly string[]): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const key of new Set(keys)) {
    const name = parseDatedKey(key);
    const id = name === null ? key : `${name.source === 'complaint'} ${name.id}`;
    groups.set(id, [...(groups.get(id) ?? []), key]);
  }
  return [...groups.values()];
}

type Work = (
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  keys: readonly string[],
  hand: Hand,
) => Promise<readonly Refusal[]>;

/** A complaint has one person responsible for all its clocks. */
const handComplaint: Work = async (trx, load, context, keys, { to, reason }) => {
  const found = await findComplaint(trx, parseDatedKey(keys[0] ?? '')?.id ?? '');
  if (found === null) return all(keys, 'not-found');
  if (found.row.closedAt !== null) return all(keys, 'done');
  const { id, version, body } = found.stored;
  const after = { ...body, responsiblePerson: to };
  const note = { reason, approver: '', proof: '' };
  return whatStays(keys, () => saveComplaint(trx, load, context, { id, version, body: after, note }));
};

const handRecord: Work = async (trx, load, context, keys, hand) => {
  const found = await findRecord(trx, parseDatedKey(keys[0] ?? '')?.id ?? '');
  if (found === null) return all(keys, 'not-found');
  const { id, version, kind } = found.stored;
  let { body } = found.stored;
  const things = await thingsOfRecord(trx, load, id);
  const done = keys.filter((key) => !things.some((thing) => thing.key === key && thing.isOpen));
  const fixed: string[] = [];
  for (const key of keys.filter((each) => !done.includes(each))) {
    const after = reassigned(kind, body, { row: parseDatedKey(key)?.row ?? '', ...hand });
    if (after === null) fixed.push(key);
    else body = after;
  }
  const handed = keys.filter((key) => ![...done, ...fixed].includes(key));
  const change = { id, version, body, reason: hand.reason };
  const stays = await whatStays(handed, () => saveRecord(trx, load, context, change));
  return [...all(done, 'done'), ...all(fixed, 'fixed'), ...stays];
};

const all = (keys: readonly string[], code: Refusal['code']): readonly Refusal[] =>
  keys.map((key) => ({ key, code }));

/** Nothing where the save is done; all of it where the record's own rules refuse, which they say before anything is written. */
async function whatStays(keys: readonly string[], save: () => Promise<unknown>): Promise<readonly Refusal[]> {
  if (keys.length === 0) return [];
  try {
    await save();
    return [];
  } catch (cause) {
    if (!(cause instanceof ServiceError)) throw cause;
    return all(keys, cause.code satisfies ErrorCode);
  }
}
