import type { ImportCounts } from '@shared/contract';
import type { StoredCustomer } from '@shared/domain/customer';
import { type ImportMapping, type PlannedWrite, signatureOf } from '@shared/domain/customer-import';
import type { Trx } from '../../data';
import { canonicalJson } from '../../data/canonical';
import { insertImport, insertImportLine } from '../../data/repositories/customer-imports';
import { writeCustomer } from '../../data/repositories/customers';
import { appendHistories, type NewEntry } from '../../data/repositories/history';
import { breathe } from '../breathe';
import { followGrade } from '../care/follow-grade';
import type { CallContext } from '../context';
import { ServiceError } from '../service-error';
import type { ImportFile } from './import-file';
import { countsOf, planImport } from './import-plan';
import { entryOf, type MasterParts } from './save';

export interface ImportControl {
  readonly signal: AbortSignal;
  report(done: number, total: number): void;
}

export interface ImportResult {
  readonly id: string;
  readonly counts: ImportCounts;
  /** Of the file, so that each fault can be named. */
  readonly faulty: readonly PlannedWrite[];
}

const portion = 100;

/**
 * Writes everything that can be written of a file, each customer with his history, and what is needed to take it back. The plan is made
 * anew: somebody may have worked since it was shown. @throws ServiceError `cancelled`: nothing was written then
 */
export async function runImport(
  trx: Trx,
  parts: MasterParts,
  context: CallContext,
  input: { readonly file: ImportFile; readonly mapping: ImportMapping; readonly control: ImportControl },
): Promise<ImportResult> {
  const { file, mapping, control } = input;
  const planned = await planImport(trx, file.table, mapping, parts.nextId);
  const counts = countsOf(planned);
  const at = (await parts.load(trx)).instant(context.clock.now());
  const id = parts.nextId();
  await insertImport(trx, {
    id,
    at,
    operator: context.operator.name,
    file_name: file.fileName,
    file_hash: file.hash,
    signature: signatureOf(file.table),
    mapping: JSON.stringify(mapping),
    created: counts.new,
    changed: counts.changed,
    unchanged: counts.unchanged,
    faulty: counts.faulty,
  });
  const writes = planned.filter(({ body }) => body !== null);
  for (let done = 0; done < writes.length; done += portion) {
    await breathe();
    if (control.signal.aborted) throw new ServiceError('cancelled');
    control.report(done, writes.length);
    const entries: NewEntry[] = [];
    for (const write of writes.slice(done, done + portion))
      entries.push(...(await writeRow(trx, parts, context, write, { id, at, fileName: file.fileName })));
    await appendHistories(trx, entries);
  }
  control.report(writes.length, writes.length);
  return { id, counts, faulty: planned.filter(({ outcome }) => outcome === 'faulty') };
}

async function writeRow(
  trx: Trx,
  { nextId, load }: MasterParts,
  context: CallContext,
  { before, body }: PlannedWrite,
  of: { readonly id: string; readonly at: string; readonly fileName: string },
): Promise<readonly NewEntry[]> {
  if (body === null) return [];
  const after: StoredCustomer = {
    id: before?.id ?? nextId(),
    version: (before?.version ?? 0) + 1,
    body,
  };
  await writeCustomer(trx, after);
  await insertImportLine(trx, {
    import_id: of.id,
    customer_id: after.id,
    before: before === null ? null : canonicalJson(before.body),
    version: after.version,
  });
  await followGrade(trx, load, context, before, after);
  const note = { reason: of.fileName, approver: '', proof: '' };
  return [entryOf('customer', context, { at: of.at, before, after, note })];
}
