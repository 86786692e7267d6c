import type { ComplaintFilter } from '@shared/contract';
import { addDays, civilDateAt } from '@shared/domain/calendar';
import {
  episodesOf,
  type MonthBlock,
  monthBlockOf,
  monthSpan,
  type RegisterRow,
  type StoredComplaint,
} from '@shared/domain/complaint';
import type { Dues } from '@shared/domain/deadline';
import type { Settings } from '@shared/domain/settings';
import type { Reader, Store } from '../../data';
import { type ComplaintQuery, complaintPositions } from '../../data/repositories/complaint-list';
import { complaintsAt, type FoundComplaint, findComplaint } from '../../data/repositories/complaints';
import { breathe } from '../breathe';
import type { CallContext } from '../context';
import type { Environment, LoadEnvironment } from '../environment';
import { ServiceError } from '../service-error';
import { type AgreedTimes, agreedTimesOf, duesOf } from './dates';
import { queryWithFigure } from './filter';

/** One complaint for a printed form: the record and its line of the register. */
export interface ExportCase {
  readonly stored: StoredComplaint;
  readonly row: RegisterRow;
  /** By the rules as they stand; null when no clock runs. */
  readonly dues: Dues | null;
  readonly isVoid: boolean;
  readonly voidReason: string;
  /** Closed, withdrawn or voided, epoch milliseconds; null while it goes on. */
  readonly endedAt: number | null;
}

/** A month's register in its three blocks (RTSP01-01, domain.md §1.1); every complaint of the month stands in one of them. */
export interface MonthRegister {
  /** First and last day, factory-local. */
  readonly from: string;
  readonly to: string;
  /** Received in the month, at first or anew. */
  readonly received: readonly ExportCase[];
  /** 上月结转: received before and open at the month's end. */
  readonly carriedOver: readonly ExportCase[];
  /** Received before; closed, withdrawn or voided in the month. */
  readonly closed: readonly ExportCase[];
}

export interface ExportParts {
  readonly store: Store;
  readonly load: LoadEnvironment;
}

const byNumber = { key: 'number', descending: false } as const;
const everything = { offset: 0, limit: 10_000_000 } as const;
const chunk = 200;

/** @param month `YYYY-MM` */
export async function registerForMonth(
  { store, load }: ExportParts,
  { clock }: CallContext,
  month: string,
): Promise<MonthRegister> {
  return store.read(async (db) => {
    const environment = await load(db);
    const { timeZone } = environment.rules;
    const [start, end] = monthSpan(month, timeZone);
    const query = { beganBefore: end, endedFrom: start, now: clock.now() };
    const blocks: Record<MonthBlock, ExportCase[]> = { new: [], carried: [], closed: [] };
    for (const found of await casesAt(
      db,
      environment,
      await complaintPositions(db, query, byNumber, everything),
    )) {
      const voidedAt = found.isVoid ? found.endedAt : null;
      const { body, registeredAt } = found.stored;
      const block = monthBlockOf(episodesOf(body, registeredAt, voidedAt), month, timeZone);
      if (block !== null) blocks[block].push(found);
    }
    return {
      from: `${month}-01`,
      to: addDays(civilDateAt(end, timeZone), -1),
      received: blocks.new,
      carriedOver: blocks.carried,
      closed: blocks.closed,
    };
  });
}

/** What a filter finds, in order of number: the count first, then the cases in chunks; the program stays usable in between. */
export async function registerForFilter(
  parts: ExportParts,
  { clock }: CallContext,
  filter: ComplaintFilter,
): Promise<{ readonly total: number; readonly chunks: AsyncIterable<readonly ExportCase[]> }> {
  return streamed(parts, (db, environment) => queryWithFigure(db, environment, filter, clock.now()));
}

/** The chosen complaints, in order of number. */
export const registerForSelection = (
  parts: ExportParts,
  { clock }: CallContext,
  ids: readonly string[],
): ReturnType<typeof registerForFilter> => streamed(parts, () => Promise.resolve({ ids, now: clock.now() }));

async function streamed(
  { store, load }: ExportParts,
  query: (db: Reader, environment: Environment) => Promise<ComplaintQuery>,
): ReturnType<typeof registerForFilter> {
  const positions = await store.read(async (db) =>
    complaintPositions(db, await query(db, await load(db)), byNumber, everything),
  );
  async function* chunks(): AsyncGenerator<readonly ExportCase[]> {
    for (let index = 0; index < positions.length; index += chunk) {
      await breathe();
      yield await store.read(async (db) =>
        casesAt(db, await load(db), positions.slice(index, index + chunk)),
      );
    }
  }
  return { total: positions.length, chunks: chunks() };
}

/** One complaint with everything its case sheet prints, the dues with their reasons. @throws ServiceError `not-found` */
export async function caseForExport(
  { store, load }: ExportParts,
  id: string,
): Promise<ExportCase & { readonly settings: Settings }> {
  return store.read(async (db) => {
    const found = await findComplaint(db, id);
    if (found === null) throw new ServiceError('not-found', { id });
    const environment = await load(db);
    const agreed = await agreedTimesOf(db, found.stored.body);
    return { ...caseOf(found, environment, agreed), settings: environment.settings };
  });
}

async function casesAt(
  db: Reader,
  environment: Environment,
  positions: readonly number[],
): Promise<readonly ExportCase[]> {
  // One customer has many complaints: each file is read once.
  const agreements = new Map<string | null, AgreedTimes>();
  const cases: ExportCase[] = [];
  for (let index = 0; index < positions.length; index += chunk) {
    for (const found of await complaintsAt(db, positions.slice(index, index + chunk))) {
      const { body } = found.stored;
      const known = agreements.get(body.customer.id);
      const agreed = known === undefined ? await agreedTimesOf(db, body) : known;
      agreements.set(body.customer.id, agreed);
      cases.push(caseOf(found, environment, agreed));
    }
  }
  return cases;
}

const caseOf = (
  { stored, row, isVoid, voidReason, endedAt }: FoundComplaint,
  environment: Environment,
  agreed: AgreedTimes,
): ExportCase => ({
  stored,
  row,
  dues: isVoid ? null : duesOf(stored.body, environment, agreed),
  isVoid,
  voidReason,
  endedAt,
});
