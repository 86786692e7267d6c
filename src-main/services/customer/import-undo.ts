import type { Answer, Input, UndoObstacle } from '@shared/contract';
import { type Customer, customerOf, type StoredCustomer } from '@shared/domain/customer';
import { isSame } from '@shared/domain/same';
import type { Trx } from '../../data';
import { findImport, linesOfImport, markUndone } from '../../data/repositories/customer-imports';
import {
  customersInUse,
  deleteCustomer,
  findCustomer,
  writeCustomer,
} from '../../data/repositories/customers';
import { appendHistories, goneHash, type NewEntry } from '../../data/repositories/history';
import type { CustomerImportLineTable } from '../../data/schema';
import { followGrade } from '../care/follow-grade';
import type { CallContext } from '../context';
import { demandRight } from '../rights';
import { ServiceError } from '../service-error';
import { entryOf, type MasterParts } from './save';

type Line = CustomerImportLineTable;

interface Standing {
  readonly line: Line;
  readonly now: StoredCustomer | null;
}

const shownObstacles = 200;

/**
 * Takes an import back as one step: customers it made go, those it changed become as they were. Where one was changed or used since,
 * nothing is undone and the reasons are answered. @throws ServiceError `forbidden`, also where 财务 would change for somebody without the
 * right to it, `not-found` also for one that was undone before
 */
export async function undoImport(
  trx: Trx,
  parts: MasterParts,
  context: CallContext,
  { id }: Input<'import.undo'>,
): Promise<Answer<'import.undo'>> {
  demandRight(context, 'write');
  const found = await findImport(trx, id);
  if (found === null || found.undoneAt !== null) throw new ServiceError('not-found', { id });
  const standing: Standing[] = [];
  for (const line of await linesOfImport(trx, id))
    standing.push({ line, now: await findCustomer(trx, line.customer_id) });
  const obstacles = await obstaclesOf(trx, standing);
  if (obstacles.length > 0) return { undone: 0, obstacles: obstacles.slice(0, shownObstacles) };
  if (standing.some(changesFinance)) demandRight(context, 'finance');
  const at = (await parts.load(trx)).instant(context.clock.now());
  const entries: NewEntry[] = [];
  for (const each of standing)
    entries.push(...(await takeBack(trx, parts, context, each, { at, fileName: found.fileName })));
  await appendHistories(trx, entries);
  await markUndone(trx, id, at, context.operator.name);
  return { undone: standing.length, obstacles: [] };
}

/** What an import wrote into 财务 is taken back by whoever may write there. */
const changesFinance = ({ line, now }: Standing): boolean =>
  !isSame(bodyBefore(line)?.finance ?? null, now?.body.finance ?? null);

const bodyBefore = ({ before }: Line): Customer | null =>
  before === null ? null : customerOf(JSON.parse(before) as object);

async function obstaclesOf(trx: Trx, standing: readonly Standing[]): Promise<readonly UndoObstacle[]> {
  const used = await inUse(
    trx,
    standing.flatMap(({ line }) => (line.before === null ? [line.customer_id] : [])),
  );
  return standing.flatMap(({ line, now }): readonly UndoObstacle[] => {
    const customerId = line.customer_id;
    if (now === null) return [{ customerId, name: '', why: 'gone' }];
    const { name } = now.body;
    if (now.version !== line.version) return [{ customerId, name, why: 'changed-since' }];
    return used.has(customerId) ? [{ customerId, name, why: 'used-since' }] : [];
  });
}

/** SQLite takes so many values in one question. */
const asked = 500;

async function inUse(trx: Trx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const used = new Set<string>();
  for (let index = 0; index < ids.length; index += asked)
    for (const id of await customersInUse(trx, ids.slice(index, index + asked))) used.add(id);
  return used;
}

async function takeBack(
  trx: Trx,
  { load }: MasterParts,
  context: CallContext,
  { line, now }: Standing,
  { at, fileName }: { readonly at: string; readonly fileName: string },
): Promise<readonly NewEntry[]> {
  if (now === null) return [];
  const note = { reason: fileName, approver: '', proof: '' };
  const body = bodyBefore(line);
  if (body === null) {
    await deleteCustomer(trx, now.id);
    const entry = entryOf('customer', context, { at, before: null, after: now, note });
    const changes = [{ path: 'name', old: now.body.name, new: null }];
    return [{ ...entry, action: 'undo-import', changes, recordHash: goneHash }];
  }
  const after = { id: now.id, version: now.version + 1, body };
  await writeCustomer(trx, after);
  await followGrade(trx, load, context, now, after);
  return [{ ...entryOf('customer', context, { at, before: now, after, note }), action: 'undo-import' }];
}
