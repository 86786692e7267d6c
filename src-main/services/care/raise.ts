import type { Answer, Input } from '@shared/contract';
import {
  type CareContact,
  type CarePlan,
  complaintFromContact,
  logFromContact,
  missingToRaise,
  withRaised,
} from '@shared/domain/care';
import { error } from '@shared/domain/finding';
import type { StoredRecord } from '@shared/domain/record';
import type { Trx } from '../../data';
import { findComplaintByToken } from '../../data/repositories/complaints';
import { findRecord, findRecordByToken } from '../../data/repositories/records';
import { demandChangeable } from '../changeable';
import type { CallContext } from '../context';
import { standingNumber } from '../record/named';
import { raiseComplaint, raiseRecord } from '../record/raise';
import type { RecordParts } from '../record/register';
import { demandRight } from '../rights';
import { refuseErrors, ServiceError } from '../service-error';

/**
 * A contact of a plan becomes a log or a complaint in one transaction; nothing is typed twice, each names the other. The same token
 * again answers what it made. @throws ServiceError `forbidden`, `not-found`, `stale`, `invalid` where something is missing, or the
 * contact became one before
 */
export async function raiseFromContact(
  trx: Trx,
  parts: RecordParts,
  context: CallContext,
  { id, version, contactId, as, token }: Input<'care.raise'>,
): Promise<Answer<'care.raise'>> {
  demandRight(context, 'write');
  const known = await madeBefore(trx, token);
  if (known !== null) return { ...known, as };
  const source = demandChangeable(await findRecord(trx, id), id, version).stored;
  const { plan, contact, index } = contactOf(source, contactId);
  const standing = [
    await standingNumber(trx, contact.logNumber),
    await standingNumber(trx, contact.complaintNumber),
  ];
  refuseErrors([
    ...missingToRaise(contact).map((path) => error(`contacts.${index}.${path}`, 'required')),
    ...(standing.every((number) => number === '') ? [] : [error(`contacts.${index}.content`, 'recorded')]),
  ]);
  const raising = { source, token };
  const made =
    as === 'complaint'
      ? await raiseComplaint(trx, parts, context, {
          ...raising,
          made: complaintFromContact(plan, contact, parts.nextId()),
          told: (complaintNumber) => withRaised(plan, contactId, { complaintNumber }),
        })
      : await raiseRecord(trx, parts, context, {
          ...raising,
          made: { kind: 'communication', body: logFromContact(plan, contact) },
          told: (logNumber) => withRaised(plan, contactId, { logNumber }),
        });
  return { id: made.id, number: made.number, as };
}

async function madeBefore(
  trx: Trx,
  token: string,
): Promise<{ readonly id: string; readonly number: string } | null> {
  const found = (await findComplaintByToken(trx, token)) ?? (await findRecordByToken(trx, token));
  return found === null ? null : { id: found.stored.id, number: found.stored.number };
}

function contactOf(
  { kind, body, id }: StoredRecord,
  contactId: string,
): { readonly plan: CarePlan; readonly contact: CareContact; readonly index: number } {
  const plan = kind === 'care-plan' ? (body as CarePlan) : null;
  const index = plan?.contacts.findIndex((each) => each.id === contactId) ?? -1;
  const contact = plan?.contacts[index];
  if (plan === null || contact === undefined)
    throw new ServiceError('not-found', { id: plan === null ? id : contactId });
  return { plan, contact, index };
}
