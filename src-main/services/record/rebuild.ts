import type { Trx } from '../../data';
import { replaceLists } from '../../data/repositories/record-actions';
import { findRecord, listRecords } from '../../data/repositories/records';
import { linksOf } from './references';

/** Makes the lists of all reports anew from their bodies; a store of an older schema has none. */
export async function rebuildLists(trx: Trx): Promise<void> {
  const portion = 200;
  for (let offset = 0; ; offset += portion) {
    const lines = await listRecords(trx, { kind: 'report', offset, limit: portion });
    for (const { id } of lines) await rebuildListOf(trx, id);
    if (lines.length < portion) break;
  }
}

async function rebuildListOf(trx: Trx, id: string): Promise<void> {
  const found = await findRecord(trx, id);
  if (found === null) return;
  const { lists } = await linksOf(trx, found.stored);
  if (lists !== null) await replaceLists(trx, found.position, lists);
}
