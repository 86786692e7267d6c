import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { importMappingSchema, type OpenedImport } from '@shared/contract';
import { columnName, type ImportMapping, type PlannedRow } from '@shared/domain/customer-import';
import * as v from 'valibot';
import type { CallContext } from '../services';
import { type Call, type Command, optional, printLine, type Terminal, UsageError } from './command';
import { calendarOptions, takeCalendar } from './import-calendar';
import { asAdministrator, type Records, recordOptions, withRecords } from './open-records';

/** Customers from an ERP export, or a year of the factory calendar, by the same plans as the window's imports. */
export const importFile: Command = {
  name: 'import',
  summary:
    'Takes customers over from an ERP export, .xlsx or .csv (customers FILE), takes such an import back (undo ID), or takes years of the factory calendar over (calendar FILE).',
  positionals: ['customers|calendar|undo', 'FILE|ID'],
  options: {
    ...recordOptions,
    map: {
      type: 'string',
      value: 'FILE.json',
      help: 'which column is what: {"code":"A","name":"Customer name"} by letter or head (default: as last time, else by the heads)',
    },
    'dry-run': { type: 'boolean', help: 'says what each row would do and writes nothing' },
    ...calendarOptions,
  },
  run: (call) => {
    const [action, given = ''] = call.positionals;
    if (action === 'customers') return takeOver(call, resolve(given));
    if (action === 'calendar') return takeCalendar(call, resolve(given));
    if (action === 'undo') return takeBack(call, given);
    throw new UsageError(`import takes customers, calendar or undo, not ${action ?? ''}`);
  },
};

/** Exit code 1 with faulty rows: the others are imported all the same. */
const takeOver = ({ values, terminal }: Call, path: string): Promise<0 | 1> =>
  withRecords<0 | 1>(values, async (records) => {
    const context = asAdministrator(records);
    const { imports } = records.services.customers;
    const opened = await imports.open(context, path);
    if (opened.kind !== 'opened')
      throw new UsageError(`${path}: ${opened.kind === 'refused' ? opened.why : opened.kind}`);
    const mapFile = optional(values, 'map');
    const mapping = mapFile === undefined ? opened.mapping : readMapping(resolve(mapFile), opened);
    if (mapping.code === undefined) throw new UsageError(`no column is the code; heads: ${headsOf(opened)}`);
    const { token } = opened;
    const faulty = await faultyRows(records, context, { token, mapping });
    for (const row of faulty) tellFaults(terminal, row);
    const { counts } = await imports.plan(context, { token, mapping, offset: 0, limit: 1 });
    const id =
      values['dry-run'] === true ? null : (await imports.run(context, { token, mapping }, atOnce)).id;
    printLine(terminal, JSON.stringify({ file: opened.fileName, ...counts, import: id }));
    return faulty.length > 0 ? 1 : 0;
  });

const atOnce = { signal: new AbortController().signal, report: () => undefined };
const page = 500;

async function faultyRows(
  { services }: Records,
  context: CallContext,
  of: { readonly token: string; readonly mapping: ImportMapping },
): Promise<readonly PlannedRow[]> {
  const found: PlannedRow[] = [];
  for (;;) {
    const asked = { ...of, outcomes: ['faulty' as const], offset: found.length, limit: page };
    const { rows, total } = await services.customers.imports.plan(context, asked);
    found.push(...rows);
    if (found.length >= total || rows.length === 0) return found;
  }
}

/** One line each: the cell, what is wrong with it, what stands there. */
function tellFaults({ errors }: Terminal, { row, faults }: PlannedRow): void {
  for (const { column, field, code, text, otherRow } of faults) {
    const cell = column === null ? `row ${row}` : `${columnName(column)}${row}`;
    const other = otherRow === 0 ? '' : ` (row ${otherRow})`;
    errors.write(
      `desk: ${[cell, field, `${code}${other}`, text].filter((part) => part !== '').join('\t')}\n`,
    );
  }
}

const headsOf = ({ columns }: OpenedImport): string =>
  columns.map(({ letter, head }) => `${letter} ${head}`).join(', ');

/** @throws UsageError */
function readMapping(path: string, opened: OpenedImport): ImportMapping {
  const given: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (typeof given !== 'object' || given === null) throw new UsageError(`${path}: takes {"field":"column"}`);
  const columns = Object.entries(given).map(([field, wanted]) => {
    const at = opened.columns.findIndex(({ letter, head }) => letter === wanted || head === wanted);
    if (at < 0) throw new UsageError(`${path}: no column ${String(wanted)}; heads: ${headsOf(opened)}`);
    return [field, at] as const;
  });
  const parsed = v.safeParse(importMappingSchema, Object.fromEntries(columns));
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new UsageError(
    `${path}: ${v.getDotPath(issue) ?? ''} ${issue.message}; fields: ${opened.fields.join(', ')}`,
  );
}

const takeBack = ({ values, terminal }: Call, id: string): Promise<0 | 1> =>
  withRecords<0 | 1>(values, async (records) => {
    const { undone, obstacles } = await records.services.customers.imports.undo(asAdministrator(records), {
      id,
    });
    for (const { name, why } of obstacles) terminal.errors.write(`desk: ${name}\t${why}\n`);
    printLine(terminal, JSON.stringify({ import: id, undone }));
    return obstacles.length > 0 ? 1 : 0;
  });
