import type { Answer } from '@shared/contract';
import type { StoredRecord } from '@shared/domain/record';
import type { ServiceSummary } from '@shared/domain/service-summary';
import type { Store } from '../../data';
import { findRecord } from '../../data/repositories/records';
import { demandChangeable } from '../changeable';
import type { ServiceCalls } from '../index';
import type { RecordParts } from '../record/register';
import { demandRight } from '../rights';
import { ServiceError } from '../service-error';

const counting = () => import('./count');

/** What summaries do beside being kept. */
export const summaryChannels = (
  store: Store,
  parts: RecordParts,
): Pick<ServiceCalls, 'summary.figures' | 'summary.refresh'> => ({
  'summary.figures': async ({ clock }, { id }) => {
    const { countedFigures } = await counting();
    return store.read(async (db): Promise<Answer<'summary.figures'>> => {
      const { body } = summaryOf((await findRecord(db, id))?.stored, id);
      return { figures: await countedFigures(db, await parts.load(db), clock.now(), body) };
    });
  },
  'summary.refresh': async (context, { id, version }) => {
    const { countedFigures } = await counting();
    const { writeChange } = await import('../record/save');
    const { diff } = await import('../diff');
    return store.write(async (trx) => {
      demandRight(context, 'write');
      const found = demandChangeable(await findRecord(trx, id), id, version);
      const stored = summaryOf(found.stored, id);
      const environment = await parts.load(trx);
      const now = context.clock.now();
      const figures = await countedFigures(trx, environment, now, stored.body);
      const body: ServiceSummary = { ...stored.body, figures };
      const changes = diff(stored.body, body);
      if (changes.length === 0) return stored;
      const after = { ...found, stored: { ...stored, version: version + 1, body } };
      const at = environment.instant(now);
      await writeChange(trx, environment, context, { after, at, action: 'save', reason: '', changes });
      return after.stored;
    });
  },
});

/** @throws ServiceError `not-found` */
function summaryOf(stored: StoredRecord | undefined, id: string): StoredRecord<'service-summary'> {
  if (stored?.kind !== 'service-summary') throw new ServiceError('not-found', { id });
  return stored as StoredRecord<'service-summary'>;
}
