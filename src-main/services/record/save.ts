import { type StoredRecord, withNumber } from '@shared/domain/record';
import { withAssignmentsOf } from '@shared/domain/report';
import { sharing } from '@shared/domain/same';
import type { Trx } from '../../data';
import { appendHistory } from '../../data/repositories/history';
import { type FoundRecord, findRecord, updateRecord } from '../../data/repositories/records';
import { careBody } from '../care/saving';
import { demandChangeable } from '../changeable';
import type { CallContext } from '../context';
import { type Change, diff } from '../diff';
import type { Environment, LoadEnvironment } from '../environment';
import { demandPromises, demandSteps, withProgramsFacts } from '../feedback/saving';
import { demandAllowed, keptBody } from '../notice/saving';
import { demandOpenRevision } from '../report/frozen';
import { demandRight } from '../rights';
import { keptSummaryBody } from '../service-summary/keep';
import { demandSendable, keptSurveyBody } from '../survey/saving';
import { keptVisitBody } from '../visit/saving';
import { shaped, soundBody } from './body';
import { demandRecordReferences, linksOf } from './references';
import { demandSigning } from './signing';

export interface RecordChange {
  readonly id: string;
  /** The version the editor started from. */
  readonly version: number;
  readonly body: StoredRecord['body'];
  /** '' where none is asked for. */
  readonly reason: string;
}

/**
 * Saves a changed record: the version it started from must still be the newest, and everything that differs goes into its history.
 * A save that changes nothing writes nothing. @throws ServiceError `forbidden` (no right, or voided), `not-found`, `stale`,
 * `invalid`
 */
export async function saveRecord(
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  { id, version, body: given, reason }: RecordChange,
): Promise<StoredRecord> {
  demandRight(context, 'write');
  const found = demandChangeable(await findRecord(trx, id), id, version);
  const { kind, number, body: before } = found.stored;
  const environment = await load(trx);
  const at = environment.instant(context.clock.now());
  const noted = keptBody(found.stored, soundBody(kind, given), at);
  const visited = keptVisitBody(found.stored, noted, { at, context });
  const asked = keptSurveyBody(found.stored, visited, { at, context });
  const cared = await careBody(trx, environment, { kind, before, body: asked }, id);
  const sound = await keptSummaryBody(trx, environment, context, { kind, before, body: cared });
  const typed = withRevision(before, withNumber(withProgramsFacts(found.stored, sound), number));
  const body = sharing(before, isReport(found.stored) ? withSheets(found.stored, typed) : typed);
  await demandRecordReferences(trx, kind, before, body, environment.settings);
  // What was typed: a signature that falls with a change was taken off by nobody.
  demandSigning(kind, before, sound, context, environment);
  demandPromises(kind, before, body);
  demandSteps(kind, before, body, environment.settings.feedback);
  await demandSendable(trx, kind, before, body);
  const changes = diff(before, body);
  if (changes.length === 0) return found.stored;
  if (isReport(found.stored)) await demandOpenRevision(trx, found.stored);
  await demandAllowed(trx, context, found.stored, body);
  const after = { ...found, stored: { ...found.stored, version: version + 1, body } };
  await writeChange(trx, environment, context, { after, at, action: 'save', reason, changes });
  return after.stored;
}

const isReport = (stored: StoredRecord): stored is StoredRecord<'report'> => stored.kind === 'report';

/** Task sheets go out by being made (services/report/assign), never by typing. */
const withSheets = (before: StoredRecord<'report'>, typed: StoredRecord['body']): StoredRecord['body'] =>
  withAssignmentsOf(before.body, typed as StoredRecord<'report'>['body']);

/** Revisions are opened by sending the one before (services/report), never typed. */
const withRevision = <Body extends object>(before: object, body: Body): Body =>
  'revision' in before && 'revision' in body ? { ...body, revision: before.revision } : body;

export interface WrittenChange {
  readonly after: FoundRecord;
  readonly at: string;
  readonly action: 'save' | 'void' | 'submit' | 'revise' | 'assign' | 'waive';
  readonly reason: string;
  readonly changes: readonly Change[];
}

/** The record as it now stands, and what was done to it. */
export async function writeChange(
  trx: Trx,
  environment: Environment,
  { operator }: CallContext,
  { after, at, action, reason, changes }: WrittenChange,
): Promise<void> {
  const { stored, position } = after;
  if (action === 'save') shaped(stored.kind, stored.body);
  const recordHash = await updateRecord(trx, position, after, await linksOf(trx, environment, stored));
  await appendHistory(trx, {
    at,
    operator: operator.name,
    area: 'record',
    recordId: stored.id,
    action,
    reason,
    changes,
    recordHash,
  });
}
