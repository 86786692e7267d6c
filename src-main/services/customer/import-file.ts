import { basename } from 'node:path';
import { type ImportTable, proposeMapping, tableOf } from '@shared/domain/customer-import';
import { sha256 } from '../../data/canonical';
import { TableError, type TableReader } from '../../export/table';
import { fileContent } from '../file-content';

/** A file with customers, read once. */
export interface ImportFile {
  readonly path: string;
  readonly fileName: string;
  readonly hash: string;
  readonly table: ImportTable;
}

/** Bytes. */
const largest = 20_000_000;

/** The sheet whose head is known best, or the first with anything in it. @throws TableError, what the system says of the path, `signal`'s reason */
export async function readImportFile(
  path: string,
  read: TableReader,
  signal: AbortSignal,
): Promise<ImportFile> {
  const bytes = await fileContent(path, largest);
  const { sheets, dayOffset } = await read(bytes, signal);
  const tables = sheets.flatMap(({ rows }) => tableOf(rows, dayOffset) ?? []);
  const best = tables.toSorted((a, b) => knownColumns(b) - knownColumns(a))[0];
  if (best === undefined) throw new TableError('no-rows');
  return { path, fileName: basename(path), hash: sha256(bytes.toString('base64')), table: best };
}

const knownColumns = (table: ImportTable): number => Object.keys(proposeMapping(table)).length;
