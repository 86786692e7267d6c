import type { Trx } from '@main/data';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { timeOf } from '../../../helpers/quickest';
import { openDesk, register } from '../../support/desk';

const closed = 100_000;
/** Milliseconds; going through the days of the closed ones takes more than twice that. */
const bar = 60;

/** The register as it is after years: so many complaints that are closed, beside what is open. */
async function grow(trx: Trx, count: number): Promise<void> {
  const { rows } = await sql<{ name: string }>`select name from pragma_table_info('complaint')`.execute(trx);
  const own: Readonly<Record<string, string>> = {
    position: 'n + 1000',
    id: "'old-' || n",
    number: "'KS-2001-' || n",
    token: "'old-' || n",
    year: '2001',
    sequence: 'n',
    is_open: '0',
    next_ends_at: 'null',
    next_aims_at: 'null',
  };
  const columns = rows.map(({ name }) => name);
  const numbers = `with recursive c(n) as (select 1 union all select n + 1 from c where n < ${count})`;
  const insert = (table: string, names: readonly string[], values: readonly string[], from: string) =>
    sql
      .raw(`insert into ${table} (${names.join()}) ${numbers} select ${values.join()} from c, ${from}`)
      .execute(trx);
  const first = '(select min(position) from complaint)';
  await insert(
    'complaint',
    columns,
    columns.map((name) => own[name] ?? name),
    `complaint where position = ${first}`,
  );
  await insert(
    'complaint_body',
    ['position', 'row', 'body'],
    ['n + 1000', 'row', 'body'],
    'complaint_body where position = 1',
  );
  await insert(
    'complaint_due',
    ['position', 'kind', 'day'],
    ['n + 1000', 'kind', `date('2005-01-01', '+' || (n % 7900) || ' days')`],
    'complaint_due where position = 1',
  );
}

it(`what is due is found among ${closed} closed complaints without reading them`, async () => {
  const desk = await openDesk({ now: '2026-11-21T14:00+08:00' });
  for (let index = 0; index < 40; index += 1) await register(desk);
  await desk.store.write((trx) => grow(trx, closed));
  const list = () => desk.call('reminder.list', {});
  expect((await list()).waiting).toHaveLength(40);
  expect(await timeOf(list)).toBeLessThan(bar);
}, 60_000);
