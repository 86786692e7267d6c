import type { StoredRecord } from '@shared/domain/record';
import { type VisitReport, withLaterVisit } from '@shared/domain/visit';
import type { Trx } from '../../data';
import { listRecords } from '../../data/repositories/record-list';
import { type FoundRecord, findRecord } from '../../data/repositories/records';
import type { CallContext } from '../context';
import { diff } from '../diff';
import type { LoadEnvironment } from '../environment';
import { writeChange } from '../record/save';
import type { ChangedReport } from './tell-plan';

type Report = StoredRecord<'visit-report'>;

/** How far back reports of a customer are looked through. */
const looked = 100;

/**
 * Earlier reports of a customer learn by themselves that the next visit they asked for was made; one that is void, earlier or of somebody
 * else now leaves it open again (TSP01 5.3.13).
 */
export async function tellEarlierVisits(
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  { before, after, isVoid }: ChangedReport,
): Promise<void> {
  for (const id of await reportsOf(trx, before?.body, after.body)) {
    const found = await findRecord(trx, id);
    if (found !== null && isReport(found) && id !== after.id)
      await tell(trx, load, context, found, { after, isVoid });
  }
}

async function tell(
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  found: FoundRecord & { readonly stored: Report },
  { after, isVoid }: Pick<ChangedReport, 'after' | 'isVoid'>,
): Promise<void> {
  const { stored } = found;
  const body = withLaterVisit(stored.body, { number: after.number, report: after.body }, isVoid);
  if (body === stored.body) return;
  const environment = await load(trx);
  await writeChange(trx, environment, context, {
    after: { ...found, stored: { ...stored, version: stored.version + 1, body } },
    at: environment.instant(context.clock.now()),
    action: 'save',
    reason: '',
    changes: diff(stored.body, body),
  });
}

/** Reports of the customers a report names, now and before. */
async function reportsOf(
  trx: Trx,
  ...bodies: readonly (VisitReport | undefined)[]
): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (const body of bodies) {
    const { id = null, name = '' } = body?.customer ?? {};
    if (id === null && name.trim() === '') continue;
    const lines = await listRecords(trx, {
      kind: 'visit-report',
      ...(id === null ? { text: name.trim() } : { customerId: id }),
      sort: 'dated',
      descending: true,
      offset: 0,
      limit: looked,
    });
    for (const line of lines) ids.add(line.id);
  }
  return ids;
}

const isReport = (found: FoundRecord): found is FoundRecord & { readonly stored: Report } =>
  found.stored.kind === 'visit-report';
