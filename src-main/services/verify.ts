import type { Reader, Store } from '../data';
import { isSound } from '../data/attachments/file-store';
import { canonicalJson, sha256 } from '../data/canonical';
import { allAttachments, namersOfAttachments } from '../data/repositories/attachments';
import {
  allPositions,
  complaintsAt,
  type FoundComplaint,
  numberGaps,
  recordHash,
} from '../data/repositories/complaints';
import { templateProofs } from '../data/repositories/customer-templates';
import { allMasters, masterHash } from '../data/repositories/customers';
import { deliveryProofs } from '../data/repositories/deliveries';
import { checkChain, goneHash, type HistoryArea, lastHashes } from '../data/repositories/history';
import { outboxProofs } from '../data/repositories/outbox';
import { recordCount, recordNumberGaps, recordProofs } from '../data/repositories/record-proofs';
import { readSettings } from '../data/repositories/settings';
import { submissionProofs } from '../data/repositories/submissions';
import { type LoadEnvironment, settingsAsKept } from './environment';

/** One thing that was checked: how many of it, and every defect in words for an administrator. */
export interface Check {
  readonly name:
    | 'structure'
    | 'history'
    | 'numbers'
    | 'complaints'
    | 'records'
    | 'submissions'
    | 'deliveries'
    | 'outbox'
    | 'customers'
    | 'parts'
    | 'templates'
    | 'settings'
    | 'attachments';
  readonly checked: number;
  readonly defects: readonly string[];
}

/**
 * Proves the whole store: structure of the file, every link of the history, every record against the hash its last entry holds
 * (which finds single flipped bits and edits behind the program's back), numbers without gaps, every kept file.
 */
export async function verifyRecords(store: Store, load: LoadEnvironment): Promise<readonly Check[]> {
  const structure: Check = { name: 'structure', checked: 1, defects: store.integrityDefects() };
  const checks = await store.read(async (db) => [
    await checkHistory(db),
    await checkNumbers(db),
    await checkComplaints(db),
    await checkRecords(db),
    await checkSubmissions(db),
    await checkDeliveries(db),
    await checkOutbox(db),
    await checkMasters(db, 'customer'),
    await checkMasters(db, 'part'),
    await checkTemplates(db),
    await checkSettings(db, load),
  ]);
  return [structure, ...checks, await checkFiles(store)];
}

async function checkHistory(db: Reader): Promise<Check> {
  const { length, defect } = await checkChain(db);
  return { name: 'history', checked: length, defects: defect === null ? [] : [defect] };
}

async function checkNumbers(db: Reader): Promise<Check> {
  const { length } = await allPositions(db);
  const defects = [...(await numberGaps(db)), ...(await recordNumberGaps(db))];
  return { name: 'numbers', checked: length + (await recordCount(db)), defects };
}

const chunk = 200;

async function checkComplaints(db: Reader): Promise<Check> {
  const hashes = new Map(await lastHashes(db, 'complaint'));
  const positions = await allPositions(db);
  const defects: string[] = [];
  for (let index = 0; index < positions.length; index += chunk) {
    for (const found of await readable(db, positions.slice(index, index + chunk), defects)) {
      if (hashes.get(found.stored.id) !== recordHash(found))
        defects.push(`${found.stored.number} is not as its history left it`);
      hashes.delete(found.stored.id);
    }
  }
  defects.push(...[...hashes.keys()].map((id) => `${id} has a history but is gone`));
  return { name: 'complaints', checked: positions.length, defects };
}

/** A flipped bit can make a record unreadable; the others are read all the same. */
async function readable(
  db: Reader,
  positions: readonly number[],
  defects: string[],
): Promise<readonly FoundComplaint[]> {
  try {
    return await complaintsAt(db, positions);
  } catch (error) {
    const [only] = positions;
    if (positions.length > 1) {
      const found: FoundComplaint[] = [];
      for (const position of positions) found.push(...(await readable(db, [position], defects)));
      return found;
    }
    defects.push(`the complaint at position ${only ?? 0} cannot be read: ${String(error)}`);
    return [];
  }
}

const checkRecords = (db: Reader): Promise<Check> =>
  checkProofs(db, { name: 'records', area: 'record', defectOf: ({ number }) => number }, async (after) =>
    (await recordProofs(db, after, chunk)).map((proof) => ({ ...proof, isSound: true })),
  );

/** What went to the customer: the frozen content, and what was told of it afterwards. */
const checkSubmissions = (db: Reader): Promise<Check> =>
  checkProofs(
    db,
    { name: 'submissions', area: 'submission', defectOf: ({ number }) => `the submission ${number}` },
    async (after) =>
      (await submissionProofs(db, after, chunk)).map(({ recordId, revision, isContentSound, ...proof }) => ({
        ...proof,
        number: `R${revision} of ${recordId}`,
        isSound: isContentSound,
      })),
  );

