import type { Kysely } from 'kysely';
import { first } from './0001-first';
import { records } from './0002-records';
import { submissions } from './0003-submissions';
import { recordLists } from './0004-record-lists';
import { askedAnswers } from './0005-asked-answers';
import { customers } from './0006-customers';
import { dateCustomer } from './0007-date-customer';
import { costLines } from './0008-cost-lines';
import { provisionalDates } from './0009-provisional-dates';
import { reminders } from './0010-reminders';
import { deliveries } from './0011-deliveries';
import { customerTemplates } from './0012-customer-templates';
import { outbox } from './0013-outbox';

/** A step of the schema: numbered without gaps, never edited after release. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly up: (db: Kysely<unknown>) => Promise<void>;
}

export const migrations: readonly Migration[] = [
  first,
  records,
  submissions,
  recordLists,
  askedAnswers,
  customers,
  dateCustomer,
  costLines,
  provisionalDates,
  reminders,
  deliveries,
  customerTemplates,
  outbox,
];

/** The schema this program reads and writes. */
export const schemaVersion = migrations.length;

/** @throws Error when the list is not 1, 2, 3 … */
export function checkNumbering(list: readonly Migration[]): void {
  list.forEach(({ version, name }, index) => {
    if (version !== index + 1)
      throw new Error(`migration ${name} has number ${version}, expected ${index + 1}`);
  });
}
