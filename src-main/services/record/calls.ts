import type { RecordKind, StoredRecord } from '@shared/domain/record';
import type { Store, Trx } from '../../data';
import type { RecordQuery } from '../../data/repositories/record-list';
import type { RecordEntry } from '../../data/repositories/records';
import type { CallContext } from '../context';
import type { LoadEnvironment } from '../environment';
import type { PrintedRecord, RecordPrinting } from './print';
import type { datesOfRecords, pageOfRecords, recordHistory } from './read';
import type { NewRecord, RecordParts } from './register';
import type { RecordChange } from './save';
import type { RecordVoiding } from './void';

/** What can be done with the records of the further forms. @throws ServiceError, StoreFault */
export interface RecordCalls {
  readonly register: (context: CallContext, input: NewRecord) => Promise<StoredRecord>;
  readonly save: (context: CallContext, input: RecordChange) => Promise<StoredRecord>;
  readonly void: (context: CallContext, input: RecordVoiding) => Promise<null>;
  readonly get: (id: string) => Promise<RecordEntry>;
  /** By number; null asks for the newest. */
  readonly pick: (kind: RecordKind, number: string | null) => Promise<RecordEntry>;
  readonly page: (query: RecordQuery) => ReturnType<typeof pageOfRecords>;
  /** Everything of records that can be late, judged by the clock. */
  readonly dates: (
    context: Pick<CallContext, 'clock'>,
    query: Parameters<typeof datesOfRecords>[3],
  ) => ReturnType<typeof datesOfRecords>;
  /** What the exporter binds for a form of this kind. */
  readonly print: (printing: RecordPrinting) => Promise<PrintedRecord>;
  readonly history: (page: Parameters<typeof recordHistory>[1]) => ReturnType<typeof recordHistory>;
}

/** The shapes of all further forms, which nothing needs before the first such record; a start does without them. */
const useCases = () => import('./index');

/** The layouts, which nothing needs before the first export. */
const prints = () => import('./print');

interface Written {
  /** Null where it is new. */
  readonly before: StoredRecord | null;
  readonly after: StoredRecord;
  readonly isVoid: boolean;
}

/** Other records that say what this one says learn of the change. */
async function tellOthers(
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  { before, after, isVoid }: Written,
): Promise<void> {
  if (after.kind === 'notice') {
    const { tellEvent } = await import('../notice/tell');
    await tellEvent(trx, load, context, after as StoredRecord<'notice'>, isVoid);
  }
  if (after.kind === 'service-agreement') {
    const { tellAgreement } = await import('../service/tell-agreement');
    await tellAgreement(trx, load, context, after as StoredRecord<'service-agreement'>, isVoid);
  }
  if (after.kind === 'question') {
    const { tellLogs } = await import('../question/tell-logs');
    await tellLogs(trx, load, context, { stored: after as StoredRecord<'question'>, isVoid });
  }
  if (after.kind === 'survey') {
    const { tellSurveyPlan } = await import('../survey/tell-plan');
    await tellSurveyPlan(trx, load, context, after as StoredRecord<'survey'>, isVoid);
  }
  if (after.kind !== 'visit-report') return;
  const { tellEarlierVisits } = await import('../visit/tell-earlier');
  const { tellPlan } = await import('../visit/tell-plan');
  type Report = StoredRecord<'visit-report'>;
  const changed = { before: before as Report | null, after: after as Report, isVoid };
  await tellPlan(trx, load, context, changed);
  await tellEarlierVisits(trx, load, context, changed);
}

/** What went on to a summary that is void now is open again where it came from. */
async function takeBackFrom(
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  number: string,
): Promise<void> {
  const { takenBack } = await import('../service-summary/keep');
  const { saveRecord } = await import('./save');
  for (const change of await takenBack(trx, number)) await saveRecord(trx, load, context, change);
}

/** Each write is one transaction with its history. */
export function createRecordCalls(store: Store, parts: RecordParts): RecordCalls {
  const { load } = parts;
  return {
    register: async (context, input) => {
      const { registerRecord, tellComplaints } = await useCases();
      return store.write(async (trx) => {
        const after = await registerRecord(trx, parts, context, input);
        await tellComplaints(trx, load, context, after);
        await tellOthers(trx, load, context, { before: null, after, isVoid: false });
        return after;
      });
    },
    save: async (context, input) => {
      const { getRecord, saveRecord, tellComplaints } = await useCases();
      return store.write(async (trx) => {
        const { stored: before } = await getRecord(trx, input.id);
        const after = await saveRecord(trx, load, context, input);
        await tellComplaints(trx, load, context, after);
        await tellOthers(trx, load, context, { before, after, isVoid: false });
        return after;
      });
    },
    void: async (context, input) => {
      const { getRecord, voidRecord } = await useCases();
      return store.write(async (trx) => {
        await voidRecord(trx, load, context, input);
        const { stored } = await getRecord(trx, input.id);
        if (stored.kind === 'service-summary') await takeBackFrom(trx, load, context, stored.number);
        await tellOthers(trx, load, context, { before: stored, after: stored, isVoid: true });
        return null;
      });
    },
    get: async (id) => {
      const { getRecord } = await useCases();
      return store.read((db) => getRecord(db, id));
    },
    pick: async (kind, number) => {
      const { pickRecord } = await useCases();
      return store.read((db) => pickRecord(db, kind, number));
    },
    page: async (query) => {
      const { pageOfRecords } = await useCases();
      return store.read((db) => pageOfRecords(db, query));
    },
    dates: async (context, query) => {
      const { datesOfRecords } = await useCases();
      return store.read((db) => datesOfRecords(db, load, context, query));
    },
    print: async (printing) => {
      const { printRecord } = await prints();
      return store.read((db) => printRecord(db, load, printing));
    },
    history: async (page) => {
      const { recordHistory } = await useCases();
      return store.read((db) => recordHistory(db, page));
    },
  };
}
