import type { ExportRequest } from '@shared/contract';
import { addDays, civilDateOfParts, datesFrom, monthOf, stepMonth } from '@shared/domain/calendar';
import { type CustomerYear, kindsOf, type MonthSheet, sheetEntry } from '@shared/domain/dated';
import type { SomeRecord } from '@shared/forms';
import type { Reader } from '../../data';
import { findCustomer } from '../../data/repositories/customers';
import type { CallContext } from '../context';
import type { LoadEnvironment } from '../environment';
import { ServiceError } from '../service-error';
import { gatherDated } from './gather';

export type MonthSheetRequest = Extract<ExportRequest, { readonly form: 'month-sheet' }>;

/** 月历: everything dated of a month that the filter holds, with every day of it by name. */
export async function monthSheet(
  db: Reader,
  load: LoadEnvironment,
  { clock }: Pick<CallContext, 'clock'>,
  { month, groups, customerId, owner, department, isOpen }: MonthSheetRequest,
): Promise<SomeRecord> {
  const environment = await load(db);
  const now = clock.now();
  const today = environment.day(now);
  const from = `${month}-01`;
  const next = stepMonth(monthOf(from), 1);
  const to = addDays(civilDateOfParts(next.year, next.month, 1), -1);
  const kinds = groups === undefined ? undefined : kindsOf(groups);
  // Open or not is asked of each thing here: asked of the gatherer, it would go by 最早.
  const found = await gatherDated(db, environment, { from, to, kinds, customerId, owner, department });
  const things = found.things.filter((thing) => isOpen !== true || thing.isOpen);
  const sheet: MonthSheet = {
    month,
    days: datesFrom(from, to).map((date) => environment.calendar.fact(date)),
    entries: things.map((thing) => sheetEntry(thing, now, today)),
    filter: {
      groups: groups ?? [],
      customer:
        customerId === undefined ? '' : ((await findCustomer(db, customerId))?.body.name ?? customerId),
      owner: owner ?? '',
      department: department ?? '',
      isOpen: isOpen === true,
    },
    isCut: found.isCut,
  };
  // The paper of the code binds it (src-shared/forms/areas/calendar).
  return sheet as object as SomeRecord;
}

export type CustomerYearRequest = Extract<ExportRequest, { readonly form: 'customer-year' }>;

/** 顾客全年一览: everything dated of one customer in a year, done or not. @throws ServiceError `not-found` */
export async function customerYear(
  db: Reader,
  load: LoadEnvironment,
  { clock }: Pick<CallContext, 'clock'>,
  { customerId, year }: CustomerYearRequest,
): Promise<SomeRecord> {
  const environment = await load(db);
  const customer = await findCustomer(db, customerId);
  if (customer === null) throw new ServiceError('not-found', { id: customerId });
  const now = clock.now();
  const today = environment.day(now);
  const span = { from: `${year}-01-01`, to: `${year}-12-31`, customerId };
  const { things, isCut } = await gatherDated(db, environment, span);
  const made: CustomerYear = {
    year,
    customerName: customer.body.name,
    entries: things.map((thing) => ({
      ...sheetEntry(thing, now, today),
      text: thing.text,
      fact: environment.calendar.fact(thing.day),
    })),
    isCut,
  };
  // The paper of the code binds it (src-shared/forms/areas/customer-year).
  return made as object as SomeRecord;
}
