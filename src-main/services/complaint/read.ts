import type { Answer, Input } from '@shared/contract';
import type { Reader } from '../../data';
import {
  complaintRows,
  countAllComplaints,
  countComplaints,
  customerFacets,
  openComplaints,
} from '../../data/repositories/complaint-list';
import { findComplaint } from '../../data/repositories/complaints';
import { findDraft } from '../../data/repositories/drafts';
import { historyOf } from '../../data/repositories/history';
import type { CallContext } from '../context';
import { draftInfo } from '../drafts';
import type { LoadEnvironment } from '../environment';
import type { PiecesOf } from '../report/pieces';
import { ServiceError } from '../service-error';
import { agreedTimesOf } from './dates';
import { queryWithFigure } from './filter';

export async function pageOfComplaints(
  db: Reader,
  load: LoadEnvironment,
  { clock }: CallContext,
  { filter, sort, offset, limit }: Input<'complaint.page'>,
): Promise<Answer<'complaint.page'>> {
  const query = await queryWithFigure(db, await load(db), filter, clock.now());
  return { rows: await complaintRows(db, query, sort, { offset, limit }) };
}

export async function countOfComplaints(
  db: Reader,
  load: LoadEnvironment,
  { clock }: CallContext,
  { filter }: Input<'complaint.count'>,
): Promise<Answer<'complaint.count'>> {
  const environment = await load(db);
  const all = await countAllComplaints(db);
  const isAll = Object.values(filter).every((value) => value === undefined);
  return {
    matching: isAll
      ? all
      : await countComplaints(db, await queryWithFigure(db, environment, filter, clock.now())),
    all,
  };
}

const longestAgenda = 2000;

export const agenda = (db: Reader): Promise<Answer<'complaint.agenda'>> => openComplaints(db, longestAgenda);

/**
 * @param piecesOf how its pieces count; handed in, because reports are not loaded at the start
 * @throws ServiceError `not-found`
 */
export async function getComplaint(
  db: Reader,
  piecesOf: PiecesOf,
  { id }: Input<'complaint.get'>,
): Promise<Answer<'complaint.get'>> {
  const found = await findComplaint(db, id);
  if (found === null) throw new ServiceError('not-found', { id });
  const draft = await findDraft(db, 'complaint', id);
  const { stored, row, isVoid, voidReason } = found;
  return {
    stored,
    row,
    isVoid,
    voidReason,
    agreedTimes: await agreedTimesOf(db, stored.body),
    pieces: await piecesOf(db, found),
    draft: draft === null ? null : draftInfo(draft),
  };
}

export const complaintHistory = (
  db: Reader,
  { id, offset, limit }: Input<'complaint.history'>,
): Promise<Answer<'complaint.history'>> => historyOf(db, 'complaint', id, { offset, limit });

export const facets = async (db: Reader): Promise<Answer<'complaint.facets'>> => ({
  customers: await customerFacets(db),
});
