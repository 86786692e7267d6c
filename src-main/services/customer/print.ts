import { civilDateOf } from '@shared/domain/calendar';
import { blankFinance, type StoredCustomer } from '@shared/domain/customer';
import { type SatisfactionRow, sheetOfCustomer } from '@shared/domain/customer-file';
import type { SomeRecord } from '@shared/forms';
import type { CustomerFilePrint } from '@shared/forms/bindings/customer-file';
import type { SheetChange } from '@shared/forms/bindings/customer-log';
import type { Reader } from '../../data';
import { partsOfCustomer } from '../../data/repositories/customers';
import { historyOf } from '../../data/repositories/history';
import type { CallContext } from '../context';
import type { LoadEnvironment } from '../environment';
import { demandRight } from '../rights';
import { surveysOf } from './figures';
import { demandCustomer } from './read';

export interface CustomerPrinting {
  readonly customerId: string;
  /** 财务 is printed; only for those who may see it. */
  readonly showsFinance: boolean;
}

/** What the exporter binds for 顾客档案表 (CF): plain data. */
export interface PrintedCustomer {
  /** Names the file: the ERP code, else the customer. */
  readonly name: string;
  readonly input: SomeRecord;
}

const mostParts = 200;
const mostChanges = 60;

/**
 * A customer as its controlled form: his file, his parts, what he scored, and what was changed (docs/adr/0010).
 * @throws ServiceError `not-found`; `forbidden` for 财务 without the right
 */
export async function printCustomer(
  db: Reader,
  load: LoadEnvironment,
  context: CallContext,
  { customerId, showsFinance }: CustomerPrinting,
): Promise<PrintedCustomer> {
  if (showsFinance) demandRight(context, 'finance');
  const stored = await demandCustomer(db, customerId);
  const sheet = sheetOfCustomer(stored.body, {
    parts: await partsOfCustomer(db, customerId, mostParts),
    satisfaction: await satisfactionOf(db, customerId),
  });
  const { rules } = await load(db);
  const print: CustomerFilePrint = {
    // The thread that draws gets nothing that is not to be drawn.
    file: showsFinance ? sheet : { ...sheet, finance: blankFinance() },
    showsFinance,
    log: await logOf(db, stored, showsFinance, rules.timeZone),
  };
  return { name: stored.body.code || stored.body.name, input: print as object };
}

async function satisfactionOf(db: Reader, customerId: string): Promise<readonly SatisfactionRow[]> {
  const surveys = await surveysOf(db, customerId);
  return surveys.map(({ recordId, number, period, total }) => ({
    id: recordId,
    period,
    surveyNumber: number,
    total: total === null ? null : Math.round(total * 10),
    note: '',
  }));
}

/** Newest first. */
async function logOf(
  db: Reader,
  { id }: StoredCustomer,
  showsFinance: boolean,
  timeZone: string,
): Promise<readonly SheetChange[]> {
  const { entries } = await historyOf(db, 'customer', id, { offset: 0, limit: mostChanges });
  return entries.map(({ at, operator, action, reason, changes }) => ({
    on: civilDateOf(at, timeZone),
    by: operator,
    basis: reason,
    isCreation: action === 'create',
    changes: changes.map((change) =>
      change.path.startsWith('finance') && !showsFinance
        ? { path: change.path, old: null, new: null }
        : change,
    ),
  }));
}
