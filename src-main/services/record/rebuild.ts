import { type RecordKind, recordKinds, recordSchemas } from '@shared/domain/record';
import * as v from 'valibot';
import type { Trx } from '../../data';
import { type FoundRecord, recordsAfter, renewLists } from '../../data/repositories/records';
import { breathe } from '../breathe';
import type { Environment } from '../environment';
import { linksOf } from './references';

const portion = 200;

/**
 * Makes the place of all records of these kinds in lists, calendar and search anew from their bodies: an older program or other rules made
 * it, or the calendar moved.
 */
export async function rebuildLists(
  trx: Trx,
  environment: Environment,
  kinds: readonly RecordKind[] = recordKinds,
): Promise<void> {
  let last = 0;
  for (;;) {
    const found = await recordsAfter(trx, kinds, last, portion);
    for (const record of found) {
      last = record.position;
      if (isReadable(record)) await renewLists(trx, record, await linksOf(trx, environment, record.stored));
    }
    if (found.length < portion) return;
    await breathe();
  }
}

/** A body that is not of its kind keeps the line it has; what is wrong with it is for the proof of the records to say. */
const isReadable = ({ stored: { kind, body } }: FoundRecord): boolean => v.is(recordSchemas[kind], body);