/** How files left the house, and what became of them. */
const checkDeliveries = (db: Reader): Promise<Check> =>
  checkProofs(
    db,
    { name: 'deliveries', area: 'delivery', defectOf: ({ number }) => `the delivery ${number}` },
    async (after) =>
      (await deliveryProofs(db, after, chunk)).map(({ recordId, ...proof }) => ({
        ...proof,
        number: `${proof.id} of ${recordId}`,
        isSound: true,
      })),
  );

/** Mails handed to the plant's own server: to whom, and what they said. */
const checkOutbox = (db: Reader): Promise<Check> =>
  checkProofs(
    db,
    { name: 'outbox', area: 'outbox', defectOf: ({ number }) => `the mail of the delivery ${number}` },
    async (after) =>
      (await outboxProofs(db, after, chunk)).map((proof) => ({ ...proof, number: proof.id, isSound: true })),
  );

/** Customers' own files: which one, and what goes where in it. */
const checkTemplates = (db: Reader): Promise<Check> =>
  checkProofs(
    db,
    { name: 'templates', area: 'customer-template', defectOf: ({ number }) => `the template ${number}` },
    async (after) =>
      (await templateProofs(db, after, chunk)).map(({ templateId, revision, ...proof }) => ({
        ...proof,
        number: `V${revision} of ${templateId}`,
        isSound: true,
      })),
  );

interface RowProof {
  readonly position: number;
  readonly id: string;
  readonly number: string;
  readonly hash: string;
  readonly isSound: boolean;
}

/** Every row of a table against the hash that its last history entry holds, in portions. */
async function checkProofs(
  db: Reader,
  {
    name,
    area,
    defectOf,
  }: {
    readonly name: Check['name'];
    readonly area: HistoryArea;
    readonly defectOf: (proof: RowProof) => string;
  },
  next: (after: number) => Promise<readonly RowProof[]>,
): Promise<Check> {
  const hashes = new Map(await lastHashes(db, area));
  const defects: string[] = [];
  let checked = 0;
  let last = 0;
  for (;;) {
    const proofs = await next(last);
    for (const proof of proofs) {
      if (!proof.isSound || hashes.get(proof.id) !== proof.hash)
        defects.push(`${defectOf(proof)} is not as its history left it`);
      hashes.delete(proof.id);
      last = proof.position;
    }
    checked += proofs.length;
    if (proofs.length < chunk) break;
  }
  defects.push(...[...hashes.keys()].map((id) => `${id} has a history but is gone`));
  return { name, checked, defects };
}

async function checkMasters(db: Reader, table: 'customer' | 'part'): Promise<Check> {
  const hashes = new Map(await lastHashes(db, table));
  const all = await allMasters(db, table);
  const defects = all
    .filter((stored) => hashes.get(stored.id) !== masterHash(stored))
    .map(({ id, body }) => `${body.name} (${id}) is not as its history left it`);
  for (const { id } of all) hashes.delete(id);
  for (const [id, hash] of hashes) if (hash === goneHash) hashes.delete(id);
  defects.push(...[...hashes.keys()].map((id) => `${id} has a history but is gone`));
  return { name: table === 'customer' ? 'customers' : 'parts', checked: all.length, defects };
}

async function checkSettings(db: Reader, load: LoadEnvironment): Promise<Check> {
  const changed: Check = {
    name: 'settings',
    checked: 1,
    defects: ['the settings are not as their history left them'],
  };
  try {
    // Sound in today's shape; the hash is of the shape they were written in.
    await load(db);
    const kept = settingsAsKept(await readSettings(db));
    const isSame = (await lastHashes(db, 'settings')).get('settings') === sha256(canonicalJson(kept));
    return isSame ? { ...changed, defects: [] } : changed;
  } catch {
    // A section that is no longer sound JSON or breaks its schema.
    return changed;
  }
}

/** Every kept file against its content and against what the history keeps of it; a defect names who relies on the file. */
async function checkFiles(store: Store): Promise<Check> {
  const records = await store.read(allAttachments);
  const hashes = new Map(await store.read((db) => lastHashes(db, 'attachment')));
  const faulty: { readonly id: string; readonly defect: string }[] = [];
  for (const record of records) {
    const { id, name, sha256: content } = record;
    const isAsAdded = hashes.get(id) === sha256(canonicalJson(record));
    if (!isAsAdded || !(await isSound(store.attachmentsFolder, record)))
      faulty.push({ id, defect: `${name} (${content}) is missing or changed` });
    hashes.delete(id);
  }
  for (const id of hashes.keys()) faulty.push({ id, defect: `the file ${id} has a history but is gone` });
  const ids = faulty.map(({ id }) => id);
  const namers = await store.read((db) => namersOfAttachments(db, ids));
  const defects = faulty.map(({ id, defect }) => {
    const names = namers.get(id) ?? [];
    return names.length === 0 ? defect : `${defect}; named by ${names.join(', ')}`;
  });
  return { name: 'attachments', checked: records.length, defects };
}
