import { basename } from 'node:path';
import type { Answer, Input, TableFault } from '@shared/contract';
import {
  allowedMapping,
  columnName,
  type ImportMapping,
  importFields,
  isFinanceField,
  type PlannedRow,
  type PlannedWrite,
  proposeMapping,
  signatureOf,
} from '@shared/domain/customer-import';
import { hasRight } from '@shared/domain/person';
import type { Store } from '../../data';
import { listImports, rememberedMapping } from '../../data/repositories/customer-imports';
import { chainHead } from '../../data/repositories/history';
import { TableError, type TableReader } from '../../export/table';
import type { CallContext } from '../context';
import { demandRight } from '../rights';
import { ServiceError } from '../service-error';
import { type ImportFile, readImportFile } from './import-file';
import { countsOf, planImport } from './import-plan';
import { type ImportControl, type ImportResult, runImport } from './import-run';
import { undoImport } from './import-undo';
import type { MasterParts } from './save';

/** Imports of customers from ERP exports: opened, planned, run as one transaction, undone as one step. */
export interface CustomerImports {
  /**
   * @param path chosen in the system's dialog or on the command line
   * @param signal stops the reading, which then answers `cancelled`
   * @throws ServiceError `forbidden`, `file-missing`
   */
  readonly open: (context: CallContext, path: string, signal?: AbortSignal) => Promise<Answer<'import.open'>>;
  /** @throws ServiceError `forbidden`, `not-found` for a file that is no longer open */
  readonly plan: (context: CallContext, input: Input<'import.plan'>) => Promise<Answer<'import.plan'>>;
  /** @throws ServiceError `forbidden`, `not-found`, `cancelled` */
  readonly run: (
    context: CallContext,
    input: Input<'import.run'>,
    control: ImportControl,
  ) => Promise<ImportResult>;
  /** Where an opened file lies. @throws ServiceError `not-found` */
  readonly pathOf: (token: string) => string;
  readonly list: (input: Input<'import.list'>) => Promise<Answer<'import.list'>>;
  /** @throws ServiceError `forbidden`, `not-found` */
  readonly undo: (context: CallContext, input: Input<'import.undo'>) => Promise<Answer<'import.undo'>>;
}

interface Opened extends ImportFile {
  /** The last plan, as long as nothing was written since. */
  plan: { readonly key: string; readonly planned: readonly PlannedWrite[] } | null;
}

/** Files that are kept open; the oldest goes. */
const mostOpen = 3;

/** @param readTable in a thread of its own, or in this one */
export function createCustomerImports(
  store: Store,
  parts: MasterParts,
  readTable: TableReader,
): CustomerImports {
  const files = new Map<string, Opened>();
  const demand = (token: string): Opened => {
    const found = files.get(token);
    if (found === undefined) throw new ServiceError('not-found', { token });
    return found;
  };
  const keep = (file: ImportFile): string => {
    const token = parts.nextId();
    files.set(token, { ...file, plan: null });
    for (const oldest of [...files.keys()].slice(0, Math.max(0, files.size - mostOpen))) files.delete(oldest);
    return token;
  };
  return {
    open: async (context, path, signal = never) => {
      demandRight(context, 'write');
      const read = await readable(path, readTable, signal);
      if (read === null) return { kind: 'cancelled' };
      if ('why' in read) return { kind: 'refused', fileName: basename(path), why: read.why };
      return openedAs(store, context, read, keep(read));
    },
    plan: async (context, { token, mapping, outcomes, isDoubtful, offset, limit }) => {
      demandMapping(context, mapping);
      const file = demand(token);
      const planned = await plannedOf(store, file, mapping, parts.nextId);
      const wanted = planned.filter(
        (row) =>
          (outcomes === undefined || outcomes.includes(row.outcome)) &&
          (isDoubtful !== true || hasDoubt(row)),
      );
      const rows = wanted.slice(offset, offset + limit).map(rowOf);
      const doubtful = planned.filter(hasDoubt).length;
      return { counts: countsOf(planned), doubtful, rows, total: wanted.length };
    },
    run: async (context, { token, mapping }, control) => {
      demandMapping(context, mapping);
      const file = demand(token);
      const result = await store.write((trx) => runImport(trx, parts, context, { file, mapping, control }));
      files.delete(token);
      return result;
    },
    pathOf: (token) => demand(token).path,
    list: (input) => store.read((db) => listImports(db, input)),
    undo: (context, input) => store.write((trx) => undoImport(trx, parts, context, input)),
  };
}

/** Whoever writes imports; 财务 only who may see it. */
function demandMapping(context: CallContext, mapping: ImportMapping): void {
  demandRight(context, 'write');
  const hasFinance = importFields.some((field) => isFinanceField(field) && mapping[field] !== undefined);
  if (hasFinance) demandRight(context, 'finance');
}

const never = new AbortController().signal;

/** Null where the reading was stopped. */
async function readable(
  path: string,
  readTable: TableReader,
  signal: AbortSignal,
): Promise<ImportFile | { readonly why: TableFault } | null> {
  try {
    return await readImportFile(path, readTable, signal);
  } catch (cause) {
    if (signal.aborted) return null;
    if (cause instanceof TableError) return { why: cause.fault };
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')
      throw new ServiceError('file-missing', { file: basename(path) });
    throw cause;
  }
}

const sampled = 3;
const longestSample = 40;

async function openedAs(
  store: Store,
  { operator }: CallContext,
  { fileName, table }: ImportFile,
  token: string,
): Promise<Answer<'import.open'>> {
  const remembered = await store.read((db) => rememberedMapping(db, signatureOf(table)));
  const mayFinance = hasRight(operator.roles, 'finance');
  const mapping = remembered === null ? proposeMapping(table) : (JSON.parse(remembered) as ImportMapping);
  return {
    kind: 'opened',
    token,
    fileName,
    rows: table.rows.length,
    columns: table.header.map((head, column) => ({
      letter: columnName(column),
      head,
      samples: table.rows
        .slice(0, sampled)
        .map(({ cells }) => String(cells[column] ?? '').slice(0, longestSample)),
    })),
    mapping: allowedMapping(mapping, mayFinance),
    isRemembered: remembered !== null,
    fields: importFields.filter((field) => mayFinance || !isFinanceField(field)),
  };
}

async function plannedOf(
  store: Store,
  file: Opened,
  mapping: ImportMapping,
  newId: () => string,
): Promise<readonly PlannedWrite[]> {
  return store.read(async (db) => {
    const key = JSON.stringify([mapping, (await chainHead(db)).length]);
    if (file.plan?.key === key) return file.plan.planned;
    const planned = await planImport(db, file.table, mapping, newId);
    file.plan = { key, planned };
    return planned;
  });
}

const hasDoubt = ({ notes }: PlannedRow): boolean => notes.length > 0;

/** What is shown of a row; whole customers stay here. */
const rowOf = ({ row, outcome, code, name, changes, faults, notes }: PlannedWrite): PlannedRow => ({
  row,
  outcome,
  code,
  name,
  changes,
  faults,
  notes,
});
