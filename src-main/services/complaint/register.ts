import type { Answer, Input } from '@shared/contract';
import { epochOf } from '@shared/domain/calendar';
import { blankComplaint, type Complaint, checkChange, checkComplaint } from '@shared/domain/complaint';
import type { Finding } from '@shared/domain/finding';
import { checkRights } from '@shared/domain/person';
import { revisionForNew } from '@shared/domain/settings';
import type { Trx } from '../../data';
import {
  type ComplaintRecord,
  findComplaintByToken,
  insertComplaint,
} from '../../data/repositories/complaints';
import { deleteDraft } from '../../data/repositories/drafts';
import { appendHistory } from '../../data/repositories/history';
import type { CallContext } from '../context';
import type { Environment, LoadEnvironment } from '../environment';
import { takeNumberOf } from '../numbers';
import { approvalsOf, demandRight } from '../rights';
import { refuseErrors } from '../service-error';
import { agreedTimesOf, duesOf, rowOf } from './dates';
import { demandReferences } from './references';
import { stampEntries } from './stamp';

const noNote = { reason: '', approver: '', proof: '' } as const;

export interface RegisterParts {
  readonly load: LoadEnvironment;
  readonly nextId: () => string;
}

/**
 * Registers a complaint (TSP01 5.3.1) and gives it its number, gap-free in the factory's year. The same token again answers the
 * record made the first time. @throws ServiceError `forbidden`, `invalid`, `not-found`
 */
export async function registerComplaint(
  trx: Trx,
  parts: RegisterParts,
  context: CallContext,
  input: Input<'complaint.register'>,
): Promise<Answer<'complaint.register'>> {
  demandRight(context, 'write');
  const known = await findComplaintByToken(trx, input.token);
  if (known !== null) return { stored: known.stored, row: known.row, warnings: [] };
  const answer = await addComplaint(trx, parts, context, input);
  await deleteDraft(trx, 'intake', null);
  return answer;
}

/**
 * A complaint that was not typed at the intake but made from another record: its number, its history; a draft at the intake stays.
 * @throws ServiceError `invalid`, `not-found`
 */
export async function addComplaint(
  trx: Trx,
  parts: RegisterParts,
  context: CallContext,
  input: Input<'complaint.register'>,
): Promise<Answer<'complaint.register'>> {
  const environment = await parts.load(trx);
  const at = environment.instant(context.clock.now());
  const body = stampEntries(null, input.body, at);
  await demandReferences(trx, null, body, environment.settings);
  const agreed = await agreedTimesOf(trx, body);
  const warnings = checkNew(body, environment, context, agreed);
  const { number, year, sequence } = await takeNumberOf(trx, 'complaint', environment, at);
  const stored = {
    id: parts.nextId(),
    number,
    version: 1,
    registeredAt: at,
    registeredBy: context.operator.name,
    formRevision: revisionForNew(environment.settings.forms, 'RTSP01-01-case', environment.day(epochOf(at))),
    body,
  };
  const record: ComplaintRecord = { stored, isVoid: false, voidReason: '' };
  const row = rowOf(record, environment, agreed);
  const hash = await insertComplaint(trx, record, row, { token: input.token, year, sequence });
  await appendHistory(trx, {
    at,
    operator: context.operator.name,
    area: 'complaint',
    recordId: stored.id,
    action: 'register',
    reason: '',
    changes: [{ path: 'number', old: null, new: number }],
    recordHash: hash,
  });
  return { stored, row, warnings };
}

function checkNew(
  body: Complaint,
  environment: Environment,
  context: CallContext,
  agreed: Parameters<typeof duesOf>[2],
): readonly Finding[] {
  const now = context.clock.now();
  const findings = checkComplaint(body, now);
  refuseErrors(findings);
  const more = [
    ...checkChange(blankComplaint(), body, {
      now,
      duesBefore: null,
      duesAfter: duesOf(body, environment, agreed),
      closingRules: environment.settings.closing,
      timeZone: environment.rules.timeZone,
      note: noNote,
    }),
    ...checkRights(null, body, context.operator, approvalsOf(context, environment.settings)),
  ];
  refuseErrors(more);
  return [...findings, ...more];
}
