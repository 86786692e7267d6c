import { numbersIn } from '@shared/domain/numbers-in';
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
import type { Written } from './tell-complaint';
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

type Question = StoredRecord<'question'>;

const leftOut = (before: string, after: string): string =>
  numbersIn(before)
    .filter((number) => !numbersIn(after).includes(number))
    .join(' ');

/** Other records that say what this one says learn of the change. */
async function tellOthers(
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  { before, after, isVoid }: Written,
): Promise<void> {
  if (after.kind === 'notice') {
    const { tellEvent } = await import('../notice/tell');
    const typed = (before as StoredRecord<'notice'> | null)?.body;
    const said = typed === undefined ? {} : { before: typed };
    await tellEvent(trx, load, context, after as StoredRecord<'notice'>, { ...said, isVoid });
  }
  if (after.kind === 'goods-return') {
    const { takeCostsBack } = await import('../goods-return/take-costs-back');
    await takeCostsBack(trx, load, context, after as StoredRecord<'goods-return'>, isVoid);
  }
  if (after.kind === 'service-agreement') {
    const { tellAgreement } = await import('../service/tell-agreement');
    type Agreement = StoredRecord<'service-agreement'>;
    const [was, is] = [before as Agreement | null, after as Agreement];
    // What it followed before is no longer renewed by it.
    if (was !== null && was.body.follows !== is.body.follows)
      await tellAgreement(trx, load, context, was, true);
    await tellAgreement(trx, load, context, is, isVoid);
  }
  if (after.kind === 'question') {
    const { tellLogs } = await import('../question/tell-logs');
    if (before !== null) {
      // Logs it was taken from before and is no more forget it.
      const dropped = leftOut((before as Question).body.sources, (after as Question).body.sources);
      const was = { ...(before as Question), body: { ...(before as Question).body, sources: dropped } };
      await tellLogs(trx, load, context, { stored: was, isVoid: true });
    }
    await tellLogs(trx, load, context, { stored: after as StoredRecord<'question'>, isVoid });
  }
  if (after.kind === 'survey') {
    const { tellSurveyPlan } = await import('../survey/tell-plan');
    await tellSurveyPlan(trx, load, context, after as StoredRecord<'survey'>, isVoid);
  }
  if (after.kind !== 'visit-report') return;
  const { tellVisits } = await import('../visit/tell-visits');
  type Report = StoredRecord<'visit-report'>;
  const was = (before as Report | null)?.body ?? null;
  await tellVisits(trx, load, context, { before: was, after: after as Report });
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
      const { getRecord, registerRecord, tellComplaints } = await useCases();
      return store.write(async (trx) => {
        const after = await registerRecord(trx, parts, context, input);
        await tellComplaints(trx, load, context, { before: null, after, isVoid: false });
        await tellOthers(trx, load, context, { before: null, after, isVoid: false });
        // What others say may have come back to it.
        return (await getRecord(trx, after.id)).stored;
      });
    },
    save: async (context, input) => {
      const { getRecord, saveRecord, tellComplaints } = await useCases();
      return store.write(async (trx) => {
        const { stored: before } = await getRecord(trx, input.id);
        const after = await saveRecord(trx, load, context, input);
        await tellComplaints(trx, load, context, { before, after, isVoid: false });
        await tellOthers(trx, load, context, { before, after, isVoid: false });
        return (await getRecord(trx, after.id)).stored;
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
